import type { Figure } from '../../core/egress/figure';
import { withPngText } from '../../core/egress/pngText';
import type { MeasureFace } from '../../core/figure/planFigure';
import { canvasFont, createWidths } from './canvasFonts';
import { paintNames, paintPlan } from './paintPlan';
import type { Colours } from './themeTokens';

/** Measures in the page's own fonts. */
export function createFaceMeasure(): MeasureFace {
  const widthOf = createWidths();
  return (words, face) => widthOf(words, canvasFont(face));
}

/** Paints a sheet on a canvas of its own size times `scale`. False where there is no canvas to paint on. */
export function paintFigure(
  canvas: HTMLCanvasElement,
  sheet: Figure,
  colours: Colours,
  scale: number,
): boolean {
  canvas.width = Math.round(sheet.width * scale);
  canvas.height = Math.round(sheet.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return false;
  context.scale(scale, scale);
  context.fillStyle = colours('paper');
  context.fillRect(0, 0, sheet.width, sheet.height);
  paintDrawing(context, sheet, colours);
  context.fillStyle = colours('hair');
  for (const { x, y, width } of sheet.rules) context.fillRect(x, y, width, 1);
  for (const { plan, x, y } of sheet.samples) {
    context.save();
    context.translate(x, y);
    paintPlan(context, plan, colours);
    context.restore();
  }
  context.textAlign = 'left';
  for (const { words, x, y, face, token } of sheet.texts) {
    context.font = canvasFont(face);
    context.fillStyle = colours(token);
    context.fillText(words, x, y);
  }
  return true;
}

function paintDrawing(context: CanvasRenderingContext2D, { drawing }: Figure, colours: Colours): void {
  const { frame, shift, layers, names } = drawing;
  context.save();
  context.beginPath();
  context.rect(frame.x, frame.y, frame.width, frame.height);
  context.clip();
  context.translate(shift.x, shift.y);
  for (const { alpha, plan } of layers) {
    context.globalAlpha = alpha;
    paintPlan(context, plan, colours);
  }
  paintNames(context, names, colours);
  context.restore();
}

/** A sheet as a PNG, with its title, what it says and where it is from in the file. */
export async function pngOfFigure(
  sheet: Figure,
  colours: Colours,
  scale: number,
  link: string,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const painted = paintFigure(canvas, sheet, colours, scale);
  const blob = painted ? await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png')) : null;
  if (!blob) throw new Error('The browser gave no picture.');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const texts = { Title: sheet.title, Description: sheet.description, Source: link };
  return new Blob([new Uint8Array(withPngText(bytes, texts))], { type: 'image/png' });
}

/** Resolves when the fonts of a sheet can be painted with; what does not come is replaced as the page replaces it. */
export async function figureFontsReady(sheet: Figure): Promise<void> {
  if (!document.fonts) return;
  const fonts = new Set(sheet.texts.map(({ face }) => canvasFont(face)));
  await Promise.all([...fonts].map((font) => document.fonts.load(font))).catch(() => undefined);
}
