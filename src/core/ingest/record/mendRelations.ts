import { claimColumn as c } from '../../model/exchangeColumns';
import { relationId } from '../../model/relations';
import { builtInTypes } from '../../model/relationTypes';
import { isObject } from '../json/jsonValue';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { parsedJson, withFixes } from './mendCells';
import { fromOf, namedOf, relationTypeOf, toOf } from './readExchange';
import type { ExchangeRow, NumberedRow } from './readExchangeRows';

const ownName: ProblemKind = {
  severity: 'note',
  kind: 'own-name',
  what: 'Relations that no kind is declared for are kept under their own name.',
};
const withdrawnToo: ProblemKind = {
  severity: 'note',
  kind: 'withdrawn-too',
  what: 'Rows of a relation that other rows call withdrawn are withdrawn with it.',
};

/** Rows whose relation is one of ours, one of a declared kind, or a name of its own. */
export function mendedRelations(rows: readonly NumberedRow[], problems: ProblemCollector): NumberedRow[] {
  const declared = new Map<string, string>();
  for (const { cell } of rows) {
    const kind = kindIn(cell);
    const relation = cell(c.relation).trim();
    if (kind !== null && !declared.has(relation)) declared.set(relation, kind);
  }
  const named = rows.map(({ cell, number }) => {
    const written = cell(c.relation).trim();
    const plain = written.toLowerCase();
    const known = builtInTypes.find(({ id, phrase }) => id === plain || phrase.toLowerCase() === plain)?.id;
    const isOwn = /^(?!(?:no|false|0|nein|non)$).+/i.test(cell(c.ownName).trim());
    const kind = isOwn ? '' : (declared.get(written) ?? '');
    const isKnown = !isOwn && (kind !== '' || known !== undefined || written === '');
    if (!isKnown && !isOwn) problems.add(ownName, number, written);
    const own = written === '' ? 'other' : cell(c.relation);
    const relation = isKnown && kind === '' ? (known ?? 'other') : own;
    const fixes = { [c.relation]: relation, [c.ownName]: isKnown ? '' : 'yes', [c.kind]: kind };
    return { cell: withFixes(cell, { ...fixes, [c.direction]: cell(c.direction).trim() }), number };
  });
  return withdrawnTogether(named, problems);
}

/** A kind as it was declared; null where the cell holds none that can be read. */
function kindIn(cell: ExchangeRow): string | null {
  const text = cell(c.kind).trim();
  const kind = text === '' ? null : parsedJson(text);
  return isObject(kind) && kind.id === cell(c.relation).trim() ? JSON.stringify(kind) : null;
}

/** What is withdrawn is so as a whole, whichever of its rows says it. */
function withdrawnTogether(rows: readonly NumberedRow[], problems: ProblemCollector): NumberedRow[] {
  const relationOf = (cell: ExchangeRow) =>
    relationId({ from: fromOf(cell), type: relationTypeOf(cell), named: namedOf(cell), to: toOf(cell) });
  const reasons = new Map<string, string>();
  for (const { cell } of rows) {
    const reason = cell(c.withdrawn);
    if (reason !== '' && !reasons.has(relationOf(cell))) reasons.set(relationOf(cell), reason);
  }
  if (reasons.size === 0) return [...rows];
  return rows.map(({ cell, number }) => {
    const reason = reasons.get(relationOf(cell)) ?? '';
    if (reason !== '' && cell(c.withdrawn) === '') problems.add(withdrawnToo, number);
    return { cell: withFixes(cell, { [c.withdrawn]: reason }), number };
  });
}
