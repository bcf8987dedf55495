import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/core/ingest/readFile';

function read(rows: readonly string[], headerRow: number | null = null) {
  const parsed = readText('t.csv', rows.join('\n'), { headerRow });
  if (parsed.kind !== 'tables' || !parsed.tables[0]) throw new Error('no table');
  return { table: parsed.tables[0], problems: parsed.problems };
}

describe('the row that names the columns', () => {
  it.each<[string, string[], number]>([
    ['is the first', ['a,b,c', '1,2,3'], 1],
    ['is the first that holds anything', ['', 'a,b', '1,2'], 2],
    ['stands under a title', ['Staff of 2021', 'a,b,c', '1,2,3'], 2],
    ['stands under a title with the commas of a spreadsheet', ['Staff of 2021,,', ',,', 'a,b,c', '1,2,3'], 3],
    ['stands under a title and a line of its source', ['Staff', 'From the gazette', 'a,b,c', '1,2,3'], 3],
    ['is the first even if one of its cells has no name', [',b,c', '1,2,3'], 1],
    ['is the first of a table of one column', ['a', '1', '2'], 1],
    ['is the first where rows below are sparse', ['a,b,c,d', '1,,,', '2,,,'], 1],
  ])('%s', (_, rows, number) => {
    const { table } = read(rows);
    expect(table.header?.row).toBe(number);
    expect(table.header?.isFirst).toBe(rows.slice(0, number - 1).every((row) => /^,*$/.test(row)));
  });

  it('may be any row, and the rows above it are told of', () => {
    const { table, problems } = read(['a,b', '1,2', 'c,d', '3,4'], 3);
    expect([table.columns, table.rows, table.numbers]).toEqual([['c', 'd'], [['3', '4']], [4]]);
    expect(problems.find(({ kind }) => kind === 'above-header')?.rows).toEqual([1, 2]);
    expect(table.header?.choices[0]).toEqual({ row: 1, words: 'a, b' });
  });
});
