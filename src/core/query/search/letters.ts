/**
 * Text as search compares it: letters and digits only, in lower case, without accents and in one style. Quotation
 * marks, spaces and hyphens leave no letter, but a mark of where words begin.
 */

/** How a letter stands to the one before: inside the same word, after a hyphen or apostrophe, or after a gap. */
export const inWord = 0;
const afterJoint = 1;
export const afterGap = 2;

type Put = (code: number, start: number, from: number, to: number) => void;

/** What a character becomes: its letters, or one of these. */
const [joint, gap, nothing] = ['-', ' ', ''];

/** Letters that Unicode does not take apart, as they are typed where the keyboard lacks them. */
const plainForms = new Map(
  Object.entries({
    ß: 'ss',
    ς: 'σ',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    ħ: 'h',
  }),
);
/** Accents and points set on letters; the vowel signs of Indian scripts are letters of their own and stay. */
const accents = /(?=\p{Mn})[\p{Script=Inherited}\p{Script=Hebrew}]/gu;
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
/** Inside a word these part nothing: "O’Malley", "co-founder", "J.D.". */
const joints = new Set("'’‘ʼ`´-‐‑.\u00b7");
const invisible = /\p{Cf}/u;
/** Scripts that write no spaces: any letter may begin a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const forms = new Map<string, string>();

function formOf(character: string): string {
  const known = forms.get(character);
  if (known !== undefined) return known;
  const form = findForm(character);
  forms.set(character, form);
  return form;
}

function findForm(character: string): string {
  if (joints.has(character)) return joint;
  const bare = character.normalize('NFKD').toLowerCase().replace(accents, '');
  const plain = [...bare].map((one) => plainForms.get(one) ?? one).join('');
  const letters = [...plain].filter((one) => letterOrDigit.test(one)).join('');
  if (letters !== '') return letters;
  return invisible.test(character) || (bare === '' && letterOrDigit.test(character)) ? nothing : gap;
}

/** The form of each ASCII character, which nearly all are: the code of its letter, or one of these two. */
const [asciiGap, asciiJoint] = [0, 1];
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const form = findForm(String.fromCharCode(code));
  return form === gap ? asciiGap : form === joint ? asciiJoint : form.charCodeAt(0);
});

/**
 * Hands on every letter of `text` in search's form: its code unit, how it stands to the one before, and the stretch of
 * `text` (UTF-16 units) that it comes from.
 */
export function eachLetter(text: string, put: Put): void {
  let start = afterGap;
  let at = 0;
  while (at < text.length) {
    const code = ascii[text.charCodeAt(at)];
    if (code !== undefined) {
      // A hyphen joins only where a letter stands right before it: two in a row are a dash.
      if (code === asciiJoint) start = start === inWord ? afterJoint : afterGap;
      else if (code === asciiGap) start = afterGap;
      else {
        put(code, start, at, at + 1);
        start = inWord;
      }
      at += 1;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const end = at + character.length;
    const form = formOf(character);
    if (form === joint) start = start === inWord ? afterJoint : afterGap;
    else if (form === gap) start = afterGap;
    else if (form !== nothing) {
      if (start === inWord && unspaced.test(character)) start = afterJoint;
      for (let unit = 0; unit < form.length; unit++) {
        put(form.charCodeAt(unit), start, at, end);
        start = inWord;
      }
    }
    at = end;
  }
}
