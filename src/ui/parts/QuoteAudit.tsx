import { checkWords, isHearsay } from '../../core/evidence/checkWords';
import type { QuoteCheck } from '../../core/model/dataset';
import { useChange, useDesk } from '../base/desk';

/** A tick only for what was compared with the fingerprinted text. */
const signs: Record<QuoteCheck['how'], string> = { text: '✓', context: '○', none: '–' };

/** How the quote was compared, with the way to the page that says what that means. */
export function QuoteAudit({ check }: { readonly check: QuoteCheck }) {
  const change = useChange();
  const { sign, words } = useCheck(check);
  return (
    <p className="audit">
      <button
        type="button"
        onClick={() => change((view) => ({ ...view, mode: 'checks', article: null }), 'push')}
      >
        <span aria-hidden="true">{sign} </span>
        {words}
        <span className="unseen">: how quotes are checked</span>
      </button>
    </p>
  );
}

/** The same as a sign, behind a quote that is not being read. */
export function QuoteAuditSign({ check }: { readonly check: QuoteCheck }) {
  const { sign, words } = useCheck(check);
  return (
    <span className="audit-sign" title={words}>
      <span aria-hidden="true">{sign}</span>
      <span className="unseen">. {words}.</span>
    </span>
  );
}

function useCheck(check: QuoteCheck): { readonly sign: string; readonly words: string } {
  const { edition } = useDesk().record.dataset;
  return {
    sign: signs[isHearsay(check, edition) ? 'none' : check.how],
    words: checkWords(check, edition),
  };
}
