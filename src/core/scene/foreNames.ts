import type { Box } from '../geometry/box';
import { grown, overlaps } from '../geometry/box';
import { boxOfBlock, discBox } from './box';
import type { LabelBlock } from './drawPlan';
import { discsNear } from './labelField';
import { type MeasureText, type NameShape, positionName } from './names';
import { emptyOccupancy, occupied, occupyBox } from './occupancy';
import { discOf, type Scene } from './scene';

/** More names than this are no help to somebody who looks for one. */
const most = 40;

/** What such names are set among. */
interface NamesBehind {
  /** Those that are drawn otherwise; none of them moves. */
  readonly names: readonly NameShape[];
  /** Words that no name may touch. */
  readonly block: LabelBlock | null;
  readonly visible: Box;
}

/**
 * The names of a crowd while some of it is looked at: these people are named in any case, as far as there is room beside
 * each other, and whose names would be in the way are not. `people`: the most important first.
 */
export function namesBefore(
  scene: Scene,
  people: readonly number[],
  { names, block, visible }: NamesBehind,
  measure: MeasureText,
): readonly NameShape[] {
  const discs = people.flatMap((person) => {
    const disc = discOf(scene, person);
    return disc && overlaps(discBox(disc), visible) ? [disc] : [];
  });
  const wanted = new Set(discs.slice(0, most).map(({ person }) => person));
  const held = new Map(
    names.flatMap((name) => (wanted.has(name.person) ? [[name.person, name] as const] : [])),
  );
  const occupancy = emptyOccupancy(visible.x, visible.y, () => {});
  const reserve = (box: Box) => occupyBox(occupancy, grown(box, breath), occupied.solid);
  for (const disc of discs) occupyBox(occupancy, discBox(disc), occupied.solid);
  for (const { box } of held.values()) reserve(box);
  if (block) reserve(boxOfBlock(block));
  const { subject, zoom, isMass } = scene;
  const rivals = new Set(people);
  const ground = {
    occupancy,
    peopleNear: (box: Box, distance: number) =>
      discsNear({ subject, zoom, isMass, isCrowd: true }, box, distance).filter(({ person }) =>
        rivals.has(person),
      ),
    rivals: 0,
    within: {
      left: visible.x,
      top: visible.y,
      right: visible.x + visible.width,
      bottom: visible.y + visible.height,
    },
    breath,
    farness: 0,
  };
  const added = discs.flatMap((disc) => {
    const who = subject.graph.people[disc.person];
    if (!who || !wanted.has(disc.person) || held.has(disc.person)) return [];
    return (
      positionName(ground, disc, { text: who.name, role: null, stand: 'hub', quiet: false }, measure) ?? []
    );
  });
  const isClear = ({ person, box }: NameShape) =>
    held.has(person) || !added.some((one) => overlaps(grown(one.box, breath), box));
  return [...names.filter(isClear), ...added];
}

const breath = 3;
