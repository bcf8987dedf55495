import { expect } from '@playwright/test';
import { statedDate } from '../../src/core/evidence/relationDate';
import { standings } from '../../src/core/evidence/standings';
import { record, relations, sentenceOf, standingOf } from './support/expected';
import { follow, open, panelOf, present, test } from './support/page';
import { at, drawingBox, middleOnPage, personOnPage, wideCamera } from './support/whereLines';

test.describe('resting the mouse on a line', () => {
  test('shows what a click shows, and only while the mouse is there', async ({ page }) => {
    test.slow();
    await test.step('shows its sentence, date and standing, and nothing that a click does not show', async () => {
      await open(page, `sel=none&${at(wideCamera)}`);
      for (const relation of relations) {
        const { x, y } = await middleOnPage(page, relation);
        await page.mouse.move(x, y);
        const hover = page.getByTestId('hover');
        const standing = `${standings[standingOf(relation).id].label}.`;
        const date = statedDate(relation);
        const when = date ? [date.words] : [];
        await expect(hover).toHaveText(`${[sentenceOf(relation), ...when].join(', ')}. ${standing}`);
        await page.mouse.click(x, y);
        const panel = (await panelOf(page).innerText()).toLowerCase().replace(/\s+/g, ' ');
        for (const words of [sentenceOf(relation), standing, ...when])
          expect(panel).toContain(words.toLowerCase());
        await page.goBack();
        await expect(panelOf(page)).toBeHidden();
      }
    });

    await test.step('is not needed: it opens nothing, and is kept from the screen reader, who has the words already', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await middleOnPage(page, present(relations[0], 'a relation'));
      await page.mouse.move(x, y);
      await expect(page.getByTestId('hover')).toHaveAttribute('aria-hidden', 'true');
      await expect(panelOf(page)).toBeHidden();
      await expect(page).toHaveURL(/sel=none/);
    });

    await test.step('on a person says the name and how many relations there are', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await personOnPage(page, 'donald-trump');
      await page.mouse.move(x, y);
      const number = record.graph.degree[record.graph.personIndex.get('donald-trump') ?? -1];
      await expect(page.getByTestId('hover')).toHaveText(`Donald Trump, ${number} relations`);
    });

    await test.step('ends when the mouse leaves it', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await middleOnPage(page, present(relations[11], 'a relation'));
      await page.mouse.move(x, y);
      await expect(page.getByTestId('hover')).toBeVisible();
      const box = await drawingBox(page);
      await page.mouse.move(box.x + 4, box.y + 4);
      await expect(page.getByTestId('hover')).toBeHidden();
      await page.mouse.move(x, y);
      await expect(page.getByTestId('hover')).toBeVisible();
      await page.mouse.move(x, 10, { steps: 4 });
      await expect(page.getByTestId('hover')).toBeHidden();
    });

    await test.step('is dismissed with Escape', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      const { x, y } = await middleOnPage(page, present(relations[0], 'a relation'));
      await page.mouse.move(x, y);
      await expect(page.getByTestId('hover')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('hover')).toBeHidden();
    });
  });
});
