import { expect, type Page } from '@playwright/test';
import { objectionsOnAnyGround } from './support/axe';
import { relations, relationWhere } from './support/expected';
import { follow, open, panelOf, test } from './support/page';

const many = relationWhere(
  ({ claims }) => claims.length === Math.max(...relations.map((one) => one.claims.length)),
  'with most quotes',
);

const searchFor = (words: string) => async (page: Page) => {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await expect(page.locator('.search-popup')).toBeVisible();
  await page.keyboard.press('ArrowDown');
};

const openMenu = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.getByRole('dialog', { name: 'Menu' })).toBeVisible();
};

/** A state of the page: a link, and what is done there before looking. */
type State = readonly [link: string, act?: (page: Page) => Promise<unknown>];

const states: Record<string, State> = {
  'the opening graph': [''],
  'the list': ['view=list'],
  'a person': ['sel=hillary-clinton'],
  'a person, moved, alone with their relations': [
    'sel=brian-fallon&focus=brian-fallon&pin=brian-fallon:40,40',
  ],
  'the list of one person alone': ['view=list&focus=brian-fallon&sel=none'],
  'whoever was moved, in the menu': ['pin=brian-fallon:40,40', openMenu],
  'a person without a line': ['sel=jd-vance&alone=shown'],
  'a relation with many quotes': [`sel=${many.id}`],
  'an emptied graph': ['hide=ealw'],
  'an emptied list': ['view=list&y=2018&undated=hidden'],
  'a list with people without a line': ['view=list&alone=shown'],
  'a year that was refused': [
    '',
    (page) =>
      page
        .getByRole('textbox', { name: 'First year' })
        .fill('1800')
        .then(() => page.keyboard.press('Enter')),
  ],
  'a link with notices': ['sel=nobody&y=soup'],
  'narrowed years': ['y=2016..2018&hide=e'],
  'one year, being played': [
    'y=2016',
    async (page) => {
      await page.getByRole('combobox', { name: 'Speed' }).selectOption('Slow');
      await page.getByRole('button', { name: /^Play/ }).click();
    },
  ],
  'what was known': ['clock=known'],
  'the open menu': ['', openMenu],
  'the closed panel': ['sel=none'],
  'a search with results': ['', searchFor('harris clinton')],
  'a search with near results': ['', searchFor('hilary')],
  'a search without results': ['', searchFor('zebra')],
};

const phoneStates: typeof states = {
  'the list': [''],
  'the graph with its sheet': ['view=graph'],
  'the full sheet': [
    'view=graph',
    (page) =>
      panelOf(page)
        .getByRole('button', { name: /half height/ })
        .click(),
  ],
  'a person in the full sheet': [
    'view=graph&sel=hillary-clinton',
    (page) =>
      panelOf(page)
        .getByRole('button', { name: /half height/ })
        .click(),
  ],
  'one person alone': ['view=graph&focus=hillary-clinton&sel=none'],
  'the unfolded years': ['', (page) => page.getByRole('button', { name: '2015 to 2025' }).click()],
  'the open menu': ['', openMenu],
  'an emptied list': ['hide=ealw'],
  'a link with notices': ['sel=nobody'],
  'a search with results': ['', searchFor('harris clinton')],
  'a search without results': ['', searchFor('zebra')],
};

/**
 * States are come to on the page that is open; only what was done in the one before calls for another. So axe is loaded
 * once for many of them.
 */
async function visit(page: Page, all: typeof states, look: (name: string) => Promise<void>): Promise<void> {
  await open(page);
  for (const [name, [link, act]] of Object.entries(all))
    await test.step(name, async () => {
      await follow(page, link);
      await act?.(page);
      await look(name);
      if (act) await open(page);
    });
}

/** So many states to a test, so that both workers have some. */
function inParts(all: typeof states, size: number): (typeof states)[] {
  const entries = Object.entries(all);
  return Array.from({ length: Math.ceil(entries.length / size) }, (_, part) =>
    Object.fromEntries(entries.slice(part * size, (part + 1) * size)),
  );
}

/** A phone, and a page enlarged four times. */
const phone = { width: 360, height: 740 };
const enlarged = { width: 320, height: 640 };

for (const part of inParts(states, 7)) {
  const [first, last] = [Object.keys(part)[0], Object.keys(part).at(-1)];
  test(`on a laptop, axe finds nothing to object to, on light and on dark ground, from ${first} to ${last}`, async ({
    page,
  }) => {
    test.slow();
    await visit(page, part, async (name) => {
      expect.soft(await objectionsOnAnyGround(page), name).toEqual([]);
    });
  });
}

for (const part of inParts(phoneStates, 6)) {
  const [first, last] = [Object.keys(part)[0], Object.keys(part).at(-1)];
  test(`on a phone and at 320 pixels, axe finds nothing to object to, on light and on dark ground, from ${first} to ${last}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(phone);
    await visit(page, part, async (name) => {
      for (const viewport of [phone, enlarged]) {
        await page.setViewportSize(viewport);
        expect.soft(await objectionsOnAnyGround(page), `${name} at ${viewport.width} pixels`).toEqual([]);
      }
      await page.setViewportSize(phone);
    });
  });
}

/** The looks that a device asks for, in the states that show most of what is on the page. */
const looked: typeof states = {
  'the opening graph': ['view=graph'],
  'the list': ['view=list&y=2016'],
  'an article': ['view=articles&article=two-women-common-nemesis'],
  'the open menu': ['', openMenu],
};

const asked = {
  'with high contrast': { contrast: 'more', forcedColors: 'none' },
  'in the reader’s own colours': { contrast: 'no-preference', forcedColors: 'active' },
} as const;

test('with high contrast and in the reader’s own colours, axe finds nothing to object to, on light and on dark ground', async ({
  page,
}) => {
  test.slow();
  await visit(page, looked, async (name) => {
    for (const [words, media] of Object.entries(asked)) {
      await page.emulateMedia(media);
      expect.soft(await objectionsOnAnyGround(page), `${name} ${words}`).toEqual([]);
    }
  });
});
