import type { Dataset } from './dataset';

/** How much a dataset holds. Every claim is in one of the last three. */
export interface Holdings {
  readonly people: number;
  readonly organisations: number;
  readonly claims: number;
  readonly quoted: number;
  /** With a source, without its words. */
  readonly sourced: number;
  readonly unsourced: number;
}

export function holdingsOf({ people, claims }: Pick<Dataset, 'people' | 'claims'>): Holdings {
  let [organisations, quoted, unsourced] = [0, 0, 0];
  for (const { kind } of people) organisations += Number(kind === 'organisation');
  for (const { quote, article } of claims) {
    if (quote !== null) quoted++;
    else if (article === null) unsourced++;
  }
  return {
    people: people.length - organisations,
    organisations,
    claims: claims.length,
    quoted,
    sourced: claims.length - quoted - unsourced,
    unsourced,
  };
}
