import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { fromColumn, type PeopleTable } from '../../../src/core/ingest/claims/decisions';
import { combineParsed, headerOf } from '../../../src/core/ingest/claims/tablesOf';
import { limits } from '../../../src/core/ingest/parsed/limits';
import { readText } from '../../../src/core/ingest/readFile';
import { blowUp, timeOf } from '../../support/blowUp';
import { datasetFile, datasetsAtHand } from '../../support/datasetFile';
import { readValue } from './parsedFile';
import { built, claimsUse, constant, contestsUse, rowsOf, undated } from './uses';

const csv = (text: string) => readText('claims.csv', text);
const nodes: PeopleTable = {
  table: 1,
  key: 'id',
  name: fromColumn('label'),
  aliases: { kind: 'none' },
  kind: { kind: 'none' },
  note: { kind: 'none' },
  alone: 'keep',
};
const graphUse = claimsUse({
  from: fromColumn('source'),
  to: fromColumn('target'),
  type: constant('knows'),
  people: nodes,
});

describe('rows as claims', () => {
  it('keep what they say, and say nothing that they do not', () => {
    const { claims, people } = built(
      csv(
        'from,to,type,quote,url\nAnn  Lee,Bo,endorses,"She said: ""yes""",https://example.org/a\nBo,Ann Lee,knows,,\n',
      ),
      claimsUse({ quote: fromColumn('quote'), sourceUrl: fromColumn('url') }),
    );
    expect(claims).toMatchObject([
      {
        from: 'Ann Lee',
        to: 'Bo',
        type: 'endorses',
        quote: 'She said: "yes"',
        source: { url: 'https://example.org/a', name: null },
        row: 2,
      },
      {
        from: 'Bo',
        to: 'Ann Lee',
        type: 'knows',
        quote: null,
        source: null,
        when: null,
        role: null,
        note: null,
        row: 3,
      },
    ]);
    expect(people).toEqual([
      { key: 'Ann Lee', name: 'Ann Lee', aliases: [], kind: 'unknown', note: null },
      { key: 'Bo', name: 'Bo', aliases: [], kind: 'unknown', note: null },
    ]);
  });

  it('that are left out are listed by reason with their numbers', () => {
    const long = 'x'.repeat(limits.text + 1);
    const result = built(
      csv(
        `from,to,type,quote\nA,B,endorses,q\n,B,endorses,q\nA,,endorses,q\nA,B,,q\nA,A,endorses,q\nA,B,endorses,${long}\n${long},B,endorses,q\n  ,B,endorses,q\nA,B,endorses,q\n`,
      ),
      claimsUse({ quote: fromColumn('quote') }),
    );
    expect(result.claims.map(({ row }) => row)).toEqual([2, 7]);
    expect(rowsOf(result)).toEqual({
      'no-from': [3, 9],
      'no-to': [4],
      'no-type': [5],
      self: [6],
      'text-too-long': [8],
      'text-cut': [7],
      'doubled-claim': [10],
    });
    expect(result.report.rows).toBe(9);
    expect(result.report.problems.find(({ kind }) => kind === 'text-too-long')?.what).toContain('4,000');
  });

  it('keep a name of 4,000 letters, names that look like a formula, and an object’s own words', () => {
    const long = 'x'.repeat(limits.text);
    const { people } = built(
      csv(`from,to,type\n${long},-Smith,knows\n+1,constructor,knows\n__proto__,toString,knows\n`),
      claimsUse(),
    );
    expect(people.map(({ name }) => name)).toEqual([
      long,
      '-Smith',
      '+1',
      'constructor',
      '__proto__',
      'toString',
    ]);
    expect(Reflect.get({}, 'name')).toBeUndefined();
  });

  it('that name somebody by nothing that is seen are left out', () => {
    const result = built(
      csv('from,to,type\n\u200b\u202e,B,knows\nA,\u00a0,knows\n"\u0301",B,knows\n'),
      claimsUse(),
    );
    expect(rowsOf(result)).toEqual({ 'no-from': [2, 4], 'no-to': [3] });
  });

  it('keep a claim whose address is too long, without the address', () => {
    const result = built(
      csv(`from,to,type,url\nA,B,knows,https://example.org/${'x'.repeat(limits.address)}\n`),
      claimsUse({ sourceUrl: fromColumn('url') }),
    );
    expect(result.claims[0]?.source).toBeNull();
    expect(result.report.problems[0]?.what).toContain('2,048');
  });

  it('are ruled in, renamed or left out by the value of a column', () => {
    const type = {
      kind: 'rules',
      column: 'type',
      rules: [
        { value: 'backs', words: 'endorses' },
        { value: 'opposes', words: null },
      ],
      others: 'as written',
    } as const;
    const reading = csv('from,to,type\nA,B,backs\nA,C,opposes\nA,D,met\n');
    const result = built(reading, claimsUse({ type }));
    expect(result.claims.map((claim) => claim.type)).toEqual(['endorses', 'met']);
    expect(rowsOf(result)).toEqual({ 'by-rule': [3] });
    expect(result.report.problems[0]?.examples).toEqual(['opposes']);
    expect(built(reading, claimsUse({ type: { ...type, others: 'leave out' } })).claims).toHaveLength(1);
  });

  it('take words for an empty cell only where they were chosen', () => {
    const reading = csv('from,to,type\nA,B,\n');
    expect(built(reading, claimsUse()).claims).toHaveLength(0);
    expect(
      built(reading, claimsUse({ type: { kind: 'column', column: 'type', blank: 'knows' } })).claims[0]?.type,
    ).toBe('knows');
  });

  it('say denies or unknown, and affirm otherwise', () => {
    const { claims } = built(
      csv('from,to,type,polarity\nA,B,knows,denies\nB,C,knows,Unknown\nC,D,knows,\n'),
      claimsUse({ polarity: fromColumn('polarity') }),
    );
    expect(claims.map(({ polarity }) => polarity)).toEqual(['denies', 'unknown', 'affirms']);
  });

  it('that name a column the file does not have are refused whole', () => {
    const result = buildClaims(csv('from,to\nA,B\n'), { uses: [claimsUse()] });
    expect(result).toMatchObject({ ok: false, problems: [{ kind: 'no-column' }] });
    expect(result.ok || result.problems[0]?.what).toContain('“type”');
    expect(buildClaims(csv('from,to\nA,B\n'), { uses: [claimsUse({ table: 3 })] }).ok).toBe(false);
  });

  it('are refused whole beyond the limits, with the number', () => {
    const rows = (count: number, row: (at: number) => string) =>
      csv(`from,to,type\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')}`);
    const many = buildClaims(
      rows(limits.people / 2 + 1, (at) => `a${at},b${at},knows`),
      { uses: [claimsUse()] },
    );
    expect(many).toMatchObject({
      ok: false,
      problems: [{ what: 'The file names 50,002 people; 50,000 is the most that is read.' }],
    });
    const claims = buildClaims(
      rows(limits.claims + 1, (at) => `a,b,k${at}`),
      { uses: [claimsUse()] },
    );
    expect(claims).toMatchObject({
      ok: false,
      problems: [{ what: 'The file holds 200,001 claims; 200,000 is the most that is read.' }],
    });
  });
});

