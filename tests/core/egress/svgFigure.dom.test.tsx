import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { svgFigure } from '../../../src/core/egress/svgFigure';
import { planFigure } from '../../../src/core/figure/planFigure';
import type { OpenRecord } from '../../../src/core/record/record';
import { type ViewParts, viewOf } from '../../../src/core/view/viewParts';
import { claim, dataset, person } from '../../support/dataset';
import { opened, openInvented, town } from '../../support/desk';

const wishes = { visible: null, link: 'https://example.org/?sel=x&y=2021', today: '2026-03-06' };
const measure = (words: string, { size }: { readonly size: number }) => words.length * size * 0.5;

function svgOf(record: OpenRecord, change: Partial<ViewParts> = {}): Document {
  const view = viewOf(change);
  const text = svgFigure(planFigure(record, view, wishes, measure), (token) => `rgb(1, 2, ${token.length})`);
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

/** All a program shows of it may be made of. */
const shapes = ['svg', 'title', 'desc', 'g', 'path', 'polygon', 'line', 'circle', 'rect', 'text'];

function expectHarmless(svg: Document) {
  for (const element of svg.querySelectorAll('*')) {
    expect(shapes).toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(name).not.toMatch(/^on|href|^style$|^class$/i);
      expect(value).not.toMatch(/url\(|javascript:|var\(|currentcolor/i);
    }
  }
}

describe('an SVG of a view', () => {
  it('is well-formed and says what it is in a title, a description and its own words', () => {
    const svg = svgOf(town());
    const [title, desc] = svg.documentElement.children;
    expect(title?.textContent).toBe('On the Record: Quill endorsed Marsh; Marsh denies the rest');
    expect(desc?.textContent).toContain('7 of 7 relations shown.');
    expect(desc?.textContent).toContain('Cyd Oakes may advise Ada Quill (tentative).');
    const words = [...svg.querySelectorAll('text')].map(({ textContent }) => textContent);
    expect(words).toContain('https://example.org/?sel=x&y=2021');
    expect(words).toContain('Ada Quill');
    expectHarmless(svg);
  });

  it('holds every relation that is shown exactly once, each with its sentence', () => {
    const svg = svgOf(town(), opened('cyd.lost-to.ben'));
    const groups = [...svg.querySelectorAll('[data-relation]')];
    expect(groups.map((group) => group.getAttribute('data-relation')).toSorted()).toEqual(
      town()
        .graph.relations.map(({ id }) => id)
        .toSorted(),
    );
    for (const group of groups) expect(group.querySelector('title')?.textContent).not.toBe('');
    const filtered = svgOf(town(), { hiddenTypes: ['endorses', 'advises', 'worked-for'] });
    expect(filtered.querySelectorAll('[data-relation]')).toHaveLength(1);
  });

  it('names its fonts, each with others to stand in', () => {
    const families = [...svgOf(town()).querySelectorAll('text')].map((text) =>
      text.getAttribute('font-family'),
    );
    expect(new Set(families)).toEqual(
      new Set([
        "'Inter Variable', Inter, system-ui, sans-serif",
        "'Source Serif 4 Variable', 'Source Serif 4', Georgia, serif",
      ]),
    );
  });

  it('draws the band, the bolder line and the block of what is selected', () => {
    const svg = svgOf(town(), opened('cyd.lost-to.ben'));
    const group = svg.querySelector('[data-relation="cyd.lost-to.ben"]');
    const widths = [...(group?.querySelectorAll('path') ?? [])].map((path) =>
      path.getAttribute('stroke-width'),
    );
    expect(widths).toEqual(['16', '2.75']);
  });

  it('stays well-formed and harmless, whatever people are called', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
      fc.constantFrom(
        '</text><script>alert(1)</script>',
        '"><foreignObject onload="alert(1)"/>',
        ']]>&nbsp;&#0;<!--',
        'a\ud800b',
        '\u0000\u0007\u001b\ufffe\u202eX',
        "' onclick='alert(1)",
      ),
    );
    fc.assert(
      fc.property(nasty, nasty, nasty, (first, second, headline) => {
        const svg = svgOf(
          openInvented(
            dataset([claim(), claim({ id: 'gazette.c2', type: 'lost-to' })], {
              people: [person('ada', { name: first }), person('ben', { name: second })],
              edition: { headline },
            }),
          ),
          opened('ada.endorses.ben'),
        );
        expectHarmless(svg);
        expect(svg.querySelectorAll('[data-relation]')).toHaveLength(2);
      }),
      { numRuns: 60 },
    );
  });
});
