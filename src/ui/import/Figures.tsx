import type { Becoming } from '../../core/ingest/preview/becoming';
import type { Sample } from '../../core/ingest/preview/preview';
import { useDesk } from '../base/desk';

const number = (count: number) => count.toLocaleString('en');

/** "988 of 1,000 rows come in" */
function headlineOf(becoming: Becoming | null): string {
  if (!becoming || becoming.claims + becoming.people === 0) return 'Nothing comes in';
  const { rows, rowsIn, unit, claims } = becoming;
  const units = (count: number) => (count === 1 ? unit : `${unit}s`);
  if (rowsIn === null) {
    return `${number(claims)} ${claims === 1 ? 'line comes' : 'lines come'} of ${number(rows)} ${units(rows)}`;
  }
  if (rowsIn < rows) return `${number(rowsIn)} of ${number(rows)} ${units(rows)} come in`;
  return rows === 1 ? `The one ${unit} comes in` : `All ${number(rows)} ${units(rows)} come in`;
}

const mostNumbers = 3;

/** "rows 115, 116, 240 and 9 more" */
function rowsWords(unit: string, rows: readonly number[]): string {
  const some = rows.slice(0, mostNumbers).map(number);
  const more = rows.length - some.length;
  if (more > 0) return `${unit}s ${some.join(', ')} and ${number(more)} more`;
  return `${unit}${rows.length === 1 ? '' : 's'} ${some.join(', ')}`;
}

function lossOf({ out, unit }: Becoming): string {
  const [first] = out;
  if (!first) return '';
  const parts = out.map(({ why, rows }) => `${number(rows.length)} ${why}`);
  const where = out.length === 1 ? `: ${rowsWords(unit, first.rows)}` : '';
  return `${parts.join(', ')}${where}.`;
}

interface Props {
  readonly becoming: Becoming | null;
  readonly sample: Sample | null;
  /** Where the reader says who is meant; null where somebody is meant. */
  readonly cure: { readonly words: string; readonly target: string } | null;
}

/** What the file becomes, in one line; what is lost, in another. */
export function Figures({ becoming, sample, cure }: Props) {
  const { imports } = useDesk();
  const out = becoming?.out.reduce((sum, { rows }) => sum + rows.length, 0) ?? 0;
  const isOut = sample?.look.kind === 'out';
  return (
    <div className="import-figures">
      <div role="status">
        <h3 className="import-headline">{headlineOf(becoming)}</h3>
        <p className="import-loss">{becoming ? lossOf(becoming) : ''}</p>
      </div>
      {(out > 0 || cure) && (
        <p className="import-loss-actions">
          {cure && (
            <button
              type="button"
              className="text-button"
              onClick={() => document.querySelector<HTMLElement>(cure.target)?.focus()}
            >
              {cure.words}
            </button>
          )}
          {out > 0 && (
            <button
              type="button"
              className="text-button"
              aria-pressed={isOut}
              onClick={() => imports.send({ kind: 'look', look: { kind: isOut ? 'first' : 'out' } })}
            >
              {out === 1 ? 'Show it' : `Show the ${number(out)}`}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
