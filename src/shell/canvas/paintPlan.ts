import type { Point } from '../../core/geometry/point';
import type { DrawPlan } from '../../core/scene/drawPlan';
import { baseline, discOutline, halo, initialsFace, markFace, nameStyle } from '../../core/scene/lettering';
import { nameLine } from '../../core/scene/names';
import type { Layer } from '../../core/scene/planBase';
import type { Overlay } from '../../core/scene/planOverlay';
import { canvasFont, canvasFonts } from './canvasFonts';
import { type Colours, onMarker } from './themeTokens';

const markFont = canvasFont(markFace);

/** Paints one plan with a 2D context whose transform maps scaled space to the canvas. */
export function paintPlan(context: CanvasRenderingContext2D, plan: DrawPlan, colours: Colours): void {
  const isMarked = plan.strokes.some(({ token }) => token === 'marker');
  const lines = isMarked ? onMarker(colours) : colours;
  paintStrokes(context, plan, lines);
  paintGlyphs(context, plan, lines);
  paintDots(context, plan, colours);
  paintDiscs(context, plan, colours);
  for (const block of plan.blocks) {
    context.fillStyle = colours('marker');
    const corner = onPixel(context, block.x - block.width / 2, block.y - block.height / 2);
    const opposite = onPixel(context, block.x + block.width / 2, block.y + block.height / 2);
    context.fillRect(corner.x, corner.y, opposite.x - corner.x, opposite.y - corner.y);
    text(context, {
      words: block.text,
      x: block.x,
      y: block.y + baseline.label,
      font: canvasFonts.label,
      colour: colours('on-marker'),
      align: 'center',
    });
  }
}

