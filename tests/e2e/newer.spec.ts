// Work of a newer version of the app: it is shown, it is not changed, and a tab that meets it keeps
// what it has and asks for a reload. No newer version exists; its records are made here.
import {
  begin,
  downloaded,
  goTo,
  inSecondCopy,
  newerOf,
  openExample,
  reload,
  start,
  visit,
  writeNewer,
} from './states.mjs';
import { block, cardText, cards, expect, notice, saveStatus, stored, test, type Page } from './support';

const banner = (page: Page) =>
  page.getByRole('region', { name: 'Made by a newer version of Standpoint' });
const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const ask = (page: Page) => page.getByRole('textbox', { name: 'The ask in one sentence' });
const REFUSED = 'A newer version of Standpoint wrote this case: here it can be read only.';
const NEWS = 'New version: reload when you like.';

test('a case of a newer version is listed, read and handed out, and none of its bytes change', async ({
  page,
}) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
  const { key, text } = await writeNewer(page, 'Hold the quota');
  await reload(page);

  await test.step('in the list', async () => {
    await expect(page.getByText('Read only')).toBeVisible();
    await page.getByRole('button', { name: /^More for/ }).click();
    for (const name of ['Duplicate', 'Archive', 'Export', 'Delete']) {
      await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
    }
    const file = await downloaded(page, () =>
      page.getByRole('button', { name: 'Export as it is stored' }).click(),
    );
    expect(file).toEqual({ name: 'hold-the-quota.private.standpoint.json', text });
    await page.getByRole('button', { name: 'Back up now' }).click();
    await expect(notice(page)).toContainText('One case could not be read in full and is not in the file.');
  });

  await test.step('the position', async () => {
    await page.getByRole('link', { name: 'Hold the quota' }).click();
    await goTo(page, 'Position');
    await expect(banner(page)).toBeVisible();
    await expect(title(page)).toHaveValue('Hold the quota');
    await expect(title(page)).not.toBeEditable();
    await expect(page.getByRole('combobox', { name: 'Status' })).toBeDisabled();
    await expect(page.getByRole('checkbox').first()).toBeDisabled();
    await expect(page.getByRole('textbox', { name: 'Add a goal' })).toBeHidden();
    // It can be gone to, gone through and selected by keys, and not be typed in.
    const before = await ask(page).inputValue();
    await ask(page).focus();
    await page.keyboard.press('ControlOrMeta+a');
    const selected = await ask(page).evaluate((field) => {
      const { selectionStart, selectionEnd } = field as HTMLTextAreaElement;
      return [selectionStart, selectionEnd];
    });
    expect(selected).toEqual([0, before.length]);
    await page.keyboard.type('Not this');
    await page.keyboard.press('Delete');
    await expect(ask(page)).toHaveValue(before);
    await page.keyboard.press('Tab');
    await expect(ask(page)).not.toBeFocused();
    await page.emulateMedia({ media: 'print' });
    await expect(ask(page)).toBeVisible();
    await expect(banner(page)).toBeHidden();
    await page.emulateMedia({ media: null });
  });

  await test.step('the canvas', async () => {
    await goTo(page, 'Canvas');
    const pains = await cards(page, 'Their pains');
    const first = cardText(page, 'Their pains', pains[0]!);
    await first.focus();
    await page.keyboard.press('ArrowDown');
    await expect(cardText(page, 'Their pains', pains[1]!)).toBeFocused();
    for (const pressed of ['Delete', '3', 'Alt+ArrowUp', 'ControlOrMeta+z']) {
      await page.keyboard.press(pressed);
      await expect(notice(page)).toContainText(REFUSED);
      await notice(page).getByRole('button', { name: 'Close this message' }).click();
      await cardText(page, 'Their pains', pains[1]!).focus();
    }
    await first.click();
    const wording = page.getByRole('textbox', { name: 'Wording' });
    await expect(wording).toHaveValue(pains[0]!);
    await expect(wording).not.toBeEditable();
    await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeDisabled();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(wording).toBeHidden();
    expect(await cards(page, 'Their pains')).toEqual(pains);
    await expect(block(page, 'Their pains').getByRole('textbox')).toBeHidden();
  });

  await test.step('the numbers, the objections and the handout', async () => {
    await goTo(page, 'Numbers');
    await page.getByRole('article').nth(1).getByRole('button').first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    const cell = page.getByRole('gridcell', { name: /(^|\s)250,000$/ });
    await cell.click();
    await page.keyboard.type('1');
    await expect(cell).toBeVisible();
    await page.getByText('Do nothing', { exact: true }).first().click();
    await goTo(page, 'Objections');
    await expect(page.getByRole('button', { name: 'Rehearse' })).toBeDisabled();
    await goTo(page, 'Handout');
    await expect(page.getByRole('checkbox').first()).toBeDisabled();
    await page.getByText('Talking points', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled();
  });

  await expect(saveStatus(page)).toHaveText('Saved');
  const file = await downloaded(page, () =>
    banner(page).getByRole('button', { name: 'Export as it is stored' }).click(),
  );
  expect(file.text).toBe(text);
  await reload(page);
  await expect(banner(page)).toBeVisible();
  await visit(page, '#/data');
  await expect(page.getByRole('heading', { name: 'Data' })).toBeVisible();
  const texts = await stored(page);
  expect(texts[key]).toBe(text);
  expect(Object.keys(texts).filter((each) => each.includes('aside'))).toEqual([]);
});

