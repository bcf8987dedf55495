import { useId } from 'react';
import { capital } from '../../core/english/capital';
import type { UnitRange } from '../../core/model/timeUnit';
import { useTypedYears } from './useTypedYears';
import type { Years } from './useYears';
import { YearField } from './YearField';
import { YearStep } from './YearStep';

type Props = Pick<Years, 'unit' | 'years' | 'domain' | 'mode' | 'setYears'>;

/** The years or months, typed; of one, with arrows to the nearest others that hold anything. */
export function TypedYears(props: Props) {
  const { unit, mode } = props;
  const { fieldOf, problem } = useTypedYears(props);
  const sentence = useId();
  const field = (end: keyof UnitRange, label: string) => {
    const { refused, ...rest } = fieldOf(end);
    return <YearField {...rest} label={label} unit={unit} problem={refused ? sentence : undefined} />;
  };
  return (
    <>
      <div>
        {mode === 'one' ? (
          <>
            <YearStep {...props} way="before" />
            {field('to', capital(unit))}
            <YearStep {...props} way="after" />
          </>
        ) : (
          <>
            {field('from', `First ${unit}`)}
            <span>to</span>
            {field('to', `Last ${unit}`)}
          </>
        )}
      </div>
      {problem !== null && (
        <p id={sentence} className="years-problem">
          {problem}
        </p>
      )}
    </>
  );
}
