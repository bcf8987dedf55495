import { inflateSync } from 'node:zlib';

/** The colours of a picture as the browser wrote it: an 8-bit PNG, with or without alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue of each pixel, row by row. */
  readonly rgb: Uint8Array;
}

/** Reads a PNG of the kind that a screenshot is (RFC 2083: colour type 2 or 6, not interlaced). */
export function readPng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const rows = inflateSync(Buffer.concat(dataChunks(png)));
  const stride = width * channels;
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    unfilter(row, above, rows[start] ?? 0, channels);
    for (let from = 0, to = y * width * 3; from < stride; from += channels, to += 3) {
      rgb[to] = row[from] ?? 0;
      rgb[to + 1] = row[from + 1] ?? 0;
      rgb[to + 2] = row[from + 2] ?? 0;
    }
    above = row;
  }
  return { width, height, rgb };
}

function dataChunks(png: Buffer): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

function unfilter(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  if (filter === 0) return;
  for (let i = 0; i < row.length; i++) {
    const left = i < step ? 0 : (row[i - step] ?? 0);
    const up = above[i] ?? 0;
    let predicted = 0;
    if (filter === 1) predicted = left;
    else if (filter === 2) predicted = up;
    else if (filter === 3) predicted = (left + up) >> 1;
    else predicted = paeth(left, up, i < step ? 0 : (above[i - step] ?? 0));
    row[i] = (row[i] ?? 0) + predicted;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

/** How many different colours a picture has: one where it is blank. */
export function colourCount({ rgb }: Pixels): number {
  const colours = new Set<number>();
  for (let at = 0; at < rgb.length; at += 3) {
    colours.add(((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0));
  }
  return colours.size;
}

/** Mean brightness, 0 to 255. */
export function brightness({ rgb }: Pixels): number {
  return rgb.reduce((sum, value) => sum + value, 0) / rgb.length;
}
