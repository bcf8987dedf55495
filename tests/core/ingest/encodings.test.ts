import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/ingest/decodeText';
import { legacyEncodings } from '../../../src/core/ingest/encodings';
import { decode } from '../../support/datasetFile';

/** Bytes of a text in an encoding of one byte a letter; what it lacks becomes a question mark. */
function encoded(text: string, label: string): Uint8Array {
  const byLetter = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) {
    const letter = decode(new Uint8Array([byte]), label);
    if (letter !== null && letter !== '') byLetter.set(letter, byte);
  }
  return Uint8Array.from(text, (letter) => byLetter.get(letter) ?? 63);
}

const tables = {
  french: 'de,à\nFrançois Lefèvre,Zoé Brontë\nHélène Dupré,Rémi Côté\n',
  german: 'von,an\nJürgen Müller,Käthe Groß\nBjörn Höcke,Jörg Böhm\n',
  spanish: 'de,a\nJosé Núñez,Íñigo Peña\nBegoña Gómez,Raúl Díaz\n',
  polish: 'od,do\nŁukasz Świątek,Zażółć Gęślą\nJózef Źródło,Małgorzata Wąs\n',
  czech: 'od,do\nBožena Dvořáková,Jiří Čapek\nVáclav Šťastný,Zdeněk Hřib\n',
  russian: 'кто,кого\nМария Орлова,Борис Кудрин\nИван Чёрный,Юлия Щукина\n',
  ukrainian: 'хто,кого\nОлексій Їжак,Євген Ґудзь\nЮрій Ільїн,Надія Шкільна\n',
  greek: 'από,προς\nΓιώργος Παπάς,Ελένη Δήμου\nΝίκος Ξένος,Μαρία Ζαχαρίου\n',
  turkish: 'kimden,kime\nGüneş Çağlar,Işıl Şahin\nİsmail Öğüt,Ayşe Yıldız\n',
  hebrew: 'מ,אל\nשרה לוי,דוד כהן\nרחל גולן,יוסף ברק\n',
  arabic: 'من,إلى\nعلي محمد,كريم حسن\nفاطمة أحمد,يوسف سالم\n',
};

describe('a file in an older encoding', () => {
  it.each([
    ['windows-1252', 'french'],
    ['windows-1252', 'german'],
    ['windows-1252', 'spanish'],
    ['macintosh', 'french'],
    ['windows-1250', 'polish'],
    ['windows-1250', 'czech'],
    ['iso-8859-2', 'polish'],
    ['windows-1251', 'russian'],
    ['windows-1251', 'ukrainian'],
    ['koi8-r', 'russian'],
    ['koi8-u', 'ukrainian'],
    ['ibm866', 'russian'],
    ['iso-8859-5', 'russian'],
    ['x-mac-cyrillic', 'russian'],
    ['windows-1253', 'greek'],
    ['windows-1254', 'turkish'],
    ['windows-1255', 'hebrew'],
    ['windows-1256', 'arabic'],
  ] as const)(
    '%s of %s words is proposed so, asked about, and can be read in any other',
    (label, language) => {
      const text = tables[language];
      const bytes = encoded(text, label);
      const read = decodeText(bytes, decode);
      expect(read).toMatchObject({ ok: true, text, encoding: { isDoubtful: true } });
      const other = decodeText(bytes, decode, 'macintosh');
      expect(other.ok && other.encoding?.chosen).toBe('macintosh');
      const options = read.ok ? read.encoding?.options : [];
      const proposed = options?.find(({ value }) => read.ok && value === read.encoding?.chosen);
      // Three cells as they would be stand beside its name.
      expect(proposed?.words.split(' · ').length).toBeGreaterThan(1);
    },
  );

  it.each([
    [
      'shift_jis',
      new Uint8Array([
        0x8e, 0x52, 0x93, 0x63, 0x91, 0xbe, 0x98, 0x59, 0x2c, 0x82, 0xb3, 0x82, 0xad, 0x82, 0xe7, 0x0a,
      ]),
      '山田太郎,さくら\n',
    ],
    ['gb18030', new Uint8Array([0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0xc0, 0xee, 0xc4, 0xc8, 0x0a]), '张伟,李娜\n'],
    [
      'euc-kr',
      new Uint8Array([0xb1, 0xe8, 0xc3, 0xb6, 0xbc, 0xf6, 0x2c, 0xb9, 0xda, 0xbf, 0xb5, 0xc8, 0xf1, 0x0a]),
      '김철수,박영희\n',
    ],
  ])('of two bytes a letter, such as %s, can be chosen', (label, bytes, text) => {
    expect(decodeText(bytes, decode, label)).toMatchObject({ ok: true, text });
  });

  it('is never offered an encoding that cannot hold its bytes, and every one is one that the platform knows', () => {
    for (const { label } of legacyEncodings) expect(decode(new Uint8Array([65]), label), label).toBe('A');
    const { encoding } = decodeText(encoded(tables.french, 'windows-1252'), decode) as {
      encoding?: { options: { value: string }[] };
    };
    expect(encoding?.options.map(({ value }) => value)).not.toContain('euc-jp');
  });
});

describe('a file in UTF-8 with a stray byte', () => {
  it('keeps all its letters, wherever the byte stands, and names its row', () => {
    const text = Object.values(tables).join('');
    const whole = new TextEncoder().encode(text);
    const lineEnds = [...whole.keys()].filter((at) => whole[at] === 10);
    fc.assert(
      fc.property(fc.constantFrom(...lineEnds), fc.constantFrom(0x96, 0xe9, 0xa0, 0xff), (at, byte) => {
        const bytes = Uint8Array.from([...whole.slice(0, at), byte, ...whole.slice(at)]);
        const read = decodeText(bytes, decode);
        const row = lineEnds.indexOf(at) + 1;
        expect(read.problems).toMatchObject([{ kind: 'stray-byte', rows: [row] }]);
        const lines = read.ok ? read.text.split('\n') : [];
        expect(lines.filter((_, place) => place !== row - 1)).toEqual(
          text.split('\n').filter((_, place) => place !== row - 1),
        );
        expect(lines[row - 1]?.slice(0, -1)).toBe(text.split('\n')[row - 1]);
      }),
      { numRuns: 40 },
    );
  });
});
