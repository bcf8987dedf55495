/**
 * What a spreadsheet may run as a formula: white space of any kind and then a sign that begins one, plain or full
 * width, or a tab or return at the start. Apostrophes before it count as well, so that the mark can be told apart.
 */
const runs = /^'*(?:[\t\r]|\s*[=+\-@＝＋－＠])/;

/** A cell that no spreadsheet runs: an apostrophe stands before what it would. */
export function defused(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell;
}

/** What a cell said before it was defused; any other cell as it is. */
export function restored(cell: string): string {
  return cell.startsWith("'") && runs.test(cell.slice(1)) ? cell.slice(1) : cell;
}
