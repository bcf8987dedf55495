import { claimColumn as c } from '../../model/exchangeColumns';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { id as idCheck } from './checks';
import { withFixes } from './mendCells';
import { idOfWords } from './mendEnds';
import type { ExchangeRow, NumberedRow } from './readExchangeRows';

const differs: ProblemKind = {
  severity: 'warning',
  kind: 'source-differs',
  what: 'Rows say something else of one source than earlier rows; there it is shown as another one that retells the first, so that it adds no independent source.',
};

/** What is said of a source besides its id and whom it retells. */
const facts = [c.title, c.opens, c.publisher, c.published, c.url, c.sha256, c.chars, c.folded] as const;

/**
 * Rows that agree about each source. One without an id is known by the beginning of the claim's id, as we write it; a fact
 * that one row leaves out is that of the others.
 */
export function mendedSources(rows: readonly NumberedRow[], problems: ProblemCollector): NumberedRow[] {
  const versions = new Map<
    string,
    { readonly id: string; readonly said: Map<string, string>; retells: string }[]
  >();
  const placed = rows.map(({ cell, number }) => {
    const source = sourceOf(cell);
    if (source === '') return { cell, number, version: null };
    const said = new Map(
      facts.flatMap((column) => (cell(column) === '' ? [] : [[column, cell(column)] as const])),
    );
    const known = versions.get(source) ?? [];
    versions.set(source, known);
    const agreeing = known.find((one) =>
      [...said].every(([column, value]) => (one.said.get(column) ?? value) === value),
    );
    if (agreeing) {
      for (const [column, value] of said) agreeing.said.set(column, value);
      agreeing.retells ||= cell(c.retells);
      return { cell, number, version: agreeing };
    }
    const [first] = known;
    if (first) problems.add(differs, number, source);
    const id = first ? `${source}-${known.length + 1}` : source;
    const version = { id, said, retells: first ? JSON.stringify([source]) : cell(c.retells) };
    known.push(version);
    return { cell, number, version };
  });
  const ids = new Set([...versions.values()].flatMap((known) => known.map(({ id }) => id)));
  return placed.map(({ cell, number, version }) => {
    const fixes = Object.fromEntries(facts.map((column) => [column, version?.said.get(column) ?? '']));
    const retells = version === null ? '' : held(version.retells, ids, version.id);
    const whole = { ...fixes, [c.article]: version?.id ?? '', [c.retells]: retells };
    return { cell: withFixes(cell, whole), number };
  });
}

/** Only what the file holds can be retold. */
function held(list: string, ids: ReadonlySet<string>, own: string): string {
  if (list === '') return '';
  const known = (JSON.parse(list) as readonly string[]).filter((id) => ids.has(id) && id !== own);
  return known.length > 0 ? JSON.stringify(known) : '';
}

/** The id of the source of a row; '' where it names none. */
function sourceOf(cell: ExchangeRow): string {
  const written = cell(c.article).trim();
  if (written !== '') return idCheck(written) === null ? written : idOfWords(written);
  const names = [c.publisher, c.title, c.url, c.opens].map(cell).filter((text) => text !== '');
  const [name] = names;
  if (name === undefined && cell(c.published) === '') return '';
  const [before = '', ...rest] = cell(c.id).trim().split('.');
  if (rest.length > 0 && before !== 'row' && idCheck(before) === null) return before;
  return idOfWords(name ?? cell(c.published));
}
