import type { Table } from '../reading';
import type { Pick } from './decisions';

/** Reads words of a row; null where a rule leaves the row out. */
export type Picked = (row: readonly string[]) => string | null;

/** A pick bound to its table. A column that the table does not have is named in `absent` and reads as empty. */
export function bindPick(pick: Pick, table: Table, absent: Set<string>): Picked {
  const placeOf = (column: string): number => {
    const place = table.columns.indexOf(column);
    if (place < 0) absent.add(column);
    return place;
  };
  switch (pick.kind) {
    case 'none':
      return () => '';
    case 'constant':
      return () => pick.words;
    case 'column': {
      const place = placeOf(pick.column);
      return (row) => {
        const cell = row[place] ?? '';
        return cell.trim() === '' ? pick.blank : cell;
      };
    }
    case 'columns': {
      const places = pick.columns.map(placeOf);
      return (row) =>
        places
          .map((place) => (row[place] ?? '').trim())
          .filter((cell) => cell !== '')
          .join(', ');
    }
    case 'rules': {
      const place = placeOf(pick.column);
      const words = new Map(pick.rules.map((rule) => [rule.value, rule.words]));
      return (row) => {
        const cell = (row[place] ?? '').trim();
        const found = words.get(cell);
        if (found !== undefined) return found;
        return pick.others === 'as written' ? cell : null;
      };
    }
  }
}
