import { useRef } from 'react';
import type { AnswerOption, Form, ImportQuestion, RuleValue } from '../../core/ingest/preview/question';
import type { RelationType } from '../../core/model/relationTypes';
import { builtInTypes } from '../../core/model/relationTypes';
import { LineSample } from '../key/LineSample';
import { Choice } from './Choice';
import type { Answers } from './useAnswers';

interface Props {
  readonly question: ImportQuestion;
  readonly form: Extract<Form, { kind: 'rules' }>;
  readonly answers: Answers;
}

const turned = 'turned:';

/** What each value of a column means, the most frequent first. */
export function Rules({ question, form, answers }: Props) {
  return (
    <>
      <ul className="import-rules">
        {form.values.map((value) => (
          <Rule key={value.value} value={value} question={question} form={form} answers={answers} />
        ))}
      </ul>
      {form.rest > 0 && (
        <p className="quiet">{form.rest.toLocaleString('en')} rows of rarer values keep their own words.</p>
      )}
    </>
  );
}

function Rule({
  value: { value, rows, answer },
  question,
  form,
  answers,
}: Props & { readonly value: RuleValue }) {
  const shown = answers.shown(question.id, value, answer);
  // The turn is offered where the words make it, for as long as the question is open.
  const wasTurned = useRef(false);
  wasTurned.current ||= shown.startsWith(turned);
  const isTurned = shown.startsWith(turned);
  const kind = isTurned ? `words:${shown.slice(turned.length)}` : shown;
  const words = value === '' ? 'nothing' : `“${value}”`;
  const options = wasTurned.current
    ? form.options.filter((one) => !one.value.startsWith(turned))
    : form.options;
  const choose = (to: string) => answers.chooseFor(question.id, value, to);
  const type = typeOf(kind, form.options);
  return (
    <li className="import-rule">
      <p className="import-rule-value">
        {isOpen(shown) ? <mark translate="no">{words}</mark> : <bdi translate="no">{words}</bdi>}{' '}
        <span className="import-count">{rows.toLocaleString('en')}</span>
      </p>
      <div className="import-rule-answer">
        {type && <LineSample type={type} width={32} />}
        <Choice
          label={`What ${words} means`}
          options={options}
          answer={kind}
          free={form.free}
          onAnswer={choose}
        />
        {wasTurned.current && kind.startsWith('words:') && (
          <label className="choice">
            <input
              type="checkbox"
              checked={isTurned}
              onChange={({ currentTarget }) =>
                choose(currentTarget.checked ? `${turned}${kind.slice('words:'.length)}` : kind)
              }
            />
            Turned round
          </label>
        )}
      </div>
    </li>
  );
}

/** In its own words, or turned: what somebody has to look at. */
function isOpen(answer: string): boolean {
  return answer === 'as-written' || answer.startsWith(turned);
}

/** The kind that an answer means, if kinds are what is asked for. */
function typeOf(answer: string, options: readonly AnswerOption[]): RelationType | null {
  if (!answer.startsWith('words:') || !options.some(({ value }) => value === answer)) return null;
  return builtInTypes.find(({ id }) => answer === `words:${id}`) ?? null;
}
