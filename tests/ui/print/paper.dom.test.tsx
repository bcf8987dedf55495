import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSelections } from '../../../src/core/view/selected';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Paper } from '../../../src/ui/export/Paper';
import { Menu } from '../../../src/ui/header/Menu';
import { App } from '../../../src/ui/page/App';
import { claim, crowd, crowdId, dataset, person } from '../../support/dataset';
import { defined } from '../../support/defined';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';
import { inYears } from '../../support/years';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);
beforeEach(() => {
  vi.useFakeTimers({ now: new Date(2026, 2, 6, 12), toFake: ['Date'] });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
});
afterEach(() => vi.useRealTimers());

const paper = () => document.querySelector<HTMLElement>('.paper');
const beforePrint = () => act(() => window.dispatchEvent(new Event('beforeprint')));
const afterPrint = () => act(() => window.dispatchEvent(new Event('afterprint')));
const none = { selection: { kind: 'none' } } as const;

function printed(view: Partial<ViewParts> = {}, record = town()): HTMLElement {
  const whole = viewOf(view);
  const selected = createSelections(record, createVisibilities(record))(whole);
  renderAtDesk(<Paper selected={selected} />, { record, view });
  beforePrint();
  const found = paper();
  if (!found) throw new Error('Nothing is printed.');
  return found;
}

const sentences = (root: HTMLElement) =>
  [...root.querySelectorAll('h3')].map((heading) => heading.textContent);
const quotes = (root: HTMLElement) =>
  [...root.querySelectorAll('blockquote q')].map((quote) => quote.textContent);
const relationNamed = (root: HTMLElement, name: string) => {
  const heading = within(root).getByRole('heading', { level: 3, name });
  return heading.closest<HTMLElement>('section')?.textContent ?? '';
};

