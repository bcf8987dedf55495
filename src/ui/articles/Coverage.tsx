import { Fragment, useMemo } from 'react';
import { capital } from '../../core/english/capital';
import { inSeries } from '../../core/english/numerals';
import {
  type CoverageCell,
  type CoverageKind,
  type CoverageRow,
  type CoverageSide,
  coverageKinds,
  coverageOf,
  coverageWords,
  isEmptyCell,
  isEmptySide,
  typesHeld,
} from '../../core/evidence/coverage';
import { sidePhrase, withNumber } from '../../core/evidence/sidePhrase';
import { count } from '../../core/evidence/wording';
import type { Person } from '../../core/model/dataset';
import { describedWords } from '../../core/model/names';
import type { RelationType } from '../../core/model/relationTypes';
import type { View } from '../../core/view/viewState';
import { useDesk } from '../base/desk';
import { useWindow } from '../base/useWindow';
import { ViewLink } from '../base/ViewLink';
import { LineSample } from '../key/LineSample';
import './coverage.css';

/** Of whom which kind of relation is held, in which direction; and where nothing is held. */
export function Coverage() {
  const { record } = useDesk();
  const { graph, standings } = record;
  const isOwn = record.dataset.edition.file !== undefined;
  const rows = useMemo(() => coverageOf(graph, standings, isOwn), [graph, standings, isOwn]);
  const isMixed = graph.people.some(({ kind }) => kind === 'organisation');
  const alone = rows.filter(({ cells }) => cells.every(isEmptyCell)).length;
  // Under this the table may be wider than the page and scrolls by itself.
  const narrow = useWindow('small');
  return (
    <section className="coverage" aria-labelledby="reading-title">
      <header className="reading-head">
        <h1 id="reading-title">Coverage</h1>
        <p>
          {capital(inSeries(crowdWords(graph.people)))}, {count(graph.relations.length, 'relation')}.
          {alone > 0 &&
            ` Of ${isMixed ? `${alone.toLocaleString('en')} of them` : count(alone, 'person', 'people')} no relation is held.`}
        </p>
      </header>
      <CoverageLegend rows={rows} isOwn={isOwn} example={typesHeld(graph, isOwn)[0]} />
      <section className="grid" aria-label="Table of coverage" tabIndex={narrow ? 0 : undefined}>
        <table>
          <caption className="unseen">
            Relations held of each person, by type and direction. Choose a cell to see them in the list.
          </caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              {typesHeld(graph, isOwn).map((type) => (
                <th key={type.id} scope="col">
                  <LineSample type={type} width={40} />
                  <span>{type.phrase}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PersonRow key={row.person} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** "128 people", "474 people and 346 organisations". */
function crowdWords(people: readonly Person[]): string[] {
  const organisations = people.filter(({ kind }) => kind === 'organisation').length;
  const others = people.length - organisations;
  return [
    ...(others > 0 || organisations === 0 ? [count(others, 'person', 'people')] : []),
    ...(organisations > 0 ? [count(organisations, 'organisation')] : []),
  ];
}

interface LegendProps {
  readonly rows: readonly CoverageRow[];
  /** The reader’s own data. */
  readonly isOwn: boolean;
  /** A kind of relation to show the signs by. */
  readonly example: RelationType | undefined;
}

function exampleWords(type: RelationType, end: 'from' | 'to'): string {
  return withNumber(sidePhrase(type, end, false), 'two');
}

/** Only signs that occur are explained. */
function CoverageLegend({ rows, isOwn, example }: LegendProps) {
  const occurs = (kind: CoverageKind) =>
    rows.some(({ cells }) => cells.some(({ from, to }) => from[kind] + to[kind] > 0));
  return (
    <ul className="coverage-legend">
      {example && (
        <>
          <li>
            <span className="sign">→ 2</span> goes out to two others: {exampleWords(example, 'from')}
          </li>
          <li>
            <span className="sign">← 2</span> comes in from two others: {exampleWords(example, 'to')}
          </li>
        </>
      )}
      {coverageKinds.filter(occurs).map((kind) => {
        const words = kindWords[kind];
        if (words === null) return null;
        return (
          <li key={kind}>
            <span className="sign">{figure(kind, 1)}</span> {words}
          </li>
        );
      })}
      <li className="legend-empty">
        <span className="sign">·</span> No evidence held: {isOwn ? 'your file says' : 'these articles say'}{' '}
        nothing of it. That is not the same as no relation.
      </li>
    </ul>
  );
}

const kindWords: Record<CoverageKind, string | null> = {
  held: null,
  'source-only': 'source only, no quote on record',
  unsourced: 'unsourced: neither a quote nor a source on record',
  contested: 'contested: sources disagree',
  tentative: 'tentative: no source says it outright',
  denied: 'all that is held denies it',
  withdrawn: 'withdrawn by the editors',
};

function PersonRow({ row }: { readonly row: CoverageRow }) {
  const { record } = useDesk();
  const person = record.graph.people[row.person];
  if (!person) return null;
  const inList = (view: View): View => ({
    ...view,
    mode: 'list',
    article: null,
    selection: { kind: 'person', person: person.id },
    words: null,
  });
  return (
    <tr>
      <th scope="row">
        <ViewLink id={`person-${person.id}`} to={inList}>
          <bdi>{person.name}</bdi>
        </ViewLink>
        <span className="role">{describedWords(person)}</span>
      </th>
      {row.cells.map((cell) => (
        <td key={cell.type.id}>
          {isEmptyCell(cell) ? (
            <>
              <span className="unseen">{coverageWords(cell)}</span>
              <Sides cell={cell} />
            </>
          ) : (
            <ViewLink id={`person-${person.id}-${cell.type.id}`} to={inList}>
              <span className="unseen">
                <bdi>{person.name}</bdi>: {coverageWords(cell)}
              </span>
              <Sides cell={cell} />
            </ViewLink>
          )}
        </td>
      ))}
    </tr>
  );
}

/** Both directions for the eye, each in a place of its own. */
function Sides({ cell }: { readonly cell: CoverageCell }) {
  return (
    <span className="coverage-counts" aria-hidden="true">
      <Side side={cell.from} arrow="→" />
      <Side side={cell.to} arrow="←" />
    </span>
  );
}

function Side({ side, arrow }: { readonly side: CoverageSide; readonly arrow: string }) {
  if (isEmptySide(side)) return <span className="side none">·</span>;
  return (
    <span className="side">
      <span className="arrow">{arrow}</span>
      {coverageKinds
        .filter((kind) => side[kind] > 0)
        .map((kind, place) => (
          <Fragment key={kind}>
            {place === 0 ? ' ' : ', '}
            {figure(kind, side[kind])}
          </Fragment>
        ))}
    </span>
  );
}

function figure(kind: CoverageKind, number: number) {
  switch (kind) {
    case 'held':
      return number;
    case 'source-only':
      return `(${number})`;
    case 'unsourced':
      return `((${number}))`;
    case 'contested':
      return `${number}≠`;
    case 'tentative':
      return `${number}?`;
    case 'denied':
      return number === 1 ? 'denied' : `${number} denied`;
    case 'withdrawn':
      return <s>{number}</s>;
  }
}
