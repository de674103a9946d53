// Backups by themselves: a folder is chosen once, a file a day is written there, and what the
// browser does not allow is told. And the reminder of a backup, which can wait.
import {
  addCards,
  backedUp,
  begin,
  chooseFolder,
  downloaded,
  filesIn,
  folderPermission,
  forgetSecondCopy,
  goTo,
  openExample,
  pick,
  QUOTA,
  reload,
  start,
  states,
  visit,
} from './states.mjs';
import { cards, expect, notice, saveStatus, test, type Page } from './support';

const DAY = '2026-11-22';
const FILE = `standpoint-backup-${DAY}.json`;
const goOn = (page: Page) => page.getByRole('button', { name: 'Go on backing up to “Work”' });
const main = (page: Page) => page.getByRole('main');

/** Data with one case, on a day that is known, and with a clock that is moved by hand. */
async function data(page: Page): Promise<void> {
  await page.clock.install({ time: new Date(`${DAY}T09:00:00Z`) });
  await start(page);
  await openExample(page);
  await visit(page, '#/data');
}

/** The page is hidden, as when another tab is looked at. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    Reflect.deleteProperty(document, 'hidden');
  });
}

/** Writes a card on the canvas of the example. */
async function write(page: Page, words: string): Promise<void> {
  await visit(page, '#/');
  await page.getByRole('link', { name: QUOTA }).click();
  await goTo(page, 'Canvas');
  await addCards(page, 'Add a pain', words);
  await expect(saveStatus(page)).toHaveText('Saved');
}

/** The words of the file of the day. */
async function text(page: Page): Promise<string> {
  return (await filesIn(page))[FILE] ?? '';
}

test('a folder is chosen once, and one file a day is written there after work', async ({ page }) => {
  await data(page);
  await expect(main(page)).toContainText('There is no backup yet.');
  await expect(main(page)).toContainText('private fields');
  await chooseFolder(page);
  await expect(notice(page)).toContainText('Backups go into “Work” by themselves now.');
  await expect(main(page)).toContainText('Last backup just now.');
  await expect(page.getByRole('button', { name: 'Choose another folder…' })).toBeFocused();
  expect(Object.keys(await filesIn(page))).toEqual([FILE]);

  await write(page, 'Two of eight leave before July');
  await page.clock.runFor('09:00');
  expect(await text(page), 'not before ten minutes').not.toContain('Two of eight');
  await page.clock.runFor('01:30');
  await expect.poll(() => text(page)).toContain('Two of eight leave before July');
  await expect(notice(page), 'a success is quiet').not.toContainText('written');
  expect(Object.keys(await filesIn(page)), 'written over, and nothing beside it').toEqual([FILE]);

  // Leaving the page does not wait.
  await addCards(page, 'Add a pain', 'The best one first');
  await hide(page);
  await expect.poll(() => text(page)).toContain('The best one first');

  // A start goes on where it was.
  await reload(page);
  await addCards(page, 'Add a pain', 'After a start');
  await page.clock.runFor('11:00');
  await expect.poll(() => text(page)).toContain('After a start');

  // Another day has a file of its own.
  await page.clock.setFixedTime(new Date('2026-11-23T07:00:00Z'));
  await addCards(page, 'Add a pain', 'The day after');
  await hide(page);
  await expect.poll(async () => Object.keys(await filesIn(page)).sort()).toEqual([FILE, 'standpoint-backup-2026-11-23.json']);
  expect(await text(page)).not.toContain('The day after');
});

test('the file is a backup: everything comes back from it', async ({ page }) => {
  await data(page);
  await write(page, 'Two of eight leave before July');
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Notes to self' }).fill('Tom in Finance is on our side');
  await visit(page, '#/data');
  await chooseFolder(page);
  await expect.poll(() => text(page)).toContain('Two of eight');
  const file = await text(page);
  expect(file).toContain('Tom in Finance is on our side');
  await forgetSecondCopy(page);
  await page.evaluate(() => addEventListener('pagehide', () => localStorage.clear()));
  await reload(page);
  await expect(main(page)).toContainText('There is no case yet.');
  await pick(page, FILE, file);
  await page.getByRole('button', { name: 'Import one case' }).click();
  await visit(page, '#/');
  await page.getByRole('link', { name: QUOTA }).click();
  await goTo(page, 'Canvas');
  await expect.poll(() => cards(page, 'Their pains')).toContain('Two of eight leave before July');
});

