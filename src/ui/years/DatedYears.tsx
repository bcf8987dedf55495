import type { YearRange } from '../../core/query/presence';
import { ClockSwitch } from './ClockSwitch';
import { ModeSwitch } from './ModeSwitch';
import { PaceChoice } from './PaceChoice';
import { Play } from './Play';
import { TypedYears } from './TypedYears';
import { useYears } from './useYears';
import { YearHistogram } from './YearHistogram';
import { YearThumb } from './YearThumb';
import { YearThumbs } from './YearThumbs';

/** The years as blocks, a range or one year over them, and a way to play through them. */
export function DatedYears({ domain }: { readonly domain: YearRange }) {
  const chosen = useYears(domain);
  const { years, mode, steps } = chosen;
  const isOne = mode === 'one';
  const several = domain.from < domain.to;
  return (
    <>
      <div className="years-typed">
        <ClockSwitch />
        <div className="player">
          {several && (
            <Play
              steps={steps}
              words={isOne ? 'Play: one year after another' : 'Play: add one year after another'}
              begins={
                isOne ? 'Playing, one year after another.' : 'Playing: one year after another is added.'
              }
              onBegin={chosen.keepMode}
            />
          )}
          <TypedYears years={years} domain={domain} mode={mode} onYears={chosen.setYears} />
        </div>
        {several && (
          <div className="manner">
            <ModeSwitch mode={mode} showOne={chosen.showOne} showRange={chosen.showRange} />
            <PaceChoice />
          </div>
        )}
      </div>
      <div className="years-picture">
        <YearHistogram years={years} onOne={chosen.showOne} onRange={chosen.showRange} />
        {isOne ? (
          <YearThumb years={years} domain={domain} setYears={chosen.setYears} />
        ) : (
          <YearThumbs years={years} domain={domain} onYears={chosen.setYears} />
        )}
      </div>
    </>
  );
}
