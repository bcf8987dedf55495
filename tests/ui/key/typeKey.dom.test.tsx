import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { QuotedClaim } from '../../../src/core/model/dataset';
import type { DeclaredKind } from '../../../src/core/model/relationTypes';
import { viewPartsOf } from '../../../src/core/view/viewParts';
import { ShownCount } from '../../../src/ui/base/ShownCount';
import { TypeKey } from '../../../src/ui/key/TypeKey';
import { dataset, tie } from '../../support/dataset';
import { openInvented, renderAtDesk, town } from '../../support/desk';
import { fourOwnKinds, kind } from '../../support/kinds';
import { shippedRecord } from '../../support/shippedRecord';
import { inYears } from '../../support/years';

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const ofKinds = (claims: readonly QuotedClaim[], kinds: readonly DeclaredKind[]) =>
  openInvented(dataset(claims, { edition: { kinds } }));
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
    expect(view().picture.filter.hiddenTypes).toEqual(['advises']);
    expect(boxes().map((one) => one.checked)).toEqual([true, false, true, true]);
    expect(labels()).toEqual(['endorses2', 'advises2', 'lost to1', 'worked for2']);
    await user.click(box(/^advises/));
    expect(view().picture.filter.hiddenTypes).toEqual([]);
  });

  it('counts the whole record whatever the years leave', () => {
    renderAtDesk(<TypeKey />, { record: town(), view: { years: inYears(2022), undated: false } });
    expect(labels()).toEqual(['endorses2', 'advises2', 'lost to1', 'worked for2']);
  });

  it('has an entry for each kind that a record brings, and hides it alone', async () => {
    const record = ofKinds(
      [tie('ada', 'endorses', 'ben'), tie('ada', 'opposes', 'cyd'), tie('ben', 'met-with', 'cyd')],
      fourOwnKinds,
    );
    const { user, view } = renderAtDesk(<TypeKey />, { record });
    expect(labels()).toEqual([
      ...['endorses1', 'advises0', 'lost to0', 'worked for0'],
      ...['opposes1', 'met with1'],
    ]);
    await user.click(box(/^opposes/));
    expect(view().picture.filter.hiddenTypes).toEqual(['opposes']);
  });

  it('keeps kinds that are alike in look behind a fold, where they are many', () => {
    const kinds = 'abcdefghijkl'.split('').map((one) => kind(`does-${one}`));
    renderAtDesk(<TypeKey />, {
      record: ofKinds(
        kinds.map(({ id }) => tie('ada', id, 'ben')),
        kinds,
      ),
    });
    expect(screen.getByText('8 more kinds, alike in look')).toBeTruthy();
    expect(boxes()).toHaveLength(12);
  });

  it('is worked by keyboard', async () => {
    const { user, view } = renderAtDesk(<TypeKey />, { record: town() });
    await user.tab();
    await user.keyboard(' ');
    expect(view().picture.filter.hiddenTypes).toEqual(['endorses']);
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
    expect(view().picture.filter.hiddenTypes).toEqual([]);
    expect(screen.getByTestId('count').textContent).toBe('7 of 7 relations shown');
    expect(reset()).toBeNull();
  });

  it.each([
    ['years', { years: inYears(2019, 2020) }],
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
    expect(viewPartsOf(view())).toMatchObject({ ...kept, years: null, hiddenTypes: [], undated: true });
  });

  it('offers no Reset for a view that only moves or selects', () => {
    renderAtDesk(<ShownCount />, {
      record: town(),
      view: { camera: { x: 1, y: 2, k: 3 }, selection: { kind: 'none' }, isolates: true },
    });
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
  });
});
