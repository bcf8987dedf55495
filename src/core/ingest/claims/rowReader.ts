import type { Table } from '../parsed/parsedFile';
import { bindCellSource, bindTurned } from './cellSources';
import { withoutTags } from './cellText';
import { type CellSource, type ClaimsUse, none } from './decisions';
import { cleanName } from './personName';

/** What a row says, by the cells that were chosen. */
export interface Said {
  readonly from: string | null;
  readonly to: string | null;
  readonly type: string | null;
  readonly fromName: string | null;
  readonly toName: string | null;
  readonly fromKind: string;
  readonly toKind: string;
  readonly id: string;
  readonly polarity: string | null;
}

/** Reads who stands where in a row, and in what relation. */
export function rowReader(use: ClaimsUse, table: Table, absent: Set<string>) {
  const bind = (source: CellSource = none) => bindCellSource(source, table, absent);
  const name = (source?: CellSource) => {
    const cell = bind(source);
    return (row: readonly string[]) => cleaned(cell(row));
  };
  const [from, to, type] = [name(use.from), name(use.to), name(use.type)];
  const [fromName, toName] = [name(use.fromName), name(use.toName)];
  const [fromKind, toKind] = [bind(use.fromKind), bind(use.toKind)];
  const [id, polarity] = [bind(use.id), bind(use.polarity)];
  const said = (row: readonly string[]): Said => ({
    from: from(row),
    to: to(row),
    type: type(row),
    fromName: fromName(row),
    toName: toName(row),
    fromKind: (fromKind(row) ?? '').trim(),
    toKind: (toKind(row) ?? '').trim(),
    id: (id(row) ?? '').trim(),
    polarity: polarity(row),
  });
  return { said, isTurned: bindTurned(use.type, table) };
}

function cleaned(words: string | null): string | null {
  return words === null ? null : cleanName(withoutTags(words));
}
