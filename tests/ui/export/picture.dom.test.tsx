import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { ExportDialogs } from '../../../src/ui/export/ExportDialogs';
import { Menu } from '../../../src/ui/header/Menu';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { opened, renderAtDesk, town } from '../../support/desk';
import { handedFiles } from '../../support/handedFiles';

const files = handedFiles();

beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});

async function openDialog(view: Partial<ViewParts> = {}) {
  vi.useFakeTimers({ now: new Date(2026, 2, 6, 12), toFake: ['Date'] });
  const page = renderAtDesk(
    <>
      <Menu mode="graph" />
      <ExportDialogs />
      <LiveRegion />
    </>,
    { record: town(), view },
  );
  await page.user.click(screen.getByRole('button', { name: 'Menu' }));
  await page.user.click(await screen.findByRole('button', { name: 'Save or copy a picture' }));
  const dialog = await screen.findByRole('dialog', { name: 'Picture' });
  vi.useRealTimers();
  return { ...page, dialog };
}

describe('a picture to take away', () => {
  it('is described in words before it is taken', async () => {
    await openDialog(opened('cyd.advises.ada'));
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(
      /^Preview\. On the Record: Cyd Oakes may advise Ada Quill\. 7 of 7 relations shown\./,
    );
  });

  it('is kept as an SVG with a plain name, and the success is announced', async () => {
    const { user } = await openDialog(opened('cyd.lost-to.ben'));
    await user.click(screen.getByRole('button', { name: 'Save as SVG' }));
    expect(files.map(({ name }) => name)).toEqual(['on-the-record-cyd-lost-to-ben-2026-03-06.svg']);
    expect(files[0]?.blob?.type).toBe('image/svg+xml;charset=utf-8');
    const text = new TextDecoder().decode(await files[0]?.blob?.arrayBuffer());
    expect(text).toContain('<title>On the Record: Cyd Oakes lost to Ben Marsh</title>');
    const told = 'on-the-record-cyd-lost-to-ben-2026-03-06.svg was handed to the browser to keep.';
    expect(screen.getByRole('status').textContent).toBe(told);
    expect(screen.getByTestId('live').textContent?.trim()).toBe(told);
  });

  it('says what else there is where the browser makes no PNG, and where it does not copy', async () => {
    const { user } = await openDialog();
    await user.click(screen.getByRole('button', { name: 'Save as PNG' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'The browser could not make the picture. Save it as SVG instead.',
      ),
    );
    await user.click(screen.getByRole('button', { name: 'Copy image' }));
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe(
        'The browser does not allow copying a picture here. Save it as PNG instead.',
      ),
    );
    expect(files).toEqual([]);
  });

  it('offers what is on the screen only where a picture is on the screen', async () => {
    const { dialog } = await openDialog();
    expect(within(dialog).queryByRole('radio')).toBeNull();
  });

  it('goes away and leaves nothing behind', async () => {
    const { user, session, dialog } = await openDialog();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(session.getState().dialog).toBeNull();
    expect(screen.queryByRole('dialog', { name: 'Picture' })).toBeNull();
  });
});
