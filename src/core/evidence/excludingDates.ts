import type { Claim } from '../model/dataset';
import { knownDate, type PartialDate } from '../model/partialDate';

/**
 * The claims that give a certain date, in groups whose dates have days in common. More than one group: the dates
 * exclude each other. In the order of the claims.
 */
export function groupByDate(claims: readonly Claim[]): Claim[][] {
  const groups: { claim: Claim; date: PartialDate }[][] = [];
  for (const claim of claims) {
    const date = knownDate(claim.when);
    if (!date?.certain) continue;
    const group = groups.find((members) => members.every((member) => haveDayInCommon(member.date, date)));
    if (group) group.push({ claim, date });
    else groups.push([{ claim, date }]);
  }
  return groups.map((members) => members.map(({ claim }) => claim));
}

export function haveDayInCommon(a: PartialDate, b: PartialDate): boolean {
  return (a.first ?? 0) <= (b.last ?? Infinity) && (b.first ?? 0) <= (a.last ?? Infinity);
}
