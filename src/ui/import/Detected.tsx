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

/** The questions whose answers are named while they are folded away. */
const named: ReadonlySet<string> = new Set(['encoding', 'delimiter', 'header', 'table', 'order', 'type']);

function shortWords({ id, form }: ImportQuestion): string[] {
  const name = id.slice(id.indexOf('.') + 1);
  if (form.kind !== 'choice' || form.answer === 'none' || !named.has(name)) return [];
  if (name === 'header')
    return [form.answer === '1' ? 'first row is the header' : `row ${form.answer} is the header`];
  const words = form.options.find(({ value }) => value === form.answer)?.words ?? '';
  // How a text is read is shown with some cells behind a colon.
  const short = name === 'encoding' || name === 'delimiter' ? words.split(': ')[0] : words;
  return short ? [short] : [];
}
