import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Dataset } from '../../src/core/model/dataset';
import { type OpenRecord, openRecord } from '../../src/core/record/record';
import { type ViewParts, viewOf } from '../../src/core/view/viewParts';
import type { View } from '../../src/core/view/viewState';
import type { Drawn } from '../../src/shell/canvas/frameLoop';
import { createDrawingStore } from '../../src/shell/stores/drawingStore';
import { createSessionStore } from '../../src/shell/stores/sessionStore';
import { createViewStore } from '../../src/shell/stores/viewStore';
import { createImportDesk, type ImportDesk } from '../../src/shell/workers/importDesk';
import { DeskProvider } from '../../src/ui/base/DeskProvider';
import { claim, dataset, harbourArticles, person } from './dataset';

// jsdom neither scrolls nor opens dialogs; whether they look right is for a real browser to say.
Element.prototype.scrollTo ??= () => {};
Element.prototype.scrollIntoView ??= () => {};
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// Finding things by role takes jsdom its time; a busy machine must not fail a test.
vi.setConfig({ testTimeout: 30_000 });

interface DeskOptions {
  readonly record: OpenRecord;
  readonly view?: View | Partial<ViewParts>;
  readonly notices?: readonly string[];
  /** The way of files to the desk, where the test brings its own. */
  readonly imports?: ImportDesk;
  /** Receives what a boundary caught, which would otherwise be written to the console. */
  readonly onCaughtError?: (error: unknown) => void;
}

/** Renders a part of the page the way the page does: with a record, a view of it and a visit. */
export function renderAtDesk(
  part: ReactNode,
  { record, view, notices = [], imports, onCaughtError }: DeskOptions,
) {
  const views = createViewStore(view && 'picture' in view ? view : viewOf(view ?? {}));
  const session = createSessionStore(notices);
  const drawing = createDrawingStore();
  const own =
    imports ??
    createImportDesk({
      show: () => {},
      place: () => {},
      bend: () => {},
      showShipped: () => {},
    });
  const user = userEvent.setup();
  const { container, unmount } = render(
    <DeskProvider record={record} views={views} session={session} drawing={drawing} imports={own}>
      {part}
    </DeskProvider>,
    onCaughtError ? { onCaughtError } : {},
  );
  return { user, views, session, drawing, container, unmount, view: () => views.getState().view };
}

/** What stands beside the drawing, and follows it, finds before its first frame. */
export const nothingDrawn = createStore<Drawn | null>(() => null);

/** Opens an invented dataset with everybody on a circle. */
export function openInvented(data: Dataset): OpenRecord {
  const turn = (2 * Math.PI) / Math.max(1, data.people.length);
  return openRecord(data, {
    x: Float64Array.from(data.people, (_, index) => 100 * Math.cos(index * turn)),
    y: Float64Array.from(data.people, (_, index) => 100 * Math.sin(index * turn)),
  });
}

/** The view with this relation open, and with this quote large. */
export function opened(relation: string, quote: string | null = null): Pick<View, 'selection'> {
  return { selection: { kind: 'relation', relation, claim: quote } };
}

/** Makes media queries answer as in a window of this size with text of 16 px, until the test ends. */
export function onScreenOfWidth(width: number, height = 800): void {
  vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
    Object.assign(new EventTarget(), {
      matches: holdsIn(query, { width, height }),
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    }),
  );
}

/** Whether a condition on width and height in em, joined by "and" and "or" in brackets, holds in a window. */
function holdsIn(query: string, window: Readonly<Record<'width' | 'height', number>>): boolean {
  let left = query.replace(/\((width|height) (<|>=) ([\d.]+)em\)/g, (_, side: 'width' | 'height', sign, em) =>
    String(sign === '<' ? window[side] < 16 * Number(em) : window[side] >= 16 * Number(em)),
  );
  for (let before = ''; before !== left; ) {
    before = left;
    left = left
      .replace(/\((true|false)\)/g, '$1')
      .replace(/(true|false) and (true|false)/g, (both) => String(!both.includes('false')))
      .replace(/\((true|false) or (true|false)\)|^(true|false) or (true|false)$/g, (either) =>
        String(either.includes('true')),
      );
  }
  return left === 'true';
}

