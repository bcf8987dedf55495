import { useId } from 'react';
import type { Form, ImportQuestion } from '../../core/ingest/preview/question';
import { Choice } from './Choice';
import { Rules } from './Rules';
import type { Answers } from './useAnswers';

interface Props {
  readonly question: ImportQuestion;
  readonly answers: Answers;
  /** Alone among the questions. */
  readonly isOnly: boolean;
}

/** So many options are all seen at once. */
const mostSeen = 4;
const longestSeen = 70;

/** A question that the file leaves open, with what is proposed as its answer. */
export function Ask({ question, answers, isOnly }: Props) {
  const heading = useId();
  return (
    <section className={isOnly ? 'import-ask import-ask-only' : 'import-ask'} aria-labelledby={heading}>
      <div className="import-ask-head">
        <h3 id={heading}>{question.ask}</h3>
        {!isOnly && (
          <p className="import-count">
            {question.rows.toLocaleString('en')} {question.rows === 1 ? 'row' : 'rows'}
          </p>
        )}
      </div>
      {question.why && <p className="import-why">{question.why}</p>}
      <AnswerForm question={question} answers={answers} />
    </section>
  );
}

/** What is chosen from, in the shape that suits it. */
export function AnswerForm({ question, answers }: Omit<Props, 'isOnly'>) {
  const { form } = question;
  switch (form.kind) {
    case 'choice':
      return <OneOf question={question} form={form} answers={answers} />;
    case 'several':
      return <Several question={question} form={form} answers={answers} />;
    case 'rules':
      return <Rules question={question} form={form} answers={answers} />;
  }
}

interface FormProps<Kind extends Form['kind']> extends Omit<Props, 'isOnly'> {
  readonly form: Extract<Form, { kind: Kind }>;
}

function OneOf({ question, form, answers }: FormProps<'choice'>) {
  const answer = answers.shown(question.id, null, form.answer);
  const choose = (to: string) => answers.choose(question, to);
  const isSeen =
    !form.free &&
    form.options.length <= mostSeen &&
    form.options.every(({ words }) => words.length <= longestSeen);
  if (!isSeen) {
    return (
      <Choice
        label={question.ask}
        options={form.options}
        answer={answer}
        free={form.free}
        onAnswer={choose}
      />
    );
  }
  return question.readings.length > 0 ? (
    <Readings question={question} form={form} answer={answer} onAnswer={choose} />
  ) : (
    <div className="import-radios" role="radiogroup" aria-label={question.ask}>
      {form.options.map(({ value, words }) => (
        <label key={value} className="choice">
          <input type="radio" name={question.id} checked={value === answer} onChange={() => choose(value)} />
          <bdi>{words}</bdi>
        </label>
      ))}
    </div>
  );
}

interface ReadingsProps {
  readonly question: ImportQuestion;
  readonly form: Extract<Form, { kind: 'choice' }>;
  readonly answer: string;
  readonly onAnswer: (answer: string) => void;
}

/** Cells of the file, and what each option makes of them, side by side. */
function Readings({ question: { id, ask, readings }, form, answer, onAnswer }: ReadingsProps) {
  return (
    <div className="import-readings" role="radiogroup" aria-label={ask}>
      <table>
        <thead>
          <tr>
            <th scope="col">In the file</th>
            {form.options.map(({ value, words }) => (
              <th key={value} scope="col">
                <label className="choice">
                  <input type="radio" name={id} checked={value === answer} onChange={() => onAnswer(value)} />
                  {words}
                </label>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map(({ cell, as }) => (
            <tr key={cell}>
              <td translate="no">
                <mark>{cell}</mark>
              </td>
              {form.options.map(({ value }, at) => (
                <td key={value} className={value === answer ? 'import-chosen' : undefined}>
                  {as[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Several({ question, form, answers }: FormProps<'several'>) {
  return (
    <fieldset className="import-several">
      <legend className="unseen">{question.ask}</legend>
      {form.options.map(({ value, words }) => (
        <label key={value} className="choice">
          <input
            type="checkbox"
            checked={answers.shown(question.id, value, form.answer.includes(value) ? 'in' : 'out') === 'in'}
            onChange={({ currentTarget }) =>
              answers.chooseFor(question.id, value, currentTarget.checked ? 'in' : 'out')
            }
          />
          <bdi>{words}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
