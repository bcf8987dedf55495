import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openRecord } from '../../../src/core/record/record';
import { encodeView } from '../../../src/core/view/link';
import { tourOf, viewAtStep } from '../../../src/core/view/tour';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { withPicture } from '../../../src/core/view/viewState';
import { Headline } from '../../../src/ui/header/Headline';
import { Menu } from '../../../src/ui/header/Menu';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { Tour } from '../../../src/ui/tour/Tour';
import { renderAtDesk, town } from '../../support/desk';

function touring() {
  const bare = town();
  const edition = {
    ...bare.dataset.edition,
    questions: [{ ask: 'Who lost?', link: 'sel=cyd.lost-to.ben&hide=eaw', restsOn: ['gazette.c4'] }],
    tour: [
      {
        heading: 'A line',
        text: 'Quill endorsed Marsh.',
        link: 'sel=ada.endorses.ben',
        restsOn: ['gazette.c1'],
      },
      {
        heading: 'A loss',
        text: 'Oakes lost to Marsh.',
        link: 'sel=cyd.lost-to.ben',
        restsOn: ['gazette.c4'],
      },
    ],
  };
  return openRecord({ ...bare.dataset, edition }, bare.positions);
}

const renderTour = (view: Partial<ViewParts> = {}, record = touring()) =>
  renderAtDesk(
    <>
      <Menu mode="graph" />
      <Headline />
      <Tour />
      <LiveRegion />
    </>,
    { record, view },
  );

const card = (step: number) => screen.findByRole('region', { name: `Tour, step ${step} of 2` });
const press = (name: string) => screen.getByRole('button', { name });

describe('the questions to start from', () => {
  it('are links to their views, each one step that Back undoes', async () => {
    const { user, view, views } = renderTour({ undated: false });
    const link = screen.getByRole('link', { name: 'Who lost?' });
    expect(link.getAttribute('href')).toBe('?sel=cyd.lost-to.ben&hide=eaw');
    await user.click(link);
    expect(encodeView(view())).toBe('sel=cyd.lost-to.ben&hide=eaw');
    expect(views.getState().step).toBe('push');
  });

  it('are in the menu, too, which then goes away', async () => {
    const { user, view } = renderTour();
    await user.click(press('Menu'));
    const menu = await screen.findByRole('dialog', { name: 'Menu' });
    await user.click(within(menu).getByRole('button', { name: 'Who lost?' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(encodeView(view())).toBe('sel=cyd.lost-to.ben&hide=eaw');
  });

  it('are not spoken of where the edition has none', async () => {
    const { user } = renderTour({}, town());
    expect(screen.queryByRole('list', { name: 'To start from' })).toBeNull();
    await user.click(press('Menu'));
    await screen.findByRole('dialog', { name: 'Menu' });
    expect(screen.queryByText('Where to start')).toBeNull();
  });
});

describe('the tour', () => {
  it('never starts by itself', () => {
    renderTour();
    expect(screen.queryByRole('region', { name: /Tour/ })).toBeNull();
  });

  it('begins on request with the focus on its words, replaces every filter, and gives all back on leaving', async () => {
    const { user, view } = renderTour({ undated: false, hiddenTypes: ['advises'] });
    const before = view();
    await user.click(press('Take the tour'));
    const first = await card(1);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A line'));
    expect(view()).toEqual(viewAtStep(touring(), 1));
    expect(within(first).getByText('Quill endorsed Marsh.')).toBeTruthy();
    await user.click(press('Leave the tour'));
    expect(view()).toEqual(before);
    expect(screen.queryByRole('region', { name: /Tour/ })).toBeNull();
  });

  it('goes on and back, each a step of the history, says its words and keeps the focus where it is', async () => {
    const { user, view, views } = renderTour();
    await user.click(press('Take the tour'));
    await card(1);
    await user.click(press('Next step'));
    await card(2);
    expect(views.getState().step).toBe('push');
    expect(screen.getByTestId('live').textContent?.trim()).toBe('A loss. Oakes lost to Marsh.');
    expect(document.activeElement).toBe(press('End of the tour'));
    await user.click(press('Previous step'));
    await card(1);
    expect(view().tour).toBe(1);
    expect(press('Previous step').getAttribute('aria-disabled')).toBe('true');
    await user.click(press('Previous step'));
    expect(view().tour).toBe(1);
  });

  it('is left by Escape from anywhere in it, and at its end', async () => {
    const { user, view } = renderTour();
    const before = view();
    await user.click(press('Take the tour'));
    await card(1);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('A line'));
    await user.keyboard('{Escape}');
    expect(view()).toEqual(before);
    await user.click(press('Take the tour'));
    await card(1);
    await user.click(press('Next step'));
    await user.click(press('End of the tour'));
    expect(view()).toEqual(before);
  });

  it('opened by a link takes no focus, and is left without a change to what is seen', async () => {
    const at = viewAtStep(touring(), 2) ?? {};
    const { user, view } = renderTour(at);
    await card(2);
    expect(document.activeElement).toBe(document.body);
    await user.click(press('Leave the tour'));
    expect(view()).toEqual({ ...at, tour: null });
  });

  it('offers the way back to what it speaks of, to who has strayed', async () => {
    const { user, view, views } = renderTour(viewAtStep(touring(), 1) ?? {});
    await card(1);
    expect(screen.queryByRole('button', { name: 'Show what this step speaks of' })).toBeNull();
    views.getState().change((now) => withPicture(now, { undated: false }), 'push');
    await user.click(await screen.findByRole('button', { name: 'Show what this step speaks of' }));
    expect(view()).toEqual(viewAtStep(touring(), 1));
    expect(tourOf(touring())).toHaveLength(2);
  });
});
