import type { CellSource } from '../claims/decisions';

/** Something the preview asks, with the proposal filled in as its answer. Plain data. */
export interface ImportQuestion {
  /** `<place of the use>.<what is asked>`. */
  readonly id: string;
  /** A plain sentence. */
  readonly ask: string;
  readonly form: Form;
  /**
   * True where the answer may be taken in silence: the header says it in our own words, or the file leaves no choice.
   */
  readonly safe: boolean;
  readonly where: Where;
  /** Why it is asked, beyond the question itself; null where the question says it. */
  readonly why: string | null;
  /** How many rows its answer touches: what changes most is asked first. */
  readonly rows: number;
  /** The columns it is about, and up to three of their cells. */
  readonly columns: readonly string[];
  readonly samples: readonly string[];
  /** What each option of a choice makes of some cells, where that says more than its words. */
  readonly readings: readonly CellReading[];
}

/** A cell, and what it comes to under each option, in their order. */
export interface CellReading {
  readonly cell: string;
  readonly as: readonly string[];
}

/**
 * Where it is answered: `head`, in the head of a column; `panel`, asked, because the file leaves it open; `detected`, folded
 * away, because the file decides it, though the reader may decide otherwise.
 */
export type Where = 'head' | 'panel' | 'detected';

/** What an asker says of a question. What is left out has a default that suits most. */
export type Asking = Pick<ImportQuestion, 'ask' | 'form' | 'safe'> &
  Partial<Pick<ImportQuestion, 'where' | 'why' | 'rows' | 'columns' | 'samples' | 'readings'>>;

export interface AnswerOption {
  readonly value: string;
  readonly words: string;
}

export type Form =
  /** One of the options; with `free` also `words:` and the reader's own words. */
  | {
      readonly kind: 'choice';
      readonly options: readonly AnswerOption[];
      readonly answer: string;
      readonly free: boolean;
    }
  /** Any of the options, in the order they are given in. */
  | {
      readonly kind: 'several';
      readonly options: readonly AnswerOption[];
      readonly answer: readonly string[];
    }
  /** For each value of a column one of the options or, with `free`, own words; `rest` counts values not listed. */
  | {
      readonly kind: 'rules';
      readonly column: string;
      readonly values: readonly RuleValue[];
      readonly options: readonly AnswerOption[];
      readonly free: boolean;
      readonly rest: number;
    };

export interface RuleValue {
  readonly value: string;
  readonly rows: number;
  readonly answer: string;
}

/** What the reader answers, in the shape of the question's form. */
export type Answer =
  | string
  | readonly string[]
  | readonly { readonly value: string; readonly answer: string }[];

/** Leaves the rows of a value out. */
export const leaveOut: AnswerOption = { value: 'leave-out', words: 'Leave out' };
/** Keeps a value's own words. */
export const asWritten: AnswerOption = { value: 'as-written', words: 'Its own words' };

/** A pick as the answer of a choice. */
export function encodeCellSource(source: CellSource): string {
  switch (source.kind) {
    case 'none':
      return 'none';
    case 'column':
      return `column:${source.column}`;
    case 'columns':
      return `columns:${JSON.stringify(source.columns)}`;
    case 'constant':
      return `words:${source.words}`;
    case 'rules':
      return `rules:${source.column}`;
  }
}

/** The pick that an answer means; rules begin by keeping every value as it is written. */
export function decodeCellSource(answer: string): CellSource {
  const at = answer.indexOf(':');
  const kind = at < 0 ? answer : answer.slice(0, at);
  const rest = answer.slice(at + 1);
  switch (kind) {
    case 'column':
      return { kind: 'column', column: rest, blank: '' };
    case 'columns':
      return { kind: 'columns', columns: JSON.parse(rest) };
    case 'words':
      return { kind: 'constant', words: rest };
    case 'rules':
      return { kind: 'rules', column: rest, rules: [], others: 'as written' };
    default:
      return { kind: 'none' };
  }
}

/** The one answer of a choice; '' where another shape came. */
export function single(answer: Answer): string {
  return typeof answer === 'string' ? answer : '';
}

/** The answers of a question that takes several. */
function several(answer: Answer): string[] {
  return Array.isArray(answer) ? answer.filter((part) => typeof part === 'string') : [];
}

/**
 * The answers of a question that takes several, with those in `before`: pairs of a value and `in` or `out` change these alone,
 * so that two answers that are given at once are both kept.
 */
export function severalAfter(before: readonly string[], answer: Answer): string[] {
  const said = new Map(ruled(answer).map((part) => [part.value, part.answer]));
  if (said.size === 0) return several(answer);
  const added = [...said].flatMap(([value, how]) => (how === 'in' && !before.includes(value) ? [value] : []));
  return [...before.filter((value) => said.get(value) !== 'out'), ...added];
}

/** The answers of a question about values. */
export function ruled(answer: Answer): { readonly value: string; readonly answer: string }[] {
  return Array.isArray(answer) ? answer.filter((part) => typeof part !== 'string') : [];
}

/** The column whose values a question is about. */
export function ruleColumns(form: Form): string[] {
  return form.kind === 'rules' ? [form.column] : [];
}
