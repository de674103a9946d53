// The canvas: adding, editing, moving, answering and deleting cards; by pointer and by keyboard.
import { addCards, begin, goTo, openExample, reload, start, states, visit } from './states.mjs';
import {
  block,
  card,
  cards,
  cardText,
  curves,
  drag,
  expect,
  expectCards,
  expectFit,
  fitPanel,
  notice,
  saveStatus,
  spoken,
  test,
  type Locator,
  type Page,
} from './support';

const PAINS = 'Their pains';
const GAINS = 'Their gains';
const JOBS = 'Their jobs';
const OFFERS = 'My offers';
const RELIEVERS = 'Pain relievers';
const CREATORS = 'Gain creators';

test.use({ viewport: { width: 1440, height: 900 } });

function add(page: Page, label: string): Locator {
  return page.getByRole('textbox', { name: label, exact: true });
}

function editor(page: Page): Locator {
  return page.getByRole('group', { name: /^Card in/ });
}

/** An empty canvas. */
async function empty(page: Page): Promise<void> {
  await start(page);
  await states['canvas-empty']!(page);
}

/** Two pains, a gain, an offer, two relievers and a creator; nothing is answered. */
async function small(page: Page): Promise<void> {
  await empty(page);
  await addCards(page, 'Add a job', 'Defend the number');
  await addCards(page, 'Add a pain', 'Behind plan', 'Lost two reps', 'Late bad news');
  await addCards(page, 'Add a gain', 'A forecast that holds');
  await addCards(page, 'Add an offer', 'Two people move');
  await addCards(page, 'Add a pain reliever', 'Pipeline covers it', 'No change mid-year');
  await addCards(page, 'Add a gain creator', 'One number on Monday');
  // Nothing lies under the pointer.
  await page.mouse.move(2, 2);
}

/** Pastes as a person does, from the clipboard. */
async function paste(page: Page, field: Locator, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((lines) => navigator.clipboard.writeText(lines), text);
  await field.click();
  await page.keyboard.press('Control+v');
}

test('Enter adds a card and leaves the cursor for the next', async ({ page }) => {
  await empty(page);
  const field = add(page, 'Add a pain');
  await field.click();
  await page.keyboard.type('Behind plan');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await expect(spoken(page)).toHaveText('Added “Behind plan”.');
  await page.keyboard.type('   ');
  await page.keyboard.press('Enter');
  await expectCards(page, PAINS, ['Behind plan']);
});

test('several lines pasted become several cards, without their bullets', async ({ page }) => {
  await empty(page);
  await paste(
    page,
    add(page, 'Add a pain'),
    'Behind plan in EMEA\r\n\n  • Lost two reps\n- Late bad news\n* Too little pipeline\n–20 % travel\n-15 % headcount\n',
  );
  await expectCards(page, PAINS, [
    'Behind plan in EMEA',
    'Lost two reps',
    'Late bad news',
    'Too little pipeline',
    '–20 % travel',
    '-15 % headcount',
  ]);
  await expect(add(page, 'Add a pain')).toHaveValue('');
  await expect(add(page, 'Add a pain')).toBeFocused();
  await expect(spoken(page)).toHaveText('Added 6 cards to Their pains.');

  // One step of undo for all of them.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectCards(page, PAINS, []);
});

test('a card is edited in place', async ({ page }) => {
  await small(page);
  await cardText(page, PAINS, 'Behind plan').click();
  const words = page.getByRole('textbox', { name: 'Wording' });
  await expect(words).toBeFocused();
  await page.keyboard.type(', 9 points');
  await expect(words).toHaveValue('Behind plan, 9 points');
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeHidden();
  await expect(cardText(page, PAINS, 'Behind plan, 9 points')).toBeFocused();

  // Escape keeps what was written, and F2 opens as well.
  await page.keyboard.press('F2');
  await words.press('End');
  await page.keyboard.type(' in EMEA');
  await page.keyboard.press('Escape');
  await expect(cardText(page, PAINS, 'Behind plan, 9 points in EMEA')).toBeFocused();

  // So does a click elsewhere.
  await page.keyboard.press('Enter');
  await words.fill('Behind plan');
  await page.getByRole('heading', { name: 'My offer', exact: true }).click();
  await expect(editor(page)).toBeHidden();
  await expectCards(page, PAINS, ['Behind plan', 'Lost two reps', 'Late bad news']);
  await reload(page);
  await expectCards(page, PAINS, ['Behind plan', 'Lost two reps', 'Late bad news']);
});

