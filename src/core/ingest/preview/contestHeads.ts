import { type ContestsUse, fromColumn } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import { type HeadRole, roleWords } from './headRoles';
import { proposeWhen } from './proposeWhen';

const detailHeads = ['at', 'quote', 'sourceUrl', 'sourceName', 'published', 'role', 'note'] as const;

/** The roles that a column of results can have. */
export const contestRoles: readonly HeadRole<ContestsUse>[] = [
  single('person', 'Candidate', 'person', ''),
  single('person-id', 'Id of the candidate', 'personId', null),
  {
    id: 'contest',
    words: 'Contest',
    columns: ({ contest }) => contest,
    put: ({ use }, column) => (column === null ? use : { ...use, contest: [...use.contest, column] }),
    take: (use, column) => ({ ...use, contest: use.contest.filter((one) => one !== column) }),
  },
  {
    id: 'won',
    words: 'Who won',
    columns: ({ won }) => won.map(({ column }) => column),
    put: ({ use }, column) => {
      const [first] = use.won;
      const values = first?.values ?? [];
      return column === null ? use : { ...use, won: [...use.won, { column, values, votes: null }] };
    },
    take: (use, column) => ({ ...use, won: use.won.filter((won) => won.column !== column) }),
  },
  {
    id: 'votes',
    words: 'Votes',
    columns: ({ won }) => won.flatMap(({ votes }) => votes ?? []),
    put: ({ use }, votes) => ({ ...use, won: use.won.map((won) => ({ ...won, votes: won.votes ?? votes })) }),
    take: (use, column) => ({
      ...use,
      won: use.won.map((won) => (won.votes === column ? { ...won, votes: null } : won)),
    }),
  },
  {
    id: 'stage',
    words: 'Stage',
    columns: ({ stage }) => (stage ? [stage.column] : []),
    put: ({ use, table }, column) => {
      if (column === null) return { ...use, stage: null };
      const at = table.columns.indexOf(column);
      return {
        ...use,
        stage: { column, order: [...new Set(table.rows.map((row) => (row[at] ?? '').trim()))] },
      };
    },
  },
  single('round', 'Round', 'round', null),
  ...detailHeads.map(
    (role): HeadRole<ContestsUse> => ({
      id: role,
      words: roleWords[role],
      columns: (use) => sourceColumns(role === 'at' ? use.when.at : use[role]),
      put: ({ use, table, thisYear }, column) => {
        const source = fromColumn(column);
        if (role !== 'at') return { ...use, [role]: source };
        return { ...use, when: proposeWhen(table, { ...use.when, at: source }, thisYear) };
      },
    }),
  ),
];

function single(
  id: string,
  words: string,
  key: 'person' | 'personId' | 'round',
  nothing: '' | null,
): HeadRole<ContestsUse> {
  return {
    id,
    words,
    columns: (use) => (use[key] ? [use[key]] : []),
    put: ({ use }, column) => ({ ...use, [key]: column ?? nothing }),
  };
}
