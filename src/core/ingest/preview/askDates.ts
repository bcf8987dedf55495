import { dateWords } from '../../model/partialDate';
import type { Use, When } from '../claims/decisions';
import { countedDay, type NumberedDates, numberedAs } from '../dates/countedDays';
import { type DateReading, hasShortYear } from '../dates/datePoint';
import type { OrderSeen } from '../dates/looseDate';
import { type Asked, type Asker, columnOptions } from './asker';
import { valuesOf } from './columnFacts';
import { findColumn } from './columnWords';
import { dateCells, orderIn, proposeWhen, withWords } from './proposeWhen';
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
      return { ...use, when: proposeWhen(table, sources, thisYear, use.published) };
    },
  };
}

/** How 3/4/2021 is read; null where there are no such dates. `seen`: what the cells say of it. */
export function orderQuestion(seen: OrderSeen, order: When['order']) {
  if (seen === 'no such dates') return null;
  const options = [
    { value: 'month first', words: 'Month first' },
    { value: 'day first', words: 'Day first' },
  ];
  const form = { kind: 'choice' as const, options, answer: order, free: false };
  return { ask: 'Day first or month first?', form, safe: seen === order };
}

/** The order that an answer means. */
export function answeredOrder(answer: Answer): When['order'] {
  return single(answer) === 'day first' ? 'day first' : 'month first';
}

function askOrder<U extends Use>(): Asker<U> {
  return {
    id: 'order',
    ask: ({ table, use }: Asked<U>) =>
      orderQuestion(orderIn(table, dateCells(table, use.when, use.published)), use.when.order),
    apply: ({ table, use, thisYear }: Asked<U>, answer: Answer) => {
      const when = { ...use.when, order: answeredOrder(answer) };
      return { ...use, when: withWords(table, when, thisYear) };
    },
  };
}

const counted: readonly NumberedDates[] = ['days', 'days from 1904', 'seconds'];
const countedWords: Readonly<Record<NumberedDates, string>> = {
  days: 'Days, as spreadsheets count them',
  'days from 1904': 'Days, as old spreadsheets of a Mac count them',
  seconds: 'Seconds since 1970, or parts of them',
};

/** What numbers among dates count; null where there are none. */
export function numbersQuestion(dates: readonly string[], numbers: When['numbers']) {
  const cells = dates.filter((cell) => numberedAs(cell) !== null);
  if (cells.length === 0) return null;
  const options = counted.flatMap((value) => {
    const cell = cells.find((one) => countedDay(one, value) !== null);
    if (cell === undefined) return [];
    const day = dateWords(countedDay(cell, value) ?? '');
    return [{ value, words: `${countedWords[value]}: ${cell} is ${day}` }];
  });
  const none = { value: 'none', words: 'They are no dates; a note keeps them' };
  const answer = numbers ?? 'none';
  const form = { kind: 'choice' as const, options: [...options, none], answer, free: false };
  return { ask: 'Numbers stand where dates should be. What do they count?', form, safe: false };
}

/** The same dates with numbers read as an answer means. */
export function withNumbers<D extends DateReading>({ numbers: _, ...rest }: D, answer: Answer) {
  const numbers = counted.find((one) => one === single(answer));
  return { ...rest, ...(numbers && { numbers }) };
}

function askNumbers<U extends Use>(): Asker<U> {
  return {
    id: 'numbers',
    ask: ({ table, use }: Asked<U>) =>
      numbersQuestion(dateCells(table, use.when, use.published), use.when.numbers),
    apply: ({ table, use, thisYear }: Asked<U>, answer: Answer) => ({
      ...use,
      when: withWords(table, withNumbers(use.when, answer), thisYear),
    }),
  };
}

/** Which years two digits mean; null where all years are whole. */
export function yearsQuestion(dates: readonly string[], latestYear: number, thisYear: number) {
  if (!dates.some(hasShortYear)) return null;
  const latest = [...new Set([thisYear + 5, 1999, 2099, latestYear])];
  const options = latest.map((year) => ({ value: String(year), words: `${year - 99} to ${year}` }));
  const form = { kind: 'choice' as const, options, answer: String(latestYear), free: false };
  return { ask: 'Years are written with two digits. Which years are meant?', form, safe: false };
}

/** The same dates with years of two digits read as an answer means. */
export function withLatestYear<D extends DateReading>(dates: D, answer: Answer): D {
  const year = Number(single(answer));
  return Number.isInteger(year) && year > 100 && year < 9999 ? { ...dates, latestYear: year } : dates;
}

function askYears<U extends Use>(): Asker<U> {
  return {
    id: 'years',
    ask: ({ table, use, thisYear }: Asked<U>) =>
      yearsQuestion(dateCells(table, use.when, use.published), use.when.latestYear, thisYear),
    apply: ({ use }: Asked<U>, answer: Answer) => ({ ...use, when: withLatestYear(use.when, answer) }),
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
  return [
    askWhen('at'),
    askWhen('since'),
    askWhen('until'),
    askOrder(),
    askNumbers(),
    askYears(),
    askDateWords(),
  ];
}