test('a card left without words is removed, and can be taken back', async ({ page }) => {
  await small(page);
  await cardText(page, PAINS, 'Behind plan').click();
  await page.getByRole('textbox', { name: 'Wording' }).fill('');
  await page.keyboard.press('Escape');
  await expectCards(page, PAINS, ['Lost two reps', 'Late bad news']);
  await notice(page).getByRole('button', { name: 'Take back' }).click();
  await expectCards(page, PAINS, ['Behind plan', 'Lost two reps', 'Late bad news']);
});

test('the level is set by dots, by keys and by radio buttons', async ({ page }) => {
  await small(page);
  const pain = card(page, PAINS, 'Behind plan');
  await expect(pain).toContainText('severe');
  await pain.getByTitle('severe').click();
  await expect(pain).toContainText('extreme');
  await pain.getByTitle('extreme').click();
  await expect(pain).toContainText('moderate');

  await cardText(page, PAINS, 'Behind plan').focus();
  await page.keyboard.press('3');
  await expect(pain).toContainText('extreme');
  await page.keyboard.press('1');
  await expect(pain).toContainText('moderate');
  await page.keyboard.press('2');
  await expect(pain).toContainText('severe');

  await page.keyboard.press('Enter');
  const radio = (name: string) => editor(page).getByRole('radio', { name });
  await expect(radio('severe')).toBeChecked();
  await radio('extreme').check();
  await page.keyboard.press('ArrowLeft');
  await expect(radio('severe')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(pain).toContainText('extreme');
  await expect(cardText(page, PAINS, 'Behind plan')).toHaveAccessibleDescription(/extreme.*assumed.*unanswered/);

  // Each block has its own words for it.
  await expect(card(page, GAINS, 'A forecast that holds')).toContainText('useful');
  await expect(card(page, JOBS, 'Defend the number')).toContainText('normal');
});

test('kind, heard or assumed, and evidence', async ({ page }) => {
  await small(page);
  await cardText(page, JOBS, 'Defend the number').click();
  await editor(page).getByRole('combobox', { name: 'Kind' }).selectOption('social');
  await editor(page).getByRole('checkbox', { name: 'Heard from them' }).check();
  await editor(page).getByRole('textbox', { name: 'Evidence' }).fill('Dana, one-to-one, 3 Nov');
  await editor(page).getByRole('button', { name: 'Done' }).click();
  const job = card(page, JOBS, 'Defend the number');
  await expect(job).toContainText('social');
  await expect(job).toContainText('heard');
  await expect(fitPanel(page)).toContainText('1 of 5 cards on their side were heard from them.');
  await page.keyboard.press('h');
  await expect(job).toContainText('assumed');
  await page.keyboard.press('h');
  await reload(page);
  await cardText(page, JOBS, 'Defend the number').click();
  await expect(editor(page).getByRole('combobox', { name: 'Kind' })).toHaveValue(/./);
  await expect(editor(page).getByRole('combobox', { name: 'Kind' }).locator('option:checked')).toHaveText('social');
  await expect(editor(page).getByRole('checkbox', { name: 'Heard from them' })).toBeChecked();
  await expect(editor(page).getByRole('textbox', { name: 'Evidence' })).toHaveValue('Dana, one-to-one, 3 Nov');

  // My own side is neither heard nor assumed.
  await page.keyboard.press('Escape');
  await cardText(page, RELIEVERS, 'Pipeline covers it').click();
  await expect(editor(page).getByRole('checkbox', { name: 'Heard from them' })).toHaveCount(0);
  await editor(page).getByRole('combobox', { name: 'Part of the offer' }).selectOption('Two people move');
  await page.keyboard.press('Escape');
  await reload(page);
  await cardText(page, RELIEVERS, 'Pipeline covers it').click();
  await expect(
    editor(page).getByRole('combobox', { name: 'Part of the offer' }).locator('option:checked'),
  ).toHaveText('Two people move');
});

test('a card is deleted, taken back with its answers, and deleted by its button', async ({ page }) => {
  await start(page);
  await openExample(page);
  const before = await cards(page, PAINS);
  await expectFit(page, 88);
  await cardText(page, PAINS, before[0]!).focus();
  await page.keyboard.press('Delete');
  await expectCards(page, PAINS, before.slice(1));
  await expect(cardText(page, PAINS, before[1]!), 'the focus goes to the next card').toBeFocused();
  await expect(notice(page)).toContainText(`Deleted “${before[0]}”.`);
  await notice(page).getByRole('button', { name: 'Take back' }).click();
  await expectCards(page, PAINS, before);
  await expectFit(page, 88);
  await expect(notice(page).getByRole('button', { name: 'Take back' })).toBeHidden();

  await cardText(page, PAINS, before[1]!).click();
  await editor(page).getByRole('button', { name: 'Delete' }).click();
  await expectCards(page, PAINS, [before[0]!, ...before.slice(2)]);
  // Another edit, and the way back in the message would no longer be the last step.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectCards(page, PAINS, before);
  await expect(notice(page).getByRole('button', { name: 'Take back' })).toBeHidden();
});

test('what is typed right after a card was opened goes into it', async ({ page }) => {
  await small(page);
  // Before the next frame, let alone the next key.
  const focused = await cardText(page, PAINS, 'Behind plan').evaluate(async (button) => {
    (button as HTMLElement).click();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(focused).toBe('Wording');
});

test('undo and redo, by button and by key; one step for a visit of a field', async ({ page }) => {
  await small(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(redo).toBeDisabled();

  await cardText(page, PAINS, 'Behind plan').click();
  await page.keyboard.type(' in EMEA');
  await page.keyboard.press('Enter');
  await cardText(page, PAINS, 'Behind plan in EMEA').click();
  await page.keyboard.type(', badly');
  await page.keyboard.press('Enter');
  await undo.click();
  await expect(cardText(page, PAINS, 'Behind plan in EMEA')).toBeVisible();
  await undo.click();
  await expect(cardText(page, PAINS, 'Behind plan')).toBeVisible();
  await redo.click();
  await redo.click();
  await expect(cardText(page, PAINS, 'Behind plan in EMEA, badly')).toBeVisible();
  await expect(redo).toBeDisabled();

  await cardText(page, PAINS, 'Lost two reps').focus();
  await page.keyboard.press('Control+z');
  await expect(cardText(page, PAINS, 'Behind plan in EMEA')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(cardText(page, PAINS, 'Behind plan in EMEA, badly')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await expect(cardText(page, PAINS, 'Behind plan in EMEA, badly')).toBeVisible();

  // In the position as well: two visits, two steps.
  await goTo(page, 'Position');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await name.pressSequentially('Dana');
  await name.press('Tab');
  await name.focus();
  await name.press('End');
  await name.pressSequentially(' Ruiz');
  await name.press('Tab');
  await undo.click();
  await expect(name).toHaveValue('Dana');
  await undo.click();
  await expect(name).toHaveValue('');
  await redo.click();
  await expect(name).toHaveValue('Dana');
  await expect(saveStatus(page)).toHaveText('Saved');
});

test('cards are put in another order by dragging', async ({ page }) => {
  await small(page);
  await drag(page, cardText(page, PAINS, 'Late bad news'), card(page, PAINS, 'Behind plan'), { x: 0.5, y: 0.2 });
  await expectCards(page, PAINS, ['Late bad news', 'Behind plan', 'Lost two reps']);
  await expect(spoken(page)).toHaveText('Their pains, 1 of 3.');
  await expect(editor(page), 'a drop is no click').toBeHidden();

  await drag(page, cardText(page, PAINS, 'Late bad news'), card(page, PAINS, 'Behind plan'), { x: 0.5, y: 0.8 });
  await expectCards(page, PAINS, ['Behind plan', 'Late bad news', 'Lost two reps']);

  // Dropped where there is no block: it goes back.
  await drag(page, cardText(page, PAINS, 'Behind plan'), page.getByRole('banner'));
  await expectCards(page, PAINS, ['Behind plan', 'Late bad news', 'Lost two reps']);
  await reload(page);
  await expectCards(page, PAINS, ['Behind plan', 'Late bad news', 'Lost two reps']);
});

test('cards are put in another order by keyboard', async ({ page }) => {
  await small(page);
  const pain = cardText(page, PAINS, 'Behind plan');
  await pain.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expectCards(page, PAINS, ['Lost two reps', 'Behind plan', 'Late bad news']);
  await expect(spoken(page)).toHaveText('Their pains, 2 of 3.');
  await expect(pain).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(spoken(page)).toHaveText('Their pains, 3 of 3.');
  await page.keyboard.press('Alt+ArrowDown');
  await expectCards(page, PAINS, ['Lost two reps', 'Late bad news', 'Behind plan']);
  await page.keyboard.press('Alt+ArrowUp');
  await expectCards(page, PAINS, ['Lost two reps', 'Behind plan', 'Late bad news']);

  await page.keyboard.press('Enter');
  await editor(page).getByRole('button', { name: 'Up' }).click();
  await expectCards(page, PAINS, ['Behind plan', 'Lost two reps', 'Late bad news']);
  await expect(pain).toBeFocused();
});

/** Three ways to take an answered pain to another block; its answers do not fit there. */
const ways: Record<string, (page: Page) => Promise<void>> = {
  'by dragging': (page) =>
    drag(page, cardText(page, PAINS, 'Behind plan'), add(page, 'Add a gain')),
  'by keyboard': async (page) => {
    await cardText(page, PAINS, 'Behind plan').focus();
    await page.keyboard.press('Alt+ArrowRight');
  },
  'by its list of blocks': async (page) => {
    await cardText(page, PAINS, 'Behind plan').click();
    await editor(page).getByRole('combobox', { name: 'Block' }).selectOption('Their gains');
  },
};
for (const [way, move] of Object.entries(ways)) {
  test(`a card is moved to another block ${way}, and its answers are taken off`, async ({ page }) => {
    await small(page);
    await cardText(page, PAINS, 'Behind plan').click();
    await editor(page).getByRole('checkbox', { name: 'Pipeline covers it' }).check();
    await editor(page).getByRole('checkbox', { name: 'No change mid-year' }).check();
    await editor(page).getByRole('button', { name: 'Done' }).click();
    await expect(card(page, PAINS, 'Behind plan')).toContainText('2 answers');
    await expect(curves(page)).toHaveCount(2);

    await move(page);
    await expectCards(page, PAINS, ['Lost two reps', 'Late bad news']);
    await expectCards(page, GAINS, ['A forecast that holds', 'Behind plan']);
    await expect(notice(page)).toContainText('Their gains, 2 of 2. 2 answers were taken off.');
    await expect(card(page, GAINS, 'Behind plan')).toContainText('unanswered');
    await expect(cardText(page, GAINS, 'Behind plan')).toBeFocused();
    await expect(curves(page)).toHaveCount(0);

    await notice(page).getByRole('button', { name: 'Take back' }).click();
    await expect(card(page, PAINS, 'Behind plan')).toContainText('2 answers');
    await expect(curves(page)).toHaveCount(2);
  });
}

test('a card held at the edge of the window takes the page along, and shows where it can answer', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 600 });
  await start(page);
  await openExample(page);
  const held = block(page, RELIEVERS).getByRole('listitem').filter({ hasText: 'Quotas stay as signed' });
  const box = (await held.boundingBox())!;
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(x, 300, { steps: 3 });
  const outlines = (inBlock: string) =>
    block(page, inBlock)
      .locator('[data-card]')
      .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).outlineStyle));
  expect(new Set(await outlines(PAINS))).toEqual(new Set(['dashed']));
  expect(await outlines(GAINS)).not.toContain('dashed');

  await page.mouse.move(x, 590, { steps: 3 });
  const last = block(page, GAINS).getByRole('textbox', { name: 'Add a gain' });
  await expect(last).toBeInViewport();
  // It has stayed under the pointer.
  const now = (await held.boundingBox())!;
  expect(now.y).toBeLessThan(590);
  expect(now.y + now.height).toBeGreaterThan(590);

  // Back up again, and dropped on a pain that was out of sight.
  await page.mouse.move(x, 20, { steps: 3 });
  const pain = block(page, PAINS).getByRole('listitem').filter({ hasText: 'EMEA bookings are' });
  // The page goes on to its beginning while the card is held there.
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await expect(pain).toBeInViewport({ ratio: 1 });
  const to = (await pain.boundingBox())!;
  await page.mouse.move(to.x + to.width / 2, to.y + to.height - 8, { steps: 3 });
  await page.mouse.up();
  await expect(pain).toContainText('2 answers');
});

