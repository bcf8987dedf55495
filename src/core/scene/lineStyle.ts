import type { RelationType } from '../model/relationTypes';
import type { TimeUnit } from '../model/timeUnit';

/** What stands at the middle of a line: nothing, tentative, contested, possibly in the time chosen. */
export type LineMark = 'none' | 'tentative' | 'contested' | 'possibly';

/** What each mark says, beside the picture and on a picture that is taken away. */
export const lineMarkWords: Readonly<Record<Exclude<LineMark, 'none'>, (unit: TimeUnit) => string>> = {
  tentative: () => 'tentative',
  contested: () => 'contested',
  possibly: (unit) => `possibly in these ${unit}s`,
};

/** How one line is to look. `width` in CSS pixels; `size` multiplies the end glyph (markScale). */
export interface LineStyle {
  readonly type: Pick<RelationType, 'look' | 'directed'>;
  readonly width: number;
  readonly mark: LineMark;
  readonly size: number;
}
