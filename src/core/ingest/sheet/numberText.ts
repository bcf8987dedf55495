import type { NumberFormat } from './numberFormat';

const msOfDay = 86_400_000;
/** The day before the first of each system, so that the first has the number that its spreadsheet gives it. */
const day0Of1900 = Date.UTC(1899, 11, 30);
const day0Of1904 = Date.UTC(1904, 0, 1);
const lastDay = 2_958_466;

/**
 * What a number says under its format: a date as it is written here, no surer than it is shown (a format of months gives a
 * month), a share with its sign, an id with its zeros. Anything else is the plain number.
 */
export function writtenNumber(number: number, format: NumberFormat, since1904: boolean): string {
  switch (format.kind) {
    case 'plain':
    case 'money':
      return plainNumber(number);
    case 'percent':
      return percentText(number);
    case 'padded':
      return isCount(number) ? String(number).padStart(format.digits, '0') : plainNumber(number);
    case 'duration':
      return number >= 0 ? clock(Math.round(number * 86_400)) : plainNumber(number);
    case 'time':
      return number >= 0 ? clock(Math.round((number % 1) * 86_400) % 86_400) : plainNumber(number);
    default:
      return dateText(number, format.kind, since1904);
  }
}

/** 0.5 as 50%. */
export function percentText(share: number): string {
  return `${plainNumber(share * 100)}%`;
}

/** As many digits as a spreadsheet keeps: 1.1000000000000001 is how a file says 1.1. */
export function plainNumber(number: number): string {
  return String(Number(number.toPrecision(15)));
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function dateText(number: number, kind: 'date' | 'month' | 'year' | 'moment', since1904: boolean): string {
  // Before its first day a spreadsheet knows no dates.
  if (number < (since1904 ? 0 : 1) || number >= lastDay) return plainNumber(number);
  const seconds = Math.round(number * 86_400);
  const day = Math.floor(seconds / 86_400);
  const date = since1904 ? isoDay(day0Of1904, day) : dayOf1900(day);
  if (kind === 'year') return date.slice(0, 4);
  if (kind === 'month') return date.slice(0, 7);
  const rest = seconds - day * 86_400;
  return kind === 'date' || rest === 0 ? date : `${date}T${clock(rest)}`;
}

/** The system counts a 29 February 1900 that never was, as its spreadsheets show it. */
function dayOf1900(day: number): string {
  if (day === 60) return '1900-02-29';
  return isoDay(day0Of1900, day < 60 ? day + 1 : day);
}

function isoDay(day0: number, day: number): string {
  return new Date(day0 + day * msOfDay).toISOString().slice(0, 10);
}

/** 10:20, or 10:20:30 where there are seconds. */
export function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
