import { daysOf, daysWords, type UnitRange } from '../../core/model/timeUnit';
import { useDesk } from '../base/desk';

interface Props {
  readonly label: string;
  readonly at: number;
  readonly domain: UnitRange;
  readonly onSlide: (at: number) => void;
  /** The pointer takes the thumb, and lets go of it or gives way to the keyboard. */
  readonly onGrasp?: () => void;
  readonly onRelease?: () => void;
}

/** One native slider: each year or month of the record is a step of it. A page is a year of months, or a column. */
export function YearSlider({ label, at, domain, onSlide, onGrasp, onRelease }: Props) {
  const { unit, across } = useDesk().record.yearCounts;
  const page = unit === 'month' ? 12 : across;
  const turnPage = (event: React.KeyboardEvent) => {
    const way = { PageUp: 1, PageDown: -1 }[event.key];
    if (way === undefined || page === 1) return;
    event.preventDefault();
    onSlide(Math.min(domain.to, Math.max(domain.from, at + way * page)));
  };
  return (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={unit === 'month' ? daysWords(daysOf({ from: at, to: at }, unit)) : undefined}
      min={domain.from}
      max={domain.to}
      value={at}
      onPointerDown={onGrasp}
      onPointerUp={onRelease}
      onPointerCancel={onRelease}
      onKeyDown={(event) => {
        onRelease?.();
        turnPage(event);
      }}
      onChange={(event) => onSlide(Number(event.target.value))}
    />
  );
}
