import { describe, expect, it } from 'vitest';
import { type CellWritten, packed, xlsx, xlsxParts } from '../../support/spreadsheets';
import { rowsIn, tablesIn, toldOf } from './parsedSheets';

const header = ['from', 'to', 'note'];

/** A cell under a format by its place among those given, or with more to it. */
const raw = (attributes: string, inside: string): CellWritten => ({ xml: `<c ${attributes}>${inside}</c>` });
const value = (number: number | string, style = 1) => raw(`s="${style}"`, `<v>${number}</v>`);

/** What a number says under a format. */
async function shown(number: number | string, format: string, workbook = ''): Promise<string | undefined> {
  const rows = await rowsIn(
    xlsx([{ rows: [header, ['Ada', 'Ben', value(number)]] }], { formats: [format], workbook }),
  );
  return rows[1]?.[2];
}

describe('cells of an .xlsx', () => {
  it.each([
    [43_525, 'yyyy\\-mm\\-dd', '2019-03-01'],
    [43_525, '[$-409]mmmm\\ d\\,\\ yyyy;@', '2019-03-01'],
    [43_525, 'dddd', '2019-03-01'],
    [43_525, 'dd"."mm"."yyyy', '2019-03-01'],
    [43_525.4305555556, 'm/d/yyyy h:mm', '2019-03-01T10:20'],
    [43_525.999999999, 'yyyy-mm-dd hh:mm:ss', '2019-03-02'],
    [43_525, 'mmm yyyy', '2019-03'],
    [43_525, 'yyyy', '2019'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
    [-3, 'yyyy-mm-dd', '-3'],
    [2_958_466, 'yyyy-mm-dd', '2958466'],
    [0.4305555556, 'h:mm', '10:20'],
    [1.1041666667, '[h]:mm', '26:30'],
    [0.5, '0%', '50%'],
    [0.123, '0.0%;[Red]\\-0.0%', '12.3%'],
    [123, '00000', '00123'],
    [1.1000000000000001, 'General', '1.1'],
    ['1E3', '0.00E+00', '1000'],
    [12, '0 "days"', '12'],
    [5, '[Red]0', '5'],
    [1200.5, '"$"#,##0.00', '1200.5'],
  ])('says of %s under the format %s: %s', async (number, format, text) => {
    expect(await shown(number, format)).toBe(text);
  });

  it('counts days since 1904 where the workbook says so', async () => {
    const workbook = '<workbookPr date1904="1"/>';
    expect(await shown(0, 'yyyy-mm-dd', workbook)).toBe('1904-01-01');
    expect(await shown(42_063, 'yyyy-mm-dd', workbook)).toBe('2019-03-01');
  });

  it('knows the formats that have only a number', async () => {
    const styles = [14, 17, 22, 21, 9, 0].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const more = { 'xl/styles.xml': `<styleSheet><cellXfs>${styles}</cellXfs></styleSheet>` };
    const cells = [0, 1, 2, 3, 4, 5].map((style) => value(43_525.5, style));
    const rows = await rowsIn(xlsx([{ rows: [['a', 'b', 'c', 'd', 'e', 'f'], cells] }], { more }));
    expect(rows[1]).toEqual(['2019-03-01', '2019-03', '2019-03-01T12:00', '12:00', '4352550%', '43525.5']);
  });

  it('tells of money, whose sign is left out', async () => {
    const file = xlsx([{ rows: [header, ['Ada', 'Ben', value(5)]] }], { formats: ['[$€-407]\\ 0'] });
    expect((await toldOf(file)).money).toMatchObject({ severity: 'note', rows: [2] });
  });

  it('reads the words of shared strings whatever their letters look like, and not how they are spoken', async () => {
    const shared = [
      '<t>Ada</t>',
      '<r><rPr><b/></rPr><t xml:space="preserve">Ben </t></r><r><t>Cho</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh>',
      '<t>one_x000D_ &amp; two</t>',
    ];
    const cells = [0, 1, 2].map((at) => raw('t="s"', `<v>${at}</v>`));
    expect(await rowsIn(xlsx([{ rows: [header, cells] }], { shared }))).toEqual([
      header,
      ['Ada', 'Ben Cho', 'one\r & two'],
    ]);
  });

  it('takes formulas by their saved values, and tells of those without one', async () => {
    const file = xlsx([
      {
        rows: [
          header,
          [
            raw('t="str"', '<f>A1&amp;"x"</f><v>Ada</v>'),
            raw('', '<f>1+1</f><v>2</v>'),
            raw('', '<f>NOW()</f>'),
          ],
        ],
      },
    ]);
    expect((await rowsIn(file))[1]).toEqual(['Ada', '2', '']);
    expect((await toldOf(file))['unsaved-formula']).toMatchObject({ severity: 'warning', rows: [2] });
  });

  it('reads errors as empty, and tells of them', async () => {
    const file = xlsx([{ rows: [header, ['Ada', raw('t="e"', '<v>#N/A</v>'), true], ['Cy', 'Dee', false]] }]);
    expect(await rowsIn(file)).toEqual([header, ['Ada', '', 'TRUE'], ['Cy', 'Dee', 'FALSE']]);
    expect((await toldOf(file))['cell-error']).toMatchObject({ rows: [2], examples: ['#N/A'] });
  });

  it('keeps ids as they are written, and does not run what a mark kept from running', async () => {
    const file = xlsx([{ rows: [header, ['007', '+1', "'=SUM(A1)"]] }]);
    expect((await rowsIn(file))[1]).toEqual(['007', '+1', '=SUM(A1)']);
  });

  it('reads a date that is written as one, and cells and rows that do not say where they are', async () => {
    const part = (cells: string) =>
      `<worksheet><sheetData><row><c t="inlineStr"><is><t>from</t></is></c><c t="inlineStr"><is><t>when</t></is></c></row><row>${cells}</row></sheetData></worksheet>`;
    const cells = '<c t="inlineStr"><is><t>Ada</t></is></c><c t="d"><v>2019-03-01T00:00:00.000</v></c>';
    const parts = { ...xlsxParts([{ rows: [] }]), 'xl/worksheets/sheet1.xml': part(cells) };
    expect(await rowsIn(packed(parts))).toEqual([
      ['from', 'when'],
      ['Ada', '2019-03-01'],
    ]);
  });

  it('reads elements with a prefix, as some programs write them', async () => {
    const parts = Object.fromEntries(
      Object.entries(xlsxParts([{ rows: [header, ['Ada', 'Ben', 3]] }])).map(([path, xml]) => [
        path,
        /worksheets|workbook\.xml$/.test(path)
          ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replaceAll(' r:id', ' rel:id')
          : xml,
      ]),
    );
    expect(await rowsIn(packed(parts))).toEqual([header, ['Ada', 'Ben', '3']]);
  });
});

describe('what is laid out in an .xlsx', () => {
  it('keeps the numbers of rows under a title and blank rows', async () => {
    const file = xlsx([
      { rows: [[], ['Endorsements of 2024'], [], header, ['Ada', 'Ben', 'x'], [], ['Cy', 'Dee', 'y']] },
    ]);
    const [table] = await tablesIn(file);
    expect(table).toMatchObject({
      name: 'ties',
      columns: header,
      rows: [
        ['Ada', 'Ben', 'x'],
        ['Cy', 'Dee', 'y'],
      ],
      numbers: [5, 7],
      header: { row: 4, isFirst: false },
    });
    expect((await toldOf(file))['above-header']).toMatchObject({ rows: [2] });
  });

  it('takes another row for the names of the columns where the reader says so', async () => {
    const file = xlsx([{ rows: [['a', 'b'], header, ['Ada', 'Ben', 'x']] }]);
    expect((await tablesIn(file, 'ties.xlsx', [2]))[0]).toMatchObject({ columns: header, numbers: [3] });
  });

  it('fills merged cells, but neither titles nor names of columns into rows', async () => {
    const merges = ['A1:C1', 'A2:A3', 'B2:C2', 'A4:A5', 'B4:C4', 'A6:C6'];
    const beside = `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    const rows = [
      ['All of them'],
      ['from', 'people'],
      [null, 'to', 'note'],
      ['Ada', 'Ben'],
      [null, 'Cy', 'y'],
      ['A heading within'],
      ['Dee', 'Ed', 'z'],
    ];
    const file = xlsx([{ rows, beside }]);
    expect(await rowsIn(file, 'ties.xlsx', [3])).toEqual([
      ['from', 'to', 'note'],
      ['Ada', 'Ben', 'Ben'],
      ['Ada', 'Cy', 'y'],
      ['A heading within', '', ''],
      ['Dee', 'Ed', 'z'],
    ]);
    expect((await toldOf(file, 'ties.xlsx', [3]))['merged-cells']).toMatchObject({ rows: [4, 4, 6] });
  });

  it('lets no name of a column run on into the rows, whichever row it is', async () => {
    const beside = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
    const file = xlsx([
      {
        rows: [
          ['from', 'people'],
          [null, 'to', 'note'],
          ['Ada', 'Ben', 'x'],
        ],
        beside,
      },
    ]);
    expect(await rowsIn(file)).toEqual([
      ['from', 'people', 'column 3'],
      ['', 'to', 'note'],
      ['Ada', 'Ben', 'x'],
    ]);
    expect(await rowsIn(file, 'ties.xlsx', [2])).toEqual([
      ['from', 'to', 'note'],
      ['Ada', 'Ben', 'x'],
    ]);
  });

  it('reads what is hidden, and tells of it', async () => {
    const file = xlsx([
      {
        rows: [header, ['Ada', 'Ben', 'x'], ['Cy', 'Dee', 'y']],
        rowAttributes: { 2: 'hidden="1"', 7: 'hidden="1"' },
        attributes: '<cols><col min="3" max="16384" hidden="1"/></cols>',
        name: 'Ties',
      },
      { rows: [header, ['Ed', 'Fay', 'z']], name: 'Old', state: 'veryHidden' },
    ]);
    const told = await toldOf(file);
    expect(told['hidden-row']).toMatchObject({ rows: [3], what: expect.stringContaining('Sheet “Ties”') });
    expect(told['hidden-column']).toMatchObject({ examples: ['column C'] });
    expect(told['hidden-sheet']).toMatchObject({ examples: ['Old'] });
    expect(
      (await tablesIn(file)).map(({ name, rows, sheet }) => [name, rows.length, sheet?.isHidden]),
    ).toEqual([
      ['Ties', 2, false],
      ['Old', 1, true],
    ]);
  });

  it('takes each sheet that holds rows for a table, and tells of the others', async () => {
    const file = xlsx([
      { rows: [header, ['Ada', 'Ben', 'x']], name: 'Ties' },
      { rows: [], name: 'Empty' },
      { rows: [['Only a title']], name: 'Cover' },
      {
        rows: [
          ['id', 'name'],
          ['a', 'Ada'],
        ],
        name: 'People',
      },
    ]);
    expect((await tablesIn(file)).map(({ name }) => name)).toEqual(['Ties', 'People']);
    expect((await toldOf(file))['sheet-without-rows']).toMatchObject({ examples: ['Cover'] });
  });

  it('keeps a column that has no name, and tells of links and comments that it leaves out', async () => {
    const file = xlsx(
      [
        {
          rows: [header, ['Ada', 'Ben', 'x', 'a remark'], ['https://a.example', 'Cy', 'y']],
          beside:
            '<hyperlinks><hyperlink ref="A2" r:id="rId9"/><hyperlink ref="A3" r:id="rId9"/><hyperlink ref="B2" location="Old!A1"/></hyperlinks>',
        },
      ],
      { more: { 'xl/comments1.xml': '<comments/>' } },
    );
    expect((await rowsIn(file))[0]).toEqual([...header, 'column 4']);
    const told = await toldOf(file);
    expect(told['cell-link']).toMatchObject({ rows: [2], examples: ['Ada'] });
    expect(told['cell-comments']).toMatchObject({ severity: 'note' });
  });
});
