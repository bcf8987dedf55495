import { inSeries } from '../english/numerals';
import { countEvidence, type EvidenceCounts } from '../evidence/countEvidence';
import { explainStanding } from '../evidence/explainStanding';
import { claimsInOrder } from '../evidence/orderClaims';
import { shortArticleName } from '../evidence/originVoice';
import type { ReasonPart } from '../evidence/reasonParts';
import { sourcesOf } from '../evidence/sources';
import { standings } from '../evidence/standings';
import { type Naming, originName } from '../evidence/wording';
import type { Claim } from '../model/dataset';
import { type Relation, withClaims } from '../model/relations';
import type { OpenRecord } from './record';

/** One relation as it stands with the sources that are left. */
export interface RemainingEvidence {
  /** With the claims that are left. */
  readonly relation: Relation;
  /** All claims as they are read and numbered: the excluded ones last. */
  readonly order: readonly Claim[];
  readonly excluded: readonly Claim[];
  readonly counts: EvidenceCounts;
  /** "Established", or "Unsupported" where nothing is left to hold it up. */
  readonly label: string;
}

export function remainingEvidence(record: OpenRecord, index: number): RemainingEvidence | null {
  const whole = record.graph.relations[index];
  const label = standingLabel(record, index);
  if (!whole || label === null) return null;
  const claims = whole.claims.filter(({ id }) => !record.excludedClaims.has(id));
  return {
    relation: withClaims(whole, claims),
    order: claimsInOrder(whole, record.excludedClaims),
    excluded: claimsInOrder(whole, record.excludedClaims).slice(claims.length),
    counts: countEvidence(claims, record.retells),
    label,
  };
}

/** The standing in one word; null for a relation that is not held. */
export function standingLabel(record: OpenRecord, index: number): string | null {
  const standing = record.standings[index];
  if (!standing) return null;
  return record.unsupported[index] ? 'Unsupported' : standings[standing.id].label;
}

/** Why it stands as it does; where nothing is left to support it, which sources are switched off. */
export function remainingReason(
  record: OpenRecord,
  index: number,
  { relation, order, excluded: excludedOnes }: RemainingEvidence,
  excluded: readonly string[],
): ReasonPart[] {
  const standing = record.standings[index];
  if (!standing) return [];
  const explained =
    relation.claims.length > 0 ? explainStanding(relation, standing, record.naming, order) : [];
  if (!record.unsupported[index]) return explained;
  const names = sourcesOff(excludedOnes, excluded, record.naming);
  const nothing: ReasonPart[] = [
    { kind: 'text', words: 'Nothing is left to support it while ' },
    { kind: 'name', words: inSeries(names) },
    { kind: 'text', words: ` ${names.length === 1 ? 'is' : 'are'} switched off.` },
  ];
  return explained.length > 0 ? [...nothing, { kind: 'text', words: ' ' }, ...explained] : nothing;
}

/** What the sources are called that set these claims aside. */
export function sourcesOff(
  excludedOnes: readonly Claim[],
  excluded: readonly string[],
  naming: Naming,
): string[] {
  const off = sourcesOf(excludedOnes).filter(({ key }) => excluded.includes(key));
  return off.map((source) => {
    if (source.kind === 'origin') return originName(source.origin, naming);
    const article = naming.article(source.article);
    return article ? shortArticleName(article) : source.article;
  });
}
