import { screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { opened, renderAtDesk, town } from '../../support/desk';

beforeAll(() => fetchTheRest());

function between(one: string, other: string, change: Partial<ViewParts> = {}) {
  const selection = { kind: 'pair', people: [one, other] } as const;
  return renderAtDesk(<Panel />, { record: town(), view: { ...change, selection } });
}
const relations = () => screen.queryAllByRole('heading', { level: 3 }).map((one) => one.textContent);
const panelText = () => screen.getByTestId('panel').textContent ?? '';

describe('everything between two people', () => {
  it('is every relation, both directions, by year, what has no date last, each with its quote', () => {
    between('ben', 'ada');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ben Marsh and Ada Quill');
    expect(panelText()).toContain('Two relations are held between them, either way.');
    expect(relations()).toEqual(['Ada Quill endorses Ben Marsh', 'Ben Marsh endorses Ada Quill']);
    const years = screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'));
    expect(years).toEqual(expect.arrayContaining(['2021', 'No date stated']));
    expect(panelText()).toContain('No evidence held of other relations between the two.');
    expect(document.querySelectorAll('blockquote').length).toBeGreaterThanOrEqual(2);
  });

  it('lets a contradiction stand: both sides of a contested relation are quoted', () => {
    between('ada', 'ben');
    expect(screen.getByRole('region', { name: 'Affirms it' }).textContent).toContain('returned the favour');
    expect(screen.getByRole('region', { name: 'Denies it' }).textContent).toContain('I never endorsed her');
  });

  it('keeps what a filter hides, and says that its line is not drawn', () => {
    between('dot', 'ben', { hiddenTypes: ['worked-for'] });
    expect(relations()).toHaveLength(2);
    expect(panelText()).toContain('Its kind of line is hidden, so it is not drawn.');
  });

  it('says why a relation is withdrawn', () => {
    between('dot', 'ben');
    expect(panelText()).toContain('The Tide took it back.');
  });

  it('says “no evidence held” where none is, and offers the path', async () => {
    const { user, view } = between('cyd', 'eve');
    expect(relations()).toEqual([]);
    expect(panelText()).toContain('No evidence held of a relation between the two.');
    await user.click(screen.getByRole('button', { name: 'How are they connected?' }));
    expect(view().selection).toMatchObject({ kind: 'path', from: 'cyd', to: 'eve' });
  });

  it('is reached from a relation whose people have another, and from no other', async () => {
    const { user, view } = renderAtDesk(<Panel />, { record: town(), view: opened('ada.endorses.ben') });
    await user.click(screen.getByRole('button', { name: 'Both relations between Ada Quill and Ben Marsh' }));
    expect(view().selection).toEqual({ kind: 'pair', people: ['ada', 'ben'] });
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('is not offered where one relation is all there is', () => {
    renderAtDesk(<Panel />, { record: town(), view: opened('cyd.lost-to.ben') });
    expect(screen.queryByRole('button', { name: /relations between/ })).toBeNull();
  });
});
