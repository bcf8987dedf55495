import { attributeName } from '../../model/attributes';
import { exchangedColumns } from '../../model/claimColumns';
import type { ColumnApart } from '../../model/claimFields';
import type { Attribute } from '../../model/dataset';
import { claimColumn as c, endColumn as end, personColumn as p } from '../../model/exchangeColumns';
import { formatVersion } from '../../model/formatVersion';
import { relationId } from '../../model/relations';
import { isObject } from '../json/jsonValue';
import type { ParsedFile } from '../parsed/parsedFile';
import { type AcceptedRecord, parseRecord } from './parseRecord';
import {
  type ExchangeRow,
  type ExchangeRows,
  exchangeRowsOf,
  numberedRowsOf,
  otherColumns,
} from './readExchangeRows';

/**
 * What a file of tables or graphs holds that was saved here and still has our own columns: the same people, claims and
 * sources, with nothing to ask. Null where it is no such file, or was changed so that it no longer holds together: then
 * it is read as any other file is.
 */
export function readExchange(reading: ParsedFile): AcceptedRecord | null {
  const rows = exchangeRowsOf(reading);
  const value = rows && compiledOf(rows);
  if (!value) return null;
  const parsed = parseRecord(value);
  if (!parsed.ok) return null;
  const tables = numberedRowsOf(reading)?.tables ?? [];
  return { ...parsed, problems: [...parsed.problems, ...otherColumns(tables)] };
}

/** The compiled form of the rows, unchecked; null where they contradict each other. */
export function compiledOf({ people: described, claims, attributes }: ExchangeRows): unknown {
  const people =
    described === null ? peopleOfEnds(claims) : described.map((cell) => personOf(cell, attributes));
  const articles = articlesOf(claims);
  const withdrawn = withdrawnOf(claims);
  const kinds = kindsOf(claims);
  if (!people || !articles || !withdrawn || !kinds) return null;
  const personRow = new Map(people.map(({ id }, row) => [id, row]));
  const articleRow = new Map(articles.map(({ id }, row) => [id, row]));
  // What is not there gets a row that no table has, so that the check finds it.
  const rowOf = (rows: ReadonlyMap<string, number>, id: string) => (id === '' ? null : (rows.get(id) ?? -1));
  return {
    formatVersion,
    edition: {
      ...{ headline: '', howToRead: '', restsOn: [], opening: null, withdrawn },
      ...(kinds.length > 0 && { kinds }),
    },
    people: columnsOf(
      people.map((person) => ({ ...person, describedIn: rowOf(articleRow, person.describedIn) })),
      attributes.length > 0 ? { ...emptyPerson, attributes } : emptyPerson,
    ),
    articles: columnsOf(articles, emptyArticle),
    claims: claimsOf(claims, {
      article: (cell) => rowOf(articleRow, cell(c.article)),
      from: (cell) => rowOf(personRow, fromOf(cell)),
      type: relationTypeOf,
      named: namedOf,
      to: (cell) => rowOf(personRow, toOf(cell)),
    }),
  };
}

/** Every column of the claims. `apart`: what stands in those that are no column of their own in the file. */
function claimsOf(
  rows: readonly ExchangeRow[],
  apart: { readonly [C in ColumnApart]: (cell: ExchangeRow) => unknown },
) {
  const columns: [string, unknown[]][] = exchangedColumns.map(({ name, kind, form, exchanged }) => {
    const valueIn = kind === 'wholeNumber' ? numberIn : readAs[form];
    return [name, rows.map((cell) => valueIn(cell(exchanged)))];
  });
  const others = Object.entries(apart).map(([name, valueIn]) => [name, rows.map(valueIn)] as const);
  return Object.fromEntries([...columns, ...others]);
}

const readAs = { one: (text: string) => text, 'or null': orNull, list: listIn };

/** Rows as columns. `like`: a row with the same keys, for where there is none. */
function columnsOf(rows: readonly object[], like: object): Record<string, unknown[]> {
  return Object.fromEntries(
    Object.keys(like).map((key) => [key, rows.map((row) => (row as Readonly<Record<string, unknown>>)[key])]),
  );
}

function personOf(cell: ExchangeRow, attributes: readonly string[] = []) {
  return {
    id: cell(p.id),
    name: cell(p.name),
    aliases: namesIn(cell(p.aliases)),
    describedAs: orNull(cell(p.describedAs)),
    describedIn: cell(p.describedIn),
    describedOn: orNull(cell(p.describedOn)),
    note: orNull(cell(p.note)),
    kind: cell(p.kind) === 'organisation' ? 'organisation' : null,
    attributes: attributes.flatMap((column): Attribute[] => {
      const words = cell(column.toLowerCase());
      return words.trim() === '' ? [] : [[attributeName(column), words]];
    }),
  };
}
const { attributes: _, ...emptyPerson } = personOf(() => '');

