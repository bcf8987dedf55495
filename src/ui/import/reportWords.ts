import type { ImportReport } from '../../core/ingest/importProtocol';
import type { ImportProblem } from '../../core/ingest/parsed/problem';
import { isWhyOut } from '../../core/ingest/preview/becoming';
import type { Joined } from '../../core/ingest/record/joinRecords';

const number = (count: number) => count.toLocaleString('en');

/** What did not come in, first of all. */
export function missingWords({ read, rows, claims, problems }: ImportReport): string {
  if (!read) return problems.some(isLoss) ? 'Not all of it came in' : 'All of it came in';
  const { rowsIn, unit } = read;
  const units = (count: number) => (count === 1 ? unit : `${unit}s`);
  if (rowsIn === null)
    return `${number(claims)} ${claims === 1 ? 'line' : 'lines'} came of ${number(rows)} ${units(rows)}`;
  if (rowsIn < rows) return `${number(rows - rowsIn)} of ${number(rows)} ${units(rows)} did not come in`;
  return rows === 1 ? `The one ${unit} came in` : `All ${number(rows)} ${units(rows)} came in`;
}

/** What came in. */
export function cameInWords({ claims, people, organisations, relations }: ImportReport): string {
  const who = [
    `${number(people)} ${people === 1 ? 'person' : 'people'}`,
    ...(organisations > 0
      ? [`${number(organisations)} ${organisations === 1 ? 'organisation' : 'organisations'}`]
      : []),
  ].join(' and ');
  return claims === relations ? `Between ${who}.` : `Between ${who}, from ${number(claims)} claims.`;
}

/** "41 people and 956 lines are new, 28 lines gain a claim." */
export function joinedWords({ newPeople, samePeople, newLines, gained, sameClaims }: Joined): string {
  const people = (count: number) => `${number(count)} ${count === 1 ? 'person' : 'people'}`;
  const lines = (count: number) => `${number(count)} ${count === 1 ? 'line' : 'lines'}`;
  const parts = [
    `${people(newPeople)} and ${lines(newLines)} are new`,
    ...(gained > 0 ? [`${lines(gained)} ${gained === 1 ? 'gains' : 'gain'} a claim`] : []),
    ...(sameClaims > 0
      ? [`${number(sameClaims)} ${sameClaims === 1 ? 'claim is' : 'claims are'} there already`]
      : []),
    ...(samePeople > 0 ? [`${people(samePeople)} ${samePeople === 1 ? 'is' : 'are'} known by name`] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** Something was left out or is in doubt, of what came in. */
export function isLoss({ severity, kind }: ImportProblem): boolean {
  return severity !== 'note' && !isWhyOut(kind);
}

const unusedKinds: ReadonlySet<string> = new Set(['other-column', 'other-table', 'other-graph']);

/** How something was read, and what was not read at all. */
export function notesIn({ problems, read }: ImportReport): {
  readonly unused: readonly ImportProblem[];
  readonly how: readonly ImportProblem[];
} {
  const notes = problems.filter(({ severity, kind }) => severity === 'note' && !isWhyOut(kind));
  const isUnused = ({ kind }: ImportProblem) => unusedKinds.has(kind);
  // Each column that is not used has an entry of its own.
  const told = (read?.unused.length ?? 0) > 0;
  return {
    unused: notes.filter((note) => isUnused(note) && !(told && note.kind === 'other-column')),
    how: notes.filter((note) => !isUnused(note)),
  };
}

/** All of the report as text. */
export function reportText(report: ImportReport): string {
  const { read, problems } = report;
  const out =
    read?.out.map(({ why, rows }) => `${number(rows.length)} ${why}: ${read.unit}s ${rows.join(', ')}`) ?? [];
  const told = problems
    .filter(({ kind }) => !isWhyOut(kind))
    .map(({ what, mend, rows, unit }) =>
      [what, mend, rows.length > 0 && `${unit}s ${rows.join(', ')}`].filter(Boolean).join(' '),
    );
  const unused =
    read?.unused.map(({ column, cells }) => `Not used: “${column}”, ${number(cells)} cells`) ?? [];
  return [report.file, missingWords(report), ...out, ...told, ...unused, cameInWords(report)].join('\n');
}