describe('the key of a claim', () => {
  const keys = (text: string, use = claimsUse()) => built(csv(text), use).claims.map(({ key }) => key);

  it('stays as it was when a claim can say more: links to records of readers’ own hang on it', () => {
    expect(keys('from,to,type\nA,B,knows\n')).toEqual([
      'row:["A","B","knows",true,null,null,null,null,null,null,null,"affirms"]',
    ]);
  });

  it('is the same in a newer file, whatever the order of the rows', () => {
    const [a, b] = keys('from,to,type\nA,B,knows\nB,C,knows\n');
    expect(keys('from,to,type\nX,Y,knows\nB,C,knows\nA,B,knows\n')).toEqual([expect.anything(), b, a]);
  });

  it('is the file’s own id where that is unique, so that a changed row is the same claim', () => {
    const use = claimsUse({ id: fromColumn('id') });
    expect(keys('id,from,to,type\n7,A,B,knows\n', use)).toEqual(keys('id,from,to,type\n7,A,C,met\n', use));
    expect(new Set(keys('id,from,to,type\n7,A,B,knows\n7,A,C,knows\n', use)).size).toBe(2);
  });
});

describe('dates of rows', () => {
  const when = {
    ...undated,
    since: fromColumn('start'),
    until: fromColumn('end'),
    words: [{ value: 'present', means: 'still' as const }],
  };
  const read = (start: string, end: string) =>
    built(csv(`from,to,type,start,end\nA,B,knows,${start},${end}\n`), claimsUse({ when }));

  it.each([
    ['1/21/77', '9/23/77', '1977-01-21/1977-09-23'],
    ['2001', '', '2001/'],
    ['2001', 'present', '2001/..'],
    ['', '2004-11', '../2004-11'],
    ['2001', '2001', '2001'],
    ['', '', null],
    ['', 'present', null],
    ['2015-06-01', '9999-12-31', '2015-06-01/..'],
    ['2015', '9999', '2015/..'],
    ['0001-01-01', '2010-12-31', '../2010-12-31'],
    ['0001-01-01', '9999-12-31', null],
  ])('from %j to %j are %j', (start, end, date) => {
    expect(read(start, end).claims[0]).toMatchObject({ when: date, note: null });
  });

  it.each([
    ['1/21/87', 'Bush admin', '1987-01-21/', 'end-not-a-date'],
    ['Reagan admin', '1/20/89', '../1989-01-20', 'end-not-a-date'],
    ['Reagan admin', 'Bush admin', null, 'not-a-date'],
    ['2004', '2001', null, 'interval-reversed'],
  ])('from %j to %j say no more than %j, and a note keeps the words', (start, end, date, kind) => {
    const result = read(start, end);
    expect(result.claims[0]).toMatchObject({
      when: date,
      note: `Dates in the file: “${start}” to “${end}”.`,
    });
    expect(rowsOf(result)).toEqual({ [kind]: [2] });
  });

  it('of publication that are none are told of, and the claim is kept', () => {
    const result = built(
      csv('from,to,type,pub\nA,B,knows,soon\nB,C,knows,5/1/2020\n'),
      claimsUse({ published: fromColumn('pub') }),
    );
    expect(result.claims.map(({ source }) => source?.published ?? null)).toEqual([null, '2020-05-01']);
    expect(rowsOf(result)).toEqual({ 'publication-not-a-date': [2] });
  });
});

