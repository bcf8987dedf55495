import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/core/ingest/claims/buildClaims';
import { importedDataset } from '../../../src/core/ingest/importedDataset';
import { propose } from '../../../src/core/ingest/preview/questions';
import { readText } from '../../../src/core/ingest/readFile';
import type { ViewParts } from '../../../src/core/view/viewParts';
import Articles from '../../../src/ui/articles/Articles';
import { App } from '../../../src/ui/page/App';
import SourcesPanel from '../../../src/ui/sources/SourcesPanel';
import { opened, openInvented, renderAtDesk } from '../../support/desk';

/** A table as it is after it was imported. */
function imported(...rows: string[]) {
  const reading = readText('ties.csv', rows.join('\n'));
  const built = buildClaims(reading, propose(reading, 2026));
  if (!built.ok) throw new Error('The table was not taken.');
  return openInvented(importedDataset(built, 'ties.csv'));
}

const sourced = () =>
  imported(
    'from,type,to,when,url,note',
    'Ada Quill,endorses,Ben Marsh,2021-05-03,https://gazette.example/a/b,heard on the quay',
    'Cyd Oakes,endorses,Ben Marsh,2019,https://gazette.example/a/b,',
  );
const bare = () =>
  imported('from,type,to,when', 'Ada Quill,endorses,Ben Marsh,2021', 'Cyd Oakes,endorses,Ben Marsh,2019');

/** Words of a record in which texts were read and quotes were taken from them. */
const untrue =
  /our reading|articles? read|quotes? (?:held|coded|of|from)|\d quotes?\b(?! on record)|word for word|edition|“…”|0 of \d|Editor|goes? back to|stands on words/i;

describe('of data without a quote', () => {
  const pages: Partial<ViewParts>[] = [
    { mode: 'list' },
    { mode: 'list', ...opened('ada-quill.endorses.ben-marsh') },
    { mode: 'graph', selection: { kind: 'person', person: 'ben-marsh' } },
    { mode: 'articles' },
    { mode: 'coverage' },
    { mode: 'checks' },
  ];

  it.each([
    ['with sources', sourced],
    ['without sources', bare],
  ])('%s, no page speaks of quotes that are held or of articles that were read', async (_, record) => {
    for (const view of pages) {
      const { container, unmount } = renderAtDesk(<App />, { record: record(), view });
      if (view.mode !== 'list' && view.mode !== 'graph')
        await screen.findByRole('heading', { level: 1, name: /Sources|Coverage|Checks/ });
      expect(container.textContent).not.toMatch(untrue);
      unmount();
    }
  });

  it('the panel says that no quote is on record, which source is named, and whose note it is', () => {
    const { container } = renderAtDesk(<App />, {
      record: sourced(),
      view: { mode: 'list', ...opened('ada-quill.endorses.ben-marsh') },
    });
    const panel = container.querySelector('.panel');
    expect(panel?.textContent).toContain(
      'Source only. No quote is on record. A source is named: gazette.example/a/b (claim 1).',
    );
    expect(panel?.textContent).toContain('Note in your file. heard on the quay');
    expect(screen.queryByRole('button', { name: 'Read in the article' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy quote' })).toBeNull();
    // An address has no capital.
    expect(panel?.querySelector('.origin-name')?.textContent).toBe('gazette.example/a/b');
  });

  it('the list counts a source as a source, and a date as the file gives it', async () => {
    renderAtDesk(<App />, { record: sourced(), view: { mode: 'list', selection: { kind: 'none' } } });
    const row = await screen.findByRole('row', { name: /Cyd Oakes/ });
    const cells = [...row.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells.slice(2)).toEqual(['2019', 'Source only', '1 source', '0 quotes']);
  });

  it('coverage tells what has only a source, or not even that, from what is held in words', async () => {
    const one = renderAtDesk(<Articles mode="coverage" />, { record: sourced(), view: { mode: 'coverage' } });
    expect((await screen.findByRole('row', { name: /Ada Quill/ })).textContent).toContain(
      'endorses 1, source only',
    );
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Person',
      'endorses',
    ]);
    one.unmount();
    renderAtDesk(<Articles mode="coverage" />, { record: bare(), view: { mode: 'coverage' } });
    expect((await screen.findByRole('row', { name: /Ada Quill/ })).textContent).toContain(
      'endorses 1, unsourced',
    );
  });

  it('weighing asks for no surer quotes, and lists what can be switched off', () => {
    const one = renderAtDesk(<SourcesPanel onClose={() => {}} />, { record: sourced() });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByRole('group', { name: 'Sources' }).textContent).toContain(
      'gazette.example/a/b2 claims',
    );
    expect(screen.queryByRole('group', { name: /pass on/ })).toBeNull();
    one.unmount();
    renderAtDesk(<SourcesPanel onClose={() => {}} />, { record: bare() });
    expect(screen.getAllByRole('group')).toHaveLength(1);
    expect(screen.getByRole('group', { name: 'Without a source' }).textContent).toContain(
      'No source given2 claims',
    );
  });
});
