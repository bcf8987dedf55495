/** A name of more letters than this stands on two lines where no role does. */
export const longName = 19;

/** Letters of the longest line of a name, where it can be broken: half the width of a phone. */
const lineLetters = 26;
const mostLines = 4;
const mostLetters = 96;
/** Letters of a name that stands on one line among many others. */
const quietLetters = 40;

/**
 * A name in lines to be set about a disc. As it is where it is short; else in as few lines as keep to about the width of half a
 * phone, of much the same length. A word that is longer than a line is cut between letters. What would take more than four
 * lines loses its middle, never its end: long names of one kind differ in their last words.
 */
export function nameLines(name: string): readonly string[] {
  if (name.length <= longName) return [name];
  const whole = withoutMiddle(name, mostLetters);
  const halves = inLines(whole, 2);
  if (halves.length === 2 && whole.length <= 2 * lineLetters) return halves;
  for (let lines = 3; lines <= mostLines; lines++) {
    const broken = inLines(whole, lines);
    if (broken.every((line) => line.length <= lineLetters)) return broken;
  }
  return greedyLines(whole);
}

/** A name on one line: where it is longer than that can be, without its middle. */
export function quietLine(name: string): string {
  return withoutMiddle(name, quietLetters);
}

function withoutMiddle(name: string, letters: number): string {
  const signs = [...name];
  if (signs.length <= letters) return name;
  const end = Math.floor(letters * 0.45);
  return `${signs
    .slice(0, letters - 1 - end)
    .join('')
    .trimEnd()}…${signs.slice(-end).join('').trimStart()}`;
}

/** Broken at the spaces that are nearest to equal shares. Fewer lines where it has too few spaces. */
function inLines(name: string, count: number): string[] {
  const lines: string[] = [];
  let rest = name;
  for (let left = count; left > 1; left--) {
    const share = rest.length / left;
    const at = [...rest.matchAll(/ /g)]
      .map(({ index }) => index)
      .toSorted((a, b) => Math.abs(a - share) - Math.abs(b - share))[0];
    if (at === undefined) break;
    lines.push(rest.slice(0, at));
    rest = rest.slice(at + 1);
  }
  return [...lines, rest];
}

/** As full as they can be; words that are longer than a line are cut. */
function greedyLines(name: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of name.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= lineLetters) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const signs = [...word];
    const pieces = Math.ceil(signs.length / lineLetters);
    const size = Math.ceil(signs.length / pieces);
    for (let at = 0; at + size < signs.length; at += size) lines.push(signs.slice(at, at + size).join(''));
    line = signs.slice((pieces - 1) * size).join('');
  }
  return [...lines, line];
}
