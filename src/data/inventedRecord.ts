import { lehmer } from '../core/layout/random';
import type { Claim, Dataset, Person } from '../core/model/dataset';
import { fourTypes, type RelationTypeId } from '../core/model/relationTypes';

/** One line of a graph that is not of the record: who, what, whom. */
export interface InventedLine {
  readonly from: string;
  readonly type: RelationTypeId;
  readonly to: string;
  readonly when: string | null;
}

/** People and lines as a dataset without any evidence, to lay out, to draw and to measure; never to be shown. */
export function bareDataset(
  people: readonly { id: string; name: string }[],
  ties: readonly InventedLine[],
): Dataset {
  return {
    people: people.map(
      ({ id, name }): Person => ({ id, name, aliases: [], described: null, note: null, kind: null }),
    ),
    articles: [],
    claims: ties.map((tie, index) => claimOf(tie, `a.c${index}`)),
    edition: { headline: '', howToRead: '', restsOn: [], opening: '', withdrawn: [] },
  };
}

function claimOf(tie: InventedLine, id: string): Claim {
  return {
    ...tie,
    held: null,
    named: null,
    id,
    article: 'a',
    basis: 'stated',
    via: [],
    polarity: 'affirms',
    reading: 'explicit',
    role: null,
    quote: { exact: 'Four words at least', prefix: '', suffix: '' },
    note: null,
    check: { how: 'none', at: null },
    earlier: [],
  };
}

/**
 * An invented network, the same in every run: connected, few know many (preferential attachment), 15 % of the other
 * lines answer one and 20 % lie beside one. As many lines as asked for, no two of one type in one direction.
 */
export function inventedDataset(people: number, lines: number): Dataset {
  const random = lehmer(people + 41);
  const below = (limit: number) => Math.floor(random() * limit);
  const ties: (InventedLine & { a: number; b: number })[] = [];
  const ends: number[] = [];
  const seen = new Set<string>();
  const add = (a: number, b: number) => {
    const type = fourTypes[below(fourTypes.length)]?.id ?? 'endorses';
    const key = `${a} ${type} ${b}`;
    if (a === b || seen.has(key)) return;
    seen.add(key);
    const when = below(5) === 0 ? null : String(1990 + below(35));
    ties.push({ from: idOf(a), type, to: idOf(b), when, a, b });
    ends.push(a, b);
  };
  const someEnd = () => ends[below(ends.length)] ?? 0;
  for (let person = 1; person < people && ties.length < lines; person++) {
    const other = person === 1 ? 0 : random() < 0.1 ? below(person) : someEnd();
    if (random() < 0.75) add(person, other);
    else add(other, person);
  }
  for (let left = lines * 20; ties.length < lines && left > 0; left--) {
    const share = random();
    const some = ties[below(ties.length)];
    if (!some) break;
    if (share < 0.15) add(some.b, some.a);
    else if (share < 0.35) add(some.a, some.b);
    else {
      // Six in ten of the rest lead to somebody's acquaintance, so that there are circles.
      const b = someEnd();
      add(someEnd(), share < 0.74 && some.a === b ? some.b : b);
    }
  }
  return bareDataset(inventedPeople(people), ties);
}

/** So many people of invented names, in the order of their ids. */
export function inventedPeople(count: number): { id: string; name: string }[] {
  return Array.from({ length: count }, (_, index) => ({ id: idOf(index), name: nameOf(index) }));
}

const firstNames =
  'Ada Ben Cleo Dan Eve Finn Gia Hal Ivy Jon Kay Leo Mia Ned Ola Pat Quin Rae Sol Tess'.split(' ');
const lastNames = 'Abbot Brandt Cole Diaz Ellis Frost Grant Hale Irwin Jones Knox Lowe Marsh Nolan'.split(
  ' ',
);

function idOf(index: number): string {
  return `p${String(index).padStart(5, '0')}`;
}

function nameOf(index: number): string {
  const first = firstNames[index % firstNames.length];
  return `${first} ${lastNames[Math.floor(index / firstNames.length) % lastNames.length]} ${index}`;
}
