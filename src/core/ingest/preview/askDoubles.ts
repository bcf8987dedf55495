import type { ClaimsUse, Rule } from '../claims/decisions';
import { likelyDoubles } from '../claims/likelyDoubles';
import { hasTitle, readName } from '../claims/personName';
import type { Table } from '../parsed/parsedFile';
import type { Asker } from './asker';
import { valuesOf } from './columnFacts';
import { endValues } from './proposeEndWords';
import { type AnswerOption, ruled } from './question';

/** How many pairs are asked about; the report tells the others. */
const mostAsked = 60;

/** Among more names than these nobody answers one by one, and looking at each answer takes too long. */
const mostNames = 20_000;

const two: AnswerOption = { value: 'two', words: 'Two people' };
const one: AnswerOption = { value: 'one', words: 'One person, called by the second name' };

/** Two spellings that may be one person's: `value` is the one that would become another name of `words`. */
type Pair = Rule & { readonly words: string };

/** Spellings at the ends that may be one person's; none where people have ids, which tell them apart. */
function pairsIn(table: Table, use: ClaimsUse): readonly Pair[] {
  if (use.people !== null) return [];
  const split = new Set(use.several);
  const nobody = new Set(use.nobody?.map(({ value }) => value));
  const names = endValues(table, use).filter((name) => !split.has(name) && !nobody.has(name));
  if (names.length > mostNames) return [];
  const people = names.map((key) => {
    const name = readName(key, use.names);
    return { key, name, aliases: [], kind: 'unknown' as const, note: null };
  });
  return likelyDoubles(people).flatMap(({ keys }) => {
    const words = fullest(keys);
    return keys.filter((key) => key !== words).map((value): Pair => ({ value, words }));
  });
}

/** The spelling that says most: a whole first name rather than an initial, no title; of these the one that stands most often at one end. */
function fullest(keys: readonly string[]): string {
  const rank = (key: string) => 2 * Number(!hasInitial(key)) + Number(!hasTitle(key));
  return keys.reduce((best, key) => (rank(key) > rank(best) ? key : best));
}

/** True where the first name, behind any title, is one letter. */
function hasInitial(name: string): boolean {
  const words = name.split(' ');
  const first = words[hasTitle(name) ? 1 : 0] ?? '';
  return first.replace(/[^\p{L}]/gu, '').length < 2;
}

/** How a pair is shown, each name in its own direction. */
function labelOf({ value, words }: Pair): string {
  return `\u2068${value}\u2069 – \u2068${words}\u2069`;
}

/** Whether spellings that are nearly the same are one person: never decided unasked. */
export const askDoubles: Asker<ClaimsUse> = {
  id: 'same',
  ask: ({ table, use }) => {
    const pairs = pairsIn(table, use);
    if (pairs.length === 0) return null;
    const joined = new Map(use.same?.map(({ value, words }) => [value, words]));
    const rows = new Map<string, number>();
    const columns = [use.from, use.to].flatMap((end) => (end.kind === 'column' ? [end.column] : []));
    for (const column of columns) {
      for (const [value, count] of valuesOf(table, column)) rows.set(value, (rows.get(value) ?? 0) + count);
    }
    const values = pairs.slice(0, mostAsked).map((pair) => ({
      value: labelOf(pair),
      rows: rows.get(pair.value) ?? 1,
      answer: joined.get(pair.value) === pair.words ? one.value : two.value,
    }));
    return {
      ask: 'Some names are nearly the same. Are they one person?',
      form: {
        kind: 'rules',
        column: columns.join(', '),
        values,
        options: [two, one],
        free: false,
        rest: Math.max(0, pairs.length - mostAsked),
      },
      safe: false,
    };
  },
  apply: ({ table, use }, answer) => {
    const pairs = new Map(pairsIn(table, use).map((pair) => [labelOf(pair), pair]));
    const same = new Map(use.same?.map(({ value, words }) => [value, words]));
    for (const { value, answer: said } of ruled(answer)) {
      const pair = pairs.get(value);
      if (pair && said === one.value) same.set(pair.value, pair.words);
      else if (pair) same.delete(pair.value);
    }
    return { ...use, same: [...same].map(([value, words]): Rule => ({ value, words })) };
  },
};
