import type { QuoteCheck } from '../model/dataset';

/** Every way of comparing, the surest first. */
export const waysToCheck: readonly QuoteCheck['how'][] = ['text', 'context', 'none'];

const words: Record<QuoteCheck['how'], string> = {
  text: 'Word for word in the fingerprinted text',
  context: 'Only inside its own context: the text was not at hand when this edition was made',
  none: 'Compared with nothing',
};

/** How a quote was compared, as a phrase without a full stop. Never surer than what was done. */
export function checkWords(check: Pick<QuoteCheck, 'how'>): string {
  return words[check.how];
}
