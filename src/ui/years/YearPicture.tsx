import type { UnitRange } from '../../core/model/timeUnit';
import { useDesk } from '../base/desk';
import { lazy } from '../base/lazy';
import { useYears } from './useYears';
import { YearHistogram } from './YearHistogram';
import { YearThumb } from './YearThumb';
import { YearThumbs } from './YearThumbs';

// Most records have few enough years to name these.
const ColumnNames = lazy(() => import('./ColumnNames'));

/** The years or months as blocks, and a range or one of them over them. */
export function YearPicture({ domain }: { readonly domain: UnitRange }) {
  const chosen = useYears(domain);
  const { unit, across } = useDesk().record.yearCounts;
  return (
    <div className="years-picture" data-unit={unit}>
      <YearHistogram {...chosen} />
      {(unit === 'month' || across > 1) && <ColumnNames {...chosen} />}
      {chosen.mode === 'one' ? <YearThumb {...chosen} /> : <YearThumbs {...chosen} />}
    </div>
  );
}
