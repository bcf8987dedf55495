import type { Graph } from '../model/graph';
import { drawnPeople } from '../query/drawnPeople';
import type { Visibility } from '../query/visibility';
import { type DrawPlan, emptyPlan } from './drawPlan';
import { addDisc, addLine, type Looks } from './planItem';
import type { Scene } from './scene';

/** A line that recedes for good is still found, read and picked. */
export const fadedAlpha = 0.25;

/**
 * Persons drawn: those with a shown relation, and, on request, those without any relation at all; of these in any
 * case the one who are selected, as no filter hides them.
 */
export function shownPeople(
  graph: Graph,
  visibility: Visibility,
  loners: boolean,
  selected: readonly number[] = [],
): boolean[] {
  const shown = drawnPeople(graph, visibility.index, loners);
  for (const person of selected) if (graph.degree[person] === 0) shown[person] = true;
  return shown;
}

/** The lines that recede; painted first, and faint. */
export function planFaded(scene: Scene, visibility: Visibility, looks: Looks): DrawPlan {
  const plan = emptyPlan();
  for (const relation of visibility.index) {
    if (looks.faded[relation]) addLine(plan, scene, visibility, looks, relation, 0);
  }
  return plan;
}

/** The picture without selection and hover: all lines that do not recede, and all discs. */
export function planBase(
  scene: Scene,
  visibility: Visibility,
  people: readonly boolean[],
  looks: Looks,
): DrawPlan {
  const plan = emptyPlan();
  for (const relation of visibility.index) {
    if (!looks.faded[relation]) addLine(plan, scene, visibility, looks, relation, 0);
  }
  for (const [person, shown] of people.entries()) if (shown) addDisc(plan, scene, person, false);
  return plan;
}
