import type { Table } from '../parsed/parsedFile';
import { type DetailRole, detailRoles } from './columnRoles';
import { type CellSource, type ClaimsUse, none, type Use } from './decisions';
import { isMissing } from './missing';

/** Reads words of a row; null where a rule leaves the row out. */
export type BoundCell = (row: readonly string[]) => string | null;

/** Whether a row's value is one that is told from its other end. The column is there, or was named in `absent`. */
export function bindTurned(source: CellSource, table: Table): (row: readonly string[]) => boolean {
  if (source.kind !== 'rules') return () => false;
  const turned = new Set(source.rules.flatMap((rule) => (rule.turned ? [rule.value] : [])));
  if (turned.size === 0) return () => false;
  const place = table.columns.indexOf(source.column);
  return (row) => turned.has((row[place] ?? '').trim());
}

/** A pick bound to its table. A column that the table does not have is named in `absent` and reads as empty. */
export function bindCellSource(source: CellSource, table: Table, absent: Set<string>): BoundCell {
  const placeOf = (column: string): number => {
    const place = table.columns.indexOf(column);
    if (place < 0) absent.add(column);
    return place;
  };
  switch (source.kind) {
    case 'none':
      return () => '';
    case 'constant':
      return () => source.words;
    case 'column': {
      const place = placeOf(source.column);
      return (row) => {
        const cell = row[place] ?? '';
        return isMissing(cell) ? source.blank : cell;
      };
    }
    case 'columns': {
      const places = source.columns.map(placeOf);
      return (row) =>
        places
          .map((place) => (row[place] ?? '').trim())
          .filter((cell) => !isMissing(cell))
          .join(', ');
    }
    case 'rules': {
      const place = placeOf(source.column);
      const words = new Map(source.rules.map((rule) => [rule.value, rule.words]));
      return (row) => {
        const cell = (row[place] ?? '').trim();
        const found = words.get(cell);
        if (found !== undefined) return found;
        if (source.others === 'leave out') return null;
        return isMissing(cell) ? '' : cell;
      };
    }
  }
}

type PickOf<U extends Use> = {
  [Key in keyof U]-?: Required<U>[Key] extends CellSource ? Key : never;
}[keyof U];

/** What a claim of a row is made of besides its details; typed over all of it. */
const claimPicks: Readonly<Record<Exclude<PickOf<ClaimsUse>, DetailRole>, true>> = {
  from: true,
  to: true,
  fromName: true,
  toName: true,
  type: true,
  id: true,
  polarity: true,
  fromKind: true,
  toKind: true,
};

/** Every place that a use takes words from, but for columns it names by themselves. */
export function cellSourcesOf(use: Use): CellSource[] {
  const { when } = use;
  const said = [when.at, when.since, when.until, ...detailRoles.map((role) => use[role])];
  if (use.kind === 'contests') return said;
  return [
    ...(Object.keys(claimPicks) as (keyof typeof claimPicks)[]).map((key) => use[key] ?? none),
    ...said,
  ];
}
