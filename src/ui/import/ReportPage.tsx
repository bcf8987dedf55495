import type { ShownRecord } from '../../core/import/importSession';
import type { HowRead, ImportReport } from '../../core/ingest/importProtocol';
import type { ImportProblem } from '../../core/ingest/parsed/problem';
import { useDesk } from '../base/desk';
import { useCopy } from '../base/useCopy';
import { CameIn } from './CameIn';
import { Changes } from './Changes';
import { ImportFrame } from './ImportFrame';
import { ReadAgainLink } from './ReadAgainLink';
import { ReportEntry, ReportRows } from './ReportEntry';
import { isLoss, missingWords, notesIn, reportText } from './reportWords';
import './reportPage.css';

interface Props {
  readonly shown: ShownRecord;
  readonly report: ImportReport;
}

const number = (count: number) => count.toLocaleString('en');

/** What did not come in; what came in with something missing; what was not used; and only then what came in. */
export function ReportPage({ shown, report }: Props) {
  const { imports } = useDesk();
  const copy = useCopy();
  return (
    <ImportFrame
      title="Import report"
      file={report.file}
      aside={
        <button
          type="button"
          className="text-button import-template"
          onClick={() => void copy(reportText(report), 'The report is copied.')}
        >
          Copy the report
        </button>
      }
      first={['.import-go']}
      mayLeave={() => true}
      onClose={() => imports.send({ kind: 'close' })}
    >
      {(close) => (
        <div className="import-page report-page">
          <CameIn shown={shown} report={report} close={close} />
          <div className="import-left">
            <div className="import-read">
              <Missing shown={shown} report={report} />
            </div>
          </div>
        </div>
      )}
    </ImportFrame>
  );
}

function Missing({ shown: { content, changes, unkept }, report }: Props) {
  const { read, problems, doubles } = report;
  const canShow = content !== null && read !== null;
  const losses = problems.filter(isLoss);
  const { unused, how } = notesIn(report);
  const isWhole = losses.length === 0 && (read?.out ?? []).length === 0;
  return (
    <>
      <div className="import-figures">
        <h3 className="import-headline">{missingWords(report)}</h3>
        <p className="import-loss">
          {isWhole ? 'Nothing was left out.' : 'Below is all that is missing, with its rows.'} {unkept}
        </p>
      </div>
      {read && read.out.length > 0 && <RowsOut read={read} canShow={canShow} />}
      <Problems title="Came in, with something missing or in doubt" problems={losses} canShow={canShow} />
      {doubles.length > 0 && <Doubles doubles={doubles} />}
      {((read?.unused ?? []).length > 0 || unused.length > 0) && (
        <Unused read={read} problems={unused} canShow={canShow} />
      )}
      {changes && <Changes changes={changes} />}
      <Problems title="How it was read" problems={how} canShow={canShow} />
    </>
  );
}

interface ReadProps {
  readonly read: HowRead;
  readonly canShow: boolean;
}

function RowsOut({ read: { out, unit }, canShow }: ReadProps) {
  return (
    <section className="report-part">
      <h4>Did not come in</h4>
      <ul>
        {out.map(({ why, rows }) => (
          <ReportEntry
            key={why}
            count={rows.length}
            title={`${rows.length === 1 ? unit : `${unit}s`} ${why}`}
            cures={canShow && <ReadAgainLink row={rows[0]} />}
          >
            <ReportRows unit={unit} rows={rows} canShow={canShow} />
          </ReportEntry>
        ))}
      </ul>
    </section>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly ImportProblem[];
  readonly canShow: boolean;
}

function Problems({ title, problems, canShow }: ProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section className="report-part">
      <h4>{title}</h4>
      <ul>
        {problems.map((problem) => (
          <Problem key={`${problem.kind} ${problem.what}`} problem={problem} canShow={canShow} />
        ))}
      </ul>
    </section>
  );
}

function Problem({ problem, canShow }: { readonly problem: ImportProblem; readonly canShow: boolean }) {
  const { what, mend, rows, unit, examples, count } = problem;
  const isShown = canShow && unit !== 'node';
  return (
    <ReportEntry
      count={count}
      title={what}
      cures={isShown && rows.length > 0 && <ReadAgainLink row={rows[0]} />}
    >
      {mend && <p className="import-why">{mend}</p>}
      {examples.length > 0 && (
        <p className="report-examples" translate="no">
          {examples
            .slice(0, mostExamples)
            .map((example) => `“${example}”`)
            .join(', ')}
        </p>
      )}
      <ReportRows unit={unit} rows={rows} canShow={isShown} />
    </ReportEntry>
  );
}

const mostExamples = 6;

/** So many likely doubles, or columns, are told one by one. */
const mostTold = 12;

function Doubles({ doubles }: Pick<ImportReport, 'doubles'>) {
  const more = doubles.length - mostTold;
  return (
    <section className="report-part">
      <h4>Perhaps the same</h4>
      <p className="import-why">
        Nobody was merged. If two of these are one, give them one id in the file, or one name where it has no
        ids.
      </p>
      <ul>
        {doubles.slice(0, mostTold).map(({ keys, why }) => (
          <ReportEntry key={keys.join('\n')} count={keys.length} title={keys.join(' · ')}>
            <p className="import-why">{why}</p>
          </ReportEntry>
        ))}
      </ul>
      {more > 0 && <p className="quiet">And {number(more)} more.</p>}
    </section>
  );
}

interface UnusedProps {
  readonly read: HowRead | null;
  readonly problems: readonly ImportProblem[];
  readonly canShow: boolean;
}

function Unused({ read, problems, canShow }: UnusedProps) {
  const columns = read?.unused ?? [];
  const others = columns.slice(mostTold);
  return (
    <section className="report-part">
      <h4>Not used</h4>
      <ul>
        {columns.slice(0, mostTold).map(({ column, cells, samples }) => (
          <ReportEntry
            key={column}
            count={cells}
            title={`${cells === 1 ? 'cell' : 'cells'} of the column “${column}”`}
            cures={canShow && <ReadAgainLink words="Use it for something" />}
          >
            <p className="report-examples" translate="no">
              {samples.join(' · ')}
            </p>
          </ReportEntry>
        ))}
        {others.length > 0 && (
          <ReportEntry count={others.length} title="more columns">
            <p className="report-examples" translate="no">
              {others.map(({ column, cells }) => `${column} (${number(cells)})`).join(', ')}
            </p>
          </ReportEntry>
        )}
        {problems.map((problem) => (
          <Problem key={problem.what} problem={problem} canShow={false} />
        ))}
      </ul>
    </section>
  );
}
