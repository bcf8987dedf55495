import { act, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { put } from '../../src/shell/stores/sessionStore';
import { fetchTheRest } from '../../src/ui/base/lazy';
import HoverSentence from '../../src/ui/graph/HoverSentence';
import { LineChoice } from '../../src/ui/graph/LineChoice';
import Walker from '../../src/ui/graph/Walker';
import { App } from '../../src/ui/page/App';
import { Panel } from '../../src/ui/panel/Panel';
import { claim, dataset, person } from '../support/dataset';
import { nothingDrawn, opened, openInvented, renderAtDesk } from '../support/desk';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
const turned = 'Ben \u202e\u2067hsraM';
const marked = `Zo${'\u0301'.repeat(300)}e`;

const record = openInvented(
  dataset(
    [
      claim({
        id: 'gazette.c1',
        quote: { exact: `${markup} said so`, prefix: '<b>Before.</b> ', suffix: ' <i>After.</i>' },
        role: markup,
        note: markup,
      }),
      claim({ id: 'gazette.c2', from: 'ben', to: 'zoe', type: 'worked-for' }),
    ],
    {
      people: [
        person('ada', { name: markup, aliases: [markup], note: markup }),
        person('ben', { name: turned, aliases: [turned] }),
        person('zoe', { name: marked }),
      ],
    },
  ),
);

/** Whether each place where the name stands keeps its direction to itself. */
function isolated(root: HTMLElement, name: string): boolean[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: boolean[] = [];
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (textContent?.includes(name)) found.push(parentElement?.closest('bdi') !== null);
  }
  return found;
}

function expectIsolated(root: HTMLElement, name: string) {
  const places = isolated(root, name);
  expect(places.length).toBeGreaterThan(0);
  expect(places).toEqual(places.map(() => true));
}

describe('names and quotes from a file', () => {
  it('are shown as text in the list and the panel of a relation, never as markup', () => {
    const { container } = renderAtDesk(<App />, {
      record,
      view: { mode: 'list', ...opened('ada.endorses.ben') },
    });
    expect(container.querySelector('img, script, i')).toBeNull();
    expect(container.querySelector('[data-hero] blockquote')?.textContent).toBe(
      `<b>Before.</b> ${markup} said so <i>After.</i>`,
    );
    expect(screen.getAllByText(markup, { exact: true }).length).toBeGreaterThan(1);
    expect(screen.getAllByText(marked).length).toBeGreaterThan(0);
    expect(document.title).toContain(markup);
  });

  it('are shown as text in the panel of a person', () => {
    const { container } = renderAtDesk(<Panel />, {
      record,
      view: { selection: { kind: 'person', person: 'ada' } },
    });
    expect(container.querySelector('img, script')).toBeNull();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(markup);
    expect(container.querySelector('.aliases')?.textContent).toBe(`Also called ${markup}`);
  });

  it('keep all three hundred of their marks', () => {
    renderAtDesk(<Panel />, { record, view: { selection: { kind: 'person', person: 'zoe' } } });
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(marked);
  });

  it('are shown as text beside the pointer and spoken as they are on the walk', () => {
    const { container, session } = renderAtDesk(
      <>
        <HoverSentence />
        <Walker drawn={nothingDrawn} />
      </>,
      { record, view: opened('ada.endorses.ben') },
    );
    act(() =>
      put(session, { pointer: { hovered: { item: { kind: 'relation', relation: 0 }, at: { x: 0, y: 0 } } } }),
    );
    expect(screen.getByTestId('hover').textContent).toBe(`${markup} endorses ${turned}. Established.`);
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.querySelector('.walker')?.getAttribute('aria-label')).toContain(turned);
  });
});

describe('a name that turns the direction of writing', () => {
  it('turns nothing but itself in the list and in the panel of a relation', () => {
    const { container } = renderAtDesk(<App />, {
      record,
      view: { mode: 'list', ...opened('ada.endorses.ben') },
    });
    expectIsolated(container, turned);
  });

  it('turns nothing but itself in the panel of a person', () => {
    const { container } = renderAtDesk(<Panel />, {
      record,
      view: { selection: { kind: 'person', person: 'ben' } },
    });
    expectIsolated(container, turned);
  });

  it('turns nothing but itself where several lines lie together', () => {
    const { container, session } = renderAtDesk(<LineChoice />, { record });
    act(() => put(session, { pointer: { choice: { relations: [0, 1], at: { x: 0, y: 0 } } } }));
    expectIsolated(container, turned);
  });
});
