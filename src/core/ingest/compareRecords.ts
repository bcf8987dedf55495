import type { Claim, Dataset } from '../model/dataset';
import { copyClaim } from '../model/dataset';
import { relationId } from '../model/relations';

/** What a newer record of the same source says otherwise than an older one. Nothing of either is changed. */
export interface RecordChanges {
  /** File of the older one. */
  readonly before: string;
  /** Only the newer one says it, or only the older one did. */
  readonly added: readonly Claim[];
  readonly gone: readonly Claim[];
  /** Said of the same two people in the same relation, but in other words, on another date or from another source. */
  readonly changed: readonly { readonly before: Claim; readonly after: Claim }[];
  readonly same: number;
}

/** So much of the people must be in both for two records to be of one source. */
const leastShared = 0.3;

/** Null where the two have too few people in common to be two states of one source. */
export function compareRecords(before: Dataset, after: Dataset): RecordChanges | null {
  const known = new Set(before.people.map(({ id }) => id));
  const shared = after.people.filter(({ id }) => known.has(id)).length;
  if (shared < leastShared * Math.min(before.people.length, after.people.length) || shared === 0) return null;
  const old = new Map(before.claims.map((claim) => [claim.id, claim]));
  const isSame = (claim: Claim) => {
    const other = old.get(claim.id);
    return other !== undefined && contentOf(other) === contentOf(claim);
  };
  const fresh = after.claims.filter((claim) => !isSame(claim));
  const kept = new Set(after.claims.filter(isSame).map(({ id }) => id));
  const left = byRelation(before.claims.filter(({ id }) => !kept.has(id)));
  const added: Claim[] = [];
  const changed: { before: Claim; after: Claim }[] = [];
  for (const claim of fresh) {
    const other = left.get(relationId(claim))?.shift();
    if (other) changed.push({ before: other, after: claim });
    else added.push(claim);
  }
  return {
    before: before.edition.file ?? before.edition.headline,
    added,
    gone: [...left.values()].flat(),
    changed,
    same: kept.size,
  };
}

function byRelation(claims: readonly Claim[]): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const id = relationId(claim);
    const group = groups.get(id);
    if (group) group.push(claim);
    else groups.set(id, [claim]);
  }
  return groups;
}

function contentOf(claim: Claim): string {
  const { id: _, ...content } = copyClaim(claim);
  return JSON.stringify(content);
}
