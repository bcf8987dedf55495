import type { DateReading } from '../dates/datePoint';
import { orderOf } from '../dates/looseDate';
import type { ParsedFile } from '../parsed/parsedFile';
import { exchangedDateCells } from '../record/mendExchange';
import {
  answeredOrder,
  numbersQuestion,
  orderQuestion,
  withLatestYear,
  withNumbers,
  yearsQuestion,
} from './askDates';
import { fileQuestions } from './askFiles';
import { type Answer, type ImportQuestion, single } from './question';

const asOurs = 'ours';

/** What is asked of a file that was saved here and carries our own columns: how its dates are read, where they leave it open. */
export function questionsOfOurs(reading: ParsedFile, ours: DateReading, thisYear: number): ImportQuestion[] {
  const cells = exchangedDateCells(reading) ?? [];
  const options = [
    { value: asOurs, words: 'Claims that were saved here: ids and how sure each is are kept' },
    { value: 'other', words: 'A file of somebody else’s, read by its columns' },
  ];
  const form = { kind: 'choice' as const, options, answer: asOurs, free: false };
  const [table] = reading.kind === 'tables' ? reading.tables : [];
  const asked = {
    ...(table && Object.fromEntries(fileQuestions(table))),
    ours: { ask: 'What is this file?', form, safe: true },
    order: orderQuestion(orderOf(cells), ours.order),
    numbers: numbersQuestion(cells, ours.numbers),
    years: yearsQuestion(cells, ours.latestYear, thisYear),
  };
  const samples = cells.slice(0, 3);
  return Object.entries(asked).flatMap(([id, asking]): ImportQuestion[] => {
    if (!asking) return [];
    const where = asking.safe ? 'detected' : 'panel';
    return [{ id: `0.${id}`, where, why: null, rows: 0, columns: [], samples, readings: [], ...asking }];
  });
}

/** The same with one answer put in; null where the file is to be read as any other. */
export function answerOfOurs(ours: DateReading, name: string, answer: Answer): DateReading | null {
  switch (name) {
    case 'ours':
      return single(answer) === asOurs ? ours : null;
    case 'order':
      return { ...ours, order: answeredOrder(answer) };
    case 'numbers':
      return withNumbers(ours, answer);
    case 'years':
      return withLatestYear(ours, answer);
    default:
      return ours;
  }
}
