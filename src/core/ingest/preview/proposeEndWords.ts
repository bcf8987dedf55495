import type { CellSource, ClaimsUse, Rule } from '../claims/decisions';
import { splitNames } from '../claims/endNames';
import { mayNameNobody } from '../claims/missing';
import { cleanName } from '../claims/personName';
import type { Table } from '../parsed/parsedFile';
import { valuesOf } from './columnFacts';

type EndWords = Required<Pick<ClaimsUse, 'nobody' | 'several' | 'filled'>>;
type Ends = Pick<ClaimsUse, 'from' | 'to' | 'fromName' | 'toName'>;

/** What words at the ends seem to mean besides a name, and whether blanks mean the same as above; all of it is asked. */
export function proposeEndWords(table: Table, ends: Ends, type: CellSource): EndWords {
  const values = endValues(table, ends);
  const nobody = values.filter(mayNameNobody).map((value): Rule => ({ value, words: null }));
  return { nobody, several: values.filter(namesSeveral(values)), filled: proposeFilled(table, ends, type) };
}

/** The names at both ends that are names themselves, each once. */
export function endValues(table: Table, { from, to, fromName, toName }: Ends): string[] {
  const sources = [fromName.kind === 'none' ? from : null, toName.kind === 'none' ? to : null];
  const cells = sources.flatMap((source) =>
    source?.kind === 'column' ? valuesOf(table, source.column).map(([value]) => cleanName(value)) : [],
  );
  return [...new Set(cells)].filter((value) => value !== '');
}

const organisation =
  /\b(?:ltd|inc|llc|llp|plc|gmbh|ag|s\.?a|co|corp|corporation|company|sons|brothers|bros|partners|associates|foundation|group|holdings?|committee|department|ministry|agency|commission|council|bank|university|institute|union|party|pac|fund|trust|society|association)\b\.?/i;

/** Cells of the ends that may name several: those with a sign between names. */
export function maybeSeveral(table: Table, ends: Ends): string[] {
  return endValues(table, ends).filter((value) => splitNames(value).length > 1);
}

/** Whether a cell names several: its parts are names, by their looks or as they stand alone in other rows. */
function namesSeveral(values: readonly string[]) {
  const alone = new Set(values);
  // “Lee, Ann” is one name where many are written so.
  const turned = values.filter((value) => /^[^,;|]+,[^,;|]+$/.test(value) && !/\s(?:and|&)\s/i.test(value));
  const areTurned = turned.length > values.length / 3;
  return (value: string): boolean => {
    const parts = splitNames(value);
    if (areTurned && !/[;|\n/]/.test(value)) return false;
    if (parts.length < 2 || mayNameNobody(value)) return false;
    if (parts.every((part) => alone.has(part))) return true;
    if (parts.some((part) => organisation.test(part) && !alone.has(part))) return /[;|\n]/.test(value);
    const isListed = /[;|\n]/.test(value);
    return parts.every((part) => {
      const words = part.split(' ');
      if (isListed) return /^\p{L}/u.test(part) && words.length < 9;
      return (
        words.length > 1 &&
        words.length < 6 &&
        words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:de|da|di|von|van|der|del|la|bin|al|el)$/u.test(word))
      );
    });
  };
}

/** Columns with blanks under filled cells, in rows that say something else of a claim. */
function proposeFilled(table: Table, { from, to, fromName, toName }: Ends, type: CellSource): string[] {
  if (fromName.kind !== 'none' || toName.kind !== 'none') return [];
  const [starts, ends] = [blankRows(table, from), blankRows(table, to)];
  // Rows are grouped by what stands on the left. Where one end is blank the other must be there.
  const isLeft = placeOf(table, from) < placeOf(table, to);
  const group = isLeft
    ? { source: from, blank: starts, other: ends }
    : { source: to, blank: ends, other: starts };
  const columns =
    group.source.kind === 'column' && group.blank && isUnder(group.blank, group.other, table.rows.length)
      ? [group.source.column]
      : [];
  if (columns.length === 0) return [];
  const column = type.kind === 'rules' || type.kind === 'column' ? type.column : null;
  const types = column === null ? null : blankRows(table, { kind: 'column', column, blank: '' });
  return column !== null && types && types.size > 0 && !types.has(0) ? [...columns, column] : columns;
}

function placeOf(table: Table, source: CellSource): number {
  return source.kind === 'column' ? table.columns.indexOf(source.column) : Number.POSITIVE_INFINITY;
}

function blankRows(table: Table, source: CellSource): ReadonlySet<number> | null {
  if (source.kind !== 'column') return null;
  const place = table.columns.indexOf(source.column);
  return new Set(table.rows.flatMap((row, at) => ((row[place] ?? '').trim() === '' ? [at] : [])));
}

/** A cell that is blank here and there is missing; blanks under groups are more. */
const leastBlank = 0.2;

function isUnder(own: ReadonlySet<number>, other: ReadonlySet<number> | null, rows: number): boolean {
  return (
    own.size > 1 && own.size >= leastBlank * rows && !own.has(0) && [...own].some((row) => !other?.has(row))
  );
}