test('an answer is made by dragging, either way round, and by ticking', async ({ page }) => {
  await small(page);
  await drag(page, cardText(page, RELIEVERS, 'Pipeline covers it'), card(page, PAINS, 'Behind plan'));
  await expect(card(page, PAINS, 'Behind plan')).toContainText('answered');
  await expect(card(page, RELIEVERS, 'Pipeline covers it')).toContainText('answers 1');
  await expect(spoken(page)).toHaveText('“Pipeline covers it” now answers “Behind plan”.');
  await expectCards(page, RELIEVERS, ['Pipeline covers it', 'No change mid-year']);
  await expectFit(page, 25);
  await expect(curves(page)).toHaveCount(1);

  await drag(page, cardText(page, GAINS, 'A forecast that holds'), card(page, CREATORS, 'One number on Monday'));
  await expectFit(page, 50);

  // A reliever does not answer a gain: it is moved there, as any card.
  await cardText(page, PAINS, 'Lost two reps').focus();
  await page.keyboard.press('l');
  await editor(page).getByRole('checkbox', { name: 'No change mid-year' }).check();
  await expect(spoken(page)).toHaveText('“No change mid-year” now answers “Lost two reps”.');
  await editor(page).getByRole('checkbox', { name: 'No change mid-year' }).uncheck();
  await expect(spoken(page)).toHaveText('“No change mid-year” no longer answers “Lost two reps”.');
  await expectFit(page, 50);
});

