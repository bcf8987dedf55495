import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { isQuoted } from '../../core/model/dataset';
import { say } from '../../shell/stores/sessionStore';
import { useDesk } from '../base/desk';
import { FoundList, optionId } from './FoundList';
import { foundWords, type SearchOption } from './options';
import type { ResultKeys } from './searchKey';
import { useFound } from './useFound';
import { useOpenFound } from './useOpenFound';
import './results.css';

interface Props {
  readonly id: string;
  readonly text: string;
  readonly isOpen: boolean;
  readonly keys: RefObject<ResultKeys | null>;
  /** Enter was pressed before this was here. */
  readonly isHasty: RefObject<boolean>;
  readonly onOptions: (some: boolean) => void;
  readonly onActive: (option: string | null) => void;
  readonly onOpen: () => void;
  /** Called before something is opened; `takesPage`: it stands in place of the picture. */
  readonly onPick: (takesPage: boolean) => Promise<void>;
}

/** Typing is over when no key was pressed for so long, milliseconds: then the count is said once. */
const settleTime = 500;

/** What is found, under the field that lends it its keys. */
export default function SearchResults(props: Props) {
  const { id, text, isOpen, keys, isHasty, onOptions, onActive, onOpen, onPick } = props;
  const { words, groups, options, showMore } = useFound(text);
  const [stop, setStop] = useState<{ text: string; at: number } | null>(null);
  const at = stop?.text === text && stop.at < options.length ? stop.at : null;
  const openFound = useOpenFound();
  const pick = async (option: SearchOption) => {
    if (option.kind === 'more') return showMore(option.of);
    await onPick(option.kind === 'article');
    openFound(option);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.altKey || event.metaKey || event.ctrlKey) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      onOpen();
      const { length } = options;
      const next = event.key === 'ArrowDown' ? (at ?? -1) + 1 : (at ?? length) - 1;
      if (length > 0) setStop({ text, at: (next + length) % length });
      return true;
    }
    const chosen = options[at ?? 0];
    if (event.key !== 'Enter' || !chosen) return false;
    void pick(chosen);
    return true;
  };
  useEffect(() => {
    keys.current = onKey;
    if (isHasty.current && options[0]) void pick(options[0]);
    isHasty.current = false;
  });
  useEffect(
    () => () => {
      keys.current = null;
    },
    [keys],
  );
  const hasOptions = options.length > 0;
  useEffect(() => onOptions(hasOptions), [hasOptions, onOptions]);
  const active = isOpen && at !== null ? optionId(id, at) : null;
  useEffect(() => {
    onActive(active);
    if (active) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active, onActive]);
  useSaidOnce(isOpen && text.trim() !== '' ? foundWords(groups) : '');

  if (!isOpen) return null;
  return hasOptions ? (
    <FoundList id={id} words={words} groups={groups} at={at} onPick={(option) => void pick(option)} />
  ) : (
    <NothingYet text={text.trim()} />
  );
}

/** Says how much was found, once typing has come to rest. */
function useSaidOnce(words: string): void {
  const { session } = useDesk();
  useEffect(() => {
    if (words === '') return;
    const timer = window.setTimeout(() => say(session, words), settleTime);
    return () => window.clearTimeout(timer);
  }, [words, session]);
}

/** What can be looked for, while nothing is; and that nothing was found. */
function NothingYet({ text }: { readonly text: string }) {
  const { dataset, nouns } = useDesk().whole;
  const { people, articles, claims } = dataset;
  const quotes = claims.filter(isQuoted).length;
  const figure = (number: number, noun: string) =>
    `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
  return (
    <div className="search-popup search-note">
      {text !== '' && (
        <p className="search-nothing">
          Nothing found for “<bdi>{text}</bdi>”.
        </p>
      )}
      <p>
        You can search {people.length.toLocaleString('en')} people by any of their names
        {people.some(({ described }) => described !== null) && ' and by how articles describe them'}
        {quotes > 0 && <>; {figure(quotes, 'quote')} by their words</>}
        {articles.length > 0 && (
          <>
            ; {figure(articles.length, nouns.source)} by{' '}
            {nouns.source === 'article' ? 'title, first words and outlet' : 'name and outlet'}
          </>
        )}
        . Two names ask how they are connected.
      </p>
    </div>
  );
}
