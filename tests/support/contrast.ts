/** Colours by theme, and how well they can be told apart. */

export type Ground = 'light' | 'dark';

type Rgb = readonly [number, number, number];

/** Custom properties of the form `--name: light-dark(#rrggbb, #rrggbb)`, by name without the dashes. */
export function readTokens(css: string): Map<string, Record<Ground, string>> {
  const tokens = new Map<string, Record<Ground, string>>();
  const pairs = css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)/gi);
  for (const [, name, light, dark] of pairs) {
    if (name && light && dark) tokens.set(name, { light, dark });
  }
  return tokens;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map(toLinear);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** Red, green, blue of #rrggbb, 0 to 255. */
export function channels(colour: string): Rgb {
  const at = (start: number) => Number.parseInt(colour.slice(start, start + 2), 16);
  return [at(1), at(3), at(5)];
}

/** A channel of sRGB, 0 to 255, as its share of light, 0 to 1 (IEC 61966-2-1). */
export function toLinear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The way back, 0 to 1. */
export function fromLinear(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}
