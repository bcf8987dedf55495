import type { Compiled } from '../../model/compiled';
import { inRing } from '../../model/dataset';
import { relationId } from '../../model/relations';
import { namedOnly, relationTypesOf } from '../../model/relationTypes';
import type { JsonObject } from '../json/jsonValue';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';

const doubledId: ProblemKind = {
  severity: 'error',
  kind: 'doubled-id',
  what: 'Ids stand more than once in one table.',
  mend: 'Give each row an id of its own.',
};
const self: ProblemKind = {
  severity: 'error',
  kind: 'self',
  what: 'Claims tell of a person and themself.',
};
const namedWrongly: ProblemKind = {
  severity: 'error',
  kind: 'named',
  what: 'Relations of a kind have a name of their own, too.',
  mend: 'Leave “named” empty there, or choose “other” as their type.',
};
const unknownKind: ProblemKind = {
  severity: 'error',
  kind: 'unknown-kind',
  what: 'Claims are of kinds that the file does not declare.',
  mend: 'Declare the kind under “kinds” of “edition”, or choose one that is there.',
};
const notHeld: ProblemKind = {
  severity: 'error',
  kind: 'not-held',
  what: 'Something is named that the file does not hold.',
};
const halfDescribed: ProblemKind = {
  severity: 'error',
  kind: 'half-described',
  what: 'A description names no source, or a source names no description.',
};
const halfText: ProblemKind = {
  severity: 'error',
  kind: 'half-text',
  what: 'A text that was read has a fingerprint without a length, or a length without a fingerprint.',
};
const checkedNothing: ProblemKind = {
  severity: 'error',
  kind: 'checked-nothing',
  what: 'Quotes are said to have been found at a place, and there is no quote or nothing it was compared with.',
};
const heldOnceOrTwice: ProblemKind = {
  severity: 'error',
  kind: 'held',
  what: 'A day on which a relation is shown in force stands beside a date, or with a relation that happens once.',
  mend: 'Leave “held” empty there, or leave “when” empty and choose a relation over time.',
};
const ring: ProblemKind = {
  severity: 'error',
  kind: 'ring',
  what: 'An article retells one that retells it.',
  mend: 'Keep the direction in which the words went, and take the other out of “retells”.',
};
const unseen: ProblemKind = {
  severity: 'warning',
  kind: 'unseen-signs',
  what: 'Names hold signs that cannot be seen or that turn the direction of writing.',
  mend: 'Look at these names with care: they may not be what they look like.',
};
const unseenSigns = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** What is wrong between cells that are each right by themselves (columnChecks.ts). */
export function checkMeaning(value: JsonObject, problems: ProblemCollector): void {
  // Every column was checked before, so this is what it says it is.
  const record = value as unknown as Compiled;
  for (const name of ['people', 'articles', 'claims'] as const) checkIds(name, record[name].id, problems);
  checkPeople(record, problems);
  checkArticles(record, problems);
  checkClaims(record, problems);
  checkEdition(record, problems);
}

function checkIds(table: string, ids: readonly string[], problems: ProblemCollector): void {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) problems.add(doubledId, at + 1, `${table}.id[${at}]: ${id}`);
    seen.add(id);
  }
}

function checkPeople({ people }: Compiled, problems: ProblemCollector): void {
  for (const [at, name] of people.name.entries()) {
    if (unseenSigns.test(name)) problems.add(unseen, at + 1, `people.name[${at}]`);
    if ((people.describedAs[at] === null) !== (people.describedIn[at] === null))
      problems.add(halfDescribed, at + 1, `people.describedIn[${at}]`);
    if (people.describedAs[at] === null && people.describedOn[at] !== null)
      problems.add(halfDescribed, at + 1, `people.describedOn[${at}]`);
  }
}

