import { expect } from '@playwright/test';
import { visibleRelations } from '../../src/core/query/visibility';
import { excludeSources } from '../../src/core/record/excludeSources';
import { standingChanges } from '../../src/core/record/standingChanges';
import { defaultView } from '../../src/core/view/viewState';
import { objectionsOnAnyGround } from './support/axe';
import { record, relations, sentenceOf } from './support/expected';
import { follow, open, panelHeading, panelOf, present, test } from './support/page';

const off = 'article:two-women-common-nemesis';
const weighed = excludeSources(record, [off]);
const changes = standingChanges(record, weighed);

test.describe('switching a source off', () => {
  test('changes standings and fades lines, and is left where it was begun', async ({ page }) => {
    await test.step('closes with Escape and gives the focus back', async () => {
      await open(page, 'sel=none');
      const button = page.getByRole('button', { name: 'Weigh the evidence' });
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(panelHeading(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(panelOf(page)).toBeHidden();
      await expect(button).toBeFocused();
    });

    await test.step('leaves the picture where it is: only lines fade', async () => {
      await follow(
        page,
        `sel=none&doubt=${record.dataset.articles.map(({ id }) => `article:${id}`).join(',')}`,
      );
      await expect(page.getByTestId('count')).toHaveText(
        `${relations.length} of ${relations.length} shown: ${relations.length} without support`,
      );
      const box = await page.getByTestId('drawing').boundingBox();
      await follow(page, 'sel=none');
      expect(await page.getByTestId('drawing').boundingBox()).toEqual(box);
    });

    await test.step('says in the list what has lost its support', async () => {
      await follow(page, `view=list&sel=none&doubt=${off}`);
      const lost = weighed.unsupported.filter(Boolean).length;
      await expect(page.getByText('Unsupported', { exact: true })).toHaveCount(lost);
    });

    await test.step('lists exactly the relations that fall or change, moves nobody, and stays in the link', async () => {
      await follow(page, 'sel=none');
      await page.getByRole('button', { name: 'Weigh the evidence' }).click();
      await expect(panelHeading(page)).toHaveText('Weigh the evidence');
      const titleOf = present(record.articles.get('two-women-common-nemesis'), 'the article').opens;
      await page.getByRole('checkbox', { name: titleOf }).uncheck();
      const listed = page.getByRole('region', { name: 'What changes' }).getByRole('listitem');
      await expect(listed).toHaveCount(changes.length);
      for (const [place, { relation }] of changes.entries()) {
        await expect(listed.nth(place)).toContainText(
          sentenceOf(present(relations[relation], 'the relation')),
        );
      }
      await expect(page).toHaveURL(/doubt=article:two-women-common-nemesis/);
      await expect(page).not.toHaveURL(/at=/);
      await page.reload();
      await expect(page.getByRole('button', { name: 'Weigh the evidence, 1 set' })).toBeVisible();
    });
  });
});

test.describe('asking for surer quotes', () => {
  test('leaves the relations that the count promises, in graph and list', async ({ page }) => {
    await open(page, 'sel=none');
    await page.getByRole('button', { name: 'Weigh the evidence' }).click();
    await page.getByRole('radio', { name: /^Only what a named person said/ }).check();
    const filter = { ...defaultView.picture.filter, basis: 'on-record' as const };
    const { index } = visibleRelations(record.graph, record.years, filter);
    await expect(page.getByTestId('count')).toHaveText(
      `${index.length} of ${relations.length} relations shown`,
    );
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.getByRole('rowheader')).toHaveCount(index.length);
  });
});

test.describe('the clock of what was known', () => {
  test('fades what no held article had said by a day, hides nothing, and is in the link', async ({
    page,
  }) => {
    await open(page, 'sel=none');
    await page.getByRole('radio', { name: 'When it was known' }).check({ force: true });
    await page.getByRole('slider', { name: 'As known on' }).focus();
    await page.keyboard.press('Home');
    const [first] = record.years.flatMap(({ knownSince }) => (knownSince ? [knownSince] : [])).sort();
    expect(String(first)).toBe('20250202');
    await expect(page).toHaveURL(/clock=known&known=2025-02-01/);
    const filter = { ...defaultView.picture.filter, clock: 'known' as const, knownBy: '2025-02-01' };
    const { index, faded } = visibleRelations(record.graph, record.years, filter);
    await expect(page.getByTestId('count')).toHaveText(
      `${index.length} of ${relations.length} shown: ${faded.filter(Boolean).length} not yet known then`,
    );
    await page.reload();
    await expect(page.getByRole('slider', { name: 'As known on' })).toHaveAttribute(
      'aria-valuetext',
      '1 February 2025',
    );
  });
});

for (const width of [1280, 360]) {
  test(`axe finds nothing in the weighing and the second clock, light and dark, ${width} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `view=graph&clock=known&doubt=${off}`);
    await page.getByRole('button', { name: /^Weigh the evidence/ }).click();
    await expect(panelHeading(page)).toBeVisible();
    expect(await objectionsOnAnyGround(page)).toEqual([]);
  });
}
