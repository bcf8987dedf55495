import { capital } from '../../core/english/capital';
import type { Years } from './useYears';

/** Two thumbs or one. */
export function ModeSwitch({
  unit,
  mode,
  showOne,
  showRange,
}: Pick<Years, 'unit' | 'mode' | 'showOne' | 'showRange'>) {
  const choice = (words: string, isChosen: boolean, choose: () => void) => (
    <label className="clock">
      <input type="radio" name="years-mode" className="unseen" checked={isChosen} onChange={choose} />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset className="years-mode">
      <legend className="unseen">{capital(unit)}s</legend>
      {choice('Range', mode === 'range', showRange)}
      {choice(`One ${unit}`, mode === 'one', () => showOne(null))}
    </fieldset>
  );
}
