import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { parseRecord } from '../../../src/core/ingest/record/parseRecord';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { ExportDialogs } from '../../../src/ui/export/ExportDialogs';
import { Menu } from '../../../src/ui/header/Menu';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { renderAtDesk, town } from '../../support/desk';
import { handedFiles } from '../../support/handedFiles';
import { hugeRecord } from '../../support/hugeRecord';

const files = handedFiles();

async function openDialog(view: Partial<ViewParts> = {}, record = town()) {
  vi.useFakeTimers({ now: new Date(2026, 2, 6, 12), toFake: ['Date'] });
  const page = renderAtDesk(
    <>
      <Menu mode="graph" />
      <ExportDialogs />
      <LiveRegion />
    </>,
    { record, view },
  );
  await page.user.click(screen.getByRole('button', { name: 'Menu' }));
  await page.user.click(await screen.findByRole('button', { name: 'Save the data' }));
  const dialog = await screen.findByRole('dialog', { name: 'Data' });
  vi.useRealTimers();
  return { ...page, dialog };
}

async function savedText(index = 0): Promise<string> {
  return new TextDecoder('utf-8').decode(await files[index]?.blob?.arrayBuffer());
}

/** Waits until the dialog says what came of it. */
async function told(words: string | RegExp): Promise<void> {
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(words));
}

const lost = () => {
  const section = screen.getByRole('heading', { name: 'What this format loses' }).parentElement;
  return within(section as HTMLElement)
    .queryAllByRole('listitem')
    .map(({ textContent }) => textContent);
};

describe('data to take away', () => {
  it.each([
    ['de-DE', 'A semicolon', 'from;relation;to'],
    ['en-GB', 'A comma', 'from,relation,to'],
  ])(
    'has what spreadsheets in the reader’s language expect between cells: %s',
    async (language, words, start) => {
      vi.spyOn(navigator, 'language', 'get').mockReturnValue(language);
      const { user } = await openDialog();
      expect(screen.queryByRole('group', { name: 'Between cells' })).toBeNull();
      await user.click(screen.getByRole('radio', { name: /^Claims \(CSV\)/ }));
      const group = within(screen.getByRole('group', { name: 'Between cells' }));
      expect(group.getByRole<HTMLInputElement>('radio', { name: new RegExp(`^${words}`) }).checked).toBe(
        true,
      );
      await user.click(screen.getByRole('button', { name: 'Save' }));
      await told(/was handed to the browser/);
      expect(await savedText()).toMatch(new RegExp(`^${start}`));
      await user.click(
        group.getByRole('radio', { name: language === 'de-DE' ? /^A comma/ : /^A semicolon/ }),
      );
      await user.click(screen.getByRole('button', { name: 'Save' }));
      await waitFor(() => expect(files).toHaveLength(2));
      expect(await savedText(1)).not.toMatch(new RegExp(`^${start}`));
    },
  );

  it('is everything in our own format unless told otherwise, and that loses nothing', async () => {
    const { user } = await openDialog();
    expect(screen.getByText('Nothing: brought back here, it is the same.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const words = 'on-the-record-everything-2026-03-06.json was handed to the browser to keep.';
    await told(words);
    expect(screen.getByTestId('live').textContent?.trim()).toBe(words);
    expect(files.map(({ name }) => name)).toEqual(['on-the-record-everything-2026-03-06.json']);
    expect(files[0]?.blob?.type).toBe('application/json;charset=utf-8');
    const parsed = parseRecord(JSON.parse(await savedText()));
    expect(parsed.ok && parsed.dataset.claims).toHaveLength(12);
  });

  it('says of each choice how much it is', async () => {
    await openDialog({ hiddenTypes: ['endorses', 'lost-to', 'advises'] });
    const words = screen
      .getAllByRole('radio')
      .slice(0, 2)
      .map((radio) => radio.closest('label')?.textContent);
    expect(words).toEqual([
      'Everything held. 12 claims, 5 people, 3 sources.',
      'What this view shows. Two claims, three people, two sources.',
    ]);
  });

  it('tells what a format loses before anything is saved', async () => {
    const { user } = await openDialog();
    await user.click(screen.getByRole('radio', { name: /^Claims \(CSV\)/ }));
    expect(lost()).toEqual([
      'The text of the front page is left out.',
      'One passage that was read and not turned into claims is left out.',
      'One person without a line is left out.',
      'What is held of people besides their names is left out: other names, descriptions.',
    ]);
    await user.click(screen.getByRole('radio', { name: /^What this view shows/ }));
    expect(lost()).not.toContain('One person without a line is left out.');
    expect(files).toEqual([]);
  });

  it('is only what this view shows, on request, under the name of the view', async () => {
    const { user } = await openDialog({ hiddenTypes: ['endorses', 'lost-to', 'advises'] });
    await user.click(screen.getByRole('radio', { name: /^What this view shows/ }));
    await user.click(screen.getByRole('radio', { name: /^Claims \(CSV\)/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await told(/was handed to the browser/);
    expect(files.map(({ name }) => name)).toEqual(['on-the-record-overview-2026-03-06-claims.csv']);
    const rows = (await savedText()).trim().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain('Dot Vane');
  });

  it('has a button for each file where a format has two', async () => {
    const { user } = await openDialog();
    await user.click(screen.getByRole('radio', { name: /^People and claims \(CSV\)/ }));
    await user.click(screen.getByRole('button', { name: 'Save people' }));
    await user.click(screen.getByRole('button', { name: 'Save claims' }));
    await told(/edges\.csv was handed to the browser/);
    expect(files.map(({ name }) => name)).toEqual([
      'on-the-record-everything-2026-03-06-nodes.csv',
      'on-the-record-everything-2026-03-06-edges.csv',
    ]);
    expect(await savedText(1)).toContain('Source,Target,Type,Id,relation');
  });

  it('says so where there is nothing to save', async () => {
    const { user } = await openDialog({
      hiddenTypes: ['endorses', 'lost-to', 'advises', 'worked-for'],
    });
    await user.click(screen.getByRole('radio', { name: /^What this view shows/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await told('There is nothing to save: nobody is shown.');
    await user.click(screen.getByRole('radio', { name: /^Claims \(CSV\)/ }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await told('There is nothing to save: no claim is shown.');
    expect(files).toEqual([]);
  });

  it('that takes long is written a little at a time, says how far it is, and is stopped at a word', async () => {
    const { user } = await openDialog({}, hugeRecord(2000));
    await user.click(screen.getByRole('radio', { name: /^GEXF/ }));
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 400));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Writing the file' });
    expect(bar.value).toBeLessThan(1);
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    clock.mockRestore();
    await told('Stopped. Nothing was saved.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await told(/gexf was handed to the browser/);
    expect(files).toHaveLength(1);
    expect(await savedText()).toMatch(/<\/gexf>\s*$/);
  });

  it('goes away and leaves nothing behind', async () => {
    const { user, session, dialog } = await openDialog();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(session.getState().dialog).toBeNull();
    expect(screen.queryByRole('dialog', { name: 'Data' })).toBeNull();
  });
});
