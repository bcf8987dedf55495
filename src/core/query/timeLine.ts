import type { Graph } from '../model/graph';
import { isFirmlyDated } from '../model/plainClaim';
import { type TimeUnit, type UnitRange, unitAt } from '../model/timeUnit';
import { claimDays } from './presence';
import { relationsOf } from './relationsOf';
import type { YearCounts } from './yearCounts';

/** What a record's time is drawn along: its first and last unit. */
export interface TimeAxis extends UnitRange {
  readonly unit: TimeUnit;
}

/** Null where the record has no date. */
export function timeAxis({ unit, domain }: Pick<YearCounts, 'unit' | 'domain'>): TimeAxis | null {
  return domain && { unit, ...domain };
}

/** One relation in the years or months that some of its claims name. */
export interface TimeMark {
  readonly relation: number;
  /** Both ends included; infinite where an interval is open. */
  readonly first: number;
  readonly last: number;
  /** False where no claim is sure of them. */
  readonly certain: boolean;
  /** Every claim that says so is of a source that is switched off. */
  readonly excluded: boolean;
  /** Counted from 0; marks that would touch stand in different lanes. */
  readonly lane: number;
}

/** A person's relations of one type, at one end of them. */
export interface TimeRow {
  /** Index into `graph.types`. */
  readonly type: number;
  /** The end at which the person stands. */
  readonly end: 'from' | 'to';
  /** In the order of the walk: by when they happened, those without a date last. */
  readonly relations: readonly number[];
  readonly marks: readonly TimeMark[];
  /** Those of the relations of which no claim names a date. */
  readonly undated: readonly number[];
  readonly lanes: number;
}

/** How many marks stand side by side on the axis without touching. */
const marksAcross = 12;

/**
 * A person's relations by type and direction, what they did before what was done to them, each dated one at its years or
 * months. `excludedClaims`: ids of claims whose source is switched off.
 */
export function timeRows(
  graph: Graph,
  person: number,
  axis: TimeAxis | null,
  excludedClaims: ReadonlySet<string>,
): TimeRow[] {
  const mine = relationsOf(graph, [...graph.relations.keys()], person);
  const apart = axis ? (axis.to - axis.from + 1) / marksAcross : 1;
  return graph.types.flatMap((_, type) =>
    (['from', 'to'] as const).flatMap((end): TimeRow[] => {
      const relations = mine.filter((one) => graph.type[one] === type && graph[end][one] === person);
      if (relations.length === 0) return [];
      const marks = inLanes(
        relations.flatMap((one) => marksOf(graph, one, axis?.unit ?? 'year', excludedClaims)),
        apart,
      );
      const dated = new Set(marks.map(({ relation }) => relation));
      const undated = relations.filter((one) => !dated.has(one));
      const lanes = marks.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
      return [{ type, end, relations, marks, undated, lanes }];
    }),
  );
}

type LooseMark = Omit<TimeMark, 'lane'>;

/** One mark for all claims that name the same units; where they do not name the same, one for each. */
function marksOf(
  graph: Graph,
  relation: number,
  unit: TimeUnit,
  excludedClaims: ReadonlySet<string>,
): LooseMark[] {
  const marks = new Map<string, LooseMark>();
  for (const claim of graph.relations[relation]?.claims ?? []) {
    const days = claimDays(claim.when ?? claim.held);
    if (!days) continue;
    const [first, last] = [unitAt(days.first, unit), unitAt(days.last, unit)];
    // A year is no more than possibly in any of its months.
    const isPrecise = unitAt(days.begunBy, unit) <= unitAt(days.endedFrom, unit);
    const certain = days.certain && isPrecise && isFirmlyDated(claim);
    const key = `${first} ${last}`;
    const known = marks.get(key);
    marks.set(key, {
      relation,
      first,
      last,
      certain: certain || known?.certain === true,
      excluded: excludedClaims.has(claim.id) && known?.excluded !== false,
    });
  }
  return [...marks.values()];
}

/** The first lane that is free at a mark's units, the earliest mark first; `apart`: units between neighbours. */
function inLanes(marks: readonly LooseMark[], apart: number): TimeMark[] {
  const ends: number[] = [];
  const inOrder = marks.toSorted((a, b) => difference(a.first, b.first) || difference(a.last, b.last));
  return inOrder.map((mark) => {
    const free = ends.findIndex((end) => mark.first - end >= apart && mark.first > end);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = mark.last;
    return { ...mark, lane };
  });
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Where a mark begins and ends on the axis, as shares of its length; an end that is open lies at the axis' own end. */
export interface MarkPosition {
  readonly start: number;
  readonly end: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

/** Every unit has the same room on the axis, and a mark stands in the middle of its own. */
export function positionOnAxis(
  { first, last }: Pick<TimeMark, 'first' | 'last'>,
  axis: UnitRange,
): MarkPosition {
  const units = axis.to - axis.from + 1;
  const share = (at: number) => (Math.min(axis.to, Math.max(axis.from, at)) - axis.from + 0.5) / units;
  const openStart = !Number.isFinite(first);
  const openEnd = !Number.isFinite(last);
  return { start: openStart ? 0 : share(first), end: openEnd ? 1 : share(last), openStart, openEnd };
}

/** The units that are named under the axis, so many as stand apart; the last one among them where that can be. */
export function namedYears(axis: UnitRange, most: number): number[] {
  const span = axis.to - axis.from;
  const countOf = (step: number) => Math.floor(span / step) + 1;
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500].filter(
    (step) => countOf(step) <= most,
  );
  const even = steps.find((step) => span % step === 0 && countOf(step) > 2);
  const step = even ?? steps[0] ?? span;
  return Array.from({ length: countOf(step) }, (_, place) => axis.from + place * step);
}
