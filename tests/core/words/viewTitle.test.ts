import { expect, it } from 'vitest';
import { excludeSources } from '../../../src/core/record/excludeSources';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import type { View } from '../../../src/core/view/viewState';
import { viewTitle } from '../../../src/core/words/viewTitle';
import { smallRecord, withOpen } from '../../support/smallRecord';

const record = smallRecord();
const headline = 'Quill endorsed Marsh';

function path(from: string, to: string | null): Pick<View, 'selection'> {
  return { selection: { kind: 'path', from, to, via: null, doubtful: false } };
}

it.each<[string, Partial<ViewParts>, string]>([
  ['the opening view', {}, headline],
  ['nothing open', { selection: { kind: 'none' } }, headline],
  ['a person', { selection: { kind: 'person', person: 'ada' } }, 'Ada Quill'],
  ['two people', { selection: { kind: 'pair', people: ['ben', 'ada'] } }, 'Ben Marsh and Ada Quill'],
  ['a path', path('cyd', 'ada'), 'How is Cyd Oakes connected to Ada Quill?'],
  ['a path without its other end', path('cyd', null), 'How is Cyd Oakes connected to others?'],
  ['a relation', withOpen('ada.endorses.ben'), 'Ada Quill endorses Ben Marsh'],
  ['a tentative relation', withOpen('cyd.advises.ada'), 'Cyd Oakes may advise Ada Quill'],
  ['a contested relation', withOpen('ben.endorses.ada'), 'Ben Marsh endorses Ada Quill (contested)'],
  ['a withdrawn relation', withOpen('ben.advises.dot'), 'Ben Marsh advises Dot Vane (withdrawn)'],
  ['a relation that is not held', withOpen('ben.advises.eve'), headline],
  [
    'an article',
    { mode: 'articles', article: 'gazette', ...withOpen('ada.endorses.ben') },
    'A Day at the Harbour',
  ],
  ['an untitled article', { mode: 'articles', article: 'lamp' }, '“The lamps were lit early…”'],
  ['the articles', { mode: 'articles', ...withOpen('ada.endorses.ben') }, headline],
])('%s is cited as what is open, never surer than the record', (_, view, title) => {
  expect(viewTitle(record, viewOf(view))).toBe(`On the Record: ${title}`);
});

it('a relation whose sources are all switched off is not cited as a fact', () => {
  const excluded = ['article:gazette'];
  const view = viewOf({ ...withOpen('cyd.lost-to.ben'), excluded });
  expect(viewTitle(excludeSources(record, excluded), view)).toBe(
    'On the Record: Cyd Oakes lost to Ben Marsh (its sources are switched off)',
  );
});