/** Writes into the store as another tab would, and tells of it if it is to. */
async function writeIn(other: Page, key: string, text: string, isTold: boolean): Promise<void> {
  await other.evaluate(
    ([key, text, message]) => {
      localStorage.setItem(key, text);
      if (message === '') return;
      const name = 'standpoint/tabs';
      if ('BroadcastChannel' in window) {
        new BroadcastChannel(name).postMessage(message);
      } else {
        localStorage.setItem(`${name}/newer`, message);
        localStorage.removeItem(`${name}/newer`);
      }
    },
    [key, text, isTold ? `case\n${key.split('/').pop()}\n${text}` : ''] as const,
  );
}

/** A case with a title in one tab, and another tab at home. */
async function two(page: Page): Promise<{ other: Page; key: string; text: string }> {
  await start(page);
  await begin(page);
  await title(page).fill('Hold the quota');
  await ask(page).fill('Keep it at 4.2 M');
  await expect(saveStatus(page)).toHaveText('Saved');
  const other = await page.context().newPage();
  await start(other, '/#/data');
  const [key, text] = Object.entries(await stored(page)).find(([each]) => each.includes('/case/'))!;
  return { other, key, text };
}

for (const way of ['by a channel', 'by the storage alone'] as const) {
  test(`a newer tab writes a case that is open here: it can be read on, and a reload is asked for, ${way}`, async ({
    page,
  }) => {
    if (way === 'by the storage alone') {
      await page.context().addInitScript(() => {
        Reflect.deleteProperty(window, 'BroadcastChannel');
      });
    }
    const { other, key, text } = await two(page);
    const newer = newerOf(text, 'Hold the quota of the year');
    await writeIn(other, key, newer, true);
    await expect(banner(page)).toBeVisible();
    await expect(title(page)).toHaveValue('Hold the quota of the year');
    await expect(title(page)).not.toBeEditable();
    await expect(ask(page)).toHaveValue('Keep it at 4.2 M');
    await expect(notice(page)).toContainText(NEWS);
    await expect(saveStatus(page)).toHaveText('Saved');
    // And it follows what that tab writes next.
    const next = newerOf(newer, 'Hold the quota until July');
    await writeIn(other, key, next, true);
    await expect(title(page)).toHaveValue('Hold the quota until July');
    await reload(page);
    await expect(banner(page)).toBeVisible();
    expect((await stored(page))[key]).toBe(next);
  });
}

test('what is typed while a newer tab writes is kept, is not saved over it, and can be taken along', async ({
  page,
}) => {
  const { other, key, text } = await two(page);
  await inSecondCopy(page);
  await ask(page).press('End');
  await ask(page).pressSequentially(', as');
  await expect(saveStatus(page)).toHaveText('Saved');
  const newer = newerOf(text, 'Hold the quota of the year');
  // Two pages do not see each other's writes at once: this one comes after what was typed.
  await expect.poll(async () => (await stored(other))[key]).toContain('4.2 M, as');
  await writeIn(other, key, newer, false);
  await expect.poll(async () => (await stored(page))[key]).toBe(newer);
  await ask(page).pressSequentially(' signed in January');
  await expect(saveStatus(page)).toHaveText('Not saved');
  const trouble = page.getByRole('region', { name: 'Not saved' });
  await expect(trouble).toContainText('Another tab has a newer version of Standpoint');
  await expect(trouble).toContainText('reload this page');
  await expect(notice(page)).toContainText(NEWS);
  const words = 'Keep it at 4.2 M, as signed in January';
  await expect(ask(page)).toHaveValue(words);
  expect((await stored(page))[key]).toBe(newer);
  const file = await downloaded(page, () =>
    trouble.getByRole('button', { name: 'Save everything to a file' }).click(),
  );
  expect(file.text).toContain(words);
  // The second copy has it, for the newer version to find.
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string>((done) => {
          const request = indexedDB.open('standpoint');
          request.onsuccess = () => {
            const all = request.result.transaction('texts').objectStore('texts').getAll();
            all.onsuccess = () => {
              request.result.close();
              done((all.result as string[]).join('\n'));
            };
          };
        }),
    );
  await expect.poll(kept).toContain(words);
  await reload(page);
  await expect(banner(page)).toBeVisible();
  await expect(title(page)).toHaveValue('Hold the quota of the year');
  expect((await stored(page))[key]).toBe(newer);
  expect(await kept()).toContain(words);
});
