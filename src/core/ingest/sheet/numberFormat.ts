/** How a number of a spreadsheet is shown, as far as it changes what it says. */
export type NumberFormat =
  | {
      readonly kind:
        | 'plain'
        | 'date'
        | 'month'
        | 'year'
        | 'moment'
        | 'time'
        | 'duration'
        | 'percent'
        | 'money';
    }
  /** Zeros stand before it: an id, a postal code. */
  | { readonly kind: 'padded'; readonly digits: number };

export const plainFormat: NumberFormat = { kind: 'plain' };

/** The formats that have a number and no code in a file; years, months and days of other calendars are shown by those of ours. */
const builtIn: readonly (readonly [ids: readonly number[], code: string])[] = [
  [[9], '0%'],
  [[10], '0.00%'],
  [[5, 6, 7, 8, 42, 44], '$0'],
  [[14, 15, 16, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58], 'y-m-d'],
  [[17], 'mmm-yy'],
  [[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56], 'h:mm'],
  [[22], 'y-m-d h:mm'],
  [[46], '[h]:mm:ss'],
];

/** Null where no format has that number. */
export function builtInFormat(id: number): NumberFormat | null {
  const code = builtIn.find(([ids]) => ids.includes(id))?.[1];
  return code === undefined ? null : formatOf(code);
}

/** What a code such as `[$-409]d mmm yyyy;@` shows. Of several sections the first counts: the others are for other signs. */
export function formatOf(code: string): NumberFormat {
  // Words in quotation marks, escaped letters, and what fills or leaves out the width of a letter.
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, (part) => (/[$€£¥₹₽]/.test(part) ? '€' : ''));
  const section = bare.split(';')[0] ?? '';
  if (/\[[hms]{1,8}\]/i.test(section)) return { kind: 'duration' };
  const hasSign = /\[\$[^\]-]+/.test(section);
  const signs = section.replace(/\[[^\]]*\]/g, '').replace(/general|am\/pm|a\/p/gi, '');
  const time = timeFormat(signs.toLowerCase());
  if (time) return { kind: time };
  if (signs.includes('%')) return { kind: 'percent' };
  if (hasSign || /[$€£¥₹₽]/.test(signs)) return { kind: 'money' };
  return /^0{2,}$/.test(signs) ? { kind: 'padded', digits: signs.length } : plainFormat;
}

function timeFormat(signs: string): 'date' | 'month' | 'year' | 'moment' | 'time' | null {
  // Beside hours and seconds the m is minutes.
  const days = signs.replace(/(h+[^a-z]*)m+/g, '$1').replace(/m+(?=[^a-z]*s)/g, '');
  const hasTime = /[hs]/.test(signs);
  const hasDay = days.includes('d');
  const hasMonth = days.includes('m');
  const hasYear = days.includes('y');
  if (!hasDay && !hasMonth && !hasYear) return hasTime ? 'time' : null;
  if (hasTime) return 'moment';
  if (hasDay || !hasYear) return 'date';
  return hasMonth ? 'month' : 'year';
}
