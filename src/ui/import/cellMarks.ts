import type { Sample } from '../../core/ingest/preview/preview';
import type { ImportQuestion } from '../../core/ingest/preview/question';

/** The cells that the question in hand is about: they lie on the marker, with what became of them. */
export interface CellMarks {
  readonly isMarked: (column: string, cell: string) => boolean;
  /** Of a row that is shown: whether what this role says is marked. */
  readonly isRoleMarked: (row: number, role: string) => boolean;
}

export function cellMarksOf(question: ImportQuestion | null, sample: Sample | null): CellMarks {
  const isAbout = question ? cellsAbout(question) : () => false;
  const columns = new Set(question ? columnsAbout(question, sample) : []);
  const isMarked = (column: string, cell: string) => columns.has(column) && cell !== '' && isAbout(cell);
  return {
    isMarked,
    isRoleMarked: (row, role) => {
      const cells = sample?.rows[sample.numbers.indexOf(row)];
      return (
        cells !== undefined &&
        sample?.heads.some((head, at) => head.role === role && isMarked(head.column, cells[at] ?? '')) ===
          true
      );
    },
  };
}

const twoWays = /^\s*(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])[/.-]\d{2,4}\b/;

function cellsAbout({ id, form }: ImportQuestion): (cell: string) => boolean {
  if (form.kind === 'rules') {
    const open = form.values.filter(({ answer }) => answer === 'as-written' || answer.startsWith('turned:'));
    const values = new Set(open.map(({ value }) => value));
    return (cell) => values.has(cell.trim());
  }
  return id.endsWith('.order') ? (cell) => twoWays.test(cell) : () => false;
}

function columnsAbout({ id, columns }: ImportQuestion, sample: Sample | null): readonly string[] {
  if (!id.endsWith('.order')) return columns;
  const dates = sample?.heads.filter(({ role }) => role === 'at' || role === 'since' || role === 'until');
  return dates?.map(({ column }) => column) ?? [];
}
