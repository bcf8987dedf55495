import type { Sample } from '../../core/ingest/preview/preview';
import { useDesk } from '../base/desk';
import type { CellMarks } from './cellMarks';
import type { Answers } from './useAnswers';

interface Props {
  readonly sample: Sample;
  readonly answers: Answers;
  readonly marks: CellMarks;
  readonly isNarrow: boolean;
}

const number = (count: number) => count.toLocaleString('en');

/** So many columns fit beside each other. */
const mostInSight = 9;

/** Some rows of the file. Over each column stands what it is, and is set there. */
export function Columns({ sample, answers, marks, isNarrow }: Props) {
  const used = sample.heads.filter(({ role }) => role !== 'none').length;
  const beyond = sample.columns.slice(mostInSight);
  return (
    <section className="import-columns" aria-labelledby="import-columns">
      <div className="import-part-head">
        <h4 id="import-columns">What each column is</h4>
        <p>
          {number(sample.columns.length)} {sample.columns.length === 1 ? 'column' : 'columns'}, {number(used)}{' '}
          used
        </p>
      </div>
      {isNarrow ? (
        <ColumnList sample={sample} answers={answers} />
      ) : (
        <ColumnTable sample={sample} answers={answers} marks={marks} />
      )}
      <div className="import-columns-foot">
        <p>
          {lookWords(sample)}
          {!isNarrow && beyond.length > 0 && ` To the right: ${beyond.join(', ')}.`}
        </p>
        <LookButton sample={sample} />
      </div>
    </section>
  );
}

function lookWords({ look, out, rows, rowCount }: Sample): string {
  switch (look.kind) {
    case 'first':
      if (out.length === rows.length) return 'These rows stay out.';
      return out.length > 0 ? 'The first rows, and one that stays out.' : 'The first rows.';
    case 'out':
      return `${number(rows.length)} that stay out.`;
    case 'row':
      return `Row ${number(look.row)}, between its neighbours.`;
    case 'all':
      return rows.length < rowCount
        ? `The first ${number(rows.length)} of ${number(rowCount)}.`
        : 'All rows.';
  }
}

function LookButton({ sample: { look, rowCount } }: { readonly sample: Sample }) {
  const { imports } = useDesk();
  const isFirst = look.kind === 'first';
  if (isFirst && rowCount <= 5) return null;
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => imports.send({ kind: 'look', look: { kind: isFirst ? 'all' : 'first' } })}
    >
      {isFirst ? `Show all ${number(rowCount)}` : 'Show the first'}
    </button>
  );
}

interface RoleProps {
  readonly head: Sample['heads'][number];
  readonly answers: Answers;
}

/** What the column is, as a choice. */
function RoleSelect({ head: { column, role, options }, answers }: RoleProps) {
  const shown = answers.shown('0.roles', column, role);
  return (
    <select
      className={shown === 'none' ? 'import-role import-unused' : 'import-role'}
      aria-label={`What “${column}” is`}
      value={shown}
      onChange={({ currentTarget }) => answers.chooseFor('0.roles', column, currentTarget.value)}
    >
      {options.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  );
}

type TableProps = Omit<Props, 'isNarrow'>;

function ColumnTable({ sample, answers, marks }: TableProps) {
  const out = new Set(sample.out);
  const roles = new Map(sample.heads.map(({ column, role }) => [column, role]));
  const row = sample.look.kind === 'row' ? sample.look.row : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard, too.
    <section className="import-table" tabIndex={0} aria-label="Rows of the file">
      <table translate="no">
        <thead>
          <tr>
            <td />
            {sample.heads.map((head) => (
              <th key={head.column} scope="col">
                <RoleSelect head={head} answers={answers} />
                <bdi className="import-column">{head.column}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((cells, at) => {
            const line = sample.numbers[at] ?? 0;
            return (
              <tr
                key={line}
                className={out.has(line) ? 'import-out' : undefined}
                aria-current={line === row ? 'true' : undefined}
              >
                <th scope="row">{number(line)}</th>
                {sample.columns.map((column, place) => {
                  const cell = cells[place] ?? '';
                  const role = roles.get(column) ?? 'none';
                  return (
                    <td key={column} className={role === 'none' ? 'import-unused' : undefined}>
                      {cell === '' && out.has(line) && isNeeded.has(role) ? 'empty' : null}
                      {marks.isMarked(column, cell) ? <mark>{cell}</mark> : cell.replace(scheme, '')}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Says nothing where there is little room. */
const scheme = /^https?:\/\/(?:www\.)?/i;

/** Roles without which a row comes to nothing. */
const isNeeded: ReadonlySet<string> = new Set(['from', 'to', 'type', 'person']);

function ColumnList({ sample, answers }: Pick<Props, 'sample' | 'answers'>) {
  return (
    <ul className="import-column-list" translate="no">
      {sample.heads.map((head, at) => (
        <li key={head.column}>
          <p className="import-column">
            <bdi>{head.column}</bdi>
          </p>
          <RoleSelect head={head} answers={answers} />
          <p className="import-cells">
            {sample.rows
              .flatMap((cells) => cells[at] || [])
              .slice(0, 3)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
