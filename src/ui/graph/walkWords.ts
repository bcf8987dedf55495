import { count, relationDateWords, relationVerb, standingWords } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import { relationsOf, type Walk } from '../../core/query/walk';
import type { OpenRecord } from '../../core/view/record';

/** What is spoken at a place of the walk. */
export function walkWords(
  record: OpenRecord,
  visible: readonly number[],
  walk: Walk,
  atPerson: boolean,
): string {
  const { graph, naming } = record;
  const name = graph.people[walk.person]?.name ?? '';
  const mine = relationsOf(graph, visible, walk.person);
  const relation = walk.relation === null ? undefined : graph.relations[walk.relation];
  const standing = walk.relation === null ? undefined : record.standings[walk.relation];
  if (!relation || !standing || atPerson) return `${name}. ${capital(count(mine.length, 'relation'))}.`;
  const verb = relationVerb(relation, standing.id);
  const outgoing = naming.person(relation.from) === name;
  const what = outgoing
    ? `${capital(verb)} ${naming.person(relation.to)}`
    : `${naming.person(relation.from)} ${verb} ${name}`;
  const articles = new Set(relation.claims.map((claim) => claim.article)).size;
  const origins = record.origins[walk.relation ?? 0] ?? 1;
  const place = mine.indexOf(walk.relation ?? -1) + 1;
  return `${what}, ${relationDateWords(relation)}. ${standingWords[standing.id]}: ${count(articles, 'article')}, ${count(origins, 'origin')}. Relation ${place} of ${mine.length} of ${name}.`;
}
