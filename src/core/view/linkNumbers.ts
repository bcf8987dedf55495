import type { Camera } from '../scene/camera';

/** Two decimals, no exponent, no minus zero. Places of people and camera are rounded to this before they are stored. */
export function numberText(value: number): string {
  return String(roundedForLink(value));
}

/** What a camera becomes in a link: the zoom keeps four decimals, from far away six, as it multiplies the whole drawing. */
export function roundedCamera(camera: Camera): Camera {
  return {
    x: roundedForLink(camera.x),
    y: roundedForLink(camera.y),
    k: rounded(camera.k, camera.k < 0.1 ? 1_000_000 : 10_000),
  };
}

/** What a number becomes in a link: a hundredth of a pixel is nobody's business. */
export function roundedForLink(value: number): number {
  return rounded(value, 100);
}

function rounded(value: number, parts: number): number {
  const rounded = Math.round(value * parts) / parts;
  return Number.isFinite(rounded) && Math.abs(rounded) < 1e9 ? rounded + 0 : 0;
}

/** Undefined for what is no number of a link. */
export function parseNumber(text: string): number | undefined {
  if (!/^-?\d{1,9}(\.\d{1,6})?$/.test(text)) return undefined;
  const value = Number(text);
  return value === 0 ? 0 : value;
}
