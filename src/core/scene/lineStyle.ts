import type { RelationType } from '../model/relationTypes';

/** What stands at the middle of a line: nothing, tentative, contested, possibly in the years chosen. */
export type LineMark = 'none' | 'tentative' | 'contested' | 'possibly';

/** How one line is to look. `width` in CSS pixels; `size` multiplies the end glyph (markScale). */
export interface LineStyle {
  readonly type: Pick<RelationType, 'look' | 'directed'>;
  readonly width: number;
  readonly mark: LineMark;
  readonly size: number;
}
