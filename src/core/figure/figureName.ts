import { codecs } from '../view/codecs';
import type { View } from '../view/viewState';

/** Longer names are cut by some systems where it hurts. */
const longest = 80;

/** What a picture of a view is called as a file, without its ending. `today`: YYYY-MM-DD. */
export function figureName({ selection }: View, today: string): string {
  const what = (selection.kind !== 'none' && codecs.selection.encode(selection)) || 'overview';
  const plain = what
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-|-$/g, '');
  return `on-the-record-${plain || 'view'}-${today}`;
}
