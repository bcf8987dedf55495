import { describe, expect, it } from 'vitest';
import { type ClaimsUse, fromColumn } from '../../../src/core/ingest/claims/decisions';
import { tablesOf } from '../../../src/core/ingest/claims/tablesOf';
import { readFile } from '../../../src/core/ingest/readFile';
import { parsePartialDate } from '../../../src/core/model/partialDate';
import { datasetFile, datasetsAtHand, decode } from '../../support/datasetFile';
import { columnOf, tableOf } from './parsedFile';
import { built, claimsUse, constant, contestsUse, namedIn, pairsOf, rowsOf, undated } from './uses';

const read = (name: string) => readFile(name.split('/').at(-1) ?? '', datasetFile(name), decode);

describe.runIf(datasetsAtHand)('an election', () => {
  const senate = () => read('fivethirtyeight-election-results/election_results_senate.csv');
  const seats = contestsUse({
    contest: ['cycle', 'office_id', 'special'],
    person: 'candidate_name',
    personId: 'politician_id',
    won: [{ column: 'winner', values: ['true'], votes: 'votes' }],
    stage: { column: 'stage', order: ['runoff', 'general', 'jungle primary'] },
    round: 'ranked_choice_round',
    when: { ...undated, at: fromColumn('cycle') },
    sourceUrl: fromColumn('source'),
    role: fromColumn('office_name'),
  });

  it('of the Senate: every loser lost to the winner of the deciding stage', () => {
    const result = built(senate(), seats);
    expect(result.claims).toHaveLength(2674);
    expect(namedIn(result.claims)).toBe(2596);
    expect(result.people).toHaveLength(2596);
    expect(new Set(result.people.map(({ name }) => name)).size).toBe(2591);
    expect(rowsOf(result)).not.toHaveProperty('contest-without-winner');
    expect(result.claims.every(({ from, to, type }) => from !== to && type === 'lost-to')).toBe(true);
  });

  it('of the Senate: the runner-up alone', () => {
    const result = built(senate(), { ...seats, losers: 'runner-up' });
    expect(result.claims).toHaveLength(858);
    expect(namedIn(result.claims)).toBe(1072);
    expect(pairsOf(result.claims)).toBe(858 - 18);
    const years = result.claims.map(({ when }) => Number(when));
    expect([Math.min(...years), Math.max(...years)]).toEqual([1976, 2024]);
    expect(result.claims.every(({ source }) => source?.url?.startsWith('http'))).toBe(true);
  });

  it('of the Senate: Ossoff beat Perdue in the runoff, whoever led in the general election', () => {
    const { claims, people } = built(senate(), { ...seats, losers: 'runner-up' });
    const key = (name: string) => people.find((person) => person.name === name)?.key;
    const [ossoff, perdue] = [key('Jon Ossoff'), key('David A. Perdue')];
    expect(claims.filter(({ from, to }) => from === perdue && to === ossoff)).toHaveLength(1);
    expect(claims.filter(({ from, to }) => from === ossoff && to === perdue)).toHaveLength(0);
  });

  it('of the Senate: rows that name nobody are counted and are nobody', () => {
    const result = built(senate(), seats);
    const named = ['no-person', 'other-stage', 'other-round'].map(
      (kind) => rowsOf(result)[kind]?.length ?? 0,
    );
    expect(named[0]).toBeGreaterThan(300);
    expect(result.people.some(({ name }) => /write-in|scattering|^other$/i.test(name))).toBe(false);
    expect(rowsOf(result).unopposed?.length).toBe(865 - 858);
  });

  it('of the Senate: people of one name with two ids stay two, and are proposed as likely doubles', () => {
    const { people, report } = built(senate(), seats);
    for (const name of ['Connie Mack', 'Gary Johnson', 'Rick Tyler', 'Ted Brown', 'Will Boyd']) {
      const keys = people.filter((person) => person.name === name).map(({ key }) => key);
      expect(keys).toHaveLength(2);
      expect(report.doubles.some(({ keys: proposed }) => keys.every((key) => proposed.includes(key)))).toBe(
        true,
      );
    }
  });

  it('of every stage, by its race: what the record of general elections and runoffs expects', () => {
    const races = { ...seats, contest: ['race_id'], stage: null };
    const parsed = senate();
    if (parsed.kind !== 'tables') throw new Error('no table');
    const [table] = parsed.tables;
    if (!table) throw new Error('no table');
    const stage = table.columns.indexOf('stage');
    const kept = table.rows.flatMap((row, at) => (row[stage] === 'jungle primary' ? [] : [at]));
    const some = {
      ...table,
      rows: kept.map((at) => table.rows[at] ?? []),
      numbers: kept.map((at) => table.numbers[at] ?? 0),
    };
    const runnerUp = built({ ...parsed, tables: [some] }, { ...races, losers: 'runner-up' });
    expect(runnerUp.claims).toHaveLength(852);
    expect(namedIn(runnerUp.claims)).toBe(1062);
    const all = built({ ...parsed, tables: [some] }, races);
    expect(all.claims).toHaveLength(2626);
    expect(namedIn(all.claims)).toBe(2553);
  });

  it('of primaries from 1980 to 2012: 97 lines among 90 people in 12 contests', () => {
    const { claims } = built(
      read('fivethirtyeight-data/endorsements-june-30.csv'),
      contestsUse({
        contest: ['year', 'party'],
        person: 'candidate',
        won: [{ column: 'won_primary', values: ['Yes'], votes: 'primary_vote_percentage' }],
        when: { ...undated, at: fromColumn('year') },
      }),
    );
    expect(claims).toHaveLength(97);
    expect(namedIn(claims)).toBe(90);
    expect(claims.every(({ source, quote }) => source === null && quote === null)).toBe(true);
  });

  it('of the primaries of 2022: 485 of 494 contests have one winner, by the runoff where there was one', () => {
    const parsed = read('fivethirtyeight-data/primary-project-2022-rep_candidates.csv');
    const primaries = contestsUse({
      contest: ['State', 'Office', 'District'],
      person: 'Candidate',
      won: [
        { column: 'Runoff Outcome', values: ['Won'], votes: 'Runoff Votes' },
        { column: 'Primary Outcome', values: ['Won'], votes: 'Primary Votes' },
      ],
      when: { ...undated, at: fromColumn('Primary Date') },
    });
    const result = built(parsed, primaries);
    expect(rowsOf(result)['contest-without-winner']).toHaveLength(9);
    const table = tableOf(parsed);
    const contestOf = new Map(
      table.rows.map((row, at) => [
        table.numbers[at],
        ['State', 'Office', 'District'].map((name) => row[table.columns.indexOf(name)]).join(),
      ]),
    );
    const winners = new Map(result.claims.map(({ row, to }) => [contestOf.get(row), to]));
    expect(winners.size + (rowsOf(result).unopposed?.length ?? 0)).toBe(485);
    expect(result.claims.every(({ when }) => when?.startsWith('2022-'))).toBe(true);
    const texas = result.claims.filter(({ to }) => to === 'Nathaniel Moran');
    expect(texas.map(({ from }) => from)).toContain('Aditya "A.D." Atholi');
    const runnersUp = built(parsed, { ...primaries, losers: 'runner-up' }).claims;
    expect(runnersUp.length).toBeGreaterThan(250);
    expect(new Set(runnersUp.map(({ row }) => contestOf.get(row))).size).toBe(runnersUp.length);
  });
});