test('the panel says what is still open, and leads there', async ({ page }) => {
  await start(page);
  await openExample(page);
  await fitPanel(page).getByRole('button', { name: /^Cost of sale one point lower/ }).click();
  await expect(block(page, GAINS).getByRole('button', { name: /^Cost of sale one point lower/ })).toBeFocused();
  await fitPanel(page).getByLabel('Confirmed with Dana on').fill('2026-11-20');
  await expect(fitPanel(page)).toContainText('Fits in the room');
});

test('answers are drawn as curves where the sides stand side by side', async ({ page }) => {
  await start(page);
  await openExample(page);
  await expect(curves(page)).toHaveCount(7);
  // Each ends at its cards: on the right edge of a reliever, on the left edge of a pain.
  const ends = () =>
    curves(page).evaluateAll((paths) =>
      paths.map((path) => {
        const curve = path as unknown as SVGPathElement;
        const { left, top } = curve.ownerSVGElement!.getBoundingClientRect();
        const at = [0, curve.getTotalLength()].map((length) => curve.getPointAtLength(length));
        return at.map(({ x, y }) => [x + left, y + top]);
      }),
    );
  const boxes = async (name: string) => {
    const rows = block(page, name).locator('[data-card]');
    return rows.evaluateAll((found) => found.map((row) => row.getBoundingClientRect().toJSON()));
  };
  const near = (value: number, other: number) => Math.abs(value - other) <= 2;
  const mine = [...(await boxes(RELIEVERS)), ...(await boxes(CREATORS))];
  const theirs = [...(await boxes(PAINS)), ...(await boxes(GAINS))];
  for (const [from, to] of await ends()) {
    const [x1, y1] = from as [number, number];
    const [x2, y2] = to as [number, number];
    expect(mine.some((box) => near(box.right, x1) && near((box.top + box.bottom) / 2, y1))).toBe(true);
    expect(theirs.some((box) => near(box.left, x2) && near((box.top + box.bottom) / 2, y2))).toBe(true);
  }

  await page.setViewportSize({ width: 899, height: 900 });
  for (const curve of await curves(page).all()) {
    await expect(curve).toBeHidden();
  }
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(curves(page)).toHaveCount(7);
  await expect(curves(page).first()).toBeVisible();
});

