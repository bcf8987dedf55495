import { act, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import type { PathSelection } from '../../../src/core/view/viewState';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import { renderAtDesk, town } from '../../support/desk';

beforeAll(() => fetchTheRest());

function ask(
  from: string,
  to: string | null,
  rest: Partial<PathSelection> = {},
  change: Partial<ViewParts> = {},
) {
  const selection: PathSelection = { kind: 'path', from, to, via: null, doubtful: false, ...rest };
  return renderAtDesk(<Panel />, { record: town(), view: { ...change, selection } });
}
const steps = () =>
  within(screen.getAllByRole('list')[0] ?? document.body).getAllByRole('heading', { level: 3 });
const words = (elements: readonly HTMLElement[]) => elements.map((one) => one.textContent);
const panelText = () => screen.getByTestId('panel').textContent ?? '';
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const choice = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });

describe('how two people are connected', () => {
  it('is asked in the heading and answered step by step, each with its quote and standing', () => {
    ask('cyd', 'ada');
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'How is Cyd Oakes connected to Ada Quill?',
    );
    expect(words(steps())).toEqual(['Cyd Oakes lost to Ben Marsh', 'Ada Quill endorses Ben Marsh']);
    expect(panelText()).toContain('Through Ben Marsh, in two steps.');
    expect(panelText()).toContain('Weakest step: 1, established; one origin affirms it outright.');
    expect(panelText()).toContain('A path is a chain of quotes, not a proof of influence.');
    const quotes = [...document.querySelectorAll('blockquote q')].map((quote) => quote.textContent);
    expect(quotes).toEqual([
      'Oakes lost to Marsh in 2019.',
      'Ada Quill endorsed Ben Marsh on the third of May.',
    ]);
  });

  it('leads from each step to its relation, and to all between its two people where there are more', async () => {
    const { user, view } = ask('cyd', 'ada');
    expect(screen.getAllByRole('button', { name: /relations between/ })).toHaveLength(1);
    await user.click(button('Cyd Oakes lost to Ben Marsh'));
    expect(view().selection).toEqual({ kind: 'relation', relation: 'cyd.lost-to.ben', claim: null });
  });

  it('names other ways, and opens one with a link that keeps it', async () => {
    const { user, view } = ask('dot', 'ben');
    const others = within(screen.getByRole('region', { name: /Other ways|Another way/ })).getAllByRole(
      'button',
    );
    expect(others[0]?.textContent).toMatch(/^(Through Ada Quill, in two steps|Directly, in one step)\./);
    await user.click(others[0] ?? document.body);
    expect(view().selection).toMatchObject({ kind: 'path', from: 'dot', to: 'ben' });
    expect((view().selection as PathSelection).via).not.toBeNull();
  });

  it('asks before it goes along a tentative line, and says so when it does', async () => {
    const { user, view } = ask('cyd', 'ada', {}, { hiddenTypes: ['lost-to'] });
    expect(panelText()).toContain('No path without a tentative line.');
    expect(panelText()).toContain('There is one with a tentative line, “Cyd Oakes may advise Ada Quill”.');
    await user.click(button('Show it'));
    expect(view().selection).toMatchObject({ doubtful: true });
    expect(words(steps())).toEqual(['Cyd Oakes may advise Ada Quill']);
    await user.click(button('Leave such lines out'));
    expect(panelText()).toContain('No path without a tentative line.');
  });

  it('names the filter that hides the only path, and undoes just that one', async () => {
    const { user, view } = ask('cyd', 'ben', {}, { hiddenTypes: ['lost-to', 'advises'], undated: false });
    expect(panelText()).toContain('A kind of line that is hidden is part of one. Directly, in one step.');
    await user.click(button(/^Show .*lost to/));
    expect(view().picture.filter.hiddenTypes).toEqual([]);
    expect(view().picture.filter.undated).toBe(false);
    expect(words(steps())).toEqual(['Cyd Oakes lost to Ben Marsh']);
    expect(panelText()).toContain('Only lines that the filter lets through are used.');
  });

  it('says “no evidence held” where none is, and never that there is no link', () => {
    ask('cyd', 'eve');
    expect(panelText()).toContain('No evidence held of a connection between Cyd Oakes and Eve Lorne.');
    expect(panelText()).toContain('That says what these articles hold, not what there is.');
    expect(screen.queryByRole('button', { name: 'Show it' })).toBeNull();
  });

  it('lets the reader choose both ends, and turn the question round', async () => {
    const { user, view } = ask('cyd', null);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(
      'How is Cyd Oakes connected to others?',
    );
    await user.selectOptions(choice('To'), 'Ada Quill');
    expect(view().selection).toMatchObject({ from: 'cyd', to: 'ada' });
    await user.click(button('Swap the two ends'));
    expect(view().selection).toMatchObject({ from: 'ada', to: 'cyd' });
    expect(words(steps())).toEqual(['Ada Quill endorses Ben Marsh', 'Cyd Oakes lost to Ben Marsh']);
    await user.selectOptions(choice('From'), 'Cyd Oakes');
    expect(view().selection).toMatchObject({ from: 'cyd', to: 'ada' });
  });

  it('makes one step of the history of all people that the keys go through', async () => {
    const { user, views } = ask('cyd', 'ada');
    const taken: string[] = [];
    const stop = views.subscribe(({ step }) => taken.push(step));
    await user.selectOptions(choice('To'), 'Ben Marsh');
    await user.selectOptions(choice('To'), 'Dot Vane');
    await user.selectOptions(choice('To'), 'Eve Lorne');
    act(() => choice('To').blur());
    await user.selectOptions(choice('To'), 'Ada Quill');
    expect(taken).toEqual(['push', 'replace', 'replace', 'push']);
    stop();
  });

  it('is copied as text with its quotes and a link that keeps this way', async () => {
    const { user } = ask('cyd', 'ada');
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(button('Copy as text'));
    const [[text] = ['']] = written.mock.calls;
    expect(text).toContain(
      'How is Cyd Oakes connected to Ada Quill?\n1. Cyd Oakes lost to Ben Marsh. Established;',
    );
    expect(text).toContain(
      '“Oakes lost to Marsh in 2019.” “A Day at the Harbour”, The Gazette, 5 March 2022.',
    );
    expect(text).toMatch(/sel=cyd\.\.ben\.\.ada$/);
  });
});
