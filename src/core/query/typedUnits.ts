import { monthNames } from '../model/partialDate';
import { monthUnit, type TimeUnit, type UnitRange } from '../model/timeUnit';

/** The units that a typed text names; null where it names none. */
export function typedUnits(text: string, unit: TimeUnit): UnitRange | null {
  return unit === 'month' ? typedMonths(text) : typedYear(text);
}

/** A year as it is written, those before 1000, too. */
function typedYear(text: string): UnitRange | null {
  const year = /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : null;
  return year === null ? null : { from: year, to: year };
}

/**
 * A month is "Mar 2015", "March 2015", "2015 Mar",
 * "2015-03", "03/2015" or "3.2015"; a year is all its months.
 */
function typedMonths(text: string): UnitRange | null {
  const [one = '', other, ...rest] = text
    .trim()
    .split(/\s*[-/.,\s]\s*/)
    .filter(Boolean);
  if (rest.length > 0) return null;
  if (other === undefined) {
    return isYear(one) ? { from: monthUnit(Number(one), 1), to: monthUnit(Number(one), 12) } : null;
  }
  const [month, year] = isYear(one) ? [other, one] : [one, other];
  const number = monthNumber(month);
  if (!isYear(year) || number === null) return null;
  const at = monthUnit(Number(year), number);
  return { from: at, to: at };
}

/** With fewer digits it could be a month. */
function isYear(text: string): boolean {
  return /^\d{3,4}$/.test(text);
}

/** `3`, `03`, "Mar", "march": a month from its third letter on. */
function monthNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const letters = text.toLowerCase();
  const index = monthNames.findIndex((name) => name.toLowerCase().startsWith(letters));
  return letters.length >= 3 && index >= 0 ? index + 1 : null;
}
