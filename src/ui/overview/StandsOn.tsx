import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Holdings } from '../../core/model/holdings';
import { type UnitRange, unitsText } from '../../core/model/timeUnit';
import { yearSpan } from '../../core/query/yearSpan';
import { useDesk } from '../base/desk';
import '../import/importDialog.css';

/** What all of it stands on, whatever is filtered: numbers only for what there is. */
export function StandsOn({ holdings }: { readonly holdings: Holdings }) {
  const { whole, imports } = useDesk();
  const report = useStore(imports.store, ({ shown }) => shown?.report);
  const { graph, years } = whole;
  const span = useMemo(() => yearSpan(years), [years]);
  const alone = useMemo(() => graph.degree.reduce((sum, lines) => sum + Number(lines === 0), 0), [graph]);
  const { quoted, sourced, unsourced } = holdings;
  const counts: [string, number][] = [
    ['Claims with a quote', quoted],
    ['Claims with a source, without a quote', sourced],
    ['Claims with neither', unsourced],
    ['People without a line', alone],
  ];
  return (
    <section className="overview-part">
      <h3>What all of it stands on</h3>
      <dl className="own-counts">
        {counts.map(
          ([words, number]) =>
            number > 0 && (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{number.toLocaleString('en')}</dd>
              </div>
            ),
        )}
        <div>
          <dt>{span && span.from !== span.to ? 'First and last year' : 'Year'}</dt>
          <dd>{spanWords(span)}</dd>
        </div>
      </dl>
      {report && (
        <button type="button" className="text-button" onClick={() => imports.send({ kind: 'report' })}>
          What came in
        </button>
      )}
    </section>
  );
}

function spanWords(span: UnitRange | null): string {
  return span ? unitsText(span, 'year') : 'none given';
}
