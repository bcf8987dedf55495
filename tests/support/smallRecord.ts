import { type OpenRecord, openRecord } from '../../src/core/record/record';
import type { View } from '../../src/core/view/viewState';
import { dataset, harbourArticles, person, tie } from './dataset';

/** An invented hamlet with one relation of each standing, seven in all, for tests that need no page. */
export function smallRecord(): OpenRecord {
  const lamp = { article: 'lamp' } as const;
  const data = dataset(
    [
      tie('ada', 'endorses', 'ben', { id: 'gazette.c1', when: '2021-05-03' }),
      tie('ada', 'endorses', 'ben', {
        ...lamp,
        id: 'lamp.c1',
        basis: 'relayed',
        via: [{ kind: 'outlet', name: 'The Bell' }],
      }),
      tie('ada', 'endorses', 'ben', {
        id: 'tide.c1',
        article: 'tide',
        basis: 'social',
        via: [{ kind: 'post', account: '@harbourwatch' }],
      }),
      tie('ben', 'endorses', 'ada'),
      tie('ben', 'endorses', 'ada', { ...lamp, id: 'lamp.c2', polarity: 'denies' }),
      tie('cyd', 'advises', 'ada', { reading: 'inferred' }),
      tie('cyd', 'advises', 'ada', { ...lamp, id: 'lamp.c3', basis: 'speculated' }),
      tie('cyd', 'lost-to', 'ben', { when: '2019' }),
      tie('dot', 'worked-for', 'ada', { when: '2023?' }),
      tie('dot', 'worked-for', 'ben', { ...lamp, id: 'lamp.c5', basis: 'unnamed' }),
      tie('ben', 'advises', 'dot', { id: 'tide.c6', article: 'tide', when: '2020' }),
    ],
    {
      people: [
        person('ada', {
          name: 'Ada Quill',
          described: { as: 'harbour warden', article: 'gazette', on: null },
        }),
        person('ben', { name: 'Ben Marsh' }),
        person('cyd', { name: 'Cyd Oakes' }),
        person('dot', { name: 'Dot Vane' }),
        person('eve', { name: 'Eve Lorne' }),
      ],
      edition: {
        headline: 'Quill endorsed Marsh',
        opening: 'gazette.c1',
        withdrawn: [{ relation: 'ben.advises.dot', reason: 'The Tide took it back.' }],
      },
    },
  );
  const nowhere = { x: new Float64Array(5), y: new Float64Array(5) };
  return openRecord({ ...data, articles: harbourArticles }, nowhere);
}

/** The view with this relation open. */
export function withOpen(relation: string): Pick<View, 'selection'> {
  return { selection: { kind: 'relation', relation, claim: null } };
}
