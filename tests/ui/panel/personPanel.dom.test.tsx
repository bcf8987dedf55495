import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import FocusNote from '../../../src/ui/graph/FocusNote';
import { Panel } from '../../../src/ui/panel/Panel';
import { dataset, person, tie } from '../../support/dataset';
import { opened, openInvented, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

function renderPerson(person: string, view: Partial<ViewParts> = {}) {
  return renderAtDesk(<Panel />, {
    record: town(),
    view: { selection: { kind: 'person', person }, ...view },
  });
}

/** The sentences of the person's relations, in the order shown. */
const relations = () =>
  screen.getAllByRole('listitem').map((item) => item.querySelector('.relation-sentence')?.textContent);

describe('the panel of a person', () => {
  it('has the name for a heading and says how an article describes them, in whose words', () => {
    renderPerson('ada');
    expect(screen.getByRole('heading', { level: 2, name: 'Ada Quill' })).toBeTruthy();
    const described = screen.getByText(/Harbour warden/);
    expect(described.textContent).toBe('“Harbour warden” in “A Day at the Harbour”');
    expect(screen.getByText(/^Also called/).textContent).toBe('Also called the Warden, Quill');
  });

  it('says what else the source says of them, each under its name', () => {
    const people = [
      person('ada', {
        attributes: [
          ['party', 'Greens'],
          ['born in', 'Leeds'],
        ],
      }),
      person('ben'),
    ];
    const record = openInvented(dataset([tie('ada', 'endorses', 'ben')], { people }));
    renderAtDesk(<Panel />, { record, view: { selection: { kind: 'person', person: 'ada' } } });
    expect(screen.getAllByRole('term').map((one) => one.textContent)).toEqual(['party', 'born in']);
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual(['Greens', 'Leeds']);
  });

  it('says nothing of a description or an alias that no article gives', () => {
    renderPerson('ben');
    const panel = screen.getByTestId('panel');
    expect(panel.textContent).not.toContain('Also called');
    expect(panel.textContent).not.toMatch(/null|undefined/);
  });

  it('lists every relation once, by kind, what they did before what was done to them', () => {
    renderPerson('ada');
    expect(screen.getByText('Person, 4 relations')).toBeTruthy();
    expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent?.trim())).toEqual([
      'endorses 1',
      'endorsed by 1',
      'may be advised by 1',
      '1 worked for them',
    ]);
    expect(relations()).toEqual([
      'Ada Quill endorses Ben Marsh',
      'Ben Marsh endorses Ada Quill',
      'Cyd Oakes may advise Ada Quill',
      'Dot Vane worked for Ada Quill',
    ]);
  });

  it('says date and standing of each relation, and that a date is not stated', () => {
    renderPerson('ada');
    const meta = screen
      .getAllByRole('listitem')
      .map((item) => item.querySelector('.relation-meta')?.textContent);
    expect(meta).toEqual([
      'Mayoral election, 3 May 2021. Established',
      'No date stated. Contested',
      'No date stated. Tentative',
      'Clerk, possibly 2023. Established',
    ]);
  });

  it('lists what a filter hides as well, and says so', () => {
    renderPerson('ada', { hiddenTypes: ['endorses'], undated: false, years: inYears(2019) });
    expect(relations()).toHaveLength(4);
    expect(screen.getAllByText(/Hidden by a filter/)).toHaveLength(4);
  });

  it('opens a relation, whose way to the next then goes through this person’s relations', async () => {
    const { user, view } = renderPerson('ada');
    await user.click(screen.getByRole('button', { name: /Dot Vane worked for Ada Quill/ }));
    expect(view().selection).toEqual(opened('dot.worked-for.ada').selection);
    expect(screen.getByRole('button', { name: 'Next relation of Ada Quill' })).toBeTruthy();
    expect(screen.getByText(/^Relation 4 of 4 of/)).toBeTruthy();
  });

  it('is reached from the name in a relation’s sentence and takes the focus to its heading', async () => {
    const { user } = renderAtDesk(<Panel />, { record: town(), view: opened('cyd.lost-to.ben') });
    await user.click(screen.getByRole('button', { name: 'Cyd Oakes' }));
    const heading = screen.getByRole('heading', { level: 2, name: 'Cyd Oakes' });
    expect(document.activeElement).toBe(heading);
  });

  it('offers to put back a person who was moved by hand, and only that one', async () => {
    const pins = [
      { person: 'ada', x: 1, y: 2 },
      { person: 'ben', x: 3, y: 4 },
    ];
    const { user, view, views, drawing } = renderPerson('ada', { pins });
    drawing.setState({ tools: { movePerson: () => {}, visible: () => null } });
    const button = await screen.findByRole('button', { name: 'Put back' });
    await user.click(button);
    expect(view().picture.pins).toEqual([{ person: 'ben', x: 3, y: 4 }]);
    expect(button.textContent).toBe('Keep in place');
    expect(document.activeElement).toBe(button);
    expect(views.getState().step).toBe('replace');
  });
});

