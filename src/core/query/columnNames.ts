import { monthLetters, type UnitRange, yearOfUnit } from '../model/timeUnit';
import type { YearCounts } from './yearCounts';

/** How wide the strip is at least, in rem; its stylesheet asks by the same figures (years.css). */
export const stripRooms = { wide: 40, medium: 20, small: 9 } as const;
export type StripRoom = keyof typeof stripRooms;

/** What stands under a column, and in which rooms it does so without touching its neighbours. */
export interface ColumnName {
  readonly words: string;
  readonly rooms: readonly StripRoom[];
  /** The year that begins with this month. */
  readonly year: { readonly words: string; readonly rooms: readonly StripRoom[] } | null;
}

const rooms = ['wide', 'medium', 'small'] as const;
/** What a name takes with the gap beside it, rem. */
const widths = { month: 1.9, decade: 2.75, year: 2.25 };
/** Of so many columns, one is named. */
const everyMonths = [1, 2, 3, 4, 6, 12];
const everyDecades = [1, 2, 5, 10, 20, 50, 100];

/** The names of all columns that are no years; one that is chosen alone has its own in any room, and its neighbours give way. */
export function columnNames(counts: YearCounts, chosen: UnitRange): ColumnName[] {
  const { blocks, unit, across } = counts;
  const alone = blocks.findIndex(({ from, to }) => from === chosen.from && to === chosen.to);
  const isMonth = unit === 'month';
  const steps = isMonth ? everyMonths : everyDecades;
  const named = rooms.map((room) => {
    const reach = reachOf(isMonth ? widths.month : widths.decade, blocks.length, room);
    const every = steps.find((step) => step >= reach) ?? Infinity;
    return blocks.map(({ from }, offset) => {
      if (offset === alone) return true;
      const isClear = alone < 0 || Math.abs(offset - alone) >= reach;
      return isClear && Math.floor(from / across) % every === 0;
    });
  });
  return blocks.map(({ from, to }, offset) => ({
    words: isMonth ? monthLetters(from) : roundName(Math.floor(from / across) * across, to),
    rooms: rooms.filter((_, room) => named[room]?.[offset]),
    year: isMonth ? yearUnder(blocks, offset) : null,
  }));
}

/** "1790s": what a column of years begins with; there is no year 0. */
function roundName(start: number, to: number): string {
  return start === 0 ? `1–${to}` : `${start}s`;
}

/** Under every January, and under the first month where the next one is far enough. */
function yearUnder(blocks: readonly UnitRange[], offset: number): ColumnName['year'] {
  const at = blocks[offset]?.from ?? 0;
  if (offset > 0 && at % 12 !== 0) return null;
  const untilNext = at % 12 === 0 ? 12 : 12 - (at % 12);
  const isLast = offset + untilNext >= blocks.length;
  return {
    words: String(yearOfUnit(at, 'month')),
    rooms: rooms.filter((room) => isLast || untilNext >= reachOf(widths.year, blocks.length, room)),
  };
}

/** So many columns a name is wide. */
function reachOf(width: number, columns: number, room: StripRoom): number {
  return Math.ceil((width * Math.max(1, columns - 1)) / stripRooms[room]);
}
