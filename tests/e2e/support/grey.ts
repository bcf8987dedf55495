import type { Page } from '@playwright/test';
import type { Pixels } from './pixels';

/** Shows the page, and takes its screenshots, as eyes without any sense of colour see it, until it has been looked at. */
export async function seeGrey(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'achromatopsia' });
  await look(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: 'none' });
  await session.detach();
}

/** How far from grey the most colourful pixel is, 0 to 255. */
export function mostColour({ rgb }: Pixels): number {
  let most = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    const [r = 0, g = 0, b = 0] = [rgb[at], rgb[at + 1], rgb[at + 2]];
    most = Math.max(most, Math.abs(r - g), Math.abs(g - b));
  }
  return most;
}

/** Whether there is ink at a pixel of a grey picture: it is nearer to the farthest grey than to the ground's. */
export function inkIn({ width, height, rgb }: Pixels): (x: number, y: number) => boolean {
  const at = (x: number, y: number) => rgb[(y * width + x) * 3] ?? 0;
  const ground = at(0, 0);
  let farthest = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    farthest = Math.max(farthest, Math.abs((rgb[pixel * 3] ?? 0) - ground));
  }
  return (x, y) => Math.abs(at(Math.round(x), Math.round(y)) - ground) > farthest / 2;
}

/** The strokes and gaps of a line, without the first and the last stroke: their middle lengths; a solid one has no gap. */
export function rhythm(ink: readonly boolean[], step: number): { stroke: number; gap: number } {
  const runs: { ink: boolean; length: number }[] = [];
  for (const one of ink) {
    const last = runs.at(-1);
    if (last?.ink === one) last.length += step;
    else runs.push({ ink: one, length: step });
  }
  const inner = runs.slice(1, -1);
  const lengths = (inked: boolean) =>
    inner
      .filter((run) => run.ink === inked)
      .map(({ length }) => length)
      .toSorted((a, b) => a - b);
  const middle = (list: readonly number[]) => list[Math.floor(list.length / 2)];
  return { stroke: middle(lengths(true)) ?? ink.length * step, gap: middle(lengths(false)) ?? 0 };
}
