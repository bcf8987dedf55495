import type { ImportQuestion } from '../../core/ingest/preview/question';
import { AnswerForm } from './Ask';
import type { Answers } from './useAnswers';

interface Props {
  readonly questions: readonly ImportQuestion[];
  readonly answers: Answers;
}

/** What the file decides by itself, folded away: it can be seen there, with some cells, and decided otherwise. */
export function Detected({ questions, answers }: Props) {
  if (questions.length === 0) return null;
  return (
    <details className="import-detected">
      <summary>
        <b>Detected automatically</b> <span className="import-detected-words">{wordsOf(questions)}</span>
      </summary>
      <ul>
        {questions.map((question) => (
          <li key={question.id}>
            <p className="import-detected-ask">{question.ask}</p>
            {question.samples.length > 0 && (
              <p className="import-cells" translate="no">
                {question.samples.join(' · ')}
              </p>
            )}
            <AnswerForm question={question} answers={answers} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const mostWords = 3;

/** The first answers, each in a few words. */
function wordsOf(questions: readonly ImportQuestion[]): string {
  return questions.flatMap(shortWords).slice(0, mostWords).join(', ');
}

function shortWords({ id, form }: ImportQuestion): string[] {
  if (form.kind !== 'choice' || form.answer === 'none' || id.endsWith('.shape')) return [];
  if (id.endsWith('.header'))
    return [form.answer === '1' ? 'first row is the header' : `row ${form.answer} is the header`];
  const words = form.options.find(({ value }) => value === form.answer)?.words;
  // What stands behind a colon are cells.
  const short = words?.split(': ')[0] ?? '';
  return short === '' ? [] : [short];
}