function checkArticles({ articles, people }: Compiled, problems: ProblemCollector): void {
  const held = new Set(people.id);
  const sources = new Set(articles.id);
  for (const [at, others] of articles.retells.entries()) {
    const strangers = others.filter((id) => !sources.has(id));
    for (const id of strangers) problems.add(notHeld, at + 1, `articles.retells[${at}]: ${id}`);
  }
  checkRings(articles, problems);
  for (const [at, passages] of articles.notCoded.entries()) {
    const strangers = passages.flatMap((passage) => passage.people.filter((id) => !held.has(id)));
    for (const id of strangers) problems.add(notHeld, at + 1, `articles.notCoded[${at}]: ${id}`);
    const hasText = articles.sha256[at] !== null;
    if (hasText !== (articles.chars[at] !== null) || (!hasText && articles.folded[at] !== null))
      problems.add(halfText, at + 1, `articles.sha256[${at}]`);
  }
}

function checkRings({ id, retells }: Compiled['articles'], problems: ProblemCollector): void {
  if (retells.every((others) => others.length === 0)) return;
  const inOne = inRing(new Map(id.map((article, at) => [article, retells[at] ?? []])));
  for (const [at, article] of id.entries()) {
    if (inOne.has(article)) problems.add(ring, at + 1, `articles.retells[${at}]`);
  }
}

function checkClaims({ claims, people, edition }: Compiled, problems: ProblemCollector): void {
  const held = new Set(people.id);
  const types = new Map(relationTypesOf(edition.kinds).map((type) => [type.id, type]));
  const mayBeNamed = new Set<string>(namedOnly.map((type) => type.id));
  for (const [at, from] of claims.from.entries()) {
    if (from === claims.to[at]) problems.add(self, at + 1, `claims.from[${at}]`);
    const type = types.get(claims.type[at] ?? '');
    if (!type) problems.add(unknownKind, at + 1, `claims.type[${at}]: ${claims.type[at]}`);
    if (claims.named[at] !== null && !mayBeNamed.has(claims.type[at] ?? ''))
      problems.add(namedWrongly, at + 1, `claims.named[${at}]`);
    if (claims.held[at] !== null && (claims.when[at] !== null || type?.happens === 'once'))
      problems.add(heldOnceOrTwice, at + 1, `claims.held[${at}]`);
    for (const link of claims.via[at] ?? []) {
      if (link.kind === 'person' && !held.has(link.id))
        problems.add(notHeld, at + 1, `claims.via[${at}]: ${link.id}`);
    }
    const how = claims.exact[at] === null ? null : claims.how[at];
    const wrong = claims.at[at] === null ? how === null && claims.how[at] !== 'none' : how !== 'text';
    if (wrong) problems.add(checkedNothing, at + 1, `claims.how[${at}]`);
  }
}

function checkEdition({ edition, claims, people }: Compiled, problems: ProblemCollector): void {
  const held = new Set(claims.id);
  const miss = (path: string, ids: readonly string[], known: ReadonlySet<string>) => {
    for (const id of ids) if (!known.has(id)) problems.add(notHeld, undefined, `${path}: ${id}`);
  };
  checkIds('edition.kinds', edition.kinds?.map(({ id }) => id) ?? [], problems);
  miss('edition.restsOn', edition.restsOn, held);
  miss('edition.opening', edition.opening === null ? [] : [edition.opening], held);
  for (const { restsOn } of edition.questions ?? []) miss('edition.questions', restsOn, held);
  for (const { restsOn } of edition.tour ?? []) miss('edition.tour', restsOn, held);
  const withdrawn = edition.withdrawn.map(({ relation }) => relation);
  if (withdrawn.length > 0) miss('edition.withdrawn', withdrawn, idsOfRelations(claims, people));
}

/** The relations that claims make. The cells have been checked. */
export function relationIds(record: JsonObject): ReadonlySet<string> {
  const { claims, people } = record as unknown as Compiled;
  return idsOfRelations(claims, people);
}

function idsOfRelations(claims: Compiled['claims'], people: Compiled['people']): ReadonlySet<string> {
  const idAt = (row: number | undefined) => people.id[row ?? -1] ?? '';
  return new Set(
    claims.type.map((type, at) => {
      const [from, to] = [idAt(claims.from[at]), idAt(claims.to[at])];
      return relationId({ from, type, named: claims.named[at] ?? null, to });
    }),
  );
}
