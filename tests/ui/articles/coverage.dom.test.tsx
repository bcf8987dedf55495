import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fourTypes } from '../../../src/core/model/relationTypes';
import { Coverage } from '../../../src/ui/articles/Coverage';
import { dataset, person, tie } from '../../support/dataset';
import { onScreenOfWidth, openInvented, renderAtDesk, town } from '../../support/desk';
import { spoken } from '../../support/names';
import { shippedRecord } from '../../support/shippedRecord';

const heads = () => screen.getAllByRole('rowheader');

/** What a screen reader reads in the cells of a row. */
function wordsOf(name: string): string[] {
  const row = heads()
    .find((head) => head.textContent?.startsWith(name))
    ?.closest('tr');
  if (!row) throw new Error(`There is no row of ${name}.`);
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.querySelector('.unseen')?.textContent ?? '');
}

/** What the eye sees there. */
function seen(name: string): string[] {
  const row = heads()
    .find((head) => head.textContent?.startsWith(name))
    ?.closest('tr');
  return [...(row?.querySelectorAll('.coverage-counts') ?? [])].map((sides) => sides.textContent ?? '');
}

describe('coverage', () => {
  it('is a table with a caption, a head for each type and a row head for everybody', () => {
    renderAtDesk(<Coverage />, { record: town() });
    expect(screen.getByRole('table', { name: /^Relations held of each person/ })).toBeTruthy();
    const columns = screen.getAllByRole('columnheader');
    expect(columns.map((head) => head.textContent)).toEqual([
      'Person',
      ...fourTypes.map(({ phrase }) => phrase),
    ]);
    expect(columns.every((head) => head.getAttribute('scope') === 'col')).toBe(true);
    expect(
      heads().map((head) => [head.querySelector('bdi')?.textContent, head.getAttribute('scope')]),
    ).toEqual(['Ada Quill', 'Ben Marsh', 'Cyd Oakes', 'Dot Vane', 'Eve Lorne'].map((name) => [name, 'row']));
  });

  it('tells both directions apart, in words and in signs', () => {
    renderAtDesk(<Coverage />, { record: town() });
    expect(wordsOf('Ada Quill')).toEqual([
      'Ada Quill: endorses 1; endorsed by 1, contested',
      'Ada Quill: may be advised by 1',
      'no evidence held',
      'Ada Quill: 1 worked for them',
    ]);
    expect(seen('Ada Quill')).toEqual(['→ 1← 1≠', '·← 1?', '··', '·← 1']);
    expect(wordsOf('Ben Marsh')).toEqual([
      'Ben Marsh: endorses 1, contested; endorsed by 1',
      'Ben Marsh: withdrawn: advises 1',
      'Ben Marsh: won against 1',
      'Ben Marsh: 1 worked for them',
    ]);
  });

  it('keeps “no evidence held” apart from “no relation”, and from “denied”', () => {
    const record = openInvented(
      dataset([tie('ada', 'endorses', 'ben', { polarity: 'denies' })], { people: [person('eve')] }),
    );
    renderAtDesk(<Coverage />, { record });
    expect(wordsOf('eve')).toEqual(fourTypes.map(() => 'no evidence held'));
    expect(seen('eve')).toEqual(fourTypes.map(() => '··'));
    expect(wordsOf('ada')[0]).toBe('ada: denied: endorses 1');
    expect(seen('ada')[0]).toBe('→ denied·');
    expect(screen.getByText(/^No evidence held: these articles say nothing of it\./).textContent).toContain(
      'That is not the same as no relation.',
    );
    expect(document.body.textContent).not.toMatch(/(?<!as )no relation\b(?! is held)/i);
  });

  it('explains every sign that occurs, and none that does not', () => {
    renderAtDesk(<Coverage />, { record: town() });
    const signs = () => [...document.querySelectorAll('.sign')].map((one) => one.textContent);
    expect(signs()).toEqual(['→ 2', '← 2', '1≠', '1?', '1', '·']);
  });

  it('opens a person in the list, from the name and from each cell that holds something', async () => {
    const { user, view, views } = renderAtDesk(<Coverage />, {
      record: town(),
      view: { mode: 'coverage' },
    });
    for (const name of [
      'Ada Quill',
      'Ada Quill: endorses 1; endorsed by 1, contested',
      'Ada Quill: may be advised by 1',
    ]) {
      const link = screen.getByRole('link', { name: spoken(name) });
      expect(link.getAttribute('href')).toBe('?view=list&sel=ada');
    }
    await user.click(screen.getByRole('link', { name: spoken('Ada Quill: may be advised by 1') }));
    expect(view()).toMatchObject({ mode: 'list', selection: { kind: 'person', person: 'ada' } });
    expect(views.getState().step).toBe('push');
  });

  it('leads to people without a line, too', () => {
    renderAtDesk(<Coverage />, { record: town() });
    expect(screen.getByRole('link', { name: 'Eve Lorne' }).getAttribute('href')).toBe('?view=list&sel=eve');
  });

  it('is in reach of the keyboard where it may scroll, and no stop where it does not', () => {
    const { container } = renderAtDesk(<Coverage />, { record: town() });
    const region = () => screen.getAllByRole('region', { name: 'Table of coverage' }).at(-1);
    expect(region()?.hasAttribute('tabindex')).toBe(false);
    container.remove();
    onScreenOfWidth(360);
    renderAtDesk(<Coverage />, { record: town() });
    expect(region()?.tabIndex).toBe(0);
  });

  it('has everybody of the shipped record, with nothing held of nine', () => {
    const record = shippedRecord();
    renderAtDesk(<Coverage />, { record });
    expect(heads()).toHaveLength(record.dataset.people.length);
    const empty = heads().filter((head) => head.closest('tr')?.querySelectorAll('td a').length === 0);
    const alone = record.graph.people.filter((_, index) => record.graph.degree[index] === 0);
    expect(empty.map((head) => head.querySelector('bdi')?.textContent)).toEqual(
      alone.map(({ name }) => name),
    );
  });
});
