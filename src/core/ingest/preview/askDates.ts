import type { CellSource, Use, When } from '../claims/decisions';
import { hasShortYear, orderOf } from '../claims/looseDate';
import type { Table } from '../parsed/parsedFile';
import { type Asked, type Asker, columnOptions } from './asker';
import { valuesOf } from './columnFacts';
import { findColumn } from './columnWords';
import { proposeWhen } from './proposeClaims';
import {
  type Answer,
  type AnswerOption,
  decodeCellSource,
  encodeCellSource,
  ruled,
  single,
} from './question';

const undatedOption: AnswerOption = { value: 'none', words: 'The file does not say' };

const sentences = {
  at: 'When did it happen?',
  since: 'From when?',
  until: 'Until when?',
} as const;

function askWhen<U extends Use>(part: 'at' | 'since' | 'until'): Asker<U> {
  return {
    id: part,
    ask: ({ table, use }: Asked<U>) => {
      const { when } = use;
      // One date or a span: the other is asked only where the first is not there.
      if (part !== 'at' && when.at.kind !== 'none') return null;
      const source = when[part];
      const found = source.kind === 'column' ? findColumn(table, part, new Set()) : null;
      const safe =
        source.kind === 'none' ||
        (found?.exact === true && encodeCellSource(source) === `column:${found.column}`);
      const options = [undatedOption, ...columnOptions(table)];
      return {
        ask: sentences[part],
        form: { kind: 'choice', options, answer: encodeCellSource(source), free: part === 'at' },
        safe,
      };
    },
    apply: ({ table, use, thisYear }: Asked<U>, answer: Answer) => {
      const { at, since, until } = use.when;
      const sources = { at, since, until, [part]: decodeCellSource(single(answer)) };
      return { ...use, when: proposeWhen(table, sources, thisYear) };
    },
  };
}

/** Cells of the columns that dates are read from. */
function dateCells(table: Table, { at, since, until }: When): string[] {
  const sources: readonly CellSource[] = at.kind === 'none' ? [since, until] : [at];
  return sources.flatMap((source) =>
    source.kind === 'column' ? valuesOf(table, source.column).map(([value]) => value) : [],
  );
}

function askOrder<U extends Use>(): Asker<U> {
  return {
    id: 'order',
    ask: ({ table, use }: Asked<U>) => {
      if (orderOf(dateCells(table, use.when)) !== null) return null;
      const options = [
        { value: 'month first', words: '3/4/2021 is 4 March' },
        { value: 'day first', words: '3/4/2021 is 3 April' },
      ];
      return {
        ask: 'How are dates such as 3/4/2021 read?',
        form: { kind: 'choice', options, answer: use.when.order, free: false },
        safe: false,
      };
    },
    apply: ({ use }: Asked<U>, answer: Answer) => {
      const order = single(answer) === 'day first' ? 'day first' : 'month first';
      return { ...use, when: { ...use.when, order } };
    },
  };
}

function askYears<U extends Use>(): Asker<U> {
  return {
    id: 'years',
    ask: ({ table, use, thisYear }: Asked<U>) => {
      if (!dateCells(table, use.when).some(hasShortYear)) return null;
      const latest = [...new Set([thisYear + 5, 1999, 2099, use.when.latestYear])];
      const options = latest.map((year) => ({ value: String(year), words: `${year - 99} to ${year}` }));
      return {
        ask: 'Years are written with two digits. Which years are meant?',
        form: { kind: 'choice', options, answer: String(use.when.latestYear), free: false },
        safe: false,
      };
    },
    apply: ({ use }: Asked<U>, answer: Answer) => {
      const year = Number(single(answer));
      const latestYear = Number.isInteger(year) && year > 100 && year < 9999 ? year : use.when.latestYear;
      return { ...use, when: { ...use.when, latestYear } };
    },
  };
}

function askDateWords<U extends Use>(): Asker<U> {
  return {
    id: 'date-words',
    ask: ({ table, use }: Asked<U>) => {
      const { words } = use.when;
      if (words.length === 0) return null;
      const rows = new Map<string, number>();
      for (const source of [use.when.at, use.when.since, use.when.until]) {
        if (source.kind !== 'column') continue;
        for (const [value, count] of valuesOf(table, source.column))
          rows.set(value, (rows.get(value) ?? 0) + count);
      }
      const options = [
        { value: 'still', words: 'It is still so' },
        { value: 'unknown', words: 'Not known; the words become a note' },
      ];
      const values = words.map(({ value, means }) => ({ value, rows: rows.get(value) ?? 0, answer: means }));
      return {
        ask: 'Words stand where dates should be. What do they mean?',
        form: { kind: 'rules', column: dateColumns(use.when), values, options, free: false, rest: 0 },
        safe: false,
      };
    },
    apply: ({ use }: Asked<U>, answer: Answer) => {
      const given = new Map(ruled(answer).map((part) => [part.value, part.answer]));
      const words = use.when.words.map(({ value, means }) => {
        const said = given.get(value);
        return { value, means: said === 'still' || said === 'unknown' ? said : means };
      });
      return { ...use, when: { ...use.when, words } };
    },
  };
}

function dateColumns({ at, since, until }: When): string {
  return [at, since, until].flatMap((source) => (source.kind === 'column' ? [source.column] : [])).join(', ');
}

/** Questions about dates, of either kind of use. */
export function dateAskers<U extends Use>(): Asker<U>[] {
  return [askWhen('at'), askWhen('since'), askWhen('until'), askOrder(), askYears(), askDateWords()];
}
