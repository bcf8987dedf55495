import { expect } from '@playwright/test';
import { inYears } from '../support/years';
import { countWordsUnder, domain, relations, sentenceOf } from './support/expected';
import { addressAtRest, follow, open, panelHeading, panelOf, present, test } from './support/page';
import { at, cameraIn, clickLine, clickLineAt, drawingBox, wideCamera } from './support/whereLines';

const [first, second, third] = [relations[0], relations[5], relations[9]].map((one) =>
  present(one, 'a relation'),
) as [(typeof relations)[0], (typeof relations)[0], (typeof relations)[0]];

test.describe('Back and Forward', () => {
  test('go through what was done, step by step', async ({ page }) => {
    test.slow();
    await test.step('go through everything that was selected', async () => {
      await open(page, `sel=none&${at(wideCamera)}`);
      const picked = [first, second, third];
      for (const relation of picked) {
        await clickLine(page, relation);
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      }
      for (const relation of [second, first]) {
        await page.goBack();
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      }
      await page.goBack();
      await expect(panelOf(page)).toBeHidden();
      for (const relation of picked) {
        await page.goForward();
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      }
    });

    await test.step('go through graph and list', async () => {
      await follow(page);
      await page.getByRole('button', { name: 'List' }).click();
      await expect(page.getByRole('table')).toBeVisible();
      await page.getByRole('button', { name: 'Graph', exact: true }).click();
      await expect(page.getByTestId('graph')).toBeVisible();
      await page.goBack();
      await expect(page.getByRole('table')).toBeVisible();
      await page.goBack();
      await expect(page.getByTestId('graph')).toBeVisible();
      await page.goForward();
      await expect(page.getByRole('table')).toBeVisible();
    });

    await test.step('go through the quotes of one relation, and reopen what was closed', async () => {
      await follow(page, `sel=${second.id}`);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      await expect(page.getByTestId('quote-place')).toHaveText(/^Quote 2 of/);
      await page.getByRole('button', { name: 'Close the evidence' }).click();
      await expect(panelOf(page)).toBeHidden();
      await page.goBack();
      await expect(page.getByTestId('quote-place')).toHaveText(/^Quote 2 of/);
      await page.goBack();
      await expect(page.getByTestId('quote-place')).toHaveText(/^Quote 1 of/);
    });

    await test.step('are not buried under the steps of a slider', async () => {
      await follow(page, `sel=${first.id}`);
      await page.getByRole('button', { name: 'List' }).click();
      const before = await page.evaluate(() => window.history.length);
      const slider = page.getByRole('slider', { name: 'First year' });
      await slider.focus();
      for (let step = 0; step < 8; step++) {
        await slider.press('ArrowRight');
        await slider.press('ArrowLeft');
      }
      await slider.press('ArrowRight');
      await expect(page).toHaveURL(new RegExp(`y=${domain.from + 1}\\.\\.${domain.to}`));
      expect((await page.evaluate(() => window.history.length)) - before).toBeLessThanOrEqual(1);
      await page.goBack();
      await expect(page.getByTestId('graph')).toBeVisible();
      await expect(panelHeading(page)).toHaveText(sentenceOf(first));
    });

    await test.step('keep the last step of a slider when something is selected right after it', async () => {
      await follow(page, at(wideCamera));
      const slider = page.getByRole('slider', { name: 'First year' });
      await slider.focus();
      await slider.press('ArrowRight');
      // At once: an address at rest has the step already.
      await clickLineAt(page, third, wideCamera);
      await expect(panelHeading(page)).toHaveText(sentenceOf(third));
      await page.goBack();
      await expect(slider).toHaveValue(String(domain.from + 1));
    });
  });
});

test.describe('a reload', () => {
  test('restores selection, quote, filters and camera', async ({ page }) => {
    await open(page, `hide=a&${at(wideCamera)}`);
    await clickLine(page, third);
    await page.getByRole('button', { name: 'Next', exact: true }).click();
    await page.getByRole('button', { name: /^Only 2024: / }).click();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => cameraIn(page).k).not.toBe(1);
    const address = page.url();
    await page.reload();
    await expect(panelHeading(page)).toHaveText(sentenceOf(third));
    await expect(page.getByTestId('quote-place')).toHaveText(/^Quote 2 of/);
    const words = countWordsUnder({ years: inYears(2024), hiddenTypes: ['advises'] });
    await expect(page.getByTestId('count')).toHaveText(words);
    await expect(page.getByRole('checkbox', { name: 'advises' })).not.toBeChecked();
    expect(page.url()).toBe(address);
  });

  test('draws the very same picture, wherever it was moved and zoomed', async ({ page }) => {
    await open(page);
    const { x, y } = await drawingBox(page);
    await page.mouse.move(x + 130, y + 90);
    for (let turn = 0; turn < 5; turn++) await page.mouse.wheel(0, -53);
    await expect(page).toHaveURL(/at=/);
    await page.mouse.move(0, 0);
    await expect(page.getByTestId('hover')).toBeHidden();
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await addressAtRest(page);
    const before = await page.getByTestId('graph').screenshot();
    await page.reload();
    await expect(page.getByRole('banner')).toBeVisible();
    expect((await page.getByTestId('graph').screenshot()).equals(before)).toBe(true);
  });
});

test('leaving the page right after the last step of a slider loses nothing', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Last year' });
  await slider.focus();
  await slider.press('ArrowLeft');
  await open(page, 'sel=none');
  await page.goBack();
  await expect(slider).toHaveValue(String(domain.to - 1));
});
