import { linesAt } from '../query/linesAt';
import { otherEnd } from '../query/relationsOf';
import type { Visibility } from '../query/visibility';
import { addStroke, type DrawPlan, emptyPlan } from './drawPlan';
import type { Item, Lit } from './item';
import { type LabelWords, labelOf } from './lineLabel';
import type { MeasureText, NameShape } from './names';
import type { Box } from './occupancy';
import type { Layer } from './planBase';
import { addDisc, addLine, type Looks } from './planItem';
import { lineIn, type Scene } from './scene';

/** What is drawn above the base picture, layer by layer, and how far the base recedes meanwhile. */
export interface Overlay {
  readonly baseAlpha: number;
  readonly layers: readonly Layer[];
  readonly names: readonly {
    readonly shape: NameShape;
    readonly selected: boolean;
    readonly alpha: number;
  }[];
}

type RelationWords = (relation: number) => LabelWords;

const receded = 0.35;
const selectedAdds = 1;
const bandWidth = 16;

/**
 * Selection, hover and all names. `words` gives a relation's verb and date for the block on a selected line. What a
 * filter hides is not drawn for being selected: the picture shows what the count says, and the panel says the rest.
 * What is selected does not recede while something else is pointed at: it is still what the panel shows.
 * `sight`: where names are looked at, in scaled space; beyond it there may be more.
 */
export function planOverlay(
  scene: Scene,
  visibility: Visibility,
  people: readonly boolean[],
  looks: Looks,
  chosen: Lit,
  hovered: Item | null,
  words: RelationWords,
  measure: MeasureText,
  sight: Box,
): Overlay {
  const selected = drawnOf(scene, chosen, visibility, people);
  const recedes = hovered !== null && !isAll(selected, hovered);
  const layers: Layer[] = [];
  if (selected.people.length > 0) {
    layers.push({ alpha: 1, plan: planSelected(scene, visibility, looks, selected, words, measure) });
  }
  const selectedPeople = new Set(selected.people);
  if (hovered && recedes)
    layers.push({ alpha: 1, plan: planHovered(scene, visibility, looks, hovered, selectedPeople) });
  const hoveredPeople = recedes ? neighboursOf(scene, visibility, hovered) : null;
  const names = scene.names.within(sight).flatMap((shape) => {
    const { person } = shape;
    if (!people[person]) return [];
    const isSelected = selectedPeople.has(person);
    const alpha = hoveredPeople && !hoveredPeople.has(person) && !isSelected ? receded : 1;
    return [{ shape, selected: isSelected, alpha }];
  });
  return { baseAlpha: recedes ? receded : 1, layers, names };
}

/** What of a selection is drawn: its shown lines with the people at them, or, where it has none, its people. */
function drawnOf(scene: Scene, lit: Lit, visibility: Visibility, people: readonly boolean[]): Lit {
  const relations = lit.relations.filter((relation) => visibility.shown[relation]);
  const isThere = (person: number) =>
    people[person] === true &&
    (lit.relations.length === 0 || relations.some((relation) => isAt(scene, relation, person)));
  return { relations, people: lit.people.filter(isThere) };
}

/** Whether an item is all there is in a selection. */
function isAll({ people, relations }: Lit, item: Item): boolean {
  if (item.kind === 'relation') return relations.length === 1 && relations[0] === item.relation;
  return relations.length === 0 && people.length === 1 && people[0] === item.person;
}

function peopleOf(scene: Scene, item: Item): Set<number> {
  if (item.kind === 'person') return new Set([item.person]);
  const { graph } = scene.subject;
  return new Set([graph.from[item.relation] ?? 0, graph.to[item.relation] ?? 0]);
}

/** The people an item is about: of a relation its two, of a person also those at the other end of their lines. */
function neighboursOf(scene: Scene, visibility: Visibility, item: Item): Set<number> {
  const people = peopleOf(scene, item);
  if (item.kind !== 'person') return people;
  for (const relation of shownAt(scene, visibility, item.person)) {
    people.add(otherEnd(scene.subject.graph, relation, item.person));
  }
  return people;
}

function isAt(scene: Scene, relation: number, person: number): boolean {
  const { graph } = scene.subject;
  return graph.from[relation] === person || graph.to[relation] === person;
}

/** A person's relations that a filter lets through, ascending. */
function shownAt({ subject }: Scene, { shown }: Visibility, person: number): number[] {
  return [...linesAt(subject.graph, person)].filter((relation) => shown[relation]);
}

function planSelected(
  scene: Scene,
  visibility: Visibility,
  looks: Looks,
  selected: Lit,
  words: RelationWords,
  measure: MeasureText,
): DrawPlan {
  const plan = emptyPlan();
  for (const relation of selected.relations) {
    const line = lineIn(scene, relation);
    if (line) addStroke(plan, { token: 'marker', width: bandWidth, dash: [], round: false }, line.visible);
  }
  for (const relation of selected.relations) {
    addLine(plan, scene, visibility, looks, relation, selectedAdds);
  }
  const [only, ...others] = selected.relations;
  const block = only === undefined || others.length > 0 ? null : labelOf(scene, only, words(only), measure);
  if (block) plan.blocks.push(block);
  for (const person of selected.people) addDisc(plan, scene, person, true);
  return plan;
}

function planHovered(
  scene: Scene,
  visibility: Visibility,
  looks: Looks,
  hovered: Item,
  selected: ReadonlySet<number>,
): DrawPlan {
  const plan = emptyPlan();
  if (hovered.kind === 'relation') addLine(plan, scene, visibility, looks, hovered.relation, selectedAdds);
  else {
    for (const relation of shownAt(scene, visibility, hovered.person)) {
      addLine(plan, scene, visibility, looks, relation, 0);
    }
  }
  for (const person of neighboursOf(scene, visibility, hovered))
    addDisc(plan, scene, person, selected.has(person));
  return plan;
}
