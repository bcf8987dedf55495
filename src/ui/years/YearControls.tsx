import type { YearRange } from '../../core/query/presence';
import { lazy } from '../base/lazy';
import { ModeSwitch } from './ModeSwitch';
import { Play } from './Play';
import { TypedYears } from './TypedYears';
import { useYears } from './useYears';

// It is of use once the years are played.
const PaceChoice = lazy(() => import('./PaceChoice'));

/** The years, typed; a range or one year; and a way to play through them. */
export function YearControls({ domain }: { readonly domain: YearRange }) {
  const { years, mode, steps, setYears, showOne, showRange, keepMode } = useYears(domain);
  const isOne = mode === 'one';
  const several = domain.from < domain.to;
  return (
    <>
      <div className="player">
        {several && (
          <Play
            steps={steps}
            words={isOne ? 'Play: one year after another' : 'Play: add one year after another'}
            begins={isOne ? 'Playing, one year after another.' : 'Playing: one year after another is added.'}
            onBegin={keepMode}
          />
        )}
        <TypedYears years={years} domain={domain} mode={mode} onYears={setYears} />
      </div>
      {several && (
        <div className="manner">
          <ModeSwitch mode={mode} showOne={showOne} showRange={showRange} />
          <PaceChoice />
        </div>
      )}
    </>
  );
}
