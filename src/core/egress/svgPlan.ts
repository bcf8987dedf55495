import type { DrawPlan } from '../scene/drawPlan';
import {
  baseline,
  discOutline,
  type Face,
  families,
  halo,
  initialsFace,
  markFace,
  nameFaces,
  nameStyle,
} from '../scene/lettering';
import { type NameShape, nameLine } from '../scene/names';
import type { ColourOf } from './figure';
import { xmlElement, xmlNumber, xmlText } from './xmlText';

/** One draw plan as SVG elements, in the order in which the canvas paints it; every value stands in an attribute. */
export function svgPlan(plan: DrawPlan, colourOf: ColourOf): string {
  return [
    ...strokes(plan, colourOf),
    ...glyphs(plan, colourOf),
    ...plan.marks.map((mark) =>
      svgText(
        { words: mark.text, x: mark.x, y: mark.y + baseline.mark, face: markFace, align: 'center' },
        colourOf(mark.token),
      ),
    ),
    ...dots(plan, colourOf),
    ...discs(plan, colourOf),
    ...plan.blocks.map(({ text, x, y, width, height }) => {
      const box = { x: x - width / 2, y: y - height / 2, width, height, fill: colourOf('marker') };
      return (
        xmlElement('rect', box) +
        svgText(
          { words: text, x, y: y + baseline.label, face: nameFaces.label, align: 'center' },
          colourOf('on-marker'),
        )
      );
    }),
  ].join('');
}

function strokes(plan: DrawPlan, colourOf: ColourOf): string[] {
  return plan.strokes.flatMap(({ token, width, dash, round, curves }) =>
    inGroups(curves, 6).map(([x0 = 0, y0 = 0, cx = 0, cy = 0, x1 = 0, y1 = 0]) =>
      xmlElement('path', {
        d: `M${numbers(x0, y0)}Q${numbers(cx, cy)} ${numbers(x1, y1)}`,
        fill: 'none',
        stroke: colourOf(token),
        'stroke-width': width,
        'stroke-dasharray': dash.length > 0 ? numbers(...dash) : null,
        'stroke-linecap': round ? 'round' : null,
      }),
    ),
  );
}

function dots(plan: DrawPlan, colourOf: ColourOf): string[] {
  return plan.dots.flatMap(({ token, dots: places }) =>
    inGroups(places, 3).map(([cx = 0, cy = 0, r = 0]) =>
      xmlElement('circle', { cx, cy, r, fill: colourOf(token) }),
    ),
  );
}

function glyphs(plan: DrawPlan, colourOf: ColourOf): string[] {
  const triangles = plan.triangles.flatMap(({ token, triangles: points }) =>
    inGroups(points, 6).map((corners) =>
      xmlElement('polygon', { points: numbers(...corners), fill: colourOf(token) }),
    ),
  );
  const segments = plan.segments.flatMap(({ token, width, round, segments: points }) =>
    inGroups(points, 4).map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) =>
      xmlElement('line', {
        ...{ x1, y1, x2, y2, stroke: colourOf(token), 'stroke-width': width },
        'stroke-linecap': round ? 'round' : null,
      }),
    ),
  );
  const rings = plan.rings.flatMap(({ token, width, circles }) =>
    inGroups(circles, 3).map(([cx = 0, cy = 0, r = 0]) =>
      xmlElement('circle', {
        ...{ cx, cy, r, fill: colourOf('paper'), stroke: colourOf(token), 'stroke-width': width },
      }),
    ),
  );
  return [...triangles, ...segments, ...rings];
}

function discs(plan: DrawPlan, colourOf: ColourOf): string[] {
  return plan.discs.map(({ x, y, r, initials, inverted }) => {
    const ink = colourOf('ink');
    const fill = inverted ? ink : colourOf('fill');
    const face = initialsFace(r);
    const colour = inverted ? colourOf('paper') : ink;
    return (
      xmlElement('circle', { cx: x, cy: y, r, fill, stroke: ink, 'stroke-width': discOutline }) +
      svgText({ words: initials, x, y: y + baseline.initials(face), face, align: 'center' }, colour)
    );
  });
}

/** A name and its role. The paper round them is a text of its own, as not every program can paint a stroke first. */
export function svgName(shape: NameShape, selected: boolean, alpha: number, colourOf: ColourOf): string {
  const { font, token } = nameStyle(shape, selected);
  const onHalo = (words: string, y: number, face: Face, ink: string) => {
    const line = { words, x: shape.x, y, face, align: shape.align };
    return svgText(line, 'none', colourOf('paper')) + svgText(line, colourOf(ink));
  };
  const { role, lines } = shape;
  const name = lines.map((words, row) =>
    onHalo(words, shape.top + baseline.name + row * nameLine, nameFaces[font], token),
  );
  const under = role === null ? '' : onHalo(role, shape.top + baseline.under, nameFaces.role, 'ink-2');
  return faint(alpha, name.join('') + under);
}

/** Some elements, at some strength. */
export function faint(alpha: number, content: string): string {
  return alpha === 1 || content === '' ? content : xmlElement('g', { opacity: alpha }, content);
}

const anchors = { left: null, center: 'middle', right: 'end' } as const;

/** One line of text on its baseline. */
interface TextLine {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly face: Face;
  readonly align: NameShape['align'];
}

/** A line of text; with a `haloColour` the stroke of that colour round it. */
export function svgText(
  { words, x, y, face: { family, weight, size }, align }: TextLine,
  colour: string,
  haloColour: string | null = null,
): string {
  const stroke =
    haloColour === null
      ? {}
      : { stroke: haloColour, 'stroke-width': halo, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  return xmlElement(
    'text',
    {
      ...{ x, y, fill: colour, 'text-anchor': anchors[align] },
      ...{ 'font-family': families[family], 'font-weight': weight, 'font-size': size },
      ...stroke,
    },
    xmlText(words),
  );
}

function inGroups(list: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.floor(list.length / size) }, (_, at) =>
    list.slice(at * size, (at + 1) * size),
  );
}

function numbers(...values: number[]): string {
  return values.map(xmlNumber).join(' ');
}
