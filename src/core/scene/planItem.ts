import type { StandingId } from '../evidence/standing';
import { initials } from '../model/names';
import type { Visibility } from '../query/visibility';
import type { DrawPlan } from './drawPlan';
import { type LineMark, planLine } from './planLine';
import { lineWeight, type Scene, typeOf } from './scene';
import { markScale, strokeScale } from './shapes';

/** In a smaller disc, two letters of the least size for text do not fit. CSS pixels. */
const leastForInitials = 10;

/** How a relation is drawn now. With sources switched off this differs from what the scene was laid out with. */
export interface Looks {
  readonly standings: readonly StandingId[];
  readonly origins: readonly number[];
  /** Lines that recede: without support, or not yet known. */
  readonly faded: readonly boolean[];
}

/** Adds a relation's line, `adds` CSS pixels wider than its weight; nothing where it has no line. */
export function addLine(
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

/** Adds a person's disc; `inverted` while they are selected. */
export function addDisc(plan: DrawPlan, scene: Scene, person: number, inverted: boolean): void {
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
