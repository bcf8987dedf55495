import type { ImportProblem } from '../../core/ingest/parsed/problem';

const mostRows = 12;

/** What there is to say of a file: what, where, how to mend it. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  return (
    <ul className="own-problems">
      {problems.map((problem) => (
        <li key={`${problem.kind} ${problem.what}`}>
          <p>
            {problem.what} {problem.mend}
          </p>
          {whereWords(problem) !== '' && <p className="quiet">{whereWords(problem)}</p>}
          {problem.examples.length > 0 && (
            <p className="quiet">
              {problem.examples.map((example, place) => (
                <span key={example}>
                  {place > 0 && ', '}
                  <q translate="no">{example}</q>
                </span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** "Line 3, column 14." or "Rows 2, 5, 9 and 113 more." */
function whereWords({ place, rows, unit, count }: ImportProblem): string {
  if (place) return `Line ${place.line}, column ${place.column}.`;
  if (rows.length === 0) return count > 1 ? `${count} times.` : '';
  const shown = rows.slice(0, mostRows).map((row) => row.toLocaleString('en'));
  const more = rows.length - shown.length;
  const noun = `${unit[0]?.toUpperCase()}${unit.slice(1)}${rows.length === 1 ? '' : 's'}`;
  return `${noun} ${shown.join(', ')}${more > 0 ? ` and ${more.toLocaleString('en')} more` : ''}.`;
}
