import { inRing } from '../core/model/dataset';
import { fourTypes } from '../core/model/relationTypes';
import { valueAt } from './checkSchema';
import type { HeldData } from './heldData';
import { didYouMean } from './nearest';
import type { Report, SourcePosition } from './problem';

/** What may be referred to. Entries with faults of their own count: they exist, and are reported elsewhere. */
interface Known {
  /** Null where people.yaml could not be read: then nothing can be said about references to people. */
  readonly people: ReadonlySet<string> | null;
  readonly articles: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  readonly relations: ReadonlySet<string>;
  /** Ids of kinds; null where edition.yaml, or its list of kinds, could not be read. */
  readonly kinds: ReadonlySet<string> | null;
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
      checkKind(value.type, at('type'), known, report);
      for (const [index, link] of value.via.entries()) {
        if (link.person !== undefined) checkPerson(link.person, at('via', index, 'person'), known, report);
      }
    }
    for (const { value, at } of notCoded) {
      for (const [index, id] of value.people.entries()) checkPerson(id, at('people', index), known, report);
    }
  }
  checkKinds(data, report);
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

/** Kinds of edition.yaml that have one id, or one look; of the four, only those that claims are of count. */
function checkKinds({ edition, articles }: HeldData, report: Report): void {
  if (!edition?.fields.kinds) return;
  const used = new Set(articles.flatMap(({ claims }) => claims.map(({ value }) => value.type)));
  const ids = new Set<string>();
  const appearance = new Map<string, string>(
    fourTypes.filter(({ id }) => used.has(id)).map(({ id, look }) => [look.id, id]),
  );
  for (const [index, { id, look }] of edition.fields.kinds.entries()) {
    const at = (key: string) => edition.source.locate(['kinds', index, key]);
    if (ids.has(id)) report.error(at('id'), `The kind "${id}" is declared twice.`, 'Leave one out.');
    ids.add(id);
    if (look === null || look === 'neutral') continue;
    const other = appearance.get(look);
    if (other !== undefined) {
      const what = `The kinds "${other}" and "${id}" have the same look.`;
      report.error(at('look'), what, 'Choose another, or leave it out: the next that is free is taken.');
    }
    appearance.set(look, id);
  }
}

function checkKind(id: string, place: SourcePosition, { kinds }: Known, report: Report): void {
  if (kinds === null || kinds.has(id)) return;
  const mend = didYouMean(id, kinds, 'Declare it under "kinds" in edition.yaml.');
  report.error(place, `There is no kind of relation "${id}".`, mend);
}

function findKnown({ people, articles, unreadable, edition }: HeldData): Known {
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
  const kinds = kindsIn(edition);
  const hasStranger = articles.some(({ claims }) =>
    claims.some(({ value }) => kinds?.has(value.type) === false),
  );
  return {
    people: people && Array.isArray(people.source.value) ? new Set(idsIn(people.source.value)) : null,
    articles: articleIds,
    claims,
    relations,
    kinds,
    incomplete: unreadable.length > 0 || articles.some(({ entry }) => entry === null) || hasStranger,
  };
}

/** Those an edition may use: the four and its own. A kind with a fault of its own exists, and is reported elsewhere. */
function kindsIn(edition: HeldData['edition']): ReadonlySet<string> | null {
  if (!edition) return null;
  const declared = valueAt(edition.source.value, ['kinds']) ?? [];
  if (!Array.isArray(declared)) return null;
  return new Set([...fourTypes.map(({ id }) => id), ...idsIn(declared)]);
}

function idsIn(list: readonly unknown[]): string[] {
  return list.map((item) => valueAt(item, ['id'])).filter((id) => typeof id === 'string');
}

function checkPerson(id: string, place: SourcePosition, { people }: Known, report: Report): void {
  if (people === null || people.has(id)) return;
  report.error(place, `There is no person "${id}".`, didYouMean(id, people, 'Add them to people.yaml.'));
}

function checkArticle(id: string, place: SourcePosition, { articles }: Known, report: Report): void {
  if (articles.has(id)) return;
  const mend = didYouMean(id, articles, 'Write the id of an article in the folder articles.');
  report.error(place, `There is no article "${id}".`, mend);
}

function checkEdition({ edition, unreadable }: HeldData, known: Known, report: Report): void {
  if (!edition) return;
  const { source, fields } = edition;
  const checkClaim = (id: string, place: SourcePosition) => {
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
