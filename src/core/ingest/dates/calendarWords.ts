/** Names of months and of days of the week as files write them: folded (`folded`) words of many languages. */
export interface CalendarWords {
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlySet<string>;
}

/** Where two of them call different months by one word (Croatian and Czech “listopad”), that word says nothing. */
const languages = (
  'en de de-AT fr es it pt nl sv da nb fi is pl cs sk sl hr sr sr-Latn bs mk bg ru uk be ro hu et lv lt el tr ca eu gl ' +
  'ga cy af sq id ms sw tl he ar fa hi th ka hy az kk uz eo'
).split(' ');

/** What programs and people write besides, and the platform does not. */
const others: readonly (readonly [string, number])[] = [
  ['mrz', 3],
  ['sept', 9],
  ['fevr', 2],
  ['avr', 4],
  ['juil', 7],
  ['sett', 9],
  ['ags', 8],
  ['mars', 3],
];

const monthForms: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { month: 'long', day: 'numeric' },
  { month: 'short', day: 'numeric', year: 'numeric' },
];

const dayInMilliseconds = 86_400_000;

let known: CalendarWords | null = null;

/** Made when a word is met for the first time, as it takes a fifth of a second. */
export function calendarWords(): CalendarWords {
  known ??= { months: monthsByName(), weekdays: weekdaysByName() };
  return known;
}

/** A word as it is looked up: without case, accents and the sign of an abbreviation. */
export function folded(word: string): string {
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[.׳]$/, '');
}

function monthsByName(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const doubtful = new Set<string>();
  const add = (name: string, month: number) => {
    const word = folded(name.trim());
    if (word === '' || /^\d+$/.test(word)) return;
    if ((found.get(word) ?? month) !== month) doubtful.add(word);
    found.set(word, month);
  };
  for (const language of languages) {
    for (const form of monthForms) {
      const parts = formatterOf(language, form);
      for (let month = 1; month <= 12; month++) {
        // The middle of each month of 1970.
        const day = Math.round((month - 0.5) * 30.4);
        for (const { type, value } of parts(day)) if (type === 'month') add(value, month);
      }
    }
  }
  for (const [word, month] of others) add(word, month);
  for (const word of doubtful) found.delete(word);
  return found;
}

function weekdaysByName(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const parts = formatterOf(language, { weekday });
      for (let day = 0; day < 7; day++) {
        for (const { type, value } of parts(day)) if (type === 'weekday') found.add(folded(value.trim()));
      }
    }
  }
  return found;
}

/** The parts of a day, counted from the beginning of 1970. */
function formatterOf(language: string, form: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
  return (day: number) => format.formatToParts(day * dayInMilliseconds);
}