test('every card of a full canvas can be seen without scrolling inside a block', async ({ page }) => {
  await start(page);
  await openExample(page);
  const clipped = await page.locator('main ul:has(> [data-card])').evaluateAll((lists) =>
    lists.filter((list) => list.scrollHeight > list.clientHeight + 1).map((list) => list.textContent),
  );
  expect(clipped).toEqual([]);
});

test('a card under the pointer or with the focus lights its answers and dims the rest', async ({ page }) => {
  await start(page);
  await openExample(page);
  const [first, second] = (await cards(page, PAINS)) as [string, string];
  const reliever = (await cards(page, RELIEVERS))[0]!;
  const dimmed = (inBlock: string, text: string) =>
    card(page, inBlock, text).evaluate((row) => Number(getComputedStyle(row).opacity) < 0.9);
  await page.mouse.move(2, 2);
  await expect.poll(() => dimmed(PAINS, second)).toBe(false);

  await cardText(page, PAINS, first).hover();
  await expect.poll(() => dimmed(PAINS, second)).toBe(true);
  await expect.poll(() => dimmed(PAINS, first)).toBe(false);
  await expect.poll(() => dimmed(RELIEVERS, reliever)).toBe(false);
  const strong = () =>
    curves(page).evaluateAll((paths) => paths.filter((path) => getComputedStyle(path).strokeOpacity === '1').length);
  await expect.poll(strong).toBe(1);

  await page.mouse.move(2, 2);
  await expect.poll(() => dimmed(PAINS, second)).toBe(false);
  await cardText(page, RELIEVERS, reliever).focus();
  await expect.poll(() => dimmed(PAINS, second)).toBe(true);
  await expect.poll(() => dimmed(PAINS, first)).toBe(false);
});

