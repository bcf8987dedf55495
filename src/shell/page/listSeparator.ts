/** What spreadsheets of the reader's language expect between cells: where numbers are written 1,5 it is a semicolon. */
export function listSeparator(): ',' | ';' {
  return new Intl.NumberFormat(navigator.language).format(1.5).includes(',') ? ';' : ',';
}
