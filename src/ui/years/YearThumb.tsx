import type { Years } from './useYears';

/** One native slider: the year that is shown alone. */
export function YearThumb({ years, domain, setYears }: Pick<Years, 'years' | 'domain' | 'setYears'>) {
  return (
    <div className="thumbs">
      <div className="track" aria-hidden="true" />
      <input
        type="range"
        aria-label="Year"
        min={domain.from}
        max={domain.to}
        value={years.to}
        onChange={({ target }) => setYears({ from: Number(target.value), to: Number(target.value) })}
      />
    </div>
  );
}
