import { describe, expect, it } from 'vitest';
import { readFile, readText } from '../../../src/core/ingest/readFile';
import { blowUp, timeOf } from '../../support/blowUp';
import { datasetFile, datasetsAtHand, decode } from '../../support/datasetFile';
import { columnOf, kindsOf, tableOf } from './parsedFile';

const csv = (text: string) => readText('people.csv', text);

describe('a table of rows', () => {
  it.each([
    ['commas', 'from,to\nAnn,Bo\n'],
    ['semicolons', 'from;to\r\nAnn;Bo\r\n'],
    ['tabs', 'from\tto\nAnn\tBo'],
    ['bars', 'from|to\nAnn|Bo'],
    ['what Excel says itself', 'sep=;\r\nfrom;to\r\nAnn;Bo\r\n'],
  ])('is divided by %s', (_, text) => {
    expect(tableOf(csv(text))).toMatchObject({ columns: ['from', 'to'], rows: [['Ann', 'Bo']] });
  });

  it('keeps quotation marks, delimiters and line breaks inside cells, and the numbers of rows', () => {
    const table = tableOf(csv('from,quote\r\n"O\'Neil, Ann","She said ""no""\nand left"\r\n\r\nBo,x\r\n'));
    expect(table.rows).toEqual([
      ["O'Neil, Ann", 'She said "no"\nand left'],
      ['Bo', 'x'],
    ]);
    expect(table.numbers).toEqual([2, 4]);
  });

  it('tells of rows with too few or too many cells, by their number', () => {
    const parsed = csv('a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,\n');
    expect(tableOf(parsed).rows).toEqual([
      ['1', '2', '3'],
      ['1', '2', ''],
      ['1', '2', '3'],
      ['1', '2', '3'],
    ]);
    expect(kindsOf(parsed)).toEqual({ 'short-row': [3], 'long-row': [4] });
  });

  it('names columns that have no name or the same name, and forgets those that hold nothing', () => {
    const parsed = csv('name,,name,,\nA,x,B,,\n');
    expect(tableOf(parsed).columns).toEqual(['name', 'column 2', 'name (2)']);
    expect(kindsOf(parsed)).toEqual({ 'unnamed-column': [], 'doubled-column': [] });
  });

  it('refuses a column named __proto__, and keeps cells of that name', () => {
    expect(csv('from,__proto__\nA,B').problems[0]?.what).toContain('“__proto__”');
    expect(tableOf(csv('from,to\n__proto__,constructor')).rows).toEqual([['__proto__', 'constructor']]);
  });

  it('tells of a quotation mark that is never closed', () => {
    expect(Object.keys(kindsOf(csv('a,b\n"x,1\ny,2\n')))).toContain('open-quote');
  });

  it.each(['a,b\n', ',,\n,,\n'])('that holds no row is refused: %j', (text) => {
    expect(csv(text).problems[0]?.what).toMatch(/no rows|empty/);
  });

  it('is read quickly where it attacks', () => {
    for (const text of [
      `a,b\n"${'"'.repeat(50_000)}`,
      `a,b\n${'"a'.repeat(25_000)}`,
      `a,b\n${' '.repeat(50_000)},x`,
    ]) {
      expect(timeOf(() => csv(text))).toBeLessThan(blowUp);
    }
  });
});

describe.runIf(datasetsAtHand)('tables of others', () => {
  it.each([
    'comma_in_quotes',
    'empty',
    'escaped_quotes',
    'json',
    'newlines',
    'quotes_and_newlines',
    'simple',
    'utf8',
  ])('csv-spectrum: %s gives what is expected', (name) => {
    const table = tableOf(readFile(`${name}.csv`, datasetFile(`csv-spectrum/${name}.csv`), decode));
    const records = table.rows.map((row) =>
      Object.fromEntries(table.columns.map((column, at) => [column, row[at]])),
    );
    const expected = new TextDecoder().decode(datasetFile(`csv-spectrum/${name}.expected.json`));
    expect(records).toEqual(JSON.parse(expected));
  });

  it('reads a mark of byte order, CRLF and columns without a name', () => {
    const parsed = readFile('c.csv', datasetFile('fivethirtyeight-data/cabinet-turnover.csv'), decode);
    const table = tableOf(parsed);
    expect(table.columns[0]).toBe('president');
    expect(table.columns.at(-1)).toBe('gender');
    expect(table.rows).toHaveLength(379);
    expect(columnOf(table, 'appointee')).toContain('Federico Peña');
    expect(parsed.problems).toEqual([]);
  });

  it('keeps every naughty string as it is, in a table and in JSON', () => {
    const strings: string[] = JSON.parse(new TextDecoder().decode(datasetFile('naughty-strings/blns.json')));
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = strings.map((text, at) => `${at},${cell(text)}`).join('\n');
    expect(columnOf(tableOf(csv(`n,text\n${rows}`)), 'text')).toEqual(strings);
    const list = JSON.stringify(strings.map((text) => ({ text, n: 1 })));
    expect(columnOf(tableOf(readText('a.json', list)), 'text')).toEqual(strings);
  });
});
