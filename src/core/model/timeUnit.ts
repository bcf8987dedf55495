import { dateWords, daysInMonth, monthNames, yearOf, yyyymmdd } from './partialDate';

/** What a record's time is counted in. */
export type TimeUnit = 'year' | 'month';

/** Units side by side, both ends included: years by their number, months counted on from January of a year 0. */
export interface UnitRange {
  readonly from: number;
  readonly to: number;
}

/** Days as yyyymmdd, both ends included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** As far as a date can be written: what a range without an end runs to. */
export const allTime: DayRange = { first: 10101, last: 99991231 };

/** The unit that a day lies in; what is infinite stays so. */
export function unitAt(day: number, unit: TimeUnit): number {
  const year = yearOf(day);
  return unit === 'year' || !Number.isFinite(day) ? year : monthUnit(year, monthOf(day));
}

/** A month of a year, January being 1, as a unit. */
export function monthUnit(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** From the first day of the first unit to the last day of the last. */
export function daysOf({ from, to }: UnitRange, unit: TimeUnit): DayRange {
  const [start, end] = unit === 'year' ? [from * 12, to * 12 + 11] : [from, to];
  const [year, month] = [yearOfUnit(end, 'month'), (end % 12) + 1];
  return {
    first: yyyymmdd(yearOfUnit(start, 'month'), (start % 12) + 1, 1),
    last: yyyymmdd(year, month, daysInMonth(year, month)),
  };
}

/** The units that some days lie in. */
export function unitsOf({ first, last }: DayRange, unit: TimeUnit): UnitRange {
  return { from: unitAt(first, unit), to: unitAt(last, unit) };
}

/** The year of a unit. */
export function yearOfUnit(at: number, unit: TimeUnit): number {
  return unit === 'year' ? at : Math.floor(at / 12);
}

/** The three letters of a month: "Mar". */
export function monthLetters(at: number): string {
  return (monthNames[at % 12] ?? '').slice(0, 3);
}

/** A unit as it is written in its field: "2015", "Mar 2015". */
export function unitText(at: number, unit: TimeUnit): string {
  return unit === 'year' ? `${at}` : `${monthLetters(at)} ${yearOfUnit(at, unit)}`;
}

/** "’15"; a year that two digits do not name is written out. */
export function shortYear(year: number): string {
  return year < 1000 ? `${year}` : `’${String(year).slice(-2)}`;
}

/** Units as they are written where there is little room: "2015 to 2018", "Mar 2015 to Aug 2016". */
export function unitsText({ from, to }: UnitRange, unit: TimeUnit): string {
  return from === to ? unitText(from, unit) : `${unitText(from, unit)} to ${unitText(to, unit)}`;
}

/** The same where there is least: "Mar ’15–Aug ’16". */
export function unitsInShort(range: UnitRange, unit: TimeUnit): string {
  if (unit === 'year') return unitsText(range, unit);
  const short = (at: number) => `${monthLetters(at)} ${shortYear(yearOfUnit(at, unit))}`;
  return range.from === range.to ? short(range.from) : `${short(range.from)}–${short(range.to)}`;
}

/** The coarsest unit of which a range has whole ones. */
export function unitOfDays({ first, last }: DayRange): TimeUnit {
  return first % 10000 === 101 && last % 10000 === 1231 ? 'year' : 'month';
}

/** Both ends as a link has them: 2015 and 2018, 2015-03 and 2016-08; empty where a range has none. */
export function endsText(days: DayRange): readonly [string, string] {
  const unit = unitOfDays(days);
  const text = (day: number) => {
    const year = `${yearOf(day)}`;
    return unit === 'year' ? year : `${year.padStart(4, '0')}-${`${monthOf(day)}`.padStart(2, '0')}`;
  };
  const { first, last } = days;
  return [first === allTime.first ? '' : text(first), last === allTime.last ? '' : text(last)];
}

/** "2016", "2015 to 2018", "March 2015", "March 2015 to August 2016", "2016 and later", "until August 2016". */
export function daysWords(days: DayRange): string {
  const [from, to] = endsText(days);
  if (from === to) return dateWords(from);
  if (!to) return `${dateWords(from)} and later`;
  return from ? `${dateWords(from)} to ${dateWords(to)}` : `until ${dateWords(to)}`;
}

function monthOf(day: number): number {
  return Math.floor(day / 100) % 100;
}
