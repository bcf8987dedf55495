import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/view/viewState';
import { Panel } from '../../../src/ui/panel/Panel';
import { opened, renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';

function renderPerson(person: string, view: Partial<View> = {}) {
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
    expect(described.textContent).toBe('“Harbour warden” in A Day at the Harbour');
    expect(screen.getByText(/^Also called/).textContent).toBe('Also called the Warden, Quill');
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
      'endorses',
      'advises',
      'worked for',
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
      '3 May 2021. Established',
      'no date stated. Contested',
      'no date stated. Tentative',
      'possibly 2023. Established',
    ]);
  });

  it('lists what a filter hides as well', () => {
    renderPerson('ada', { hiddenTypes: ['endorses'], undated: false, years: { from: 2019, to: 2019 } });
    expect(relations()).toHaveLength(4);
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
    const { user, view } = renderPerson('ada', { pins });
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(view().pins).toEqual([{ person: 'ben', x: 3, y: 4 }]);
    expect(screen.queryByText(/Moved by hand/)).toBeNull();
  });
});

describe('the panel of a person without a line', () => {
  it('says that none is held, what was read and why it was not coded', () => {
    renderPerson('eve');
    expect(screen.getByText(/^No relation of/).textContent).toBe(
      'No relation of Eve Lorne is held. That says what these articles hold, not what there is.',
    );
    const passage = screen.getByRole('article');
    const quote = within(passage).getByRole('blockquote');
    expect(quote.textContent).toBe('Eve Lorne waved from the quay.');
    expect(quote.getAttribute('translate')).toBe('no');
    expect(within(passage).getByText(/^Untitled article/).textContent).toContain('The lamps were lit early');
    expect(within(passage).getByText('Read, not coded.').parentElement?.textContent).toBe(
      'Read, not coded. A wave is not one of the four relations.',
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
      for (const reason of reasons) expect(reason).toMatch(/^Read, not coded\. .+/);
    }
  });
});
