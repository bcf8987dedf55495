import { isHearsay } from '../../core/evidence/checkWords';
import type { QuoteCheck } from '../../core/model/dataset';
import { useDesk } from '../base/desk';

/** Full where the text was there, half for the context alone, empty for nothing. The words beside it say the same. */
export function CheckSign({ how }: { readonly how: QuoteCheck['how'] }) {
  const { edition } = useDesk().record.dataset;
  const shown = isHearsay({ how }, edition) ? 'none' : how;
  return <span className="check-sign" data-how={shown} aria-hidden="true" />;
}
