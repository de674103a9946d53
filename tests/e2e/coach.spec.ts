// The coach, as the person who writes meets it: it finds, explains, offers a better wording, is
// muted with a reason and told again, and never takes the focus.
import { addCards, begin, flagged, goTo, openCoach, openExample, reload, start } from './states.mjs';
import { expect, saveStatus, test, type Locator, type Page } from './support';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Coach' });

/** A finding with these words in it. */
const finding = (page: Page, words: string | RegExp): Locator =>
  panel(page).getByRole('listitem').filter({ hasText: words });

/** Goes to the place of a finding. */
async function seek(page: Page, words: string | RegExp): Promise<void> {
  await finding(page, words).first().getByRole('button', { name: 'Go there' }).click();
}

const ask = (page: Page): Locator => page.getByRole('textbox', { name: 'The ask in one sentence' });

test.beforeEach(async ({ page }) => {
  await start(page);
});

test('a flagged pushback is mended until the coach is content', async ({ page }) => {
  await flagged(page);
  await openCoach(page);
  await expect(panel(page)).toContainText('“Leverage” is a word that puts readers off.');

  await finding(page, 'puts readers off').getByRole('button', { name: 'Use this' }).click();
  await expect(ask(page)).toHaveValue('Use the team we have and hold the quota. Everyone always ignores us.');
  await expect(finding(page, 'puts readers off')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(ask(page)).toHaveValue(/^Leverage the team/);
  await expect(finding(page, 'puts readers off')).toHaveCount(1);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(ask(page)).toHaveValue(/^Use the team/);
  await expect(finding(page, 'puts readers off')).toHaveCount(0);

  await finding(page, 'laments').or(finding(page, 'no exception')).or(finding(page, 'accuses')).first()
    .getByRole('button', { name: 'Go there' }).click();
  await expect(ask(page)).toBeFocused();
  await ask(page).fill('Dana decides by Friday to hold the EMEA quota at 4.2 M.');
  await panel(page).getByText(/^Still to write/).click();
  await finding(page, 'There is no fallback yet.').getByRole('button', { name: 'Go there' }).click();
  const fallback = page.getByRole('textbox', { name: 'Fallback' });
  await expect(fallback).toBeFocused();
  await fallback.fill('Half of the raise, from the next quarter on.');
  await expect(panel(page)).toContainText('Nothing to mend in what is written so far.');
  await expect(panel(page)).toContainText('Readiness 100\u00a0%');
});

test('a press is not lost while the case is read, and what is found still keeps its element', async ({ page }) => {
  await flagged(page);
  await openCoach(page);
  const kept = finding(page, 'puts readers off');
  await kept.evaluate((row: HTMLElement) => { row.dataset['kept'] = ''; });
  // A reason that is half written outlives what is found meanwhile.
  await kept.getByRole('button', { name: 'Mute' }).click();
  await page.getByRole('textbox', { name: 'Why it can stay as it is' }).fill('Her own wo');
  await page.getByRole('textbox', { name: 'Title' }).fill('Marketing is too lazy to follow up');
  await expect(finding(page, 'too lazy')).toHaveCount(1);
  await expect(kept).toHaveAttribute('data-kept', '');
  await expect(page.getByRole('textbox', { name: 'Why it can stay as it is' })).toHaveValue('Her own wo');

  // Pressed before the pause is over, let go of after it: nothing has moved away meanwhile.
  await page.clock.install();
  const lazy = finding(page, 'too lazy').getByRole('button', { name: 'Go there' });
  await lazy.hover();
  await page.getByRole('textbox', { name: 'Title' }).evaluate((title: HTMLInputElement) => {
    title.value = 'Leads that are followed up';
    title.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.mouse.down();
  await page.clock.runFor(1000);
  await expect(finding(page, 'too lazy')).toHaveCount(1);
  await page.mouse.up();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expect(finding(page, 'too lazy')).toHaveCount(0);
});

test('a finding is muted with a reason, kept with the case, and told again', async ({ page }) => {
  await flagged(page);
  await openCoach(page);
  const jargon = finding(page, 'puts readers off');
  await jargon.getByRole('button', { name: 'Mute' }).click();
  const reason = page.getByRole('textbox', { name: 'Why it can stay as it is' });
  await expect(reason).toBeFocused();
  await reason.fill('It is her own word');
  await reason.press('Enter');
  await expect(panel(page).getByText('Muted (1)')).toBeVisible();
  await expect(jargon.filter({ visible: true })).toHaveCount(0);
  await expect(saveStatus(page)).toHaveText('Saved');

  await reload(page);
  await openCoach(page);
  await panel(page).getByText('Muted (1)').click();
  await expect(finding(page, 'Muted: It is her own word')).toBeVisible();
  await finding(page, 'Muted: It is her own word').getByRole('button', { name: 'Unmute' }).click();
  await expect(jargon.getByRole('button', { name: 'Mute' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page).getByText('Muted (1)')).toBeVisible();
});

test('what it says when it is opened is said of the case as it is', async ({ page }) => {
  await begin(page);
  await ask(page).fill('Legal is too lazy to answer.');
  // One turn: nothing has been painted between the key and the panel.
  const first = await page.getByRole('button', { name: /^Coach/ }).evaluate((button: HTMLElement) => {
    button.click();
    return new Promise<string>((seen) => {
      requestAnimationFrame(() => seen(document.querySelector('.coach')?.textContent ?? ''));
    });
  });
  expect(first).toContain('too lazy');
  expect(first).not.toContain('Nothing to mend');
});

test('it finds while one writes, without taking the focus or moving the text', async ({ page }) => {
  await begin(page);
  await expect(page.getByRole('button', { name: /^Coach/ })).toHaveAccessibleName('Coach');
  await ask(page).click();
  const before = await ask(page).boundingBox();
  await page.keyboard.type('They never listen to anybody and it is ridiculous.');
  await expect(page.getByRole('button', { name: /^Coach/ })).toHaveAccessibleName(/^Coach \d/);
  await expect(ask(page)).toBeFocused();
  expect(await ask(page).boundingBox()).toEqual(before);
  // The links to the parts keep their names.
  const names = page.getByRole('navigation', { name: 'Parts of the case' }).getByRole('link');
  await expect(names).toHaveText(['Position', 'Canvas', 'Numbers', 'Objections', 'Handout']);
});

test('it leads to cards and lines in other parts', async ({ page }) => {
  await openExample(page);
  await addCards(page, 'Add a pain', 'The auditors ask for the same list twice');
  await page.getByRole('button', { name: /^The auditors ask/ }).first().press('3');
  await goTo(page, 'Numbers');
  await openCoach(page);
  await finding(page, 'The auditors ask').getByRole('button', { name: 'Go there' }).click();
  await expect(page.getByRole('button', { name: /^The auditors ask/ }).first()).toBeFocused();
});

test('it leads to lines, words and fields of an option that is not shown', async ({ page }) => {
  await openExample(page);
  await goTo(page, 'Numbers');
  const way = (name: string): Locator => page.getByRole('radio', { name });
  const beside = page.getByRole('textbox', { name: 'Beside the money' });
  const add = page.getByRole('textbox', { name: 'Add a line, or paste rows from a sheet' });
  await way('Do nothing').check();
  await beside.fill('Legal dropped the ball.');
  await way('The order as given').check();
  await beside.fill('Nobody ever reads it.');
  await add.fill('Finance is too lazy to pay');
  await add.press('Enter');
  await way('My proposal').check();
  await openCoach(page);
  // In the numbers, and from another part.
  for (const part of ['Numbers', 'Canvas', 'Position']) {
    await goTo(page, part);
    await seek(page, 'dropped the ball');
    await expect(way('Do nothing')).toBeChecked();
    await expect(beside).toBeFocused();
    await expect(beside).toHaveValue('Legal dropped the ball.');
    await goTo(page, part);
    await seek(page, 'too lazy');
    await expect(way('The order as given')).toBeChecked();
    await expect(page.locator(':focus')).toContainText('Finance is too lazy to pay');
    await goTo(page, part);
    await seek(page, 'Nobody ever');
    await expect(beside).toBeFocused();
    await expect(beside).toHaveValue('Nobody ever reads it.');
  }
  // Only what was found is marked: the field of the option that is shown has nothing in it.
  await way('My proposal').check();
  await expect(beside).toHaveCSS('background-image', 'none');
});

for (const width of [1440, 390]) {
  test(`each finding leads to a field, a card or a button, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await begin(page);
    await ask(page).fill('They never listen to anybody.');
    await page.getByRole('textbox', { name: 'Title' }).fill('Marketing is too lazy to follow up');
    await goTo(page, 'Canvas');
    await addCards(page, 'Add a pain', 'Legal dropped the ball');
    await goTo(page, 'Position');
    await openCoach(page);
    const all = panel(page).locator('.remark');
    await expect(panel(page).getByText(/^Still to write/)).toBeVisible();
    const count = await all.count();
    expect(count).toBeGreaterThan(12);
    for (let place = 0; place < count; place += 1) {
      if (!(await panel(page).isVisible())) await openCoach(page);
      const more = panel(page).getByText(/^Still to write/);
      const go = all.nth(place).getByRole('button', { name: 'Go there' });
      if (!(await go.isVisible())) await more.click();
      const what = await all.nth(place).innerText();
      await go.click();
      const focus = page.locator('.work :focus, #title:focus');
      await expect(focus, what).toHaveCount(1);
      await expect(focus, what).toBeInViewport();
    }
  });
}

test('a field stays as it is and keeps the focus while findings come and go', async ({ page }) => {
  await begin(page);
  await openCoach(page);
  await ask(page).click();
  // The field is as high as its words; they stay on one line.
  await page.keyboard.type('Hold it. ');
  // So does the line below the title, which says the ask as well.
  await expect(page.getByText('Ask: Hold it.')).toBeVisible();
  const before = await ask(page).boundingBox();
  const stays = async (): Promise<void> => {
    await expect(ask(page)).toBeFocused();
    expect(await ask(page).boundingBox()).toEqual(before);
  };
  for (const [words, found] of [
    ['Legal is too lazy. ', 'too lazy'],
    ['We leverage it.', '“leverage”'],
  ] as const) {
    await page.keyboard.type(words, { delay: 10 });
    await expect(finding(page, found)).toHaveCount(1);
    await stays();
  }
  await expect(ask(page)).toHaveValue('Hold it. Legal is too lazy. We leverage it.');
  for (const [left, gone] of [
    ['Hold it. Legal is too lazy. ', '“leverage”'],
    ['Hold it. ', 'too lazy'],
  ] as const) {
    while ((await ask(page).inputValue()) !== left) await page.keyboard.press('Backspace');
    await expect(finding(page, gone)).toHaveCount(0);
    await stays();
  }
});

/** The words that are underlined on the page now, in waves or in dots, as far as they show. */
const underlined = (page: Page, line: 'wavy' | 'dotted'): Promise<string[]> =>
  page.evaluate((name) => {
    const words: string[] = [];
    CSS.highlights.get(name)?.forEach((range) => {
      const around = range.startContainer.parentElement;
      if (around?.checkVisibility({ visibilityProperty: true })) words.push(range.toString());
    });
    return words.sort();
  }, `found-${line}`);

test('the very words are underlined, in fields and on cards', async ({ page }) => {
  await begin(page);
  await ask(page).click();
  await page.keyboard.type('Ünit 7 (größer): we leverage it. Legal is too lazy.');
  await expect.poll(() => underlined(page, 'dotted')).toEqual(['leverage']);
  await expect.poll(() => underlined(page, 'wavy')).toEqual(['Legal is too lazy']);
  await expect(ask(page)).toBeFocused();

  // The pane over the field stands exactly as the field does, and its text breaks in the same places.
  const pane = page.locator('.pane');
  await expect(pane).toHaveCount(1);
  expect(await pane.boundingBox()).toEqual(await ask(page).boundingBox());
  await ask(page).fill('We leverage the team that we have, and hold the quota where it stands for all of the year. '.repeat(4));
  await expect.poll(() => underlined(page, 'dotted')).toEqual(Array(4).fill('leverage'));
  for (const width of [1440, 700, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(async () => {
      const [field, above] = [await ask(page).boundingBox(), await pane.boundingBox()];
      return JSON.stringify(field) === JSON.stringify(above);
    }).toBe(true);
    const height = await ask(page).evaluate((field) => field.clientHeight);
    expect(await pane.evaluate(({ scrollHeight }) => scrollHeight)).toBe(height);
  }
  // A press goes through to the field.
  await ask(page).click({ position: { x: 40, y: 12 } });
  await expect(ask(page)).toBeFocused();

  // What is typed before the words takes the line along, in the same turn as the key.
  await page.keyboard.press('Control+Home');
  const followed = await ask(page).evaluate((field: HTMLTextAreaElement) => {
    field.setRangeText('Now: ', 0, 0, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return [...CSS.highlights.get('found-dotted') ?? []].map(String);
  });
  expect(followed).toEqual(Array(4).fill('leverage'));

  // A line that is longer than its field is not underlined: there the edge is marked.
  const metric = page.getByRole('textbox', { name: 'Measure' });
  await ask(page).fill('Hold it.');
  await metric.fill('We leverage it');
  await expect.poll(() => underlined(page, 'dotted')).toEqual(['leverage']);
  await metric.fill(`We leverage it ${'and more '.repeat(30)}`);
  await expect.poll(() => underlined(page, 'dotted')).toEqual([]);
  await expect(metric).not.toHaveCSS('background-image', 'none');

  await goTo(page, 'Canvas');
  await expect(pane).toHaveCount(0);
  await addCards(page, 'Add a job', 'The 3 € fee: Legal dropped the ball 🏀 on it');
  await expect.poll(() => underlined(page, 'wavy')).toEqual(['dropped the ball']);
  // Where its words are all that is wrong with it, the edge is not marked as well.
  const card = page.getByRole('button', { name: /^The 3 € fee/ }).first();
  await expect(card).toHaveCSS('background-image', 'none');
  // Another part and back: the words are underlined as soon as they are there.
  await goTo(page, 'Position');
  await goTo(page, 'Canvas');
  await expect.poll(() => underlined(page, 'wavy')).toEqual(['dropped the ball']);
  await page.emulateMedia({ media: 'print' });
  const line = await card
    .evaluate((words) => getComputedStyle(words, '::highlight(found-wavy)').textDecorationLine);
  expect(line).toBe('none');
});
