import type { UnitRange } from '../../core/model/timeUnit';
import { useDesk } from '../base/desk';

import { lazy } from '../base/lazy';

import { ModeSwitch } from './ModeSwitch';
import { Play } from './Play';
import { TypedYears } from './TypedYears';
import { useYears } from './useYears';

// It is of use once the years are played.
const PaceChoice = lazy(() => import('./PaceChoice'));

/** The years or months, typed; a range or one of them; and a way to play through them. */
export function YearControls({ domain }: { readonly domain: UnitRange }) {
  const chosen = useYears(domain);
  const { unit, mode, steps, keepMode } = chosen;
  const isOne = mode === 'one';
  const several = domain.from < domain.to;
  const step = useStepWords(unit, isOne);
  return (
    <>
      <div className="player">
        {several && (
          <Play
            steps={steps}
            words={isOne ? `Play: ${step} after another` : `Play: add ${step} after another`}
            begins={isOne ? `Playing, ${step} after another.` : `Playing: ${step} after another is added.`}
            onBegin={keepMode}
          />
        )}
        <TypedYears {...chosen} />
      </div>
      {several && (
        <div className="manner">
          <ModeSwitch {...chosen} />
          <PaceChoice />
        </div>
      )}
    </>
  );
}

/** What playing adds at a time: a range grows by columns. */
function useStepWords(unit: string, isOne: boolean): string {
  const { across } = useDesk().record.yearCounts;
  if (isOne || across === 1) return `one ${unit}`;
  return across === 10 ? 'ten years' : 'a hundred years';
}