test('cards are not dimmed while they are typed, wherever the pointer rests', async ({ page }) => {
  await start(page);
  await openExample(page);
  await add(page, 'Add a pain').click();
  for (const text of ['One', 'Two', 'Three']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }
  await expect(cardText(page, PAINS, 'Three')).toBeVisible();
  const dim = await page
    .locator('[data-card]')
    .evaluateAll((rows) => rows.filter((row) => Number(getComputedStyle(row).opacity) < 0.9).length);
  expect(dim).toBe(0);
});

test('suggestions become assumed cards and are not offered again', async ({ page }) => {
  await empty(page);
  const pains = block(page, PAINS);
  await pains.getByText('Typical for a boss').click();
  const suggestion = pains.getByRole('button', { name: 'A good rep resigns in the middle of a year' });
  await suggestion.click();
  await expectCards(page, PAINS, ['A good rep resigns in the middle of a year']);
  await expect(card(page, PAINS, 'A good rep resigns in the middle of a year')).toContainText('assumed');
  await expect(card(page, PAINS, 'A good rep resigns in the middle of a year')).toContainText('extreme');
  await expect(suggestion, 'the card only').toHaveCount(1);
  await expect(
    pains.getByRole('button', { name: 'Too little pipeline to choose from' }),
    'the list stays open for the next',
  ).toBeVisible();
  // Once it says something else, the suggestion is free again.
  await cardText(page, PAINS, 'A good rep resigns in the middle of a year').click();
  await page.getByRole('textbox', { name: 'Wording' }).fill('Ines resigns in March');
  await page.keyboard.press('Enter');
  await expect(suggestion).toBeVisible();

  // Another function, other suggestions.
  await goTo(page, 'Position');
  await page.getByRole('combobox', { name: 'Function' }).selectOption('Finance');
  await goTo(page, 'Canvas');
  await expect(pains.getByText('Typical for Finance')).toBeVisible();
});

test('the focus mode goes through six steps and back', async ({ page }) => {
  await empty(page);
  await page.getByRole('button', { name: 'Focus mode', exact: true }).click();
  const steps: [string, string, string][] = [
    [JOBS, 'Add a job', 'Defend the number'],
    [PAINS, 'Add a pain', 'Behind plan'],
    [GAINS, 'Add a gain', 'A forecast that holds'],
    [OFFERS, 'Add an offer', 'Two people move'],
    [RELIEVERS, 'Add a pain reliever', 'Pipeline covers it'],
    [CREATORS, 'Add a gain creator', 'One number on Monday'],
  ];
  const walk = page.getByRole('region', { name: 'Focus mode' });
  for (const [place, [name, label, text]] of steps.entries()) {
    await expect(walk).toContainText(`Step ${place + 1} of 6`);
    await expect(walk.getByRole('heading', { level: 2 }), 'read out at each step').toBeFocused();
    await expect(block(page, name)).toBeVisible();
    await addCards(page, label, text);
    await walk.getByRole('button', { name: place < 5 ? 'Next' : 'Finish' }).click();
  }
  for (const [name, , text] of steps) {
    await expectCards(page, name, [text]);
  }

  await page.getByRole('button', { name: 'Focus mode', exact: true }).click();
  await expect(walk).toContainText('Step 1 of 6');
  for (let step = 2; step <= 5; step += 1) {
    await walk.getByRole('button', { name: 'Next' }).click();
    await expect(walk).toContainText(`Step ${step} of 6`);
  }
  // The fifth step says which pains there are to answer, and an answer can be ticked in it.
  const open = walk.getByRole('list', { name: PAINS });
  await expect(open).toContainText('unanswered');
  await cardText(page, RELIEVERS, 'Pipeline covers it').click();
  await editor(page).getByRole('checkbox', { name: 'Behind plan' }).check();
  await page.keyboard.press('Escape');
  await expect(open).not.toContainText('unanswered');
  await walk.getByRole('button', { name: 'Back' }).click();
  await expect(walk).toContainText('Step 4 of 6');
  await walk.getByRole('button', { name: 'Whole canvas' }).click();
  await expect(walk).toBeHidden();
  await expect(block(page, JOBS)).toBeVisible();
});

