// The first path of a new user: from an order that came down to a canvas that answers it, and
// everything found again afterwards. By pointer, by keyboard alone, and without a network.
import { addCards, goOffline, goTo, reload, start, visit } from './states.mjs';
import {
  block,
  card,
  cardText,
  expect,
  expectCards,
  expectFit,
  fitPanel,
  saveStatus,
  test,
  watch,
  type Locator,
  type Page,
} from './support';

/** What is written under "Position": the label of a field and its text. */
const POSITION: [label: string, text: string][] = [
  ['Title', 'Keep the FY quota at 4.2 M'],
  ['Name', 'Dana Ruiz'],
  ['Role', 'CRO'],
  ['The order as given', 'Raise every rep’s target by 20 % from 1 January.'],
  ['Given by', 'The board, through Dana'],
  ['Takes effect on', '2027-01-01'],
  ['The goal behind it', 'Close the gap to the yearly plan before the board meets.'],
  ['Its best argument', 'Last year’s raise was met, and nobody left over it.'],
  ['When it would be right', 'If pipeline covered the new targets three times over.'],
  [
    'The ask in one sentence',
    'Dana decides by 12 December to hold the quota and move two account executives to mid-market.',
  ],
  ['Who decides', 'Dana Ruiz'],
  ['Decision by', '2026-12-12'],
  ['Measure', 'Win rate in mid-market'],
  ['From', '24 %'],
  ['To', '31 %'],
  ['Reached by', '2027-06-30'],
  ['Fallback', 'Raise by 8 % in the two regions above plan.'],
  ['Notes to self', 'Tom in Finance is on our side.\nDo not mention the Lisbon deal.'],
];
const GOAL = 'Net retention of 110 %';

/** What is put on the canvas: the label of the field, the block, its cards. */
const CANVAS: [field: string, block: string, texts: string[]][] = [
  ['Add a job', 'Their jobs', ['Defend the number at the Q3 board', 'Keep the field leaders on side']],
  [
    'Add a pain',
    'Their pains',
    ['Bookings are 9 points behind plan in EMEA', 'Lost two senior reps after the last change'],
  ],
  ['Add a gain', 'Their gains', ['A forecast within 5 % two quarters running']],
  ['Add an offer', 'My offers', ['Move two account executives to mid-market']],
  [
    'Add a pain reliever',
    'Pain relievers',
    ['Mid-market pipeline covers the gap 3.4 times', 'No mid-year plan change, so no reps to replace'],
  ],
  ['Add a gain creator', 'Gain creators', ['One forecast number, refreshed every Monday']],
];

function field(page: Page, label: string): Locator {
  return page.getByLabel(label, { exact: true });
}

async function expectPosition(page: Page): Promise<void> {
  for (const [label, text] of POSITION) {
    await expect(field(page, label), label).toHaveValue(text);
  }
  await expect(page.getByRole('checkbox', { name: GOAL })).toBeChecked();
}

async function expectCanvas(page: Page): Promise<void> {
  for (const [, name, texts] of CANVAS) {
    await expectCards(page, name, texts);
  }
  await expectFit(page, 100);
  await expect(fitPanel(page)).toContainText('Everything is answered');
  await expect(card(page, 'Their pains', 'Bookings are 9 points behind plan in EMEA')).toContainText(
    'extreme',
  );
}

async function expectAll(page: Page): Promise<void> {
  await goTo(page, 'Canvas');
  await expectCanvas(page);
  await goTo(page, 'Position');
  await expectPosition(page);
}

async function writePosition(page: Page): Promise<void> {
  for (const [label, text] of POSITION) {
    await field(page, label).fill(text);
  }
  await field(page, 'Add a goal').fill(GOAL);
  await field(page, 'Add a goal').press('Enter');
  await expect(page.getByRole('checkbox', { name: GOAL })).toBeChecked();
}

/** Opens a card, ticks cards of its partner block, and closes it. */
async function answer(page: Page, inBlock: string, text: string, others: string[]): Promise<void> {
  await cardText(page, inBlock, text).click();
  const editor = page.getByRole('group', { name: `Card in ${inBlock}` });
  for (const other of others) {
    await editor.getByRole('checkbox', { name: other }).check();
  }
  await editor.getByRole('button', { name: 'Done' }).click();
  await expect(editor).toBeHidden();
}