describe('a graph as claims', () => {
  const reading = readValue({
    graph: {
      directed: true,
      nodes: { a: { label: 'Ann' }, b: {}, c: { label: 'Cy' } },
      edges: [
        { source: 'a', target: 'b', id: 'e1' },
        { source: 'b', target: 'c', directed: false, id: 'e2' },
        { source: 'a', target: 'gone' },
      ],
    },
  });

  it('keeps everybody, also those without a line, and calls the nameless by their id', () => {
    const result = built(reading, { ...graphUse, undirected: 'refuse' });
    expect(result.people.map(({ name }) => name)).toEqual(['Ann', 'b', 'Cy']);
    expect(result.claims.map(({ from, to }) => [from, to])).toEqual([['a', 'b']]);
    expect(rowsOf(result)).toMatchObject({
      undirected: [2],
      'missing-person': [3],
      'person-without-name': [2],
    });
  });

  it('draws lines without a direction as ties, as they stand or both ways, as was decided', () => {
    const turned = readValue({ nodes: [{ id: 'a' }, { id: 'b' }], links: [{ source: 'b', target: 'a' }] });
    expect(built(turned, graphUse).claims).toMatchObject([{ from: 'a', to: 'b', directed: false }]);
    const standing = built(turned, { ...graphUse, undirected: 'as they stand' });
    expect(standing.claims).toMatchObject([{ from: 'b', to: 'a', directed: true }]);
    expect(built(reading, graphUse).claims.map(({ directed }) => directed)).toEqual([true, false]);
    const both = built(reading, { ...graphUse, undirected: 'both ways', id: fromColumn('id') });
    expect(both.claims.map(({ from, to }) => from + to)).toEqual(['ab', 'bc', 'cb']);
    expect(new Set(both.claims.map(({ key }) => key)).size).toBe(3);
    expect(rowsOf(both)).toHaveProperty('both-ways', [2]);
  });

  it('makes people of missing ends only where that was decided', () => {
    const result = built(reading, { ...graphUse, missing: 'create' });
    expect(result.people.map(({ name }) => name)).toContain('gone');
    expect(rowsOf(result)).toHaveProperty('person-created', [3]);
  });

  it('joins two files, of nodes and of lines; Gephi’s Type is a direction', () => {
    const lines = csv('Source,Target,Type,Kind\n1,2,Directed,knows\n2,1,Undirected,met\n');
    const people = csv('Id,Label,kind\n1,Ann,person\n2,The Herald,organisation\n3,Cy,\n');
    const result = built(
      combineParsed([lines, people]),
      claimsUse({
        from: fromColumn('Source'),
        to: fromColumn('Target'),
        type: fromColumn('Kind'),
        direction: 'Type',
        undirected: 'both ways',
        people: {
          ...nodes,
          key: 'Id',
          name: fromColumn('Label'),
          kind: fromColumn('kind'),
          alone: 'leave out',
        },
      }),
    );
    expect(result.claims.map(({ from, to, type }) => from + to + type)).toEqual([
      '12knows',
      '21met',
      '12met',
    ]);
    expect(result.people.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'Ann person',
      'The Herald organisation',
    ]);
  });

  it('is known again by its header, whatever its name and rows', () => {
    expect(headerOf(csv('a,b\n1,2\n'))).toBe(headerOf(readText('other.csv', 'a;b\n3;4\n5;6\n')));
    expect(headerOf(csv('a,b\n1,2\n'))).not.toBe(headerOf(csv('b,a\n1,2\n')));
  });

  it('is not joined with another graph', () => {
    expect(combineParsed([reading, reading]).kind).toBe('refused');
    expect(combineParsed([reading])).toBe(reading);
  });
});

