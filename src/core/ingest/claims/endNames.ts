import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import type { ClaimsUse } from './decisions';
import { cleanName } from './personName';

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
export function namesReader({ nobody = [], several = [] }: Pick<ClaimsUse, 'nobody' | 'several'>) {
  const rules = new Map(nobody.map(({ value, words }) => [value, words]));
  const split = new Set(several);
  return (name: string): readonly string[] | null => {
    const words = rules.get(name);
    if (words === null) return null;
    return split.has(name) ? splitNames(name) : [words ?? name];
  };
}
