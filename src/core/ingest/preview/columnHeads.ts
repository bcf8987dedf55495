import type { ColumnRole } from '../claims/columnRoles';
import { type CellSource, type ClaimsUse, fromColumn, none, type Use } from '../claims/decisions';
import { sourceColumns } from '../claims/notImported';
import type { Asked } from './asker';
import { contestRoles } from './contestHeads';
import { type HeadRole, roleWords } from './headRoles';
import { endOf, typeColumn } from './proposeClaims';
import { proposeWhen } from './proposeWhen';
import type { AnswerOption } from './question';

/** What stands over a column: what it is, and what it may be instead. */
export interface ColumnHead {
  readonly column: string;
  /** Id of its role, `none` where it is not used. */
  readonly role: string;
  readonly options: readonly AnswerOption[];
}

const notUsed: AnswerOption = { value: 'none', words: 'Not used' };

/** Whether a column of a table of claims can have this role. */
export function isClaimRole(id: string): boolean {
  return Object.hasOwn(roleWords, id);
}

const claimRoles: readonly HeadRole<ClaimsUse>[] = [
  ...(Object.keys(roleWords) as (keyof typeof roleWords)[]).map(
    (role): HeadRole<ClaimsUse> => ({
      id: role,
      words: roleWords[role],
      columns: (use) => sourceColumns(sourceOf(use, role)),
      put: (asked, column) => withSource(asked, role, column),
    }),
  ),
  {
    id: 'direction',
    words: 'Direction',
    columns: ({ direction }) => (direction === null ? [] : [direction]),
    put: ({ use }, direction) => ({ ...use, direction }),
  },
  ...(['from', 'to'] as const).map(
    (role): HeadRole<ClaimsUse> => ({
      id: `${role}-kind`,
      words: `What “${role}” is`,
      columns: (use) => sourceColumns(use[`${role}Kind`] ?? none),
      put: ({ use }, column) => ({ ...use, [`${role}Kind`]: fromColumn(column) }),
    }),
  ),
];

/** Where a use takes what a role says from. */
export function sourceOf(use: ClaimsUse, role: keyof typeof roleWords): CellSource {
  return role === 'at' || role === 'since' || role === 'until' ? use.when[role] : use[role];
}

function withSource(
  { table, use, thisYear }: Asked<ClaimsUse>,
  role: keyof typeof roleWords,
  column: string | null,
): ClaimsUse {
  const source = fromColumn(column);
  switch (role) {
    case 'from':
    case 'to':
      return { ...use, ...endOf(table, role, source) };
    case 'type':
      return {
        ...use,
        type: column === null ? { kind: 'constant', words: 'other' } : typeColumn(table, column),
      };
    case 'at':
    case 'since':
    case 'until':
      return { ...use, when: proposeWhen(table, { ...use.when, [role]: source }, thisYear, use.published) };
    default:
      return { ...use, [role]: source };
  }
}

/** The heads of the columns of a use’s table. */
export function columnHeads(asked: Asked): readonly ColumnHead[] {
  const { table, tables, use } = asked;
  // The lines of a graph go from their source to their target, whatever else they say.
  const isGraph = tables[use.table]?.graph != null;
  const roles = use.kind === 'claims' ? headsOf(claimRoles, use) : headsOf(contestRoles, use);
  const fixed = isGraph ? roles.filter(({ id }) => id === 'from' || id === 'to') : [];
  const open = roles.filter((role) => !fixed.includes(role));
  return table.columns.map((column) => {
    const role = roles.find(({ columns }) => columns.includes(column));
    const options = role && fixed.includes(role) ? [role] : open;
    return {
      column,
      role: role?.id ?? notUsed.value,
      options: [
        ...options.map(({ id, words }) => ({ value: id, words })),
        ...(options === open ? [notUsed] : []),
      ],
    };
  });
}

function headsOf<U extends Use>(roles: readonly HeadRole<U>[], use: U) {
  return roles.map(({ id, words, columns }) => ({ id, words, columns: columns(use) }));
}

/** The use with this role for the column, which loses any other; whatever had a role that only one can have loses it. */
export function putRole(asked: Asked, column: string, role: string): Use {
  const { use } = asked;
  if (!asked.table.columns.includes(column)) return use;
  if (use.kind === 'contests') return putIn(contestRoles, { ...asked, use }, column, role);
  const [displaced] = claimRoles.find(({ id }) => id === role)?.columns(use) ?? [];
  const put = putIn(claimRoles, { ...asked, use }, column, role);
  if (displaced === undefined || displaced === column) return put;
  const before = claimRoles.find(({ columns }) => columns(use).includes(column))?.id ?? notUsed.value;
  // The ends change places; whatever else loses its role is proposed anew.
  if ([role, before].every((id) => id === 'from' || id === 'to')) {
    return putIn(claimRoles, { ...asked, use: put }, displaced, before);
  }
  return put.decided
    ? {
        ...put,
        decided: { ...put.decided, columns: put.decided.columns.filter((one) => one !== displaced) },
      }
    : put;
}

function putIn<U extends Use>(
  roles: readonly HeadRole<U>[],
  asked: Asked<U>,
  column: string,
  wanted: string,
): U {
  const without = roles.reduce((use, role) => {
    if (!role.columns(use).includes(column)) return use;
    return role.take ? role.take(use, column) : role.put({ ...asked, use }, null);
  }, asked.use);
  return roles.find(({ id }) => id === wanted)?.put({ ...asked, use: without }, column) ?? without;
}

/** What claims take from columns whose role the reader has set. */
export function settledSources(
  use: ClaimsUse,
  columns: readonly string[],
): Partial<Record<ColumnRole, CellSource>> {
  const settled = claimRoles.flatMap((role): [string, CellSource][] => {
    const held = role.columns(use);
    const isSettled = held.length > 0 && held.some((column) => columns.includes(column));
    return isSettled && role.id in roleWords ? [[role.id, sourceOf(use, role.id as ColumnRole)]] : [];
  });
  return Object.fromEntries(settled);
}
