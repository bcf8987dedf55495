/** Composed characters (NFC), and every run of white space, no-break spaces and line breaks as one space. */
export function foldSpacing(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** `foldSpacing` without space at either end. Folding twice changes nothing. */
export function foldText(text: string): string {
  return foldSpacing(text).trim();
}

/** Where in `foldText(text)` each line of `text` that holds words begins: the folded text no longer shows it. */
export function paragraphStarts(text: string): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split(/[\n\r\u2028\u2029]/)) {
    const { length } = foldText(line);
    if (length === 0) continue;
    starts.push(at);
    at += length + 1;
  }
  return starts;
}