test('after a start the browser may want a click, and what it then says holds', async ({ page }) => {
  await data(page);
  await chooseFolder(page);
  await expect(main(page)).toContainText('Last backup just now.');
  await folderPermission(page, 'prompt', 'denied');
  await reload(page);
  await expect(main(page)).toContainText('until then none is written');
  await page.clock.runFor('01:00');
  await write(page, 'Not yet there');
  await hide(page);
  await visit(page, '#/');
  // The list says it, too, and there it can wait.
  const reminder = page.getByRole('complementary', { name: 'Backup' });
  await expect(reminder).toContainText('Backups wait for your word');
  await goOn(page).click();
  await expect(notice(page)).toContainText('The browser did not allow it');
  await expect(goOn(page)).toBeVisible();
  expect(await text(page)).not.toContain('Not yet there');
  await folderPermission(page, 'prompt', 'granted');
  await visit(page, '#/data');
  await goOn(page).click();
  await expect(notice(page)).toContainText('Backups go on into “Work”.');
  await expect.poll(() => text(page)).toContain('Not yet there');
  await expect(goOn(page)).toBeHidden();
  await expect(page.getByRole('button', { name: 'Choose another folder…' })).toBeFocused();
  await visit(page, '#/');
  await expect(reminder).toBeHidden();
});

test('another folder is chosen, and none any more', async ({ page }) => {
  await data(page);
  await chooseFolder(page);
  await expect(main(page)).toContainText('into “Work”');
  await chooseFolder(page, 'Synced');
  await expect(main(page)).toContainText('into “Synced”');
  await expect.poll(async () => Object.keys(await filesIn(page, 'Synced'))).toEqual([FILE]);
  await page.getByRole('button', { name: 'Stop backing up by itself' }).click();
  await expect(notice(page)).toContainText('No more backups go into “Synced”. The files that are there stay there.');
  await expect(page.getByRole('button', { name: 'Choose a backup folder…' })).toBeFocused();
  await write(page, 'Nobody else knows');
  await hide(page);
  await reload(page);
  await visit(page, '#/data');
  await expect(page.getByRole('button', { name: 'Choose a backup folder…' })).toBeVisible();
  for (const name of ['Work', 'Synced']) {
    expect(JSON.stringify(await filesIn(page, name))).not.toContain('Nobody else knows');
  }
});

test('a picker that is closed changes nothing', async ({ page }) => {
  await data(page);
  await page.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')) });
  });
  const choose = page.getByRole('button', { name: 'Choose a backup folder…' });
  await choose.click();
  await expect(choose).toBeFocused();
  await expect(notice(page).getByText(/backup/i)).toHaveCount(0);
});

test('a folder that is gone is told once and shown always; the work is saved as ever', async ({ page }) => {
  await start(page);
  await states['data-folder-failed']!(page);
  await expect(main(page)).toContainText('the folder is not there any more');
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await chooseFolder(page);
  await expect(main(page)).toContainText('Last backup just now.');
  await expect(main(page)).not.toContainText('not written');
});

test('two tabs have one folder', async ({ page, context }) => {
  await start(page);
  await openExample(page);
  const other = await context.newPage();
  await start(other);
  await visit(other, '#/data');
  await chooseFolder(other);
  await expect(main(other)).toContainText('into “Work”');
  await page.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await visit(page, '#/data');
  await expect(main(page)).toContainText('a backup is written into “Work”');
});

test('where a browser knows of no folders, nothing is said of them', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'showDirectoryPicker', { value: undefined });
  });
  await states.data!(await started(page));
  await expect(main(page)).toContainText('Second copy: on');
  await expect(page.getByRole('heading', { name: 'By itself, into a folder' })).toHaveCount(0);
});

async function started(page: Page): Promise<Page> {
  await start(page);
  return page;
}

test('an old backup is reminded of on the list, never in the way, and it can wait', async ({ page }) => {
  await start(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('Hold the quota');
  await visit(page, '#/');
  const reminder = page.getByRole('complementary', { name: 'Backup' });
  await backedUp(page, 9);
  await expect(reminder).toContainText('The last backup is');
  await reminder.getByRole('button', { name: 'Later' }).click();
  await expect(reminder).toBeHidden();
  await reload(page);
  await visit(page, '#/data');
  await expect(main(page)).toContainText('A new one would be good.');
  await visit(page, '#/');
  await expect(reminder).toBeHidden();
  await backedUp(page, 9);
  await downloaded(page, () => reminder.getByRole('button', { name: 'Back up now' }).click());
  await expect(reminder).toBeHidden();
});

test('after some days of work without any backup there is a word of it', async ({ page }) => {
  await page.clock.install({ time: new Date(`${DAY}T09:00:00Z`) });
  await start(page);
  await openExample(page);
  const reminder = page.getByRole('complementary', { name: 'Backup' });
  for (const day of ['22', '24', '26']) {
    await page.clock.setFixedTime(new Date(`2026-11-${day}T10:00:00Z`));
    await visit(page, '#/data');
    await reload(page);
    await expect(main(page)).toContainText('Second copy: on');
    await visit(page, '#/');
    await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
    await expect(reminder).toHaveCount(day === '26' ? 1 : 0);
  }
  await expect(reminder).toContainText('there is no backup yet');
});