describe('where a person stands in the drawing', () => {
  it('is no matter where nothing is drawn', () => {
    renderPerson('ada');
    expect(screen.queryByRole('button', { name: 'Keep in place' })).toBeNull();
    expect(screen.queryByRole('group', { name: 'Move' })).toBeNull();
  });

  it('is kept as it is, without moving them', async () => {
    const { user, view, drawing } = renderPerson('ben');
    drawing.setState({ tools: { movePerson: () => {}, visible: () => null } });
    await user.click(await screen.findByRole('button', { name: 'Keep in place' }));
    expect(view().picture.pins).toEqual([
      { person: 'ben', x: expect.closeTo(30.9, 1), y: expect.closeTo(95.11, 1) },
    ]);
  });

  it('is changed by buttons as by a hand, said once', async () => {
    const { user, session, drawing } = renderPerson('ben');
    const moves: number[][] = [];
    act(() =>
      drawing.setState({ tools: { movePerson: (...move) => moves.push(move), visible: () => null } }),
    );
    const said: string[] = [];
    session.subscribe((state, last) => {
      if (state.said !== last.said) said.push(state.said.words);
    });
    for (const way of ['left', 'up', 'up', 'down', 'right'])
      await user.click(screen.getByRole('button', { name: `Move ${way}` }));
    expect(moves).toEqual([
      [1, -16, 0],
      [1, 0, -16],
      [1, 0, -16],
      [1, 0, 16],
      [1, 16, 0],
    ]);
    await waitFor(() => expect(said).toEqual(['Ben Marsh moved 16 pixels up, and kept there.']));
  });
});

describe('the relations of one person alone', () => {
  it('are shown and left again by one button that keeps the focus, each a step that Back undoes', async () => {
    const { user, view, views } = renderPerson('dot');
    const button = screen.getByRole('button', { name: 'Show only these relations' });
    await user.click(button);
    expect(view().picture.filter.focus).toBe('dot');
    expect(views.getState().step).toBe('push');
    expect(document.activeElement).toBe(button);
    expect(button.textContent).toBe('Show everybody’s relations');
    await user.click(button);
    expect(view().picture.filter.focus).toBeNull();
  });

  it('are not offered of somebody without any', () => {
    renderPerson('eve');
    expect(screen.queryByRole('button', { name: /only these relations/ })).toBeNull();
  });

  it('are named beside the picture, with the way to the person and the way out', async () => {
    const { user, view } = renderAtDesk(<FocusNote />, { record: town(), view: { focus: 'dot' } });
    expect(screen.getByText(/^Only relations of/).textContent).toBe('Only relations of Dot Vane');
    await user.click(screen.getByRole('button', { name: 'Dot Vane' }));
    expect(view().selection).toEqual({ kind: 'person', person: 'dot' });
    await user.click(screen.getByRole('button', { name: 'Show everybody’s' }));
    expect(view().picture.filter.focus).toBeNull();
    expect(screen.queryByText(/^Only relations of/)).toBeNull();
  });
});

describe('a path', () => {
  it('is asked for from here, read on from its heading, and Back leads here', async () => {
    const { user, view, views } = renderPerson('ada');
    await user.click(screen.getByRole('button', { name: 'Path from here' }));
    expect(view().selection).toMatchObject({ kind: 'path', from: 'ada', to: null });
    expect(views.getState().step).toBe('push');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  });

  it('leads from nobody without a line', () => {
    renderPerson('eve');
    expect(screen.queryByRole('button', { name: 'Path from here' })).toBeNull();
  });
});

