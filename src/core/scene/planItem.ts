import { type StandingId, standings } from '../evidence/standings';
import { typeOf } from '../model/graph';
import { initials } from '../model/names';
import type { Visibility } from '../query/visibility';
import { isCrowd } from './crowd';
import { offsetCurve } from './curve';
import { addDot, addSegment, addStroke, type DrawPlan } from './drawPlan';
import type { LineMark } from './lineStyle';
import { planLine } from './planLine';
import { discOf, type Scene } from './scene';
import { isDot, lineOf, marksOf, type PersonShape, personOf } from './shapes';
import { lineWeight } from './subject';

/** In a smaller disc, two letters of the least size for text do not fit. CSS pixels. */
const leastForInitials = 10;
/** An offset that is smaller is straight. CSS pixels. */
const leastBow = 1;

/** How a relation is drawn now. With sources switched off this differs from what the scene was laid out with. */
export interface Appearance {
  readonly standings: readonly StandingId[];
  readonly origins: readonly number[];
  /** Lines that recede: without support, or not yet known. */
  readonly faded: readonly boolean[];
}

/** What of a scene is shown, and how. */
export interface VisibleScene {
  readonly scene: Scene;
  readonly visibility: Visibility;
  /** Per person, whether they are drawn. */
  readonly people: readonly boolean[];
  readonly appearance: Appearance;
}

/** What its lines are drawn from. */
export type VisibleLines = Omit<VisibleScene, 'people'>;

/** Adds a relation's line, `adds` CSS pixels wider than its weight; nothing where it has no line. */
export function addLine(
  plan: DrawPlan,
  { scene, visibility, appearance }: VisibleLines,
  relation: number,
  adds: number,
): void {
  const { subject, zoom, isMass } = scene;
  if (relation < 0 || relation >= subject.graph.relations.length) return;
  const from = personOf(subject, zoom, subject.graph.from[relation] ?? 0);
  const to = personOf(subject, zoom, subject.graph.to[relation] ?? 0);
  const type = typeOf(subject.graph, relation);
  const { size, stroke } = marksOf(subject, zoom);
  const width = (lineWeight(appearance, relation) + adds) * stroke;
  if (isMass) {
    const offset = (subject.offsets[relation] ?? 0) * zoom;
    addThread(plan, { from, to, bow: offset }, { token: type.look.token, width });
    return;
  }
  planLine(plan, lineOf(subject, zoom, relation), from, to, {
    type,
    width,
    mark: markOf(appearance, visibility, relation),
    size: isCrowd(subject) ? packed(subject, type.look.glyphEnd === 'from' ? from : to, size) : size,
  });
}

/** So wide is an end glyph at size 1, and so small it may become. CSS pixels. */
const glyphWidth = 10;
const leastPacked = 0.4;

/** The size of a glyph at a disc where so many lines may end that their glyphs would lie on each other. */
function packed({ graph }: Scene['subject'], { person, r }: PersonShape, size: number): number {
  const apart = (2 * Math.PI * r) / Math.max(1, graph.degree[person] ?? 1);
  return size * Math.min(1, Math.max(leastPacked, apart / (glyphWidth * size)));
}

/** A line of a mass: without dashes, end and mark, from middle to middle under the discs. */
function addThread(
  plan: DrawPlan,
  { from, to, bow: offset }: { readonly from: PersonShape; readonly to: PersonShape; readonly bow: number },
  stroke: { readonly token: string; readonly width: number },
): void {
  if (Math.abs(offset) < leastBow) {
    addSegment(plan, { ...stroke, round: false }, [from.x, from.y, to.x, to.y]);
  } else {
    addStroke(plan, { ...stroke, dash: [], round: false }, offsetCurve(from, to, offset));
  }
}

/** What stands at the middle of a shown relation's line. */
export function markOf(appearance: Appearance, visibility: Visibility, relation: number): LineMark {
  const standing = appearance.standings[relation];
  const mark = standing === undefined ? null : standings[standing].mark;
  if (mark !== null) return mark;
  const presence = visibility.presence[relation];
  const undatedAmongYears = presence === 'undated' && visibility.narrowed;
  return presence === 'possibly' || undatedAmongYears ? 'possibly' : 'none';
}

/** Adds a person's disc; `inverted` while they are selected. */
export function addDisc(plan: DrawPlan, scene: Scene, person: number, inverted: boolean): void {
  const shape = discOf(scene, person);
  const who = scene.subject.graph.people[person];
  if (!shape || !who) return;
  if (isDot(scene.subject, shape)) {
    addDot(plan, inverted ? 'ink' : 'ink-3', shape.x, shape.y, shape.r);
    return;
  }
  plan.discs.push({
    person,
    x: shape.x,
    y: shape.y,
    r: shape.r,
    initials: shape.r < leastForInitials ? '' : initials(who.name),
    inverted,
  });
}

/** Adds the disc of somebody who is drawn as a dot elsewhere; of anybody else nothing. */
export function addRinged(plan: DrawPlan, scene: Scene, person: number, inverted: boolean): void {
  const shape = discOf(scene, person);
  if (shape && isDot(scene.subject, shape))
    plan.discs.push({ person, x: shape.x, y: shape.y, r: shape.r, initials: '', inverted });
}
