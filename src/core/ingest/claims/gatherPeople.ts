import { attributeName } from '../../model/attributes';
import type { Attribute } from '../../model/dataset';
import { limits, numberWords } from '../parsed/limits';
import type { Table } from '../parsed/parsedFile';
import type { ProblemCollector, ProblemKind } from '../parsed/problem';
import { bindCellSource } from './cellSources';
import { cutToLimit } from './cellText';
import { fromColumn, type NameOrder, type PeopleTable } from './decisions';
import type { ImportedPerson } from './drafts';
import { kindNote, kindOfWord } from './personKind';
import { cleanName, readName } from './personName';
import type { ReadTable } from './tablesOf';

const noName: ProblemKind = {
  severity: 'note',
  kind: 'person-without-name',
  what: 'People have no name in the column that was chosen; they are shown under their id.',
};
const doubledKey: ProblemKind = {
  severity: 'warning',
  kind: 'doubled-person',
  what: 'Rows of people have an id that an earlier row has; only the first of each is kept.',
  mend: 'Give everybody an id of their own.',
};
const noKey: ProblemKind = {
  severity: 'warning',
  kind: 'person-without-id',
  what: 'Rows of people without an id were left out.',
};
const created: ProblemKind = {
  severity: 'note',
  kind: 'person-created',
  what: 'Lines name people who are not described in the file; they are shown under the name or id that the lines use.',
};
export const tooLongName: ProblemKind = {
  severity: 'warning',
  kind: 'text-too-long',
  what: `Rows with a text of more than ${numberWords(limits.text)} characters were left out.`,
  mend: 'Shorten the text.',
};

const cutOfPerson: ProblemKind = {
  severity: 'warning',
  kind: 'person-text-cut',
  what: `What people’s rows say in more than ${numberWords(limits.text)} characters was cut.`,
};

/** The people of an import, by key. Somebody exists once described in a table or named by a claim. */
export interface People {
  /** True where the key is described. Without a table of people everybody may be named. */
  readonly knows: (key: string) => boolean;
  /**
   * Makes sure that somebody with this key exists, and that a claim names them; `written`: their name, if not the key;
   * `kind`: the file's word for what they are.
   */
  readonly name: (key: string, order: NameOrder, row: number, written?: string, kind?: string) => void;
  readonly list: () => ImportedPerson[];
}

interface Gathered {
  person: ImportedPerson;
  named: boolean;
  /** The file has said what they are. */
  typed: boolean;
  readonly keep: boolean;
}

/** `described`: tables of people, each read once. */
export function gatherPeople(
  described: readonly PeopleTable[],
  tables: readonly ReadTable[],
  problems: ProblemCollector,
  absent: Set<string>,
): People {
  const people = new Map<string, Gathered>();
  const seen = new Set<number>();
  for (const use of described) {
    if (seen.has(use.table)) continue;
    seen.add(use.table);
    describe(use, tables[use.table], people, problems, absent);
  }
  const hasTable = seen.size > 0;
  return {
    knows: (key) => !hasTable || people.has(key),
    name: (key, order, row, written = key, kind = '') => {
      const known = people.get(key);
      if (known) {
        known.named = true;
        if (kind !== '' && !known.typed) {
          known.person = withKind(known.person, kind);
          known.typed = true;
        }
        return;
      }
      if (hasTable) problems.add(created, row, key);
      const name = readName(written, order);
      const clean = cleanName(written);
      const aliases = name === clean ? [] : [clean];
      people.set(key, {
        person: withKind({ key, name, aliases, kind: 'unknown', note: null }, kind),
        named: true,
        typed: kind !== '',
        keep: true,
      });
    },
    list: () => [...people.values()].filter(({ named, keep }) => named || keep).map(({ person }) => person),
  };
}

function describe(
  use: PeopleTable,
  read: ReadTable | undefined,
  people: Map<string, Gathered>,
  problems: ProblemCollector,
  absent: Set<string>,
): void {
  if (!read) return;
  const { table } = read;
  const key = bindCellSource({ kind: 'column', column: use.key, blank: '' }, table, absent);
  const name = bindCellSource(use.name, table, absent);
  const aliases = bindCellSource(use.aliases, table, absent);
  const kind = bindCellSource(use.kind, table, absent);
  const noteIn = bindCellSource(use.note, table, absent);
  const attributesIn = bindAttributes(use.attributes ?? [], table, absent);
  for (const [at, row] of table.rows.entries()) {
    const number = table.numbers[at] ?? at + 1;
    const id = cleanName(key(row) ?? '');
    if (id === '' || people.has(id)) {
      problems.add(id === '' ? noKey : doubledKey, number, id);
      continue;
    }
    const words = cleanName(name(row) ?? '');
    const ownNote = (noteIn(row) ?? '').trim();
    const said = attributesIn(row);
    if (id.length > limits.text || words.length > limits.text) {
      problems.add(tooLongName, number, id);
      continue;
    }
    const note = cutToLimit(ownNote);
    const attributes = said.map(cutAttribute);
    if (note !== ownNote || attributes.some((one, at) => one !== said[at])) {
      problems.add(cutOfPerson, number, words || id);
    }
    if (words === '' && use.name.kind !== 'none') problems.add(noName, number, id);
    const others = (aliases(row) ?? '').split(/[;|]/).map(cleanName);
    const person: ImportedPerson = {
      key: id,
      name: words || id,
      aliases: others.filter((alias) => alias !== '' && alias !== words),
      kind: 'unknown',
      note: note || null,
      ...(attributes.length > 0 && { attributes }),
    };
    people.set(id, {
      person: withKind(person, kind(row) ?? ''),
      named: false,
      typed: true,
      keep: use.alone === 'keep',
    });
  }
}

/** The same object where it is short enough: what is said of many is held once. */
function cutAttribute(attribute: Attribute): Attribute {
  const [name, words] = attribute;
  return words.length > limits.text ? [name, cutToLimit(words)] : attribute;
}

/**
 * What a row says in the columns that are kept as attributes. What is said of many is held once: there may be 50,000 people,
 * and few parties.
 */
function bindAttributes(columns: readonly string[], table: Table, absent: Set<string>) {
  const bound = columns.map((column) => ({
    name: attributeName(column),
    said: bindCellSource(fromColumn(column), table, absent),
    known: new Map<string, Attribute>(),
  }));
  return (row: readonly string[]): readonly Attribute[] =>
    bound.flatMap(({ name, said, known }) => {
      const words = (said(row) ?? '').trim();
      if (words === '') return [];
      const attribute = known.get(words) ?? ([name, words] as const);
      known.set(words, attribute);
      return [attribute];
    });
}

function withKind(person: ImportedPerson, word: string): ImportedPerson {
  const told = kindNote(word);
  const note = [person.note, told].filter(Boolean).join(' ') || null;
  return { ...person, kind: kindOfWord(word), note };
}
