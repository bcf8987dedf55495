import { expect } from '@playwright/test';
import { count } from '../../src/core/evidence/wording';
import { passageWords } from '../../src/core/model/passageEnds';
import { countWords, record, relations, sentenceOf } from './support/expected';
import { follow, open, panelHeading, panelOf, present, test } from './support/page';
import { at, personOnPage, wideCamera } from './support/whereLines';

test.describe('a person', () => {
  test('leads to their relations, and is come to from one', async ({ page }) => {
    test.slow();
    await test.step('is opened by a click on their disc, with all their relations', async () => {
      await open(page, `sel=none&${at(wideCamera)}`);
      const id = 'hillary-clinton';
      const { x, y } = await personOnPage(page, id);
      await page.mouse.click(x, y);
      await expect(panelHeading(page)).toHaveText('Hillary Clinton');
      const mine = relations.filter(({ from, to }) => from === id || to === id);
      const rows = panelOf(page).getByRole('listitem').getByRole('button');
      await expect(rows).toHaveCount(mine.length);
      for (const relation of mine)
        await expect(rows.filter({ hasText: sentenceOf(relation) })).toHaveCount(1);
    });

    await test.step('leads to each of their relations', async () => {
      const id = 'donald-trump';
      for (const relation of relations.filter(({ to }) => to === id)) {
        await follow(page, `sel=${id}`);
        await panelOf(page)
          .getByRole('button', { name: sentenceOf(relation) })
          .click();
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        await expect(panelHeading(page)).toBeFocused();
      }
    });

    await test.step('is opened from the sentence of a relation', async () => {
      await follow(page);
      await panelHeading(page).getByRole('button', { name: 'Kamala Harris' }).click();
      await expect(panelHeading(page)).toHaveText('Kamala Harris');
      await page.goBack();
      await expect(panelHeading(page)).toHaveText('Hillary Clinton endorses Kamala Harris');
    });

    await test.step('is one end of a path, from their own panel', async () => {
      await follow(page, 'sel=donald-trump');
      await page.getByRole('button', { name: 'Path from here' }).press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await expect(panelHeading(page)).toContainText('Donald Trump');
      await expect(page).toHaveURL(/sel=donald-trump\.\./);
      await page.goBack();
      await expect(panelHeading(page)).toHaveText('Donald Trump');
    });

    await test.step('has relations that are gone through one after the other', async () => {
      const id = 'donald-trump';
      const mine = relations.filter(({ from, to }) => from === id || to === id);
      await follow(page, `sel=${id}`);
      await panelOf(page).getByRole('listitem').getByRole('button').first().click();
      const seen = new Set<string>();
      for (let step = 1; step <= mine.length; step++) {
        await expect(panelOf(page)).toContainText(`Relation ${step} of ${mine.length} of Donald Trump`);
        seen.add(await panelHeading(page).innerText());
        await page.getByRole('button', { name: 'Next relation of Donald Trump' }).click();
      }
      expect([...seen].toSorted()).toEqual(mine.map(sentenceOf).toSorted());
    });
  });
});

test.describe('a person without a line', () => {
  const alone = record.graph.people.filter((_, person) => record.graph.degree[person] === 0);

  test('is found without being in the way', async ({ page }) => {
    await test.step('cannot be clicked while not drawn', async () => {
      const person = present(alone[0], 'somebody without a line');
      await open(page, `sel=none&at=0,300,0.8`);
      const { x, y } = await personOnPage(page, person.id, { x: 0, y: 300, k: 0.8 });
      await page.mouse.click(x, y);
      await expect(panelOf(page)).toBeHidden();
    });

    await test.step('stands in the list, too, on request: announced, counted as no relation, opened by keyboard', async () => {
      await follow(page, 'view=list&sel=none');
      const group = page.getByRole('region', { name: 'People without a line' });
      await expect(group).toBeHidden();
      await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('checkbox', { name: /without a line/ }).press('Space');
      await page.keyboard.press('Escape');
      await expect(page.getByTestId('live')).toHaveText('Nine people without a line shown below.');
      await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
      expect(
        await group
          .getByRole('button')
          .evaluateAll((all) => all.map((one) => one.querySelector('bdi')?.textContent)),
      ).toEqual(alone.map(({ name }) => name).toSorted());
      const person = present(alone[3], 'somebody without a line');
      const button = group.getByRole('button', { name: person.name });
      await button.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await expect(panelHeading(page)).toHaveText(person.name);
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    });

    await test.step('has a page all the same: what was read, and why nothing was made of it', async () => {
      for (const person of alone) {
        await follow(page, `sel=${person.id}`);
        await expect(panelHeading(page)).toHaveText(person.name);
        await expect(panelOf(page)).toContainText(`No relation of ${person.name} is held.`);
        const passages = record.dataset.articles.flatMap(({ notCoded }) =>
          notCoded.filter(({ people }) => people.includes(person.id)),
        );
        for (const passage of passages) {
          await expect(panelOf(page)).toContainText(passageWords(passage));
          await expect(panelOf(page)).toContainText(passage.reason);
        }
      }
    });

    await test.step('is not drawn until asked for in the menu', async () => {
      await follow(page, `sel=none&${at(wideCamera)}`);
      await page.getByRole('button', { name: 'Menu' }).click();
      await page
        .getByRole('checkbox', { name: `Show the ${count(alone.length, 'person', 'people')} without a line` })
        .check();
      await page.keyboard.press('Escape');
      await expect(page).toHaveURL(/alone=shown/);
      const person = present(alone[0], 'somebody without a line');
      await follow(page, `sel=none&alone=shown&at=0,300,0.8`);
      const { x, y } = await personOnPage(page, person.id, { x: 0, y: 300, k: 0.8 });
      await page.mouse.click(x, y);
      await expect(panelHeading(page)).toHaveText(person.name);
    });
  });
});
