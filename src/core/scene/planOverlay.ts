import type { Box } from '../geometry/box';
import { linesAt } from '../query/linesAt';
import { otherEnd } from '../query/relationsOf';
import type { Visibility } from '../query/visibility';
import { isCrowd } from './crowd';
import { addStroke, type DrawPlan, emptyPlan } from './drawPlan';
import { namesBefore } from './foreNames';
import type { Item, Lit } from './item';
import { type LabelWords, labelOf } from './lineLabel';
import type { MeasureText, NameShape } from './names';
import type { Layer } from './planBase';
import { addDisc, addLine, addRinged, type VisibleScene } from './planItem';
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

/** What is selected, and the one thing that is pointed at. */
export interface StandsOut {
  readonly lit: Lit;
  readonly pointed: Item | null;
}

/** How words are set: a relation's verb and date for the block on a selected line, and how wide words are. */
export interface OverlayWords {
  readonly words: (relation: number) => LabelWords;
  readonly measure: MeasureText;
}

const receded = 0.35;
/** How far a crowd recedes for good, while one of it is selected. */
const behind = 0.5;
const selectedAdds = 1;
const bandWidth = 16;

/**
 * Selection, hover and all names. What a filter hides is not drawn for being selected: the picture shows what the count says, and the panel says the rest.
 * What is selected does not recede while something else is pointed at: it is still what the panel shows.
 * `visible`: where names are looked at, in scaled space; beyond it there may be more.
 */
export function planOverlay(
  shown: VisibleScene,
  visible: Box,
  { lit, pointed: hovered }: StandsOut,
  words: OverlayWords,
): Overlay {
  const { scene, visibility, people } = shown;
  const selected = drawnOf(shown, lit);
  const recedes = hovered !== null && !isAll(selected, hovered);
  const alone = isCrowd(scene.subject) ? aloneOf(selected) : null;
  const layers: Layer[] = [];
  if (selected.people.length > 0) {
    layers.push({ alpha: 1, plan: planSelected(shown, selected, alone, words) });
  }
  const selectedPeople = new Set(selected.people);
  if (hovered && recedes) layers.push({ alpha: 1, plan: planHovered(shown, hovered, selectedPeople) });
  const hoveredPeople = recedes ? neighboursOf(scene, visibility, hovered) : null;
  const held = scene.names.within(visible).filter(({ person }) => people[person]);
  const block = layers[0]?.plan.blocks[0] ?? null;
  const foremost = isCrowd(scene.subject) ? foremostOf(scene, visibility, selected, alone) : [];
  const named =
    foremost.length > 0 ? namesBefore(scene, foremost, { names: held, block, visible }, words.measure) : held;
  const names = named.map((shape) => {
    const isSelected = selectedPeople.has(shape.person);
    const alpha = hoveredPeople && !hoveredPeople.has(shape.person) && !isSelected ? receded : 1;
    return { shape, selected: isSelected, alpha };
  });
  const baseAlpha = recedes ? receded : alone === null ? 1 : behind;
  return { baseAlpha, layers, names };
}

/** The one person that a selection is; null of any other. */
function aloneOf({ people, relations }: Lit): number | null {
  return relations.length === 0 && people.length === 1 ? (people[0] ?? null) : null;
}

/** Who is named in any case: whoever is selected, then those whom one selected person is tied to, by their relations. */
function foremostOf(scene: Scene, visibility: Visibility, { people }: Lit, alone: number | null): number[] {
  if (alone === null) return [...people];
  const { degree } = scene.subject.graph;
  const others = neighboursOf(scene, visibility, { kind: 'person', person: alone });
  others.delete(alone);
  return [alone, ...[...others].sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0) || a - b)];
}

/**
 * Of a crowd, those whose names are drawn and who would be dots, as discs, so that it is seen whose a name is; to be
 * painted before the layers.
 */
export function ringsOf(scene: Scene, names: Overlay['names']): Layer[] {
  if (!isCrowd(scene.subject)) return [];
  return [receded, 1].flatMap((strength) => {
    const plan = emptyPlan();
    for (const { shape, selected, alpha } of names)
      if (alpha === strength) addRinged(plan, scene, shape.person, selected);
    return plan.discs.length > 0 ? [{ alpha: strength, plan }] : [];
  });
}

/** What of a selection is drawn: its shown lines with the people at them, or, where it has none, its people. */
function drawnOf({ scene, visibility, people }: VisibleScene, lit: Lit): Lit {
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
  shown: VisibleScene,
  selected: Lit,
  alone: number | null,
  { words, measure }: OverlayWords,
): DrawPlan {
  const { scene, visibility } = shown;
  const plan = emptyPlan();
  if (alone !== null) {
    for (const relation of shownAt(scene, visibility, alone)) addLine(plan, shown, relation, 0);
    for (const person of neighboursOf(scene, visibility, { kind: 'person', person: alone })) {
      if (person !== alone) addDisc(plan, scene, person, false);
    }
  }
  for (const relation of selected.relations) {
    const line = lineIn(scene, relation);
    if (line) addStroke(plan, { token: 'marker', width: bandWidth, dash: [], round: false }, line.visible);
  }
  for (const relation of selected.relations) {
    addLine(plan, shown, relation, selectedAdds);
  }
  const [only, ...others] = selected.relations;
  const block = only === undefined || others.length > 0 ? null : labelOf(scene, only, words(only), measure);
  if (block) plan.blocks.push(block);
  for (const person of selected.people) addDisc(plan, scene, person, true);
  return plan;
}

function planHovered(shown: VisibleScene, hovered: Item, selected: ReadonlySet<number>): DrawPlan {
  const { scene, visibility } = shown;
  const plan = emptyPlan();
  if (hovered.kind === 'relation') addLine(plan, shown, hovered.relation, selectedAdds);
  else {
    for (const relation of shownAt(scene, visibility, hovered.person)) {
      addLine(plan, shown, relation, 0);
    }
  }
  for (const person of neighboursOf(scene, visibility, hovered))
    addDisc(plan, scene, person, selected.has(person));
  return plan;
}