describe('the time line of a person', () => {
  const drawing = () => screen.getByTestId('time-line');
  const marks = () => [...drawing().querySelectorAll('.time-track [data-relation]')];

  it('has a mark for each dated relation and the others in a tray, counted', () => {
    renderPerson('ada');
    expect(marks()).toHaveLength(2);
    expect(drawing().querySelectorAll('.time-tray [data-relation]')).toHaveLength(2);
    expect(screen.getByText('2 undated')).toBeTruthy();
    expect([...drawing().querySelectorAll('.time-name')].map((name) => name.textContent?.trim())).toEqual([
      'endorses 1',
      'endorsed by 1',
      'may be advised by 1',
      '1 worked for them',
    ]);
  });

  it('draws what is possibly in its year as an outline, and says so', () => {
    renderPerson('ada');
    const outlined = marks().map((mark) => mark.querySelector('.time-outline') !== null);
    expect(outlined).toEqual([false, true]);
    expect(drawing().textContent).toContain('possibly');
  });

  it('says in words alone that nothing is dated', () => {
    renderAtDesk(<Panel />, {
      record: openInvented(dataset([tie('ada', 'endorses', 'ben')])),
      view: { selection: { kind: 'person', person: 'ada' } },
    });
    expect(screen.getByText('1 undated: no article gives a date.')).toBeTruthy();
    expect(screen.queryByTestId('time-line')).toBeNull();
  });

  it('lights a line with the row under the hand or the keyboard, its mark with it, and only while it is there', async () => {
    const { user, session, container } = renderPerson('ada');
    const row = screen.getByRole('button', { name: /Ada Quill endorses Ben Marsh/ });
    const pointed = () => session.getState().pointer.pointed;
    await user.hover(row);
    expect(pointed()).toEqual({ kind: 'relation', relation: 0 });
    expect(marks()[0]?.querySelector('.time-ring')).not.toBeNull();
    await user.unhover(row);
    expect(pointed()).toBeNull();
    act(() => row.focus());
    expect(pointed()).toEqual({ kind: 'relation', relation: 0 });
    act(() => row.blur());
    expect(container.querySelector('.time-ring')).toBeNull();
  });

  it('lights a line with the mark under the hand, its row with it, and opens it on a click', async () => {
    const { user, view, session } = renderPerson('ada');
    const [mark] = marks();
    if (!mark) throw new Error('There is no mark.');
    await user.hover(mark);
    expect(session.getState().pointer.pointed).toEqual({ kind: 'relation', relation: 0 });
    expect(
      screen.getByRole('button', { name: /Ada Quill endorses Ben/ }).closest('[data-pointed]'),
    ).not.toBeNull();
    await user.click(mark);
    expect(view().selection).toEqual(opened('ada.endorses.ben').selection);
    expect(session.getState().pointer.pointed).toBeNull();
  });

  it('lights no line that a filter hides', async () => {
    const { user, session } = renderPerson('ada', { hiddenTypes: ['endorses'] });
    await user.hover(screen.getByRole('button', { name: /Ada Quill endorses Ben Marsh/ }));
    expect(session.getState().pointer.pointed).toBeNull();
  });

  it('has every dated relation of the shipped record at a mark of its own year', () => {
    const record = shippedRecord();
    const { domain } = record.yearCounts;
    if (!domain) throw new Error('The shipped record has no dates.');
    for (const [person, { id }] of record.graph.people.entries()) {
      const { container, unmount } = renderAtDesk(<Panel />, {
        record,
        view: { selection: { kind: 'person', person: id } },
      });
      const found = new Set(
        [...container.querySelectorAll('[data-testid="time-line"] [data-relation]')].map((mark) =>
          Number(mark.getAttribute('data-relation')),
        ),
      );
      const mine = [...record.graph.relations.keys()].filter(
        (one) => record.graph.from[one] === person || record.graph.to[one] === person,
      );
      const anyDated = mine.some((one) => record.years[one]?.dated.length);
      expect(
        [...found].sort((a, b) => a - b),
        id,
      ).toEqual(anyDated ? mine : []);
      unmount();
    }
  });
});

describe('the panel of a person without a line', () => {
  it('says that none is held, what was read and why it was not used', () => {
    renderPerson('eve');
    expect(screen.getByText(/^No relation of/).textContent).toBe(
      'No relation of Eve Lorne is held. That says what these articles hold, not what there is.',
    );
    const passage = screen.getByRole('article');
    const quote = within(passage).getByRole('blockquote');
    expect(quote.textContent).toBe('Eve … quay.');
    expect(quote.getAttribute('translate')).toBe('no');
    expect(within(passage).getByText(/^Untitled article/).textContent).toContain('The lamps were lit early');
    expect(within(passage).getByText('Read, not used.').parentElement?.textContent).toBe(
      'Read, not used. greeting: a wave is not one of the four relations.',
    );
    expect(screen.getByText('The article gives no address.')).toBeTruthy();
  });

  it('gives in the shipped record at least one passage with its reason for each of them', () => {
    const record = shippedRecord();
    const alone = record.graph.people.filter((_, index) => record.graph.degree[index] === 0);
    expect(alone.length).toBeGreaterThan(0);
    for (const { id } of alone) {
      const { container } = renderAtDesk(<Panel />, {
        record,
        view: { selection: { kind: 'person', person: id } },
      });
      const reasons = [...container.querySelectorAll('.without-line .note')].map((one) => one.textContent);
      expect(reasons.length, id).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason).toMatch(/^Read, not used\. .+/);
    }
  });
});
