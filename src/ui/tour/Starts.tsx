import { viewOfLink } from '../../core/view/tour';
import { useDesk } from '../base/desk';
import { ViewLink } from '../base/ViewLink';
import { useTour } from './useTour';

/** Under "how to read this": questions to start from, and the tour. It never starts by itself. */
export function Starts() {
  const { whole: record } = useDesk();
  const { questions, steps, begin } = useTour();
  if (questions.length + steps.length === 0) return null;
  return (
    <ul className="starts" aria-label="To start from">
      {questions.map(({ ask, link }, index) => (
        <li key={ask}>
          <ViewLink to={() => viewOfLink(record, link)} id={`start-${index + 1}`} className="text-button">
            {ask}
          </ViewLink>
        </li>
      ))}
      {steps.length > 0 && (
        <li>
          <button type="button" className="text-button starts-tour" onClick={begin}>
            Take the tour
          </button>
        </li>
      )}
    </ul>
  );
}
