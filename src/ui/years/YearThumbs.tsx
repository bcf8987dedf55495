import { useRef } from 'react';
import type { YearRange } from '../../core/query/presence';
import { positionOfYear } from './positionOfYear';

interface Props {
  readonly years: YearRange;
  readonly domain: YearRange;
  readonly onYears: (range: YearRange) => void;
}

/** A drag that began with both thumbs on one year; which of them it moves is settled by its first movement. */
interface SharedDrag {
  readonly year: number;
  moves: 'from' | 'to' | null;
}

/**
 * Two native sliders over one track. They never pass each other. Where both stand on one year, either half of the
 * shared thumb can be dragged either way: to the left it moves the first year, to the right the last.
 */
export function YearThumbs({ years, domain, onYears }: Props) {
  const shared = useRef<SharedDrag | null>(null);
  const grasp = () => {
    shared.current = years.from === years.to ? { year: years.from, moves: null } : null;
  };
  // The keyboard says which thumb it means by its focus.
  const release = () => {
    shared.current = null;
  };
  const slide = (thumb: 'from' | 'to', value: number) => {
    const drag = shared.current;
    if (drag) drag.moves ??= value === drag.year ? null : value < drag.year ? 'from' : 'to';
    const { from, to } = drag ? { from: drag.year, to: drag.year } : years;
    const moved = drag ? drag.moves : thumb;
    if (moved === 'from') onYears({ from: Math.min(value, to), to });
    if (moved === 'to') onYears({ from, to: Math.max(value, from) });
  };
  const slider = (thumb: 'from' | 'to', label: string) => (
    <input
      type="range"
      aria-label={label}
      min={domain.from}
      max={domain.to}
      value={years[thumb]}
      onPointerDown={grasp}
      onPointerUp={release}
      onKeyDown={release}
      onPointerCancel={release}
      onChange={(event) => slide(thumb, Number(event.target.value))}
    />
  );
  return (
    <div className="thumbs" data-stacked={years.from === years.to || undefined}>
      <div className="track" aria-hidden="true">
        <div
          className="range"
          style={{
            left: positionOfYear(years.from, domain),
            right: `calc(100% - ${positionOfYear(years.to, domain)})`,
          }}
        />
      </div>
      {slider('from', 'First year')}
      {slider('to', 'Last year')}
    </div>
  );
}
