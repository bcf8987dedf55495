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
