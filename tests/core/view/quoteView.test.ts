import { expect, it } from 'vitest';
import { besideView, quoteView } from '../../../src/core/view/quoteView';
import { defaultView } from '../../../src/core/view/viewState';
import { claim } from '../../support/dataset';

it('a claim opened from a page of articles is not held against the words of the link by which that was reached', () => {
  const reached = { ...quoteView(claim(), defaultView), mode: 'articles', article: 'gazette' } as const;
  const other = claim({ id: 'gazette.c2', quote: { exact: 'these are others', prefix: '', suffix: '' } });
  const view = besideView(other, reached);
  expect(view).toMatchObject({ mode: null, article: null, words: null });
  expect(view.selection).toEqual({ kind: 'relation', relation: 'ada.endorses.ben', claim: 'gazette.c2' });
});
