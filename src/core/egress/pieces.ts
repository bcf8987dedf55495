/** A text as it is written, piece by piece: whoever joins the pieces may rest in between. Pieces may be empty. */
export type Pieces = Generator<string, void>;

/** So few that writing them holds nobody up. */
const rowsAtOnce = 250;

/** A line for each row. `between` stands between two. */
export function* linesInPieces<Row>(
  rows: readonly Row[],
  lineOf: (row: Row) => string,
  between: string,
): Pieces {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const lines = rows.slice(from, from + rowsAtOnce).map(lineOf);
    yield (from === 0 ? '' : between) + lines.join(between);
  }
}

/** How many pieces that many rows make. */
export function pieceCount(rows: number): number {
  return Math.ceil(rows / rowsAtOnce);
}
