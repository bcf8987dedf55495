import { expect } from '@playwright/test';
import { defined } from '../support/defined';
import { countWords, record, relations, relationWhere, sentenceOf, shownUnder } from './support/expected';
import { follow, largeQuote, open, panelHeading, panelOf, present, test } from './support/page';
import { at, cameraIn, clickLine, wideCamera } from './support/whereLines';

const openingSentence = sentenceOf(
  relationWhere((one) => one.claims.some(({ id }) => id === record.dataset.edition.opening), 'opening'),
);

/** Links that cannot be followed, and what the notice must say of them. */
const badLinks: readonly (readonly [string, string, RegExp])[] = [
  ['an unknown relation', 'sel=nobody.advises.nobody-else', /not in this edition/],
  ['an unknown person', 'sel=nobody', /“nobody” is not in this edition/],
  ['a name that every JavaScript object has', 'sel=__proto__', /“__proto__” is not in this edition/],
  ['another such name', 'sel=constructor', /“constructor” is not in this edition/],
  ['a broken percent code', 'view=%E0%A4%A', /could not be read/],
  ['garbage in every part', 'view=soup&y=NaN&hide=zz&at=1,2&pin=x&sort=luck&undated=3', /could not be read/],
  ['the same part twice', 'y=2016&y=2024', /could not be read/],
  ['an empty part', 'sel=', /could not be read/],
  ['a number beyond all numbers', 'at=1e999,0,1', /could not be read/],
  ['years before all dates', 'y=1066', /1066; the dates held run from 2015 to 2025/],
  ['years after all dates', 'y=3000..4000', /3000 to 4000/],
  ['a quote that is not held', `sel=${relations[0]?.id}!gone`, /not held any more/],
  ['a moved person who is not there', 'pin=nobody:10,10', /not in this edition/],
  ['a very long text', `sel=${'a'.repeat(9000)}`, /too long/],
];

test.describe('a link that cannot be followed opens something sensible and says so', () => {
  test('whatever is wrong with it', async ({ page }) => {
    await open(page);
    test.slow();
    for (const [what, query, notice] of badLinks) {
      await test.step(what, async () => {
        await follow(page, `${query}&x=1`);
        const notices = page.getByRole('status');
        await expect(notices).toContainText(notice);
        await expect(panelHeading(page)).toBeVisible();
        await expect(page.getByTestId('count')).toHaveText(countWords(relations.length));
        await page.getByRole('button', { name: 'Dismiss' }).click();
        await expect(notices).toBeHidden();
        await page.getByRole('checkbox', { name: 'advises' }).uncheck();
        const rest = shownUnder({ hiddenTypes: ['advises'] });
        await expect(page.getByTestId('count')).toHaveText(countWords(rest.length));
      });
    }
  });

  test('that is not quite right is put right', async ({ page }) => {
    await test.step('years the wrong way round, or partly outside, are put right without a word', async () => {
      await open(page, 'y=2024..2016');
      await expect(page.getByRole('slider', { name: 'First year' })).toHaveValue('2016');
      await expect(page.getByRole('slider', { name: 'Last year' })).toHaveValue('2024');
      await open(page, 'y=1900..2016');
      await expect(page.getByRole('slider', { name: 'First year' })).toHaveValue('2015');
      await expect(page.getByRole('status')).toBeHidden();
    });

    await test.step('markup in a link appears literally and does nothing', async () => {
      const markup = '<img src=x onerror=alert(1)>';
      await follow(page, `sel=${encodeURIComponent(markup)}&y=${encodeURIComponent(markup)}`);
      await expect(page.getByRole('status')).toContainText(`“${markup}” is not in this edition`);
      await expect(page.getByRole('status')).toContainText('y=');
      await expect(page.locator('img')).toHaveCount(0);
      await expect(panelHeading(page)).toHaveText(openingSentence);
    });

    await test.step('parameters of somebody’s newsletter are passed over in silence', async () => {
      await open(page, 'utm_source=newsletter&fbclid=1');
      await expect(panelHeading(page)).toHaveText(openingSentence);
      await expect(page.getByRole('status')).toBeHidden();
    });
  });
});

test.describe('a link', () => {
  test('leads to what it names', async ({ page, context }) => {
    test.slow();
    await test.step('to a person opens the person', async () => {
      const person = present(record.people.get('kamala-harris'), 'Kamala Harris');
      await open(page, `sel=${person.id}`);
      await expect(panelHeading(page)).toHaveText(person.name);
      await expect(page).toHaveTitle(`${person.name} · On the Record`);
    });

    await test.step('to one quote opens that quote large, whichever it is', async () => {
      for (const relation of relations) {
        const last = present(relation.claims.at(-1), 'a claim');
        await follow(page, `sel=${relation.id}!${last.id}`);
        await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        await expect(largeQuote(page)).toHaveText(defined(last.quote).exact);
        await expect(largeQuote(page)).toBeInViewport();
      }
    });

    await test.step('whose filter hides its own selection still opens it, and says which filter', async () => {
      const relation = relationWhere(({ type }) => type.id === 'lost-to', 'of a loss');
      await follow(page, `sel=${relation.id}&hide=l`);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(panelOf(page)).toContainText('Its kind of line is hidden');
    });

    await test.step('with a camera shows the picture from there, and the lines answer', async () => {
      const relation = present(relations[11], 'a relation');
      const camera = { ...wideCamera, x: wideCamera.x + 40, k: 0.8 };
      await follow(page, `sel=none&${at(camera)}`);
      expect(cameraIn(page)).toEqual(camera);
      await clickLine(page, relation);
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
    });

    await test.step('to a quote, copied beside the quote, leads back to it in the same view', async () => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const relation = present(relations[4], 'a relation');
      await follow(page, `sel=${relation.id}&y=2024`);
      await page.getByRole('button', { name: 'Next', exact: true }).click();
      const words = await largeQuote(page).innerText();
      await page.getByRole('button', { name: 'Copy link to it' }).click();
      const copied = () => page.evaluate(() => navigator.clipboard.readText());
      await expect.poll(copied).toContain(`sel=${relation.id}!`);
      await page.goto(await copied());
      await expect(largeQuote(page)).toHaveText(words);
      expect(new URL(page.url()).searchParams.get('y')).toBe('2024');
    });
  });
});
