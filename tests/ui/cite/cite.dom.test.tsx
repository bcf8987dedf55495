import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { ExportDialogs } from '../../../src/ui/export/ExportDialogs';
import { Menu } from '../../../src/ui/header/Menu';
import { LiveRegion } from '../../../src/ui/notices/LiveRegion';
import { Panel } from '../../../src/ui/panel/Panel';
import { claim, dataset } from '../../support/dataset';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';

afterEach(() => vi.useRealTimers());

function renderPage(view: Partial<ViewParts> = {}, record = town()) {
  vi.useFakeTimers({ now: new Date(2026, 2, 6, 23, 59), toFake: ['Date'] });
  return renderAtDesk(
    <>
      <Menu mode="graph" />
      <Panel />
      <ExportDialogs />
      <LiveRegion />
    </>,
    { record, view },
  );
}

const dialog = () => screen.findByRole('dialog', { name: 'Cite' });
const chosen = () => screen.getAllByRole('radio', { checked: true }).map(labelOf);
const labelOf = (radio: HTMLElement) => radio.closest('label')?.textContent;
const citation = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value;
const radio = (name: RegExp) => screen.getByRole('radio', { name });

async function citeQuote(view: Partial<ViewParts> = opened('ada.endorses.ben')) {
  const page = renderPage(view);
  await page.user.click(screen.getByRole('button', { name: 'Cite' }));
  await dialog();
  return page;
}

async function citeThisView(view: Partial<ViewParts>, record = town()) {
  const page = renderPage(view, record);
  await page.user.click(screen.getByRole('button', { name: 'Menu' }));
  await page.user.click(await screen.findByRole('button', { name: 'Cite this view' }));
  await dialog();
  return page;
}

