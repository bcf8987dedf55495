import { capital } from '../english/capital';
import { inOneStyle, inSeries } from '../english/numerals';
import { type Claim, isQuoted } from '../model/dataset';
import { groupClaims } from './orderClaims';
import { plainPart, quotesOf, type ReasonPart } from './reasonParts';
import { count } from './wording';

/**
 * What the origins `beside` say, of so many: "The other three are our reading or speculation. One claim without a quote says so, too."
 */
export function restParts(claims: readonly Claim[], beside: readonly Claim[], origins: number): ReasonPart[] {
  const rest = groupClaims(beside);
  const bare = claims.filter((claim) => !isQuoted(claim) && claim.polarity === 'affirms').length;
  const says = bare === 1 ? 'says' : 'say';
  const without =
    bare > 0 ? [plainPart(` ${capital(count(bare, 'claim'))} without a quote ${says} so, too.`)] : [];
  if (rest.length === 0) return without;
  const { say } = inOneStyle([origins]);
  const single = rest.length === 1;
  const kinds = lesserKinds
    .filter((kind) => rest.some((group) => group.claims.some((claim) => kindOf(claim) === kind.id)))
    .map((kind) => (single ? kind.one : kind.many));
  const others = `${single ? 'is' : `${say(rest.length)} are`} ${inSeries(kinds, single ? 'and' : 'or')}`;
  return [plainPart(` The other ${others}.`), ...without];
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

/** Why nothing makes it sure: what each claim does instead of affirming outright. */
export function tentativeParts(claims: readonly Claim[], places: ReadonlyMap<string, number>): ReasonPart[] {
  const kinds = tentativeKinds
    .map((kind) => ({ ...kind, claims: claims.filter(kind.of) }))
    .filter((kind) => kind.claims.length > 0);
  const { count } = inOneStyle(kinds.map((kind) => kind.claims.length));
  return [
    plainPart('No source says it outright: '),
    ...kinds.flatMap((kind, index) => [
      plainPart(
        `${index > 0 ? '; ' : ''}${count(kind.claims.length, kind.claims.every(isQuoted) ? 'quote' : 'claim')} ${kind.claims.length === 1 ? kind.one : kind.many}`,
      ),
      ...quotesOf(kind.claims, places),
    ]),
    plainPart('.'),
  ];
}
