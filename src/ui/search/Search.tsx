import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { capital } from '../../core/english/capital';
import { openBackLayer } from '../../shell/page/backLayer';
import { watchSeenHeight } from '../../shell/page/seenHeight';
import { useDesk } from '../base/desk';
import { CloseIcon, SearchIcon } from '../base/icons';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import { useWindow } from '../base/useWindow';
import { isFieldForText, isUnderDialog, type ResultKeys } from './searchKey';
import './search.css';

const SearchResults = lazy(() => import('./SearchResults'));

/**
 * The field. What it finds comes with its own script when the field is first used; what is typed before, and an Enter,
 * is kept for it. On a narrow screen it is a layer over the whole page, which Back closes.
 */
export function Search() {
  const narrow = useWindow('narrow');
  const list = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [isUsed, setUsed] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  const [hasOptions, setHasOptions] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const { nouns } = useDesk().record;
  const keys = useRef<ResultKeys | null>(null);
  const isHasty = useRef(false);
  const cameFrom = useRef<Element | null>(null);
  const closeLayer = useRef<(() => Promise<void>) | null>(null);

  const close = () => setOpen(false);
  const leave = () => {
    // At once, as what had the focus before may be hidden until the layer is gone.
    flushSync(close);
    const back = cameFrom.current;
    cameFrom.current = null;
    if (back instanceof HTMLElement && back.isConnected) back.focus();
    else input.current?.blur();
  };
  /** Closes the list, and on a narrow screen the layer with its place in the history. */
  const dismiss = async () => {
    const closing = closeLayer.current?.();
    closeLayer.current = null;
    leave();
    await closing;
  };
  /** On a wide screen the field keeps the focus, so that what is opened gives it back; an article takes the page. */
  const finish = async (takesPage: boolean) => {
    if (closeLayer.current) await dismiss();
    else close();
    if (takesPage) input.current?.blur();
  };
  const begin = () => {
    if (narrow && !closeLayer.current) {
      closeLayer.current = openBackLayer(() => {
        closeLayer.current = null;
        leave();
      });
    }
    if (document.activeElement !== input.current) cameFrom.current = document.activeElement;
    // At once, as a phone shows its keyboard only for a field that is there when the finger lifts.
    flushSync(() => {
      setUsed(true);
      setOpen(true);
    });
    input.current?.focus();
    input.current?.select();
  };
  useSlash(begin);
  useEffect(() => {
    if (!isOpen || !narrow) return;
    return watchSeenHeight((height) => root.current?.style.setProperty('--seen', `${height}px`));
  }, [isOpen, narrow]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') void dismiss();
      else {
        setText('');
        if (!narrow) close();
      }
      return;
    }
    if (keys.current?.(event)) event.preventDefault();
    else if (event.key === 'Enter') isHasty.current = true;
  };
  const places = `people, ${nouns.claim}s, ${nouns.source}s`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know the element "search".
    <div
      ref={root}
      role="search"
      className="search"
      data-open={isOpen || undefined}
      data-opens
      onBlur={({ relatedTarget }) => {
        if (!narrow && !root.current?.contains(relatedTarget)) close();
      }}
    >
      <button type="button" className="action search-begin" aria-label="Search" onClick={begin}>
        <SearchIcon />
      </button>
      <div className="search-field">
        <SearchIcon />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={`Search ${places}`}
          aria-autocomplete="list"
          aria-expanded={isOpen && hasOptions}
          aria-controls={isOpen && hasOptions ? list : undefined}
          aria-activedescendant={isOpen ? (active ?? undefined) : undefined}
          aria-keyshortcuts="/"
          placeholder={capital(places)}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={text}
          onChange={({ target }) => {
            isHasty.current = false;
            setText(target.value);
            setUsed(true);
            setOpen(true);
          }}
          onFocus={({ relatedTarget }) => {
            if (relatedTarget && !root.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
            setUsed(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        {text === '' ? (
          <span className="search-sign" aria-hidden="true">
            /
          </span>
        ) : (
          <button
            type="button"
            className="icon-button search-clear"
            aria-label="Clear the search"
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <CloseIcon />
          </button>
        )}
        {narrow && isOpen && (
          <button
            type="button"
            className="search-close"
            aria-label="Close the search"
            onClick={() => void dismiss()}
          >
            Close
          </button>
        )}
      </div>
      {isUsed && (
        <RegionBoundary region="search">
          <SearchResults
            id={list}
            text={text}
            isOpen={isOpen}
            keys={keys}
            isHasty={isHasty}
            onOptions={setHasOptions}
            onActive={setActive}
            onOpen={() => setOpen(true)}
            onPick={finish}
          />
        </RegionBoundary>
      )}
    </div>
  );
}

/** "/" begins a search from anywhere but a field for text. */
function useSlash(begin: () => void): void {
  const latest = useRef(begin);
  // With the page, not after it: a key may come as soon as there is something to see.
  useLayoutEffect(() => {
    latest.current = begin;
  });
  useLayoutEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (isFieldForText(event.target) || isUnderDialog()) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
