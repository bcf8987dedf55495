import { type ReactNode, useState } from 'react';
import { useDesk } from '../base/desk';

interface Props {
  /** Null where it is no number of things. */
  readonly count: number | null;
  readonly title: string;
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly cures?: ReactNode;
}

const number = (count: number) => count.toLocaleString('en');

/** One thing of a report: how many, what, where, and what can be done about it. */
export function ReportEntry({ count, title, children, cures }: Props) {
  return (
    <li className="report-entry">
      <p className="report-figure">{count === null ? '' : number(count)}</p>
      <div>
        <h5>{title}</h5>
        {children}
      </div>
      {cures && <p className="report-cures">{cures}</p>}
    </li>
  );
}

/** So many rows are named at once. */
const mostRows = 5;

interface RowsProps {
  readonly unit: string;
  readonly rows: readonly number[];
  /** The file is still there, so that a row of it can be shown. */
  readonly canShow: boolean;
}

/** The rows it is about: each is the way to itself in the file. */
export function ReportRows({ unit, rows, canShow }: RowsProps) {
  const { imports } = useDesk();
  const [isWhole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  const shown = isWhole ? rows : rows.slice(0, mostRows);
  const more = rows.length - shown.length;
  const noun = `${unit[0]?.toUpperCase()}${unit.slice(1)}${rows.length === 1 ? '' : 's'}`;
  return (
    <p className="report-rows">
      {noun}{' '}
      {shown.map((row) => (
        <span key={row} className="report-row">
          {canShow ? (
            <button
              type="button"
              className="text-button"
              aria-label={`Show ${unit} ${number(row)}`}
              onClick={() => imports.send({ kind: 'reread', look: { kind: 'row', row } })}
            >
              {number(row)}
            </button>
          ) : (
            number(row)
          )}
        </span>
      ))}
      {more > 0 && (
        <button type="button" className="text-button" onClick={() => setWhole(true)}>
          {number(more)} more
        </button>
      )}
    </p>
  );
}
