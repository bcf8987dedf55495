import type { SelectedPair, SelectedPath } from '../../core/view/selected';
import { PairBody } from '../pair/PairBody';
import { PathBody } from '../path/PathBody';

/** What is said of two people, under the title. */
export default function ConnectionBody({ selected }: { readonly selected: SelectedPair | SelectedPath }) {
  return selected.kind === 'pair' ? <PairBody pair={selected} /> : <PathBody path={selected} />;
}
