import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/core/model/graph';
import {
  type ColumnName,
  columnNames,
  type StripRoom,
  stripRooms,
} from '../../../src/core/query/columnNames';
import { yearsOfRelations } from '../../../src/core/query/presence';
import { countYears } from '../../../src/core/query/yearCounts';
import { dataset, tie } from '../../support/dataset';
import { defined } from '../../support/defined';

/** The columns of a record from one date to another. */
const columns = (...whens: string[]) =>
  countYears(
    yearsOfRelations(
      buildGraph(
        dataset(whens.map((when, index) => tie('ada', 'advises', 'ben', { id: `gazette.c${index}`, when }))),
      ),
    ),
    null,
  );

const seen = (names: readonly ColumnName[], room: StripRoom) =>
  names.flatMap(({ words, rooms }) => (rooms.includes(room) ? [words] : [])).join(' ');
const yearsSeen = (names: readonly ColumnName[], room: StripRoom) =>
  names.flatMap(({ year }) => (year?.rooms.includes(room) ? [year.words] : [])).join(' ');

/** About as wide as Inter sets it at 12 px, rem. */
const widthOf = (words: string) => words.length * 0.47;

describe('the names under the columns', () => {
  it.each<[string, string[], string, string, string]>([
    [
      'months by three letters, each year under its first',
      ['2015-03', '2016-08'],
      'Mar Apr May Jun Jul Aug Sep Oct Nov Dec Jan Feb Mar Apr May Jun Jul Aug',
      'Mar May Jul Sep Nov Jan Mar May Jul',
      '2015 2016',
    ],
    [
      'fewer where there are more',
      ['2015-03', '2018-01'],
      'Mar May Jul Sep Nov Jan Mar May Jul Sep Nov Jan Mar May Jul Sep Nov Jan',
      'May Sep Jan May Sep Jan May Sep Jan',
      '2015 2016 2017 2018',
    ],
    [
      'no year that stands too near to the next',
      ['2015-12', '2016-08'],
      'Dec Jan Feb Mar Apr May Jun Jul Aug',
      'Dec Jan Feb Mar Apr May Jun Jul Aug',
      '2015 2016',
    ],
    [
      'decades',
      ['1901', '2024'],
      '1900s 1910s 1920s 1930s 1940s 1950s 1960s 1970s 1980s 1990s 2000s 2010s 2020s',
      '1900s 1920s 1940s 1960s 1980s 2000s 2020s',
      '',
    ],
    [
      'centuries',
      ['0987', '2024'],
      '900s 1000s 1100s 1200s 1300s 1400s 1500s 1600s 1700s 1800s 1900s 2000s',
      '1000s 1200s 1400s 1600s 1800s 2000s',
      '',
    ],
  ])('are %s', (_, whens, wide, medium, years) => {
    const counts = columns(...whens);
    const names = columnNames(counts, defined(counts.domain));
    expect([seen(names, 'wide'), seen(names, 'medium'), yearsSeen(names, 'wide')]).toEqual([
      wide,
      medium,
      years,
    ]);
  });

  it('give way to that of the column that is chosen alone', () => {
    const counts = columns('2015-03', '2018-01');
    const april = defined(counts.blocks[13]);
    expect(seen(columnNames(counts, april), 'wide')).toContain('Jan Apr Jul');
  });

  it('never touch, however many columns there are, and the one that is chosen is always named', () => {
    const month = fc.tuple(fc.integer({ min: 1990, max: 1992 }), fc.integer({ min: 1, max: 12 }));
    const months = fc
      .array(month, { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`));
    const far = fc
      .array(fc.integer({ min: 2, max: 9998 }), { minLength: 2, maxLength: 3 })
      .map((all) => all.map((year) => String(year).padStart(4, '0')));
    fc.assert(
      fc.property(fc.oneof(months, far), fc.nat(), (whens, pick) => {
        const counts = columns(...whens);
        if (counts.unit === 'year' && counts.across === 1) return;
        const { blocks } = counts;
        const chosen = pick % blocks.length;
        const names = columnNames(counts, defined(blocks[chosen]));
        for (const room of ['wide', 'medium', 'small'] as const) {
          expect(names[chosen]?.rooms).toContain(room);
          const step = stripRooms[room] / Math.max(1, blocks.length - 1);
          for (const row of [names, names.map(({ year }) => year)]) {
            const shown = row.flatMap((name, offset) =>
              name?.rooms.includes(room) ? [{ offset, width: widthOf(name.words) }] : [],
            );
            for (const [index, one] of shown.entries()) {
              const before = shown[index - 1];
              if (!before) continue;
              expect((one.offset - before.offset) * step).toBeGreaterThan((one.width + before.width) / 2);
            }
          }
        }
      }),
    );
  });
});
