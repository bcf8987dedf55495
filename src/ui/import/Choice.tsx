import type { AnswerOption } from '../../core/ingest/preview/question';

interface Props {
  /** Said by whoever reads the page aloud; seen above or beside it. */
  readonly label: string;
  readonly options: readonly AnswerOption[];
  readonly answer: string;
  /** Words of the reader's own are an answer, too. */
  readonly free: boolean;
  readonly onAnswer: (answer: string) => void;
}

const ownWords = 'words:';

/** One of many options, or words of the reader's own. */
export function Choice({ label, options, answer, free, onAnswer }: Props) {
  const isListed = options.some(({ value }) => value === answer);
  return (
    <>
      <select
        className="import-choice"
        aria-label={label}
        value={isListed ? answer : ownWords}
        onChange={({ currentTarget }) => onAnswer(currentTarget.value)}
      >
        {options.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        {free && <option value={ownWords}>In words of my own</option>}
      </select>
      {free && !isListed && (
        <input
          type="text"
          className="import-words"
          aria-label={`${label} In words of my own`}
          value={answer.slice(ownWords.length)}
          onChange={({ currentTarget }) => onAnswer(`${ownWords}${currentTarget.value}`)}
        />
      )}
    </>
  );
}
