import { builtInTypes } from '../../model/relationTypes';
import type { CellSource, Rule, Use } from '../claims/decisions';
import type { Asking, Where } from './question';

type WhereOf = (asking: Asking, use: Use) => Where;

const detected: WhereOf = () => 'detected';
const head: WhereOf = () => 'head';
/** Asked where the file leaves it open. */
const unlessSafe: WhereOf = ({ safe }) => (safe ? 'detected' : 'panel');

/** An end of the line is asked for where nothing is it; else its column says so in its head. */
function end(role: 'from' | 'to'): WhereOf {
  return (_, use) => {
    if (use.kind !== 'claims' || use[role].kind === 'column') return 'head';
    return use[role].kind === 'rules' ? 'detected' : 'panel';
  };
}

/** What holds for every row has no column to stand over. */
function inNoColumn(sourceOf: (use: Use) => CellSource | null): WhereOf {
  return (_, use) => {
    const kind = sourceOf(use)?.kind ?? 'none';
    return kind === 'column' || kind === 'columns' || kind === 'rules' ? 'head' : 'detected';
  };
}

const type: WhereOf = (asking, use) => {
  if (use.kind !== 'claims' || use.type.kind !== 'constant') return 'head';
  // Nothing says what the lines are; which comes after who they are between.
  if (use.from.kind === 'none' || use.to.kind === 'none') return 'detected';
  return use.type.words === 'other' && !asking.safe ? 'panel' : 'detected';
};

/** Asked where a value means none of our kinds: whatever is in its own words may be one of them. */
const typeRules: WhereOf = (_, use) => {
  if (use.kind !== 'claims' || use.type.kind !== 'rules') return 'detected';
  const isOpen = ({ words, turned }: Rule) => turned || !builtInTypes.some(({ id }) => id === words);
  return use.type.rules.some(isOpen) ? 'panel' : 'detected';
};

const wonValues: WhereOf = (_, use) =>
  use.kind === 'contests' && use.won.every(({ values }) => values.length === 0) ? 'panel' : 'detected';

/** By the name of a question. One that is not here is asked where the file leaves it open. */
const byName = new Map<string, WhereOf>([
  ['from', end('from')],
  ['to', end('to')],
  ['from-rules', () => 'panel'],
  ['to-rules', () => 'panel'],
  ['type', type],
  ['type-rules', typeRules],
  ['sourceName', inNoColumn((use) => use.sourceName)],
  ['role', inNoColumn((use) => use.role)],
  ['at', inNoColumn((use) => use.when.at)],
  ...['id', 'since', 'until', 'quote', 'sourceUrl', 'published', 'note', 'polarity'].map(
    (name): [string, WhereOf] => [name, head],
  ),
  ...['contest', 'person', 'person-id', 'won', 'votes', 'stage', 'round'].map((name): [string, WhereOf] => [
    name,
    head,
  ]),
  ['won-values', wonValues],
  ['shape', unlessSafe],
  ...[
    'table',
    'header',
    'people',
    'name',
    'names',
    'kind',
    'kind-rules',
    'alone',
    'years',
    'date-words',
    'losers',
    'stage-order',
  ].map((name): [string, WhereOf] => [name, detected]),
]);

/** Where a question is answered, unless its asker says so. */
export function whereAsked(name: string, asking: Asking, use: Use): Where {
  return asking.where ?? (byName.get(name) ?? unlessSafe)(asking, use);
}
