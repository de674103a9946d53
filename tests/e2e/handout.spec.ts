// Prepare for what they may say, rehearse it by keyboard, and hand the page over: as a print, a
// mail, a file, and on the clipboard.
import { begin, downloaded, goTo, openExample, QUOTA, reload, start } from './states.mjs';
import { expect, test, type Page } from './support';

const question = (page: Page) => page.getByRole('heading', { name: /^“/ });
const paper = (page: Page) => page.getByRole('article', { name: 'The page they get' });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** An objection in the list, by its words. */
const objection = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: words, exact: true }) });

test('objections are written, answered, weighed, and rehearsed by keyboard', async ({ page }) => {
  await start(page);
  await begin(page);
  await goTo(page, 'Objections');
  await page.getByRole('button', { name: 'This was decided above me.' }).click();
  await expect(objection(page, 'This was decided above me.')).toContainText('likely, heavy');
  const add = page.getByRole('textbox', { name: 'Add an objection' });
  await add.fill('There is no time for a test.');
  await add.press('Enter');
  await expect(add).toHaveValue('');
  await expect(objection(page, 'There is no time for a test.')).toContainText('no answer yet');

  await page.getByRole('button', { name: 'There is no time for a test.' }).click();
  await page.getByRole('textbox', { name: 'The honest answer' }).fill('There are two weeks, and it takes one.');
  await page.getByLabel('How likely').selectOption('unlikely');
  await page.getByRole('button', { name: 'There is no time for a test.' }).click();
  await expect(objection(page, 'There is no time for a test.')).toContainText('There are two weeks');
  await expect(page.getByText('1 answered, 1 to go.')).toBeVisible();
  await expect(page.getByRole('button', { name: /\.$/ }).first(), 'the weightiest first').toHaveText(
    'This was decided above me.',
  );

  await reload(page);
  await expect(objection(page, 'There is no time for a test.')).toContainText('unlikely, middling');
  await page.getByRole('button', { name: 'Rehearse' }).focus();
  await page.keyboard.press('Enter');
  await expect(question(page)).toHaveText('“This was decided above me.”');
  await expect(question(page)).toBeFocused();
  await page.keyboard.press('s');
  await expect(page.getByText('Objection 1 of 2'), 'not before the answer was seen').toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByText('There is no answer yet.')).toBeVisible();
  await page.keyboard.press('s');
  await expect(question(page)).toHaveText('“There is no time for a test.”');
  await expect(page.getByText('There are two weeks'), 'hidden until asked for').toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.getByText('There are two weeks, and it takes one.')).toBeVisible();
  await page.keyboard.press('h');
  await expect(page.getByRole('heading', { name: 'One still shakes.' })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'This was decided above me.' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(objection(page, 'This was decided above me.')).toContainText('still shakes');
  await expect(objection(page, 'There is no time for a test.')).not.toContainText('still shakes');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(objection(page, 'This was decided above me.')).not.toContainText('still shakes');
});

test('the negotiation sheet keeps its order, and what is private stays out of the file', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Objections');
  await expect(page.getByRole('region', { name: /^For you alone/ })).toContainText('only in your backup');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('If I exempt EMEA')).toBeVisible();
  for (const kept of ['still shakes', 'Walk-away', 'What we give']) {
    await expect(page.getByText(kept).first(), 'private').toBeHidden();
  }
  await page.emulateMedia({ media: null });
  const gives = page.getByRole('textbox', { name: 'What we give' });
  await expect(gives.first()).toHaveValue(/^The Monday page/);
  await page.getByRole('button', { name: 'Later: concession 1' }).click();
  await expect(gives.first()).toHaveValue(/^A review of mid-market/);
  await page.getByRole('textbox', { name: 'Walk-away' }).fill('canary of the walk-away');
  await page.getByRole('button', { name: 'Add a concession' }).click();
  await gives.last().fill('canary of a concession');
  await reload(page);
  await expect(gives.last()).toHaveValue('canary of a concession');
  await expect(gives.first()).toHaveValue(/^A review of mid-market/);
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click());
  expect(text).toContain('If I exempt EMEA');
  expect(text).not.toContain('canary');
});

