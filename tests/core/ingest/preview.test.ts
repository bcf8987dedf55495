import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import type { Decisions } from '../../../src/core/ingest/claims/decisions';
import { combineParsed } from '../../../src/core/ingest/claims/tablesOf';
import type { ParsedFile } from '../../../src/core/ingest/parsed/parsedFile';
import {
  decodeCellSource,
  encodeCellSource,
  type ImportQuestion,
} from '../../../src/core/ingest/preview/question';
import {
  answerQuestion,
  areAllSafe,
  importQuestionsOf,
  propose,
} from '../../../src/core/ingest/preview/questions';
import { stillFits } from '../../../src/core/ingest/preview/stillFits';
import { readFile, readText } from '../../../src/core/ingest/readFile';
import { datasetFile, datasetsAtHand, decode } from '../../support/datasetFile';
import { columnOf, readValue, tableOf } from './parsedFile';

const thisYear = 2026;
const csv = (text: string) => readText('claims.csv', text);
const asked = (reading: ParsedFile, decisions = propose(reading, thisYear)) =>
  importQuestionsOf(reading, decisions, thisYear);

function question(reading: ParsedFile, id: string, decisions?: Decisions): ImportQuestion {
  const found = asked(reading, decisions).find((one) => one.id === id);
  if (!found) throw new Error(`Nobody asks ${id}.`);
  return found;
}

/** The proposal with answers put in, one after the other. */
const decide = (
  reading: ParsedFile,
  ...answers: readonly (readonly [string, Parameters<typeof answerQuestion>[3]])[]
) =>
  answers.reduce(
    (decisions, [id, answer]) => answerQuestion(reading, decisions, id, answer, thisYear),
    propose(reading, thisYear),
  );