function paintStrokes(context: CanvasRenderingContext2D, plan: DrawPlan, colours: Colours): void {
  for (const { token, width, dash, round, curves } of plan.strokes) {
    context.beginPath();
    for (let at = 0; at < curves.length; at += 6) {
      context.moveTo(curves[at] ?? 0, curves[at + 1] ?? 0);
      context.quadraticCurveTo(
        curves[at + 2] ?? 0,
        curves[at + 3] ?? 0,
        curves[at + 4] ?? 0,
        curves[at + 5] ?? 0,
      );
    }
    context.strokeStyle = colours(token);
    context.lineWidth = width;
    context.lineCap = round ? 'round' : 'butt';
    context.setLineDash([...dash]);
    context.stroke();
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
}

function paintGlyphs(context: CanvasRenderingContext2D, plan: DrawPlan, colours: Colours): void {
  for (const { token, triangles } of plan.triangles) {
    context.beginPath();
    for (let at = 0; at < triangles.length; at += 6) {
      context.moveTo(triangles[at] ?? 0, triangles[at + 1] ?? 0);
      context.lineTo(triangles[at + 2] ?? 0, triangles[at + 3] ?? 0);
      context.lineTo(triangles[at + 4] ?? 0, triangles[at + 5] ?? 0);
      context.closePath();
    }
    context.fillStyle = colours(token);
    context.fill();
  }
  for (const { token, width, round, segments } of plan.segments) {
    context.beginPath();
    for (let at = 0; at < segments.length; at += 4) {
      context.moveTo(segments[at] ?? 0, segments[at + 1] ?? 0);
      context.lineTo(segments[at + 2] ?? 0, segments[at + 3] ?? 0);
    }
    context.strokeStyle = colours(token);
    context.lineWidth = width;
    context.lineCap = round ? 'round' : 'butt';
    context.stroke();
  }
  for (const { token, width, circles } of plan.rings) {
    context.beginPath();
    for (let at = 0; at < circles.length; at += 3) {
      const [x = 0, y = 0, r = 0] = circles.slice(at, at + 3);
      context.moveTo(x + r, y);
      context.arc(x, y, r, 0, 2 * Math.PI);
    }
    context.fillStyle = colours('paper');
    context.fill();
    context.strokeStyle = colours(token);
    context.lineWidth = width;
    context.stroke();
  }
  for (const mark of plan.marks) {
    text(context, {
      words: mark.text,
      x: mark.x,
      y: mark.y + baseline.mark,
      font: markFont,
      colour: colours(mark.token),
      align: 'center',
    });
  }
}

/** Nobody can tell a smaller dot from a square, which is painted in a fraction of the time. CSS pixels. */
const leastRound = 1.25;

function paintDots(context: CanvasRenderingContext2D, plan: DrawPlan, colours: Colours): void {
  for (const { token, dots } of plan.dots) {
    context.fillStyle = colours(token);
    context.beginPath();
    for (let at = 0; at < dots.length; at += 3) {
      const [x, y, r] = [dots[at] ?? 0, dots[at + 1] ?? 0, dots[at + 2] ?? 0];
      if (r < leastRound) {
        context.fillRect(x - r, y - r, 2 * r, 2 * r);
        continue;
      }
      context.moveTo(x + r, y);
      context.arc(x, y, r, 0, 2 * Math.PI);
    }
    context.fill();
  }
}

function paintDiscs(context: CanvasRenderingContext2D, plan: DrawPlan, colours: Colours): void {
  for (const { x, y, r, initials, inverted } of plan.discs) {
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fillStyle = colours(inverted ? 'ink' : 'fill');
    context.fill();
    context.strokeStyle = colours('ink');
    context.lineWidth = discOutline;
    context.stroke();
    const face = initialsFace(r);
    const colour = colours(inverted ? 'paper' : 'ink');
    const font = canvasFont(face);
    text(context, { words: initials, x, y: y + baseline.initials(face), font, colour, align: 'center' });
  }
}

/** Paints what stands above the base picture: `ringed`, its layers, then all names on halos of paper. */
export function paintOverlay(
  context: CanvasRenderingContext2D,
  overlay: Overlay,
  ringed: readonly Layer[],
  colours: Colours,
): void {
  for (const { alpha, plan } of [...ringed, ...overlay.layers]) {
    context.globalAlpha = alpha;
    paintPlan(context, plan, colours);
  }
  paintNames(context, overlay.names, colours);
}

/** Paints names on halos of paper. */
export function paintNames(
  context: CanvasRenderingContext2D,
  names: Overlay['names'],
  colours: Colours,
): void {
  for (const { shape, selected, alpha } of names) {
    context.globalAlpha = alpha;
    const { font, token } = nameStyle(shape, selected);
    const { x, top, align, lines, role } = shape;
    const line = { x, font: canvasFonts[font], colour: colours(token), align };
    for (const [row, words] of lines.entries()) {
      haloText(context, { ...line, words, y: top + baseline.name + row * nameLine }, colours);
    }
    if (role !== null) {
      const under = { words: role, x, y: top + baseline.under, font: canvasFonts.role, align };
      haloText(context, { ...under, colour: colours('ink-2') }, colours);
    }
  }
  context.globalAlpha = 1;
}

/** Words on one line; x at their `align`, y of their baseline. */
interface Line {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly colour: string;
  readonly align: CanvasTextAlign;
}

function haloText(context: CanvasRenderingContext2D, line: Line, colours: Colours): void {
  context.font = line.font;
  context.textAlign = line.align;
  context.lineJoin = 'round';
  context.lineWidth = halo;
  context.strokeStyle = colours('paper');
  const at = onPixel(context, line.x, line.y);
  context.strokeText(line.words, at.x, at.y);
  text(context, line);
}

function text(context: CanvasRenderingContext2D, { words, x, y, font, colour, align }: Line): void {
  context.font = font;
  context.textAlign = align;
  context.fillStyle = colour;
  const at = onPixel(context, x, y);
  context.fillText(words, at.x, at.y);
}

/** The nearest point that falls on a whole device pixel: a text or a box between two of them is blurred. */
function onPixel(context: CanvasRenderingContext2D, x: number, y: number): Point {
  const { a, d, e, f } = context.getTransform();
  return { x: (Math.round(x * a + e) - e) / a, y: (Math.round(y * d + f) - f) / d };
}
