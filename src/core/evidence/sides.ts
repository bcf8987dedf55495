import type { Claim } from '../model/dataset';
import { groupByDate } from './excludingDates';
import { groupClaims } from './orderClaims';
import { agreedDateWords } from './relationDate';
import type { Standing } from './standing';

/** One of the sides that a contested relation has. */
export interface Side {
  /** What this side says: "Affirms it", "Puts it in 2016". */
  readonly words: string;
  /** In the order they are read in. */
  readonly claims: readonly Claim[];
}

/** The sides of a contested relation, none before the others but by the order of the claims; else none. */
export function sidesOf(standing: Standing): Side[] {
  if (standing.id !== 'contested') return [];
  if (standing.rule === 'dates') {
    return groupByDate(standing.claims).map((claims) =>
      side(`${claims.length === 1 ? 'Puts' : 'Put'} it ${dated(agreedDateWords(claims))}`, claims),
    );
  }
  const affirming = standing.claims.filter(({ polarity }) => polarity === 'affirms');
  const denying = standing.claims.filter(({ polarity }) => polarity === 'denies');
  return [
    side(affirming.length === 1 ? 'Affirms it' : 'Affirm it', affirming),
    side(denying.length === 1 ? 'Denies it' : 'Deny it', denying),
  ];
}

function side(words: string, claims: readonly Claim[]): Side {
  return { words, claims: groupClaims(claims).flatMap((group) => group.claims) };
}

/** "in 2016", "on 3 May 2016"; "since 2016" as it is. */
function dated(words: string): string {
  if (/^\d{1,2} /.test(words)) return `on ${words}`;
  return /^(since|until|from)\b|^[^,]* to /.test(words) ? words : `in ${words}`;
}
