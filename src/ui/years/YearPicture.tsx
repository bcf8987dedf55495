import type { YearRange } from '../../core/query/presence';
import { useYears } from './useYears';
import { YearHistogram } from './YearHistogram';
import { YearThumb } from './YearThumb';
import { YearThumbs } from './YearThumbs';

/** The years as blocks, and a range or one year over them. */
export function YearPicture({ domain }: { readonly domain: YearRange }) {
  const { years, mode, setYears, showOne, showRange } = useYears(domain);
  return (
    <div className="years-picture">
      <YearHistogram years={years} onOne={showOne} onRange={showRange} />
      {mode === 'one' ? (
        <YearThumb years={years} domain={domain} setYears={setYears} />
      ) : (
        <YearThumbs years={years} domain={domain} onYears={setYears} />
      )}
    </div>
  );
}