test.describe('text in an add field that was not sent becomes a card', () => {
  test('when the field is left', async ({ page }) => {
    await empty(page);
    await add(page, 'Add a pain').fill('Behind plan');
    await add(page, 'Add a job').click();
    await expectCards(page, PAINS, ['Behind plan']);
  });

  test('when another part is opened by its link', async ({ page }) => {
    await empty(page);
    await add(page, 'Add a pain').fill('Behind plan');
    await goTo(page, 'Position');
    await goTo(page, 'Canvas');
    await expectCards(page, PAINS, ['Behind plan']);
  });

  test('when the browser goes back', async ({ page }) => {
    await empty(page);
    await add(page, 'Add a pain').fill('Behind plan');
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'The order' })).toBeVisible();
    await goTo(page, 'Canvas');
    await expectCards(page, PAINS, ['Behind plan']);
  });

  test('when the page is loaded anew', async ({ page }) => {
    await empty(page);
    await add(page, 'Add a pain').fill('Behind plan');
    await reload(page);
    await expectCards(page, PAINS, ['Behind plan']);
  });

  test('when the page is closed', async ({ page, context }) => {
    await empty(page);
    await add(page, 'Add a pain').fill('Behind plan');
    const address = page.url();
    await page.close({ runBeforeUnload: true });
    const again = await context.newPage();
    await start(again, address);
    await expectCards(again, PAINS, ['Behind plan']);
  });
});

test('on a narrow screen the two sides stand above each other and nothing is lost', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  await openExample(page);
  await cardText(page, RELIEVERS, (await cards(page, RELIEVERS))[0]!).click();
  const answers = editor(page).getByRole('checkbox');
  await expect(answers).toHaveCount(4);
  await answers.nth(1).check();
  await editor(page).getByRole('button', { name: 'Done' }).click();
  await expect(editor(page)).toBeHidden();
  await expect(card(page, RELIEVERS, (await cards(page, RELIEVERS))[0]!)).toContainText('answers 2');
});

test('many cards: three hundred are shown, typed into and saved', async ({ page }) => {
  await start(page);
  await begin(page);
  await goTo(page, 'Canvas');
  const lines = Array.from({ length: 100 }, (_, number) => `Card number ${number + 1}`).join('\n');
  for (const label of ['Add a pain', 'Add a gain', 'Add a pain reliever']) {
    await paste(page, add(page, label), lines);
  }
  await expect(block(page, PAINS).locator('[data-card]')).toHaveCount(100);

  // The first letter after a load leaves the page where it is.
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await cardText(page, PAINS, 'Card number 80').click();
  await expect(editor(page)).toBeInViewport({ ratio: 1 });
  const top = await page.evaluate(() => scrollY);
  expect(top).toBeGreaterThan(1000);
  await page.keyboard.type('!');
  await expect(editor(page).getByRole('textbox', { name: 'Wording' })).toHaveValue('Card number 80!');
  expect(await page.evaluate(() => scrollY)).toBe(top);
  await page.keyboard.press('Escape');

  await addCards(page, 'Add a job', 'One more');
  await expectCards(page, JOBS, ['One more']);
  await expect(saveStatus(page)).toHaveText('Saved');
  await visit(page, '#/');
  await expect(page.getByRole('listitem').filter({ hasText: 'Untitled pushback' })).toContainText('0\u00a0% fit');
});
