import { capital } from '../english/capital';
import { inOneStyle, inSeries } from '../english/numerals';
import { type Claim, isQuoted } from '../model/dataset';
import { isPlain, isTelling } from '../model/plainClaim';
import type { Relation } from '../model/relations';
import { countEvidence, type EvidenceCounts, restsOnOneSource } from './countEvidence';
import { groupByDate } from './excludingDates';
import { claimsInOrder, groupClaims } from './orderClaims';
import { countOrigins, partEchoes, type Retells, retellsOf } from './origins';
import { isUntoldOutlet, originVoice } from './originVoice';
import { agreedDateWords } from './relationDate';
import type { Standing } from './standing';
import { count, type Naming } from './wording';

/** A piece of the sentence: words of ours, a name, or the quotes it rests on, which can be opened. */
export type ReasonPart =
  | { readonly kind: 'text'; readonly words: string }
  | { readonly kind: 'name'; readonly words: string }
  | {
      readonly kind: 'quotes';
      readonly words: string;
      /** What is opened. */
      readonly noun: 'quote' | 'claim';
      readonly quotes: readonly QuoteRef[];
    };

export interface QuoteRef {
  readonly claim: string;
  /** Its place among the quotes as they are read, from one. */
  readonly quote: number;
}

/** More origins than this are not all called by name. */
const mostNames = 3;

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
  const counts = countEvidence(relation.claims, retells);
  const oneSource =
    restsOnOneSource(counts) && relation.claims.every(isQuoted) ? [text(' Rests on one source.')] : [];
  switch (standing.id) {
    case 'withdrawn':
      return [text(`Withdrawn by the editors: ${standing.reason}`)];
    case 'contested':
      return standing.rule === 'denied'
        ? deniedParts(standing.claims, says)
        : [text('Sources disagree on the date: '), ...datesOf(standing.claims, places), text('.')];
    case 'source-only':
      return [
        text(`No quote is on record. ${sourcesNamed(standing.claims, retells)}: `),
        ...says(standing.claims),
        text('.'),
      ];
    case 'unsourced':
      return [text('Neither a quote nor a source is on record.')];
    case 'tentative':
      return [
        ...tentativeParts(relation.claims, places),
        ...echoParts(relation.claims, retells, places),
        ...oneSource,
      ];
    case 'established':
    case 'reported': {
      const telling = relation.claims.filter(isTelling);
      const posting = telling.length === 0;
      const event = relation.type.publicEvent;
      const enough =
        standing.id === 'established' && standing.rule === 'public-event' && event
          ? [text(` One is enough: ${event}.`)]
          : [];
      return [
        text(headWords(counts, posting)),
        ...says(posting ? relation.claims.filter(isPlain) : partEchoes(telling, retells).independent),
        text(
          posting ? `: ${counts.posting === 1 ? 'an unidentified account' : 'unidentified accounts'}.` : '.',
        ),
        ...enough,
        ...restParts(relation, counts, posting, retells),
        ...echoParts(relation.claims, retells, places),
        ...oneSource,
      ];
    }
  }
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

function text(words: string): ReasonPart {
  return { kind: 'text', words };
}

