// The same work in two tabs: two pages of one context, in a real browser.
import type { BrowserContext } from '@playwright/test';

import { addCards, begin, goTo, reload, start, withoutSecondCopy } from './states.mjs';
import { cards, cardText, expect, notice, saveStatus, stored, test, type Page } from './support';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const ask = (page: Page) => page.getByRole('textbox', { name: 'The ask in one sentence' });
const decider = (page: Page) => page.getByRole('textbox', { name: 'Who decides' });
const versions = (page: Page) =>
  page.getByRole('region', { name: 'This was changed in another tab too' });

/** A second page with the case that the first has open. */
async function again(page: Page): Promise<Page> {
  const address = new URL(page.url().replace('/new/pushback/', '/case/'));
  const other = await page.context().newPage();
  await start(other, `/${address.hash}`);
  await expect(title(other)).toHaveValue(await title(page).inputValue());
  return other;
}

/** A case with a title, in two tabs. */
async function two(page: Page): Promise<Page> {
  await start(page);
  await begin(page);
  await title(page).fill('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Saved');
  return again(page);
}

/** Browsers without a `BroadcastChannel`. */
async function withoutChannel(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
}

for (const way of ['by a channel', 'by the storage alone'] as const) {
  test.describe(way, () => {
    test.beforeEach(async ({ context }) => {
      if (way === 'by the storage alone') await withoutChannel(context);
    });

    test('what is typed in one tab appears in the other', async ({ page }) => {
      const other = await two(page);
      await ask(page).pressSequentially('Keep it at 4.2 M');
      await expect(ask(other)).toHaveValue('Keep it at 4.2 M');
      await ask(other).press('End');
      await ask(other).pressSequentially(', as signed');
      await expect(ask(page)).toHaveValue('Keep it at 4.2 M, as signed');
      await expect(versions(page)).toBeHidden();
      await expect(versions(other)).toBeHidden();
      // The cursor stays in its place while the other tab writes.
      await decider(page).fill('Dana');
      await decider(page).press('Home');
      await title(other).fill('Hold the quota of the year');
      await expect(title(page)).toHaveValue('Hold the quota of the year');
      await expect(decider(page)).toBeFocused();
      await page.keyboard.type('Ms ');
      await expect(decider(other)).toHaveValue('Ms Dana');
    });

    test('both type at once, and nothing is lost', async ({ page }) => {
      const other = await two(page);
      const [mine, theirs] = ['Keep the quota as it was signed in January', 'Dana Ruiz and the board'];
      await Promise.all([ask(page).pressSequentially(mine), decider(other).pressSequentially(theirs)]);
      for (const each of [page, other]) {
        await expect(ask(each)).toHaveValue(mine);
        await expect(decider(each)).toHaveValue(theirs);
        await expect(versions(each)).toBeHidden();
        await expect(saveStatus(each)).toHaveText('Saved');
      }
      await goTo(page, 'Canvas');
      await goTo(other, 'Canvas');
      await Promise.all([
        addCards(page, 'Add a pain', 'A1', 'A2', 'A3', 'A4'),
        addCards(other, 'Add a pain', 'B1', 'B2', 'B3', 'B4'),
      ]);
      const all = ['A1', 'A2', 'A3', 'A4', 'B1', 'B2', 'B3', 'B4'];
      for (const each of [page, other]) {
        await expect.poll(async () => (await cards(each, 'Their pains')).sort()).toEqual(all);
      }
      expect(await cards(page, 'Their pains')).toEqual(await cards(other, 'Their pains'));
      await reload(page);
      expect((await cards(page, 'Their pains')).sort()).toEqual(all);
    });

    test('both type in one field: every word is in the field or in a version', async ({ page }) => {
      const other = await two(page);
      await Promise.all([
        ask(page).pressSequentially('abcdefghij', { delay: 3 }),
        ask(other).pressSequentially('klmnopqrst', { delay: 3 }),
      ]);
      await expect(saveStatus(page)).toHaveText('Saved');
      await expect(saveStatus(other)).toHaveText('Saved');
      await expect.poll(() => ask(page).inputValue()).toBe(await ask(other).inputValue());
      const texts = Object.values(await stored(page)).join('\n');
      for (const letter of 'abcdefghijklmnopqrst') expect(texts).toContain(letter);
    });

    test('undo takes back what was done in this tab only', async ({ page }) => {
      const other = await two(page);
      await goTo(page, 'Canvas');
      await goTo(other, 'Canvas');
      await addCards(page, 'Add a pain', 'Mine');
      await expect.poll(() => cards(other, 'Their pains')).toEqual(['Mine']);
      await addCards(other, 'Add a pain', 'Theirs');
      await expect.poll(() => cards(page, 'Their pains')).toEqual(['Mine', 'Theirs']);
      await page.getByRole('button', { name: 'Undo' }).click();
      await expect.poll(() => cards(page, 'Their pains')).toEqual(['Theirs']);
      await expect.poll(() => cards(other, 'Their pains')).toEqual(['Theirs']);
    });

    test('cases come and go in the list of the other tab', async ({ page }) => {
      await start(page);
      const other = await page.context().newPage();
      await start(other);
      await begin(page);
      await title(page).fill('Hold the quota');
      await expect(other.getByRole('link', { name: 'Hold the quota' })).toBeVisible();
      await other.getByRole('button', { name: /^More for/ }).click();
      await other.getByRole('button', { name: 'Delete' }).click();
      await expect(notice(page)).toContainText('“Hold the quota” was deleted in another tab.');
      await expect(title(page)).toBeHidden();
      await notice(page).getByRole('button', { name: 'Bring back' }).click();
      await expect(other.getByRole('link', { name: 'Hold the quota' })).toBeVisible();
    });
  });
}

