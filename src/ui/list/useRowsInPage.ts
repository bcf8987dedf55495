import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type RowRun, rowRuns } from '../../core/view/rowRuns';

/** A list of more rows than this has only those in the page that are in view or near it. */
const mostRows = 200;
/** Rows before and after what is in view, so that Tab always finds the next one there. */
const spare = 12;
/** Until one has been measured, CSS pixels. */
const usualHeight = 44;

/** Where a long list is looked at. */
interface VisibleRows {
  readonly from: number;
  readonly to: number;
}

/** The rows to put into the page, gaps for the others, and how high a gap is for each of its rows. */
export interface RowsInPage {
  readonly runs: readonly RowRun[];
  readonly height: number;
  /** Some rows are not in the page, so that each must say which one it is. */
  readonly isCut: boolean;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Follows the scrolling of a long list. `open`: places of rows that stay in the page wherever one scrolls; so does the
 * row that has the focus, or a keyboard would lose its place.
 */
export function useRowsInPage(
  list: RefObject<HTMLElement | null>,
  count: number,
  open: readonly number[],
): RowsInPage {
  const isCut = count > mostRows;
  const [height, setHeight] = useState(usualHeight);
  const [look, setLook] = useState<VisibleRows>({ from: 0, to: 4 * spare });
  const [focused, setFocused] = useState(-1);
  useLayoutEffect(() => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('tbody tr[data-relation]') ?? [])];
    if (!isCut || rows.length === 0) return;
    const mean = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / rows.length;
    // A height that changed by little with every look would make the list tremble.
    if (mean > 0 && Math.abs(mean - height) > height / 10) setHeight(mean);
  });
  useEffect(() => {
    const host = list.current;
    if (!host || !isCut) return;
    const follow = () => {
      const body = host.querySelector('tbody');
      const start = body ? host.getBoundingClientRect().top - body.getBoundingClientRect().top : 0;
      const first = Math.floor(start / height);
      const from = Math.max(0, Math.min(count, first) - spare);
      const to = Math.min(count, first + Math.ceil(host.clientHeight / height) + spare);
      setLook((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    follow();
    host.addEventListener('scroll', follow, { passive: true });
    const resized = new ResizeObserver(follow);
    resized.observe(host);
    return () => {
      host.removeEventListener('scroll', follow);
      resized.disconnect();
    };
  }, [list, isCut, count, height]);
  return {
    runs: rowRuns(count, isCut ? look : { from: 0, to: count }, isCut ? [...open, focused] : []),
    height,
    isCut,
    onFocus: ({ target }) => {
      const place = Number(target.closest('tr')?.getAttribute('aria-rowindex') ?? 0) - firstRow;
      setFocused(place);
    },
  };
}

/** Rows are counted from 1, and the heads are the first. */
export const firstRow = 2;