function deniedParts(
  claims: readonly Claim[],
  says: (claims: readonly Claim[]) => readonly ReasonPart[],
): ReasonPart[] {
  return [
    text('Sources disagree: affirmed by '),
    ...says(claims.filter(({ polarity }) => polarity === 'affirms')),
    text(', denied by '),
    ...says(claims.filter(({ polarity }) => polarity === 'denies')),
    text('.'),
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

/** Articles that overlap so closely that they count once: both are shown, and where. */
function echoParts(
  claims: readonly Claim[],
  retells: Retells,
  places: ReadonlyMap<string, number>,
): ReasonPart[] {
  return partEchoes(claims, retells).echoes.flatMap((echo): ReasonPart[] => {
    const followed = claims.filter(({ article }) => article === echo.of);
    return [
      text(' Two articles overlap'),
      ...quotesOf([...followed, ...echo.claims], places),
      text(': counted once.'),
    ];
  });
}

/** "The other three are our reading or speculation. One claim without a quote says so, too." */
function restParts(
  { claims }: Relation,
  counts: EvidenceCounts,
  posting: boolean,
  retells: Retells,
): ReasonPart[] {
  const carry = posting ? isPlain : isTelling;
  const quoted = claims.filter(isQuoted);
  const rest = groupClaims(partEchoes(quoted, retells).independent).filter(
    (group) => !group.claims.some(carry),
  );
  const bare = claims.filter((claim) => !isQuoted(claim) && claim.polarity === 'affirms').length;
  const says = bare === 1 ? 'says' : 'say';
  const without =
    bare > 0 ? [text(` ${capital(count(bare, 'claim'))} without a quote ${says} so, too.`)] : [];
  if (rest.length === 0) return without;
  const { say } = inOneStyle([counts.origins]);
  const single = rest.length === 1;
  const kinds = lesserKinds
    .filter((kind) => rest.some((group) => group.claims.some((claim) => kindOf(claim) === kind.id)))
    .map((kind) => (single ? kind.one : kind.many));
  const others = `${single ? 'is' : `${say(rest.length)} are`} ${inSeries(kinds, single ? 'and' : 'or')}`;
  return [text(` The other ${others}.`), ...without];
}

type LesserKind = 'reading' | 'speculation' | 'open' | 'denial' | 'post';

const lesserKinds: readonly { readonly id: LesserKind; readonly one: string; readonly many: string }[] = [
  { id: 'reading', one: 'our reading', many: 'our reading' },
  { id: 'speculation', one: 'speculation', many: 'speculation' },
  { id: 'open', one: 'a question left open', many: 'questions left open' },
  { id: 'denial', one: 'a denial', many: 'denials' },
  { id: 'post', one: 'a post by an unidentified account', many: 'posts by unidentified accounts' },
];

/** What a claim is that does not tell. */
function kindOf(claim: Claim): LesserKind {
  if (claim.polarity === 'denies') return 'denial';
  if (claim.polarity === 'unknown') return 'open';
  if (claim.basis === 'speculated') return 'speculation';
  return claim.reading === 'inferred' ? 'reading' : 'post';
}

/** "Cleo Marr (quotes 1 and 3) and The Bell (quote 2)". */
function namesOf(
  claims: readonly Claim[],
  naming: Naming,
  places: ReadonlyMap<string, number>,
): ReasonPart[] {
  const groups = groupClaims(claims);
  const named = groups.length > mostNames ? groups.slice(0, mostNames - 1) : groups;
  const others = groups.slice(named.length);
  const writers = named.length > 1 && named.every(({ origin }) => isUntoldOutlet(origin, naming));
  const items = named.map((group): ReasonPart[] => [
    { kind: 'name', words: originVoice(group.origin, naming, writers) },
    ...quotesOf(group.claims, places),
  ]);
  if (others.length > 0) {
    const more = inOneStyle([groups.length]).say(others.length);
    items.push([
      text(`${more} more`),
      ...quotesOf(
        others.flatMap((group) => group.claims),
        places,
      ),
    ]);
  }
  const series = items.flatMap((item, index) => [...separator(index, items.length, 'and'), ...item]);
  return writers ? [text('the writers of '), ...series] : series;
}

/** " (quotes 1 and 3)"; empty for claims that are not shown. */
function quotesOf(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const quotes = claims
    .flatMap((claim): QuoteRef[] => {
      const quote = places.get(claim.id);
      return quote === undefined ? [] : [{ claim: claim.id, quote }];
    })
    .toSorted((a, b) => a.quote - b.quote);
  if (quotes.length === 0) return [];
  const numbers = inSeries(quotes.map(({ quote }) => `${quote}`));
  const noun = claims.every(isQuoted) ? 'quote' : 'claim';
  const words = `(${quotes.length === 1 ? noun : `${noun}s`} ${numbers})`;
  return [text(' '), { kind: 'quotes', words, noun, quotes }];
}

function separator(index: number, length: number, conjunction: string): ReasonPart[] {
  if (index === 0) return [];
  return [text(index === length - 1 ? ` ${conjunction} ` : ', ')];
}

/** "2016 (quote 1) or 2020 (quotes 2 and 3)". */
function datesOf(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const groups = groupByDate(claims);
  return groups.flatMap((group, index) => [
    ...separator(index, groups.length, 'or'),
    text(agreedDateWords(group)),
    ...quotesOf(group, places),
  ]);
}

const tentativeKinds: readonly {
  readonly one: string;
  readonly many: string;
  readonly of: (claim: Claim) => boolean;
}[] = [
  {
    one: 'is read as pointing to it',
    many: 'are read as pointing to it',
    of: ({ polarity, basis }) => polarity === 'affirms' && basis !== 'speculated',
  },
  {
    one: 'speculates about it',
    many: 'speculate about it',
    of: ({ polarity, basis }) => polarity === 'affirms' && basis === 'speculated',
  },
  { one: 'leaves it open', many: 'leave it open', of: ({ polarity }) => polarity === 'unknown' },
  { one: 'denies it', many: 'deny it', of: ({ polarity }) => polarity === 'denies' },
];

function tentativeParts(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const kinds = tentativeKinds
    .map((kind) => ({ ...kind, claims: claims.filter(kind.of) }))
    .filter((kind) => kind.claims.length > 0);
  const { count } = inOneStyle(kinds.map((kind) => kind.claims.length));
  return [
    text('No source says it outright: '),
    ...kinds.flatMap((kind, index) => [
      text(
        `${index > 0 ? '; ' : ''}${count(kind.claims.length, kind.claims.every(isQuoted) ? 'quote' : 'claim')} ${kind.claims.length === 1 ? kind.one : kind.many}`,
      ),
      ...quotesOf(kind.claims, places),
    ]),
    text('.'),
  ];
}