test('the page is one page of paper, with its text, its fonts and its tags', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Handout');
  await expect(page.getByText('Fits on one A4 page.')).toBeVisible();
  await expect(paper(page).getByRole('heading', { name: QUOTA })).toBeVisible();

  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
  const size = (pdf: Buffer) => pdf.toString('latin1').match(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/)?.slice(1).map((one) => Math.round(Number(one)));
  const print = () => page.pdf({ preferCSSPageSize: true, tagged: true });
  const brief = await print();
  expect(pages(brief)).toBe(1);
  expect(size(brief), 'A4 in points').toEqual([595, 842]);
  const inside = brief.toString('latin1');
  expect(inside, 'tagged').toContain('/StructTreeRoot');
  expect(inside).toMatch(/\/Marked\s+true/);
  expect(inside, 'a table is one').toContain('/Table');
  expect(inside, 'fonts are in it').toMatch(/\/FontFile[23]?\s/);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sections of the page' })).toBeHidden();
  const clipped = await paper(page).evaluate((sheet) =>
    [...sheet.querySelectorAll<HTMLElement>('*')]
      .filter((one) => one.tagName !== 'CAPTION')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0 && getComputedStyle(one).overflow !== 'visible')
      .map((one) => one.textContent),
  );
  expect(clipped).toEqual([]);
  await page.emulateMedia({ media: null });

  await page.getByLabel('Paper').selectOption('Letter');
  await expect(page.getByText(/one Letter page/)).toBeVisible();
  expect(size(await print()), 'Letter in points').toEqual([612, 792]);
  await page.getByLabel('Paper').selectOption('A4');

  await page.getByText('Talking points', { exact: true }).click();
  await expect(page.getByText('Fits on one A5 card.')).toBeVisible();
  const card = await print();
  expect([pages(card), size(card)]).toEqual([1, [420, 595]]);
  await page.getByText('Full dossier', { exact: true }).click();
  await expect(page.getByText('Several pages')).toBeVisible();
  expect(pages(await print())).toBeGreaterThan(1);
});

test('it says what does not fit, and sections are left out, moved and reworded for the page alone', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Handout');
  await expect(page.getByText('Fits on one A4 page.')).toBeVisible();
  await page.getByRole('button', { name: 'Reword “Next steps”' }).click();
  await page.getByRole('button', { name: 'Begin with the words of the case' }).click();
  const words = page.getByRole('textbox', { name: 'Words' });
  await expect(words).toHaveValue(/Dana Ruiz decides/);
  await words.fill(Array.from({ length: 40 }, (_, step) => `- Step ${step + 1}`).join('\n'));
  await expect(page.getByText(/Does not fit on one A4 page: “Next steps” runs over by \d+.cm/)).toBeVisible();
  await expect(paper(page).getByText('Step 40'), 'it is not shrunk away').toBeAttached();

  await page.getByRole('checkbox', { name: 'Next steps' }).uncheck();
  await expect(page.getByText('Fits on one A4 page.')).toBeVisible();
  await page.getByRole('button', { name: 'Move “The ask” up' }).click();
  const headings = paper(page).getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    'What you have to get done',
    'What you gain',
    'What the order gets right',
    'The options in numbers',
    'The ask',
    'How others do it',
    'Risks, and how they are met',
  ]);
  await reload(page);
  await expect(headings.nth(4)).toHaveText('The ask');
  await page.getByRole('checkbox', { name: 'Next steps' }).check();
  await expect(paper(page).getByText('Step 40')).toBeAttached();
  await page.getByRole('button', { name: 'Reword “Next steps”' }).click();
  await page.getByRole('button', { name: 'Back to the words of the case' }).click();
  await expect(paper(page).getByText('Dana Ruiz decides')).toBeVisible();
  await goTo(page, 'Position');
  await expect(page.getByRole('textbox', { name: 'The ask in one sentence' })).toHaveValue(/^Dana decides by/);
});

test('without the newer clipboard the page is copied in the older way, in both forms', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ClipboardItem'));
  await start(page);
  await openExample(page);
  await goTo(page, 'Handout');
  await page.getByRole('button', { name: 'Copy for Word or mail' }).click();
  await expect(page.getByText('Copied.', { exact: false }).first()).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return Promise.all(['text/html', 'text/plain'].map(async (kind) => (await item!.getType(kind)).text()));
  });
  expect(copied[0]).toContain('What you gain');
  expect(copied[0]).toMatch(/<table/);
  expect(copied[1]).toMatch(/^Keep the quota at 4\.2.M\r?\n=/);
});

test('the e-mail, the file and the clipboard hold the page and nothing private', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await start(page);
  await openExample(page);
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Fallback' }).fill('canary of the fallback');
  await goTo(page, 'Handout');
  await page.getByText('E-mail', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect(page.getByText('Copied.', { exact: false }).first()).toBeVisible();
  const mail = await clipboard(page);
  expect(mail).toMatch(/^Subject: Keep the quota at 4\.2.M: decision by/);
  expect(mail).toContain('Hello Dana,');
  expect(mail.split(/\s+/).length).toBeLessThan(220);
  expect(mail).not.toContain('canary');

  await page.getByText('One-page brief', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy for Word or mail' }).click();
  await expect
    .poll(async () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return item!.types.includes('text/html') ? (await item!.getType('text/html')).text() : '';
      }),
    )
    .toContain('What you gain');
  expect(await clipboard(page)).toMatch(/^Keep the quota at 4\.2.M\n=/);
  await page.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect.poll(() => clipboard(page)).toMatch(/^# Keep the quota/);

  const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Save HTML' }).click());
  expect(name).toMatch(/^keep-the-quota-at-4-2-m-brief\.html$/);
  expect(text).not.toContain('canary');
  expect(text).not.toContain('<script');
  const other = await context.newPage();
  await other.setContent(text);
  await expect(other.getByRole('heading', { name: 'What you gain' })).toBeVisible();
  await other.close();
});