describe('contests', () => {
  const results = (rows: string) => csv(`contest,stage,round,id,name,party,won,votes\n${rows}`);
  const ends = (rows: string, use = {}) =>
    built(results(rows), contestsUse(use)).claims.map(({ from, to }) => `${from} < ${to}`);
  const three = '1,g,,1,Ann,X,yes,"1,000"\n1,g,,2,Bo,Y,no,900\n1,g,,3,Cy,Z,no,20\n';

  it('say that each loser lost to the winner, or the runner-up alone', () => {
    expect(ends(three)).toEqual(['Bo < Ann', 'Cy < Ann']);
    expect(ends(three, { losers: 'runner-up' })).toEqual(['Bo < Ann']);
  });

  it('add up the votes of one person on several tickets', () => {
    const fusion =
      '1,g,,1,Ann,X,yes,500\n1,g,,2,Bo,Y,no,300\n1,g,,3,Cy,Z,no,200\n1,g,,3,Cy,W,no,150\n1,g,,1,Ann,W,yes,5\n';
    expect(ends(fusion, { losers: 'runner-up' })).toEqual(['Cy < Ann']);
    expect(ends(fusion)).toEqual(['Bo < Ann', 'Cy < Ann']);
  });

  it('count only the stage that decided', () => {
    const stages =
      '1,g,,1,Ann,X,yes,500\n1,g,,2,Bo,Y,no,400\n1,g,,3,Cy,Y,no,40\n1,r,,1,Ann,X,no,300\n1,r,,2,Bo,Y,yes,310\n';
    expect(ends(stages, { stage: { column: 'stage', order: ['r', 'g'] } })).toEqual(['Ann < Bo']);
  });

  it('of several rounds find the runner-up in the last; all who took part lost', () => {
    const rounds =
      '1,g,1,1,Ann,X,yes,40\n1,g,1,2,Bo,Y,no,29\n1,g,1,3,Cy,Y,no,31\n1,g,2,1,Ann,X,yes,60\n1,g,2,3,Cy,Y,no,20\n1,g,1,4,,W,no,90\n';
    expect(ends(rounds, { round: 'round' })).toEqual(['Bo < Ann', 'Cy < Ann']);
    expect(ends(rounds, { round: 'round', losers: 'runner-up' })).toEqual(['Cy < Ann']);
  });

  it('without one winner, without a second or with nobody against the winner are told of', () => {
    const odd =
      '1,g,,1,Ann,X,yes,5\n1,g,,2,Bo,X,yes,4\n2,g,,1,Ann,X,no,5\n3,g,,1,Ann,X,yes,\n4,g,,,,X,yes,5\n5,g,,1,Ann,X,yes,9\n5,g,,2,Bo,X,no,4\n5,g,,3,Cy,X,no,4\n';
    const result = built(results(odd), contestsUse({ losers: 'runner-up' }));
    expect(result.claims).toEqual([]);
    expect(rowsOf(result)).toEqual({
      'contest-without-winner': [2, 4],
      unopposed: [5],
      'no-person': [6],
      'contest-without-runner-up': [7],
      'other-column': [],
    });
  });

  it('tell people of one name apart by their id, and one person in two contests together', () => {
    const names =
      '1,g,,1,Connie Mack,X,yes,5\n1,g,,2,Bo,Y,no,4\n2,g,,9,Connie Mack,X,no,5\n2,g,,2,Bo,Y,yes,9\n';
    const result = built(results(names), contestsUse({ personId: 'id' }));
    expect(result.claims.map(({ from, to }) => from + to)).toEqual(['21', '92']);
    expect(result.people.map(({ name }) => name)).toEqual(['Bo', 'Connie Mack', 'Connie Mack']);
    expect(result.report.doubles).toMatchObject([{ keys: ['1', '9'] }]);
  });
});

