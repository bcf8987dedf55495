/** How the platform decodes: null where the bytes are not of that encoding. */
export type DecodeBytes = (bytes: Uint8Array, encoding: string) => string | null;

interface LegacyEncoding {
  /** As the platform calls it. */
  readonly label: string;
  readonly words: string;
  /** The letters beyond ASCII of each language that was written in it; where these are too many, a test of one letter. */
  readonly letters: readonly (string | RegExp)[];
}

const western = [
  'éèêëàâçîïôùûœ',
  'äöüß',
  'áéíóúñü¿¡',
  'áâãàçéêíóôõúü',
  'àèéìòù',
  'åäöé',
  'æøåéü',
  'áðéíóúýþæö',
  'éëïöüèê',
  'äöåšž',
];
const central = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'ăâîşţ', 'čćđšž', 'äöüß'];
const russian = [
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
  'абвгдежзийклмнопрстуфхцчшщъьюя',
];
const cyrillic = [...russian, 'абвгдђежзијклљмнњопрстћуфхцчџш', 'абвгдеёжзійклмнопрстуўфхцчшыьэюя'];

/** Encodings of files that are not in Unicode, those that are met most often first. */
export const legacyEncodings: readonly LegacyEncoding[] = [
  { label: 'windows-1252', words: 'Western (Windows-1252)', letters: western },
  { label: 'windows-1250', words: 'Central European (Windows-1250)', letters: central },
  { label: 'windows-1251', words: 'Cyrillic (Windows-1251)', letters: cyrillic },
  { label: 'koi8-r', words: 'Cyrillic (KOI8-R)', letters: russian },
  { label: 'koi8-u', words: 'Cyrillic (KOI8-U)', letters: russian },
  { label: 'ibm866', words: 'Cyrillic (DOS 866)', letters: russian },
  { label: 'iso-8859-5', words: 'Cyrillic (ISO 8859-5)', letters: cyrillic },
  { label: 'x-mac-cyrillic', words: 'Cyrillic (Mac)', letters: cyrillic },
  { label: 'iso-8859-2', words: 'Central European (ISO 8859-2)', letters: central },
  { label: 'windows-1253', words: 'Greek (Windows-1253)', letters: [/\p{Script=Greek}/u] },
  { label: 'iso-8859-7', words: 'Greek (ISO 8859-7)', letters: [/\p{Script=Greek}/u] },
  { label: 'windows-1254', words: 'Turkish (Windows-1254)', letters: ['çğıiöşüâî'] },
  { label: 'windows-1255', words: 'Hebrew (Windows-1255)', letters: [/\p{Script=Hebrew}/u] },
  { label: 'windows-1256', words: 'Arabic (Windows-1256)', letters: [/\p{Script=Arabic}/u] },
  { label: 'windows-1257', words: 'Baltic (Windows-1257)', letters: ['ąčęėįšųūž', 'āčēģīķļņšūž', 'äöõüšž'] },
  {
    label: 'windows-1258',
    words: 'Vietnamese (Windows-1258)',
    letters: ['àáâăèéêìíòóôơùúưýđ\u0300\u0301\u0303\u0309\u0323'],
  },
  { label: 'windows-874', words: 'Thai (Windows-874)', letters: [/\p{Script=Thai}/u] },
  { label: 'macintosh', words: 'Western (Mac)', letters: western },
  { label: 'shift_jis', words: 'Japanese (Shift JIS)', letters: [/[\u3040-\u30ff]|\p{Script=Han}/u] },
  { label: 'euc-jp', words: 'Japanese (EUC)', letters: [/[\u3040-\u30ff]|\p{Script=Han}/u] },
  { label: 'gb18030', words: 'Chinese (GBK)', letters: [/\p{Script=Han}/u] },
  { label: 'big5', words: 'Chinese (Big5)', letters: [/\p{Script=Han}/u] },
  { label: 'euc-kr', words: 'Korean (EUC)', letters: [/\p{Script=Hangul}/u] },
];

/** "Western (Windows-1252)". */
export function encodingWords(label: string): string {
  return legacyEncodings.find((one) => one.label === label)?.words ?? label;
}

/** How much of a file is looked at to find out its encoding. */
const mostLooked = 200_000;

/** The most likely of the encodings, by the letters that words would have; Western where no other is likelier. */
export function likelyEncoding(bytes: Uint8Array, decode: DecodeBytes): string {
  const part = bytes.subarray(0, endOfLine(bytes, mostLooked));
  const scored = legacyEncodings.map((encoding) => {
    const text = decode(part, encoding.label);
    return {
      label: encoding.label,
      score: text === null ? Number.NEGATIVE_INFINITY : scoreOf(text, encoding),
    };
  });
  return scored.reduce((best, one) => (one.score > best.score + 0.02 ? one : best)).label;
}

/** The end of the last line within so many bytes; multi-byte letters are not cut there. */
function endOfLine(bytes: Uint8Array, most: number): number {
  if (bytes.length <= most) return bytes.length;
  const end = bytes.lastIndexOf(10, most);
  return end > 0 ? end : most;
}

/**
 * How much of the words with letters beyond ASCII reads as a language, -1 to 1. Such a word counts where one language has all of
 * its letters, and its capitals stand at its beginning, or everywhere.
 */
function scoreOf(text: string, { letters, label }: LegacyEncoding): number {
  const words =
    text.match(
      /[^\s,;|"()[\]{}<>/\\.:!?…«»„“”‘’–—&+*=_-]*[\u0080-\uffff][^\s,;|"()[\]{}<>/\\.:!?…«»„“”‘’–—&+*=_-]*/gu,
    ) ?? [];
  if (words.length === 0) return label === 'windows-1252' ? 0.01 : 0;
  const looked = words.slice(0, 3000);
  const shares = letters.map((alphabet) => {
    const points = looked.map((word) => pointsOf(word, alphabet));
    return points.reduce((sum, one) => sum + one, 0) / looked.length;
  });
  // Names have letters of both sizes where the script has two: with one alone it is rather a script that has one.
  const all = looked.join('').replace(/[\0-\u007f]/g, '');
  const isOneSize = /\p{Lu}/u.test(all) !== /\p{Ll}/u.test(all);
  return Math.max(...shares) - (isOneSize && /\p{Script=Cyrillic}|\p{Script=Greek}/u.test(all) ? 0.1 : 0);
}

function pointsOf(word: string, alphabet: string | RegExp): number {
  const beyond = Array.from(word).filter((letter) => letter > '\u007f');
  const own = beyond.filter((letter) =>
    typeof alphabet === 'string' ? alphabet.includes(letter.toLowerCase()) : alphabet.test(letter),
  );
  if (own.length < beyond.length) return beyond.some((letter) => /[^\p{L}\p{M}]/u.test(letter)) ? -1 : -0.5;
  // Letters of two scripts stand in no word.
  const isAlone = typeof alphabet !== 'string' || /\p{Script=Cyrillic}/u.test(alphabet);
  if (isAlone && /[a-z]/i.test(word)) return -0.5;
  if (/\p{Ll}\p{Lu}/u.test(word)) return -0.5;
  // A Western word has few accents.
  const isDense = typeof alphabet === 'string' && !isAlone && own.length > 2 && own.length > word.length / 2;
  return isDense ? -0.5 : 1;
}
