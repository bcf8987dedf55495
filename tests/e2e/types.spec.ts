import { expect } from '@playwright/test';
import { fourTypes } from '../../src/core/model/relationTypes';
import { countWords, relations, relationWhere, sentenceOf, shownUnder } from './support/expected';
import {
  addressAtRest,
  follow,
  open,
  panelHeading,
  panelOf,
  present,
  selectionIn,
  test,
} from './support/page';
import { at, cameraIn, clickLine, clickLineAt, wideCamera } from './support/whereLines';

test.describe('the kinds of line', () => {
  test('hiding one kind takes its lines away, and nothing else', async ({ page }) => {
    test.slow();
    await open(page);
    for (const type of fourTypes)
      await test.step(`hiding “${type.phrase}” takes its lines away, and nothing else`, async () => {
        const mine = relations.filter((relation) => relation.type === type);
        const another = relations.find((relation) => relation.type !== type);
        // Beside an open panel, so that no line lies under it.
        await follow(page, `sel=${another?.id}&${at(wideCamera)}`);
        const key = page.getByRole('checkbox', { name: type.phrase });
        await expect(key).toHaveAccessibleName(new RegExp(`${mine.length}$`));
        await key.uncheck();
        const rest = shownUnder({ hiddenTypes: [type.id] });
        expect(rest).toHaveLength(relations.length - mine.length);
        await expect(page.getByTestId('count')).toHaveText(countWords(rest.length));

        for (const hidden of mine) {
          await clickLineAt(page, hidden, wideCamera);
          expect(selectionIn(page), `clicked where “${sentenceOf(hidden)}” was`).not.toBe(hidden.id);
        }
        for (const relation of rest) {
          await clickLineAt(page, relation, wideCamera);
          await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
        }
        await addressAtRest(page);
        expect(cameraIn(page), 'where the lines were clicked').toEqual(wideCamera);
      });
  });

  test('hidden, leave nothing behind', async ({ page }) => {
    await test.step('a hidden line that lies apart from all others leaves nothing to click', async () => {
      const apart = relationWhere((one) => one.from === 'steven-cheung', 'of Steven Cheung');
      await open(page, `sel=none&hide=w&${at(wideCamera)}`);
      await clickLine(page, apart);
      await expect(panelOf(page)).toBeHidden();
      expect(selectionIn(page)).toBe('none');
      await page.getByRole('checkbox', { name: 'worked for' }).check();
      await clickLine(page, apart);
      await expect(panelHeading(page)).toHaveText(sentenceOf(apart));
    });

    await test.step('an open relation stays open when its kind is hidden, and says so', async () => {
      const relation = present(relations[0], 'a relation');
      await follow(page, `sel=${relation.id}`);
      await page.getByRole('checkbox', { name: 'endorses' }).uncheck();
      await expect(panelHeading(page)).toHaveText(sentenceOf(relation));
      await expect(panelOf(page)).toContainText('Its kind of line is hidden');
    });
  });
});
