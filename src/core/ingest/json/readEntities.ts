import { type ParsedFile, refused } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { graphsOrEmpty, tooLarge } from '../parsed/rawGraph';
import type { Entry } from './entries';
import { graphOfEntries } from './graphOfEntries';
import { field, isObject, type JsonObject, plainText } from './jsonValue';

/** FollowTheMoney: entities with an id, a schema and properties, each of which is a list. Some entities are relations. */

/** A schema that stands between two entities: the properties that name them, and what it says of them. */
interface Between {
  readonly source: string;
  readonly target: string;
  readonly says: string;
  readonly directed?: false;
}

const relations: Readonly<Record<string, Between>> = {
  Associate: { source: 'person', target: 'associate', says: 'is associated with', directed: false },
  ContractAward: { source: 'supplier', target: 'contract', says: 'was awarded' },
  CourtCaseParty: { source: 'party', target: 'case', says: 'is party to' },
  Debt: { source: 'debtor', target: 'creditor', says: 'owes' },
  Directorship: { source: 'director', target: 'organization', says: 'is director of' },
  Documentation: { source: 'document', target: 'entity', says: 'documents' },
  Employment: { source: 'employee', target: 'employer', says: 'works for' },
  Family: { source: 'person', target: 'relative', says: 'is related to', directed: false },
  Membership: { source: 'member', target: 'organization', says: 'is a member of' },
  Occupancy: { source: 'holder', target: 'post', says: 'holds' },
  Ownership: { source: 'owner', target: 'asset', says: 'owns' },
  Payment: { source: 'payer', target: 'beneficiary', says: 'paid' },
  ProjectParticipant: { source: 'participant', target: 'project', says: 'takes part in' },
  Representation: { source: 'agent', target: 'client', says: 'represents' },
  Similar: { source: 'candidate', target: 'match', says: 'may be the same as', directed: false },
  Succession: { source: 'predecessor', target: 'successor', says: 'came before' },
  UnknownLink: { source: 'subject', target: 'object', says: 'is linked to', directed: false },
};

const unknownRelation: ProblemKind = {
  severity: 'warning',
  kind: 'unknown-schema',
  what: 'Entities without a name that refer to two others were read as lines between the first two, under the name of their schema.',
  unit: 'edge',
};

export function looksLikeEntities(list: readonly unknown[]): boolean {
  return list.length > 0 && list.every((value) => isObject(value) && isEntity(value));
}

function isEntity(value: JsonObject): boolean {
  return (
    typeof field(value, 'schema') === 'string' &&
    isObject(field(value, 'properties')) &&
    plainText(field(value, 'id')) !== ''
  );
}

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly said: ReadonlyMap<string, readonly string[]>;
}

export function readEntities(list: readonly unknown[], problems: ProblemCollector): ParsedFile {
  const byId = new Map<string, Entity>();
  for (const value of list) if (isObject(value)) gather(value, byId, 0);
  const entities = [...byId.values()];
  const known = new Set(byId.keys());
  const nodes: Entry[] = [];
  const edges: Entry[] = [];
  for (const entity of entities) {
    const between = relationOf(entity, known);
    if (between === null) nodes.push({ number: nodes.length + 1, value: nodeOf(entity) });
    else {
      for (const value of edgesOf(entity, between)) edges.push({ number: edges.length + 1, value });
      if (!Object.hasOwn(relations, entity.schema))
        problems.add(unknownRelation, edges.length, entity.schema);
    }
  }
  const large = tooLarge(nodes.length, edges.length);
  if (large) return refused(large, ...problems.list());
  const graph = { nodes, edges, directed: true, ends: { source: 'source', target: 'target' } };
  return graphsOrEmpty([graphOfEntries({ name: 'the graph', ...graph }, problems)], problems);
}

/** As deep as entities stand inside the properties of others. */
const deepest = 8;

/** An entity, and those that stand whole where their id could. */
function gather(value: JsonObject, byId: Map<string, Entity>, depth: number): string {
  const id = plainText(field(value, 'id')) ?? '';
  const said = new Map<string, readonly string[]>();
  const caption = plainText(field(value, 'caption')) ?? '';
  const properties = field(value, 'properties');
  for (const [name, values] of Object.entries(isObject(properties) ? properties : {})) {
    const words = (Array.isArray(values) ? values : [values]).map((part) => {
      if (isObject(part) && isEntity(part) && depth < deepest) return gather(part, byId, depth + 1);
      return plainText(part) ?? '';
    });
    said.set(
      name,
      words.filter((word) => word !== ''),
    );
  }
  if (!said.has('name') && caption !== '') said.set('caption', [caption]);
  if (!byId.has(id)) byId.set(id, { id, schema: plainText(field(value, 'schema')) ?? '', said });
  return id;
}

/** Which two properties name the ends; null for an entity that is somebody or something itself. */
function relationOf({ schema, said }: Entity, known: ReadonlySet<string>): Between | null {
  const between = Object.hasOwn(relations, schema) ? relations[schema] : undefined;
  if (between) return between;
  if (said.has('name') || said.has('caption')) return null;
  const [source, target] = [...said.keys()].filter((name) => {
    const values = said.get(name) ?? [];
    return values.length > 0 && values.every((value) => known.has(value));
  });
  return source !== undefined && target !== undefined ? { source, target, says: schema } : null;
}

function nodeOf({ id, schema, said }: Entity): JsonObject {
  const [name = '', ...others] = said.get('name') ?? said.get('caption') ?? [];
  const { name: _, caption: __, alias, ...rest } = Object.fromEntries(said);
  return { id, label: name, type: schema, aliases: [...others, ...(alias ?? [])], ...rest };
}

/** A line for each two that it names. */
function edgesOf({ id, said }: Entity, { source, target, says, directed }: Between): JsonObject[] {
  const rest = Object.fromEntries([...said].filter(([name]) => name !== source && name !== target));
  const pairs = (said.get(source) ?? ['']).flatMap((from) =>
    (said.get(target) ?? ['']).map((to) => [from, to]),
  );
  return pairs.map(([from, to], at) => ({
    ...rest,
    ...{ id: pairs.length === 1 ? id : `${id} (${at + 1})`, source: from, target: to, relation: says },
    ...(directed === false && { directed: false }),
  }));
}
