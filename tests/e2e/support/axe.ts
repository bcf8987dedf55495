import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/** The ground that a page is seen on. */
export type Ground = 'light' | 'dark';

/** The rules that look at colours. All others find the same on either ground, and are asked on light ground only. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe objects to on the page as it is now, one sentence for each of its rules. It runs inside the page, once colours
 * that are on their way have come to rest, and only what it objects to is carried out.
 */
export async function objections(page: Page, ground: Ground = 'light'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async (rules) => {
      const ending = document
        .getAnimations()
        .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime));
      await Promise.allSettled(ending.map((one) => one.finished));
      const results = await window.axe?.run(document, {
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
      });
      if (!results) throw new Error('axe is not on the page.');
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    ground === 'dark' ? colourRules : null,
  );
}

/** Looks at the page as it is on light ground, and then on dark. */
export async function onAnyGround(page: Page, look: (ground: Ground) => Promise<void>): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await look(colorScheme);
  }
}

/** What axe objects to on light and on dark ground. */
export async function objectionsOnAnyGround(page: Page): Promise<string[]> {
  const found: string[] = [];
  await onAnyGround(page, async (ground) => {
    for (const one of await objections(page, ground)) found.push(`on ${ground} ground, ${one}`);
  });
  return found;
}
