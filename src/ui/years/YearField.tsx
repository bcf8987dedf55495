import { useId } from 'react';
import type { TimeUnit } from '../../core/model/timeUnit';

interface Props {
  readonly label: string;
  readonly text: string;
  readonly unit: TimeUnit;
  /** Id of the sentence that says what is wrong with the text, where something is. */
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
  readonly onCommit: () => void;
  readonly onGiveUp: () => void;
}

export function YearField({ label, text, unit, problem, onType, onCommit, onGiveUp }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}, typed
      </label>
      <input
        id={id}
        className="year-field"
        data-unit={unit}
        inputMode={unit === 'year' ? 'numeric' : 'text'}
        autoComplete="off"
        value={text}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem}
        onChange={(event) => onType(event.target.value)}
        onBlur={onCommit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onCommit();
          if (event.key === 'Escape') onGiveUp();
        }}
      />
    </>
  );
}
