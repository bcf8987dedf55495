import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unpackText } from '../../../src/shell/files/unpackText';
import { type CellWritten, ods, odsParts, odsRow, packed, xlsx, xlsxParts } from '../../support/spreadsheets';
import { readSheets } from './parsedSheets';

const rows = [
  ['from', 'to'],
  ['Ada', 'Ben'],
];
const plain = xlsx([{ rows }]);
const asCsv = expect.stringContaining('CSV');

/** Why a file is refused, with the cure. */
async function refusalOf(bytes: Uint8Array<ArrayBuffer>, unpack = unpackText) {
  const parsed = await readSheets(bytes, 'ties.xlsx', [], unpack);
  expect(parsed.kind).toBe('refused');
  return parsed.problems[0];
}

/** An archive whose directory, and what it says before each part, is changed. */
function changed(bytes: Uint8Array, change: (view: DataView, at: number, isDirectory: boolean) => void) {
  const copy = bytes.slice() as Uint8Array<ArrayBuffer>;
  const view = new DataView(copy.buffer);
  for (let at = copy.indexOf(0x50); at >= 0 && at + 4 <= copy.length; at = copy.indexOf(0x50, at + 1)) {
    const mark = view.getUint32(at, true);
    if (mark === 0x02014b50 || mark === 0x04034b50) change(view, at, mark === 0x02014b50);
  }
  return copy;
}

