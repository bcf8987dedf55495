import { expect, type Page } from '@playwright/test';
import { objections, onAnyGround } from './support/axe';
import { follow, open, panelHeading, present, test } from './support/page';

const steps = 6;
const card = (page: Page, step: number) =>
  page.getByRole('region', { name: `Tour, step ${step} of ${steps}` });
const next = (page: Page) => page.getByRole('button', { name: 'Next step' });

async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take the tour' }).click();
  await expect(card(page, 1)).toBeVisible();
}

async function stepNow(page: Page): Promise<string | null> {
  return new URL(page.url()).searchParams.get('tour');
}

test('the questions and the tour lead on, and back to where one strayed from', async ({ page }) => {
  await test.step('three questions stand under how to read this, each with its answer open', async () => {
    await open(page);
    const questions = page.getByRole('list', { name: 'To start from' }).getByRole('link');
    await expect(questions).toHaveText([
      'Who lost to whom?',
      'Who worked for both Clinton and Harris?',
      'How is Cheung connected to Fallon?',
    ]);
    await questions.nth(0).click();
    await expect(panelHeading(page)).toHaveText('Kamala Harris lost to Donald Trump');
    await expect(page.getByTestId('count')).toContainText('2 of 12');
    await page.goBack();
    await expect(page.getByTestId('count')).toContainText('12 of 12');
    await questions.nth(1).click();
    await expect(panelHeading(page)).toHaveText('Brian Fallon');
    await page.goBack();
    await questions.nth(2).click();
    await expect(panelHeading(page)).toContainText('Cheung');
  });

  await test.step('who strays from a step is offered the way back to it', async () => {
    await follow(page);
    await begin(page);
    await page.getByRole('checkbox', { name: /lost to/ }).uncheck();
    await page.getByRole('button', { name: 'Show what this step speaks of' }).click();
    await expect(page.getByRole('checkbox', { name: /lost to/ })).toBeChecked();
  });

  await test.step('a line without support is seen faint at the step that speaks of it', async () => {
    await follow(page, 'view=graph&sel=none&doubt=article:two-women-common-nemesis&tour=5');
    await expect(card(page, 5)).toContainText('turns faint');
    await expect(page.getByTestId('count')).toContainText('1 without support');
    await expect(page.getByRole('button', { name: 'Show what this step speaks of' })).toBeHidden();
  });
});

test('the tour is walked with the mouse, and every step is in the address and in the history', async ({
  page,
}) => {
  await open(page, 'hide=a&undated=hidden');
  await begin(page);
  await expect(page.getByTestId('count')).toContainText('12 of 12');
  for (let step = 2; step <= steps; step++) {
    await next(page).click();
    await expect(card(page, step)).toBeVisible();
    await expect.poll(() => stepNow(page)).toBe(`${step}`);
  }
  await page.goBack();
  await expect(card(page, 5)).toBeVisible();
  await expect(page.getByTestId('count')).toContainText('1 without support');
  await page.reload();
  await expect(card(page, 5)).toBeVisible();
  await expect(page.getByTestId('count')).toContainText('1 without support');
});

test('leaving gives back the view from before', async ({ page }) => {
  await open(page, 'hide=a&undated=hidden');
  const before = page.url();
  await begin(page);
  await next(page).click();
  await page.getByRole('button', { name: 'Leave the tour' }).click();
  await expect(page.getByRole('region', { name: /^Tour/ })).toBeHidden();
  await expect.poll(() => page.url()).toBe(before);
  await expect(page.getByRole('button', { name: 'Take the tour' })).toBeFocused();
  await page.goBack();
  await expect(card(page, 2)).toBeVisible();
});

test('the tour is taken and left with the keyboard alone', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Take the tour' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 1).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 2)).toBeVisible();
  await expect(next(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page, 3)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: /^Tour/ })).toBeHidden();
  expect(await stepNow(page)).toBeNull();
});

/** Whether two things on the page lie over each other. */
async function overlap(page: Page, a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map(async (place) => present(await page.locator(place).first().boundingBox(), place)),
  );
  if (!one || !other) return false;
  return (
    one.y < other.y + other.height &&
    other.y < one.y + one.height &&
    one.x < other.x + other.width &&
    other.x < one.x + one.width
  );
}

for (const width of [1280, 360]) {
  test(`every step is accessible, and covers nothing it speaks of, at ${width} pixels on light and on dark ground`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
    await open(page, 'view=graph');
    if (width === 360) {
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Take the tour' }).click();
    } else await begin(page);
    for (let step = 1; step <= steps; step++) {
      if (step > 1) await next(page).click();
      await expect(card(page, step)).toBeInViewport();
      await onAnyGround(page, async (ground) => {
        expect(await objections(page, ground), ground).toEqual([]);
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
        if (step === steps) return;
        expect(await overlap(page, '.tour', '.drawing')).toBe(false);
        const room = present(await page.locator('.drawing').boundingBox(), 'drawing');
        const panel = page.getByTestId('panel');
        const sheet = (await panel.isVisible()) ? await panel.boundingBox() : null;
        const foot = width === 360 && sheet ? sheet.y : room.y + room.height;
        expect(foot - room.y).toBeGreaterThan(180);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the tour is taken by touch from the list, and left there', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Take the tour' }).tap();
    await expect(card(page, 1)).toBeInViewport();
    for (let step = 2; step <= steps; step++) {
      await next(page).tap();
      await expect(card(page, step)).toBeInViewport();
    }
    await page.getByRole('button', { name: 'End of the tour' }).tap();
    await expect(page.getByRole('table')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take the tour' })).toBeVisible();
  });
});
