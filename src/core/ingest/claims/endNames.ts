import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import type { ClaimsUse, Use } from './decisions';
import type { ImportedPerson } from './drafts';
import { cleanName, readName } from './personName';

const asAbove: ProblemKind = {
  severity: 'note',
  kind: 'as-above',
  what: 'Blank cells were read as the cell above, as was chosen.',
};

/** The table with blank cells of these columns read as the cell above them. */
export function filledDown(table: Table, columns: readonly string[], problems: ProblemCollector): Table {
  const places = columns.map((column) => table.columns.indexOf(column)).filter((place) => place >= 0);
  if (places.length === 0) return table;
  const above = new Map<number, string>();
  const rows = table.rows.map((row, at) => {
    const cells = [...row];
    let isFilled = false;
    for (const place of places) {
      const cell = row[place] ?? '';
      const last = above.get(place);
      if (cell.trim() !== '') above.set(place, cell);
      else if (last !== undefined) {
        cells[place] = last;
        isFilled = true;
      }
    }
    if (isFilled) problems.add(asAbove, table.numbers[at] ?? at + 1);
    return cells;
  });
  return { ...table, rows };
}

/** Names between which the strongest sign of a cell stands: semicolons, bars and lines, then slashes, then commas and “and”. */
export function splitNames(cell: string): string[] {
  const sign = [/[;|\n]/, /\//].find((one) => one.test(cell));
  const parts = cell.split(sign ?? /,|\s&\s|\s(?:and|und|et|y|e|og|och|en)\s/i);
  return [...new Set(parts.map((part) => cleanName(part.replace(/^\s*(?:and|&)\s/i, ''))).filter(Boolean))];
}

/** Whom a cell names, by what was decided about its words; null where it is said to name nobody. */
export function namesReader(use: Pick<ClaimsUse, 'nobody' | 'several' | 'same'>) {
  const { nobody = [], several = [] } = use;
  const calledIn = sameNames(use);
  const rules = new Map(nobody.map(({ value, words }) => [value, words]));
  const split = new Set(several);
  return (name: string): readonly string[] | null => {
    const words = rules.get(name);
    if (words === null) return null;
    return (split.has(name) ? splitNames(name) : [words ?? name]).map(calledIn);
  };
}

/** The name of whoever is spelled so, by what was decided of spellings. */
function sameNames({ same = [] }: Pick<ClaimsUse, 'same'>): (name: string) => string {
  const names = new Map(same.map(({ value, words }) => [value, words]));
  return (name) => {
    const seen = new Set([name]);
    let called = name;
    // One spelling may lead to the next, but round in a circle never.
    for (let next = names.get(name); next && !seen.has(next); next = names.get(next)) {
      seen.add(next);
      called = next;
    }
    return called;
  };
}

/** People with the spellings under which the file names them besides. */
export function withSpellings(
  people: readonly ImportedPerson[],
  uses: readonly Use[],
): readonly ImportedPerson[] {
  const spellings = new Map<string, string[]>();
  for (const use of uses) {
    if (use.kind !== 'claims' || !use.same) continue;
    const calledIn = sameNames(use);
    for (const { value } of use.same) {
      const key = calledIn(value);
      if (key !== value) spellings.set(key, [...(spellings.get(key) ?? []), readName(value, use.names)]);
    }
  }
  if (spellings.size === 0) return people;
  return people.map((person) => {
    const others = spellings.get(person.key);
    return others ? { ...person, aliases: [...new Set([...person.aliases, ...others])] } : person;
  });
}
