// Saving tells the truth: a full store, no store at all, and what closing the page would lose.
import {
  addCards,
  begin,
  downloaded,
  emptyStorage,
  fillStorage,
  goTo,
  openExample,
  reload,
  start,
  visit,
  withoutSecondCopy,
  withoutStorage,
} from './states.mjs';
import { expect, expectCards, saveStatus, stored, test, type Page } from './support';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
const trouble = (page: Page) => page.getByRole('region', { name: 'Not saved' });

// What the second copy is worth stands in loss.spec.ts; here is what is true of the first alone.
test.beforeEach(({ page }) => withoutSecondCopy(page));

/** How often the page asks before it is closed. Answering is left to the journey. */
function questions(page: Page): { count: number } {
  const asked = { count: 0 };
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') asked.count += 1;
    void dialog.accept();
  });
  return asked;
}

test('what is typed is stored at once', async ({ page }) => {
  await start(page);
  await begin(page);
  await title(page).pressSequentially('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Saved');
  const texts = Object.values(await stored(page)).join('\n');
  expect(texts).toContain('Hold the quota');
  // No farewell is needed: another tab sees it while this one stays open.
  const other = await page.context().newPage();
  await start(other);
  await expect(other.getByRole('link', { name: 'Hold the quota' })).toBeVisible();
});

test('nobody asks when everything is saved', async ({ page }) => {
  await start(page);
  const asked = questions(page);
  await begin(page);
  await title(page).pressSequentially('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await expect(title(page)).toHaveValue('Hold the quota');
  expect(asked.count).toBe(0);
});

test('a full store: it says so, typing goes on, nothing is lost, and room heals it', async ({ page }) => {
  await start(page);
  await begin(page);
  await title(page).fill('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Saved');
  await fillStorage(page);
  const asked = questions(page);

  await title(page).pressSequentially(' at 4.2 M');
  await expect(saveStatus(page)).toHaveText('Not saved');
  await expect(trouble(page)).toContainText('This browser’s storage is full.');
  await expect(trouble(page)).toContainText('export it');
  await goTo(page, 'Canvas');
  await addCards(page, 'Add a pain', 'Behind plan', 'Lost two reps');
  await expectCards(page, 'Their pains', ['Behind plan', 'Lost two reps']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectCards(page, 'Their pains', ['Behind plan']);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(saveStatus(page)).toHaveText('Not saved');

  // The whole work, unsaved words included, goes into a file.
  const everything = page.getByRole('button', { name: 'Save everything to a file' });
  const backup = await downloaded(page, () => everything.click());
  expect(backup.name).toMatch(/^standpoint-backup-\d{4}-\d\d-\d\d\.json$/);
  expect(backup.text).toContain('Hold the quota at 4.2 M');
  expect(backup.text).toContain('Lost two reps');
  const export_ = page.getByRole('banner').getByRole('button', { name: 'Export' });
  expect((await downloaded(page, () => export_.click())).text).toContain('Lost two reps');

  // On another screen it is still said, and the case is still there.
  await visit(page, '#/');
  await expect(saveStatus(page)).toHaveText('Not saved');
  await page.getByRole('link', { name: 'Hold the quota at 4.2 M' }).click();
  await goTo(page, 'Canvas');
  await expectCards(page, 'Their pains', ['Behind plan', 'Lost two reps']);

  // What is stored is the last state that fitted, whole.
  expect(Object.values(await stored(page)).join('\n')).toContain('Hold the quota');

  await emptyStorage(page);
  await addCards(page, 'Add a pain', 'Late bad news');
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(trouble(page)).toBeHidden();
  await reload(page);
  await expectCards(page, 'Their pains', ['Behind plan', 'Lost two reps', 'Late bad news']);
  expect(asked.count).toBe(0);
});

test('a full store heals by itself once there is room', async ({ page }) => {
  await start(page);
  await openExample(page);
  await fillStorage(page);
  await addCards(page, 'Add a pain', 'Behind plan in the north');
  await expect(saveStatus(page)).toHaveText('Not saved');
  await emptyStorage(page);
  // The person comes back from where room was made.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(saveStatus(page)).toHaveText('Saved');
  expect(Object.values(await stored(page)).join('\n')).toContain('Behind plan in the north');
});

test('deleting a case makes room for the one that is written', async ({ page }) => {
  // A phone has room for few words at the top.
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  await openExample(page, 'Fill two sales seats in nine weeks');
  await begin(page);
  await title(page).fill('Hold');
  await fillStorage(page);
  await title(page).fill('Hold the quota');
  await expect(saveStatus(page)).toHaveText('Not saved');
  await page.getByRole('link', { name: 'All cases' }).click();
  await page.getByRole('button', { name: 'More for “Fill two sales seats in nine weeks”' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await expect(page.getByRole('link', { name: 'Hold the quota', exact: true })).toBeVisible();
});

test('closing the page with unsaved work asks first', async ({ page }) => {
  await start(page);
  await begin(page);
  await title(page).fill('Hold the quota');
  await fillStorage(page);
  await title(page).pressSequentially(' at 4.2 M');
  await expect(saveStatus(page)).toHaveText('Not saved');
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(title(page)).toHaveValue('Hold the quota at 4.2 M');
});

test.describe('without any storage', () => {
  test.beforeEach(({ page }) => withoutStorage(page));

  test('it says so from the start, and everything works in the tab', async ({ page }) => {
    await start(page);
    await expect(saveStatus(page)).toHaveText('Not saved');
    await expect(trouble(page)).toContainText('This browser does not let the page store anything.');
    await page.getByRole('button', { name: 'Push back on an order' }).click();
    await title(page).fill('Hold the quota');
    await goTo(page, 'Canvas');
    await addCards(page, 'Add a pain', 'Behind plan');
    await visit(page, '#/');
    await page.getByRole('link', { name: 'Hold the quota' }).click();
    await goTo(page, 'Canvas');
    await expectCards(page, 'Their pains', ['Behind plan']);
    await expect(saveStatus(page)).toHaveText('Not saved');
    const { text } = await downloaded(page, () =>
      page.getByRole('button', { name: 'Save everything to a file' }).click(),
    );
    expect(JSON.parse(text).cases[0].title).toBe('Hold the quota');
    await visit(page, '#/data');
    await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('One case is stored in this browser');
  });

  test('an example can be read, and search works', async ({ page }) => {
    await start(page);
    await openExample(page);
    await visit(page, '#/');
    await page.getByRole('searchbox').fill('mid-market');
    await expect(page.getByText('One case', { exact: true })).toBeVisible();
  });
});
