import type { Basis } from './basis';
import type { ChainLink, Claim, QuoteCheck } from './dataset';
import type { FormatVersion } from './formatVersion';
import type { RelationTypeId } from './relationTypes';

/**
 * Every field of a claim, declared once: by which columns it travels, what may stand in them, and where a reader meets it.
 * What is written, checked, exported and read again is made of this table; only what is done for each claim when a record
 * is opened is written out (compiledRows.ts). Typed over all fields: a forgotten one does not compile.
 */

/** What stands in a cell, and what type that is. What it must be like is said by a check of the same name (columnChecks.ts). */
interface CellKinds {
  /** The id of a claim. */
  readonly claimId: string;
  /** The row of a person, or of an article, in its own table. */
  readonly personRow: number;
  readonly articleRow: number;
  /** Any text, also none. */
  readonly text: string;
  /** Text that says something. */
  readonly words: string;
  /** Words that may be as long as one of a file with what was made of it. */
  readonly note: string;
  /** A partial date. */
  readonly date: string;
  /** A day, month or year that nothing makes doubtful. */
  readonly certainPoint: string;
  readonly wholeNumber: number;
  readonly relationType: RelationTypeId;
  readonly basis: Basis;
  readonly polarity: Claim['polarity'];
  readonly reading: Claim['reading'];
  readonly comparison: QuoteCheck['how'];
  readonly chainLink: ChainLink;
}

export type CellKind = keyof CellKinds;

/** The kinds all of whose values are of a type. */
type KindOf<Value> = { [K in CellKind]: CellKinds[K] extends Value ? K : never }[CellKind];

/** A kind; with `?` the cell may be null, with `[]` it is a list. */
type Holds<Cell> = null extends Cell
  ? `${KindOf<NonNullable<Cell>>}?`
  : [Cell] extends [readonly (infer Item)[]]
    ? `${KindOf<Item>}[]`
    : KindOf<Cell>;

/** The fields that do not stand as they are in one column of their own name, and the cells that hold them. */
interface CellsApart {
  readonly article: { readonly article: number | null };
  readonly from: { readonly from: number };
  readonly to: { readonly to: number };
  /** `exact` is null where no quote is on record. */
  readonly quote: { readonly exact: string | null; readonly prefix: string; readonly suffix: string };
  readonly check: QuoteCheck;
}

type CellsOf<Field extends keyof Claim> = Field extends keyof CellsApart
  ? CellsApart[Field]
  : { readonly [Column in Field]: Claim[Field] };

type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;

/** One claim as a row of the compiled form: articles and people are named by their row. */
export type ClaimCells = AllOf<{ [Field in keyof Claim]: CellsOf<Field> }[keyof Claim]>;

/** Claims as columns of the compiled form. */
export type ClaimColumns = { readonly [Column in keyof ClaimCells]: readonly ClaimCells[Column][] };

/** Finds the rows of what claims name. Throws where it is not held. */
export interface RowNumbers {
  readonly person: (id: string) => number;
  readonly article: (id: string) => number;
}

interface Column<Value, Cell> {
  readonly holds: Holds<Cell>;
  /** The cell of a value. */
  readonly cell: (value: Value, rows: RowNumbers) => Cell;
  /**
   * The name of the column in files for other programs (exchangeColumns.ts); null where columns that are made of several
   * fields say it there.
   */
  readonly exchanged: string | null;
  /** The version of the format that brought it, and what the rows of older records say there. */
  readonly since: 1 | { readonly version: FormatVersion; readonly older: Cell };
}

/** Where a reader meets what a field says: beside the claim being read, on paper, or as what a search finds. */
export type ClaimPosition = 'panel' | 'paper' | 'search';

interface Field<Name extends keyof Claim> {
  /** Where it is shown in words of its own; nowhere where it is no reader's business. */
  readonly shown: readonly ClaimPosition[];
  readonly columns: {
    readonly [C in keyof CellsOf<Name>]: Column<Claim[Name], CellsOf<Name>[C]>;
  };
}

const same = <Value>(value: Value): Value => value;

