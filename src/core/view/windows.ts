/**
 * The windows the page is laid out for, each by the condition under which a window is of this kind; one window may be of
 * several. In em, so that they follow the size of text in the reader's browser: with text of 24 px a window of 1280 is
 * laid out as one of 853 is with text of 16. Stylesheets write them as `(--narrow)` (windowsPlugin.ts), scripts ask
 * useWindow.ts; nobody else writes a width or a height down.
 */
export const windows = {
  /** Held upright or sideways: the list is what opens first. */
  phone: '(width < 30em) or ((width < 56.25em) and (height < 30em))',
  /** The header takes two rows, and each row of the list is laid out as a block of lines. */
  small: '(width < 45em)',
  /** The panel is a sheet: beside a panel, the drawing would be left too narrow to read. */
  narrow: '(width < 56.25em)',
  /** Buttons of the header are signs without words, and the years take a row more. */
  compact: '(width < 64em)',
  /** All above and below the drawing is smaller; under a sheet, which needs half of it, a window is short sooner. */
  short: '(height < 45em) or ((width < 56.25em) and (height < 56.25em))',
  /** The years are folded away, and a sheet begins at its least height; where the years take two rows, sooner. */
  low: '(height < 35em) or ((width >= 45em) and (width < 56.25em) and (height < 45em))',
} as const satisfies Readonly<Record<string, string>>;

export type WindowName = keyof typeof windows;
