import { describe, expect, it } from 'vitest';
import { readEdited, testRows } from './editedData';

describe('claims', () => {
  testRows([
    {
      rule: 'a person in a relation to themself',
      at: 'counsel:44:9',
      find: 'to: ivo-lindqvist\n    when: null\n    basis: on-record',
      put: 'to: tessa-quill\n    when: null\n    basis: on-record',
      says: '"tessa-quill" stands in a relation to themself.',
    },
    {
      rule: 'a day that does not exist',
      at: 'race:16:11',
      find: 'when: 2031-05-03',
      put: 'when: 2031-02-29',
      says: 'February 2031 has no day 29',
    },
    {
      rule: 'an interval that ends before it starts',
      at: 'race:29:11',
      find: 'when: ../2031-04',
      put: 'when: 2031-04/2030',
      says: '"2031-04/2030" ends before it starts',
    },
    {
      rule: 'the year 0000',
      at: 'counsel:17:11',
      find: 'when: null',
      put: 'when: "0000"',
      says: 'no year 0000',
    },
    {
      rule: 'the year 9999',
      at: 'counsel:17:11',
      find: 'when: null',
      put: 'when: 9999',
      says: 'The year in "9999" is unlikely.',
      warns: true,
    },
    {
      rule: 'an event later than its article',
      at: 'race:16:11',
      find: 'when: 2031-05-03',
      put: 'when: 2031-05-05',
      says: 'The event (2031-05-05) is later than the article (2031-05-04).',
    },
    {
      rule: 'a hedge word in a claim that is stated',
      at: 'counsel:32:12',
      find: 'basis: speculated',
      put: 'basis: stated',
      says: 'The claim is "stated", but its quote says "probably".',
      warns: true,
    },
    {
      rule: 'an inference without a note',
      at: 'counsel:34:14',
      find: '    note: Telling him where to campaign is advice.\n',
      put: '',
      says: 'The claim is inferred, but has no note.',
    },
    {
      rule: 'a relayed claim that names nobody',
      at: 'race:46:10',
      find: 'via: [{ outlet: Harbour Ledger }]',
      put: 'via: []',
      says: 'The claim is relayed, but via names nobody.',
    },
    {
      rule: 'unnamed sources without the words for them',
      at: 'counsel:19:10',
      find: 'via: [{ unnamed: a person close to Lindqvist }]',
      put: 'via: [{ outlet: Harbour Ledger }]',
      says: 'via has no "unnamed" link',
    },
    {
      rule: 'a post without its account',
      at: 'race:46:10',
      find: 'basis: relayed',
      put: 'basis: social',
      says: 'via has no "post" link',
    },
    {
      rule: 'a claim on the record without its speaker',
      at: 'counsel:47:10',
      find: 'via: [{ person: tessa-quill }]',
      put: 'via: []',
      says: 'via does not say whose words these are',
      warns: true,
    },
    {
      rule: 'a day on which it was held, of what happens once',
      at: 'race:16:11',
      find: 'when: 2031-05-03',
      put: 'held: 2031-05-03\n    when: null',
      says: '"lost-to" happens once; nobody holds it on a day.',
    },
    {
      rule: 'a day on which it was held beside a date',
      at: 'race:30:11',
      find: 'when: ../2031-04\n',
      put: 'when: ../2031-04\n    held: 2031-03-01\n',
      says: 'The claim says when it happened and that it was held on a day.',
    },
    {
      rule: 'a day on which it was held that is no certain one',
      at: 'race:30:11',
      find: 'when: ../2031-04\n',
      put: 'when: null\n    held: 2031~\n',
      says: 'The day it was held: "2031~" is no single, certain date.',
    },
    {
      rule: 'a day on which it was held that is later than the article',
      at: 'race:30:11',
      find: 'when: ../2031-04\n',
      put: 'when: null\n    held: 2031-06-01\n',
      says: 'The day it was held (2031-06-01) is later than the article (2031-05-04).',
    },
    {
      rule: 'the same claim twice',
      at: 'counsel:55:5',
      find: 'not_coded: []',
      put: `  - id: c4
    from: bram-hale
    type: advises
    to: ivo-lindqvist
    when: null
    basis: speculated
    polarity: affirms
    reading: explicit
    quote: { exact: It was probably Hale who told him to campaign at the docks., prefix: "", suffix: "" }
not_coded: []`,
      says: 'The claim in line 27 already makes this relation from this quote.',
    },
  ]);

  it('takes an event later than its article where the note says it was planned', () => {
    const edit = { file: 'race', find: 'when: ../2031-04', put: 'when: 2031-07' };
    const note = { file: 'race', find: 'note: null', put: 'note: Planned for the summer.' };
    expect(readEdited([edit, note]).problems).toEqual([]);
  });

  const hedged = { file: 'counsel', find: 'basis: speculated', put: 'basis: stated' };

  it.each([
    ['above it', '  - id: c2', '  # hedge: the outlet says so itself\n  # and again later\n  - id: c2'],
    ['inside it', 'basis: stated', 'basis: stated # hedge: the outlet says so itself'],
    ['below its last key', 'is advice.\n', 'is advice.\n    # hedge: the outlet says so itself\n'],
  ])('takes a hedge word that a comment %s answers', (_, find, put) => {
    expect(readEdited([hedged, { file: 'counsel', find, put }]).problems).toEqual([]);
  });

  it.each([
    ['above another claim', '  - id: c3', '  # hedge: the outlet says so itself\n  - id: c3'],
    ['inside the claim after it', 'basis: on-record', 'basis: on-record # hedge: the outlet says so itself'],
    ['inside the claim before', 'said."\n', 'said."\n    # hedge: the outlet says so itself\n'],
    ['with other words', '  - id: c2', '  # the hedge is a tree\n  - id: c2'],
  ])('is not answered by a comment %s', (_, find, put) => {
    expect(readEdited([hedged, { file: 'counsel', find, put }]).problems).toHaveLength(1);
  });
});

describe('hedge words', () => {
  it.each([
    'reportedly',
    'sources',
    'probably',
    'may have',
    'might have',
    'apparently',
    'Allegedly',
    'it was speculated',
    'rumored',
    'rumoured',
  ])('%s', (words) => {
    const find = 'exact: Mara Ostrow lost to Ivo Lindqvist in the race';
    const put = `exact: In the end ${words} he won`;
    const { problems } = readEdited([{ file: 'race', find, put }], false);
    expect(problems.map(({ what }) => what)).toEqual([
      `The claim is "stated", but its quote says "${words}".`,
    ]);
  });
});

describe('the same claim in two articles', () => {
  testRows(
    [
      {
        rule: 'may be one origin counted twice',
        at: 'race:12:5',
        edits: [
          {
            file: 'ferry',
            find: 'claims: []',
            put: `claims:
  - id: c1
    from: mara-ostrow
    type: lost-to
    to: ivo-lindqvist
    when: null
    basis: stated
    polarity: affirms
    reading: explicit
    quote: { exact: Mara Ostrow lost to Ivo Lindqvist in the race, prefix: "", suffix: "" }`,
          },
          // Longer than the quote: no text has most of itself held.
          { file: 'ferry', find: 'chars: 70', put: 'chars: 700' },
        ],
        says: 'The article "ferry-timetable" has a claim with the same relation and the same words.',
        warns: true,
      },
    ],
    false,
  );
});
