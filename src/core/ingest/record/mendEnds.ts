import { claimColumn as c, endColumn as end, personColumn as p } from '../../model/exchangeColumns';
import { shortHash } from '../../model/shortHash';
import { slugOf } from '../../model/slug';
import { cutToLimit } from '../claims/cellText';
import { isMissing } from '../claims/missing';
import { cleanName } from '../claims/personName';
import type { DateReading } from '../dates/datePoint';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { claimId, id as idCheck } from './checks';
import { mendedDate, withFixes } from './mendCells';
import { fromOf, toOf } from './readExchange';
import type { ExchangeRow, NumberedRow } from './readExchangeRows';

const noEnd: ProblemKind = {
  severity: 'warning',
  kind: 'no-end',
  what: 'Rows that name nobody at one end were left out.',
};
const self: ProblemKind = {
  severity: 'warning',
  kind: 'self',
  what: 'Rows that tell of a person and themself were left out.',
};
const otherName: ProblemKind = {
  severity: 'warning',
  kind: 'other-name',
  what: 'One id has several names; the first that the file gives is shown.',
};
const doubled: ProblemKind = {
  severity: 'note',
  kind: 'doubled-claim',
  what: 'Rows say exactly what an earlier row says; they count once.',
};
const newId: ProblemKind = {
  severity: 'note',
  kind: 'new-id',
  what: 'Rows without an id, or with one that another row has, got one of their own.',
};
const doubledPerson: ProblemKind = {
  severity: 'warning',
  kind: 'doubled-person',
  what: 'Rows of people have an id that an earlier row has; only the first of each is kept.',
};

/** An id that may stand in a link, made of words. */
export function idOfWords(words: string): string {
  const slug = slugOf(words.slice(0, 60));
  return slug !== '' && idCheck(slug) === null ? slug : `x-${shortHash(words)}`;
}

/** Rows both of whose ends have an id, each with the name that comes first for it. */
export function mendedEnds(rows: readonly NumberedRow[], problems: ProblemCollector): NumberedRow[] {
  const idByName = new Map<string, string>();
  for (const { cell } of rows) {
    for (const [id, name] of [endOf(cell, 'from'), endOf(cell, 'to')]) {
      if (id !== '' && name !== '' && !idByName.has(name)) idByName.set(name, id);
    }
  }
  const names = new Map<string, string>();
  return rows.flatMap(({ cell, number }) => {
    const ends = [endOf(cell, 'from'), endOf(cell, 'to')].map(([id, name]) => {
      const known = id || idByName.get(name) || (name === '' ? '' : idOfWords(name));
      const own = idCheck(known) === null ? known : known === '' ? '' : idOfWords(known);
      const shown = names.get(own) ?? (cutToLimit(name) || own);
      if (own !== '') names.set(own, shown);
      if (name !== '' && name !== shown) problems.add(otherName, number, `${shown}: ${name}`);
      return { id: own, name: shown };
    });
    const [from, to] = ends;
    if (!from?.id || !to?.id || from.id === to.id) {
      problems.add(
        from?.id && to?.id ? self : noEnd,
        number,
        [from?.name, to?.name].filter(Boolean).join(' → '),
      );
      return [];
    }
    const fixes = { [end.from]: from.name, [end.fromId]: from.id, [end.to]: to.name, [end.toId]: to.id };
    return [{ cell: withFixes(cell, fixes), number }];
  });
}

function endOf(cell: ExchangeRow, which: 'from' | 'to'): [id: string, name: string] {
  const id = (which === 'from' ? fromOf(cell) : toOf(cell)).trim();
  const name = cell(end[which]);
  // A row with an id is one of ours: its name is whatever it was.
  if (!isMissing(id)) return [id, name.trim() === '' ? '' : name];
  return ['', isMissing(name) ? '' : cleanName(name)];
}

/** Rows with an id each; a row that says exactly what another says is left out. */
export function mendedIds(
  rows: readonly NumberedRow[],
  columns: readonly string[],
  problems: ProblemCollector,
): NumberedRow[] {
  const taken = new Map<string, string>();
  return rows.flatMap(({ cell, number }) => {
    const said = JSON.stringify(columns.map(cell));
    const written = cell(c.id).trim();
    const isFree = written !== '' && claimId(written) === null && !taken.has(written);
    if (taken.get(written) === said) {
      problems.add(doubled, number, written);
      return [];
    }
    if (!isFree) problems.add(newId, number, written || undefined);
    const source = cell(c.article).trim() || 'row';
    let id = isFree ? written : `${idCheck(source) === null ? source : 'row'}.${shortHash(said)}`;
    while (taken.has(id)) id = `${id}-2`;
    taken.set(id, said);
    return [{ cell: withFixes(cell, { [c.id]: id }), number }];
  });
}

/** People of their own table: one for each id, a description only where all of it is there. */
export function mendedPeople(
  people: readonly NumberedRow[],
  claims: readonly NumberedRow[],
  dates: DateReading,
  problems: ProblemCollector,
): ExchangeRow[] {
  const articles = new Set(claims.map(({ cell }) => cell(c.article)));
  const known = new Map<string, ExchangeRow>();
  for (const { cell, number } of people) {
    const id = cell(p.id).trim();
    if (id === '' || known.has(id)) {
      problems.add(doubledPerson, number, id);
      continue;
    }
    const isDescribed = cell(p.describedAs).trim() !== '' && articles.has(cell(p.describedIn).trim());
    const described = isDescribed ? cell(p.describedIn).trim() : '';
    known.set(
      id,
      withFixes(cell, {
        ...{
          [p.id]: id,
          [p.name]: cleanName(cell(p.name)) || id,
          [p.kind]: cell(p.kind).trim().toLowerCase(),
        },
        ...{ [p.describedIn]: described, [p.describedAs]: isDescribed ? cell(p.describedAs) : '' },
        [p.describedOn]: (isDescribed && mendedDate(cell(p.describedOn), dates)) || '',
      }),
    );
  }
  for (const { cell } of claims) {
    for (const id of [fromOf(cell), toOf(cell)]) {
      if (!known.has(id)) known.set(id, (column) => (column === p.id || column === p.name ? id : ''));
    }
  }
  return [...known.values()];
}
