import type { RecordChanges } from '../../core/ingest/compareRecords';
import type { ImportReport } from '../../core/ingest/importProtocol';
import { Changes } from './Changes';
import { ProblemList } from './ProblemList';

interface Props {
  readonly report: ImportReport;
  readonly changes: RecordChanges | null;
  readonly unkept: string | null;
  readonly close: () => void;
}

/** What came in, what was left out and why, and who may be one and the same. */
export function ImportReportView({ report, changes, unkept, close }: Props) {
  const { problems, doubles } = report;
  const leftOut = problems.filter(({ severity }) => severity !== 'note');
  const notes = problems.filter(({ severity }) => severity === 'note');
  return (
    <>
      <p>
        <bdi>
          <b>{report.file}</b>
        </bdi>
      </p>
      <dl className="own-counts">
        {countsOf(report).map(([words, number]) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{number.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      {unkept !== null && <p>{unkept}</p>}
      {changes && <Changes changes={changes} />}
      {leftOut.length > 0 && (
        <section>
          <h3>Left out, or in doubt</h3>
          <ProblemList problems={leftOut} />
        </section>
      )}
      {doubles.length > 0 && (
        <section>
          <h3>Perhaps the same</h3>
          <p className="quiet">
            Nobody was merged. If two of these are one, give them one id in the file, or one name where it has
            no ids.
          </p>
          <ul className="own-problems">
            {doubles.slice(0, mostDoubles).map(({ keys, why }) => (
              <li key={keys.join('\n')}>
                <p>
                  <bdi>{keys.join(' · ')}</bdi>
                </p>
                <p className="quiet">{why}</p>
              </li>
            ))}
          </ul>
          {doubles.length > mostDoubles && (
            <p className="quiet">And {(doubles.length - mostDoubles).toLocaleString('en')} more.</p>
          )}
        </section>
      )}
      {notes.length > 0 && (
        <section>
          <h3>How it was read</h3>
          <ProblemList problems={notes} />
        </section>
      )}
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          Look at it
        </button>
      </div>
    </>
  );
}

const mostDoubles = 20;

function countsOf(report: ImportReport): [string, number][] {
  const all: [string, number][] = [
    ['Rows read', report.rows === report.claims ? 0 : report.rows],
    ['People', report.people],
    ['Organisations', report.organisations],
    ['Relations', report.relations],
    ['Claims', report.claims],
    ['with a quote', report.quoted],
    ['with a source, without a quote', report.sourced],
    ['with neither', report.unsourced],
  ];
  return all.filter(([words, number]) => number > 0 || words === 'People' || words === 'Relations');
}
