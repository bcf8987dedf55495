import { capital } from '../../core/english/capital';
import { positionOfYear } from './positionOfYear';
import type { Years } from './useYears';
import { YearSlider } from './YearSlider';

/** One native slider: the year or month that is shown alone. */
export function YearThumb({
  years,
  domain,
  unit,
  setYears,
}: Pick<Years, 'years' | 'domain' | 'unit' | 'setYears'>) {
  const place = positionOfYear(years.to, domain);
  const half = `min(0.9375rem, ${50 / (domain.to - domain.from)}%)`;
  return (
    <div className="thumbs">
      <div className="track" aria-hidden="true">
        <div
          className="range"
          style={{ left: `calc(${place} - ${half})`, right: `calc(100% - ${place} - ${half})` }}
        />
      </div>
      <YearSlider
        label={capital(unit)}
        at={years.to}
        domain={domain}
        onSlide={(at) => setYears({ from: at, to: at })}
      />
    </div>
  );
}