describe.runIf(datasetsAtHand)('endorsements', () => {
  it('by Donald Trump in 2022: yes is one, no and nothing are none', () => {
    const result = built(
      read('fivethirtyeight-data/primary-project-2022-rep_candidates.csv'),
      claimsUse({
        from: constant('Donald Trump'),
        to: fromColumn('Candidate'),
        type: {
          kind: 'rules',
          column: 'Trump',
          rules: [
            { value: 'Yes', words: 'endorses' },
            { value: 'Yes (runoff only)', words: 'endorses' },
          ],
          others: 'leave out',
        },
        when: { ...undated, at: fromColumn('Trump Date') },
      }),
    );
    expect(result.claims).toHaveLength(190);
    expect(result.claims.every(({ when }) => when !== null && parsePartialDate(when).ok)).toBe(true);
    expect(rowsOf(result)['by-rule']).toHaveLength(1599 - 190);
  });

  const tracker = claimsUse({
    from: fromColumn('endorser'),
    to: fromColumn('endorsee'),
    type: constant('endorses'),
    when: { ...undated, at: fromColumn('date') },
    sourceUrl: fromColumn('source'),
    role: fromColumn('position'),
  });

  it.each([
    ['endorsements-2020.csv', 1000, 113, 128, 15, 89],
    ['endorsements-2020.as-of-2020-01-31.csv', 1006, 246, 261, 16, 206],
  ])(
    'of 2020 in %s: those who have endorsed nobody are counted, not drawn',
    (name, rows, edges, people, endorsed, urls) => {
      const result = built(read(`endorsements-2020/${name}`), tracker);
      expect(result.report.rows).toBe(rows);
      expect(result.claims).toHaveLength(edges);
      expect(result.people).toHaveLength(people);
      expect(new Set(result.claims.map(({ to }) => to)).size).toBe(endorsed);
      expect(new Set(result.claims.map(({ source }) => source?.url)).size).toBe(urls);
      expect(rowsOf(result)['no-to']).toHaveLength(rows - edges);
      expect(result.claims.every(({ quote, when }) => quote === null && when !== null)).toBe(true);
    },
  );

  it('of 2020 in two snapshots: keys tell what is gone, kept and new', () => {
    const pair = (name: string) =>
      new Set(
        built(read(`endorsements-2020/${name}`), tracker).claims.map(({ from, to }) => `${from} → ${to}`),
      );
    const [old, newer] = [pair('endorsements-2020.csv'), pair('endorsements-2020.as-of-2020-01-31.csv')];
    expect([...old].filter((key) => newer.has(key))).toHaveLength(92);
    expect(new Set([...old, ...newer]).size).toBe(267);
    const keys = (name: string) =>
      built(read(`endorsements-2020/${name}`), tracker).claims.map(({ key }) => key);
    const before = new Set(keys('endorsements-2020.csv'));
    expect(before.size).toBe(113);
    const kept = keys('endorsements-2020.as-of-2020-01-31.csv').filter((key) => before.has(key));
    expect(kept.length).toBeGreaterThan(60);
    expect(kept.length).toBeLessThanOrEqual(92);
  });
});

