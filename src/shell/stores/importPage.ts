import type { Positions } from '../../core/geometry/point';
import type { OpenRecord } from '../../core/record/record';

/** What the page does for an import. */
export interface ImportPage {
  /** Puts a record on the desk; nobody has a place yet. */
  readonly show: (record: OpenRecord) => void;
  /** Where everybody stands by now, and how lines bend then, in the order of the graph that is shown. It keeps the arrays. */
  readonly place: (positions: Positions) => void;
  readonly bend: (offsets: Float64Array) => void;
  /** `step`: as a step of the history; else the address is there already. */
  readonly showShipped: (step: boolean) => void;
}
