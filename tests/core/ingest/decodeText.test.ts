import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/ingest/decodeText';
import { limits } from '../../../src/core/ingest/parsed/limits';
import { decode } from '../../support/datasetFile';

const bytes = (...values: number[]) => new Uint8Array(values);
const utf8 = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
  for (const [at, unit] of [
    ...(mark ? [0xfeff] : []),
    ...Array.from(text, (char) => char.charCodeAt(0)),
  ].entries()) {
    view.setUint16(at * 2, unit, littleEndian);
  }
  return new Uint8Array(view.buffer);
}

describe('a file of text', () => {
  it.each([
    ['UTF-8', utf8('Peña,Muñoz\n')],
    ['UTF-8 with a mark of byte order', utf8('\ufeffPeña,Muñoz\n')],
    ['UTF-16, little end first', utf16('Peña,Muñoz\n', true, true)],
    ['UTF-16, big end first', utf16('Peña,Muñoz\n', false, true)],
  ])('in %s is read as it is, without a remark', (_, file) => {
    expect(decodeText(file, decode)).toEqual({ ok: true, text: 'Peña,Muñoz\n', problems: [] });
  });

  it.each([true, false])('in UTF-16 without a mark is recognised (little end first: %s)', (littleEndian) => {
    expect(decodeText(utf16('id,name\n', littleEndian, false), decode)).toMatchObject({
      ok: true,
      text: 'id,name\n',
    });
  });

  it('that is not UTF-8 is read as Windows-1252, and the warning names it', () => {
    const read = decodeText(bytes(0x50, 0x65, 0xf1, 0x61, 0x2c, 0xe9), decode);
    expect(read).toMatchObject({
      ok: true,
      text: 'Peña,é',
      problems: [{ severity: 'warning', kind: 'other-encoding' }],
    });
    expect(read.problems[0]?.what).toContain('Windows-1252');
  });

  it.each([
    ['Federico PeÃ±a', 'PeÃ±a'],
    ['itâ€™s', 'itâ€™s'],
    ['RenÃ©, Zoe', 'RenÃ©'],
  ])('that was garbled before is named with an example: %s', (text, example) => {
    const { problems } = decodeText(utf8(text), decode);
    expect(problems).toMatchObject([{ severity: 'warning', kind: 'garbled' }]);
    expect(problems[0]?.what).toContain(example);
  });

  it.each(['Ana Âncora', 'À Paris', 'Muñoz “quoted”', 'Ãlvaro'])(
    'with rare letters is not called garbled: %s',
    (text) => {
      expect(decodeText(utf8(text), decode).problems).toEqual([]);
    },
  );
});

describe('what is no text', () => {
  it.each([
    ['a zip archive', bytes(0x50, 0x4b, 3, 4, 20, 0), /zip.*save the sheet as CSV/i],
    ['gzip', bytes(0x1f, 0x8b, 8), /gzip/],
    ['an old spreadsheet', bytes(0xd0, 0xcf, 0x11, 0xe0), /spreadsheet.*CSV/],
    ['a PDF', utf8('%PDF-1.7'), /PDF/],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), /picture/],
    ['binary renamed to .json', bytes(0x7b, 0x22, 0, 1, 2, 3, 0xff), /holds no text/],
    ['nothing', bytes(), /empty/],
    ['white space', utf8(' \r\n\t'), /empty/],
  ])('is refused with a sentence and a suggestion: %s', (_, file, words) => {
    const read = decodeText(file, decode);
    expect(read.ok).toBe(false);
    const [problem] = read.problems;
    expect(`${problem?.what} ${problem?.mend}`).toMatch(words);
    expect(problem?.severity).toBe('error');
  });

  it('is refused before it is decoded where it is too large, with the number', () => {
    const read = decodeText(new Uint8Array(limits.bytes + 1), () => {
      throw new Error('decoded');
    });
    expect(read.problems[0]?.what).toContain('50 MB');
  });
});
