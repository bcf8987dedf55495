import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sortRelations } from '../../../src/core/view/sortRelations';
import type { ViewParts } from '../../../src/core/view/viewParts';
import { defaultView } from '../../../src/core/view/viewState';
import { RelationList } from '../../../src/ui/list/RelationList';
import { opened, renderAtDesk, town } from '../../support/desk';
import { hugeRecord } from '../../support/hugeRecord';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

function renderList(view: Partial<ViewParts> = {}) {
  return renderAtDesk(<RelationList />, { record: town(), view: { selection: { kind: 'none' }, ...view } });
}

const rows = () => screen.getAllByRole('row').slice(1);
const cellsOf = (row: HTMLElement) => within(row).getAllByRole('cell');
const column = (place: number) => rows().map((row) => cellsOf(row)[place]?.textContent);
const names = () => rows().map((row) => within(row).getByRole('button').getAttribute('aria-label'));
/** The row whose button reads this sentence aloud. */
function rowOf(sentence: string): HTMLElement {
  const row = screen.getByRole('button', { name: `${sentence}: read the quotes` }).closest('tr');
  if (!row) throw new Error(`No row says “${sentence}”.`);
  return row;
}
const header = (name: string) => screen.getByRole('columnheader', { name: new RegExp(`^${name}`) });
const sortBy = (name: string) => within(header(name)).getByRole('button');

const whenColumn = 2;
const standingColumn = 3;
const originsColumn = 4;

describe('the list', () => {
  it('is a table with a caption, column heads and a row head in each row', () => {
    renderList();
    expect(screen.getByRole('table', { name: /^Relations, 7 of 7\./ })).toBeTruthy();
    const heads = screen.getAllByRole('columnheader');
    expect(heads.map((head) => head.getAttribute('scope'))).toEqual(heads.map(() => 'col'));
    for (const row of rows()) expect(within(row).getByRole('rowheader').getAttribute('scope')).toBe('row');
  });

  it('holds every relation of the shipped record, each once', () => {
    const record = shippedRecord();
    renderAtDesk(<RelationList />, { record });
    expect(rows()).toHaveLength(record.graph.relations.length);
    expect(new Set(names()).size).toBe(record.graph.relations.length);
  });

  it('has of a thousand relations only some in the page, each saying which it is of how many', () => {
    const record = hugeRecord(500);
    renderAtDesk(<RelationList />, { record });
    const count = record.graph.relations.length;
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe(String(count + 1));
    expect(rows().length).toBeLessThan(100);
    expect(rows().map((row) => row.getAttribute('aria-rowindex'))).toEqual(
      rows().map((_, at) => `${at + 2}`),
    );
    const ids = rows().map((row) => row.getAttribute('data-relation'));
    const all = sortRelations(record, [...record.graph.relations.keys()], defaultView.sort);
    expect(ids).toEqual(all.slice(0, ids.length).map((index) => record.graph.relations[index]?.id));
  });

  it('keeps the row that is open in the page, in its place', () => {
    const record = hugeRecord(500);
    const all = sortRelations(record, [...record.graph.relations.keys()], defaultView.sort);
    const last = record.graph.relations[all.at(-1) ?? -1];
    if (!last) throw new Error('There is no relation.');
    const selection = { kind: 'relation', relation: last.id, claim: null } as const;
    renderAtDesk(<RelationList />, { record, view: { selection } });
    const open = rows().at(-1);
    expect(open?.getAttribute('aria-current')).toBe('true');
    expect(open?.getAttribute('aria-rowindex')).toBe(String(all.length + 1));
  });

  it('says of each relation whose it is, when it happened, how sure it is and on what it stands', () => {
    renderList();
    const row = rowOf('Ada Quill endorses Ben Marsh');
    expect(within(row).getByRole('rowheader').textContent).toBe('Ada QuillHarbour warden');
    expect(cellsOf(row).map((cell) => cell.textContent)).toEqual([
      'endorses',
      'Ben Marsh',
      '3 May 2021',
      'Established',
      '2 of 3 origins',
      '3 quotes',
    ]);
  });

  it('never words a tentative relation as a fact, neither to the eye nor to the ear', () => {
    renderList();
    const row = rowOf('Cyd Oakes may advise Ada Quill');
    expect(cellsOf(row)[0]?.textContent).toBe('may advise');
    expect(cellsOf(row)[standingColumn]?.textContent).toBe('Tentative');
    expect(row.textContent).not.toContain('advises');
  });

  it('says that no date is stated', () => {
    renderList();
    expect(column(whenColumn)).toContain('No date stated');
  });

  it('says of a relation that lies only possibly in the years chosen that it does, once', () => {
    renderList({ years: inYears(2023), undated: false });
    expect(names()).toEqual(['Dot Vane worked for Ada Quill: read the quotes']);
    expect(column(whenColumn)).toEqual(['Possibly 2023']);
  });
});

