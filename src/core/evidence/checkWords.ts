import type { Edition, QuoteCheck } from '../model/dataset';

/** Every way of comparing, the surest first. */
export const waysToCheck: readonly QuoteCheck['how'][] = ['text', 'context', 'none'];

const words: Record<QuoteCheck['how'], string> = {
  text: 'Word for word in the fingerprinted text',
  context: 'Only inside its own context: the text was not at hand when this edition was made',
  none: 'Compared with nothing',
};

/** How a quote was compared, as a phrase without a full stop. Never surer than what was done. */
export function checkWords({ how }: Pick<QuoteCheck, 'how'>, edition: Pick<Edition, 'file'> = {}): string {
  const phrase = words[how];
  if (!isHearsay({ how }, edition)) return phrase;
  return `Your file says: ${phrase.charAt(0).toLowerCase()}${phrase.slice(1)}`;
}

/** True where a reader's own file says that a quote was compared: nobody did so here. */
export function isHearsay({ how }: Pick<QuoteCheck, 'how'>, { file }: Pick<Edition, 'file'>): boolean {
  return file !== undefined && how !== 'none';
}
