/** How numbers that stand for days count: days of a spreadsheet, or seconds (or their fractions) since 1970. */
export type NumberedDates = 'days' | 'days from 1904' | 'seconds';

/** Five digits: days from 1927 to 2173; a smaller number is rather a year, or a number. */
const dayNumber = /^([1-9]\d{4})(?:[.,]\d{1,12})?$/;
/** Seconds, thousandths or millionths of a second. */
const secondNumber = /^(\d{9,10}|\d{12,13}|\d{15,16})(?:[.,]\d{1,12})?$/;

/** Days from the beginning of 1970 to the day that spreadsheets call 0. */
const zeroDays = { days: -25_569, 'days from 1904': -24_107 } as const;

/** What a number of that look may count; null for any other text, and for a day written as yyyymmdd. */
export function numberedAs(text: string): 'days' | 'seconds' | null {
  if (dayNumber.test(text)) return 'days';
  return secondNumber.test(text) ? 'seconds' : null;
}

/** The day that a number means, as `yyyy-mm-dd`; null where it counts something else. */
export function countedDay(text: string, numbers: NumberedDates): string | null {
  if (numbers === 'seconds') {
    const [, digits = ''] = secondNumber.exec(text) ?? [];
    if (digits === '') return null;
    const perSecond = digits.length <= 10 ? 1 : digits.length <= 13 ? 1e3 : 1e6;
    return dayText(Math.floor(Number(digits) / perSecond / 86_400));
  }
  const [, days = ''] = dayNumber.exec(text) ?? [];
  return days === '' ? null : dayText(Number(days) + zeroDays[numbers]);
}

/** A day counted from 1 January 1970, in the Gregorian calendar: 400 years have 146,097 days, and March begins a year. */
function dayText(fromEpoch: number): string {
  const shifted = fromEpoch + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