describe('Cite, under the large quote', () => {
  it('opens with the quote chosen, as text, and says in a sentence what each choice is', async () => {
    await citeQuote();
    expect(chosen()[0]).toMatch(/^This quote\. The exact words, the article they stand in, and a link/);
    expect(labelOf(radio(/^The article\./))).toContain('somebody else published');
    expect(labelOf(radio(/^This view\./))).toContain('This page as you see it now');
    expect(citation()).toMatch(
      /^“Ada Quill endorsed Ben Marsh on the third of May\.” “A Day at the Harbour”, The Gazette, 5 March 2022\. On the Record, http:\S+gazette\.c1&words=[0-9a-f]{8}$/,
    );
  });

  it('cites the quote that is large, not the best one', async () => {
    await citeQuote(opened('ada.endorses.ben', 'lamp.c1'));
    expect(citation()).toMatch(/^“The Bell reported that Quill backed Marsh\.” untitled article beginning/);
  });

  it('cites the article without this page, and what it does not state', async () => {
    const { user } = await citeQuote(opened('dot.worked-for.ben'));
    await user.click(radio(/^The article\./));
    expect(citation()).toBe(
      'Untitled article beginning “The lamps were lit early…”, outlet not stated, date not stated.',
    );
  });

  it('cites this view, with its filters in the link, and the day where the reader is', async () => {
    const { user } = await citeQuote({ ...opened('cyd.advises.ada'), hiddenTypes: ['lost-to'] });
    await user.click(radio(/^This view\./));
    expect(citation()).toMatch(
      /^On the Record: Cyd Oakes may advise Ada Quill\. http:\S+sel=cyd\.advises\.ada&hide=l Accessed 6 March 2026\.$/,
    );
  });

  it('gives every choice in every format', async () => {
    const { user } = await citeQuote();
    for (const what of [/^This quote/, /^The article/, /^This view/]) {
      await user.click(radio(what));
      await user.click(radio(/^BibTeX$/));
      expect(citation()).toMatch(/^@(article|misc)\{/);
      await user.click(radio(/^CSL-JSON$/));
      expect(JSON.parse(citation())).toHaveLength(1);
      await user.click(radio(/^Text$/));
      expect(citation()).not.toMatch(/^[@[]/);
    }
  });

  it('is forgotten when the dialog is closed', async () => {
    const { session } = await citeQuote();
    (await dialog()).dispatchEvent(new Event('close'));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Cite' })).toBeNull());
    expect(session.getState().dialog).toBeNull();
  });
});

describe('Cite this view, in the menu', () => {
  it('opens with the view chosen, and offers the open quote and its article beside it', async () => {
    await citeThisView(opened('ada.endorses.ben'));
    expect(chosen()).toContainEqual(expect.stringMatching(/^This view/));
    expect(citation()).toMatch(/^On the Record: Ada Quill endorses Ben Marsh\. /);
    expect(within(await dialog()).getAllByRole('radio')).toHaveLength(6);
  });

  it('is closed before the dialog opens', async () => {
    await citeThisView(opened('ada.endorses.ben'));
    expect(screen.queryByRole('dialog', { name: 'Menu' })).toBeNull();
  });

  it.each<[string, Partial<ViewParts>, string]>([
    ['nothing', { selection: { kind: 'none' } }, 'Quill endorsed Marsh; Marsh denies the rest'],
    ['a person', { selection: { kind: 'person', person: 'ada' } }, 'Ada Quill'],
  ])('offers nothing else where %s is open', async (_, view, title) => {
    await citeThisView(view);
    expect(citation()).toContain(`On the Record: ${title}.`);
    expect(screen.queryByRole('radio', { name: /^(This quote|The article)/ })).toBeNull();
  });

  it('offers the article that is being read', async () => {
    const { user } = await citeThisView({ mode: 'articles', article: 'tide' });
    await user.click(radio(/^The article/));
    expect(citation()).toBe('“Tidings”, The Tide, date not stated.');
    expect(screen.queryByRole('radio', { name: /^This quote/ })).toBeNull();
  });
});

describe('a citation', () => {
  it('is copied, and the live region says so', async () => {
    const { user } = await citeQuote();
    await user.click(radio(/^BibTeX$/));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await navigator.clipboard.readText()).toBe(citation());
    expect(screen.getByTestId('live').textContent).toContain('Citation copied.');
    expect(screen.getByRole('status').textContent).toBe('Citation copied.');
  });

  it('is selected, to be copied by hand, where the browser will not copy', async () => {
    const { user } = await citeQuote();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' });
    expect(document.activeElement).toBe(box);
    expect([box.selectionStart, box.selectionEnd]).toEqual([0, box.value.length]);
    expect(screen.getByRole('status').textContent).toContain('copy it by hand');
    await user.click(radio(/^BibTeX$/));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('is kept as a file in the formats that something imports', async () => {
    const { user } = await citeQuote();
    const blobs: Blob[] = [];
    const names: string[] = [];
    URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
    URL.revokeObjectURL = () => {};
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    expect(screen.queryByRole('button', { name: /^Download/ })).toBeNull();
    await user.click(radio(/^BibTeX$/));
    await user.click(screen.getByRole('button', { name: 'Download .bib' }));
    await user.click(radio(/^The article/));
    await user.click(radio(/^CSL-JSON$/));
    await user.click(screen.getByRole('button', { name: 'Download .json' }));
    expect(names).toEqual(['on-the-record-quote.bib', 'on-the-record-article.json']);
    expect(blobs[1]?.size).toBe(new Blob([citation()]).size);
  });

  it('holds hostile words as text', async () => {
    const exact = '<img src=x onerror=alert(1)> }} @misc{x \u202e';
    const record = openInvented(dataset([claim({ quote: { exact, prefix: '', suffix: '' } })]));
    const { user } = await citeThisView(opened('ada.endorses.ben'), record);
    await user.click(radio(/^This quote/));
    expect(citation()).toContain(exact);
    expect(document.querySelector('img')).toBeNull();
  });
});
