import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { TypeKey } from '../../../src/ui/key/TypeKey';
import { ShownCount } from '../../../src/ui/ShownCount';
import { renderAtDesk, town } from '../../support/desk';
import { shippedRecord } from '../../support/shippedRecord';

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const labels = () => boxes().map((one) => one.labels?.[0]?.textContent);

describe('the key', () => {
  it('names the four kinds of line in one order, with how many there are of each', () => {
    renderAtDesk(<TypeKey />, { record: town() });
    expect(screen.getByRole('group', { name: 'Kinds of line' })).toBeTruthy();
    expect(labels()).toEqual(['endorses2', 'advises2', 'lost to1', 'worked for2']);
    expect(boxes().every((one) => one.checked)).toBe(true);
  });

  it('counts in the shipped record as many as there are relations', () => {
    const record = shippedRecord();
    renderAtDesk(<TypeKey />, { record });
    const total = labels().reduce((sum, label) => sum + Number(/\d+$/.exec(label ?? '')?.[0]), 0);
    expect(total).toBe(record.graph.relations.length);
  });

  it('hides one kind and shows it again, while its count stays the whole count', async () => {
    const { user, view } = renderAtDesk(<TypeKey />, { record: town() });
    await user.click(box(/^advises/));
    expect(view().hiddenTypes).toEqual(['advises']);
    expect(boxes().map((one) => one.checked)).toEqual([true, false, true, true]);
    expect(labels()).toEqual(['endorses2', 'advises2', 'lost to1', 'worked for2']);
    await user.click(box(/^advises/));
    expect(view().hiddenTypes).toEqual([]);
  });

  it('counts the whole record whatever the years leave', () => {
    renderAtDesk(<TypeKey />, { record: town(), view: { years: { from: 2022, to: 2022 }, undated: false } });
    expect(labels()).toEqual(['endorses2', 'advises2', 'lost to1', 'worked for2']);
  });

  it('is worked by keyboard', async () => {
    const { user, view } = renderAtDesk(<TypeKey />, { record: town() });
    await user.tab();
    await user.keyboard(' ');
    expect(view().hiddenTypes).toEqual(['endorses']);
  });
});

describe('the count of what is shown', () => {
  it('is of all relations, and offers Reset only while a filter is set', async () => {
    const { user, view } = renderAtDesk(
      <>
        <TypeKey />
        <ShownCount />
      </>,
      { record: town() },
    );
    const reset = () => screen.queryByRole('button', { name: 'Reset' });
    expect(screen.getByTestId('count').textContent).toBe('7 of 7 relations shown');
    expect(reset()).toBeNull();
    await user.click(box(/^endorses/));
    await user.click(box(/^lost to/));
    expect(screen.getByTestId('count').textContent).toBe('4 of 7 relations shown');
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(view().hiddenTypes).toEqual([]);
    expect(screen.getByTestId('count').textContent).toBe('7 of 7 relations shown');
    expect(reset()).toBeNull();
  });

  it.each([
    ['years', { years: { from: 2019, to: 2020 } }],
    ['a kind of line', { hiddenTypes: ['advises' as const] }],
    ['what is undated', { undated: false }],
  ])('offers Reset for %s; it leaves selection, camera and pins alone', async (_, filter) => {
    const kept = {
      selection: { kind: 'person' as const, person: 'ada' },
      camera: { x: 1, y: 2, k: 3 },
      pins: [{ person: 'ben', x: 4, y: 5 }],
    };
    const { user, view } = renderAtDesk(<ShownCount />, { record: town(), view: { ...kept, ...filter } });
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(view()).toMatchObject({ ...kept, years: null, hiddenTypes: [], undated: true });
  });

  it('offers no Reset for a view that only moves or selects', () => {
    renderAtDesk(<ShownCount />, {
      record: town(),
      view: { camera: { x: 1, y: 2, k: 3 }, selection: { kind: 'none' }, loners: true },
    });
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
  });
});
