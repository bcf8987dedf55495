import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { RelationList } from '../../../src/ui/list/RelationList';
import { onScreenOfWidth, renderAtDesk, town } from '../../support/desk';

const renderList = () => renderAtDesk(<RelationList />, { record: town() });

describe('the order of the list on a phone', () => {
  it('is chosen from all columns and turned round with one button; the heads still say it', async () => {
    onScreenOfWidth(360);
    const { user, view } = renderList();
    const choice = screen.getByRole('combobox', { name: 'Sort by' });
    expect(
      within(choice)
        .getAllByRole('option')
        .map((one) => one.textContent),
    ).toEqual(screen.getAllByRole('columnheader').map((one) => one.textContent));
    await user.selectOptions(choice, 'Quotes');
    expect(view().sort).toEqual({ by: 'quotes', descending: false });
    await user.click(screen.getByRole('button', { name: 'Order: ascending. Change to descending.' }));
    expect(view().sort).toEqual({ by: 'quotes', descending: true });
    const head = screen.getByRole('columnheader', { name: 'Quotes' });
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(within(head).queryByRole('button')).toBeNull();
  });

  it('is chosen in the heads where there is room for them', () => {
    renderList();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
