import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEdited } from './editedData';

const good = readEdited([]);

describe('readData', () => {
  it('finds nothing wrong with good data, and verifies every quote', () => {
    expect(good.problems).toEqual([]);
    expect(good.unverified).toEqual([]);
    expect(good.counts).toEqual({ articles: 3, quotes: 9, verified: 9 });
  });

  it('turns files into the nouns of the program', () => {
    const { dataset } = good;
    expect(dataset?.people.map(({ id }) => id)).toEqual([
      'mara-ostrow',
      'ivo-lindqvist',
      'bram-hale',
      'tessa-quill',
    ]);
    expect(dataset?.people[2]?.described).toEqual({ as: 'Sen.', article: 'harbour-race', on: null });
    expect(dataset?.claims.map(({ id }) => id)).toEqual([
      'harbour-race.c1',
      'harbour-race.c2',
      'harbour-race.c3',
      'quiet-counsel.c1',
      'quiet-counsel.c2',
      'quiet-counsel.c3',
    ]);
    expect(dataset?.claims[2]).toEqual({
      id: 'harbour-race.c3',
      article: 'harbour-race',
      from: 'bram-hale',
      type: 'endorses',
      named: null,
      to: 'mara-ostrow',
      when: '2031',
      held: null,
      basis: 'relayed',
      via: [{ kind: 'outlet', name: 'Harbour Ledger' }],
      polarity: 'affirms',
      reading: 'explicit',
      role: null,
      quote: {
        exact: 'Bram Hale endorsed Ostrow in March',
        prefix: 'Tessa Quill worked for Ostrow as press secretary until April. Sen. ',
        suffix: ', according to the Harbour Ledger.',
      },
      note: null,
      check: { how: 'text', at: expect.any(Number) },
      earlier: [],
    });
    expect(dataset?.articles[0]?.text).toEqual({
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      chars: 70,
      folded: expect.any(Number),
    });
    expect(dataset?.edition.withdrawn).toEqual([
      { relation: 'bram-hale.endorses.mara-ostrow', reason: 'The Harbour Ledger took it back.' },
    ]);
  });

  it('says which articles it could not verify, and checks the rest', () => {
    const { problems, unverified, counts, dataset } = readEdited([], false);
    expect(problems).toEqual([]);
    expect(unverified).toEqual(['ferry-timetable', 'harbour-race', 'quiet-counsel']);
    expect(counts.verified).toBe(0);
    expect(dataset).not.toBeNull();
  });

  it('names one missing text and verifies the others', () => {
    const { unverified, counts } = readEdited([{ file: 'ferry', find: 'file: ferry', put: 'file: barge' }]);
    expect(unverified).toEqual(['ferry-timetable']);
    expect(counts).toEqual({ articles: 3, quotes: 9, verified: 8 });
  });

  it('does not call a quote verified in a text that has changed', () => {
    const { counts } = readEdited([{ file: 'raceText', find: 'at noon', put: 'at four' }]);
    expect(counts.verified).toBe(4);
  });

  it('reports all problems at once, errors first, in the order of files and lines', () => {
    const { problems, dataset } = readEdited([
      { file: 'people', find: 'name: Mara Ostrow', put: 'nam: Mara Ostrow' },
      { file: 'edition', find: 'opening: quiet-counsel.c1', put: 'opening: quiet-counsel.c7' },
      { file: 'ferry', find: 'claims: []', put: 'claims: [' },
      { file: 'race', find: 'basis: relayed', put: 'basis: hearsay' },
      { file: 'race', find: 'exact: Mara Ostrow lost', put: 'exact: Mara Ostrow yielded' },
      { file: 'race', find: 'to: mara-ostrow', put: 'to: mara-ostro' },
      { file: 'counsel', find: 'basis: speculated', put: 'basis: stated' },
      { file: 'counsel', find: 'when: null', put: 'when: 2030-02-30' },
    ]);
    expect(dataset).toBeNull();
    expect(problems.map(({ file, line, severity, what }) => `${severity} ${file}:${line} ${what}`)).toEqual([
      'error people:1 The key "name" is missing.',
      'error people:2 There is no key "nam" here.',
      'error edition:5 There is no claim "quiet-counsel.c7".',
      expect.stringMatching(/^error ferry:\d+ This is no valid YAML/),
      expect.stringContaining('error race:22 The quote "Mara Ostrow yielded'),
      'error race:28 There is no person "mara-ostro".',
      'error race:45 "hearsay" is no basis.',
      'error counsel:17 The date of the claim: February 2030 has no day 30.',
      'warning counsel:32 The claim is "stated", but its quote says "probably".',
    ]);
  });

  it('says of an empty folder what is missing', () => {
    const all = ['people', 'edition', 'race', 'counsel', 'ferry'];
    const { problems } = readEdited(all.map((file) => ({ file, find: '', put: '' })));
    expect(problems.map(({ file }) => file)).toEqual(['people', 'edition', 'ferry', 'race', 'counsel']);
  });
});

describe('data:check', () => {
  const root = join(import.meta.dirname, '../..');
  const run = (folder: string, texts: string) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/data/dataCheck.ts', folder], {
      cwd: root,
      env: { ...process.env, ARTICLE_TEXTS: texts },
      encoding: 'utf8',
    });

  it('ends with one plain line', () => {
    const { stdout, status } = run('tests/data/fixtures/good', 'tests/data/fixtures/texts');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '3 articles, 9 quotes: 9 verified word for word; 0 errors, 0 warnings.',
    );
    expect(status).toBe(0);
  });

  it('fails on an error, with file, line, column and the way to mend it', () => {
    const { stdout, status } = run('tests/data/fixtures/nowhere', 'tests/data/fixtures/texts');
    expect(stdout).toContain(
      'tests/data/fixtures/nowhere/people.yaml:1:1  The file is missing.  Write it as the data guide shows.\n',
    );
    expect(stdout).toContain('0 articles, 0 quotes: 0 verified word for word; 3 errors, 0 warnings.');
    expect(status).toBe(1);
  });
});
