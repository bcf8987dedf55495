import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codecs } from '../../../src/core/view/codecs';
import { decodeView, encodeView } from '../../../src/core/view/link';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { defaultView, type View } from '../../../src/core/view/viewState';

import { blowUp, timeOf } from '../../support/blowUp';
import { views } from '../../support/views';
import { inMonths, inYears } from '../../support/years';

describe('a link', () => {
  it('restores the very view it was made from, with nothing to explain', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeView(encodeView(view))).toEqual({ view, notices: [] });
        expect(decodeView(`?${encodeView(view)}`)).toEqual({ view, notices: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('restores the camera’s zoom as exactly as it is kept', () => {
    const view: View = viewOf({ camera: { x: 0, y: 0, k: 0.7344 } });
    expect(decodeView(encodeView(view)).view.picture.camera).toEqual(view.picture.camera);
  });

  it('says the same view the same way, whatever was clicked first', () => {
    const clicked: View = viewOf({ hiddenTypes: ['worked-for', 'endorses'] });
    const theOther: View = viewOf({ hiddenTypes: ['endorses', 'worked-for'] });
    expect(encodeView(clicked)).toBe(encodeView(theOther));
    expect(encodeView(decodeView(encodeView(clicked)).view)).toBe(encodeView(clicked));
  });

  it('to the view everybody starts with is empty, and an empty one leads there', () => {
    expect(encodeView(defaultView)).toBe('');
    expect(decodeView('')).toEqual({ view: defaultView, notices: [] });
    expect(decodeView('?')).toEqual({ view: defaultView, notices: [] });
  });

  it('holds no number a browser could write otherwise', () => {
    for (const odd of [-0, 1e-9, -1e-9, Number.NaN, Number.POSITIVE_INFINITY, 1e21, -1e21]) {
      const link = encodeView(
        viewOf({ camera: { x: odd, y: odd, k: 1 }, pins: [{ person: 'ada', x: odd, y: odd }] }),
      );
      expect(link).toBe('at=0,0,1&pin=ada:0,0');
    }
  });
});

/** Links that have been sent: each must keep its meaning for years. Add rows, never change one. */
const golden: [string, Partial<ViewParts>][] = [
  ['data=0123456789ab', { data: '0123456789ab' }],
  ['view=graph', { mode: 'graph' }],
  ['view=list', { mode: 'list' }],
  ['sel=none', { selection: { kind: 'none' } }],
  ['sel=kamala-harris', { selection: { kind: 'person', person: 'kamala-harris' } }],
  [
    'sel=kamala-harris~hillary-clinton',
    { selection: { kind: 'pair', people: ['kamala-harris', 'hillary-clinton'] } },
  ],
  ['sel=ada..ben', { selection: { kind: 'path', from: 'ada', to: 'ben', via: null, doubtful: false } }],
  ['sel=ada....ben', { selection: { kind: 'path', from: 'ada', to: 'ben', via: [], doubtful: false } }],
  [
    'sel=ada..cleo..dot..ben!doubtful',
    { selection: { kind: 'path', from: 'ada', to: 'ben', via: ['cleo', 'dot'], doubtful: true } },
  ],
  ['sel=ada..', { selection: { kind: 'path', from: 'ada', to: null, via: null, doubtful: false } }],
  [
    'sel=kamala-harris.lost-to.donald-trump',
    { selection: { kind: 'relation', relation: 'kamala-harris.lost-to.donald-trump', claim: null } },
  ],
  [
    'sel=hillary-clinton.endorses.kamala-harris!clinton-harris-new-connection.c10',
    {
      selection: {
        kind: 'relation',
        relation: 'hillary-clinton.endorses.kamala-harris',
        claim: 'clinton-harris-new-connection.c10',
      },
    },
  ],
  ['focus=kamala-harris', { focus: 'kamala-harris' }],
  ['y=2016', { years: inYears(2016) }],
  ['y=2016..2024', { years: inYears(2016, 2024) }],
  ['y=2015-03', { years: inMonths('2015-03') }],
  ['y=2015-03..2016-08', { years: inMonths('2015-03', '2016-08') }],
  ['y=2016..', { years: { first: 20160101, last: 99991231 } }],
  ['y=..2016', { years: { first: 10101, last: 20161231 } }],
  ['y=2015-03..', { years: { first: 20150301, last: 99991231 } }],
  ['y=987', { years: inYears(987) }],
  ['hide=e', { hiddenTypes: ['endorses'] }],
  ['hide=a', { hiddenTypes: ['advises'] }],
  ['hide=l', { hiddenTypes: ['lost-to'] }],
  ['hide=w', { hiddenTypes: ['worked-for'] }],
  ['hide=ealw', { hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'] }],
  ['undated=hidden', { undated: false }],
  ['alone=shown', { isolates: true }],
  ['view=articles', { mode: 'articles' }],
  ['view=articles&article=warren-clinton-contact', { mode: 'articles', article: 'warren-clinton-contact' }],
  ['view=coverage', { mode: 'coverage' }],
  ['view=checks', { mode: 'checks' }],
  ['words=0a1b2c3d', { words: '0a1b2c3d' }],
  ['basis=relayed', { basis: 'relayed' }],
  ['clock=known&known=2025-02-02', { clock: 'known', knownBy: '2025-02-02' }],
  [
    'doubt=article:warren-clinton-contact,outlet:the+atlantic%252C+inc.',
    { excluded: ['article:warren-clinton-contact', 'outlet:the atlantic, inc.'] },
  ],
  ['at=12.5,-340,0.75', { camera: { x: 12.5, y: -340, k: 0.75 } }],
  ['pin=kamala-harris:10,-20.5', { pins: [{ person: 'kamala-harris', x: 10, y: -20.5 }] }],
  [
    'pin=ada:1,2+ben:3,4',
    {
      pins: [
        { person: 'ada', x: 1, y: 2 },
        { person: 'ben', x: 3, y: 4 },
      ],
    },
  ],
  ['sort=from-down', { sort: { by: 'from', descending: true } }],
  ['sort=type', { sort: { by: 'type', descending: false } }],
  ['sort=to', { sort: { by: 'to', descending: false } }],
  ['tour=1', { tour: 1 }],
  ['tour=12', { tour: 12 }],
  ['sort=when-down', { sort: { by: 'when', descending: true } }],
  ['sort=standing', { sort: { by: 'standing', descending: false } }],
  ['sort=origins-down', { sort: { by: 'origins', descending: true } }],
  [
    'view=list&sel=kamala-harris&y=2016..2020&hide=al&undated=hidden&alone=shown&at=0,0,1&pin=ada:1,2&sort=to',
    {
      mode: 'list',
      selection: { kind: 'person', person: 'kamala-harris' },
      years: inYears(2016, 2020),
      hiddenTypes: ['advises', 'lost-to'],
      undated: false,
      isolates: true,
      camera: { x: 0, y: 0, k: 1 },
      pins: [{ person: 'ada', x: 1, y: 2 }],
      sort: { by: 'to', descending: false },
    },
  ],
];

describe('a link that has been sent', () => {
  it.each(golden)('%s means what it always meant', (query, part) => {
    expect(decodeView(query)).toEqual({ view: viewOf(part), notices: [] });
  });

  it.each(golden)('%s is still written the same way', (query, part) => {
    expect(encodeView(viewOf(part))).toBe(query);
  });

  it('has a row for every key there is', () => {
    const tried = new Set(golden.flatMap(([query]) => query.split('&').map((pair) => pair.split('=')[0])));
    expect(tried).toEqual(new Set(Object.values(codecs).map((codec) => codec.key)));
    expect(new Set(Object.values(codecs).map((codec) => codec.key)).size).toBe(Object.keys(codecs).length);
  });

  it.each([
    ['y=2030..1990', { years: inYears(1990, 2030) }],
    ['y=2016-08..2015-03', { years: inMonths('2015-03', '2016-08') }],
    ['y=2015-03..2016', { years: inMonths('2015-03', '2016-12') }],
    ['y=2015-01..2016-12', { years: inYears(2015, 2016) }],
    ['hide=wa', { hiddenTypes: ['advises', 'worked-for'] }],
    ['hide=l,opposes,endorses', { hiddenTypes: ['endorses', 'lost-to', 'opposes'] }],
    ['at=-0,0,1', { camera: { x: 0, y: 0, k: 1 } }],
    ['sel=kamala%2Dharris', { selection: { kind: 'person', person: 'kamala-harris' } }],
    ['pin=ada%3A1%2C2%20ben%3A3%2C4', golden.find(([query]) => query.startsWith('pin=ada:1'))?.[1]],
    ['utm_source=letter&y=2016&fbclid=x', { years: inYears(2016) }],
  ] as [string, Partial<ViewParts>][])('%s, written by another hand, is understood', (query, part) => {
    expect(decodeView(query)).toEqual({ view: viewOf(part), notices: [] });
  });
});

describe('a link nobody can follow', () => {
  it.each([
    'view=table',
    'tour=0',
    'tour=',
    'tour=-1',
    'tour=100',
    'tour=two',
    'view=',
    'view=LIST',
    'sel=',
    'sel=!c1',
    'sel=ada!c1',
    'sel=a.endorses.b!',
    'sel=a.endorses.b!c.c1!d',
    'sel=%E0%A4%A',
    'y=',
    'y=NaN',
    'y=1e999',
    'y=-0',
    'y=20245',
    'y=..',
    'y=0',
    'y=2015-3',
    'y=2015-00',
    'y=2015-13..2016',
    'y=2016...2017',
    'y=２０１６',
    'hide=x',
    'hide=ee',
    'hide=e,endorses',
    'hide=,tie',
    'hide=E',
    'undated=yes',
    'undated',
    'alone=1',
    'at=1,2',
    'at=1,2,3,4',
    'at=1,2,0',
    'at=1,2,-1',
    'at=NaN,0,1',
    'at=1e9,0,1',
    'at=0x10,0,1',
    'at=,,',
    'pin=',
    'pin=ada',
    'pin=ada:1',
    'pin=ada:1,2,3',
    'pin=:1,2',
    'pin=ada:1,2+ada:3,4',
    'pin=ada:1,2+',
    'sort=name',
    'sort=-down',
    'sort=from-down-down',
    'sort=constructor',
    'y=2016&y=2017',
    'sel=ada&sel=ada',
  ])('%s leaves the default and says so once', (query) => {
    const { view, notices } = decodeView(query);
    expect(view).toEqual(defaultView);
    expect(notices).toEqual([expect.stringContaining(query.slice(0, query.search(/[=]|$/)))]);
  });

  it('spoils only its own part', () => {
    expect(decodeView('y=NaN&view=list&sel=%E0%A4%A&hide=a')).toEqual({
      view: viewOf({ mode: 'list', hiddenTypes: ['advises'] }),
      notices: [expect.stringContaining('y=NaN'), expect.stringContaining('sel=%E0%A4%A')].toSorted(() => -1),
    });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'takes %s for a name like any other, as key and as value',
    (word) => {
      expect(decodeView(`${word}=1&${word}=2`)).toEqual({ view: defaultView, notices: [] });
      expect(decodeView(`sel=${word}`).view.selection).toEqual({ kind: 'person', person: word });
      expect(Object.keys({})).toEqual([]);
      expect('1' in Object.prototype).toBe(false);
    },
  );

  it('is not read at all if it is longer than any of ours, and is quick about it', () => {
    for (const query of [`sel=${'a'.repeat(100_000)}`, 'y=1&'.repeat(25_000), '%'.repeat(100_000)]) {
      const { view, notices } = decodeView(query);
      expect(view).toEqual(defaultView);
      expect(notices).toEqual([expect.stringContaining('too long')]);
      expect(timeOf(() => decodeView(query))).toBeLessThan(blowUp);
    }
  });

  it('is shown in its notice as it stands, cut short, never as markup of ours', () => {
    const [notice = ''] = decodeView(`view=<img src=x onerror=alert(1)>${'a'.repeat(500)}`).notices;
    expect(notice).toContain('<img src=x');
    expect(notice.length).toBeLessThan(160);
  });

  it('never throws, and never lets a number through that is none', () => {
    const keys = Object.values(codecs).map((codec) => codec.key);
    const pairs = fc
      .tuple(
        fc.constantFrom(...keys, '__proto__', ''),
        fc.oneof(
          fc.string(),
          fc.string({ unit: fc.constantFrom('0', '9', '.', ',', '-', ':', '+', '%', 'e', 'a') }),
        ),
      )
      .map(([key, value]) => `${key}=${value}`);
    const queries = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pairs, { maxLength: 5 }).map((list) => list.join('&')),
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { view } = decodeView(query);
        const numbers = [
          ...Object.values(view.picture.filter.years ?? {}),
          ...Object.values(view.picture.camera ?? {}),
          ...view.picture.pins.flatMap((pin) => [pin.x, pin.y]),
        ];
        expect(numbers.every((number) => Number.isFinite(number) && !Object.is(number, -0))).toBe(true);
        expect(decodeView(encodeView(view)).view).toEqual(view);
      }),
      { numRuns: 1000 },
    );
  });
});
