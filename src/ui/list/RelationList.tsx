import { useMemo, useRef } from 'react';
import { capital } from '../../core/english/capital';
import { type EvidenceCounts, originsFigure } from '../../core/evidence/countEvidence';
import { relationDateWords } from '../../core/evidence/relationDate';
import { relationVerb } from '../../core/evidence/wording';
import { describedWords } from '../../core/model/names';
import { remainingEvidence } from '../../core/record/remainingEvidence';
import { sortRelations } from '../../core/view/sortRelations';
import type { Sort } from '../../core/view/viewState';
import AnnouncedCount from '../base/AnnouncedCount';
import { useChange, useDesk, useLit, useView, useVisibility } from '../base/desk';
import EmptyState from '../base/EmptyState';
import { useOpen } from '../base/openItem';
import { ShownCount } from '../base/ShownCount';
import { useWindow } from '../base/useWindow';
import FocusNote from '../graph/FocusNote';
import { LineSample } from '../key/LineSample';
import { columns } from './columns';
import { PeopleWithoutLine } from './PeopleWithoutLine';
import { SortChoice } from './SortChoice';
import { useRowInView } from './useRowInView';
import { firstRow, useRowsInPage } from './useRowsInPage';
import './list.css';

/** The same relations as a table: the graph's equal, for reading and for a screen reader. */
export function RelationList() {
  const { record } = useDesk();
  const visibility = useVisibility();
  const sort = useView((view) => view.sort);
  const folded = useWindow('small');
  const list = useRef<HTMLElement>(null);
  useRowInView(list);
  const rows = useMemo(() => sortRelations(record, visibility.index, sort), [record, visibility.index, sort]);
  const { relations: lit } = useLit();
  const open = useMemo(() => lit.map((relation) => rows.indexOf(relation)), [lit, rows]);
  const { runs, height, isCut, onFocus } = useRowsInPage(list, rows.length, open);
  return (
    <section ref={list} className="list" aria-label="List">
      <AnnouncedCount />
      <div className="list-top">
        {folded && rows.length > 0 && <SortChoice />}
        <FocusNote />
        <ShownCount />
      </div>
      {rows.length === 0 ? (
        <EmptyState />
      ) : (
        // Explicit roles: on a phone the rows are laid out as blocks, which would otherwise end their being a table.
        <table role="table" data-opens aria-rowcount={isCut ? rows.length + 1 : undefined}>
          <caption className="unseen">
            Relations, {rows.length.toLocaleString('en')} of{' '}
            {record.graph.relations.length.toLocaleString('en')}. Choose a row to read its{' '}
            {record.nouns.claim}s.
          </caption>
          <thead role="rowgroup">
            <tr role="row" aria-rowindex={isCut ? 1 : undefined}>
              {columns.map(({ by, words }) => (
                <SortHeader key={by} by={by} words={words} sort={sort} folded={folded} />
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" onFocus={isCut ? onFocus : undefined}>
            {runs.map((run) => {
              if (run.kind === 'gap') return <Gap key={`gap ${run.from}`} height={run.rows * height} />;
              const relation = rows[run.place] ?? -1;
              return (
                <RelationRow
                  key={relation}
                  relation={relation}
                  rowIndex={isCut ? run.place + firstRow : undefined}
                  possibly={visibility.presence[relation] === 'possibly'}
                  later={visibility.faded[relation] === true}
                />
              );
            })}
          </tbody>
        </table>
      )}
      <PeopleWithoutLine />
    </section>
  );
}

/** The room of rows that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nobody can focus it.
    <tr aria-hidden="true" className="gap" style={{ height }}>
      <td colSpan={columns.length} />
    </tr>
  );
}

interface HeaderProps {
  readonly by: Sort['by'];
  readonly words: string;
  readonly sort: Sort;
  /** The heads are there for a screen reader only, and the order is chosen elsewhere. */
  readonly folded: boolean;
}

function SortHeader({ by, words, sort, folded }: HeaderProps) {
  const change = useChange();
  const active = sort.by === by;
  const direction = active ? (sort.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th role="columnheader" scope="col" aria-sort={direction} className={`column-${by}`}>
      {folded ? (
        words
      ) : (
        <button
          type="button"
          onClick={() =>
            change((view) => ({ ...view, sort: { by, descending: active && !sort.descending } }), 'replace')
          }
        >
          {words}
          <span aria-hidden="true" className="sort-mark">
            {active ? (sort.descending ? '↓' : '↑') : ''}
          </span>
        </button>
      )}
    </th>
  );
}

interface RowProps {
  readonly relation: number;
  /** Its place in the whole table, where not all of it is in the page. */
  readonly rowIndex: number | undefined;
  readonly possibly: boolean;
  /** No article that is held had said it by the day chosen. */
  readonly later: boolean;
}

function RelationRow({ relation: index, rowIndex, possibly, later }: RowProps) {
  const { record } = useDesk();
  const lit = useLit();
  const open = useOpen();
  const relation = record.graph.relations[index];
  const standing = record.standings[index];
  const evidence = remainingEvidence(record, index);
  if (!relation || !standing || !evidence) return null;
  const { counts, label } = evidence;
  const type = relation.type;
  const isOpen = lit.relations.includes(index);
  const from = record.people.get(relation.from);
  const date = relationDateWords(relation, record.excludedClaims);
  const unsupported = record.unsupported[index] === true;
  const choose = () => open({ kind: 'relation', relation: index });
  return (
    <tr
      role="row"
      data-relation={relation.id}
      aria-rowindex={rowIndex}
      data-lit={isOpen || undefined}
      aria-current={isOpen && lit.relations.length === 1 ? 'true' : undefined}
      data-receded={unsupported || later || undefined}
      onClick={choose}
    >
      <th role="rowheader" scope="row" className="column-from">
        <button
          type="button"
          aria-label={`${from?.name} ${relationVerb(relation, standing.id)} ${record.naming.person(relation.to)}: read the ${record.nouns.claim}s`}
          onClick={(event) => {
            event.stopPropagation();
            choose();
          }}
        >
          <bdi>{from?.name}</bdi>
        </button>
        <span className="role">{from ? describedWords(from) : ''}</span>
      </th>
      <td role="cell" className="column-type">
        <LineSample type={relation.type} width={40} />
        <span style={{ color: `var(--${type.look.token})` }}>{relationVerb(relation, standing.id)}</span>
      </td>
      <td role="cell" className="column-to">
        <bdi>{record.naming.person(relation.to)}</bdi>
      </td>
      <td role="cell" className="column-when">
        {capital(possibly && !date.startsWith('possibly') ? `possibly ${date}` : date)}
      </td>
      <td role="cell" className="column-standing">
        <b>{label}</b>
        {later && <span className="receded-note">not yet known then</span>}
      </td>
      <CountCells counts={counts} />
    </tr>
  );
}

function CountCells({ counts }: { readonly counts: EvidenceCounts }) {
  return (
    <>
      <td role="cell" className="column-origins">
        {counts.quotes === 0 && counts.origins > 0 ? (
          `${counts.origins} ${counts.origins === 1 ? 'source' : 'sources'}`
        ) : (
          <Counted figure={originsFigure(counts)} number={counts.origins} noun="origin" />
        )}
      </td>
      <td role="cell" className="column-quotes">
        <Counted figure={`${counts.quotes}`} number={counts.quotes} noun="quote" />
      </td>
    </>
  );
}

interface CountedProps {
  readonly figure: string;
  /** What the noun's number goes by. */
  readonly number: number;
  readonly noun: string;
}

/** A number whose noun stands in the column's head on a wide screen, and beside it on a phone. */
function Counted({ figure, number, noun }: CountedProps) {
  return (
    <>
      {figure}
      <span className="unit">
        {' '}
        {noun}
        {number === 1 ? '' : 's'}
      </span>
    </>
  );
}
