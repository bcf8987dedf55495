import type { Preview, Sample } from '../../core/ingest/preview/preview';
import type { Answer, AnswerOption, ImportQuestion } from '../../core/ingest/preview/question';
import { useDesk } from '../base/desk';
import { ProblemList } from './ProblemList';

/** The first rows of a file, and what has to be decided about it, each with a proposal. */
export function Questions({ preview }: { readonly preview: Preview }) {
  const { imports } = useDesk();
  const open = preview.questions.filter(({ safe }) => !safe);
  const settled = preview.questions.filter(({ safe }) => safe);
  const answer = (question: ImportQuestion) => (to: Answer) =>
    imports.send({ kind: 'answer', question: question.id, answer: to });
  return (
    <>
      {preview.sample && <SampleTable sample={preview.sample} />}
      {preview.problems.length > 0 && <ProblemList problems={preview.problems} />}
      {open.map((question) => (
        <QuestionForm key={question.id} question={question} onAnswer={answer(question)} />
      ))}
      {settled.length > 0 && (
        <details className="own-settled">
          <summary>Said by the file itself</summary>
          {settled.map((question) => (
            <QuestionForm key={question.id} question={question} onAnswer={answer(question)} />
          ))}
        </details>
      )}
      <div className="dialog-actions own-end">
        <button type="button" className="button own-take" onClick={() => imports.send({ kind: 'build' })}>
          Take it so
        </button>
        <p>These answers are remembered for files with the same columns.</p>
      </div>
    </>
  );
}

function SampleTable({ sample }: { readonly sample: Sample }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard, too.
    <section className="own-sample" tabIndex={0} aria-label="The first rows of the file">
      <table translate="no">
        <caption>
          <bdi>{sample.name}</bdi>: {sample.rowCount.toLocaleString('en')} rows
        </caption>
        <thead>
          <tr>
            {sample.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are what they are, and stay in their order.
            <tr key={place}>
              {sample.columns.map((column, at) => (
                <td key={column}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface FormProps {
  readonly question: ImportQuestion;
  readonly onAnswer: (answer: Answer) => void;
}

function QuestionForm({ question: { id, ask, form }, onAnswer }: FormProps) {
  switch (form.kind) {
    case 'choice':
      return (
        <Choice ask={ask} options={form.options} answer={form.answer} free={form.free} onAnswer={onAnswer} />
      );
    case 'several':
      return (
        <fieldset className="own-question">
          <legend>{ask}</legend>
          <div className="own-several">
            {form.options.map(({ value, words }) => (
              <label key={value} className="choice">
                <input
                  type="checkbox"
                  checked={form.answer.includes(value)}
                  onChange={({ currentTarget }) =>
                    onAnswer(
                      form.options
                        .map((option) => option.value)
                        .filter((one) => (one === value ? currentTarget.checked : form.answer.includes(one))),
                    )
                  }
                />
                <bdi>{words}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      );
    case 'rules':
      return (
        <fieldset className="own-question">
          <legend>{ask}</legend>
          <div className="own-rules">
            {form.values.map(({ value, rows, answer }) => (
              <Choice
                key={value}
                ask={`${value === '' ? 'nothing' : `“${value}”`}, ${rows.toLocaleString('en')} ${rows === 1 ? 'row' : 'rows'}`}
                options={form.options}
                answer={answer}
                free={form.free}
                onAnswer={(to) =>
                  onAnswer(
                    form.values.map((one) => ({
                      value: one.value,
                      answer: one.value === value && typeof to === 'string' ? to : one.answer,
                    })),
                  )
                }
              />
            ))}
          </div>
          {form.rest > 0 && (
            <p className="quiet">{form.rest.toLocaleString('en')} rarer values keep their own words.</p>
          )}
        </fieldset>
      );
    default:
      return <p key={id}>{ask}</p>;
  }
}

interface ChoiceProps {
  readonly ask: string;
  readonly options: readonly AnswerOption[];
  readonly answer: string;
  /** Words of the reader's own are an answer, too. */
  readonly free: boolean;
  readonly onAnswer: (answer: string) => void;
}

const ownWords = 'words:';

function Choice({ ask, options, answer, free, onAnswer }: ChoiceProps) {
  const isListed = options.some(({ value }) => value === answer);
  return (
    <label className="own-choice">
      <span>{ask}</span>
      <select
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
          aria-label={`${ask} In words of my own`}
          value={answer.slice(ownWords.length)}
          onChange={({ currentTarget }) => onAnswer(`${ownWords}${currentTarget.value}`)}
        />
      )}
    </label>
  );
}
