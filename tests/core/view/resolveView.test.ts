import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysOf, unitsOf } from '../../../src/core/model/timeUnit';
import { decodeView } from '../../../src/core/view/link';
import { resolveView } from '../../../src/core/view/resolveView';
import { createSelections, selectedIn } from '../../../src/core/view/selected';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { defaultView } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { timeRanges } from '../../support/arbitraries';
import { claim, dataset, person, tie } from '../../support/dataset';
import { placed } from '../../support/pictures';
import { inMonths, inYears } from '../../support/years';

const record = placed(
  dataset(
    [
      tie('ada', 'endorses', 'ben', { id: 'bell.c1', when: '2016' }),
      tie('ada', 'endorses', 'ben', { id: 'bell.c2' }),
      tie('ben', 'advises', 'cleo', { id: 'bell.c3', when: '2024-07' }),
    ],
    { people: [person('zoe')], edition: { opening: 'bell.c2' } },
  ),
  [],
);
const ofMonths = placed(
  dataset([
    tie('ada', 'endorses', 'ben', { id: 'bell.c1', when: '2015-03-14' }),
    tie('ben', 'advises', 'cleo', { id: 'bell.c2', when: '2016-08' }),
  ]),
  [],
);
const undated = placed(dataset([claim()]), []);
const selectedOf = createSelections(record, createVisibilities(record));
const open = (query: string, held = record) => resolveView(decodeView(query), held);

