import { limits, numberWords } from '../parsed/limits';
import type { ParsedFile } from '../parsed/parsedFile';
import {
  type ImportProblem,
  newProblems,
  type ProblemCollector,
  type ProblemKind,
  refusal,
  remark,
} from '../parsed/problem';
import { claimsFromContests } from './claimsFromContests';
import { claimsFromRows, type Draft } from './claimsFromRows';
import type { Decisions } from './decisions';
import type { Built, ImportedClaim } from './drafts';
import { withSpellings } from './endNames';
import { gatherPeople } from './gatherPeople';
import { likelyDoubles } from './likelyDoubles';
import { tellNotImported } from './notImported';
import { tablesOf } from './tablesOf';

const doubled: ProblemKind = {
  severity: 'note',
  kind: 'doubled-claim',
  what: 'Rows say exactly what an earlier row says; they count once.',
};

/** What a graph's reading tells of is told again, as it was decided. */
const toldAnew: ReadonlySet<string> = new Set(['self-loop', 'missing-node']);

/** Turns a reading into people and claims as was decided. Everything that is left out is in the report. */
export function buildClaims(reading: ParsedFile, { uses }: Decisions): Built {
  const tables = tablesOf(reading);
  const problems = newProblems();
  problems.addAll(reading.problems.filter(({ kind }) => !toldAnew.has(kind)));
  const absent = new Set<string>();
  const described = uses.flatMap((use) => (use.kind === 'claims' && use.people ? [use.people] : []));
  const people = gatherPeople(described, tables, problems, absent);
  const drafts: Draft[] = [];
  let rows = 0;
  for (const use of uses) {
    const read = tables[use.table];
    if (!read) {
      const what = 'The file does not have the table that was chosen.';
      return { ok: false, problems: [refusal('no-table', what, 'Choose again what the file holds.')] };
    }
    rows += read.table.rows.length;
    const found =
      use.kind === 'claims'
        ? claimsFromRows(use, read, people, problems, absent)
        : claimsFromContests(use, read, people, problems, absent);
    for (const draft of found) drafts.push(draft);
  }
  if (absent.size > 0) {
    const what = `The file has no column ${[...absent].map((name) => `“${name}”`).join(', ')}.`;
    return { ok: false, problems: [refusal('no-column', what, 'Choose again which column says what.')] };
  }
  const unit = reading.kind === 'graphs' ? 'edge' : 'row';
  const claims = withKeys(drafts, (draft) => problems.add({ ...doubled, unit }, draft.row));
  tellKeys(uses, claims, problems);
  tellNotImported(reading, { uses }, tables, problems);
  const list = withSpellings(people.list(), uses);
  const large = beyondLimits(list.length, claims.length);
  if (large) return { ok: false, problems: [large] };
  return {
    ok: true,
    people: list,
    claims,
    report: { rows, problems: gravestFirst(problems.list()), doubles: likelyDoubles(list) },
  };
}

/** What did not come in stands before how the rest was read. */
function gravestFirst(problems: readonly ImportProblem[]): ImportProblem[] {
  return [...problems].sort((a, b) => Number(a.severity === 'note') - Number(b.severity === 'note'));
}

function beyondLimits(people: number, claims: number) {
  if (people > limits.people) {
    const what = `The file names ${numberWords(people)} people; ${numberWords(limits.people)} is the most that is read.`;
    return refusal('too-many-people', what, 'Take a part of the file, and import that.');
  }
  if (claims <= limits.claims) return null;
  const what = `The file holds ${numberWords(claims)} claims; ${numberWords(limits.claims)} is the most that is read.`;
  return refusal('too-many-claims', what, 'Take a part of the file, and import that.');
}

/**
 * Keys that stay the same in a newer file, whatever the order of its rows: the file's own id where it is unique, else
 * everything the row says. A row that says exactly what another one says has the same key, and counts once.
 */
function withKeys(drafts: readonly Draft[], onDoubled: (draft: Draft) => void): ImportedClaim[] {
  const ids = new Set<string>();
  const doubledIds = new Set<string>();
  for (const { id } of drafts) {
    if (ids.has(id)) doubledIds.add(id);
    ids.add(id);
  }
  const rows = new Set<string>();
  const claims: ImportedClaim[] = [];
  for (const draft of drafts) {
    const own = draft.id !== '' && !doubledIds.has(draft.id);
    const key = own ? `id:${draft.id}` : `row:${JSON.stringify(said(draft))}`;
    if (own || !rows.has(key)) claims.push(keyed(key, draft));
    else onDoubled(draft);
    if (!own) rows.add(key);
  }
  return claims;
}

/** Whose newer file gives the same key to another claim would be told of a change that is none: so the key is said. */
function tellKeys(
  uses: Decisions['uses'],
  claims: readonly ImportedClaim[],
  problems: ProblemCollector,
): void {
  for (const use of uses) {
    if (use.kind !== 'claims' || use.id.kind !== 'column') continue;
    const known = claims.filter(({ key }) => key.startsWith('id:')).length;
    if (known === 0) continue;
    const what = `Claims are known by the column “${use.id.column}”: in a newer file the same entry there is the same claim.`;
    problems.addAll([remark('note', 'known-by-id', what)]);
  }
}

/** Written out, as copying what is left of an object takes several times as long for 100,000 of them. */
function keyed(key: string, draft: Draft): ImportedClaim {
  const { row, table, from, to, type, directed, when, quote, source, role, note, polarity } = draft;
  return { key, row, table, from, to, type, directed, when, quote, source, role, note, polarity };
}

/**
 * All that a claim says, apart from where it stands in the file. Keys are made of it, by which a newer file is compared:
 * a field that is added must add nothing where it says nothing.
 */
function said(draft: Draft): unknown[] {
  const { from, to, type, directed, when, quote, source, role, note, polarity } = draft;
  const { url, name, published } = source ?? unsaid;
  const parts: Readonly<Record<SaidPart, unknown>> = {
    from,
    to,
    type,
    directed,
    when,
    quote,
    url,
    name,
    published,
    role,
    note,
    polarity,
  };
  return Object.values(parts);
}

type SaidPart = Exclude<keyof Draft, 'id' | 'row' | 'table' | 'source'> | keyof typeof unsaid;

const unsaid = { url: null, name: null, published: null } as const satisfies ImportedClaim['source'];
