import type { ColourOf, Figure, FigureDrawing } from './figure';
import { faint, svgName, svgPlan, svgText } from './svgPlan';
import { xmlElement, xmlNumber, xmlText } from './xmlText';

const namespace = 'http://www.w3.org/2000/svg';

/**
 * A sheet as a whole SVG file. It holds shapes and texts only: no script, no style sheet, no reference to anything
 * outside of it, so that every program shows it and no sanitiser has anything to take away.
 */
export function svgFigure(figure: Figure, colourOf: ColourOf): string {
  const { width, height, title, description, drawing, texts, samples, rules } = figure;
  const content = [
    xmlElement('title', {}, xmlText(title)),
    xmlElement('desc', {}, xmlText(description)),
    xmlElement('rect', { width, height, fill: colourOf('paper') }),
    svgDrawing(drawing, colourOf),
    ...rules.map((rule) =>
      xmlElement('rect', { x: rule.x, y: rule.y, width: rule.width, height: 1, fill: colourOf('hair') }),
    ),
    ...samples.map(({ plan, x, y }) => xmlElement('g', { transform: moveBy(x, y) }, svgPlan(plan, colourOf))),
    ...texts.map(({ token, ...line }) => svgText({ ...line, align: 'left' }, colourOf(token))),
  ];
  const root = { xmlns: namespace, width, height, viewBox: `0 0 ${xmlNumber(width)} ${xmlNumber(height)}` };
  const file = xmlElement('svg', { ...root, 'xml:lang': 'en' }, `\n${content.filter(Boolean).join('\n')}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`;
}

/** An inner picture, which cuts what lies beyond its frame. */
function svgDrawing({ frame, shift, layers, names }: FigureDrawing, colourOf: ColourOf): string {
  const { x, y, width, height } = frame;
  const drawn = layers.map(({ relation, words, alpha, plan }) => {
    const title = words === null ? '' : xmlElement('title', {}, xmlText(words));
    return xmlElement('g', { 'data-relation': relation }, title + faint(alpha, svgPlan(plan, colourOf)));
  });
  const named = names.map(({ shape, selected, alpha }) => svgName(shape, selected, alpha, colourOf));
  const viewBox = [x, y, width, height].map(xmlNumber).join(' ');
  return xmlElement(
    'svg',
    { x, y, width, height, viewBox, overflow: 'hidden' },
    xmlElement('g', { transform: moveBy(shift.x, shift.y) }, [...drawn, ...named].join('\n')),
  );
}

function moveBy(x: number, y: number): string {
  return `translate(${xmlNumber(x)} ${xmlNumber(y)})`;
}
