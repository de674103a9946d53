// The list of cases: what it says, search, filter, sort, and what can be done with a case.
import {
  begin,
  downloaded,
  goTo,
  openExample,
  QUOTA,
  reload,
  seed,
  start,
  states,
  template,
  TWELVE,
  visit,
} from './states.mjs';
import { block, expect, notice, test, type Locator, type Page } from './support';

/** The lines of the list. */
function rows(page: Page): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^More for/ }) });
}

function row(page: Page, title: string): Locator {
  return rows(page).filter({ has: page.getByRole('link', { name: title, exact: true }) });
}

/** The titles in the list, from top to bottom. */
async function expectTitles(page: Page, titles: string[]): Promise<void> {
  await expect(rows(page).getByRole('link')).toHaveText(titles);
}

/** Something from the menu of a line. */
async function choose(page: Page, title: string, action: string): Promise<void> {
  await row(page, title).getByRole('button', { name: `More for “${title}”` }).click();
  await row(page, title).getByRole('button', { name: action, exact: true }).click();
}

function search(page: Page): Locator {
  return page.getByRole('searchbox', { name: 'Search every word in every case' });
}

function filter(page: Page, name: string): Locator {
  return page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
}

/** The dozen cases of a year. */
async function twelve(page: Page): Promise<void> {
  await start(page);
  await states['home-full']!(page);
}

