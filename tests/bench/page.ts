import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import type { Dataset } from '../../src/core/model/dataset';
import { chromiumFlags, findChromium } from '../support/browser';
import { graphOf } from './graphs';
import { medianOf } from './median';

/** What is measured of the built page, in this order; medians. */
export const pageColumns = [
  'file kB',
  'picture ms',
  'settled ms',
  'longest ms',
  'frame ms',
  'frame p95',
  'hover p95',
  'filter ms',
  'heap MB',
];

interface Size {
  readonly people: number;
  readonly claims: number;
  readonly rounds: number;
}

/** Serves the build, and hands over a function that measures it at a size. Null where no Chromium is found. */
export async function openPageBench() {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  const server = await preview({
    configLoader: 'runner',
    preview: { port: 4197, strictPort: true },
    logLevel: 'error',
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const browser = await chromium.launch({
    executablePath,
    args: [...chromiumFlags, '--enable-precise-memory-info'],
  });
  return {
    measure: async ({ people, claims, rounds }: Size): Promise<number[]> => {
      const file = join(folder, `${people}.json`);
      writeFileSync(file, fileOf(await graphOf(people, claims)));
      const runs: number[][] = [];
      for (let round = 0; round < rounds; round++) runs.push(await measureOnce(browser, file));
      const columns = pageColumns.slice(1).map((_, column) => medianOf(runs.map((run) => run[column] ?? 0)));
      return [statSync(file).size / 1024, ...columns];
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** As nodes and edges, each edge with words and an address of its own. */
function fileOf({ people, claims }: Dataset): string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const edges = claims.map(({ from, type, to, when }, index) => ({
    id: `e${index}`,
    source: from,
    target: to,
    type,
    year: when === null ? null : Number(when),
    quote: `${names.get(from)} ${type} ${names.get(to)}, on the record #${index}.`,
    url: `https://news.example/a/${index}`,
  }));
  return JSON.stringify({ nodes: people.map(({ id, name }) => ({ id, name })), edges });
}

async function measureOnce(browser: Browser, file: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  // The loader that runs this file gives inner functions their names with a helper that the page lacks.
  await context.addInitScript('globalThis.__name = (one) => one');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await page.goto('http://localhost:4197/?probe');
  await page.waitForSelector('.page');
  await page.waitForTimeout(1500);
  const opened = await openFile(page, file);
  const heap = await heapOf(session);
  const frames = await framesWhilePushing(page);
  const hover = await hoverLatency(page);
  const filter = await filterLatency(page);
  await context.close();
  return [...opened, medianOf(frames), high(frames), high(hover), filter, heap];
}

/** From the file chosen to its first picture, until all have settled, and the longest task from its being read until then. */
async function openFile(page: Page, file: string): Promise<number[]> {
  await page.evaluate(() => {
    const watch = { picture: 0, start: 0, long: [] as [number, number][] };
    Object.assign(window, { watch });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        watch.long.push([startTime + duration, duration]);
    }).observe({ entryTypes: ['longtask'] });
    const look = () => {
      if (window.__probe?.mounted) watch.picture ||= performance.now();
      else requestAnimationFrame(look);
    };
    look();
    watch.start = performance.now();
  });
  await page.setInputFiles('input[type=file]', file);
  await page.waitForFunction(() => (window.__probe?.settledAt ?? 0) > 0, null, {
    timeout: 120_000,
    polling: 50,
  });
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { watch } = window as unknown as {
      watch: { picture: number; start: number; long: readonly (readonly [number, number])[] };
    };
    const { dataAt = 0, settledAt = 0 } = window.__probe ?? {};
    const during = watch.long.filter(([end]) => end > dataAt).map(([, duration]) => duration);
    return [watch.picture - watch.start, settledAt - watch.start, Math.max(0, ...during)];
  });
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

/** Times between frames while the picture is pushed with the mouse and zoomed with the wheel. */
async function framesWhilePushing(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    const each = (now: number) => {
      frames.push(now);
      requestAnimationFrame(each);
    };
    requestAnimationFrame(each);
  });
  await page.mouse.move(20, 400);
  await page.mouse.down();
  for (let step = 0; step < 60; step++) await page.mouse.move(20 + 4 * (step < 30 ? step : 60 - step), 400);
  await page.mouse.up();
  for (let step = 0; step < 30; step++) await page.mouse.wheel(0, step < 15 ? -100 : 100);
  return page.evaluate(() => {
    const { frames } = window as unknown as { frames: readonly number[] };
    return frames.slice(1).map((time, index) => time - (frames[index] ?? 0));
  });
}

/** From a move of the mouse to the end of the frame after it. */
async function hoverLatency(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    window.addEventListener(
      'pointermove',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp))),
      true,
    );
  });
  for (let step = 0; step < 75; step++) {
    await page.mouse.move(260 + 5 * step, 220 + 4 * step);
    await page.waitForTimeout(8);
  }
  return page.evaluate(() => (window as unknown as { waits: number[] }).waits);
}

/** From a key on the slider of years to the end of the frame that shows fewer lines. */
async function filterLatency(page: Page): Promise<number> {
  await page.locator('input[type=range]').first().focus();
  await page.evaluate(() => {
    const done = new Promise((resolve) => {
      window.addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        { capture: true, once: true },
      );
    });
    Object.assign(window, { done });
  });
  await page.keyboard.press('PageUp');
  return page.evaluate(() => (window as unknown as { done: Promise<number> }).done);
}

function high(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(0.95 * sorted.length)] ?? 0;
}
