import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsFingerprint } from '../../../src/core/evidence/wordsFingerprint';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { claim, dataset } from '../../support/dataset';
import { opened, openInvented, renderAtDesk } from '../../support/desk';

const now = 'these are the words';
const earlier = 'those were the words';

function renderLinked(view: Partial<ViewParts>) {
  const claims = [
    claim({ earlier: [earlier] }),
    claim({ id: 'lamp.c1', article: 'lamp', earlier: [earlier] }),
  ];
  return renderAtDesk(<Panel />, {
    record: openInvented(dataset(claims)),
    view: { ...opened('ada.endorses.ben', 'gazette.c1'), ...view },
  });
}

const notice = () => screen.queryByRole('region', { name: 'Changed words' });

// It comes later than the rest of the page.
beforeAll(fetchTheRest);

describe('a link to one quote', () => {
  it('shows what it was made for and what stands there now, where the earlier words are held', () => {
    renderLinked({ words: wordsFingerprint(earlier) });
    const shown = within(screen.getByRole('region', { name: 'Changed words' }));
    expect(shown.getByText('The words of this quote have changed since this link was made.')).toBeTruthy();
    const terms = shown.getAllByRole('term').map((term) => term.textContent);
    const words = shown.getAllByRole('definition').map((one) => one.textContent);
    expect([terms, words]).toEqual([
      ['Then', 'Now'],
      [earlier, now],
    ]);
  });

  it('says that the earlier words are not held where they are not, and shows none', () => {
    renderLinked({ words: '00000000' });
    expect(notice()?.textContent).toBe(
      'The words of this quote have changed since this link was made. The earlier words are not held here.',
    );
  });

  it.each<[string, Partial<ViewParts>]>([
    ['names the words that stand there', { words: wordsFingerprint(now) }],
    ['names no words', { words: null }],
    ['leads to the relation as a whole', { ...opened('ada.endorses.ben'), words: '00000000' }],
  ])('says nothing where it %s', (_, view) => {
    renderLinked(view);
    expect(notice()).toBeNull();
  });

  it('is no longer spoken of when another quote is opened', async () => {
    const { user, view } = renderLinked({ words: '00000000' });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(view().words).toBeNull();
    expect(notice()).toBeNull();
  });

  it('carries the fingerprint of the words it was copied with', async () => {
    const { user } = renderLinked({});
    await user.click(screen.getByRole('button', { name: 'Copy link to it' }));
    expect(await navigator.clipboard.readText()).toContain(`&words=${wordsFingerprint(now)}`);
  });
});
