import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { SourcesButton } from '../../../src/ui/sources/SourcesButton';
import { opened, renderAtDesk, town } from '../../support/desk';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

async function renderSources(view = {}) {
  const desk = renderAtDesk(
    <>
      <SourcesButton />
      <Panel />
    </>,
    { record: town(), view: { ...opened('ada.endorses.ben'), ...view } },
  );
  await desk.user.click(screen.getByRole('button', { name: /^Weigh the evidence/ }));
  return desk;
}

const sum = () => screen.getByTestId('weigh-sum').textContent;

describe('weighing the evidence', () => {
  it('takes the place of the quotes, is read from its heading, and gives them back when closed', async () => {
    const { user } = await renderSources();
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Weigh the evidence' }));
    await user.click(screen.getByRole('button', { name: 'Stop weighing the evidence' }));
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Ada Quill endorses Ben Marsh');
  });

  it('says of each switched-off source which relations fall and which change standing', async () => {
    const { user, view } = await renderSources();
    expect(sum()).toBe('Every source is switched on.');
    const articles = within(screen.getByRole('group', { name: 'Articles' }));
    for (const box of articles.getAllByRole('checkbox')) await user.click(box);
    expect(view().picture.excluded).toHaveLength(3);
    expect(sum()).toMatch(/^With three sources switched off, .* have nothing left to support them/);
    await user.click(screen.getByRole('button', { name: 'Switch everything on again' }));
    expect(view().picture.excluded).toEqual([]);
    expect(sum()).toBe('Every source is switched on.');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Weigh the evidence' }));
  });

  it('leads to a relation that changes', async () => {
    const { user, view } = await renderSources({ excluded: ['article:gazette'] });
    const changes = within(screen.getByRole('region', { name: 'What changes' }));
    const [first] = changes.getAllByRole('listitem');
    if (!first) throw new Error('Nothing changes.');
    await user.click(within(first).getByRole('button'));
    expect(view().selection.kind).toBe('relation');
    expect(screen.queryByRole('heading', { name: 'Weigh the evidence' })).toBeNull();
  });

  it('narrows to surer quotes, and says how many relations each level leaves', async () => {
    const { user, view } = await renderSources();
    const levels = screen.getAllByRole('radio');
    expect(levels).toHaveLength(6);
    await user.click(screen.getByRole('radio', { name: /^Only what a named person said/ }));
    expect(view().picture.filter.basis).toBe('on-record');
    expect(screen.getByRole('button', { name: 'Weigh the evidence, 1 set' })).toBeTruthy();
  });
});
