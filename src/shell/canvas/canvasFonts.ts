import { type Face, families, nameFaces } from '../../core/scene/lettering';
import type { MeasureText, NameFont } from '../../core/scene/names';

/** A face as a 2D context takes it. */
export function canvasFont({ family, weight, size }: Face): string {
  return `${weight} ${size}px ${families[family]}`;
}

export const canvasFonts: Record<NameFont, string> = {
  name: canvasFont(nameFaces.name),
  nameSelected: canvasFont(nameFaces.nameSelected),
  role: canvasFont(nameFaces.role),
  label: canvasFont(nameFaces.label),
};

/** Measures texts in CSS fonts with a canvas of its own; remembers what it has measured. */
export function createWidths(): (text: string, font: string) => number {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Without a canvas the list stands in for the graph; a guess keeps the arithmetic finite.
    let width = text.length * 7;
    if (context) {
      context.font = font;
      width = context.measureText(text).width;
    }
    known.set(key, width);
    return width;
  };
}

export function createMeasure(): MeasureText {
  const widthOf = createWidths();
  return (text, font) => widthOf(text, canvasFonts[font]);
}