function articleOf(cell: ExchangeRow) {
  return {
    id: cell(c.article),
    title: orNull(cell(c.title)),
    opens: cell(c.opens),
    publisher: orNull(cell(c.publisher)),
    published: orNull(cell(c.published)),
    url: orNull(cell(c.url)),
    sha256: orNull(cell(c.sha256)),
    chars: numberIn(cell(c.chars)),
    folded: numberIn(cell(c.folded)),
    notCoded: [],
    retells: listIn(cell(c.retells)),
  };
}
const emptyArticle = articleOf(() => '');

export function relationTypeOf(cell: ExchangeRow): string {
  if (cell(c.ownName) === '') return cell(c.relation);
  return isUndirected(cell) ? 'tie' : 'other';
}

export function namedOf(cell: ExchangeRow): string | null {
  return cell(c.ownName) === '' ? null : cell(c.relation);
}

/** Gephi's column for it is called `type`. */
function isUndirected(cell: ExchangeRow): boolean {
  return /^undirected$/i.test(cell(c.direction) || cell('type'));
}

export function fromOf(cell: ExchangeRow): string {
  return cell(end.fromId) || cell('source');
}

export function toOf(cell: ExchangeRow): string {
  return cell(end.toId) || cell('target');
}

/** Everybody at an end of a claim; null where one id has two names. */
function peopleOfEnds(claims: readonly ExchangeRow[]) {
  const names = claims.flatMap((cell): [string, string][] => [
    [fromOf(cell), cell(end.from)],
    [toOf(cell), cell(end.to)],
  ]);
  const known = oneEach(names);
  return known && [...known].map(([id, name]) => ({ ...emptyPerson, id, name }));
}

/** Every source; null where two rows say different things of one. */
function articlesOf(claims: readonly ExchangeRow[]) {
  const articles = claims.filter((cell) => cell(c.article) !== '').map(articleOf);
  const known = oneEach(articles.map((article) => [article.id, JSON.stringify(article)]));
  if (!known) return null;
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}

/** Every relation that was withdrawn, by id; null where only some of its claims say so. */
function withdrawnOf(claims: readonly ExchangeRow[]) {
  if (claims.every((cell) => cell(c.withdrawn) === '')) return [];
  const reasons = oneEach(
    claims.map((cell) => {
      const [from, to, named] = [fromOf(cell), toOf(cell), namedOf(cell)];
      return [relationId({ from, type: relationTypeOf(cell), named, to }), cell(c.withdrawn)];
    }),
  );
  if (!reasons) return null;
  const withdrawn = [...reasons].filter(([, reason]) => reason !== '');
  return withdrawn.map(([relation, reason]) => ({ relation, reason }));
}

/** The kinds that the rows declare, as the record had them; null where two rows say different things of one. */
function kindsOf(claims: readonly ExchangeRow[]): unknown[] | null {
  const declared = claims.flatMap((cell): [string, string][] =>
    cell(c.kind) === '' ? [] : [[cell(c.relation), cell(c.kind)]],
  );
  const known = oneEach(declared);
  if (!known) return null;
  const kinds = [...known.values()].map(listIn).map((kind) => {
    if (!isObject(kind)) return { place: 0, kind };
    const { place, ...rest } = kind;
    return { place: typeof place === 'number' ? place : 0, kind: rest };
  });
  return kinds.sort((a, b) => a.place - b.place).map(({ kind }) => kind);
}

/** One value each; null where one has two. */
function oneEach(pairs: readonly (readonly [id: string, value: string])[]): Map<string, string> | null {
  const known = new Map<string, string>();
  for (const [id, value] of pairs) {
    if ((known.get(id) ?? value) !== value) return null;
    known.set(id, value);
  }
  return known;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function numberIn(text: string): number | null {
  if (text === '') return null;
  return /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
}

/** A list written as JSON; what is none stays text, so that the check finds it. */
function listIn(text: string): unknown {
  if (text === '') return [];
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Names with `; ` between them, or a list as JSON. */
function namesIn(text: string): unknown {
  const list = text.startsWith('[') ? listIn(text) : text;
  return typeof list === 'string' ? list.split('; ').filter((name) => name !== '') : list;
}
