import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/core/egress/figure';
import { planFigure } from '../../../src/core/figure/planFigure';
import { openRecord } from '../../../src/core/record/record';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import type { View } from '../../../src/core/view/viewState';
import { createVisibilities } from '../../../src/core/view/visibilities';
import { datasets, filters } from '../../support/arbitraries';
import { smallRecord, withOpen } from '../../support/smallRecord';
import { inYears } from '../../support/years';

const record = smallRecord();
const wishes = { visible: null, link: 'https://example.org/?sel=x', today: '2026-03-06' };
const measure = (words: string, { size }: { readonly size: number }) => words.length * size * 0.5;
const closed = { selection: { kind: 'none' } } as const;
const figureOf = (change: Partial<ViewParts> = {}, more: Partial<Parameters<typeof planFigure>[2]> = {}) =>
  planFigure(record, viewOf({ ...closed, ...change }), { ...wishes, ...more }, measure);
const wordsOf = (sheet: Figure) => sheet.texts.map(({ words }) => words).join(' ');
const relationsOf = (sheet: Figure) => sheet.drawing.layers.flatMap(({ relation }) => relation ?? []);

describe('a picture to take away', () => {
  it('bears the headline, the count, the day and the link', () => {
    const words = wordsOf(figureOf());
    expect(words).toContain(record.dataset.edition.headline);
    expect(words).toContain('7 of 7 relations shown.');
    expect(words).toContain('Seen on 6 March 2026.');
    expect(words).toContain('https://example.org/?sel=x');
    expect(words).not.toContain('All years');
  });

  it('names the state of the data where there is one', () => {
    const { dataset, positions } = record;
    const compiled = openRecord(dataset, positions, 'abcdef0123456789'.repeat(4));
    const sheet = planFigure(compiled, viewOf(closed), wishes, measure);
    expect(wordsOf(sheet)).toContain('Data abcdef012345.');
    expect(sheet.description).toContain('abcdef0123456789'.repeat(4));
    expect(wordsOf(figureOf())).not.toContain('Data ');
  });

  it.each<[string, Partial<ViewParts>, string]>([
    ['a person', { selection: { kind: 'person', person: 'ada' } }, 'Ada Quill'],
    ['a relation', withOpen('cyd.lost-to.ben'), 'Cyd Oakes lost to Ben Marsh'],
    ['a tentative one', withOpen('cyd.advises.ada'), 'Cyd Oakes may advise Ada Quill'],
    ['a contested one', withOpen('ben.endorses.ada'), 'Ben Marsh endorses Ada Quill (contested)'],
  ])('is called after what is open: %s', (_, change, title) => {
    const sheet = figureOf(change);
    expect(sheet.title).toBe(`On the Record: ${title}`);
    expect(sheet.texts[0]?.words).toBe(title);
  });

  it('says what is left out, and no more than that', () => {
    const words = wordsOf(figureOf({ hiddenTypes: ['advises'], years: inYears(2021) }));
    expect(words).toContain('Only what happened in 2021, or may have; the latter is marked.');
    expect(words).toContain('Kinds left out: advises.');
    expect(words).not.toContain('switched off');
    expect(wordsOf(figureOf({ focus: 'dot' }))).toContain('Only relations of Dot Vane.');
  });

  it('explains the signs that occur in it and no others', () => {
    const words = wordsOf(figureOf({ hiddenTypes: ['advises', 'endorses'] }));
    expect(words).toContain('lost to');
    expect(words).toContain('worked for');
    expect(words).toContain('from the loser or worker.');
    for (const absent of ['tentative', 'contested', 'possibly in these years', 'origins', 'faint']) {
      expect(words).not.toContain(absent);
    }
    const all = wordsOf(figureOf());
    for (const sign of ['tentative', 'contested', 'two origins']) expect(all).toContain(sign);
    expect(wordsOf(figureOf({ years: inYears(2021) }))).toContain('possibly in these years');
    expect(wordsOf(figureOf({ excluded: ['article:gazette'] }))).toContain('faint: ');
  });

  it('names and numbers the articles that what is shown rests on', () => {
    const words = wordsOf(figureOf({ hiddenTypes: ['endorses', 'advises'] }));
    expect(words).toContain('Sources 1 “A Day at the Harbour”, The Gazette, 5 March 2022.');
    expect(words).toContain('2 Untitled article beginning “The lamps were lit early…”');
    expect(words).not.toContain('Tidings');
    const excluded = wordsOf(
      figureOf({ excluded: ['article:gazette'], hiddenTypes: ['endorses', 'advises'] }),
    );
    expect(excluded).toContain('Source 1 Untitled article');
    expect(excluded.match(/A Day at the Harbour/g)).toHaveLength(1);
  });

  it('says so where nothing is shown', () => {
    const sheet = figureOf({ hiddenTypes: ['endorses', 'advises', 'lost-to', 'worked-for'] });
    expect(wordsOf(sheet)).toContain('0 of 7 relations shown.');
    expect(wordsOf(sheet)).toContain('No source: nothing is shown.');
    expect(relationsOf(sheet)).toEqual([]);
  });

  it('draws what has lost its support faintly', () => {
    const faint = figureOf({ excluded: ['article:gazette'] }).drawing.layers.filter(({ alpha }) => alpha < 1);
    expect(faint.map(({ relation }) => relation)).toContain('cyd.lost-to.ben');
    expect(faint.find(({ relation }) => relation === 'cyd.lost-to.ben')?.words).toBe(
      'Cyd Oakes lost to Ben Marsh (its sources are switched off)',
    );
  });

  it('draws every line of a way between two people once, and names it', () => {
    const way = { kind: 'path', from: 'cyd', to: 'dot', via: ['ben'], doubtful: true } as const;
    const sheet = figureOf({ selection: way });
    expect(relationsOf(sheet)).toHaveLength(7);
    const bands = sheet.drawing.layers.filter(({ plan }) => plan.strokes.some(({ width }) => width === 16));
    expect(bands.length).toBeGreaterThan(1);
    expect(bands.every(({ relation }) => relation !== null)).toBe(true);
  });

  it('is the same whatever the screen, and as on the screen on request', () => {
    const visible = { camera: { x: 10, y: 20, k: 2 }, viewport: { width: 300, height: 400 }, covered: 150 };
    const { drawing, width } = figureOf({}, { visible });
    expect(drawing.frame).toMatchObject({ width: 300, height: 250 });
    expect(width).toBe(348);
    expect({ x: drawing.shift.x - drawing.frame.x, y: drawing.shift.y - drawing.frame.y }).toEqual({
      x: 300 / 2 - 10 * 2,
      y: 400 / 2 - 20 * 2,
    });
    expect(figureOf({ camera: visible.camera })).toEqual(figureOf());
  });

  it('holds each relation that is shown exactly once, within a frame that no text overlaps', () => {
    fc.assert(
      fc.property(
        datasets({ mostPeople: 6, mostClaims: 12 }),
        filters,
        fc.nat(),
        fc.integer({ min: 160, max: 1400 }),
        (data, filter, at, width) => {
          const none = new Float64Array(data.people.length);
          const any = openRecord(data, {
            x: none.map((_, i) => 90 * i),
            y: none.map((_, i) => 50 * (i % 3)),
          });
          const { relations } = any.graph;
          const open = relations[at % Math.max(1, relations.length)];
          const view: View = viewOf({ ...filter, ...(open ? withOpen(open.id) : closed) });
          const visible = { camera: { x: 0, y: 0, k: 1 }, viewport: { width, height: 300 }, covered: 0 };
          const sheet = planFigure(any, view, { ...wishes, visible }, measure);
          const shown = createVisibilities(any)(view).index.map((one) => relations[one]?.id);
          expect(relationsOf(sheet).toSorted()).toEqual(shown.toSorted());
          const { frame } = sheet.drawing;
          for (const { words, x, y, face } of sheet.texts) {
            expect(y <= frame.y || y - face.size >= frame.y + frame.height).toBe(true);
            expect(x).toBeGreaterThanOrEqual(0);
            if ([...words].length > 1) expect(x + measure(words, face)).toBeLessThanOrEqual(sheet.width);
            expect(y).toBeLessThan(sheet.height);
          }
        },
      ),
    );
  });
});
