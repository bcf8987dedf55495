import { checkWords } from '../../core/evidence/checkWords';
import type { QuoteCheck } from '../../core/model/dataset';
import { useChange } from '../desk';

/** A tick only for what was compared with the fingerprinted text. */
const signs: Record<QuoteCheck['how'], string> = { text: '✓', context: '○', none: '–' };

/** How the quote was compared, with the way to the page that says what that means. */
export function QuoteAudit({ check }: { readonly check: QuoteCheck }) {
  const change = useChange();
  return (
    <p className="audit">
      <button
        type="button"
        onClick={() => change((view) => ({ ...view, mode: 'checks', article: null }), 'push')}
      >
        <span aria-hidden="true">{signs[check.how]} </span>
        {checkWords(check)}
        <span className="unseen">: how quotes are checked</span>
      </button>
    </p>
  );
}

/** The same as a sign, behind a quote that is not being read. */
export function QuoteAuditSign({ check }: { readonly check: QuoteCheck }) {
  return (
    <span className="audit-sign" title={checkWords(check)}>
      <span aria-hidden="true">{signs[check.how]}</span>
      <span className="unseen">. {checkWords(check)}.</span>
    </span>
  );
}
