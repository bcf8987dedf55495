import { beforeAll, describe, expect, it } from 'vitest';
import { type ClaimPosition, claimFields } from '../../../src/core/model/claimFields';
import type { Claim, QuotedClaim } from '../../../src/core/model/dataset';
import { createSearch } from '../../../src/core/query/search/search';
import { createSelections } from '../../../src/core/view/selected';
import { viewOf } from '../../../src/core/view/viewParts';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { fetchTheRest } from '../../../src/ui/base/lazy';
import { Panel } from '../../../src/ui/panel/Panel';
import Dossier from '../../../src/ui/print/Dossier';
import { claim, dataset, harbourArticles, person } from '../../support/dataset';
import { defined } from '../../support/defined';
import { opened, openInvented, renderAtDesk } from '../../support/desk';

/** For each field: what one claim says there that no other says, and the words by which a reader knows it. */
const samples: Readonly<Record<keyof Claim, readonly [fields: Partial<QuotedClaim>, words: string]>> = {
  id: [{ id: 'gazette.zebra' }, 'zebra'],
  article: [{ article: 'lamp' }, 'The lamps were lit early'],
  from: [{ from: 'cyd' }, 'Cyd Oakes'],
  type: [{ type: 'advises' }, 'Ada Quill advises Ben Marsh'],
  named: [{ type: 'other', named: 'rows with' }, 'rows with'],
  to: [{ to: 'cyd' }, 'Cyd Oakes'],
  when: [{ when: '1987' }, '1987'],
  held: [{ type: 'advises', held: '1987-05-04' }, '4 May 1987'],
  basis: [{ basis: 'unnamed' }, 'unnamed sources'],
  via: [{ basis: 'relayed', via: [{ kind: 'outlet', name: 'Zebra Post' }] }, 'Zebra Post'],
  polarity: [{ polarity: 'denies' }, 'Denies it'],
  reading: [{ reading: 'inferred' }, 'Our reading'],
  role: [{ role: 'zebra election' }, 'zebra election'],
  quote: [
    { quote: { exact: 'Striped words stand here.', prefix: '', suffix: '' } },
    'Striped words stand here',
  ],
  note: [{ note: 'A striped note.' }, 'A striped note.'],
  check: [{ check: { how: 'text', at: 3 } }, '✓'],
  earlier: [{ earlier: ['the former stripes'] }, 'the former stripes'],
};

function recordOf(fields: Partial<QuotedClaim>) {
  const people = [
    person('ada', { name: 'Ada Quill' }),
    person('ben', { name: 'Ben Marsh' }),
    person('cyd', { name: 'Cyd Oakes' }),
  ];
  const data = dataset([claim(fields)], { people });
  const articles = harbourArticles.filter(({ id }) => id === data.claims[0]?.article);
  return openInvented({ ...data, articles });
}

/** All that the place says of the one claim when its relation is open; what a search for words finds. */
const textOf: Readonly<Record<ClaimPosition, (fields: Partial<QuotedClaim>, words: string) => string>> = {
  panel: (fields) => {
    const record = recordOf(fields);
    const view = opened(defined(record.graph.relations[0]).id);
    const { container, unmount } = renderAtDesk(<Panel />, { record, view });
    const { textContent } = container;
    unmount();
    return textContent ?? '';
  },
  paper: (fields) => {
    const record = recordOf(fields);
    const view = viewOf({ ...opened(defined(record.graph.relations[0]).id) });
    const selected = createSelections(record, createVisibilities(record))(view);
    const { container, unmount } = renderAtDesk(<Dossier selected={selected} />, { record, view });
    const { textContent } = container;
    unmount();
    return textContent ?? '';
  },
  search: (fields, words) => {
    const { graph, dataset: data } = recordOf(fields);
    const found = createSearch(graph, data, [false])(words).groups.filter(
      ({ kind, near }) => kind !== 'person' && !near,
    );
    return found.length > 0 ? words : '';
  },
};

// As in a page that has been open for a while.
beforeAll(fetchTheRest);

describe.each(Object.entries(samples))('%s of a claim', (field, [fields, words]) => {
  const shown: readonly ClaimPosition[] = claimFields[field as keyof Claim].shown;
  it.each(['panel', 'paper', 'search'] as const)(
    'is met in the %s exactly where the table says so',
    (place) => {
      const said = (one: Partial<QuotedClaim>) =>
        textOf[place](one, words).toLowerCase().includes(words.toLowerCase());
      expect(said(fields)).toBe(shown.includes(place));
      expect(said({})).toBe(false);
    },
  );
});
