import type { OpenRecord } from '../record/record';
import type { Subject } from '../scene/subject';
import type { PictureState } from '../view/viewState';

/** The record with the people that were moved by hand in their new places. */
export function pinned(record: OpenRecord, pins: PictureState['pins']): Subject {
  if (pins.length === 0) return record.subject;
  const x = Float64Array.from(record.positions.x);
  const y = Float64Array.from(record.positions.y);
  const people: number[] = [];
  for (const pin of pins) {
    const person = record.graph.personIndex.get(pin.person);
    if (person === undefined) continue;
    x[person] = pin.x;
    y[person] = pin.y;
    people.push(person);
  }
  return { ...record.subject, positions: { x, y }, moved: { people, before: record.positions } };
}