describe.runIf(datasetsAtHand)('the data base of endorsements', () => {
  const slugs = 'clinton trump johnson stein pence sanders rubio cruz fiorina kasich mcmullin'.split(' ');
  const names = [
    'Hillary Clinton',
    'Donald Trump',
    'Gary Johnson',
    'Jill Stein',
    'Mike Pence',
    'Bernie Sanders',
    'Marco Rubio',
    'Ted Cruz',
    'Carly Fiorina',
    'John Kasich',
    'Evan McMullin',
  ];

  function decide(): { reading: ReturnType<typeof read>; use: ClaimsUse } {
    const parsed = read('endorsementdb/endorsements.json');
    const tables = tablesOf(parsed);
    const place = (name: string) => tables.findIndex(({ table }) => table.name === name);
    const endorsers = tableOf(parsed, 'endorsements.endorser');
    const keyOf = (name: string) =>
      columnOf(endorsers, 'pk')[columnOf(endorsers, 'name').indexOf(name)] ?? name;
    return {
      reading: parsed,
      use: claimsUse({
        table: place('endorsements.endorsement'),
        people: {
          table: place('endorsements.endorser'),
          key: 'pk',
          name: fromColumn('name'),
          aliases: { kind: 'none' },
          kind: {
            kind: 'rules',
            column: 'is_personal',
            rules: [
              { value: 'true', words: 'person' },
              { value: 'false', words: 'organisation' },
            ],
            others: 'as written',
          },
          note: fromColumn('description'),
          alone: 'leave out',
        },
        from: fromColumn('endorser'),
        to: {
          kind: 'rules',
          column: 'position.slug',
          rules: slugs.map((value, at) => ({ value, words: keyOf(names[at] ?? '') })),
          others: 'leave out',
        },
        type: constant('endorses'),
        id: fromColumn('pk'),
        quote: fromColumn('quote.text'),
        sourceUrl: fromColumn('quote.source.url'),
        sourceName: fromColumn('quote.source.name'),
        when: { ...undated, at: fromColumn('quote.date') },
        published: fromColumn('quote.source.date'),
        note: fromColumn('quote.context'),
        missing: 'create',
      }),
    };
  }

  it('joins each endorsement with its quote, the source of that, and its position', () => {
    const { reading: parsed } = decide();
    const table = tableOf(parsed, 'endorsements.endorsement');
    for (const column of [
      'endorser.name',
      'quote.text',
      'quote.source.url',
      'quote.event.name',
      'position.slug',
    ]) {
      expect(table.columns).toContain(column);
    }
    expect(columnOf(table, 'quote.text').filter((text) => text !== '').length).toBeGreaterThan(700);
  });

  it('gives 753 claims on 740 pairs; positions that name nobody and opposition are left out', () => {
    const { reading: parsed, use } = decide();
    const result = built(parsed, use);
    expect(rowsOf(result)['by-rule']).toHaveLength(893 - 753);
    expect(result.claims.length + (rowsOf(result).self?.length ?? 0)).toBe(753);
    expect(pairsOf(result.claims)).toBe(result.claims.length - 13);
    expect(result.claims.filter(({ quote }) => quote === null)).toHaveLength(32);
    expect(result.claims.every(({ source }) => source !== null)).toBe(true);
    expect(result.claims.every(({ type }) => type === 'endorses')).toBe(true);
  });

  it('marks organisations, keeps people of one name apart by their key, and proposes them', () => {
    const { reading: parsed, use } = decide();
    const { people, claims } = built(parsed, use);
    const kind = new Map(people.map((person) => [person.key, person.kind]));
    expect(claims.filter(({ from }) => kind.get(from) === 'organisation')).toHaveLength(292);
    const everybody = built(parsed, { ...use, people: use.people && { ...use.people, alone: 'keep' } });
    expect(everybody.people).toHaveLength(820);
    for (const name of ['Daily Herald', 'Mike Rogers', 'The Bulletin', 'The Gazette', 'The Record']) {
      expect(everybody.people.filter((person) => person.name === name)).toHaveLength(2);
      expect(everybody.report.doubles.some(({ why }) => why.includes(`“${name}”`))).toBe(true);
    }
  });

  it('keeps a candidate who endorses one person with the candidate who is endorsed', () => {
    const { reading: parsed, use } = decide();
    const { people, claims } = built(parsed, use);
    const clinton = people.filter(({ name }) => name === 'Hillary Clinton');
    expect(clinton).toHaveLength(1);
    expect(claims.filter(({ to }) => to === clinton[0]?.key).length).toBeGreaterThan(100);
    const sanders = people.find(({ name }) => name === 'Bernie Sanders')?.key;
    expect(claims.some(({ from, to }) => from === sanders && to === clinton[0]?.key)).toBe(true);
  });

  it('keeps dates before the campaign, for they are in the data', () => {
    const { reading: parsed, use } = decide();
    const years = built(parsed, use).claims.map(({ when }) => when?.slice(0, 4) ?? '');
    expect(years.filter((year) => year < '2015' && year !== '')).toHaveLength(1 + 1 + 1 + 3 + 10);
  });
});

