import fc from 'fast-check';
import type { StandingId } from '../../src/core/evidence/standings';
import type { Positions } from '../../src/core/geometry/point';
import type { Dataset } from '../../src/core/model/dataset';
import { buildGraph } from '../../src/core/model/graph';
import { type Filter, visibleRelations } from '../../src/core/query/visibility';
import { type OpenRecord, openRecord } from '../../src/core/record/record';
import { curveOffsets } from '../../src/core/scene/curveOffsets';
import { type MeasureText, roomyNaming } from '../../src/core/scene/names';
import { shownPeople } from '../../src/core/scene/planBase';
import type { Appearance, VisibleScene } from '../../src/core/scene/planItem';
import { buildScene } from '../../src/core/scene/scene';
import { defaultView } from '../../src/core/view/viewState';
import { datasets } from './arbitraries';

export const noFilter: Filter = defaultView.picture.filter;

/** How a record’s lines look with every source switched on. */
function appearanceOf({ subject, origins, unsupported }: OpenRecord): Appearance {
  return { standings: subject.standings, origins, faded: unsupported };
}

/** About the widths of the drawing's faces at 13 px: enough to keep names the size they have on a screen. */
export const measure: MeasureText = (text, font) => text.length * (font === 'role' ? 6.2 : 7.3);

/** A scene with what a filter lets through. */
export interface Picture extends VisibleScene {
  readonly record: OpenRecord;
}

export function pictureOf(record: OpenRecord, zoom: number, filter: Filter = noFilter): Picture {
  const scene = buildScene(record.subject, zoom, measure, roomyNaming);
  const visibility = visibleRelations(record.graph, record.years, filter);
  const people = shownPeople(record.graph, visibility, false);
  return { record, scene, visibility, people, appearance: appearanceOf(record) };
}

/** A record whose people stand where the test puts them, in the order of their ids. */
export function placed(data: Dataset, places: readonly (readonly [number, number])[]): OpenRecord {
  const graph = buildGraph(data);
  const { people } = graph;
  const positions: Positions = {
    x: Float64Array.from(people, (_, index) => places[index]?.[0] ?? 0),
    y: Float64Array.from(people, (_, index) => places[index]?.[1] ?? 0),
  };
  return openRecord(data, positions, null, curveOffsets(graph, positions));
}

/** The record with standings of the test's choosing, so that a picture's marks need no invented evidence. */
export function withStandings(record: OpenRecord, standings: readonly StandingId[]): OpenRecord {
  return { ...record, subject: { ...record.subject, standings } };
}

/** Random records whose people stand on different places of a coarse lattice, a little off it. */
export const placedRecords: fc.Arbitrary<OpenRecord> = datasets({ mostPeople: 14, mostClaims: 24 }).chain(
  (data) =>
    fc
      .uniqueArray(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -3, max: 3 })), {
        minLength: data.people.length,
        maxLength: data.people.length,
        selector: ([column, row]) => `${column} ${row}`,
      })
      .map((cells) =>
        placed(
          data,
          cells.map(([column, row]) => [column * 110 + row * 7, row * 95 - column * 5]),
        ),
      ),
);

export const zooms = fc.constantFrom(0.3, 0.5, 0.77, 1, 1.6, 2.4, 3);
