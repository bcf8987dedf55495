/** A cell in quotation marks, from its start; or an end of a line outside of one. */
const quotedOrEnd = /(?<=^|[,;|\t\r\n\ufeff])"(?:[^"]|"")*"|\r\n?|\n/g;

/**
 * A text of rows whose lines all end alike. Where one file has lines of several kinds, a reader that knows one of them runs
 * rows together; line breaks inside of quoted cells stay what they are.
 */
export function withOneLineEnd(text: string): string {
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(text));
  if (kinds.length < 2) return text;
  return text.replace(quotedOrEnd, (found) => (found.startsWith('"') ? found : '\n'));
}
