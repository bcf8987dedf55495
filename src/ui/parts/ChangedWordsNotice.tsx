import { changedWords } from '../../core/evidence/changedWords';
import type { Claim } from '../../core/model/dataset';
import { useView } from '../base/desk';
import './changedWords.css';

/** Who followed a link to this quote and finds other words is told so, and shown both where both are held. */
export default function ChangedWordsNotice({ claim }: { readonly claim: Claim }) {
  const words = useView((view) => view.words);
  const linked = useView(({ selection }) => selection.kind === 'relation' && selection.claim === claim.id);
  const changed = linked ? changedWords(claim, words) : null;
  if (!changed) return null;
  return (
    <section className="changed-words" aria-label="Changed words">
      <p>
        <b>The words of this quote have changed since this link was made.</b>{' '}
        {changed.before === null && 'The earlier words are not held here.'}
      </p>
      {changed.before !== null && (
        <dl translate="no">
          <div>
            <dt>Then</dt>
            <dd>
              <q>{changed.before}</q>
            </dd>
          </div>
          <div>
            <dt>Now</dt>
            <dd>
              <q>{claim.quote?.exact}</q>
            </dd>
          </div>
        </dl>
      )}
    </section>
  );
}
