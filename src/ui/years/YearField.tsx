import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly text: string;
  /** Id of the sentence that says what is wrong with the text, where something is. */
  readonly problem: string | undefined;
  readonly onType: (text: string) => void;
  readonly onCommit: () => void;
  readonly onGiveUp: () => void;
}

export function YearField({ label, text, problem, onType, onCommit, onGiveUp }: Props) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="unseen">
        {label}, typed
      </label>
      <input
        id={id}
        className="year-field"
        inputMode="numeric"
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