test('letters for a card or a case that another tab deletes are no shortcuts', async ({ page }) => {
  await page.clock.install();
  const other = await two(page);
  await goTo(page, 'Canvas');
  await goTo(other, 'Canvas');
  await addCards(page, 'Add a pain', 'Late bad news');
  await cardText(page, 'Their pains', 'Late bad news').click();
  const wording = page.getByRole('textbox', { name: 'Wording' });
  await expect(wording).toBeFocused();
  await cardText(other, 'Their pains', 'Late bad news').focus();
  await other.keyboard.press('Delete');
  await expect(wording).toBeHidden();
  const address = page.url();
  await page.keyboard.type(' no news, / or none?');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(page.url()).toBe(address);

  await title(page).press('End');
  await title(page).pressSequentially(' now');
  await expect(title(other)).toHaveValue('Hold the quota now');
  await other.getByRole('link', { name: 'All cases' }).click();
  await other.getByRole('button', { name: /^More for/ }).click();
  await other.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Sell your position before the talk' })).toBeVisible();
  await page.keyboard.type(' and not never');
  await expect(page).toHaveURL(/#\/$/);
  await page.clock.runFor(2000);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#\/new$/);
});

test('what is written in the moment in which a tab begins to listen is seen soon', async ({ page }) => {
  // The second copy would know it from the start.
  await withoutSecondCopy(page);
  await start(page);
  await begin(page);
  await title(page).fill('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Saved');
  const before = await stored(page);
  await ask(page).fill('Keep it at 4.2 M');
  await expect(saveStatus(page)).toHaveText('Saved');
  const after = await stored(page);
  const address = new URL(page.url()).hash;

  // A page that only writes: as soon as a tab has told what it shows, and has looked.
  await page.route('**/writer', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/writer');
  await page.evaluate(
    ([before, after]) => {
      Object.entries(before).forEach(([key, text]) => localStorage.setItem(key, text));
      new BroadcastChannel('standpoint/tabs').onmessage = () =>
        Object.entries(after).forEach(([key, text]) => localStorage.setItem(key, text));
    },
    [before, after] as const,
  );
  const late = await page.context().newPage();
  await withoutSecondCopy(late);
  await start(late, `/${address}`);
  await expect(title(late)).toHaveValue('Hold the quota');
  await expect(ask(late)).toHaveValue('Keep it at 4.2 M');
});

test('what two tabs wrote in one field is kept twice, outlives a reload, and is chosen with a click', async ({
  page,
}) => {
  const other = await two(page);
  // This tab cannot write for a while; its words are in it alone.
  await page.evaluate(() => {
    const set = Storage.prototype.setItem;
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = set) });
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await ask(page).fill('Keep it at 4.2 M');
  await expect(saveStatus(page)).toHaveText('Saved in the second copy');
  await ask(other).fill('Keep the quota');
  await expect(versions(page)).toBeVisible();
  await page.evaluate(() => {
    (window as unknown as { makeRoom: () => void }).makeRoom();
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  });
  await expect(saveStatus(page)).toHaveText('Saved');
  for (const each of [page, other]) {
    await expect(ask(each)).toHaveValue('Keep the quota');
    await expect(versions(each)).toContainText('Position: the ask');
    await expect(versions(each)).toContainText('Keep it at 4.2 M');
  }
  await reload(page);
  await reload(other);
  await expect(versions(page)).toContainText('Keep it at 4.2 M');
  await page.getByRole('button', { name: /^Keep theirs/ }).click();
  for (const each of [page, other]) {
    await expect(versions(each)).toBeHidden();
    await expect(ask(each)).toHaveValue('Keep it at 4.2 M');
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(versions(other)).toBeVisible();
  await other.getByRole('button', { name: /^Keep both/ }).click();
  await expect(ask(page)).toHaveValue('Keep the quota / Keep it at 4.2 M');
});
