import { attributeColumns } from '../model/attributes';
import { exchangedColumns } from '../model/claimColumns';
import type { Article, Claim, Dataset, Person } from '../model/dataset';
import { claimColumn as c, kindNotStated, personColumn as p } from '../model/exchangeColumns';
import { relationId } from '../model/relations';
import { relationTypesOf, typeWith } from '../model/relationTypes';
import { jsonText } from './jsonText';

/** A column and what stands in it. */
export type Cell = readonly [column: string, text: string];

export interface ClaimRow {
  readonly claim: Claim;
  readonly isUndirected: boolean;
  /** All but the ends. */
  readonly cells: readonly Cell[];
}

/** Makes the row of a claim, with all that it and its source say: those of 100,000 claims at once are too many. */
export function claimRows({ articles, edition }: Dataset): (claim: Claim) => ClaimRow {
  const sources = new Map(articles.map((article) => [article.id, article]));
  const withdrawn = new Map(edition.withdrawn.map(({ relation, reason }) => [relation, reason]));
  const types = relationTypesOf(edition.kinds);
  const kinds = new Map((edition.kinds ?? []).map((kind, place) => [kind.id, jsonText({ place, ...kind })]));
  return (claim) => {
    const source = claim.article === null ? undefined : sources.get(claim.article);
    const isUndirected = !typeWith(types, claim.type).directed;
    const cells: Cell[] = [
      ...claimCells(claim, isUndirected),
      [c.kind, kinds.get(claim.type) ?? ''],
      [c.withdrawn, withdrawn.size === 0 ? '' : (withdrawn.get(relationId(claim)) ?? '')],
      ...(source ? articleCells(source) : noArticle),
    ];
    return { claim, isUndirected, cells };
  };
}

/**
 * Whether lines have a direction: all, none, or some. Programs that hold one kind of line in a graph open a file of some
 * only where each says that it has one; the column of its direction says which do not.
 */
export function directionsOf({ claims, edition }: Dataset): 'directed' | 'undirected' | 'mixed' {
  const types = relationTypesOf(edition.kinds);
  const loose = claims.filter(({ type }) => !typeWith(types, type).directed).length;
  if (loose === 0) return 'directed';
  return loose === claims.length ? 'undirected' : 'mixed';
}

function claimCells(claim: Claim, isUndirected: boolean): Cell[] {
  const own = exchangedColumns.map(({ exchanged, said }): Cell => [exchanged, cellText(said(claim))]);
  // Programs look for the id first.
  return [
    ...own.slice(0, 1),
    [c.relation, claim.named ?? claim.type],
    [c.ownName, claim.named === null ? '' : 'yes'],
    [c.direction, isUndirected ? 'undirected' : 'directed'],
    ...own.slice(1),
  ];
}

function articleCells({ id, title, opens, publisher, published, url, text, retells }: Article): Cell[] {
  return [
    [c.article, id],
    [c.title, title ?? ''],
    [c.opens, opens],
    [c.publisher, publisher ?? ''],
    [c.published, published ?? ''],
    [c.url, url ?? ''],
    [c.sha256, text?.sha256 ?? ''],
    [c.chars, cellText(text?.chars ?? null)],
    [c.folded, cellText(text?.folded ?? null)],
    [c.retells, cellText(retells)],
  ];
}

const noArticle: readonly Cell[] = [
  c.article,
  c.title,
  c.opens,
  c.publisher,
  c.published,
  c.url,
  c.sha256,
  c.chars,
  c.folded,
  c.retells,
].map((column) => [column, '']);

/** Makes the row of a person, with a column for each attribute that anybody has; the same columns for all. */
export function personRows({ people }: Pick<Dataset, 'people'>): {
  readonly columns: readonly string[];
  readonly rowOf: (person: Person) => Cell[];
} {
  const attributes = [...attributeColumns(people)];
  return {
    columns: [...Object.values(p), ...attributes.map(([, column]) => column)],
    rowOf: (person) => {
      const said = new Map(person.attributes);
      return [
        ...personCells(person),
        ...attributes.map(([name, column]): Cell => [column, said.get(name) ?? '']),
      ];
    },
  };
}

/** Everybody with all that is held of them. */
function personCells({ id, name, kind, aliases, note, described }: Person): Cell[] {
  return [
    [p.id, id],
    [p.name, name],
    [p.kind, kind ?? kindNotStated],
    [p.aliases, namesCell(aliases)],
    [p.note, note ?? ''],
    [p.describedAs, described?.as ?? ''],
    [p.describedIn, described?.article ?? ''],
    [p.describedOn, described?.on ?? ''],
  ];
}

/** Nothing where there is nothing to say. */
function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
  return isEmpty ? '' : jsonText(value);
}

/** As a person would write it, unless that could be read otherwise. */
function namesCell(names: readonly string[]): string {
  const isPlain =
    names.every((name) => /^[^;|\s](?:[^;|]*[^;|\s])?$/.test(name)) && !names[0]?.startsWith('[');
  return isPlain ? names.join('; ') : jsonText(names);
}

/** Cells as the keys of a JSON object; those that say nothing are left out. */
export function filled(cells: readonly Cell[]): Record<string, string> {
  return Object.fromEntries(cells.filter(([, text]) => text !== ''));
}
