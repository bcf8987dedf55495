import type { Graph } from '../model/graph';
import { compareIds } from '../model/relations';

export interface PersonLines {
  /** Index of the person. */
  readonly person: number;
  /** Of the relations that were counted; one or more. */
  readonly lines: number;
}

/**
 * Who has the most of these relations, at most `most` people: the busiest first, equals in the order of their names,
 * namesakes in that of their ids. `relations`: indices, each once.
 */
export function mostLines(
  { people, from, to }: Pick<Graph, 'people' | 'from' | 'to'>,
  relations: readonly number[],
  most: number,
): PersonLines[] {
  const lines = new Uint32Array(people.length);
  for (const ends of [from, to]) {
    for (const relation of relations) {
      const person = ends[relation] ?? 0;
      lines[person] = (lines[person] ?? 0) + 1;
    }
  }
  const name = ({ person }: PersonLines) => people[person]?.name ?? '';
  const inOrder = (a: PersonLines, b: PersonLines) =>
    b.lines - a.lines || compareIds(name(a), name(b)) || a.person - b.person;
  // Of 50,000 people nobody sorts more than these few.
  const first: PersonLines[] = [];
  for (let person = 0; person < lines.length; person++) {
    const one = { person, lines: lines[person] ?? 0 };
    const last = first[most - 1];
    if (one.lines === 0 || (last && inOrder(last, one) < 0)) continue;
    first.push(one);
    first.sort(inOrder);
    if (first.length > most) first.pop();
  }
  return first;
}