test('an empty list says the first step and offers an example', async ({ page }) => {
  await start(page);
  for (const name of [
    'Push back on an order',
    'Propose to a peer department',
    'Ask my boss',
    'Open an example',
  ]) {
    await expect(page.getByRole('button', { name })).toBeVisible();
  }
  await expect(page.getByText('Your cases live in this browser only.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open an example' }).click();
  await expect(page.getByRole('heading', { name: 'Three finished cases' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Sell your position before the talk' })).toBeVisible();
});

test('each line says whom it is for, its fit, its date, its status and when it was edited', async ({ page }) => {
  await twelve(page);
  await expect(rows(page)).toHaveCount(11);
  const quota = row(page, 'Keep the FY quota at 4.2 M');
  await expect(quota).toContainText('Pushback · Dana Ruiz, Boss');
  await expect(quota).toContainText('88\u00a0% fit');
  await expect(quota).toContainText(/Decision \w{3} \d+ \w{3}/);
  await expect(quota).toContainText('in 9 days');
  await expect(quota).toContainText('Drafting');
  await expect(quota).toContainText(/ago|yesterday/);
  await expect(row(page, 'Fill the two open seats by March')).toContainText('tomorrow');
  await expect(row(page, 'Order forms without a wet signature')).toContainText('today');
  await expect(row(page, 'Accelerator for multi-year deals')).toContainText('No date yet');
  await expect(row(page, 'Untitled ask')).toContainText('Nothing to fit yet');
  await expect(row(page, 'One definition of a qualified lead'), 'a day that is over').not.toContainText(/days|ago in/);
  await quota.getByRole('link').click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Keep the FY quota at 4.2 M');
});

test('search finds words anywhere in a case as they are typed', async ({ page }) => {
  await start(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('Travel freeze');
  await page.getByRole('textbox', { name: 'Notes to self' }).fill('Ask Ingrid about Lisbon');
  await openExample(page, 'Fill two sales seats in nine weeks');
  await openExample(page);
  await page.getByRole('textbox', { name: 'Add a pain', exact: true }).fill('The helicopter is late');
  await page.keyboard.press('Enter');
  await block(page, 'Their pains').getByRole('button', { name: 'The helicopter is late', exact: true }).click();
  await page.getByRole('textbox', { name: 'Evidence' }).fill('Overheard in Zürich');
  await page.keyboard.press('Escape');
  await visit(page, '#/');
  await expect(rows(page)).toHaveCount(3);

  await search(page).click();
  await page.keyboard.type('heli');
  await expectTitles(page, [QUOTA]);
  await expect(page.getByText('One case', { exact: true })).toBeVisible();
  await search(page).fill('ZÜRICH');
  await expectTitles(page, [QUOTA]);
  await search(page).fill('lisbon ingrid');
  await expectTitles(page, ['Travel freeze']);
  await search(page).fill('  travel  ');
  await expectTitles(page, ['Travel freeze']);
  await search(page).fill('Priya');
  await expectTitles(page, ['Fill two sales seats in nine weeks']);
  await search(page).fill('nothing has these words');
  const nothing = page.getByText('No case here matches.');
  await expect(nothing).toBeVisible();
  const [field, words] = [await page.getByRole('searchbox').boundingBox(), await nothing.boundingBox()];
  expect(words!.y, 'below the field').toBeGreaterThan(field!.y + field!.height);
  // The way out of a search that finds nothing leads to all cases.
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await expect(rows(page)).toHaveCount(3);
  await expect(search(page)).toHaveValue('');
});

test('search finds a case by the goals it serves', async ({ page }) => {
  await start(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('Travel freeze');
  await page.getByRole('textbox', { name: 'Add a goal' }).fill('Net retention of 110 %');
  await page.keyboard.press('Enter');
  await openExample(page);
  await visit(page, '#/');
  await search(page).fill('retention');
  await expectTitles(page, ['Travel freeze']);
});

test('what was just written is found', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await search(page).fill('helicopter');
  await expect(rows(page)).toHaveCount(0);
  await search(page).fill('');
  await row(page, QUOTA).getByRole('link').click();
  await page.getByRole('textbox', { name: 'Notes to self' }).fill('A helicopter');
  await page.getByRole('link', { name: 'All cases' }).click();
  await search(page).fill('helicopter');
  await expectTitles(page, [QUOTA]);
});

test('the list is filtered by status', async ({ page }) => {
  await twelve(page);
  await expect(filter(page, 'All')).toHaveAttribute('aria-pressed', 'true');
  await expect(filter(page, 'All')).toContainText('11');
  await filter(page, 'Ready').click();
  await expectTitles(page, ['Fill the two open seats by March', 'Order forms without a wet signature']);
  await filter(page, 'Closed').click();
  await expect(rows(page)).toHaveCount(5);
  await filter(page, 'Drafting').click();
  await expect(rows(page)).toHaveCount(4);
  await filter(page, 'Archived').click();
  await expectTitles(page, ['Old: three SDRs for EMEA']);
  await search(page).fill('helicopter');
  await expect(page.getByText('No case here matches.')).toBeVisible();
});

test('the list is sorted', async ({ page }) => {
  await twelve(page);
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  const titles = () => rows(page).getByRole('link').allTextContents();
  expect((await titles()).slice(0, 3)).toEqual([
    'Keep the FY quota at 4.2 M',
    'Untitled ask',
    'Fill the two open seats by March',
  ]);
  await sort.selectOption('Title');
  await expect.poll(async () => (await titles())[0]).toBe('A second solution engineer for the north');
  const sorted = [...(await titles())].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase()));
  expect(await titles()).toEqual(sorted);
  await sort.selectOption('Lowest fit');
  await expect.poll(async () => (await titles())[0]).toBe('Accelerator for multi-year deals');
  // The next decision first; one that is over is not next.
  await sort.selectOption('Decision date');
  await expect
    .poll(async () => (await titles()).slice(0, 4))
    .toEqual([
      'Order forms without a wet signature',
      'Fill the two open seats by March',
      'Keep the FY quota at 4.2 M',
      'A second solution engineer for the north',
    ]);
});

test('the list says how ready a case is, once the coach has read it', async ({ page }) => {
  await twelve(page);
  const quota = row(page, 'Keep the FY quota at 4.2 M');
  await expect(quota).not.toContainText('Readiness');
  await quota.getByRole('link').click();
  const button = page.getByRole('button', { name: /^Coach/ });
  await expect(button).toContainText(/Readiness \d+/);
  const words = /Readiness \d+\s%/.exec(await button.innerText())?.[0] ?? 'nothing';
  await visit(page, '#/');
  await expect(quota).toContainText(words);
  await reload(page);
  await expect(quota).toContainText(words);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Lowest readiness');
  await expect(rows(page).getByRole('link').first()).toHaveText('Keep the FY quota at 4.2 M');
});

test('a case is duplicated', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await choose(page, QUOTA, 'Duplicate');
  await expect(rows(page)).toHaveCount(2);
  await expect(notice(page)).toContainText(`Made “${QUOTA} (copy)”.`);
  await row(page, `${QUOTA} (copy)`).getByRole('link').click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody else');
  await page.getByRole('link', { name: 'All cases' }).click();
  await expect(row(page, QUOTA)).toContainText('Dana Ruiz');
  await expect(row(page, `${QUOTA} (copy)`)).toContainText('Somebody else');
  await reload(page);
  await expect(rows(page)).toHaveCount(2);
});

test('a copy is taken back', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await choose(page, QUOTA, 'Duplicate');
  await expect(rows(page)).toHaveCount(2);
  await notice(page).getByRole('button', { name: 'Take back' }).click();
  await expectTitles(page, [QUOTA]);
  await reload(page);
  await expectTitles(page, [QUOTA]);
});

