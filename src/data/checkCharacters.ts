import type { Report, SourcePosition } from './problem';

/** Control and format characters, but not the joiner inside an emoji. */
const invisible = /(?![\n\r])(?!(?<=\p{Extended_Pictographic}|\ufe0f)\u200d)[\p{Cc}\p{Cf}]/u;

/** Characters that nobody sees but that turn the direction of writing or keep equal words from being equal. */
export function checkCharacters(words: string, place: SourcePosition, report: Report): void {
  const found = invisible.exec(words)?.[0];
  if (found === undefined) return;
  const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const after = words.slice(0, words.indexOf(found)).slice(-20);
  const where = after === '' ? 'at the start' : `after "${after}"`;
  report.warn(place, `The invisible character U+${code} stands ${where}.`, 'Type the words anew without it.');
}