describe('resolveView', () => {
  it.each<[string, Partial<ViewParts>]>([
    ['', {}],
    ['sel=none', { selection: { kind: 'none' } }],
    ['sel=zoe', { selection: { kind: 'person', person: 'zoe' } }],
    ['sel=ada.endorses.ben', { selection: { kind: 'relation', relation: 'ada.endorses.ben', claim: null } }],
    [
      'sel=ada.endorses.ben!bell.c2',
      { selection: { kind: 'relation', relation: 'ada.endorses.ben', claim: 'bell.c2' } },
    ],
    ['y=2016..2020', { years: inYears(2016, 2020) }],
    ['y=2017', { years: inYears(2017) }],
    ['focus=ada', { focus: 'ada' }],
    ['pin=zoe:1,2', { pins: [{ person: 'zoe', x: 1, y: 2 }] }],
  ])('follows %s, which is all held, without a word', (query, part) => {
    expect(open(query)).toEqual({ view: viewOf(part), notices: [] });
  });

  it.each([
    ['sel=yann', '“yann” is not in this edition'],
    ['sel=__proto__', '“__proto__” is not in this edition'],
    ['sel=constructor', '“constructor” is not in this edition'],
    ['sel=ada~yann', '“yann” is not in this edition'],
    ['sel=yann~ada', '“yann” is not in this edition'],
    ['sel=ada..yann', '“yann” is not in this edition'],
    ['sel=yann..', '“yann” is not in this edition'],
    ['sel=__proto__..ada', '“__proto__” is not in this edition'],
    ['sel=ada.endorses.zoe', '“ada.endorses.zoe” is not in this edition'],
    ['sel=ben.endorses.ada', '“ben.endorses.ada” is not in this edition'],
    ['sel=__proto__.constructor', 'is not in this edition'],
  ])('opens the overview for %s and says what is gone', (query, words) => {
    const { view, notices } = open(query);
    expect(view).toEqual(defaultView);
    expect(notices).toEqual([expect.stringContaining(words)]);
  });

  it.each(['bell.c9', 'bell.c3', '__proto__'])('keeps the relation where its quote %s is not held', (id) => {
    const { view, notices } = open(`sel=ada.endorses.ben!${id}`);
    expect(view.selection).toEqual({ kind: 'relation', relation: 'ada.endorses.ben', claim: null });
    expect(notices).toEqual([expect.stringContaining('not held any more')]);
  });

  it.each([
    ['focus=yann', '“yann” is not in this edition'],
    ['focus=__proto__', '“__proto__” is not in this edition'],
    ['focus=zoe', 'No relation of zoe is held'],
  ])('shows everybody’s relations for %s, and says why', (query, words) => {
    const { view, notices } = open(query);
    expect(view).toEqual(defaultView);
    expect(notices).toEqual([expect.stringContaining(words)]);
  });

  it('keeps the ends of a path that goes through somebody who is gone, and says so', () => {
    const { view, notices } = open('sel=ada..yann..cleo!doubtful');
    expect(view.selection).toEqual({ kind: 'path', from: 'ada', to: 'cleo', via: null, doubtful: true });
    expect(notices).toEqual([expect.stringContaining('through “yann”')]);
  });

  it('shows somebody who is named twice alone, and asks where else their path leads', () => {
    expect(open('sel=ada~ada').view.selection).toEqual({ kind: 'person', person: 'ada' });
    expect(open('sel=ada..ada').view.selection).toMatchObject({ kind: 'path', from: 'ada', to: null });
  });

  it('leaves out people who are gone and keeps the places of the others', () => {
    const { view, notices } = open('pin=yann:1,2+ada:3,4+__proto__:5,6');
    expect(view.picture.pins).toEqual([{ person: 'ada', x: 3, y: 4 }]);
    expect(notices).toHaveLength(1);
  });

  it.each(['y=1990..2015', 'y=2025..2030', 'y=1', 'y=9999'])(
    'shows all years for %s, which holds none',
    (query) => {
      const { view, notices } = open(query);
      expect(view.picture.filter.years).toBeNull();
      expect(notices).toEqual([expect.stringContaining('2016 to 2024')]);
    },
  );

  it.each([
    ['y=1990..2018', inYears(2016, 2018)],
    ['y=2020..2099', inYears(2020, 2024)],
    ['y=1990..2099', null],
    ['y=2016..2024', null],
  ])('cuts %s to the years held', (query, years) => {
    expect(open(query).view.picture.filter.years).toEqual(years);
  });

  it.each<[string, ViewParts['years']]>([
    ['y=2015-03..2016-02', inMonths('2015-03', '2016-02')],
    ['y=2015-05', inMonths('2015-05')],
    ['y=2016', inMonths('2016-01', '2016-08')],
    ['y=2016..', inMonths('2016-01', '2016-08')],
    ['y=..2015', inMonths('2015-03', '2015-12')],
    ['y=2015..2016', null],
    ['y=1990..', null],
  ])('reads %s in a record of months, too', (query, years) => {
    expect(open(query, ofMonths)).toEqual({ view: viewOf({ years }), notices: [] });
  });

  it('shows all months for one that the record does not reach to', () => {
    const { view, notices } = open('y=2015-02', ofMonths);
    expect(view.picture.filter.years).toBeNull();
    expect(notices).toEqual([
      'This link asks for February 2015; the dates held run from March 2015 to August 2016, so all months are shown.',
    ]);
  });

  it('shows the whole years for months of a record of years, and says so', () => {
    const { view, notices } = open('y=2017-03..2018-08');
    expect(view.picture.filter.years).toEqual(inYears(2017, 2018));
    expect(notices).toEqual([
      'This link asks for March 2017 to August 2018; this record is looked at year by year, so 2017 to 2018 is shown.',
    ]);
    expect(open('y=2017-01..2018-12').notices).toEqual([]);
    expect(open('y=2017..').view.picture.filter.years).toEqual(inYears(2017, 2024));
    expect(open('y=2030..').notices).toEqual([expect.stringContaining('asks for 2030 and later;')]);
  });

  it('gives whole units of the record for any link, and says so wherever it widens what was asked for', () => {
    fc.assert(
      fc.property(timeRanges, fc.constantFrom(record, ofMonths), (years, held) => {
        const { unit } = held.yearCounts;
        const { view, notices } = resolveView({ view: viewOf({ years }), notices: [] }, held);
        const found = view.picture.filter.years;
        if (!found) return;
        expect(daysOf(unitsOf(found, unit), unit)).toEqual(found);
        const isWider = found.first < years.first || found.last > years.last;
        expect(notices).toHaveLength(isWider ? 1 : 0);
      }),
    );
  });

  it('has no years to narrow where nothing is dated', () => {
    expect(open('y=2016', undated).view.picture.filter.years).toBeNull();
  });

  it('keeps the camera within its limits', () => {
    expect(open('at=1,2,999').view.picture.camera).toEqual({ x: 1, y: 2, k: 8 });
    expect(open('at=1,2,0.0001').view.picture.camera).toEqual({ x: 1, y: 2, k: 0.001 });
  });

  it('keeps the sentences about what could not be read', () => {
    expect(open('y=NaN&sel=yann').notices).toHaveLength(2);
  });

  it('lets nothing through that is not held, whatever the link, and is done after one pass', () => {
    const ids = fc.constantFrom(
      'ada',
      'zoe',
      'yann',
      '__proto__',
      'ada.endorses.ben',
      'x.y.z',
      'ada.endorses.ben!bell.c1',
      'a.b!c',
      'ada~ben',
      'ada..cleo',
      'ada..',
      'ada....zoe',
      'ada..yann..ben',
      '..',
      '~',
      'ada..ben!doubtful',
      'ada~ben!doubtful',
    );
    const queries = fc
      .record({
        sel: ids,
        y: fc.oneof(fc.integer({ min: 0, max: 9999 }).map(String), fc.string()),
        pin: fc.tuple(ids, fc.integer()).map(([id, x]) => `${id}:${x},0`),
        at: fc.constantFrom('0,0,99', '0,0,0.001', '5,5,1', 'x'),
      })
      .map((keys) =>
        Object.entries(keys)
          .map(([key, value]) => `${key}=${value}`)
          .join('&'),
      );
    fc.assert(
      fc.property(queries, (query) => {
        const first = open(query);
        const { view } = first;
        if (view.selection.kind !== 'none') expect(selectedOf(view)).not.toBeNull();
        expect(view.picture.pins.every((pin) => record.people.has(pin.person))).toBe(true);
        expect(resolveView({ view, notices: [] }, record)).toEqual({ view, notices: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('selectedIn', () => {
  it('turns ids into the indices of the graph', () => {
    const relation = record.graph.relationIndex.get('ada.endorses.ben');
    expect(selectedIn(record, { kind: 'none' })).toBeNull();
    expect(selectedIn(record, { kind: 'opening' })).toEqual({ kind: 'relation', relation, claim: 'bell.c2' });
    expect(selectedIn(record, { kind: 'person', person: 'cleo' })).toEqual({ kind: 'person', person: 2 });
    expect(selectedIn(record, { kind: 'person', person: 'yann' })).toBeNull();
    expect(selectedIn(record, { kind: 'relation', relation: 'ada.endorses.ben', claim: null })).toEqual({
      kind: 'relation',
      relation,
      claim: null,
    });
    expect(selectedIn(record, { kind: 'relation', relation: 'gone', claim: null })).toBeNull();
  });

  it('selects nothing for an edition that opens with nothing', () => {
    expect(selectedIn(undated, { kind: 'opening' })).toBeNull();
  });
});
