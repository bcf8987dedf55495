import type { Naming } from '../evidence/wording';
import type { PairSelection, PathSelection } from '../view/viewState';

/** What the panel of two people is called. */
export function connectionTitle(naming: Naming, selection: PairSelection | PathSelection): string {
  if (selection.kind === 'pair') {
    const [one, other] = selection.people.map(naming.person);
    return `${one} and ${other}`;
  }
  const from = naming.person(selection.from);
  if (selection.to === null) return `How is ${from} connected to others?`;
  return `How is ${from} connected to ${naming.person(selection.to)}?`;
}