test('a case is archived, taken back, archived again and brought back', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await choose(page, QUOTA, 'Archive');
  await expect(rows(page)).toHaveCount(0);
  await notice(page).getByRole('button', { name: 'Take back' }).click();
  await expectTitles(page, [QUOTA]);
  await choose(page, QUOTA, 'Archive');
  await expect(rows(page)).toHaveCount(0);
  await filter(page, 'Archived').click();
  await expect(row(page, QUOTA)).toContainText('Archived');
  await reload(page);
  await filter(page, 'Archived').click();
  await choose(page, QUOTA, 'Bring back');
  await filter(page, 'All').click();
  await expectTitles(page, [QUOTA]);
});

test('a case is deleted and brought back as it was', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await choose(page, QUOTA, 'Delete');
  await expect(page.getByRole('heading', { name: 'Sell your position before the talk' })).toBeVisible();
  await expect(notice(page)).toContainText(`Deleted “${QUOTA}”.`);
  await notice(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(row(page, QUOTA)).toContainText('88\u00a0% fit');
  await reload(page);
  await row(page, QUOTA).getByRole('link').click();
  await expect(page.getByRole('textbox', { name: 'Notes to self' })).not.toBeEmpty();

  await visit(page, '#/');
  await choose(page, QUOTA, 'Delete');
  await reload(page);
  await expect(page.getByRole('heading', { name: 'Sell your position before the talk' })).toBeVisible();
});

test('the menu of a line is used by keyboard and closes by itself', async ({ page }) => {
  await twelve(page);
  const more = rows(page).first().getByRole('button', { name: /^More for/ });
  const duplicate = page.getByRole('button', { name: 'Duplicate' });
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await expect(duplicate).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(duplicate).toBeHidden();
  await expect(more).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Cases' }).click();
  await expect(duplicate).toBeHidden();
});

test('after a case is deleted by keyboard the focus is beside it, and the message waits to be used', async ({ page }) => {
  await page.clock.install();
  await twelve(page);
  const count = await rows(page).count();
  const more = (place: number) => rows(page).nth(place).getByRole('button', { name: /^More for/ });
  const remove = async (place: number) => {
    await more(place).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
  };
  const next = await more(1).getAttribute('aria-label');
  await remove(0);
  await expect(rows(page)).toHaveCount(count - 1);
  await expect(more(0)).toHaveAttribute('aria-label', next!);
  await expect(more(0)).toBeFocused();
  await remove(count - 2);
  await expect(rows(page)).toHaveCount(count - 2);
  await expect(more(count - 3)).toBeFocused();

  const back = notice(page).getByRole('button', { name: 'Bring back' });
  await back.focus();
  await page.clock.runFor(30_000);
  await expect(back).toBeFocused();
  await back.hover();
  await more(0).focus();
  await page.clock.runFor(30_000);
  await expect(back).toBeVisible();
  await page.mouse.move(0, 0);
  await page.clock.runFor(3000);
  await expect(back).toBeVisible();
  await page.clock.runFor(4000);
  await expect(back).toBeHidden();
  await expect(more(0)).toBeFocused();
  // What is done to a case that stays leads back to its line.
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Duplicate' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(count - 1);
  await expect(page.getByRole('button', { name: `${next}`, exact: true })).toBeFocused();
  await page.clock.runFor(9000);
  await expect(notice(page)).toContainText('Made');
  await page.clock.runFor(3000);
  await expect(notice(page)).not.toContainText('Made');
});

test('a case is exported from its line', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  const { name } = await downloaded(page, () => choose(page, QUOTA, 'Export'));
  expect(name).toBe('keep-the-quota-at-4-2-m.standpoint.json');
});

test('examples are opened as copies of one’s own', async ({ page }) => {
  await start(page);
  for (const title of [QUOTA, 'Fill two sales seats in nine weeks', 'Accelerator for three-year deals']) {
    await openExample(page, title);
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title);
    await expect(block(page, 'Pain relievers').getByRole('listitem')).not.toHaveCount(0);
  }
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Title' }).fill('Mine now');
  await openExample(page, 'Accelerator for three-year deals');
  await visit(page, '#/');
  await expectTitles(page, [
    'Accelerator for three-year deals',
    'Mine now',
    'Fill two sales seats in nine weeks',
    QUOTA,
  ]);
  // The goals they share stand in the list once.
  await row(page, QUOTA).getByRole('link').click();
  const goals = page.getByRole('region', { name: 'Company goals it serves' }).getByRole('checkbox');
  const names = await goals.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(names.length);
});

