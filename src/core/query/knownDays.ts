import type { RelationYears } from './presence';

/** A day on which articles that are held were published, and how many relations were first said then. */
export interface KnownDay {
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly relations: number;
}

/** Every day since which some relation has been known, in order. */
export function knownDays(years: readonly RelationYears[]): KnownDay[] {
  const relations = new Map<number, number>();
  for (const { knownSince } of years) {
    if (knownSince !== null) relations.set(knownSince, (relations.get(knownSince) ?? 0) + 1);
  }
  return [...relations]
    .sort(([a], [b]) => a - b)
    .map(([day, number]) => ({ day: dayText(day), relations: number }));
}

/** yyyymmdd as YYYY-MM-DD. */
function dayText(day: number): string {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** What the clock of what was known can stand on, in order: the day before all of them, each of them, and now (null). */
export function knownStops(days: readonly KnownDay[]): (string | null)[] {
  const [first] = days;
  return first ? [dayBefore(first.day), ...days.map(({ day }) => day), null] : [null];
}

/** Which stop a day stands at; between two of them, the one before it. */
export function stopAt(stops: readonly (string | null)[], knownBy: string | null): number {
  if (knownBy === null) return stops.length - 1;
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop !== null && stop <= knownBy),
  );
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}
