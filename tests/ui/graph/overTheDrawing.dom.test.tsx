import { act, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/core/record/record';
import { put } from '../../../src/shell/stores/sessionStore';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import HoverSentence from '../../../src/ui/graph/HoverSentence';
import { LineChoice } from '../../../src/ui/graph/LineChoice';
import { PictureKey } from '../../../src/ui/graph/PictureKey';
import { opened, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

function indexOf(record: OpenRecord, relation: string): number {
  const index = record.graph.relationIndex.get(relation);
  if (index === undefined) throw new Error(`The town holds no ${relation}.`);
  return index;
}

describe('the sentence beside the pointer', () => {
  function hoverOver(record: OpenRecord, relation: number): string | null {
    const { session } = renderAtDesk(<HoverSentence />, { record });
    expect(screen.queryByTestId('hover')).toBeNull();
    const item = { kind: 'relation' as const, relation };
    act(() => put(session, { pointer: { hovered: { item, at: { x: 10, y: 20 } } } }));
    const { textContent } = screen.getByTestId('hover');
    act(() => put(session, { pointer: { hovered: null } }));
    return textContent;
  }

  it.each([
    ['ada.endorses.ben', 'Ada Quill endorses Ben Marsh, 3 May 2021. Established.'],
    ['cyd.advises.ada', 'Cyd Oakes may advise Ada Quill. Tentative.'],
    ['ben.endorses.ada', 'Ben Marsh endorses Ada Quill. Contested.'],
    ['dot.worked-for.ada', 'Dot Vane worked for Ada Quill, possibly 2023. Established.'],
    ['ben.advises.dot', 'Ben Marsh advises Dot Vane, 2020. Withdrawn.'],
  ])('of %s is: %s', (relation, sentence) => {
    const record = town();
    expect(hoverOver(record, indexOf(record, relation))).toBe(sentence);
  });

  it('never words a tentative relation of the shipped record as a fact', () => {
    const record = shippedRecord();
    const tentative = [...record.standings.keys()].filter(
      (index) => record.standings[index]?.id === 'tentative',
    );
    expect(tentative.length).toBeGreaterThan(0);
    for (const index of tentative) expect(hoverOver(record, index)).toMatch(/ may .+Tentative\.$/);
  });

  it('of a person says how many relations are held, in the singular for one', () => {
    const record = town();
    const { session } = renderAtDesk(<HoverSentence />, { record });
    const over = (id: string) => {
      const person = record.graph.personIndex.get(id) ?? -1;
      act(() =>
        put(session, { pointer: { hovered: { item: { kind: 'person', person }, at: { x: 0, y: 0 } } } }),
      );
      return screen.getByTestId('hover').textContent;
    };
    expect(over('ada')).toBe('Ada Quill, 4 relations');
    expect(over('eve')).toBe('Eve Lorne, 0 relations');
  });

  it('is kept from a screen reader, which hears the same from the list and the walk', () => {
    const record = town();
    const { session } = renderAtDesk(<HoverSentence />, { record });
    act(() =>
      put(session, { pointer: { hovered: { item: { kind: 'relation', relation: 0 }, at: { x: 0, y: 0 } } } }),
    );
    expect(screen.getByTestId('hover').getAttribute('aria-hidden')).toBe('true');
  });
});

describe('where several lines lie together', () => {
  beforeAll(() => fetchTheRest());

  function renderChoice(ids = ['ada.endorses.ben', 'cyd.advises.ada']) {
    const record = town();
    const part = (
      <>
        <button type="button">elsewhere</button>
        <LineChoice />
      </>
    );
    const rendered = renderAtDesk(part, { record, view: { selection: { kind: 'none' } } });
    screen.getByRole('button', { name: 'elsewhere' }).focus();
    const relations = ids.map((id) => indexOf(record, id));
    act(() => put(rendered.session, { pointer: { choice: { relations, at: { x: 10, y: 20 } } } }));
    return rendered;
  }
  const entries = () => within(screen.getByRole('list')).getAllByRole('button');

  it('a list names each, a tentative one not as a fact, and takes the focus', () => {
    renderChoice();
    expect(screen.getByRole('dialog', { name: '2 relations here' })).toBeTruthy();
    expect(entries().map((one) => one.textContent)).toEqual([
      'Ada Quill endorses Ben Marsh',
      'Cyd Oakes may advise Ada Quill',
    ]);
    expect(document.activeElement).toBe(entries()[0]);
  });

  it('each entry lights its line while it is pointed at or has the focus', async () => {
    const { user, session } = renderChoice();
    const lit = () => session.getState().focus.item;
    const first = { kind: 'relation', relation: indexOf(town(), 'ada.endorses.ben') };
    const second = { kind: 'relation', relation: indexOf(town(), 'cyd.advises.ada') };
    expect(lit()).toEqual(first);
    await user.keyboard('{ArrowDown}');
    expect(lit()).toEqual(second);
    await user.keyboard('{ArrowDown}');
    expect(lit()).toEqual(first);
    await user.hover(entries()[1] ?? document.body);
    expect(lit()).toEqual(second);
    await user.unhover(entries()[1] ?? document.body);
    expect(lit()).toBeNull();
  });

  it('leads to everything between two people where all of its lines join them', async () => {
    const { user, view } = renderChoice(['ada.endorses.ben', 'ben.endorses.ada']);
    await user.click(screen.getByRole('button', { name: 'Both relations between Ada Quill and Ben Marsh' }));
    expect(view().selection).toEqual({ kind: 'pair', people: ['ada', 'ben'] });
  });

  it('does not lead there where they join different people', () => {
    renderChoice();
    expect(screen.queryByRole('button', { name: /between/ })).toBeNull();
  });

  it('closes when the focus goes elsewhere', () => {
    renderChoice();
    act(() => screen.getByRole('button', { name: 'elsewhere' }).focus());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('choosing one opens it and closes the list', async () => {
    const { user, view } = renderChoice();
    await user.click(screen.getByRole('button', { name: 'Cyd Oakes may advise Ada Quill' }));
    expect(view().selection).toEqual(opened('cyd.advises.ada').selection);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it.each([
    ['Escape', (user: UserEvent) => user.keyboard('{Escape}')],
    ['its button', (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Close the list' }))],
  ])('%s closes the list, opens nothing and gives the focus back', async (_, close) => {
    const { user, view, session } = renderChoice();
    await close(user);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'elsewhere' }));
    expect(session.getState().focus.item).toBeNull();
    expect(view().selection).toEqual({ kind: 'none' });
  });
});

describe('the key under the drawing', () => {
  const marks = () => screen.getAllByRole('listitem').map((one) => one.textContent?.trim());

  it('says in words what each mark and weight means', () => {
    renderAtDesk(<PictureKey />, { record: town() });
    expect(marks()).toEqual(['? tentative', 'contested', '1 2 3+ origins']);
  });

  it('explains the mark for “possibly” only while years are chosen', () => {
    renderAtDesk(<PictureKey />, { record: town(), view: { years: inYears(2020, 2021) } });
    expect(marks()).toContain('~ possibly in these years');
  });
});
