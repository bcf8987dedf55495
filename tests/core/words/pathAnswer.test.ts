import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/core/model/dataset';
import { excludeSources } from '../../../src/core/record/excludeSources';
import { openRecord } from '../../../src/core/record/record';
import { createSelections, litOf, type SelectedPath } from '../../../src/core/view/selected';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import type { PathSelection, View } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import {
  doubtfulKinds,
  doubtfulLines,
  selectWay,
  wayWords,
  weakestWords,
} from '../../../src/core/words/pathAnswer';
import { pathText } from '../../../src/core/words/pathText';
import { dataset, tie } from '../../support/dataset';
import { smallRecord } from '../../support/smallRecord';

const record = smallRecord();

function ask(selection: Partial<PathSelection>, change: Partial<ViewParts> = {}, held = record) {
  const whole: PathSelection = {
    kind: 'path',
    from: 'cyd',
    to: 'ada',
    via: null,
    doubtful: false,
    ...selection,
  };
  const view: View = viewOf({ ...change, selection: whole });
  const remaining = excludeSources(held, view.picture.excluded);
  const selected = createSelections(remaining, createVisibilities(held))(view);
  if (selected?.kind !== 'path') throw new Error('No path was asked for.');
  return { selected, selection: whole };
}

function pathOf({ selected }: { selected: SelectedPath }) {
  if (!selected.path) throw new Error('There is no path.');
  return selected.path;
}
const idsOf = (selected: SelectedPath) =>
  litOf(record, selected).relations.map((relation) => record.graph.relations[relation]?.id);

describe('the path that is open', () => {
  it('uses no tentative, contested or withdrawn line unless the reader agrees', () => {
    expect(idsOf(ask({}).selected)).toEqual(['cyd.lost-to.ben', 'ada.endorses.ben']);
    const hidden = { hiddenTypes: ['lost-to', 'endorses', 'worked-for'] } as const;
    expect(ask({}, hidden).selected.path).toBeNull();
    expect(idsOf(ask({ doubtful: true }, hidden).selected)).toEqual(['cyd.advises.ada']);
    expect(ask({ from: 'dot', to: 'ben' }, hidden).selected.path).toBeNull();
    expect(idsOf(ask({ from: 'dot', to: 'ben', doubtful: true }, hidden).selected)).toEqual([
      'ben.advises.dot',
    ]);
  });

  it('asks before it goes along a line without a quote, with a source or without, and ranks it under all others', () => {
    const claims: Claim[] = [
      { ...tie('ada', 'endorses', 'ben'), quote: null },
      { ...tie('ben', 'endorses', 'cyd'), quote: null, article: null },
      tie('ada', 'advises', 'dot', { reading: 'inferred' }),
      tie('dot', 'advises', 'cyd', { reading: 'inferred' }),
    ];
    const data = { ...dataset(claims.filter(({ article }) => article !== null)), claims };
    const own = openRecord(data, { x: new Float64Array(4), y: new Float64Array(4) });
    const ends = { from: 'ada', to: 'cyd' };
    expect(ask(ends, {}, own).selected.path).toBeNull();
    const { selected } = ask({ ...ends, doubtful: true }, {}, own);
    const [best, other] = selected.ways;
    const through = (path: typeof best) => path?.people.map((person) => own.graph.people[person]?.id);
    expect([through(best), through(other)]).toEqual([
      ['ada', 'dot', 'cyd'],
      ['ada', 'ben', 'cyd'],
    ]);
    expect(other && doubtfulKinds(own, other)).toBe('source-only or unsourced');
    expect(other && doubtfulLines(own, other)).toBe(
      'a source-only line, “ada endorses ben” and an unsourced line, “ben endorses cyd”',
    );
  });

  it('is the same without need for what the reader has agreed to', () => {
    expect(idsOf(ask({ doubtful: true }).selected)).toEqual(idsOf(ask({}).selected));
  });

  it('goes along no line that has lost its support, or that was not yet known', () => {
    expect(ask({}, { excluded: ['article:gazette'] }).selected.path).toBeNull();
    expect(ask({}, { clock: 'known', knownBy: '2000-01-01', undated: false }).selected.path).toBeNull();
  });

  it('is the one that was chosen, as long as it can be gone', () => {
    const chosen = ask({ from: 'dot', to: 'ben', via: ['ada'] });
    expect(pathOf(chosen).people).toEqual([3, 0, 1]);
    expect(chosen.selected.lost).toBe(false);
    const lost = ask({ from: 'dot', to: 'ben', via: ['ada'] }, { hiddenTypes: ['endorses'] });
    expect(pathOf(lost).people).toEqual([3, 1]);
    expect(lost.selected.lost).toBe(true);
  });

  it('is none while the other end is not chosen, and then only the one end is lit', () => {
    const { selected } = ask({ to: null });
    expect(selected).toMatchObject({ to: null, path: null, ways: [] });
    expect(litOf(record, selected)).toEqual({ people: [2], relations: [] });
  });

  it('lights both ends where there is no path between them', () => {
    expect(litOf(record, ask({ to: 'eve' }).selected)).toEqual({ people: [2, 4], relations: [] });
  });
});

