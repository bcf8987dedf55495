import { useRef } from 'react';
import type { UnitRange } from '../../core/model/timeUnit';
import { positionOfYear } from './positionOfYear';
import type { Years } from './useYears';
import { YearSlider } from './YearSlider';

/** A drag that began with both thumbs on one year or month; which of them it moves is settled by its first movement. */
interface SharedDrag {
  readonly at: number;
  moves: 'from' | 'to' | null;
}

/**
 * Two native sliders over one track. They never pass each other. Where both stand on one year or month, either half of the
 * shared thumb can be dragged either way: to the left it moves the first, to the right the last.
 */
export function YearThumbs({
  years,
  domain,
  unit,
  setYears,
}: Pick<Years, 'years' | 'domain' | 'unit' | 'setYears'>) {
  const shared = useRef<SharedDrag | null>(null);
  const grasp = () => {
    shared.current = years.from === years.to ? { at: years.from, moves: null } : null;
  };
  // The keyboard says which thumb it means by its focus.
  const release = () => {
    shared.current = null;
  };
  const slide = (thumb: 'from' | 'to', value: number) => {
    const drag = shared.current;
    if (drag) drag.moves ??= value === drag.at ? null : value < drag.at ? 'from' : 'to';
    const { from, to }: UnitRange = drag ? { from: drag.at, to: drag.at } : years;
    const moved = drag ? drag.moves : thumb;
    if (moved === 'from') setYears({ from: Math.min(value, to), to });
    if (moved === 'to') setYears({ from, to: Math.max(value, from) });
  };
  const slider = (thumb: 'from' | 'to', label: string) => (
    <YearSlider
      label={label}
      at={years[thumb]}
      domain={domain}
      onSlide={(at) => slide(thumb, at)}
      onGrasp={grasp}
      onRelease={release}
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
      {slider('from', `First ${unit}`)}
      {slider('to', `Last ${unit}`)}
    </div>
  );
}
