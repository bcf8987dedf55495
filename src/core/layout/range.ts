/** The least and the greatest of some coordinates; Infinity and -Infinity of none. */
export function rangeOf(column: Float64Array): [least: number, most: number] {
  let least = Infinity;
  let most = -Infinity;
  for (let index = 0; index < column.length; index++) {
    const value = column[index] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