/**
 * An invented harbour town with one relation of each standing, seven in all.
 * Dated: 2019 lost to, 2020 withdrawn, 2021 endorses (two quotes), perhaps 2023 worked for. Undated: three.
 */
export function town(): OpenRecord {
  const data = dataset(
    [
      claim({
        id: 'gazette.c1',
        when: '2021-05-03',
        role: 'mayoral election',
        quote: {
          exact: 'Ada Quill endorsed Ben Marsh on the third of May.',
          prefix: 'It rained. ',
          suffix: ' Nobody clapped.',
        },
        note: 'The day is the article’s own.',
      }),
      claim({
        id: 'lamp.c1',
        article: 'lamp',
        basis: 'relayed',
        via: [{ kind: 'outlet', name: 'The Bell' }],
        quote: words('The Bell reported that Quill backed Marsh.'),
      }),
      claim({
        id: 'tide.c1',
        article: 'tide',
        when: '2021-05',
        basis: 'social',
        via: [{ kind: 'post', account: '@harbourwatch' }],
        quote: words('Quill is for Marsh, says our quay.'),
      }),
      claim({
        id: 'gazette.c2',
        from: 'ben',
        to: 'ada',
        quote: words('Ben Marsh returned the favour at once.'),
      }),
      claim({
        id: 'lamp.c2',
        article: 'lamp',
        from: 'ben',
        to: 'ada',
        basis: 'on-record',
        via: [{ kind: 'person', id: 'ben' }],
        polarity: 'denies',
        quote: words('“I never endorsed her,” Marsh said.'),
      }),
      claim({
        id: 'gazette.c3',
        from: 'cyd',
        type: 'advises',
        to: 'ada',
        reading: 'inferred',
        quote: words('Cyd Oakes walked the pier with Quill.'),
      }),
      claim({
        id: 'lamp.c3',
        article: 'lamp',
        from: 'cyd',
        type: 'advises',
        to: 'ada',
        basis: 'speculated',
        via: [{ kind: 'unnamed', words: 'it was guessed' }],
        quote: words('Oakes may well have told her to stay.'),
      }),
      claim({
        id: 'tide.c3',
        article: 'tide',
        from: 'cyd',
        type: 'advises',
        to: 'ada',
        polarity: 'unknown',
        quote: words('What Oakes advised is not known.'),
      }),
      claim({
        id: 'gazette.c4',
        from: 'cyd',
        type: 'lost-to',
        to: 'ben',
        when: '2019',
        quote: words('Oakes lost to Marsh in 2019.'),
      }),
      claim({
        id: 'gazette.c5',
        from: 'dot',
        type: 'worked-for',
        to: 'ada',
        when: '2023?',
        role: 'clerk',
        quote: words('Dot Vane, once Quill’s clerk, smiled.'),
      }),
      claim({
        id: 'lamp.c5',
        article: 'lamp',
        from: 'dot',
        type: 'worked-for',
        to: 'ben',
        basis: 'unnamed',
        via: [{ kind: 'unnamed', words: 'an aide' }],
        quote: words('Vane kept Marsh’s books, an aide said.'),
      }),
      claim({
        id: 'tide.c6',
        article: 'tide',
        from: 'ben',
        type: 'advises',
        to: 'dot',
        when: '2020',
        quote: words('Marsh counselled Vane all through 2020.'),
      }),
    ],
    {
      people: [
        person('ada', {
          name: 'Ada Quill',
          aliases: ['the Warden', 'Quill'],
          described: { as: 'harbour warden', article: 'gazette', on: null },
        }),
        person('ben', { name: 'Ben Marsh' }),
        person('cyd', { name: 'Cyd Oakes' }),
        person('dot', { name: 'Dot Vane' }),
        person('eve', { name: 'Eve Lorne', note: 'The article gives no address.' }),
      ],
      edition: {
        headline: 'Quill endorsed Marsh; Marsh denies the rest',
        howToRead: 'Every line is a quote.',
        opening: 'gazette.c1',
        withdrawn: [{ relation: 'ben.advises.dot', reason: 'The Tide took it back.' }],
      },
    },
  );
  return openInvented({ ...data, articles: harbourArticles });
}

function words(exact: string) {
  return { exact, prefix: '', suffix: '' };
}