describe('the paper', () => {
  it('is there when the browser takes the page, and gone afterwards', () => {
    renderAtDesk(<App />, { record: town(), view: { mode: 'list' } });
    expect(paper()).toBeNull();
    beforePrint();
    expect(paper()).not.toBeNull();
    afterPrint();
    expect(paper()).toBeNull();
  });

  it('is there for as long as the media is print, without any event of printing', () => {
    const media = Object.assign(new EventTarget(), { matches: true, media: 'print' });
    vi.spyOn(window, 'matchMedia').mockReturnValue(media as unknown as MediaQueryList);
    renderAtDesk(<Paper selected={null} />, { record: town() });
    expect(paper()).not.toBeNull();
    media.matches = false;
    act(() => media.dispatchEvent(new Event('change')));
    expect(paper()).toBeNull();
  });

  it('is asked for from the menu, which closes first', async () => {
    const print = vi.spyOn(window, 'print').mockImplementation(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    const { user } = renderAtDesk(<Menu mode="graph" />, { record: town() });
    await user.click(screen.getByRole('button', { name: 'Menu' }));
    await user.click(screen.getByRole('button', { name: 'Print these relations' }));
    expect(print).toHaveBeenCalledOnce();
  });

  it('says what it is: headline, view in words, day, link and state of the data', () => {
    const record = { ...town(), fingerprint: 'ab'.repeat(32) };
    const text = printed({ ...none, hiddenTypes: ['lost-to'], undated: false }, record).textContent;
    expect(text).toContain('Quill endorsed Marsh; Marsh denies the rest');
    expect(text).toContain('Kinds left out: lost to.');
    expect(text).toContain('Three relations without a date are left out.');
    expect(text).toContain('Printed6 March 2026');
    expect(text).toContain('http://localhost:3000/?sel=none&hide=l&undated=hidden');
    expect(text).toContain(`SHA-256 ${'ab'.repeat(32)}`);
  });

  it('begins with the drawing of what the view shows', () => {
    const root = printed({ ...none, hiddenTypes: ['lost-to'] });
    const name = within(root).getByRole('img').getAttribute('aria-label');
    expect(name).toMatch(/^Quill endorsed Marsh; Marsh denies the rest\. 6 of 7 relations shown/);
    expect(name).not.toContain('lost to Ben Marsh');
    expect(root.querySelector('h1')?.nextElementSibling?.tagName).toBe('CANVAS');
  });

  it('has no drawing where the view shows nothing', () => {
    const root = printed({ ...none, years: inYears(1990), undated: false });
    expect(within(root).queryByRole('img')).toBeNull();
    expect(root.textContent).toContain('This view shows no relation.');
  });

  it('holds every relation in the order of the list, each with every quote', () => {
    const root = printed(none);
    expect(sentences(root)).toEqual([
      'Ada Quill endorses Ben Marsh',
      'Ben Marsh endorses Ada Quill',
      'Ben Marsh advises Dot Vane',
      'Cyd Oakes may advise Ada Quill',
      'Cyd Oakes lost to Ben Marsh',
      'Dot Vane worked for Ada Quill',
      'Dot Vane worked for Ben Marsh',
    ]);
    expect(quotes(root).toSorted()).toEqual(
      town()
        .dataset.claims.map(({ quote }) => defined(quote).exact)
        .toSorted(),
    );
    const translatable = root.querySelectorAll('blockquote:not([translate="no"])');
    expect(translatable).toHaveLength(0);
  });

  it('holds a quote in its context, whose words, both dates, the article and the editor’s note', () => {
    const text = relationNamed(printed(none), 'Ada Quill endorses Ben Marsh');
    expect(text).toContain('Mayoral election, 3 May 2021.');
    expect(text).toContain('Established. Two of three origins affirm it outright: The Gazette (quote 1)');
    expect(text).toContain('It rained. Ada Quill endorsed Ben Marsh on the third of May. Nobody clapped.');
    expect(text).toContain('Article 1: A Day at the Harbour. The Gazette.');
    expect(text).toContain('Happened: 3 May 2021. Published: 5 March 2022.');
    expect(text).toContain('Editor’s note. The day is the article’s own.');
    expect(text).toContain('Origin 2 of 3: The Bell');
    expect(text).toContain(
      'Article 2: Untitled article, beginning “The lamps were lit early…”. Outlet not stated.',
    );
    expect(text).toContain('Happened: not stated. Published: not stated.');
  });

  it.each<[string, RegExp]>([
    [
      'Cyd Oakes may advise Ada Quill',
      /Tentative\. No source says it outright.*Our reading\..*Speculation\./,
    ],
    ['Ben Marsh endorses Ada Quill', /Contested\. Sources disagree.*Denies it\./],
    ['Ben Marsh advises Dot Vane', /Withdrawn\. Withdrawn by the editors: The Tide took it back\./],
  ])('is never surer than the record: %s', (name, words) => {
    expect(relationNamed(printed(none), name)).toMatch(words);
  });

  it('strikes through what is withdrawn, and nothing else', () => {
    const struck = [...printed(none).querySelectorAll('s')].map((one) => one.textContent);
    expect(struck).toEqual(['Ben Marsh advises Dot Vane']);
  });

  it('holds nothing that the view hides', () => {
    const root = printed({ ...none, years: inYears(2019), undated: false });
    expect(sentences(root)).toEqual(['Cyd Oakes lost to Ben Marsh']);
    expect(quotes(root)).toEqual(['Oakes lost to Marsh in 2019.']);
    expect(root.textContent).toContain('1 of the 3 articles that were read are named above.');
  });

  it('marks what is only possibly within the years', () => {
    const root = printed({ ...none, years: inYears(2023), undated: false });
    expect(sentences(root)).toEqual(['Dot Vane worked for Ada Quill']);
    expect(root.textContent).toContain('Possibly within the years chosen');
  });

  it('says so where the view shows no relation', () => {
    const root = printed({ ...none, hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'] });
    expect(root.textContent).toContain('This view shows no relation.');
    expect(quotes(root)).toEqual([]);
  });

  it('marks quotes whose source is switched off, and relations that nothing else carries', () => {
    const root = printed({ ...none, excluded: ['article:gazette'] });
    expect(relationNamed(root, 'Ada Quill endorses Ben Marsh')).toMatch(
      /Nobody clapped\.Set aside\. Its source/,
    );
    expect(relationNamed(root, 'Cyd Oakes lost to Ben Marsh')).toContain(
      'Without support in this view. Every source that carries it is switched off; with all of them it is established.',
    );
    expect(root.textContent).toContain('Sources switched off: A Day at the Harbour.');
    expect(quotes(root)).toHaveLength(12);
  });

  it('marks what no article had said by the day chosen', () => {
    const root = printed({ ...none, clock: 'known', knownBy: '2022-01-01' });
    expect(relationNamed(root, 'Cyd Oakes lost to Ben Marsh')).toContain(
      'No dated article had said so by 1 January 2022.',
    );
  });

  it('begins with the relation that is open, marked, and its open quote', () => {
    const root = printed(opened('dot.worked-for.ben', 'lamp.c5'));
    expect(
      within(root)
        .getAllByRole('heading', { level: 2 })
        .map((one) => one.textContent),
    ).toEqual(['Open when this was printed', 'The other relations', 'Articles']);
    expect(sentences(root)[0]).toBe('Dot Vane worked for Ben Marsh');
    expect(sentences(root)).toHaveLength(7);
    expect(relationNamed(root, 'Dot Vane worked for Ben Marsh')).toContain('Open when this was printed.');
  });

  it('names an open relation that the view leaves out, without its quotes', () => {
    const root = printed({ ...opened('cyd.lost-to.ben'), hiddenTypes: ['lost-to'] });
    expect(root.textContent).toContain('Cyd Oakes lost to Ben Marsh, which this view leaves out.');
    expect(quotes(root)).not.toContain('Oakes lost to Marsh in 2019.');
  });

  it('begins with the path that is open: the question, the answer and what it is not, then its steps', () => {
    const root = printed({
      selection: { kind: 'path', from: 'cyd', to: 'ada', via: null, doubtful: false },
    });
    expect(sentences(root).slice(0, 3)).toEqual([
      'How is Cyd Oakes connected to Ada Quill?',
      'Cyd Oakes lost to Ben Marsh',
      'Ada Quill endorses Ben Marsh',
    ]);
    expect(root.textContent).toContain('Through Ben Marsh, in two steps. Weakest step: 1, established;');
    expect(root.textContent).toContain('A path is a chain of quotes, not a proof of influence.');
  });

  it('begins with all between the two people who are open, and says how much of it the view leaves out', () => {
    const pair = { selection: { kind: 'pair', people: ['ben', 'dot'] } } as const;
    expect(printed({ ...pair, hiddenTypes: ['advises'] }).textContent).toContain(
      'Two relations are held between them, either way. Left out by this view: 1.',
    );
  });

  it('says that nothing is held where two people are open whom nothing connects', () => {
    const root = printed({
      selection: { kind: 'path', from: 'cyd', to: 'eve', via: null, doubtful: false },
    });
    expect(root.textContent).toContain('This view shows no path between them.');
  });

  it('begins with the person who is open', () => {
    const root = printed({ selection: { kind: 'person', person: 'ada' } });
    expect(sentences(root)[0]).toBe('Ada Quill');
    expect(root.textContent).toContain('“Harbour warden” in article 1.');
    expect(root.textContent).toContain('Also called the Warden, Quill.');
    expect(sentences(root)).toHaveLength(8);
  });

  it('lists people without a line where the view shows them, and why they have none', () => {
    const root = printed({ ...none, isolates: true });
    const text = relationNamed(root, 'Eve Lorne');
    expect(text).toContain('Eve … quay.');
    expect(text).toContain('Read, not used. greeting: a wave is not one of the four relations.');
    expect(text).toContain('Editor’s note. The article gives no address.');
  });

  it('leaves out people without a line where the view does not show them', () => {
    expect(printed(none).textContent).not.toContain('Eve Lorne');
  });

  it('cites each article in full, with the fingerprint of the text that was read', () => {
    const root = printed(none);
    const items = [...root.querySelectorAll('ol > li')].map((item) => item.textContent);
    expect(items).toEqual([
      `“A Day at the Harbour”, The Gazette, 5 March 2022.1,000 characters, SHA-256 ${'0'.repeat(64)}`,
      `Untitled article beginning “The lamps were lit early…”, outlet not stated, date not stated.1,000 characters, SHA-256 ${'0'.repeat(64)}`,
      `“Tidings”, The Tide, date not stated.1,000 characters, SHA-256 ${'0'.repeat(64)}`,
    ]);
  });

  it('holds all of three hundred relations', () => {
    const types = ['endorses', 'advises', 'lost-to', 'worked-for'] as const;
    const claims = Array.from({ length: 300 }, (_, index) =>
      claim({
        id: `gazette.c${index}`,
        from: crowdId(index % 60),
        type: types[Math.floor(index / 60) % 4] ?? 'endorses',
        to: crowdId((index + 1 + Math.floor(index / 60)) % 60),
        quote: { exact: `These are the words of number ${index}.`, prefix: '', suffix: '' },
      }),
    );
    const record = openInvented(dataset(claims, { people: crowd(60) }));
    expect(record.graph.relations).toHaveLength(300);
    const root = printed(none, record);
    expect(sentences(root)).toHaveLength(300);
    expect(new Set(quotes(root))).toEqual(new Set(claims.map(({ quote }) => defined(quote).exact)));
  });

  it('holds hostile words as text, and keeps the direction of a name to itself', () => {
    const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const turned = 'Ben \u202e\u2067hsraM';
    const record = openInvented(
      dataset(
        [
          claim({
            quote: { exact: `${markup} said so`, prefix: '<b>Before.</b> ', suffix: '' },
            role: markup,
            note: markup,
          }),
        ],
        {
          people: [
            person('ada', { name: markup, aliases: [markup], note: markup }),
            person('ben', { name: turned }),
          ],
          edition: { headline: markup },
        },
      ),
    );
    const root = printed({ selection: { kind: 'person', person: 'ada' } }, record);
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('blockquote')?.textContent).toBe(`<b>Before.</b> ${markup} said so`);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const places: boolean[] = [];
    while (texts.nextNode())
      if (texts.currentNode.textContent?.includes(turned))
        places.push(texts.currentNode.parentElement?.closest('bdi') !== null);
    expect(places.length).toBeGreaterThan(0);
    expect(places.every(Boolean)).toBe(true);
  });
});
