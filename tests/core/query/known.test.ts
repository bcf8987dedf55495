import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import { knownDays } from '../../../src/core/query/knownDays';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { visibleRelations } from '../../../src/core/query/visibility';
import { claim, dataset } from '../../support/dataset';
import { noFilter } from '../../support/pictures';
import { inYears } from '../../support/years';

const published: Record<string, string | null> = { bell: '2025-02-02', tide: '2025-02', lamp: null };
const graph = buildGraph(
  dataset([
    claim({ id: 'bell.c1', article: 'bell', type: 'endorses', when: '2016' }),
    claim({ id: 'tide.c1', article: 'tide', type: 'endorses' }),
    claim({ id: 'tide.c2', article: 'tide', type: 'advises' }),
    claim({ id: 'lamp.c1', article: 'lamp', type: 'lost-to', when: '2024' }),
    claim({ id: 'tide.c3', article: 'tide', type: 'worked-for' }),
    claim({ id: 'lamp.c2', article: 'lamp', type: 'worked-for' }),
  ]),
);
const years = yearsOfRelations(graph, (article) => published[article] ?? null);

function stateOn(day: string | null, undated = true) {
  const visibility = visibleRelations(graph, years, { ...noFilter, clock: 'known', knownBy: day, undated });
  return Object.fromEntries(
    graph.relations.map(({ type }, relation) => [
      type.id,
      !visibility.shown[relation] ? 'hidden' : visibility.faded[relation] ? 'faded' : 'shown',
    ]),
  );
}

describe('the clock of what was known', () => {
  it.each([
    ['2025-02-01', { endorses: 'faded', advises: 'faded', 'lost-to': 'shown', 'worked-for': 'shown' }],
    ['2025-02-02', { endorses: 'shown', advises: 'faded', 'lost-to': 'shown', 'worked-for': 'shown' }],
    // A month counts as over on its last day.
    ['2025-02-28', { endorses: 'shown', advises: 'shown', 'lost-to': 'shown', 'worked-for': 'shown' }],
    [null, { endorses: 'shown', advises: 'shown', 'lost-to': 'shown', 'worked-for': 'shown' }],
  ])('on %s fades what no article had said, and loses nothing that has no date', (day, states) => {
    expect(stateOn(day)).toEqual(states);
  });

  it('hides with the undated switch what only an article without a date can have said by then', () => {
    expect(stateOn('2025-02-01', false)).toMatchObject({ 'lost-to': 'hidden', 'worked-for': 'hidden' });
    expect(stateOn('2025-02-28', false)).toMatchObject({ 'lost-to': 'hidden', 'worked-for': 'shown' });
  });

  it('does not mix with when it happened: the years chosen there do not count here', () => {
    const filter = { ...noFilter, clock: 'known' as const, years: inYears(1990) };
    expect(visibleRelations(graph, years, filter).index).toHaveLength(4);
    const happened = { ...noFilter, knownBy: '1990-01-01' };
    expect(visibleRelations(graph, years, happened).faded.some(Boolean)).toBe(false);
  });

  it('stops at each day on which something was first said', () => {
    expect(knownDays(years)).toEqual([
      { day: '2025-02-02', relations: 1 },
      { day: '2025-02-28', relations: 2 },
    ]);
  });
});

describe('asking for surer quotes', () => {
  const mixed = buildGraph(
    dataset([
      claim({ id: 'a.c1', article: 'a', type: 'endorses', basis: 'speculated' }),
      claim({ id: 'a.c2', article: 'a', type: 'endorses', basis: 'relayed' }),
      claim({ id: 'a.c3', article: 'a', type: 'advises', basis: 'unnamed' }),
      claim({ id: 'a.c4', article: 'a', type: 'lost-to', basis: 'on-record' }),
    ]),
  );

  it.each([
    ['on-record', ['lost-to']],
    ['stated', ['lost-to']],
    ['relayed', ['endorses', 'lost-to']],
    ['unnamed', ['advises', 'endorses', 'lost-to']],
    ['speculated', ['advises', 'endorses', 'lost-to']],
  ] as const)('at least %s keeps %j', (basis, types) => {
    const { index } = visibleRelations(mixed, yearsOfRelations(mixed), { ...noFilter, basis });
    expect(index.map((relation) => mixed.relations[relation]?.type.id)).toEqual(types);
  });
});