/** In the order in which the columns of a record are written: fingerprints of readers' own records hang on it. */
export const claimFields = {
  id: { shown: [], columns: { id: { holds: 'claimId', cell: same, exchanged: 'id', since: 1 } } },
  article: {
    shown: ['panel', 'paper', 'search'],
    columns: {
      article: {
        holds: 'articleRow?',
        cell: (id, rows) => (id === null ? null : rows.article(id)),
        exchanged: null,
        since: 1,
      },
    },
  },
  from: {
    shown: ['panel', 'paper', 'search'],
    columns: {
      from: { holds: 'personRow', cell: (id, rows) => rows.person(id), exchanged: null, since: 1 },
    },
  },
  type: {
    shown: ['panel', 'paper', 'search'],
    columns: { type: { holds: 'relationType', cell: same, exchanged: null, since: 1 } },
  },
  named: {
    shown: ['panel', 'paper'],
    columns: {
      named: { holds: 'words?', cell: same, exchanged: null, since: { version: 2, older: null } },
    },
  },
  to: {
    shown: ['panel', 'paper', 'search'],
    columns: { to: { holds: 'personRow', cell: (id, rows) => rows.person(id), exchanged: null, since: 1 } },
  },
  when: {
    shown: ['panel', 'paper'],
    columns: { when: { holds: 'date?', cell: same, exchanged: 'when', since: 1 } },
  },
  held: {
    shown: ['panel', 'paper'],
    columns: {
      held: { holds: 'certainPoint?', cell: same, exchanged: 'held on', since: { version: 3, older: null } },
    },
  },
  basis: {
    shown: ['panel', 'paper'],
    columns: { basis: { holds: 'basis', cell: same, exchanged: 'basis', since: 1 } },
  },
  via: {
    shown: ['panel', 'paper'],
    columns: { via: { holds: 'chainLink[]', cell: same, exchanged: 'via', since: 1 } },
  },
  polarity: {
    shown: ['panel', 'paper'],
    columns: { polarity: { holds: 'polarity', cell: same, exchanged: 'polarity', since: 1 } },
  },
  reading: {
    shown: ['panel', 'paper'],
    columns: { reading: { holds: 'reading', cell: same, exchanged: 'reading', since: 1 } },
  },
  role: {
    shown: ['panel', 'paper', 'search'],
    columns: { role: { holds: 'words?', cell: same, exchanged: 'role', since: 1 } },
  },
  quote: {
    shown: ['panel', 'paper', 'search'],
    columns: {
      exact: { holds: 'words?', cell: (quote) => quote?.exact ?? null, exchanged: 'quote', since: 1 },
      prefix: { holds: 'text', cell: (quote) => quote?.prefix ?? '', exchanged: 'words before', since: 1 },
      suffix: { holds: 'text', cell: (quote) => quote?.suffix ?? '', exchanged: 'words after', since: 1 },
    },
  },
  note: {
    shown: ['panel', 'paper'],
    columns: { note: { holds: 'note?', cell: same, exchanged: 'note', since: 1 } },
  },
  check: {
    shown: ['panel'],
    columns: {
      how: { holds: 'comparison', cell: ({ how }) => how, exchanged: 'quote check', since: 1 },
      at: { holds: 'wholeNumber?', cell: ({ at }) => at, exchanged: 'quote place', since: 1 },
    },
  },
  earlier: {
    // Shown to whom a link brings that was made for these words.
    shown: [],
    columns: { earlier: { holds: 'words[]', cell: same, exchanged: 'earlier words', since: 1 } },
  },
} as const satisfies { readonly [Name in keyof Claim]: Field<Name> };

type ColumnsApart = {
  [Name in keyof typeof claimFields]: {
    [C in keyof (typeof claimFields)[Name]['columns']]: (typeof claimFields)[Name]['columns'][C] extends {
      exchanged: null;
    }
      ? C
      : never;
  }[keyof (typeof claimFields)[Name]['columns']];
}[keyof typeof claimFields];

/** The columns that files for other programs say in columns made of several fields. */
export type ColumnApart = ColumnsApart & keyof ClaimCells;
