import type { Box } from '../geometry/box';
import { around, hullOf } from '../geometry/box';
import { discBox } from './box';
import { discOf, everyLine, type Scene } from './scene';

/** What a picture of some people has to show whole, in scaled space. */
export interface Content {
  /** Discs and names, one by one. */
  readonly boxes: readonly Box[];
  /** The smallest box round all of them and the middles of the lines between. */
  readonly whole: Box;
  /** How many of the people have no name in the picture. */
  readonly nameless: number;
}

/** Half the height of what may stand at a line's middle. */
const markHalf = 12;

/** The content that some people bring into a scene; null of nobody. */
export function contentOf(scene: Scene, people: readonly number[]): Content | null {
  const boxes: Box[] = [];
  let nameless = 0;
  for (const person of people) {
    const shape = discOf(scene, person);
    if (shape) boxes.push(discBox(shape));
    const name = scene.names.of(person);
    if (name) boxes.push(name.box);
    else nameless++;
  }
  const among = new Set(people);
  const { from, to } = scene.subject.graph;
  const middles = everyLine(scene).flatMap(({ relation, middle }) =>
    among.has(from[relation] ?? -1) && among.has(to[relation] ?? -1) ? [around(middle, markHalf)] : [],
  );
  const whole = hullOf([...boxes, ...middles]);
  return whole && { boxes, whole, nameless };
}