describe('what is not taken', () => {
  const told = (result: ReturnType<typeof built>) =>
    result.report.problems
      .filter(({ kind }) => kind.startsWith('other-'))
      .map(({ kind, examples }) => [kind, ...examples]);

  it('is told: columns that hold something, tables and graphs', () => {
    const reading = csv('from,to,type,party,empty\nA,B,knows,X,\n');
    expect(told(built(reading, claimsUse()))).toEqual([['other-column', 'party (1 cell)']]);
    const two = combineParsed([reading, readText('more.csv', 'a,b\n1,2\n')]);
    expect(told(built(two, claimsUse()))).toEqual([
      ['other-column', 'party (1 cell)'],
      ['other-table', 'more (1 row)'],
    ]);
    const graph = (id: string) => ({
      id,
      nodes: { a: { metadata: { age: 5 } }, b: {} },
      edges: [{ source: 'a', target: 'b' }],
    });
    const graphs = readValue({ graphs: [graph('one'), graph('two')] });
    expect(told(built(graphs, graphUse))).toEqual([
      ['other-column', 'age (1 cell)'],
      ['other-graph', 'two'],
    ]);
  });

  it('is not told of tables that are joined to the one that is used', () => {
    const fixture = readValue([
      { model: 'x.claim', pk: 1, fields: { from: 'A', to: 'B', quote: 7, scrap: 1 } },
      { model: 'x.quote', pk: 7, fields: { text: 'Said.' } },
      { model: 'x.tag', pk: 1, fields: { name: 'n' } },
    ]);
    const result = built(fixture, claimsUse({ type: constant('knows'), quote: fromColumn('quote.text') }));
    expect(result.claims).toMatchObject([{ quote: 'Said.' }]);
    expect(told(result)).toEqual([
      ['other-column', 'pk (1 cell)', 'scrap (1 cell)'],
      ['other-table', 'x.tag (1 row)'],
    ]);
  });

  it('is told once where a line is broken: as it was decided, not as it was read', () => {
    const reading = readValue({
      nodes: [{ id: 'a' }],
      links: [
        { source: 'a', target: 'a' },
        { source: 'a', target: 'z' },
      ],
    });
    expect(rowsOf(built(reading, graphUse))).toEqual({
      'person-without-name': [1],
      self: [1],
      'missing-person': [2],
    });
  });
});

