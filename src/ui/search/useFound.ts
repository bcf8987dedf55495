import { useMemo, useState } from 'react';
import type { QueryWord } from '../../core/query/search/queryWords';
import { createSearch, type FoundKind } from '../../core/query/search/search';
import { useDesk } from '../base/desk';
import { type OptionGroup, optionGroups, type SearchOption } from './options';

interface Listed {
  readonly words: readonly QueryWord[];
  readonly groups: readonly OptionGroup[];
  /** Of all groups, in the order in which the keys go through them. */
  readonly options: readonly SearchOption[];
  /** Shows more of a kind, for as long as the text stays. */
  readonly showMore: (kind: FoundKind) => void;
}

/** What is found for a text. The record is made ready to be searched once. */
export function useFound(text: string): Listed {
  const { whole } = useDesk();
  const search = useMemo(() => {
    const { graph, dataset, standings } = whole;
    return createSearch(
      graph,
      dataset,
      standings.map(({ id }) => id === 'tentative'),
    );
  }, [whole]);
  const [asked, setAsked] = useState<{ text: string; counts: ReadonlyMap<FoundKind, number> } | null>(null);
  const result = useMemo(() => search(text), [search, text]);
  const groups = useMemo(
    () => optionGroups(result, asked?.text === text ? asked.counts : new Map()),
    [result, asked, text],
  );
  const options = useMemo(() => groups.flatMap((group) => group.options), [groups]);
  const showMore = (kind: FoundKind) => {
    const counts = new Map(asked?.text === text ? asked.counts : []);
    setAsked({ text, counts: counts.set(kind, (counts.get(kind) ?? 0) + 1) });
  };
  return { words: result.words, groups, options, showMore };
}
