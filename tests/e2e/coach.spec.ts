// The coach, as the person who writes meets it: it finds, explains, offers a better wording, is
// muted with a reason and told again, and never takes the focus.
import { addCards, begin, flagged, goTo, openCoach, openExample, reload, start } from './states.mjs';
import { expect, saveStatus, test, type Locator, type Page } from './support';

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Coach' });

/** A finding with these words in it. */
const finding = (page: Page, words: string | RegExp): Locator =>
  panel(page).getByRole('listitem').filter({ hasText: words });

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
  await expect(names).toHaveText(['Position', 'Canvas', 'Numbers']);
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