function built(reading: ParsedFile, decisions: Decisions) {
  const result = buildClaims(reading, decisions);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** Ids of what must be asked. */
const open = (reading: ParsedFile, decisions?: Decisions) =>
  asked(reading, decisions).flatMap(({ id, safe }) => (safe ? [] : [id]));

const answerOf = ({ form }: ImportQuestion) =>
  form.kind === 'rules' ? form.values.map(({ answer }) => answer) : form.answer;

describe('nothing is asked', () => {
  it.each([
    [
      'claims in our own words',
      'from,to,type,when,quote,url,role\nAnn Lee,Bo Ray,endorses,2020-05-01,"“Yes,” she said.",https://example.org/,mayor\n',
    ],
    ['lines in Gephi’s words with our types', 'Source,Target,Type,Id\nAnn Lee,Bo Ray,endorses,1\n'],
  ])('of %s', (_, text) => {
    const reading = csv(text);
    expect(open(reading)).toEqual([]);
    expect(areAllSafe(asked(reading))).toBe(true);
    expect(built(reading, propose(reading, thisYear)).claims).toMatchObject([
      { from: 'Ann Lee', to: 'Bo Ray', type: 'endorses' },
    ]);
  });

  it('of claims whose people have ids beside their names: these tell them apart', () => {
    const reading = csv(
      'from,from id,to,to id,type\nConnie Mack,1,Bo,7,lost-to\nConnie Mack,2,Bo,7,lost-to\n',
    );
    expect(open(reading)).toEqual([]);
    const decisions = propose(reading, thisYear);
    const { people, claims } = built(reading, decisions);
    expect(people.map(({ key, name }) => `${key} ${name}`)).toEqual([
      '1 Connie Mack',
      '7 Bo',
      '2 Connie Mack',
    ]);
    expect(claims).toHaveLength(2);
    const byName = answerQuestion(reading, decisions, '0.from', 'column:from', thisYear);
    expect(built(reading, byName).people.map(({ key }) => key)).toEqual(['Connie Mack', '7']);
  });

  it('of a graph that names its people, and its lines by our types', () => {
    const reading = readValue({
      nodes: [
        { id: 'p1', name: 'Ann', party: 'X' },
        { id: 'p2', name: 'Bo', party: 'Y' },
      ],
      edges: [
        {
          id: 'e1',
          source: 'p1',
          target: 'p2',
          type: 'lost-to',
          year: 2001,
          quote: 'She lost.',
          url: 'https://example.org/',
        },
      ],
    });
    expect(open(reading)).toEqual([]);
    const { claims, people } = built(reading, propose(reading, thisYear));
    expect(people.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    expect(claims).toMatchObject([
      {
        key: 'id:e1',
        from: 'p1',
        to: 'p2',
        type: 'lost-to',
        directed: true,
        when: '2001',
        quote: 'She lost.',
      },
    ]);
  });
});

describe('something is asked', () => {
  it.each([
    ['who stands where, of other words', 'endorser,endorsee\nAnn,Bo\n', ['0.from', '0.to', '0.type']],
    ['what another type means', 'from,to,type\nAnn,Bo,backs\n', ['0.type', '0.type-rules']],
    ['the order of day and month', 'from,to,type,date\nA,B,endorses,1/2/2020\n', ['0.order']],
    ['the century', 'from,to,type,date\nA,B,endorses,1/21/77\n', ['0.years']],
    [
      'what words among dates mean',
      'from,to,type,start,end\nA,B,endorses,2001,2003\nA,C,endorses,2001,now\nA,D,endorses,2000,2002\n',
      ['0.date-words'],
    ],
    [
      'whether a line without a direction is drawn',
      'Source,Target,Type,relation\nA,B,Undirected,endorses\n',
      ['0.undirected'],
    ],
    ['whether names are turned round', 'from,to,type\n"Lee, Ann",Bo,endorses\n', ['0.names']],
    ['what a row is, where somebody won', 'from,to,type,candidate,winner\nA,B,endorses,C,yes\n', ['0.shape']],
  ])('%s', (_, text, ids) => {
    expect(open(csv(text))).toEqual(ids);
  });

  it('which of several graphs, and another one can be chosen', () => {
    const graph = (id: string) => ({
      id,
      nodes: { a: { label: 'Ann' }, b: { label: 'Bo' } },
      edges: [{ source: 'a', target: 'b', relation: id }],
    });
    const reading = readValue({ graphs: [graph('one'), graph('two')] });
    expect(question(reading, '0.table').form).toMatchObject({
      options: [{ words: 'one' }, { value: '2', words: 'two' }],
      answer: '0',
    });
    expect(built(reading, decide(reading, ['0.table', '2'])).claims).toMatchObject([{ type: 'two' }]);
  });

  it('which column names a person, and what to do with people who are missing', () => {
    const reading = readValue({
      nodes: [
        { id: '1', user: 'ann', description: 'Ann’s page' },
        { id: '2', user: 'bo' },
      ],
      links: [
        { source: '1', target: '2' },
        { source: '1', target: '3' },
      ],
    });
    expect(open(reading)).toEqual(['0.type', '0.name', '0.missing', '0.undirected']);
    expect(answerOf(question(reading, '0.name'))).toBe('column:user');
    const decisions = decide(
      reading,
      ['0.name', 'column:description'],
      ['0.missing', 'create'],
      ['0.undirected', 'both ways'],
      ['0.type', 'words:advises'],
    );
    const { people, claims } = built(reading, decisions);
    expect(people.map(({ name }) => name)).toEqual(['Ann’s page', '2', '3']);
    expect(claims.map(({ from, to, type }) => `${from}${to} ${type}`)).toEqual([
      '12 advises',
      '21 advises',
      '13 advises',
      '31 advises',
    ]);
  });

  it('whether a column called source holds addresses or names', () => {
    const named = csv('from,to,type,source\nA,B,endorses,The Herald\n');
    expect([question(named, '0.sourceUrl'), question(named, '0.sourceName')].map(answerOf)).toEqual([
      'none',
      'column:source',
    ]);
    const linked = csv('from,to,type,source\nA,B,endorses,https://example.org/\n');
    expect([question(linked, '0.sourceUrl'), question(linked, '0.sourceName')].map(answerOf)).toEqual([
      'column:source',
      'none',
    ]);
    expect([open(named), open(linked)]).toEqual([['0.sourceName'], ['0.sourceUrl']]);
  });

  it('a label that is a number is not taken for a name', () => {
    const reading = readValue({
      nodes: [
        { id: 'x', label: 1, name: 'Ann' },
        { id: 'y', label: 2, name: 'Bo' },
      ],
      links: [{ source: 'x', target: 'y', type: 'advises' }],
    });
    expect(answerOf(question(reading, '0.name'))).toBe('column:name');
  });

  it('nothing of a line but that it is there: our own word for that is proposed, and no direction made up', () => {
    const reading = readValue({ nodes: [{ id: 'b' }, { id: 'a' }], links: [{ source: 'b', target: 'a' }] });
    expect(open(reading)).toEqual(['0.type', '0.undirected']);
    const { claims } = built(reading, propose(reading, thisYear));
    expect(claims).toMatchObject([{ from: 'a', to: 'b', type: 'other', directed: false }]);
    expect(question(reading, '0.type').form).toMatchObject({ answer: 'words:other' });
  });

  it('two files of people and lines are joined by the key', () => {
    const reading = combineParsed([
      csv('Source,Target,Type\n1,2,endorses\n'),
      csv('Id,Label\n1,Ann\n2,Bo\n'),
    ]);
    expect(answerOf(question(reading, '0.people'))).toBe('1');
    expect(built(reading, propose(reading, thisYear)).people.map(({ name }) => name)).toEqual(['Ann', 'Bo']);
    const apart = decide(reading, ['0.people', 'none']);
    expect(built(reading, apart).people.map(({ name }) => name)).toEqual(['1', '2']);
  });
});

describe('an answer', () => {
  const reading = csv(
    'endorser,endorsee,kind,date\nAnn,Bo,backs,1/2/20\nAnn,Cy,opposes,soon\nAnn,Di,Lost to,3/4/21\n',
  );

  it('about a value keeps, renames or leaves out', () => {
    expect(question(reading, '0.type-rules').form).toMatchObject({
      values: [
        { value: 'Lost to', rows: 1, answer: 'words:lost-to' },
        { value: 'backs', answer: 'as-written' },
        { value: 'opposes', answer: 'as-written' },
      ],
    });
    const rules = [
      { value: 'backs', answer: 'words:endorses' },
      { value: 'opposes', answer: 'leave-out' },
    ];
    const result = built(reading, decide(reading, ['0.type-rules', rules]));
    expect(result.claims.map(({ type }) => type)).toEqual(['endorses', 'lost-to']);
    expect(result.report.problems).toMatchObject([{ kind: 'by-rule', rows: [3] }]);
  });

  it('about dates is read anew with the column', () => {
    expect(answerOf(question(reading, '0.at'))).toBe('column:date');
    expect(answerOf(question(reading, '0.date-words'))).toEqual(['unknown']);
    const dayFirst = decide(reading, ['0.order', 'day first'], ['0.years', '1999']);
    expect(built(reading, dayFirst).claims.map(({ when }) => when)).toEqual([
      '1920-02-01',
      null,
      '1921-04-03',
    ]);
    const still = decide(
      reading,
      ['0.at', 'none'],
      ['0.since', 'column:date'],
      ['0.date-words', [{ value: 'soon', answer: 'still' }]],
    );
    expect(built(reading, still).claims.map(({ when }) => when)).toEqual([
      '2020-01-02/',
      null,
      '2021-03-04/',
    ]);
    expect(built(reading, decide(reading, ['0.at', 'words:2020'])).claims.map(({ when }) => when)).toEqual([
      '2020',
      '2020',
      '2020',
    ]);
  });

  it('in the reader’s own words says it of every row', () => {
    const decisions = decide(reading, ['0.from', 'words:Zoe'], ['0.type', 'words:had lunch with']);
    expect(built(reading, decisions).claims).toMatchObject([{ from: 'Zoe', type: 'had lunch with' }, {}, {}]);
  });

  it('value by value says whom a value names', () => {
    const decisions = decide(
      reading,
      ['0.to', 'rules:kind'],
      [
        '0.to-rules',
        [
          { value: 'backs', answer: 'words:Hal' },
          { value: 'opposes', answer: 'leave-out' },
        ],
      ],
    );
    expect(open(reading, decisions)).toContain('0.to-rules');
    expect(built(reading, decisions).claims.map(({ to }) => to)).toEqual(['Hal', 'Lost to']);
  });

  it('to a question that is not asked changes nothing', () => {
    const decisions = propose(reading, thisYear);
    for (const id of ['0.nothing', '7.from', 'from', '0.kind-rules', '0.stage-order']) {
      expect(answerQuestion(reading, decisions, id, 'x', thisYear)).toEqual(decisions);
    }
  });

  it('makes any table a table of contests', () => {
    const table = csv(
      'Where,Who,Count,Ending\nOslo,Ann,10,took it\nOslo,Bo,9,\nRome,Cy,3,\nRome,Di,4,took it\n',
    );
    const decisions = decide(
      table,
      ['0.shape', 'contests'],
      ['0.contest', ['Where']],
      ['0.person', 'Who'],
      ['0.won', ['Ending']],
      ['0.won-values', ['took it']],
      ['0.losers', 'runner-up'],
      ['0.votes', ['Count']],
      ['0.role', 'column:Where'],
    );
    expect(built(table, decisions).claims.map(({ from, to, role }) => `${from} < ${to}, ${role}`)).toEqual([
      'Bo < Ann, Oslo',
      'Cy < Di, Rome',
    ]);
    expect(decide(table, ['0.shape', 'contests'], ['0.shape', 'claims'])).toEqual(propose(table, thisYear));
  });

  it('holds for a newer file only where nothing undecided has come', () => {
    const header = 'endorser,endorsee,kind,date\n';
    const decisions = decide(reading, ['0.type-rules', [{ value: 'backs', answer: 'words:endorses' }]]);
    expect(stillFits(reading, decisions)).toBe(true);
    expect(stillFits(csv(`${header}Zoe,Al,backs,5/6/22\nZoe,Bo,opposes,soon\n`), decisions)).toBe(true);
    expect(stillFits(csv(`${header}Zoe,Al,adores,5/6/22\n`), decisions)).toBe(false);
    expect(stillFits(csv(`${header}Zoe,Al,backs,some day\n`), decisions)).toBe(false);
    expect(stillFits(csv('endorser,endorsee,kind\nZoe,Al,backs\n'), decisions)).toBe(false);
    const results = csv('year,candidate,won,stage\n2001,A,yes,runoff\n2001,B,no,general\n');
    const contest = propose(results, thisYear);
    expect(stillFits(results, contest)).toBe(true);
    expect(
      stillFits(csv('year,candidate,won,stage\n2001,A,yes,runoff\n2001,B,no,second runoff\n'), contest),
    ).toBe(false);
    expect(stillFits(csv('year,candidate,won\n2001,A,yes\n'), contest)).toBe(false);
    expect(stillFits(readText('', 'no table'), contest)).toBe(false);
  });

  it('survives being kept: decisions are plain data', () => {
    const decisions = decide(reading, ['0.type-rules', [{ value: 'backs', answer: 'leave-out' }]]);
    expect(JSON.parse(JSON.stringify(decisions))).toEqual(decisions);
  });

  it('and a proposal for any header: no question throws, every choice offers its own answer', () => {
    const header = fc.array(
      fc.oneof(
        fc.constantFrom(
          'from',
          'to',
          'source',
          'target',
          'type',
          'date',
          'start',
          'end',
          'winner',
          'candidate',
          'id',
          'url',
          'name',
          'stage',
          'kind',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { minLength: 1, maxLength: 8 },
    );
    const cell = fc.oneof(
      fc.constantFrom('', 'yes', 'no', 'Ann', 'Bo', '1/2/77', '2001', 'https://example.org/', 'Undirected'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        header,
        fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        (columns, rows) => {
          const line = (cells: readonly string[]) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
          const read = csv(
            [line(columns), ...rows.map((row) => line(row.slice(0, columns.length)))].join('\n'),
          );
          if (read.kind === 'refused') return;
          const decisions = propose(read, thisYear);
          for (const one of asked(read, decisions)) {
            expect(one.ask).not.toContain('undefined');
            if (one.form.kind !== 'choice') continue;
            const { answer, options, free } = one.form;
            expect(
              options.some(({ value }) => value === answer) ||
                (free && answer.startsWith('words:')) ||
                answer === 'none',
            ).toBe(true);
            // To answer with what is proposed changes nothing.
            const again = answerQuestion(read, decisions, one.id, answer, thisYear);
            expect(asked(read, again).map(answerOf)).toEqual(asked(read, decisions).map(answerOf));
          }
          expect(buildClaims(read, decisions).ok).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is a pick and back', () => {
    const text = fc.string();
    const picks = fc.oneof(
      fc.constant({ kind: 'none' as const }),
      fc.record({ kind: fc.constant('column' as const), column: text, blank: fc.constant('') }),
      fc.record({ kind: fc.constant('columns' as const), columns: fc.array(text) }),
      fc.record({ kind: fc.constant('constant' as const), words: text }),
    );
    fc.assert(
      fc.property(picks, (pick) => {
        expect(decodeCellSource(encodeCellSource(pick))).toEqual(pick);
      }),
    );
  });
});

describe.runIf(datasetsAtHand)('the proposal for real files', () => {
  const read = (name: string) => readFile(name.split('/').at(-1) ?? '', datasetFile(name), decode);

  it.each([
    ['fivethirtyeight-election-results/election_results_senate.csv', 2674, 2596],
    ['fivethirtyeight-data/endorsements-june-30.csv', 97, 90],
    ['endorsements-2020/endorsements-2020.csv', 113, 128],
    ['endorsements-2020/endorsements-2020.as-of-2020-01-31.csv', 246, 261],
    ['white-house-salaries/white_house_salaries.csv', 3499, 1725],
  ])('of %s is already right, and still asked about', (name, claims, people) => {
    const reading = read(name);
    const result = built(reading, propose(reading, thisYear));
    expect([result.claims.length, result.people.length]).toEqual([claims, people]);
    expect(open(reading).length).toBeGreaterThan(1);
  });

  it('of cabinets finds the interval, the century and the words among the dates', () => {
    const reading = read('fivethirtyeight-data/cabinet-turnover.csv');
    expect(open(reading)).toEqual(['0.from', '0.to', '0.type', '0.years', '0.date-words', '0.role']);
    const { claims } = built(reading, propose(reading, thisYear));
    expect(claims.filter(({ when }) => when?.endsWith('/..'))).toHaveLength(25);
    expect(claims[0]?.when).toBe('1977-01-21/1977-09-23');
  });

  it('of the data base of endorsements finds the table, its people and its quotes, and asks whom a position names', () => {
    const reading = read('endorsementdb/endorsements.json');
    const tables = question(reading, '0.table');
    const chosen =
      tables.form.kind === 'choice'
        ? tables.form.options.find(({ value }) => value === answerOf(tables))
        : null;
    expect(chosen?.words).toBe('endorsements.endorsement');
    const answers = Object.fromEntries(asked(reading).map((one) => [one.id, answerOf(one)]));
    expect(answers).toMatchObject({
      '0.from': 'column:endorser',
      '0.quote': 'column:quote.text',
      '0.sourceUrl': 'column:quote.source.url',
      '0.at': 'column:quote.date',
      '0.kind-rules': ['words:person', 'words:organisation'],
    });
    // With what is proposed, every record of an endorsement of one person is a line, and no other is.
    const whole = built(reading, propose(reading, thisYear));
    expect(whole.claims).toHaveLength(753);
    expect(new Set(whole.claims.map(({ from, to }) => `${from} ${to}`)).size).toBe(740);
    const endorsers = tableOf(reading, 'endorsements.endorser');
    const clinton = columnOf(endorsers, 'pk')[columnOf(endorsers, 'name').indexOf('Hillary Clinton')];
    const started = decide(reading, ['0.to', 'rules:position.slug']);
    const rules = question(reading, '0.to-rules', started);
    if (rules.form.kind !== 'rules') throw new Error('no rules');
    expect(rules.form.options).toContainEqual({ value: `words:${clinton}`, words: 'Hillary Clinton' });
    const answered = answerQuestion(
      reading,
      started,
      '0.to-rules',
      rules.form.values.map(({ value }) => ({
        value,
        answer: value === 'clinton' ? `words:${clinton}` : 'leave-out',
      })),
      thisYear,
    );
    const { claims } = built(reading, answered);
    expect(claims.length).toBeGreaterThan(300);
    expect(claims.every(({ to }) => to === clinton)).toBe(true);
  });
});
