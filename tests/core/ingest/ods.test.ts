import { describe, expect, it } from 'vitest';
import { type CellWritten, ods, odsRow } from '../../support/spreadsheets';
import { rowsIn, tablesIn, toldOf } from './parsedSheets';

const header = ['from', 'to', 'note'];
const raw = (attributes: string, inside = '', name = 'table-cell'): CellWritten => ({
  xml: `<table:${name} ${attributes}>${inside}</table:${name}>`,
});
const shown = (words: string) => `<text:p>${words}</text:p>`;
const float = (value: number, words: string) =>
  raw(`office:value-type="float" office:value="${value}"`, shown(words));
const date = (value: string, words: string) =>
  raw(`office:value-type="date" office:date-value="${value}"`, shown(words));

async function said(cell: CellWritten): Promise<string | undefined> {
  return (await rowsIn(ods([{ rows: [header, ['Ada', 'Ben', cell]] }]), 'ties.ods'))[1]?.[2];
}

describe('cells of an .ods', () => {
  it.each([
    ['a number', float(1200.5, '1,200.50'), '1200.5'],
    ['an id with zeros', float(123, '00123'), '00123'],
    ['a share', raw('office:value-type="percentage" office:value="0.123"', shown('12%')), '12.3%'],
    ['a day', date('2019-03-01', '01.03.19'), '2019-03-01'],
    ['a day by the format of a month', date('2019-03-15', 'March 2019'), '2019-03'],
    ['a day by the format of a year', date('2019-03-15', '2019'), '2019'],
    ['a moment', date('2019-03-01T10:20:00', '1/3/19 10:20'), '2019-03-01T10:20'],
    ['midnight', date('2019-03-01T00:00:00', '1/3/19'), '2019-03-01'],
    ['a time', raw('office:value-type="time" office:time-value="PT26H30M00S"', shown('26:30:00')), '26:30'],
    ['yes', raw('office:value-type="boolean" office:boolean-value="true"', shown('WAHR')), 'TRUE'],
    ['a result', raw('table:formula="of:=1+1" office:value-type="float" office:value="2"', shown('2')), '2'],
    [
      'words without letters between',
      raw('office:value-type="string" office:string-value="a &amp; b"'),
      'a & b',
    ],
    [
      'words in spans, with spaces and breaks',
      raw(
        'office:value-type="string"',
        '<text:p>one<text:s text:c="2"/><text:span>t\n  wo</text:span><text:line-break/>three</text:p><text:p>four</text:p>',
      ),
      'one  t wo\nthree\nfour',
    ],
    [
      'words beside a comment and a picture',
      raw(
        'office:value-type="string"',
        '<office:annotation><text:p>no</text:p></office:annotation><draw:frame><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame><text:p>yes</text:p>',
      ),
      'yes',
    ],
  ])('reads %s', async (_, cell, words) => {
    expect(await said(cell)).toBe(words);
  });

  it.each([
    raw(
      'table:formula="of:=A9" office:value-type="string" office:string-value="" calcext:value-type="error"',
      shown('#N/A'),
    ),
    raw('table:formula="of:=1/0" office:value-type="float" office:value="0"', shown('#DIV/0!')),
    raw('table:formula="of:=X" office:value-type="float" office:value="0"', shown('Err:508')),
  ])('reads an error as empty, and tells of it: %#', async (cell) => {
    expect(await said(cell)).toBe('');
    const told = await toldOf(ods([{ rows: [header, ['Ada', 'Ben', cell]] }]), 'ties.ods');
    expect(told['cell-error']).toMatchObject({ severity: 'warning', rows: [2] });
  });
});

describe('what is laid out in an .ods', () => {
  it('reads rows that are repeated on each page or grouped, and not a table within a cell', async () => {
    const xml = `<table:table-header-rows>${odsRow(header)}</table:table-header-rows>
      <table:table-row-group><table:table-rows>${odsRow(['Ada', 'Ben', 'x'])}</table:table-rows>
      <table:table-row-group>${odsRow(['Cy', 'Dee', raw('', `<table:table table:name="in">${odsRow(['no'])}</table:table>${shown('y')}`)])}</table:table-row-group></table:table-row-group>`;
    expect(await rowsIn(ods([{ rows: [], xml }]), 'ties.ods')).toEqual([
      header,
      ['Ada', 'Ben', 'x'],
      ['Cy', 'Dee', 'y'],
    ]);
  });

  it('repeats cells and rows that hold something, and not the emptiness up to the edge of the sheet', async () => {
    const edge = raw('table:number-columns-repeated="16381"');
    const xml = [
      odsRow([...header, edge]),
      odsRow(['Ada', 'Ben', 'x', edge], 'table:number-rows-repeated="2"'),
      odsRow([raw('table:number-columns-repeated="16384"')], 'table:number-rows-repeated="3"'),
      odsRow(['Cy', raw('office:value-type="string" table:number-columns-repeated="2"', shown('z')), edge]),
      odsRow([raw('table:number-columns-repeated="16384"')], 'table:number-rows-repeated="1048569"'),
    ].join('');
    const [table] = await tablesIn(ods([{ rows: [], xml }]), 'ties.ods');
    expect(table).toMatchObject({
      columns: header,
      rows: [
        ['Ada', 'Ben', 'x'],
        ['Ada', 'Ben', 'x'],
        ['Cy', 'z', 'z'],
      ],
      numbers: [2, 3, 7],
    });
  });

  it('fills merged cells', async () => {
    const xml = [
      odsRow(header),
      odsRow([raw('table:number-rows-spanned="2" office:value-type="string"', shown('Ada')), 'Ben', 'x']),
      odsRow([raw('', shown('old'), 'covered-table-cell'), 'Cy', 'y']),
    ].join('');
    expect(await rowsIn(ods([{ rows: [], xml }]), 'ties.ods')).toEqual([
      header,
      ['Ada', 'Ben', 'x'],
      ['Ada', 'Cy', 'y'],
    ]);
  });

  it('reads what is hidden, and tells of it, of money, links and comments', async () => {
    const styles =
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const link = raw(
      'office:value-type="string"',
      '<text:p><text:a xlink:href="https://a.example">Ed</text:a></text:p>',
    );
    const note = raw('office:value-type="string"', `<office:annotation/>${shown('z')}`);
    const euros = raw('office:value-type="currency" office:value="5"', shown('5 €'));
    const file = ods(
      [
        {
          rows: [header, ['Ada', 'Ben', euros]],
          rowAttributes: { 1: 'table:visibility="filter"' },
          beside:
            '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
        },
        { name: 'Old', rows: [header, [link, 'Fay', note]], attributes: 'table:style-name="ta2"' },
      ],
      styles,
    );
    const told = await toldOf(file, 'ties.ods');
    expect(told['hidden-row']).toMatchObject({ rows: [2] });
    expect(told['hidden-column']).toMatchObject({ examples: ['column C'] });
    expect(told['hidden-sheet']).toMatchObject({ examples: ['Old'] });
    expect(told.money).toMatchObject({ rows: [2] });
    expect(told['cell-link']).toMatchObject({ rows: [2], examples: ['Ed'] });
    expect(told['cell-comments']).toMatchObject({ severity: 'note' });
  });
});