/** An archive one of whose parts is 45 MB of the same letters, packed into a hundredth of that. */
const bomb = packed({
  ...xlsxParts([{ rows }]),
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${'<row>'.repeat(9_000_000)}`,
});

/** Sheets that are all the same part, as bombs do it that fit into 42 kB. */
function manySheets(count: number) {
  const parts = xlsxParts(Array.from({ length: count }, (_, at) => ({ rows: [], name: `S${at}` })));
  // What stands in one place stays short: it is all of them together that is too much.
  const part = `<a b="${' '.repeat(400_000)}"/>`.repeat(20);
  const sheet = `<worksheet>${part}<sheetData/></worksheet>`;
  const rels = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const kept = Object.entries(parts).filter(([path]) => !path.startsWith('xl/worksheets/'));
  return packed({
    ...Object.fromEntries(kept),
    'xl/_rels/workbook.xml.rels': rels.replaceAll(/sheet\d+\.xml/g, 'sheet1.xml'),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

describe('a spreadsheet that cannot be read', () => {
  it('is refused where it is cut off anywhere, and says how to mend it', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      const cut = plain.slice(0, Math.floor(plain.length * share));
      expect(await refusalOf(cut)).toMatchObject({ kind: 'damaged-sheet', mend: asCsv });
    }
  });

  it('is refused where one byte of what is packed was changed', async () => {
    const parts = xlsxParts([
      { rows: [['from', 'to'], ...Array.from({ length: 90 }, (_, at) => [`A${at}`, 'Ben'])] },
    ]);
    const whole = packed(parts);
    const parsed = await readSheets(whole);
    // The sheet stands last, and before the directory: its middle is half way to the end of what is packed.
    const sheet = new TextDecoder('latin1').decode(whole).lastIndexOf('PK\x03\x04') + 100;
    for (const place of [sheet, sheet + 50, sheet + 100]) {
      const flipped = whole.slice() as Uint8Array<ArrayBuffer>;
      flipped[place] = (flipped[place] ?? 0) ^ 0x10;
      expect(await refusalOf(flipped)).toMatchObject({ kind: 'damaged-sheet' });
    }
    expect(parsed.kind).toBe('tables');
  });

  it.each([
    ['a part that is missing', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' }],
    ['markup that is broken', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row></sheetData>' }],
    [
      'a declaration of entities',
      { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' },
    ],
    ['a document type', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a SYSTEM "a.dtd"><worksheet/>' }],
    [
      'a row beyond the last',
      { 'xl/worksheets/sheet1.xml': sheetOf('<row r="1048577"><c><v>1</v></c></row>') },
    ],
    [
      'a column beyond the last',
      { 'xl/worksheets/sheet1.xml': sheetOf('<row><c r="XFE1"><v>1</v></c></row>') },
    ],
    ['words that are not there', { 'xl/worksheets/sheet1.xml': sheetOf('<row><c t="s"><v>7</v></c></row>') }],
    ['letters of another encoding', { 'xl/worksheets/sheet1.xml': new Uint8Array([60, 97, 62, 0xff, 0xfe]) }],
  ])('is refused as damaged for %s', async (_, part) => {
    expect(await refusalOf(packed({ ...xlsxParts([{ rows }]), ...part }))).toMatchObject({
      kind: 'damaged-sheet',
    });
  });

  it('is refused by its kind: locked, old, or no spreadsheet at all', async () => {
    const old = (more: string) =>
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...strToU8(Array.from(more, (letter) => `${letter}\0`).join('')),
      ]);
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    const lockedOds = packed({ ...odsParts([{ rows }]), 'META-INF/manifest.xml': manifest });
    const lockedZip = changed(plain, (view, at, isDirectory) => view.setUint8(at + (isDirectory ? 8 : 6), 1));
    for (const file of [old('EncryptedPackage'), lockedOds, lockedZip])
      expect(await refusalOf(file)).toMatchObject({ kind: 'locked-sheet', mend: asCsv });
    expect(await refusalOf(old('Workbook'))).toMatchObject({
      what: 'The file is an old spreadsheet (.xls) or document, which cannot be read here.',
      mend: 'Save it as .xlsx or CSV, and import that file.',
    });
    const kinds = {
      'xl/workbook.bin': '.xlsb',
      'word/document.xml': 'Word',
      'a.csv': 'Unpack it',
      'Index/Document.iwa': 'Numbers',
    };
    for (const [path, words] of Object.entries(kinds))
      expect(JSON.stringify(await refusalOf(packed({ [path]: 'x' })))).toContain(words);
  });

  it('is refused where no sheet holds a table', async () => {
    expect(await refusalOf(xlsx([{ rows: [] }]))).toMatchObject({ kind: 'empty' });
    expect(await refusalOf(xlsx([{ rows: [['from', 'to']] }]))).toMatchObject({ kind: 'empty' });
  });

  it('names the sheet in which a column has a name that is refused', async () => {
    const file = xlsx([
      { rows, name: 'Ties' },
      {
        rows: [
          ['__proto__', 'b'],
          ['x', 'y'],
        ],
        name: 'Odd',
      },
    ]);
    const parsed = await readSheets(file);
    expect(parsed).toMatchObject({ kind: 'refused' });
    expect(parsed.problems.map(({ what }) => what).join()).toContain('Sheet “Odd”');
  });
});

function sheetOf(inside: string): string {
  return `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
}

describe('a spreadsheet that would fill the memory', () => {
  const tooLarge = { kind: 'too-large', mend: asCsv };

  it('is refused before anything is unpacked where it says how much that would be', async () => {
    let unpacked = 0;
    const honest = changed(bomb, (view, at, isDirectory) => {
      if (isDirectory && view.getUint32(at + 24, true) > 1e7) view.setUint32(at + 24, 0x7fffffff, true);
    });
    expect(honest.length).toBeLessThan(400_000);
    const counting: typeof unpackText = async function* (part) {
      for await (const text of unpackText(part)) {
        unpacked += text.length;
        yield text;
      }
    };
    expect(await refusalOf(honest, counting)).toMatchObject(tooLarge);
    expect(unpacked).toBeLessThan(10_000);
  });

  it('is refused where it says less than it holds, however much that is', async () => {
    const lying = changed(bomb, (view, at, isDirectory) => {
      if (isDirectory && view.getUint32(at + 24, true) > 1e7) view.setUint32(at + 24, 1000, true);
    });
    expect(await refusalOf(lying)).toMatchObject({ kind: 'damaged-sheet' });
    let ended = false;
    const endless: typeof unpackText = async function* () {
      const piece = `<a b="${' '.repeat(400_000)}"/>`;
      try {
        yield '<worksheet>';
        for (;;) yield piece;
      } finally {
        ended = true;
      }
    };
    expect(await refusalOf(plain, endless)).toMatchObject(tooLarge);
    expect(ended).toBe(true);
  });

  it('is refused where one word is longer than any is', async () => {
    const parts = {
      ...xlsxParts([{ rows }]),
      'xl/worksheets/sheet1.xml': `<worksheet>${'x'.repeat(700_000)}`,
    };
    expect(await refusalOf(packed(parts))).toMatchObject(tooLarge);
  });

  it('is refused where many sheets are one part: all that is unpacked counts', async () => {
    const file = manySheets(40);
    expect(file.length).toBeLessThan(60_000);
    expect(await refusalOf(file)).toMatchObject(tooLarge);
  });

  const cell = (attributes: string): CellWritten => ({
    xml: `<table:table-cell office:value-type="string" ${attributes}><text:p>x</text:p></table:table-cell>`,
  });
  it.each([
    [
      'cells that are repeated',
      ods([
        {
          rows: [],
          xml: odsRow(
            [cell('table:number-columns-repeated="16384"')],
            'table:number-rows-repeated="1048576"',
          ),
        },
      ]),
    ],
    [
      'cells at the far corner',
      xlsx([
        { rows, beside: '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>' },
        { rows: [], attributes: corner() },
      ]),
    ],
    [
      'merged cells',
      xlsx([
        {
          rows: [['a', 'b'], ...Array.from({ length: 4000 }, () => ['x', 'y'])],
          beside: `<mergeCells>${'<mergeCell ref="A1:B4001"/>'.repeat(2000)}</mergeCells>`,
        },
      ]),
    ],
  ])('is refused for %s', async (_, file) => {
    expect(await refusalOf(file)).toMatchObject(tooLarge);
  });
});

/** Rows of one cell each, at the right edge. */
function corner(): string {
  const far = Array.from(
    { length: 700 },
    (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`,
  );
  return `<sheetData>${far.join('')}</sheetData>`;
}
