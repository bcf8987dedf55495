import { originsWords } from '../../core/evidence/countEvidence';
import { inOneStyle } from '../../core/evidence/numerals';
import { relationDateWords } from '../../core/evidence/relationDate';
import { count, relationVerb } from '../../core/evidence/wording';
import { capital } from '../../core/model/capital';
import { relationsOf, type Walk } from '../../core/query/walk';
import type { OpenRecord } from '../../core/view/record';
import { type WeighedEvidence, weighedEvidence } from '../../core/view/weighedEvidence';

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
  const evidence = walk.relation === null ? null : weighedEvidence(record, walk.relation);
  if (!relation || !standing || !evidence || atPerson)
    return `${name}. ${capital(count(mine.length, 'relation'))}.`;
  const verb = relationVerb(relation, standing.id);
  const outgoing = naming.person(relation.from) === name;
  const what = outgoing
    ? `${capital(verb)} ${naming.person(relation.to)}`
    : `${naming.person(relation.from)} ${verb} ${name}`;
  const place = mine.indexOf(walk.relation ?? -1) + 1;
  const when = relationDateWords(relation, record.setAside);
  return `${what}, ${when}. ${standsOn(evidence)} Relation ${place} of ${mine.length} of ${name}.`;
}

function standsOn({ label, counts }: WeighedEvidence): string {
  if (counts.quotes === 0) return `${label}.`;
  const numerals = inOneStyle([counts.quotes, counts.articles]);
  const quotes = numerals.count(counts.quotes, 'quote');
  return `${label}: ${originsWords(counts)}. ${capital(quotes)} from ${numerals.count(counts.articles, 'article')}.`;
}
