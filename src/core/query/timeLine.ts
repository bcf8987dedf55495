import type { Graph } from '../model/graph';
import { isFirmlyDated } from '../model/plainClaim';
import { type ClaimYears, claimYears, type YearRange } from './presence';
import { relationsOf } from './relationsOf';

/** One relation in the years that some of its claims name. */
export interface TimeMark {
  readonly relation: number;
  /** Both ends included; infinite where an interval is open. */
  readonly first: number;
  readonly last: number;
  /** False where no claim is sure of these years. */
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
 * A person's relations by type and direction, what they did before what was done to them, each dated one at its years.
 * `axis`: first and last year that are drawn. `setAside`: ids of claims whose source is switched off.
 */
export function timeRows(
  graph: Graph,
  person: number,
  axis: YearRange | null,
  excludedClaims: ReadonlySet<string>,
): TimeRow[] {
  const mine = relationsOf(graph, [...graph.relations.keys()], person);
  const apart = axis ? (axis.to - axis.from + 1) / marksAcross : 1;
  return graph.types.flatMap((_, type) =>
    (['from', 'to'] as const).flatMap((end): TimeRow[] => {
      const relations = mine.filter((one) => graph.type[one] === type && graph[end][one] === person);
      if (relations.length === 0) return [];
      const marks = inLanes(
        relations.flatMap((one) => marksOf(graph, one, excludedClaims)),
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

/** One mark for all claims that name the same years; where they do not name the same, one for each. */
function marksOf(graph: Graph, relation: number, excludedClaims: ReadonlySet<string>): LooseMark[] {
  const marks = new Map<string, LooseMark>();
  for (const claim of graph.relations[relation]?.claims ?? []) {
    const years = claimYears(claim.when ?? claim.held);
    if (!years) continue;
    const { first, last }: ClaimYears = years;
    const certain = years.certain && isFirmlyDated(claim);
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

/** The first lane that is free at a mark's years, the earliest mark first; `apart`: years between neighbours. */
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

/** Every year has the same room on the axis, and a mark stands in the middle of its year. */
export function positionOnAxis(
  { first, last }: Pick<TimeMark, 'first' | 'last'>,
  axis: YearRange,
): MarkPosition {
  const years = axis.to - axis.from + 1;
  const share = (year: number) => (Math.min(axis.to, Math.max(axis.from, year)) - axis.from + 0.5) / years;
  const openStart = !Number.isFinite(first);
  const openEnd = !Number.isFinite(last);
  return { start: openStart ? 0 : share(first), end: openEnd ? 1 : share(last), openStart, openEnd };
}

/** The years that are named under the axis, so many as stand apart; the last one among them where that can be. */
export function namedYears(axis: YearRange, most: number): number[] {
  const span = axis.to - axis.from;
  const countOf = (step: number) => Math.floor(span / step) + 1;
  const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 25, 50, 100, 200].filter((step) => countOf(step) <= most);
  const even = steps.find((step) => span % step === 0 && countOf(step) > 2);
  const step = even ?? steps[0] ?? span;
  return Array.from({ length: countOf(step) }, (_, place) => axis.from + place * step);
}