test('a pushback is drafted, saved and found again', async ({ page, context, browser }) => {
  await start(page);
  await page.getByRole('button', { name: 'Push back on an order' }).click();
  await expect(field(page, 'Title')).toBeVisible();
  await writePosition(page);
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(page.getByRole('main')).toContainText('Ask: Dana decides by 12 December');
  await expect(page.getByRole('main')).toContainText('For Dana Ruiz · CRO');

  // In the middle of it the page is loaded anew.
  await reload(page);
  await expectPosition(page);

  await page.getByRole('link', { name: 'Next: their world and your offer' }).click();
  await expect(page.getByRole('heading', { name: 'Dana’s world' })).toBeVisible();
  await expect(fitPanel(page)).toContainText('Nothing to fit yet');
  for (const [label, name, texts] of CANVAS) {
    await addCards(page, label, ...texts);
    await expect(field(page, label), 'the cursor stays for the next').toBeFocused();
    await expectCards(page, name, texts);
  }
  await expectFit(page, 0);
  const [extreme, severe] = CANVAS[1]![2] as [string, string];
  const [gain] = CANVAS[2]![2] as [string];
  await cardText(page, 'Their pains', extreme).focus();
  await page.keyboard.press('3');
  await expect(page.getByText('1 extreme pain unanswered')).toBeVisible();
  await expect(fitPanel(page)).toContainText('One extreme pain has no answer.');

  // 3 of 7, then 5 of 7, then all.
  await answer(page, 'Pain relievers', CANVAS[4]![2][0]!, [extreme]);
  await expectFit(page, 42);
  await expect(page.getByText('1 extreme pain unanswered')).toBeHidden();
  await answer(page, 'Pain relievers', CANVAS[4]![2][1]!, [extreme, severe]);
  await expectFit(page, 71);
  await expect(card(page, 'Their pains', extreme)).toContainText('2 answers');
  await answer(page, 'Gain creators', CANVAS[5]![2][0]!, [gain]);
  await expectCanvas(page);
  await expect(saveStatus(page)).toHaveText('Saved');

  await reload(page);
  await expectCanvas(page);

  // The browser is closed, and opened another day.
  const storageState = await context.storageState();
  await context.close();
  const later = await browser.newContext({ storageState });
  const faults = watch(later);
  const again = await later.newPage();
  await start(again);
  const row = again.getByRole('listitem').filter({ hasText: 'Keep the FY quota at 4.2 M' });
  await expect(row).toContainText('Pushback · Dana Ruiz, Boss');
  await expect(row).toContainText('100\u00a0% fit');
  await expect(row).toContainText('Drafting');
  await row.getByRole('link', { name: 'Keep the FY quota at 4.2 M' }).click();
  await expectAll(again);
  expect(faults).toEqual([]);
  await later.close();
});

/** Presses Tab, or Shift and Tab, until the wanted element has the focus. */
async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${wanted}`);
}

test('a pushback is drafted by keyboard alone', async ({ page }) => {
  test.setTimeout(60_000);
  await start(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Push back on an order' }));
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title')).toBeVisible();
  for (const [label, text] of POSITION) {
    await tabTo(page, field(page, label));
    if (/^\d{4}-/.test(text)) {
      const [year, month, day] = text.split('-') as [string, string, string];
      await page.keyboard.type(`${month}${day}${year}`);
    } else {
      await page.keyboard.type(text);
    }
    if (label === 'Reached by') {
      await tabTo(page, field(page, 'Add a goal'));
      await page.keyboard.type(GOAL);
      await page.keyboard.press('Enter');
      await expect(field(page, 'Add a goal')).toBeFocused();
    }
  }
  await expectPosition(page);
  await tabTo(page, page.getByRole('link', { name: 'Next: their world and your offer' }));
  await page.keyboard.press('Enter');
  await expect(block(page, 'Their jobs')).toBeVisible();

  for (const [label, , texts] of CANVAS) {
    await tabTo(page, field(page, label));
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
  }
  const [extreme, severe] = CANVAS[1]![2] as [string, string];
  await tabTo(page, cardText(page, 'Their pains', extreme), 'Shift+Tab');
  await page.keyboard.press('3');
  await page.keyboard.press('ArrowDown');
  await expect(cardText(page, 'Their pains', severe)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cardText(page, 'Their pains', extreme)).toBeFocused();

  await tabTo(page, cardText(page, 'Pain relievers', CANVAS[4]![2][0]!));
  await page.keyboard.press('l');
  await tabTo(page, page.getByRole('checkbox', { name: extreme }));
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: extreme }), 'ticked and still here').toBeFocused();
  await expectFit(page, 42);
  await page.keyboard.press('Escape');
  await expect(cardText(page, 'Pain relievers', CANVAS[4]![2][0]!)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Wording')).toBeFocused();
  await tabTo(page, page.getByRole('checkbox', { name: severe }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await tabTo(page, cardText(page, 'Gain creators', CANVAS[5]![2][0]!));
  await page.keyboard.press('l');
  await tabTo(page, page.getByRole('checkbox', { name: CANVAS[2]![2][0]! }));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expectCanvas(page);
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await expectAll(page);
});

test('a pushback is drafted without a network', async ({ page, context }) => {
  await start(page);
  await expect(page.getByRole('button', { name: 'Push back on an order' })).toBeVisible();
  await goOffline(page);
  await page.getByRole('button', { name: 'Push back on an order' }).click();
  await writePosition(page);
  await goTo(page, 'Canvas');
  for (const [label, , texts] of CANVAS) {
    await addCards(page, label, ...texts);
  }
  const [extreme, severe] = CANVAS[1]![2] as [string, string];
  await cardText(page, 'Their pains', extreme).focus();
  await page.keyboard.press('3');
  await answer(page, 'Pain relievers', CANVAS[4]![2][0]!, [extreme, severe]);
  await answer(page, 'Gain creators', CANVAS[5]![2][0]!, [CANVAS[2]![2][0]!]);
  await expectCanvas(page);
  await expect(saveStatus(page)).toHaveText('Saved');
  await visit(page, '#/examples');
  await page.getByRole('button', { name: 'Open a copy' }).first().click();
  await expect(block(page, 'Their jobs')).toBeVisible();

  // Back on the net, it is all there after a load.
  await context.setOffline(false);
  await visit(page, '#/');
  await reload(page);
  await page.getByRole('link', { name: 'Keep the FY quota at 4.2 M' }).click();
  await expectAll(page);
});