describe('likely doubles', () => {
  const doubles = (...names: string[]) =>
    built(
      csv(`from,to,type\n${names.map((name) => `"${name}",Somebody Else,knows`).join('\n')}\n`),
      claimsUse(),
    ).report.doubles.map(({ keys }) => keys.join(' = '));

  it.each([
    [['Julian Castro', 'Julián Castro'], ['Julian Castro = Julián Castro']],
    [['Rory A. MacFarquhar', 'Rory MacFarquhar'], ['Rory A. MacFarquhar = Rory MacFarquhar']],
    [['Joseph Califano Jr.', 'Joseph Califano'], ['Joseph Califano Jr. = Joseph Califano']],
    [['ANN LEE', 'Ann Lee'], ['ANN LEE = Ann Lee']],
    [['Ann Lee', 'Ann Li'], []],
    [['Al', 'AL'], []],
  ])('of %j are %j', (names, expected) => {
    expect(doubles(...names)).toEqual(expected);
  });
});

describe('names with the last name first', () => {
  it.each([
    ['Aberger, Marie E.', 'Marie E. Aberger'],
    ['Cooper, II, Charles B.', 'Charles B. Cooper II'],
    ['Muñoz, Cecilia', 'Cecilia Muñoz'],
    ['Madonna', 'Madonna'],
    ['Lee,', 'Lee,'],
  ])('%j is called %j, and found under both', (written, name) => {
    const { people } = built(
      csv(`from,to,type\n"${written}",Obama,worked-for\n`),
      claimsUse({ names: 'last name first' }),
    );
    expect(people[0]).toMatchObject({ key: written, name, aliases: written === name ? [] : [written] });
  });
});

describe.runIf(datasetsAtHand)('naughty strings', () => {
  const strings: string[] = datasetsAtHand
    ? JSON.parse(new TextDecoder().decode(datasetFile('naughty-strings/blns.json')))
    : [];

  it('come through as quotes, roles and notes letter by letter, and as names but for their spaces', () => {
    const reading = readValue(
      strings.map((text, at) => ({
        id: at,
        from: `x ${text} y`,
        to: 'B',
        type: 'knows',
        quote: `q${text}q`,
        role: `r${text}r`,
      })),
    );
    const use = claimsUse({
      id: fromColumn('id'),
      quote: fromColumn('quote'),
      role: fromColumn('role'),
      sourceUrl: fromColumn('quote'),
    });
    const { claims, people } = built(reading, use);
    expect(claims.map(({ quote }) => quote)).toEqual(strings.map((text) => `q${text}q`));
    expect(claims.map(({ role }) => role)).toEqual(strings.map((text) => `r${text}r`));
    const names = new Map(people.map(({ key, name }) => [key, name]));
    const spaced = (text: string) => `x ${text} y`.normalize('NFC').replace(/\s+/g, ' ');
    expect(claims.map(({ from }) => names.get(from))).toEqual(strings.map(spaced));
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it('of 50,000 letters are read quickly in every column', () => {
    for (const letters of ['a', '-', ' ', ',', '/', '1', '\u0301', '(', 'a ']) {
      const long = `${letters.repeat(50_000 / letters.length)}!`;
      const reading = readValue([
        { from: long, to: long, type: long, quote: long, url: long, when: long, role: long, pub: long },
      ]);
      const use = claimsUse({
        names: 'last name first',
        when: { ...undated, at: fromColumn('when') },
        sourceUrl: fromColumn('url'),
        published: fromColumn('pub'),
      });
      expect(timeOf(() => built(reading, { ...use, from: constant('A') }))).toBeLessThan(blowUp);
      expect(
        timeOf(() => built(reading, { ...use, to: constant('A'), type: constant('knows') })),
      ).toBeLessThan(blowUp);
    }
  });
});
