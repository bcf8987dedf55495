/** A table to begin with: every column that is understood by its name, and a row that uses each of them. */
export const templateName = 'example-table.csv';

const columns = [
  ['from', 'Ada Quill'],
  ['type', 'endorses'],
  ['to', 'Ben Marsh'],
  ['when', '2019-01-02'],
  ['quote', 'Marsh is the one I trust with the harbour.'],
  ['publisher', 'Quill Gazette'],
  ['url', 'https://quillgazette.example/harbour'],
  ['published', '2019-01-03'],
  ['role', 'mayoral election'],
  ['note', 'This row is an example: write yours in its place.'],
] as const;

/** With the mark by which spreadsheets tell that it is UTF-8. */
export const templateText = `\ufeff${columns.map(([name]) => name).join(',')}\r\n${columns
  .map(([, cell]) => (/[,"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
  .join(',')}\r\n`;
