import { type DayRange, daysOf } from '../../src/core/model/timeUnit';

/** From the first day of a year to the last of another, or of the same. */
export function inYears(from: number, to = from): DayRange {
  return daysOf({ from, to }, 'year');
}

/** From the first day of a month to the last of another, or of the same; written 2015-03. */
export function inMonths(from: string, to = from): DayRange {
  const unit = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5)) - 1;
  return daysOf({ from: unit(from), to: unit(to) }, 'month');
}
