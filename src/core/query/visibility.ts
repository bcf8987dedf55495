import { type Basis, basisRank } from '../model/basis';
import { type Graph, typeOf } from '../model/graph';
import { knownDate } from '../model/partialDate';
import type { RelationTypeId } from '../model/relationTypes';
import type { DayRange } from '../model/timeUnit';
import { type Presence, presenceOf, presenceOfKnown, type RelationYears } from './presence';

/** What narrows the relations. */
export interface Filter {
  /** From the first day of a year or month to the last of another; null for all time. */
  readonly years: DayRange | null;
  readonly hiddenTypes: readonly RelationTypeId[];
  readonly undated: boolean;
  /** The least sure basis that is let through. */
  readonly basis: Basis;
  /** Which of its two clocks a relation is dated by: when it happened, or since when it has been known. */
  readonly clock: Clock;
  /** On the clock of what is known: as of the end of this day, YYYY-MM-DD; null for now. */
  readonly knownBy: string | null;
  /** Id of the only person whose relations are let through; null for everybody's. */
  readonly focus: string | null;
}

export type Clock = 'happened' | 'known';

/** Which relations a filter lets through, as an index into the graph's columns. */
export interface Visibility {
  /** Relation indices, ascending. */
  readonly index: readonly number[];
  /** Per relation of the graph, whether shown or not. */
  readonly presence: readonly Presence[];
  readonly shown: readonly boolean[];
  /** Per relation: shown, but drawn faded, as no article that is held had said it by the day chosen. */
  readonly faded: readonly boolean[];
  /** A range of years or months is set, so that what has no date is only possibly inside it. */
  readonly narrowed: boolean;
  /** Relations that pass every other filter and have no date in question: those the undated switch governs. */
  readonly undatedCount: number;
}

export function visibleRelations(graph: Graph, years: readonly RelationYears[], filter: Filter): Visibility {
  const hidden = graph.types.map((type) => filter.hiddenTypes.includes(type.id));
  const index: number[] = [];
  const presence: Presence[] = [];
  const shown: boolean[] = [];
  const faded: boolean[] = [];
  const day = knownDate(filter.knownBy)?.last ?? null;
  const leastSure = basisRank(filter.basis);
  const inFocus = focusOf(graph, filter.focus);
  let undatedCount = 0;
  for (const [relation, relationYears] of years.entries()) {
    const type = graph.type[relation] ?? 0;
    const byKnown = filter.clock === 'known';
    const state = byKnown
      ? presenceOfKnown(relationYears, day)
      : presenceOf(relationYears, typeOf(graph, relation).happens, filter.years);
    const typeShown = !hidden[type] && relationYears.basis <= leastSure && inFocus(relation);
    const isShown = typeShown && (state === 'undated' ? filter.undated : byKnown || state !== 'outside');
    if (typeShown && state === 'undated') undatedCount++;
    if (isShown) index.push(relation);
    presence.push(state);
    shown.push(isShown);
    faded.push(isShown && state === 'outside');
  }
  const narrowed = filter.clock === 'happened' && filter.years !== null;
  return { index, presence, shown, faded, narrowed, undatedCount };
}

/** Whether a relation is one of the person in focus; every one is where nobody is. */
function focusOf(graph: Graph, focus: string | null): (relation: number) => boolean {
  if (focus === null) return () => true;
  const person = graph.personIndex.get(focus);
  return (relation) => graph.from[relation] === person || graph.to[relation] === person;
}

/** A part of a filter that hides relations. */
export type Narrowing = 'years' | 'types' | 'undated' | 'basis' | 'focus';

/** Why a filter hides one relation; null if it does not. */
export function hiddenBecause(
  graph: Graph,
  years: readonly RelationYears[],
  visibility: Visibility,
  filter: Filter,
  relation: number,
): Narrowing | null {
  if (visibility.shown[relation]) return null;
  if (!focusOf(graph, filter.focus)(relation)) return 'focus';
  if (filter.hiddenTypes.includes(typeOf(graph, relation).id)) return 'types';
  if ((years[relation]?.basis ?? 0) > basisRank(filter.basis)) return 'basis';
  return visibility.presence[relation] === 'undated' ? 'undated' : 'years';
}
