import type { StandingId } from '../evidence/standing';
import { initials } from '../model/names';
import { drawnPeople } from '../query/drawnPeople';
import type { Visibility } from '../query/visibility';
import { otherEnd } from '../query/walk';
import { lengthOf, pointAt } from './curve';
import { addStroke, type DrawPlan, emptyPlan, type LabelBlock } from './drawPlan';
import type { MeasureText, NameShape } from './names';
import { takenCells } from './occupancy';
import { type LineMark, planLine } from './planLine';
import { lineWeight, type Scene, typeOf } from './scene';
import { type LineShape, markScale, strokeScale } from './shapes';

/** A person or a relation, by index. */
export type Item =
  | { readonly kind: 'person'; readonly person: number }
  | { readonly kind: 'relation'; readonly relation: number };

/** People and relations that stand out together, by index: what is selected. */
export interface Lit {
  readonly people: readonly number[];
  readonly relations: readonly number[];
}

/** What is drawn above the base picture, layer by layer, and how far the base recedes meanwhile. */
export interface Overlay {
  readonly baseAlpha: number;
  readonly layers: readonly { readonly alpha: number; readonly plan: DrawPlan }[];
  readonly names: readonly {
    readonly shape: NameShape;
    readonly selected: boolean;
    readonly alpha: number;
  }[];
}

/** What the block on a selected line says: the verb, and when it happened in words. */
export interface LabelWords {
  readonly verb: string;
  readonly when: string | null;
}

type RelationWords = (relation: number) => LabelWords;

/** A line that recedes for good is still found, read and picked. */
export const fadedAlpha = 0.25;
const receded = 0.35;
/** In a smaller disc, two letters of the least size for text do not fit. CSS pixels. */
const leastForInitials = 10;
const selectedAdds = 1;
const bandWidth = 16;
const blockHeight = 24;
const blockPadding = 8;
/** Least length of line to be seen either side of its block. */
const blockMargin = 14;

type Block = Pick<LabelBlock, 'text' | 'width'>;

/**
 * Persons drawn: those with a shown relation, and, on request, those without any relation at all; of these in any
 * case the one who are selected, as no filter hides them.
 */
export function shownPeople(
  scene: Scene,
  visibility: Visibility,
  loners: boolean,
  selected: readonly number[] = [],
): boolean[] {
  const { graph } = scene.subject;
  const shown = drawnPeople(graph, visibility.index, loners);
  for (const person of selected) if (graph.degree[person] === 0) shown[person] = true;
  return shown;
}

/** How a relation is drawn now. With sources switched off this differs from what the scene was laid out with. */
export interface Looks {
  readonly standings: readonly StandingId[];
  readonly origins: readonly number[];
  /** Lines that recede: without support, or not yet known. */
  readonly faded: readonly boolean[];
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

/**
 * Selection, hover and all names. `words` gives a relation's verb and date for the block on a selected line. What a
 * filter hides is not drawn for being selected: the picture shows what the count says, and the panel says the rest.
 * What is selected does not recede while something else is pointed at: it is still what the panel shows.
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
): Overlay {
  const selected = drawnOf(scene, chosen, visibility, people);
  const recedes = hovered !== null && !isAll(selected, hovered);
  const layers: { alpha: number; plan: DrawPlan }[] = [];
  if (selected.people.length > 0) {
    layers.push({ alpha: 1, plan: planSelected(scene, visibility, looks, selected, words, measure) });
  }
  const selectedPeople = new Set(selected.people);
  if (hovered && recedes)
    layers.push({ alpha: 1, plan: planHovered(scene, visibility, looks, hovered, selectedPeople) });
  const hoveredPeople = recedes ? neighboursOf(scene, visibility, hovered) : null;
  const names = scene.names.flatMap((shape, person) => {
    if (!shape || !people[person]) return [];
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
  for (const relation of visibility.index) {
    const other = otherEnd(scene.subject.graph, relation, item.person);
    if (isAt(scene, relation, item.person)) people.add(other);
  }
  return people;
}

function isAt(scene: Scene, relation: number, person: number): boolean {
  const { graph } = scene.subject;
  return graph.from[relation] === person || graph.to[relation] === person;
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
    const line = scene.lines[relation];
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
    for (const relation of visibility.index) {
      if (isAt(scene, relation, hovered.person)) addLine(plan, scene, visibility, looks, relation, 0);
    }
  }
  for (const person of neighboursOf(scene, visibility, hovered))
    addDisc(plan, scene, person, selected.has(person));
  return plan;
}

function addLine(
  plan: DrawPlan,
  scene: Scene,
  visibility: Visibility,
  looks: Looks,
  relation: number,
  adds: number,
): void {
  const { subject, people, lines, zoom } = scene;
  const line = lines[relation];
  const from = people[subject.graph.from[relation] ?? -1];
  const to = people[subject.graph.to[relation] ?? -1];
  if (!line || !from || !to) return;
  planLine(plan, line, from, to, {
    type: typeOf(subject, relation),
    width: (lineWeight(looks, relation) + adds) * strokeScale(zoom),
    mark: markOf(looks, visibility, relation),
    size: markScale(zoom),
  });
}

/** What stands at the middle of a shown relation's line. */
export function markOf(looks: Looks, visibility: Visibility, relation: number): LineMark {
  const standing = looks.standings[relation];
  if (standing === 'tentative' || standing === 'contested') return standing;
  const presence = visibility.presence[relation];
  const undatedAmongYears = presence === 'undated' && visibility.narrowed;
  return presence === 'possibly' || undatedAmongYears ? 'possibly' : 'none';
}

function addDisc(plan: DrawPlan, scene: Scene, person: number, inverted: boolean): void {
  const shape = scene.people[person];
  const who = scene.subject.graph.people[person];
  if (!shape || !who) return;
  plan.discs.push({
    person,
    x: shape.x,
    y: shape.y,
    r: shape.r,
    initials: shape.r < leastForInitials ? '' : initials(who.name),
    inverted,
  });
}

/** The block on a line while it is selected, in scaled space; null where the line is too short for it. */
export function labelOf(
  scene: Scene,
  relation: number,
  { verb, when }: LabelWords,
  measure: MeasureText,
): LabelBlock | null {
  const line = scene.lines[relation];
  if (!line) return null;
  const block = longestThatFits(line, when ? [`${verb} · ${when}`, verb] : [verb], measure);
  return block && placeBlock(scene, line, block);
}

/** A block as long as its line would hide what it names: then the date goes, then the block. The panel has both. */
function longestThatFits(line: LineShape, texts: readonly string[], measure: MeasureText): Block | null {
  const room = lengthOf(line.visible) - 2 * blockMargin;
  for (const text of texts) {
    const width = measure(text, 'label') + 2 * blockPadding;
    if (width <= room) return { text, width };
  }
  return null;
}

/** The block stands at the middle, or a little along the line where it then covers clearly less. */
function placeBlock(scene: Scene, line: LineShape, { text, width }: Block): LabelBlock {
  let best: LabelBlock = { text, x: 0, y: 0, width, height: blockHeight };
  let least = Infinity;
  for (const t of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const { x, y } = pointAt(line.visible, t);
    const box = { x: x - width / 2, y: y - blockHeight / 2, width, height: blockHeight };
    const covered = takenCells(scene.ground, box);
    if (covered < least * 0.75) {
      best = { ...best, x, y };
      least = covered;
    }
  }
  return best;
}