describe.runIf(datasetsAtHand)('staff', () => {
  const cabinet = claimsUse({
    from: fromColumn('appointee'),
    to: fromColumn('president'),
    type: constant('worked-for'),
    role: fromColumn('position'),
    when: {
      ...undated,
      since: fromColumn('start_date'),
      until: fromColumn('end_date'),
      words: [{ value: 'Still in office', means: 'still' }],
    },
  });

  it('of cabinets: intervals, years of two digits, open ends, and words that are no date', () => {
    const result = built(read('fivethirtyeight-data/cabinet-turnover.csv'), cabinet);
    expect(result.claims).toHaveLength(379);
    const { claims } = result;
    expect(claims[0]).toMatchObject({
      from: 'Bert Lance',
      to: 'Carter',
      role: 'OMB Director',
      when: '1977-01-21/1977-09-23',
    });
    expect(claims.filter(({ when }) => when?.endsWith('/..'))).toHaveLength(25);
    // One end in words: the other is kept, and the words are in a note.
    const halves = claims.filter(({ note }) => note?.startsWith('Dates in the file: “'));
    expect(rowsOf(result)['end-not-a-date']).toHaveLength(14);
    expect(halves).toHaveLength(14);
    expect(halves.every(({ when }) => when?.startsWith('../') || when?.endsWith('/'))).toBe(true);
    expect(
      halves.some(({ when, note }) => when?.startsWith('../') && note?.includes('“Reagan admin” to')),
    ).toBe(true);
    expect(claims.filter(({ when }) => when === null)).toEqual([]);
    expect(claims.some(({ when }) => when?.startsWith('1981-08/'))).toBe(true);
    const years = claims.flatMap(({ when }) => when?.match(/\d{4}(?=-|\/|$)/g) ?? []).map(Number);
    expect([Math.min(...years) >= 1977, Math.max(...years) <= 2023]).toEqual([true, true]);
    expect(claims.length - pairsOf(claims)).toBeGreaterThanOrEqual(24);
  });

  it('of the White House: one claim a row, years on one line, titles as they are', () => {
    const result = built(
      read('white-house-salaries/white_house_salaries.csv'),
      claimsUse({
        from: fromColumn('full_name'),
        to: fromColumn('president'),
        type: constant('worked-for'),
        role: fromColumn('position_title'),
        when: { ...undated, at: fromColumn('year') },
        names: 'last name first',
      }),
    );
    expect(result.claims.length + (rowsOf(result)['doubled-claim']?.length ?? 0)).toBe(3499);
    expect(pairsOf(result.claims)).toBe(1768);
    expect(result.people).toHaveLength(1723 + 2);
    const cooper = result.people.find(({ key }) => key === 'Cooper, II, Charles B.');
    expect(cooper).toMatchObject({ name: 'Charles B. Cooper II', aliases: ['Cooper, II, Charles B.'] });
    const proposed = result.report.doubles.map(({ keys }) => [...keys].sort().join(' | '));
    expect(proposed).toContain('MacFarquhar, Rory | MacFarquhar, Rory A.');
    expect(
      proposed.some((keys) => keys.includes('Green, Jason G.') && keys.includes('Green, Jason M.')),
    ).toBe(true);
    expect(result.people.some(({ name }) => name.includes('Muñoz'))).toBe(true);
  });
});
