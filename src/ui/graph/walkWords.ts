import { capital } from '../../core/english/capital';
import { inOneStyle } from '../../core/english/numerals';
import { countEvidence } from '../../core/evidence/countEvidence';
import { originsWords } from '../../core/evidence/originsWords';
import { relationDateWords } from '../../core/evidence/relationDate';
import { count, relationVerb } from '../../core/evidence/wording';
import { isQuoted } from '../../core/model/dataset';
import { relationsOf } from '../../core/query/relationsOf';
import type { WalkPosition, WalkRange } from '../../core/query/walk';
import type { OpenRecord } from '../../core/record/record';
import { type RemainingEvidence, remainingEvidence } from '../../core/record/remainingEvidence';

/** What is spoken at a place of the walk. */
export function walkWords(record: OpenRecord, range: WalkRange, walk: WalkPosition): string {
  const { graph, naming } = record;
  const name = graph.people[walk.person]?.name ?? '';
  const mine = relationsOf(graph, range.relations, walk.person);
  const relation = walk.relation === null ? undefined : graph.relations[walk.relation];
  const standing = walk.relation === null ? undefined : record.standings[walk.relation];
  const evidence = walk.relation === null ? null : remainingEvidence(record, walk.relation);
  if (!relation || !standing || !evidence || walk.at === 'person') {
    const { people } = range;
    return `${name}. ${heldWords(mine.length, graph.degree[walk.person] ?? 0)}. Person ${people.indexOf(walk.person) + 1} of ${people.length} by name.`;
  }
  const verb = relationVerb(relation, standing.id);
  const outgoing = graph.from[walk.relation ?? 0] === walk.person;
  const what = outgoing
    ? `${capital(verb)} ${naming.person(relation.to)}`
    : `${naming.person(relation.from)} ${verb} ${name}`;
  const place = mine.indexOf(walk.relation ?? -1) + 1;
  const when = relationDateWords(relation, record.excludedClaims);
  return `${what}, ${when}. ${standsOn(record, evidence)} Relation ${place} of ${mine.length} of ${name}.`;
}

/** How many relations somebody has, and how many of them a filter lets through. */
function heldWords(shown: number, held: number): string {
  if (held === 0) return 'No relation is held';
  return shown === held ? capital(count(held, 'relation')) : `${shown} of ${held} relations shown`;
}

function standsOn({ retells }: OpenRecord, { label, counts, relation }: RemainingEvidence): string {
  if (counts.quotes === 0) return `${label}.`;
  const { quotes, articles } = countEvidence(relation.claims.filter(isQuoted), retells);
  const numerals = inOneStyle([quotes, articles]);
  const held = capital(numerals.count(quotes, 'quote'));
  return `${label}: ${originsWords(counts)}. ${held} from ${numerals.count(articles, 'article')}.`;
}

/** What the graph is called: how much there is to walk on. */
export function rangeWords({ graph, relations, people }: WalkRange): string {
  const isolates = people.filter((person) => graph.degree[person] === 0).length;
  const drawn = `Graph of ${relations.length} ${relations.length === 1 ? 'relation' : 'relations'}`;
  return isolates === 0 ? drawn : `${drawn} and ${count(isolates, 'person', 'people')} without a line`;
}
