import type { Sort } from '../../core/view/viewState';

/** The table's columns, in their order. */
export const columns: readonly { readonly by: Sort['by']; readonly words: string }[] = [
  { by: 'from', words: 'Who' },
  { by: 'type', words: 'Relation' },
  { by: 'to', words: 'To whom' },
  { by: 'when', words: 'Happened' },
  { by: 'standing', words: 'Standing' },
  { by: 'origins', words: 'Origins' },
  { by: 'quotes', words: 'Quotes' },
];
