import type { Positions } from '../geometry/point';

/**
 * Turns a picture about its middle so that it is widest from left to right, as screens are: its first principal axis
 * comes to lie level. Overwrites the places. Without sines: the turn is taken from the axis itself.
 */
export function alignLongAxis({ x, y }: Positions): void {
  const middleX = mean(x);
  const middleY = mean(y);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let person = 0; person < x.length; person++) {
    const dx = (x[person] ?? 0) - middleX;
    const dy = (y[person] ?? 0) - middleY;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  // The eigenvector of the larger eigenvalue; of two ways to write it, the longer.
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const [ax, ay] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(ax * ax + ay * ay);
  if (length === 0) return;
  const [cosine, sine] = [ax / length, ay / length];
  for (let person = 0; person < x.length; person++) {
    const dx = (x[person] ?? 0) - middleX;
    const dy = (y[person] ?? 0) - middleY;
    x[person] = middleX + dx * cosine + dy * sine;
    y[person] = middleY + dy * cosine - dx * sine;
  }
}

function mean(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum / Math.max(1, column.length);
}
