import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { SearchIcon } from '../base/icons';
import { lazy } from '../base/lazy';
import { RegionBoundary } from '../base/RegionBoundary';
import { SearchField } from './SearchField';
import type { ResultKeys } from './searchKey';
import { useSearchLayer } from './useSearchLayer';
import { useSlash } from './useSlash';
import './search.css';

const SearchResults = lazy(() => import('./SearchResults'));

/**
 * The field. What it finds comes with its own script when the field is first used; what is typed before, and an Enter,
 * is kept for it. On a narrow screen it is a layer over the whole page, which Back closes.
 */
export function Search() {
  const id = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [hasOptions, setHasOptions] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const keys = useRef<ResultKeys | null>(null);
  const isHasty = useRef(false);
  const layer = useSearchLayer(root, input);
  const { narrow, isOpen } = layer;
  useSlash(layer.begin);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (text === '') void layer.dismiss();
      else {
        setText('');
        if (!narrow) layer.close();
      }
      return;
    }
    if (keys.current?.(event)) event.preventDefault();
    else if (event.key === 'Enter') isHasty.current = true;
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: older browsers do not know the element "search".
    <div
      ref={root}
      role="search"
      className="search"
      data-open={isOpen || undefined}
      data-opens
      onBlur={({ relatedTarget }) => {
        if (!narrow && !root.current?.contains(relatedTarget)) layer.close();
      }}
    >
      <button type="button" className="action search-begin" aria-label="Search" onClick={layer.begin}>
        <SearchIcon />
      </button>
      <SearchField
        layer={layer}
        ref={input}
        value={text}
        onChange={({ target }) => {
          isHasty.current = false;
          setText(target.value);
          layer.open();
        }}
        onClear={() => {
          setText('');
          input.current?.focus();
        }}
        onKeyDown={onKeyDown}
        aria-controls={isOpen && hasOptions ? id : undefined}
        aria-activedescendant={isOpen ? (active ?? undefined) : undefined}
      />
      {layer.isUsed && (
        <RegionBoundary region="search">
          <SearchResults
            id={id}
            text={text}
            isOpen={isOpen}
            keys={keys}
            isHasty={isHasty}
            onOptions={setHasOptions}
            onActive={setActive}
            onOpen={layer.open}
            onPick={layer.finish}
          />
        </RegionBoundary>
      )}
    </div>
  );
}
