/** Moments on the way of a record to the desk, for who measures; they stand in the browser's own time line, too. */
export type Moment =
  /** The file has been read: all that is to be laid out is known. */
  | 'read'
  /** The record is on the desk. */
  | 'shown'
  /** Everybody has the place they keep. */
  | 'settled';

const nameOf = (moment: Moment) => `record ${moment}`;

export function mark(moment: Moment): void {
  performance.mark(nameOf(moment));
}

/** When it was the last time, milliseconds as `performance.now()` tells; 0 before. */
export function lastMark(moment: Moment): number {
  return performance.getEntriesByName(nameOf(moment), 'mark').at(-1)?.startTime ?? 0;
}
