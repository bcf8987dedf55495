import { expect, it } from 'vitest';
import { figureName } from '../../../src/core/figure/figureName';
import { viewOf } from '../../../src/core/view/viewParts';
import type { Selection } from '../../../src/core/view/viewState';

it.each<[Selection, string]>([
  [{ kind: 'opening' }, 'on-the-record-overview-2026-03-06'],
  [{ kind: 'none' }, 'on-the-record-overview-2026-03-06'],
  [{ kind: 'person', person: 'ada-quill' }, 'on-the-record-ada-quill-2026-03-06'],
  [
    { kind: 'relation', relation: 'ada.lost-to.ben', claim: 'gazette.c1' },
    'on-the-record-ada-lost-to-ben-gazette-c1-2026-03-06',
  ],
  [{ kind: 'pair', people: ['ada', 'ben'] }, 'on-the-record-ada-ben-2026-03-06'],
  [{ kind: 'person', person: '../\\..:*?' }, 'on-the-record-view-2026-03-06'],
])('a picture of %j is kept as %s', (selection, name) => {
  expect(figureName(viewOf({ selection }), '2026-03-06')).toBe(name);
});

it('the name of a file stays short, whatever a person is called', () => {
  const selection = { kind: 'person', person: 'a'.repeat(500) } as const;
  expect(figureName(viewOf({ selection }), '2026-03-06').length).toBeLessThan(120);
});