describe('the order of the list', () => {
  it('is by name first and said with aria-sort', () => {
    renderList();
    expect(header('Who').getAttribute('aria-sort')).toBe('ascending');
    expect(header('Happened').getAttribute('aria-sort')).toBe('none');
    expect(names()[0]).toMatch(/^Ada Quill/);
    expect(names().at(-1)).toMatch(/^Dot Vane/);
  });

  it('turns round when the same column is chosen again', async () => {
    const { user, view } = renderList();
    await user.click(sortBy('Who'));
    expect(header('Who').getAttribute('aria-sort')).toBe('descending');
    expect(names()[0]).toMatch(/^Dot Vane/);
    await user.click(sortBy('Who'));
    expect(view().sort).toEqual({ by: 'from', descending: false });
  });

  it('keeps undated relations last whichever way the dates run', async () => {
    const { user } = renderList();
    await user.click(sortBy('Happened'));
    const undated = ['No date stated', 'No date stated', 'No date stated'];
    expect(column(whenColumn)).toEqual(['2019', '2020', '3 May 2021', 'Possibly 2023', ...undated]);
    expect(header('Happened').getAttribute('aria-sort')).toBe('ascending');
    expect(header('Who').getAttribute('aria-sort')).toBe('none');
    await user.click(sortBy('Happened'));
    expect(column(whenColumn)).toEqual(['Possibly 2023', '3 May 2021', '2020', '2019', ...undated]);
    expect(header('Happened').getAttribute('aria-sort')).toBe('descending');
  });

  it('goes from sure to less sure by standing, and by number of origins', async () => {
    const { user } = renderList();
    await user.click(sortBy('Standing'));
    expect(column(standingColumn)).toEqual([
      'Established',
      'Established',
      'Established',
      'Reported',
      'Contested',
      'Tentative',
      'Withdrawn',
    ]);
    await user.click(sortBy('Origins'));
    await user.click(sortBy('Origins'));
    expect(column(originsColumn)[0]).toBe('2 of 3 origins');
  });

  it('is changed by keyboard alone, without losing the place', async () => {
    const { user } = renderList();
    sortBy('Quotes').focus();
    await user.keyboard('{Enter}');
    expect(header('Quotes').getAttribute('aria-sort')).toBe('ascending');
    expect(document.activeElement).toBe(sortBy('Quotes'));
  });
});

describe('a row of the list', () => {
  it('opens its relation wherever it is clicked, as one step that Back undoes', async () => {
    const { user, view, views } = renderList();
    const row = rowOf('Cyd Oakes lost to Ben Marsh');
    let steps = 0;
    views.subscribe(() => steps++);
    await user.click(within(row).getByRole('cell', { name: '2019' }));
    expect(view().selection).toEqual(opened('cyd.lost-to.ben').selection);
    expect({ steps, step: views.getState().step }).toEqual({ steps: 1, step: 'push' });
  });

  it('opens with Enter, once, and is then the current one', async () => {
    const { user, view, views } = renderList();
    let steps = 0;
    views.subscribe(() => steps++);
    screen.getByRole('button', { name: /^Cyd Oakes lost to/ }).focus();
    await user.keyboard('{Enter}');
    expect(view().selection).toEqual(opened('cyd.lost-to.ben').selection);
    expect(steps).toBe(1);
    const current = rows().filter((row) => row.getAttribute('aria-current') === 'true');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('Cyd Oakes');
  });
});
