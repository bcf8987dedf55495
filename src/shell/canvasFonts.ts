import type { MeasureText, NameFont } from '../core/scene/names';

const family = '"Inter Variable", Inter, system-ui, sans-serif';

/** Fonts of the drawing (mock.md): names 13, roles 12, labels 13. */
export const canvasFonts: Record<NameFont, string> = {
  name: `500 13px ${family}`,
  nameSelected: `650 13px ${family}`,
  role: `400 12px ${family}`,
  label: `600 13px ${family}`,
};

export const markFont = `700 17px ${family}`;

/** Initials grow with their disc and never fall under the smallest text size. */
export function initialsFont(r: number): string {
  return `600 ${Math.max(12, 8.5 + 0.28 * r).toFixed(2)}px ${family}`;
}

/** Measures with a canvas of its own; remembers what it has measured. */
export function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    // Without a canvas the list stands in for the graph; a guess keeps the arithmetic finite.
    let width = text.length * 7;
    if (context) {
      context.font = canvasFonts[font];
      width = context.measureText(text).width;
    }
    known.set(key, width);
    return width;
  };
}
