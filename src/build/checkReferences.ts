import { inRing } from '../core/model/dataset';
import { valueAt } from './checkSchema';
import type { HeldData } from './heldData';
import { didYouMean } from './nearest';
import type { Place, Report } from './problem';

/** What may be referred to. Entries with faults of their own count: they exist, and are reported elsewhere. */
interface Known {
  /** Null where people.yaml could not be read: then nothing can be said about references to people. */
  readonly people: ReadonlySet<string> | null;
  readonly articles: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** True where a file has faults that may hide or distort some of its relations. */
  readonly incomplete: boolean;
}

/** Everything that is named by its id exists. */
export function checkReferences(data: HeldData, report: Report): void {
  const known = findKnown(data);
  for (const { value, at } of data.people?.people ?? []) {
    if (value.described) checkArticle(value.described.in, at('described', 'in'), known, report);
  }
  for (const { claims, notCoded, fields, source, fileId } of data.articles) {
    for (const [index, id] of (fields.retells ?? []).entries()) {
      const place = source.locate(['retells', index]);
      if (id === fileId) report.error(place, 'The article is said to retell itself.', 'Leave it out.');
      else checkArticle(id, place, known, report);
    }
    for (const { value, at } of claims) {
      checkPerson(value.from, at('from'), known, report);
      checkPerson(value.to, at('to'), known, report);
      for (const [index, link] of value.via.entries()) {
        if (link.person !== undefined) checkPerson(link.person, at('via', index, 'person'), known, report);
      }
    }
    for (const { value, at } of notCoded) {
      for (const [index, id] of value.people.entries()) checkPerson(id, at('people', index), known, report);
    }
  }
  checkRing(data, report);
  checkEdition(data, known, report);
}

function checkRing({ articles }: HeldData, report: Report): void {
  const retells = new Map(articles.map(({ fileId, fields }) => [fileId, fields.retells ?? []]));
  const ring = inRing(retells);
  for (const { fileId, source } of articles) {
    // One that names itself has been told so.
    if (!ring.has(fileId) || retells.get(fileId)?.includes(fileId)) continue;
    const what = `"${fileId}" retells an article that retells it.`;
    report.error(source.locate(['retells']), what, 'Keep the direction in which the words went.');
  }
}

function findKnown({ people, articles, unreadable }: HeldData): Known {
  const claims = new Set<string>();
  const relations = new Set<string>();
  const articleIds = new Set(unreadable);
  for (const { source, fileId } of articles) {
    const ids = new Set([fileId, ...idsIn([source.value])]);
    for (const id of ids) articleIds.add(id);
    const list = valueAt(source.value, ['claims']);
    if (!Array.isArray(list)) continue;
    for (const id of ids) for (const key of idsIn(list)) claims.add(`${id}.${key}`);
    for (const claim of list) {
      relations.add(['from', 'type', 'to'].map((key) => String(valueAt(claim, [key]))).join('.'));
    }
  }
  return {
    people: people && Array.isArray(people.source.value) ? new Set(idsIn(people.source.value)) : null,
    articles: articleIds,
    claims,
    relations,
    incomplete: unreadable.length > 0 || articles.some(({ entry }) => entry === null),
  };
}

function idsIn(list: readonly unknown[]): string[] {
  return list.map((item) => valueAt(item, ['id'])).filter((id) => typeof id === 'string');
}

function checkPerson(id: string, place: Place, { people }: Known, report: Report): void {
  if (people === null || people.has(id)) return;
  report.error(place, `There is no person "${id}".`, didYouMean(id, people, 'Add them to people.yaml.'));
}

function checkArticle(id: string, place: Place, { articles }: Known, report: Report): void {
  if (articles.has(id)) return;
  const mend = didYouMean(id, articles, 'Write the id of an article in the folder articles.');
  report.error(place, `There is no article "${id}".`, mend);
}

function checkEdition({ edition, unreadable }: HeldData, known: Known, report: Report): void {
  if (!edition) return;
  const { source, fields } = edition;
  const checkClaim = (id: string, place: Place) => {
    if (known.claims.has(id) || unreadable.includes(id.split('.')[0] ?? '')) return;
    const mend = didYouMean(id, known.claims, 'Write an article id, a dot and the id of one of its claims.');
    report.error(place, `There is no claim "${id}".`, mend);
  };
  const checkClaims = (ids: readonly string[], path: readonly PropertyKey[]) => {
    for (const [index, id] of ids.entries()) checkClaim(id, source.locate([...path, 'rests_on', index]));
  };
  checkClaims(fields.rests_on ?? [], []);
  for (const [at, { rests_on }] of (fields.questions ?? []).entries())
    checkClaims(rests_on, ['questions', at]);
  for (const [at, { rests_on }] of (fields.tour ?? []).entries()) checkClaims(rests_on, ['tour', at]);
  if (fields.opening !== undefined) checkClaim(fields.opening, source.locate(['opening']));
  for (const [index, { relation }] of (fields.withdrawn ?? []).entries()) {
    if (known.relations.has(relation) || known.incomplete) continue;
    const mend = didYouMean(
      relation,
      known.relations,
      'Write from.type.to of a relation that a claim makes.',
    );
    report.error(
      source.locate(['withdrawn', index, 'relation']),
      `There is no relation "${relation}".`,
      mend,
    );
  }
}