describe('a path in words', () => {
  it('says through whom it goes, in how many steps, and which of them is the weakest', () => {
    const path = pathOf(ask({}));
    expect(wayWords(record, path)).toBe('Through Ben Marsh, in two steps');
    expect(weakestWords(record, path)).toBe('Weakest step: 1, established; one origin affirms it outright.');
    expect(doubtfulLines(record, path)).toBeNull();
  });

  it('of one step has no weakest', () => {
    const path = pathOf(ask({ from: 'dot', to: 'ada' }, { hiddenTypes: ['endorses'] }));
    expect(wayWords(record, path)).toBe('Directly, in one step');
    expect(weakestWords(record, path)).toBeNull();
  });

  it('names all its weakest steps, or that none is weaker than another', () => {
    const three = { people: [2, 1, 0, 3], relations: [4, 0, 5], strengths: [17, 18, 17] };
    expect(weakestWords(record, three)).toBe('Weakest steps: 1 and 3.');
    expect(weakestWords(record, { ...three, strengths: [17, 17, 17] })).toBe(
      'No step is weaker than another.',
    );
  });

  it.each([
    [['cyd', 'ada', 'advises'], 'tentative', 'a tentative line, “Cyd Oakes may advise Ada Quill”'],
    [['ben', 'dot', 'advises'], 'withdrawn', 'a withdrawn line, “Ben Marsh advises Dot Vane”'],
    [['ben', 'ada', 'endorses'], 'contested', 'a contested line, “Ben Marsh endorses Ada Quill”'],
  ])('names the doubtful line of %j as what it is', ([from = '', to = '', type = ''], kinds, words) => {
    const relation = record.graph.relationIndex.get(`${from}.${type}.${to}`) ?? -1;
    const path = { people: [], relations: [relation], strengths: [1] };
    expect(doubtfulKinds(record, path)).toBe(kinds);
    expect(doubtfulLines(record, path)).toBe(words);
  });

  it('opens the best way without naming those between, so that the link follows the record', () => {
    const { selected, selection } = ask({ from: 'dot', to: 'ben' });
    const [best, second] = selected.ways;
    if (!best || !second) throw new Error('There are two ways.');
    expect(selectWay(record, selection, selected, best).via).toBeNull();
    expect(selectWay(record, selection, selected, second).via).toHaveLength(second.people.length - 2);
  });

  it('is copied as an argument, each step with its quote, its source and a link', () => {
    const text = pathText(record, {
      title: 'How is Cyd Oakes connected to Ada Quill?',
      path: pathOf(ask({})),
      link: 'https://example.org/?sel=cyd..ben..ada',
      linkTo: ({ id }) => `https://example.org/?sel=x!${id}`,
    });
    expect(text.split('\n')).toEqual([
      'How is Cyd Oakes connected to Ada Quill?',
      '1. Cyd Oakes lost to Ben Marsh. Established; one origin affirms it outright. 2019.',
      '   “these are the words” “A Day at the Harbour”, The Gazette, 5 March 2022. On the Record, https://example.org/?sel=x!gazette.cyd-lost-to-ben',
      '2. Ada Quill endorses Ben Marsh. Established; two of three origins affirm it outright. 3 May 2021.',
      '   “these are the words” “A Day at the Harbour”, The Gazette, 5 March 2022. On the Record, https://example.org/?sel=x!gazette.c1',
      'Weakest step: 1, established; one origin affirms it outright.',
      'A path is a chain of quotes, not a proof of influence. On the Record, https://example.org/?sel=cyd..ben..ada',
    ]);
  });
});
