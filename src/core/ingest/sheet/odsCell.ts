import { clock, percentText, plainNumber } from './numberText';
import { type Attributes, decoded } from './readPart';

/** What a cell of an .ods says of itself, before its words have come. */
export interface OdsCell {
  readonly type: string;
  /** The value that it is saved with; its own words where it has none. */
  readonly value: string | undefined;
  readonly isError: boolean;
  readonly hasFormula: boolean;
}

export function odsCell(attributes: Attributes): OdsCell {
  const type = attributes['office:value-type'] ?? '';
  return {
    type,
    value: savedValue(type, attributes),
    isError: attributes['calcext:value-type'] === 'error',
    hasFormula: attributes['table:formula'] !== undefined,
  };
}

function savedValue(type: string, attributes: Attributes): string | undefined {
  switch (type) {
    case '':
      return undefined;
    case 'boolean':
      return attributes['office:boolean-value'];
    case 'date':
      return attributes['office:date-value'];
    case 'time':
      return attributes['office:time-value'];
    case 'string': {
      const written = attributes['office:string-value'];
      return written === undefined ? undefined : decoded(written);
    }
    default:
      return attributes['office:value'];
  }
}

/** Errors stand in the words of a cell, in the letters of a spreadsheet or by their number. */
const errorWords = /^(?:#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NUM!|NULL!)|Err:\d{3})$/;

/** True where a cell has an error and no value. `shown`: its words. */
export function isOdsError({ isError, hasFormula }: OdsCell, shown: string): boolean {
  return isError || (hasFormula && errorWords.test(shown));
}

/** What a cell says. Its words are how its value is shown: by them a date is no surer than it is shown, an id keeps its zeros. */
export function odsText({ type, value }: OdsCell, shown: string): string {
  if (value === undefined) return shown;
  switch (type) {
    case 'float':
      return /^0\d+$/.test(shown) && Number(shown) === Number(value) ? shown : plainOf(value);
    case 'currency':
      return plainOf(value);
    case 'percentage':
      return Number.isFinite(Number(value)) ? percentText(Number(value)) : value;
    case 'boolean':
      return value.toUpperCase();
    case 'date':
      return dateOf(value, shown);
    case 'time':
      return timeOf(value) ?? shown;
    default:
      return shown || value;
  }
}

function plainOf(value: string): string {
  const number = Number(value);
  return Number.isFinite(number) ? plainNumber(number) : value;
}

/** “2019” and “March 2019” show less than the day they are saved with. */
function dateOf(value: string, shown: string): string {
  const date = value
    .replace(/T00:00(?::00(?:[.,]0+)?)?Z?$/, '')
    .replace(/(T\d{2}:\d{2}):00(?:[.,]0+)?Z?$/, '$1');
  const words = shown.trim();
  if (!/^\d{4}-\d{2}-\d{2}/.test(date)) return date;
  if (words === date.slice(0, 4)) return words;
  const isMonth = /^(?:\p{L}+\.?|\d{1,2})[\s/.-]{1,2}\d{4}$|^\d{4}[/.-]\d{1,2}$/u.test(words);
  return isMonth ? date.slice(0, 7) : date;
}

function timeOf(value: string): string | null {
  const [, hours, minutes, seconds] = /^PT(\d{1,6})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S$/.exec(value) ?? [];
  return hours === undefined ? null : clock(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
