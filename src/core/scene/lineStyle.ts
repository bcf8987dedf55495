import type { RelationType } from '../model/relationTypes';

/** What stands at the middle of a line: nothing, tentative, contested, possibly in the years chosen. */
export type LineMark = 'none' | 'tentative' | 'contested' | 'possibly';

/** What each mark says, beside the picture and on a picture that is taken away. */
export const lineMarkWords: Readonly<Record<Exclude<LineMark, 'none'>, string>> = {
  tentative: 'tentative',
  contested: 'contested',
  possibly: 'possibly in these years',
};

/** How one line is to look. `width` in CSS pixels; `size` multiplies the end glyph (markScale). */
export interface LineStyle {
  readonly type: Pick<RelationType, 'look' | 'directed'>;
  readonly width: number;
  readonly mark: LineMark;
  readonly size: number;
}
