import { capital } from '../english/capital';
import { inOneStyle } from '../english/numerals';
import { type Claim, isQuoted } from '../model/dataset';
import { isTelling } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { countEvidence, type EvidenceCounts, restsOnOneSource } from './countEvidence';
import { type CountedOrigins, partByOrigin } from './countedOrigins';
import { restParts, tentativeParts } from './lesserClaims';
import { claimsInOrder } from './orderClaims';
import { countOrigins, originOf, type Retells, retellsOf } from './origins';
import { datesOf, namesOf, plainPart, quotesOf, type ReasonPart } from './reasonParts';
import type { Standing } from './standing';
import type { Naming } from './wording';

/**
 * Why a relation stands as it does, in sentences that name the claims that made it. `relation` with the claims that
 * count; quotes are numbered by their place in `order`.
 */
export function explainStanding(
  relation: Relation,
  standing: Standing,
  naming: Naming,
  order: readonly Claim[] = claimsInOrder(relation),
): ReasonPart[] {
  const places = new Map(order.map((claim, index) => [claim.id, index + 1]));
  const says = (claims: readonly Claim[]) => namesOf(claims, naming, places);
  const retells = retellsOf(naming.article);
  switch (standing.id) {
    case 'withdrawn':
      return [plainPart(`Withdrawn by the editors: ${standing.reason}`)];
    case 'contested':
      return standing.rule === 'denied'
        ? deniedParts(standing.claims, says)
        : [plainPart('Sources disagree on the date: '), ...datesOf(standing.claims, places), plainPart('.')];
    case 'source-only':
      return [
        plainPart(`No quote is on record. ${sourcesNamed(standing.claims, retells)}: `),
        ...says(standing.claims),
        plainPart('.'),
      ];
    case 'unsourced':
      return [plainPart('Neither a quote nor a source is on record.')];
    case 'tentative':
      return [...tentativeParts(relation.claims, places), ...sharedParts(relation, retells, places)];
    case 'established':
    case 'reported':
      return [...affirmedParts(relation, standing, retells, says), ...sharedParts(relation, retells, places)];
  }
}

/** Who affirms it, of how many, and what the others say. */
function affirmedParts(
  { claims, type }: Relation,
  standing: Standing,
  retells: Retells,
  says: (claims: readonly Claim[]) => readonly ReasonPart[],
): ReasonPart[] {
  const { carrying, others } = partByOrigin(claims, retells);
  const counts = countEvidence(claims, retells);
  const posting = !carrying.some(isTelling);
  const isPublic = standing.id === 'established' && standing.rule === 'public-event' && type.publicEvent;
  const accounts = counts.posting === 1 ? 'an unidentified account' : 'unidentified accounts';
  return [
    plainPart(headWords(counts, posting)),
    ...says(carrying),
    plainPart(posting ? `: ${accounts}.` : '.'),
    ...(isPublic ? [plainPart(` One is enough: ${type.publicEvent}.`)] : []),
    ...restParts(claims, others, counts.origins),
  ];
}

/** What is the same behind several of the claims. */
function sharedParts(
  { claims }: Relation,
  retells: Retells,
  places: ReadonlyMap<string, number>,
): ReasonPart[] {
  const isOne = restsOnOneSource(countEvidence(claims, retells)) && claims.every(isQuoted);
  return [
    ...echoParts(partByOrigin(claims, retells), places),
    ...(isOne ? [plainPart(' Rests on one source.')] : []),
  ];
}

/** The same as plain text, for the ear, for print and for lists. */
export function standingReason(
  relation: Relation,
  standing: Standing,
  naming: Naming,
  order?: readonly Claim[],
): string {
  return explainStanding(relation, standing, naming, order)
    .map(({ words }) => words)
    .join('');
}

function deniedParts(
  claims: readonly Claim[],
  says: (claims: readonly Claim[]) => readonly ReasonPart[],
): ReasonPart[] {
  return [
    plainPart('Sources disagree: affirmed by '),
    ...says(claims.filter(({ polarity }) => polarity === 'affirms')),
    plainPart(', denied by '),
    ...says(claims.filter(({ polarity }) => polarity === 'denies')),
    plainPart('.'),
  ];
}

function sourcesNamed(claims: readonly Claim[], retells: Retells): string {
  return countOrigins(claims, retells) === 1 ? 'A source is named' : 'Sources are named';
}

function headWords({ origins, telling }: EvidenceCounts, posting: boolean): string {
  if (posting) return 'Affirmed only by ';
  if (origins === 1) return 'Affirmed outright by ';
  const { say } = inOneStyle([origins]);
  if (telling === origins)
    return `${origins === 2 ? 'Both' : `All ${say(origins)}`} origins affirm it outright: `;
  return capital(
    `${say(telling)} of ${say(origins)} origins ${telling === 1 ? 'affirms' : 'affirm'} it outright: `,
  );
}

/** Articles that overlap so closely that they count once: all are shown, and where. */
function echoParts(
  { heard, carrying, echoes }: CountedOrigins,
  places: ReadonlyMap<string, number>,
): ReasonPart[] {
  return [...new Set(echoes.map(({ of }) => of))].flatMap((of) => {
    const following = echoes.filter((echo) => echo.of === of).flatMap(({ claims }) => claims);
    const followed = heard.filter(({ article }) => article === of);
    const articles = new Set(following.map(({ article }) => article)).size + 1;
    // Several that follow one which leaves it open are an origin each, where they affirm it.
    const carried = following.filter((claim) => carrying.includes(claim)).map((claim) => originOf(claim).key);
    const { say } = inOneStyle([articles]);
    return [
      plainPart(` ${capital(say(articles))} articles overlap`),
      ...quotesOf([...followed, ...following], places),
      plainPart(`: counted ${times(Math.max(1, new Set(carried).size))}.`),
    ];
  });
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${inOneStyle([count]).say(count)} times`;
}
