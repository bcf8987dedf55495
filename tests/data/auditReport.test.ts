import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditReport } from '../../src/data/auditReport';
import { readCheckOptions } from '../../src/data/checkOptions';
import { readEdited } from './editedData';

describe('the report of a data set', () => {
  const report = auditReport(readEdited([]));

  it('begins with the sums and what the ways of comparing mean', () => {
    expect(report.split('\n\n').slice(0, 2).join('\n')).toBe(
      [
        'How every quote was compared',
        'Three articles, six quotes on five relations; three passages read and not used.',
        'All 9 quotes stand word for word, exactly once, in the fingerprinted text of the article.',
        '  text     Word for word in the fingerprinted text.',
        '  context  Only inside its own context: the text was not at hand when this edition was made.',
        '  none     Compared with nothing.',
      ].join('\n'),
    );
  });

  it('has for each article its name, fingerprint and counts, and for each quote how it was compared', () => {
    expect(report.split('\n\n').slice(2)).toEqual([
      [
        '“The new ferry timetable starts on Monday…”',
        '  Tidewater Post, June 2031. 70 characters.',
        '  SHA-256 87ecdf7e6ef9047afaed978b6ede53492ef27de2058c6a60c3855d970cfc4ae5',
        '  No quotes coded, one passage read and not used.',
        '  not used  text     Tessa Quill welcomed it',
      ].join('\n'),
      [
        'Mara Ostrow Concedes The Harbour Race',
        '  Outlet not stated, 4 May 2031. 660 characters.',
        '  SHA-256 de6b2f7296d667007f5f30d56e614b7a0c249e8b5fb7abd8c5c74724febc8f4a',
        '  Three quotes coded, two passages read and not used.',
        '  harbour-race.c1  text     Mara Ostrow lost to Ivo Lindqvist in the race',
        '  harbour-race.c2  text     Tessa Quill worked for Ostrow as press secretary until Apri…',
        '  harbour-race.c3  text     Bram Hale endorsed Ostrow in March',
        '  not used         text     I called … before midnight',
        '  not used         text     Crowds on the quay wave flags',
      ].join('\n'),
      [
        '“Ivo Lindqvist often turned to Bram Hale for advice…”',
        '  Outlet and date not stated. 679 characters.',
        '  SHA-256 b1255eaa5182109b1702af531495bc7cbd2311134d0f3d0f0905c3da529d7ac1',
        '  Three quotes coded, no passages read and not used.',
        '  quiet-counsel.c1  text     Ivo Lindqvist often turned to Bram Hale for advice during t…',
        '  quiet-counsel.c2  text     It was probably Hale who told him to campaign at the docks.',
        '  quiet-counsel.c3  text     Ivo Lindqvist has my full support',
      ].join('\n'),
    ]);
  });

  it('says what could not be compared, and why, and calls nothing word for word', () => {
    const without = auditReport(readEdited([], false));
    expect(without).toContain(
      'Of nine quotes none was compared with the fingerprinted text of its article. ' +
        '6 were found only inside their own context. 3 were compared with nothing.',
    );
    expect(without).toContain(
      '  Three quotes were compared only with their own context, two quotes were compared with nothing: ' +
        'the text was not at hand when this edition was made.\n',
    );
    expect(without).toContain('  harbour-race.c1  context  Mara Ostrow lost');
    expect(without).not.toMatch(/^ {2}\S+ +text {5}(?!Word for word)/m);
  });

  it('is not made of data with errors', () => {
    const broken = readEdited([
      { file: 'race', find: 'exact: Mara Ostrow lost', put: 'exact: Mara Ostrow fell' },
    ]);
    expect(auditReport(broken)).toBe('No report: it needs data without errors. Mend the errors above first.');
  });
});

describe('the options of data:check', () => {
  const usage = 'Write: npm run data:check -- [--report] [data folder]';

  it.each([
    [[], 'data', false],
    [['elsewhere'], 'elsewhere', false],
    [['--report'], 'data', true],
    [['--report', 'elsewhere'], 'elsewhere', true],
    [['elsewhere', '--report'], 'elsewhere', true],
  ])('%j', (words, folder, report) => {
    expect(readCheckOptions(words)).toEqual({ ok: true, folder, report });
  });

  it.each([
    [['--rapport'], `There is no option "--rapport". ${usage}`],
    [['-r', 'elsewhere'], `There is no option "-r". ${usage}`],
    [['--report', '--all'], `There is no option "--all". ${usage}`],
    [['here', 'there'], `One folder can be checked at a time, not 2. ${usage}`],
  ])('%j is refused in one sentence', (words, problem) => {
    expect(readCheckOptions(words)).toEqual({ ok: false, problem });
  });
});

describe('data:check --report', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/data/dataCheck.ts', ...words], {
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, ARTICLE_TEXTS: 'tests/data/fixtures/texts' },
      encoding: 'utf8',
    });

  it('prints the report behind what it prints without', () => {
    const { stdout, status } = run('--report', 'tests/data/fixtures/good');
    expect(stdout).toBe(
      '  0 % of the text is held: ferry-timetable\n' +
        ' 33 % of the text is held: harbour-race\n' +
        ' 44 % of the text is held: quiet-counsel\n' +
        '3 articles, 9 quotes: 9 verified word for word; 0 errors, 0 warnings.\n\n' +
        `${auditReport(readEdited([]))}\n`,
    );
    expect(status).toBe(0);
  });

  it('fails on errors and on an option that it does not know', () => {
    const broken = run('tests/data/fixtures/nowhere', '--report');
    expect(broken.stdout).toContain('No report: it needs data without errors.');
    expect(broken.status).toBe(1);
    const unknown = run('--rapport');
    expect(unknown.stdout).toBe('');
    expect(unknown.stderr).toContain('There is no option "--rapport".');
    expect(unknown.status).toBe(1);
  });
});
