import { act, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { decodeView } from '../../../src/core/view/link';
import { resolveView } from '../../../src/core/view/resolveView';
import { say } from '../../../src/shell/stores/sessionStore';
import { RegionBoundary } from '../../../src/ui/base/RegionBoundary';
import { TypeKey } from '../../../src/ui/key/TypeKey';
import { RelationList } from '../../../src/ui/list/RelationList';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { Notices } from '../../../src/ui/notices/Notices';
import { LoadFailure } from '../../../src/ui/page/LoadFailure';
import { renderAtDesk, town } from '../../support/desk';

describe('notices', () => {
  it('are not there where a link could be followed', () => {
    renderAtDesk(<Notices />, { record: town() });
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('show what a link said literally, markup and all', () => {
    const hostile = '<img src=x onerror="alert(1)"><b>bold</b> {{7*7}} &amp;';
    renderAtDesk(<Notices />, { record: town(), notices: [hostile, 'A second sentence.'] });
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      hostile,
      'A second sentence.',
    ]);
    expect(document.querySelector('img, b')).toBeNull();
  });

  it('name what a link asked for and nobody could follow, as text', () => {
    const record = town();
    const link = `?sel=nobody-here&y=${encodeURIComponent('<script>alert(1)</script>')}`;
    const { notices } = resolveView(decodeView(link), record);
    renderAtDesk(<Notices />, { record, notices });
    const said = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(said).toHaveLength(2);
    expect(said.join()).toContain('nobody-here');
    expect(said.join()).toContain('script');
    expect(document.querySelector('script')).toBeNull();
  });

  it('can be dismissed, all together', async () => {
    const { user } = renderAtDesk(<Notices />, { record: town(), notices: ['One.', 'Two.'] });
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('status')).toBeNull();
  });
});

describe('the live region', () => {
  it('is polite, and says an equal sentence anew', () => {
    const { session } = renderAtDesk(<LiveRegion />, { record: town() });
    const live = screen.getByTestId('live');
    expect(live.getAttribute('aria-live')).toBe('polite');
    expect(live.textContent).toBe('');
    act(() => say(session, 'Copied.'));
    const first = live.textContent;
    act(() => say(session, 'Copied.'));
    expect(live.textContent).not.toBe(first);
    expect([first?.trim(), live.textContent?.trim()]).toEqual(['Copied.', 'Copied.']);
  });

  it('says the count once, after the filter has come to rest', async () => {
    const { user, session } = renderAtDesk(
      <>
        <TypeKey />
        <RelationList />
        <LiveRegion />
      </>,
      { record: town() },
    );
    await user.click(screen.getByRole('checkbox', { name: /^endorses/ }));
    await user.click(screen.getByRole('checkbox', { name: /^lost to/ }));
    expect(session.getState().said.words).toBe('');
    await vi.waitFor(() => expect(session.getState().said.words).not.toBe(''), 5_000);
    expect(session.getState().said).toEqual({ words: '4 of 7 relations shown.', turn: 1, isShown: false });
  });
});

function Drawing({ fault }: { readonly fault: { readonly on: boolean } }) {
  if (fault.on) throw new Error('the ink ran out');
  return <p>drawn</p>;
}

describe('a fault in one region', () => {
  it('leaves the others alive, says so and can be tried again', async () => {
    const fault = { on: true };
    const caught: unknown[] = [];
    const { user } = renderAtDesk(
      <>
        <RegionBoundary region="graph">
          <Drawing fault={fault} />
        </RegionBoundary>
        <p>still here</p>
      </>,
      { record: town(), onCaughtError: (error) => caught.push(error) },
    );
    expect(caught).toHaveLength(1);
    const alert = screen.getByRole('alert').textContent;
    expect(alert).toContain('The graph could not be shown. The rest of the page still works.');
    expect(alert).toContain('the ink ran out');
    expect(screen.getByText('still here')).toBeTruthy();
    fault.on = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('drawn')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('of the whole record is a sentence with a way to try again, under the name of the page', () => {
    renderAtDesk(<LoadFailure problem="The data could not be fetched." />, { record: town() });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('On the Record');
    expect(screen.getByRole('alert').textContent).toBe('The data could not be fetched.');
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  });
});