test('each starting point begins its kind of case', async ({ page }) => {
  const starts: [string, string, string][] = [
    ['Push back on an order', 'Pushback', 'Boss'],
    ['Propose to a peer department', 'Value proposition', 'HR'],
    ['Ask my boss', 'Ask to my boss', 'Boss'],
  ];
  await start(page);
  for (const [name, kind, fn] of starts) {
    await visit(page, '#/');
    const button = page.getByRole('button', { name: 'New case' });
    if (await button.isVisible()) await button.click();
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('combobox', { name: 'Kind of case' }).locator('option:checked')).toHaveText(kind);
    await expect(page.getByRole('combobox', { name: 'Function' }).locator('option:checked')).toHaveText(fn);
    await expect(page.getByRole('heading', { name: 'The order' })).toBeVisible({ visible: kind === 'Pushback' });
  }
});

test('a start without a word is not kept, and its address is no dead end', async ({ page }) => {
  await start(page);
  await page.getByRole('button', { name: 'Push back on an order' }).click();
  const title = page.getByRole('textbox', { name: 'Title' });
  await expect(title).toBeFocused();
  await goTo(page, 'Canvas');
  await expect(block(page, 'Their jobs')).toBeVisible();
  // The page is loaded anew, and nothing is wrong.
  await reload(page);
  await expect(block(page, 'Their jobs')).toBeVisible();
  await expect(notice(page)).toBeEmpty();
  await page.getByRole('link', { name: 'All cases' }).click();
  await expect(page.getByRole('heading', { name: 'Sell your position before the talk' })).toBeVisible();
  await page.goBack();
  await expect(block(page, 'Their jobs')).toBeVisible();
  await expect(notice(page)).toBeEmpty();
  await goTo(page, 'Position');
  // With the first letter it is there; without it, it is not.
  await title.fill('T');
  await page.getByRole('link', { name: 'All cases' }).click();
  await expectTitles(page, ['T']);
  await reload(page);
  await row(page, 'T').getByRole('link').click();
  await expect(title).toHaveValue('T');
  await page.getByRole('link', { name: 'All cases' }).click();
  await page.getByRole('button', { name: 'Ask my boss' }).click();
  await title.fill('Another');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title).toHaveValue('');
  await page.getByRole('link', { name: 'All cases' }).click();
  await expectTitles(page, ['T']);
});

test('keys: / searches, n begins a case, ? shows the keys', async ({ page }) => {
  await twelve(page);
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('n?/');
  await expect(search(page), 'letters in a field are letters').toHaveValue('n?/');
  await search(page).fill('');
  await search(page).blur();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('n');
  await expect(sheet, 'no shortcut reaches through the sheet').toBeVisible();
  await expect(sheet).toContainText('Delete or Backspace');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { name: 'What do you need to do?' })).toBeVisible();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(sheet).toBeHidden();
});

test('a hundred and twenty cases: shown in pages, found, opened', async ({ page }) => {
  await start(page);
  const file = await template(page);
  const many = Array.from({ length: 120 }, (_, place) => ({
    ...TWELVE[0]!,
    title: `Case number ${place + 1}`,
    edited: place + 1,
  }));
  await seed(page, file, many);
  await expect(rows(page)).toHaveCount(100);
  await expect(page.getByRole('main')).toContainText(/20 (more|left)/);
  const more = page.getByRole('button', { name: 'Show more' });
  await more.click();
  await expect(rows(page)).toHaveCount(120);
  await expect(more).toBeHidden();
  await search(page).fill('number 117');
  await expectTitles(page, ['Case number 117']);
  await rows(page).getByRole('link').click();
  await goTo(page, 'Canvas');
  await expect(block(page, 'Their pains').getByRole('button', { name: /^EMEA bookings/ })).toBeVisible();
});

test('an address that leads nowhere leads to the list, and says so', async ({ page }) => {
  await start(page, '/#/case/0000000000007/canvas');
  await expect(notice(page)).toContainText('That case is not in this browser.');
  await expect(page.getByRole('button', { name: 'Push back on an order' })).toBeVisible();
  await visit(page, '#/nonsense/x');
  await expect(page.getByRole('button', { name: 'Push back on an order' })).toBeVisible();
});

test('the list comes back as it was left', async ({ page }) => {
  await twelve(page);
  await filter(page, 'Closed').click();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await search(page).fill('dana');
  // Until the words of all cases are gathered, fewer or others are found.
  await expect(rows(page)).toHaveCount(5);
  const found = await rows(page).getByRole('link').allTextContents();
  await rows(page).getByRole('link').first().click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  await page.goBack();
  await expect(search(page)).toHaveValue('dana');
  await expectTitles(page, found);
});
