import { type RefObject, useEffect, useRef } from 'react';
import type { LineStroke } from '../../core/model/lineLooks';
import { shortYear, unitsInShort, unitText } from '../../core/model/timeUnit';
import {
  namedYears,
  positionOnAxis,
  type TimeAxis,
  type TimeMark,
  type TimeRow,
  timeAxis,
} from '../../core/query/timeLine';
import type { Item } from '../../core/scene/item';
import { timeNames } from '../../core/words/timeNames';
import { useDesk } from '../base/desk';
import { useOpen } from '../base/openItem';
import { LineSample } from '../key/LineSample';
import { rowWords } from './rowWords';
import { TimeShape } from './TimeShape';
import { usePoint, usePointedRelation } from './usePointed';

const laneHeight = 16;
/** How far a line with an open end runs out over the axis, CSS pixels. */
const openRun = 9;
/** So many years or months at most are named under the axis. */
const mostNames = { year: 5, month: 3 } as const;

/**
 * When, by type and direction: a mark for each dated relation in its year, the undated in a tray at the end. A drawing
 * for the eye and the hand; the list below it holds the same relations in words, for the keyboard, too.
 */
export function TimeLine({ rows }: { readonly rows: readonly TimeRow[] }) {
  const { record } = useDesk();
  const drawing = useRef<HTMLDivElement>(null);
  const axis = timeAxis(record.yearCounts);
  usePointing(drawing);
  const undated = rows.reduce((sum, row) => sum + row.undated.length, 0);
  const dated = rows.some((row) => row.marks.length > 0);
  const possibly = rows.some((row) => row.marks.some(({ certain }) => !certain));
  if (!axis || !dated) return <p className="time-none">{undated} undated: no article gives a date.</p>;
  return (
    <figure className="time-line" data-tray={undated > 0 || undefined}>
      <figcaption>
        <span>{timeNames.clocks.happened}</span>
        {undated > 0 && <span className="tray-count">{undated} undated</span>}
      </figcaption>
      <div ref={drawing} aria-hidden="true" data-testid="time-line">
        {rows.map((row) => (
          <Row key={`${row.type} ${row.end}`} row={row} axis={axis} />
        ))}
        <div className="time-row time-axis">
          <span>{possibly && <Possibly />}</span>
          <ol>
            {namedYears(axis, mostNames[axis.unit]).map((year) => (
              <li key={year} style={{ left: placeOfYear(year, axis) }}>
                {nameOnAxis(year, axis)}
              </li>
            ))}
          </ol>
        </div>
      </div>
    </figure>
  );
}

function Possibly() {
  return (
    <>
      <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
        <circle r="4.250" className="time-outline" />
      </svg>{' '}
      possibly
    </>
  );
}

function Row({ row, axis }: { readonly row: TimeRow; readonly axis: TimeAxis }) {
  const { record } = useDesk();
  const type = record.graph.types[row.type];
  if (!type) return null;
  return (
    <div className="time-row" style={{ color: `var(--${type.look.token})` }}>
      <span className="time-name">
        <LineSample type={type} width={26} /> <span>{rowWords(record, row)}</span>
      </span>
      <div className="time-track">
        {namedYears(axis, mostNames[axis.unit]).map((year) => (
          <span key={year} className="time-grid" style={{ left: placeOfYear(year, axis) }} />
        ))}
        <svg width="100%" height={Math.max(1, row.lanes) * laneHeight} aria-hidden="true">
          {row.marks.map((mark) => (
            <Mark key={`${mark.relation} ${mark.first} ${mark.last}`} mark={mark} row={row} axis={axis} />
          ))}
        </svg>
      </div>
      <span className="time-tray">
        {row.undated.map((relation) => (
          <svg
            key={relation}
            width="16"
            height={laneHeight}
            viewBox="-8 -8 16 16"
            aria-hidden="true"
            data-relation={relation}
          >
            <Target relation={relation} />
            <TimeShape look={type.look.id} outline={false} />
          </svg>
        ))}
      </span>
    </div>
  );
}

/** A shape in its year; of several years, a line of its type between two, running out where an end is open. */
function Mark({
  mark,
  row,
  axis,
}: {
  readonly mark: TimeMark;
  readonly row: TimeRow;
  readonly axis: TimeAxis;
}) {
  const type = useDesk().record.graph.types[row.type];
  if (!type) return null;
  const { start, end, openStart, openEnd } = positionOnAxis(mark, axis);
  const y = (mark.lane + 0.5) * laneHeight;
  const span = {
    className: 'time-span',
    strokeWidth: mark.certain ? 2.5 : 1.5,
    ...spanStroke(type.look.stroke),
  };
  const shapes = [...new Set([...(openStart ? [] : [start]), ...(openEnd ? [] : [end])])];
  return (
    <g data-relation={mark.relation} className={mark.excluded ? 'time-aside' : undefined}>
      {start !== end && <line {...span} x1={percent(start)} x2={percent(end)} y1={y} y2={y} />}
      {openEnd && (
        <svg x="100%" y={y} overflow="visible" aria-hidden="true">
          <line {...span} x2={openRun} />
        </svg>
      )}
      {openStart && (
        <svg y={y} overflow="visible" aria-hidden="true">
          <line {...span} x2={-openRun} />
        </svg>
      )}
      {shapes.map((share) => (
        <svg key={share} x={percent(share)} y={y} overflow="visible" aria-hidden="true">
          <Target relation={mark.relation} />
          <TimeShape look={type.look.id} outline={!mark.certain} />
        </svg>
      ))}
    </g>
  );
}

/** The stroke of a kind in the short room between two years. */
function spanStroke(stroke: LineStroke) {
  if (stroke.kind === 'solid') return {};
  if (stroke.kind === 'dots') return { strokeDasharray: '0 6', strokeLinecap: 'round' as const };
  return { strokeDasharray: stroke.short.join(' ') };
}

/** What a hand can hit, and the ring round what is pointed at. */
function Target({ relation }: { readonly relation: number }) {
  const isPointed = usePointedRelation() === relation;
  return (
    <>
      <rect className="time-target" x="-12" y="-8" width="24" height="16" />
      {isPointed && <circle className="time-ring" r="9" />}
    </>
  );
}

/** "’15", or where two digits could mean several years the whole of it; "Mar ’15". */
function nameOnAxis(at: number, { from, to, unit }: TimeAxis): string {
  if (unit === 'month') return unitsInShort({ from: at, to: at }, unit);
  return to - from < 100 ? shortYear(at) : unitText(at, unit);
}

/** Where a year or month lies on the axis, as a CSS length. */
function placeOfYear(year: number, axis: TimeAxis): string {
  return percent(positionOnAxis({ first: year, last: year }, axis).start);
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** Lights the relation under the hand and opens the one that is clicked. */
function usePointing(drawing: RefObject<HTMLDivElement | null>): void {
  const point = usePoint();
  const open = useOpen();
  useEffect(() => {
    const element = drawing.current;
    if (!element) return;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('pointerover', ({ target }) => point(itemAt(target)), { signal });
    element.addEventListener('pointerleave', () => point(null), { signal });
    element.addEventListener(
      'click',
      ({ target }) => {
        const item = itemAt(target);
        if (item) open(item);
      },
      { signal },
    );
    return () => stop.abort();
  }, [drawing, point, open]);
}

function itemAt(target: EventTarget | null): Item | null {
  const mark = target instanceof Element ? target.closest('[data-relation]') : null;
  return mark ? { kind: 'relation', relation: Number(mark.getAttribute('data-relation')) } : null;
}
