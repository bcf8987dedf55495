/** Rows that stand in the page one after the other, or so many that do not. */
export type RowRun =
  | { readonly kind: 'row'; readonly place: number }
  | { readonly kind: 'gap'; readonly from: number; readonly rows: number };

/** Which rows of a long list are in the page: those from `from` to before `to`, and those that are kept in any case. */
export function rowRuns(
  count: number,
  { from, to }: { readonly from: number; readonly to: number },
  kept: readonly number[],
): RowRun[] {
  const places = new Set(kept.filter((place) => place >= 0 && place < count));
  for (let place = Math.max(0, from); place < Math.min(count, to); place++) places.add(place);
  const runs: RowRun[] = [];
  let next = 0;
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place > next) runs.push({ kind: 'gap', from: next, rows: place - next });
    runs.push({ kind: 'row', place });
    next = place + 1;
  }
  if (next < count) runs.push({ kind: 'gap', from: next, rows: count - next });
  return runs;
}
