import { isExcluded } from '../evidence/sources';
import { deriveStanding, type Standing } from '../evidence/standing';
import { withClaims } from '../model/relations';
import { type OpenRecord, weightOf } from './record';

/**
 * The record as it stands with some sources switched off: standings and origins from the claims that are left.
 * A relation that loses every claim keeps its standing and is marked as unsupported. Nobody's place changes.
 */
export function excludeSources(record: OpenRecord, excluded: readonly string[]): OpenRecord {
  if (excluded.length === 0) return record;
  const off = new Set(excluded);
  const withdrawn = new Map(record.dataset.edition.withdrawn.map((row) => [row.relation, row.reason]));
  const excludedClaims = new Set(
    record.dataset.claims.filter((claim) => isExcluded(claim, off)).map(({ id }) => id),
  );
  const standings: Standing[] = [];
  const origins: number[] = [];
  const unsupported: boolean[] = [];
  for (const [index, relation] of record.graph.relations.entries()) {
    const claims = relation.claims.filter(({ id }) => !excludedClaims.has(id));
    const before = record.standings[index];
    const untouched = claims.length === relation.claims.length || claims.length === 0;
    standings.push(
      untouched && before
        ? before
        : deriveStanding(withClaims(relation, claims), withdrawn.get(relation.id) ?? null, record.retells),
    );
    origins.push(weightOf(claims, record.retells));
    unsupported.push(claims.length === 0 || !supports(relation.claims, claims));
  }
  return { ...record, standings, origins, excludedClaims, unsupported };
}

/** Claims that only deny or leave open do not hold up a line that others had affirmed. */
function supports(
  all: readonly { readonly polarity: string }[],
  left: readonly { readonly polarity: string }[],
): boolean {
  const affirms = (claim: { readonly polarity: string }) => claim.polarity === 'affirms';
  return left.some(affirms) || !all.some(affirms);
}
