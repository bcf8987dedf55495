import { useMemo } from 'react';
import type { ShownRecord } from '../../core/import/importSession';
import type { ImportReport } from '../../core/ingest/importProtocol';
import { relationTypesOf } from '../../core/model/relationTypes';
import { CloseIcon } from '../base/icons';
import { LineSample } from '../key/LineSample';
import { ReadAgainLink } from './ReadAgainLink';
import { cameInWords, joinedWords } from './reportWords';

const number = (count: number) => count.toLocaleString('en');

interface Props {
  readonly shown: ShownRecord;
  readonly report: ImportReport;
}

/** What came in, after all that is missing. */
export function CameIn({ shown, report, close }: Props & { readonly close: () => void }) {
  const { dataset, content } = shown;
  return (
    <div className="import-panel">
      <div className="report-came">
        <p className="import-questions-count">
          {report.read?.joined ? 'Added to' : 'Opened as'} <bdi>{dataset.edition.headline}</bdi>
        </p>
        <h3 className="report-came-head">
          {number(report.relations)} {report.relations === 1 ? 'line came in' : 'lines came in'}
        </h3>
        <p className="import-why">{cameInWords(report)}</p>
        {report.read?.joined && <p className="import-why">{joinedWords(report.read.joined)}</p>}
        <Counts shown={shown} report={report} />
        {report.read &&
          (content === null ? (
            <p className="import-why">
              The file itself is kept only while the page is open. Open it again to see how it was read.
            </p>
          ) : (
            <p>
              <ReadAgainLink />
            </p>
          ))}
      </div>
      <div className="import-foot">
        <button type="button" className="button import-go" onClick={close}>
          Open the graph
        </button>
      </div>
      <button type="button" className="icon-button import-close" aria-label="Close" onClick={close}>
        <CloseIcon />
      </button>
    </div>
  );
}

/** How many lines of which kind came, and what they rest on. */
function Counts({ shown: { dataset }, report }: Props) {
  const kinds = useMemo(() => kindsIn(dataset), [dataset]);
  const counts: [string, number][] = [
    ['With a quote', report.quoted],
    ['With a source, without a quote', report.sourced],
    ['With neither', report.unsourced],
    ['Without a date', dataset.claims.filter(({ when }) => when === null).length],
  ];
  return (
    <>
      <dl className="report-counts">
        {kinds.map(({ type, claims }) => (
          <div key={type.id}>
            <dt>
              <LineSample type={type} /> <bdi>{type.phrase}</bdi>
            </dt>
            <dd>{number(claims)}</dd>
          </div>
        ))}
      </dl>
      <dl className="report-counts">
        {counts.map(
          ([words, count]) =>
            count > 0 && (
              <div key={words}>
                <dt>{words}</dt>
                <dd>{number(count)}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}

/** The kinds of line that came, most first. */
function kindsIn({ claims, edition }: ShownRecord['dataset']) {
  const counts = new Map<string, number>();
  for (const { type } of claims) counts.set(type, (counts.get(type) ?? 0) + 1);
  return relationTypesOf(edition.kinds)
    .flatMap((type) => {
      const count = counts.get(type.id) ?? 0;
      return count > 0 ? [{ type, claims: count }] : [];
    })
    .sort((a, b) => b.claims - a.claims);
}
