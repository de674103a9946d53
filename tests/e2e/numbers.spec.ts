// The numbers: an order, a proposal and doing nothing, by keyboard alone; a pasted sheet; a figure
// opened down to what was typed; the same figures after a reload.
import { readFile } from 'node:fs/promises';

import { begin, downloaded, goTo, openExample, reload, start, visit } from './states.mjs';
import { expect, notice, test, type Locator, type Page } from './support';

/** The field below the lines. */
function addField(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Add a line, or paste rows from a sheet' });
}

/** The cell of a line under a heading. */
function cell(page: Page, line: string, heading: string): Locator {
  const row = page.getByRole('grid').getByRole('row').filter({ has: page.getByRole('rowheader', { name: line }) });
  const names = ['Kind', 'From', 'To', 'Likely a period', 'Low', 'High', 'Present value', 'More'];
  return row.getByRole('gridcell').nth(names.indexOf(heading));
}

/** The card of an option. */
function optionCard(page: Page, name: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name, exact: true }) });
}

async function beginNumbers(page: Page): Promise<void> {
  await start(page);
  await begin(page);
  await goTo(page, 'Numbers');
  await expect(addField(page)).toBeVisible();
}

test('an order, a proposal and doing nothing, by keyboard alone', async ({ page }) => {
  await beginNumbers(page);
  // The focus has come along to the part: the rest is keys.
  const toOption = async (name: string) => {
    const radio = page.getByRole('radio', { name });
    for (let presses = 0; presses < 60; presses += 1) {
      if (await radio.evaluate((element) => element === document.activeElement)) break;
      const others = page.getByRole('radio');
      const onRadio = await others.evaluateAll((all) => all.includes(document.activeElement as HTMLInputElement));
      await page.keyboard.press(onRadio ? 'ArrowRight' : 'Shift+Tab');
    }
    await expect(radio).toBeChecked();
  };
  const toField = async () => {
    for (let presses = 0; presses < 30; presses += 1) {
      if (await addField(page).evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
  };
  await addField(page).focus();
  for (const [option, line, amount] of [
    ['The order as given', 'Cost of replacing two people', '180k'],
    ['Do nothing', 'Cost of the gap to plan', '40k'],
    ['My proposal', 'Licences saved', '100k'],
  ] as const) {
    await toOption(option);
    await toField();
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await expect(cell(page, line, 'Likely a period')).toBeFocused();
    await page.keyboard.type(amount);
    await page.keyboard.press('Enter');
    await expect(addField(page)).toBeFocused();
  }
  // 100,000 at the end of each of three years, at 10 %.
  await expect(cell(page, 'Licences saved', 'Present value')).toHaveText('248,685');
  await expect(optionCard(page, 'My proposal')).toContainText('249 k');
  await expect(optionCard(page, 'The order as given')).toContainText('(448 k)');
  await expect(optionCard(page, 'My proposal')).toContainText('696 k better than the order');
  await expect(optionCard(page, 'Do nothing')).toContainText('120 k');
  await expect(optionCard(page, 'My proposal')).toContainText('100 of 100 futures');

  await reload(page);
  await expect(cell(page, 'Licences saved', 'Likely a period')).toHaveText('100,000');
  await expect(cell(page, 'Licences saved', 'Present value')).toHaveText('248,685');
  await expect(optionCard(page, 'The order as given')).toContainText('(448 k)');
});

test('keys move and edit as in a spreadsheet', async ({ page }) => {
  await beginNumbers(page);
  for (const name of ['Licences saved', 'Travel saved']) {
    await addField(page).fill(name);
    await addField(page).press('Enter');
  }
  const likely = cell(page, 'Licences saved', 'Likely a period');
  await expect(cell(page, 'Travel saved', 'Likely a period')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(likely).toBeFocused();
  await page.keyboard.type('1.2m');
  await expect(page.getByText('= 1,200,000')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(likely).toHaveText('1,200,000');
  await expect(cell(page, 'Licences saved', 'Low')).toBeFocused();
  await page.keyboard.type('900k');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.5m');
  // Down to the column where the tabs began.
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Travel saved', 'Likely a period')).toBeFocused();
  await page.keyboard.type('50k');
  await page.keyboard.press('Shift+Enter');
  await expect(likely).toBeFocused();
  // Escape takes back what was typed; F2 keeps what is there.
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  await expect(likely).toBeFocused();
  await expect(likely).toHaveText('1,200,000');
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Likely a period, Licences saved' })).toHaveValue('1,200,000');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(cell(page, 'Licences saved', 'Low')).toHaveText('');
  // Each visit of a cell is one step.
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Licences saved', 'Low')).toHaveText('900,000');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Travel saved', 'Likely a period')).toHaveText('');
  // A list is chosen from.
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const kind = page.getByRole('combobox', { name: 'Kind, Licences saved' });
  await expect(kind).toBeFocused();
  await kind.selectOption('Revenue');
  await page.keyboard.press('Escape');
  await expect(cell(page, 'Licences saved', 'Kind')).toHaveText('Revenue');
  // Without its margin it is nothing, and of nothing there is nothing to show.
  await expect(page.getByRole('article')).toHaveCount(0);
  // One press of Tab at the end of a row leaves the table.
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await expect(addField(page)).toBeFocused();
});

test('what cannot be read stays in the field and changes nothing', async ({ page }) => {
  await beginNumbers(page);
  await addField(page).fill('Licences saved');
  await addField(page).press('Enter');
  await page.keyboard.type('100k');
  await page.keyboard.press('Enter');
  const likely = cell(page, 'Licences saved', 'Likely a period');
  await likely.click();
  await page.keyboard.type('about twelve');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Likely a period, Licences saved' });
  await expect(field).toHaveValue('about twelve');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: 'This is not an amount' })).toBeVisible();
  // Leaving it does not lose it either, and the figures are as they were.
  await addField(page).click();
  await expect(field).toHaveValue('about twelve');
  await expect(cell(page, 'Licences saved', 'Present value')).toHaveText('248,685');
  await field.click();
  await page.keyboard.press('Escape');
  await expect(likely).toHaveText('100,000');
});

test('what is being typed stays whatever happens meanwhile, and counts once it is left', async ({ page }) => {
  await start(page);
  await openExample(page);
  const happens = () => page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
  await goTo(page, 'Position');
  const goal = page.getByRole('textbox', { name: 'Wording of the goal “Book 20 M this year”' });
  await goal.fill('Book 21 M this year');
  await happens();
  await expect(goal).toHaveValue('Book 21 M this year');
  await goal.press('Enter');
  await goTo(page, 'Numbers');
  await page.getByText('EUR · quarters').click();
  const rate = page.getByRole('textbox', { name: 'Discount rate a year' });
  await rate.fill('12');
  await happens();
  await expect(rate).toHaveValue('12');
  await rate.press('Enter');
  await expect(rate).toHaveValue('12%');
  await expect(page.getByText('discounted at 12 % a year')).toBeVisible();
  await reload(page);
  await expect(page.getByText('discounted at 12 % a year')).toBeVisible();
  await goTo(page, 'Position');
  await expect(page.getByRole('textbox', { name: 'Wording of the goal “Book 21 M this year”' })).toBeVisible();
});

test('a field for a figure can be emptied as slowly as one likes', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  await page.getByText('EUR · quarters').click();
  const rate = page.getByRole('textbox', { name: 'Discount rate a year' });
  const kept = () =>
    page.evaluate(() => JSON.parse(localStorage.getItem('standpoint/workspace') ?? '{}').drafts?.join() ?? '');
  await rate.focus();
  await page.keyboard.press('End');
  for (const left of ['10', '1']) {
    await page.keyboard.press('Backspace');
    await expect.poll(kept).toContain(`: ${left}`);
  }
  await page.keyboard.press('Backspace');
  await expect.poll(kept).toBe('');
  await expect(rate).toHaveValue('');
  await page.keyboard.type('6');
  await expect.poll(kept).toContain(': 6');
  await expect(rate).toHaveValue('6');
  await page.keyboard.press('Enter');
  await expect(page.getByText('discounted at 6 % a year')).toBeVisible();
  // What is as it was before waits for nothing.
  await rate.fill('12');
  await expect.poll(kept).toContain(': 12');
  await rate.fill('6%');
  await expect.poll(kept).toContain(': 6%');
  await rate.press('Tab');
  await expect.poll(kept).toBe('');
  // A promise is taken back the same way.
  const stretch = page.getByRole('textbox', { name: 'What I hope for' });
  await stretch.fill('200k');
  await stretch.press('Enter');
  await expect(stretch).toHaveValue('200,000');
  await stretch.fill('2');
  await expect.poll(kept).toContain(': 2');
  await stretch.fill('');
  await expect.poll(kept).toBe('');
  await stretch.press('Tab');
  await expect(stretch).toHaveValue('');
  await reload(page);
  await expect(page.getByRole('textbox', { name: 'What I hope for' })).toHaveValue('');
});

test('what cannot be read is there again after another option, another part and an open line', async ({ page }) => {
  await beginNumbers(page);
  await addField(page).fill('Licences saved');
  await addField(page).press('Enter');
  await page.keyboard.type('100k');
  await page.keyboard.press('Enter');
  await cell(page, 'Licences saved', 'Low').click();
  await page.keyboard.type('hardly less');
  const field = page.getByRole('textbox', { name: 'Low, Licences saved' });
  const alert = page.getByRole('alert').filter({ hasText: 'This is not an amount' });
  await page.getByRole('radio', { name: 'Do nothing' }).check();
  await expect(field).toBeHidden();
  await page.getByRole('radio', { name: 'My proposal' }).check();
  await expect(field).toHaveValue('hardly less');
  await expect(alert).toBeVisible();
  await goTo(page, 'Canvas');
  await goTo(page, 'Numbers');
  await expect(field).toHaveValue('hardly less');
  await expect(alert).toBeVisible();
  // Read at last, it is as any cell.
  await field.fill('80k');
  await field.press('Enter');
  await expect(cell(page, 'Licences saved', 'Low')).toHaveText('80,000');
  await goTo(page, 'Canvas');
  await goTo(page, 'Numbers');
  await expect(cell(page, 'Licences saved', 'Low')).toHaveText('80,000');
  // The fields of a line do the same.
  await cell(page, 'Licences saved', 'More').getByRole('button').click();
  const line = page.getByRole('dialog', { name: 'Licences saved' });
  await line.getByRole('textbox', { name: 'Risk taken off' }).fill('some');
  await line.getByRole('button', { name: 'Done' }).click();
  await cell(page, 'Licences saved', 'More').getByRole('button').click();
  await expect(line.getByRole('textbox', { name: 'Risk taken off' })).toHaveValue('some');
  await expect(line.getByRole('alert').filter({ hasText: 'This is not a percentage' })).toBeVisible();
  await line.getByRole('textbox', { name: 'Risk taken off' }).press('Escape');
  await expect(line.getByRole('textbox', { name: 'Risk taken off' })).toHaveValue('');
});

test('the browser draws the same futures as every other machine', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  const chart = page.getByRole('figure').filter({ hasText: 'futures' });
  await chart.getByText('Table', { exact: true }).click();
  const { name, text } = await downloaded(page, () => chart.getByRole('button', { name: 'Export CSV' }).click());
  expect(name).toMatch(/-futures\.csv$/);
  // The same file as in tests/numbers_edits.rs, where it is made natively.
  const frozen = await readFile(new URL('../fixtures/numbers/quota-futures.csv', import.meta.url), 'utf8');
  const rows = (csv: string) => csv.replace('\ufeff', '').trim().split(/\r?\n/);
  expect(rows(text)).toEqual(rows(frozen));
  // And what stands on the screen, drawn in turns, is what stands in the file.
  const [, , proposal] = (rows(frozen).find((row) => row.startsWith('P10,')) ?? '').split(',').slice(1);
  expect(proposal).toBe('64905.45');
  await expect(page.locator('dl').filter({ hasText: 'P10: nine of ten' })).toContainText('64.9 k');
  const counts = await chart.getByRole('row').evaluateAll((all) =>
    all.slice(1).map((row) => (row as HTMLTableRowElement).cells[2]?.textContent ?? ''),
  );
  const bins = rows(frozen).slice(rows(frozen).findIndex((row) => row.startsWith('From,')) + 1);
  expect(counts.map(Number)).toEqual(bins.map((row) => Number(row.split(',')[3])));
});

test('a table of two inputs leaves as it is shown', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  const panel = page.getByText('Two things at once').locator('..');
  await page.getByRole('combobox', { name: 'Down' }).selectOption('Discount rate');
  const { text } = await downloaded(page, () => panel.getByRole('button', { name: 'Export CSV' }).click());
  const rows = text.replace('\ufeff', '').trim().split(/\r?\n/).map((row) => row.split(','));
  expect(rows.map((row) => row[0]).slice(1)).toEqual(['0.060000', '0.080000', '0.100000', '0.120000', '0.140000']);
  expect(rows[3]?.[3]).toBe('102374.50');
});

const TABLE = [
  'Item\tStart\tYear 1\tYear 2\tYear 3',
  'Licences\t(5,000)\t(12,000)\t(12,000)\t(12,000)',
  'Travel not made\t\t30,000\t30,000\t30,000',
  'Unclear\t\tabc\t1\t2',
  'Total\t(5,000)\t18,001\t18,001\t18,002',
].join('\n');

test('rows pasted from a sheet are shown before they are added', async ({ page }) => {
  await beginNumbers(page);
  await addField(page).focus();
  await page.evaluate((text) => {
    const field = document.activeElement as HTMLTextAreaElement;
    field.setRangeText(text);
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  }, TABLE);
  const dialog = page.getByRole('dialog', { name: 'Rows of the pasted table' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Item/ })).toContainText('Heading');
  await expect(dialog.getByRole('row', { name: /^Total/ })).toContainText('Left out');
  await expect(dialog.getByRole('row', { name: /^Unclear/ })).toContainText('not an amount');
  await dialog.getByRole('button', { name: 'Add 3 lines' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('grid').getByRole('rowheader')).toHaveText([
    'Licences, start',
    'Licences, years 1 to 3',
    'Travel not made',
  ]);
  await expect(cell(page, 'Licences, years 1 to 3', 'Kind')).toHaveText('Running cost');
  await expect(cell(page, 'Travel not made', 'Likely a period')).toHaveText('30,000');
  // One step back takes all of them.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('grid')).toBeHidden();
});

test('a figure opens into its working, down to what was typed', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  const card = optionCard(page, 'My proposal');
  await card.getByRole('button').first().click();
  const working = page.getByRole('dialog');
  await expect(working).toContainText('NPV = Σ');
  await working.getByRole('button', { name: 'Present value, Quarter 1' }).click();
  await working.getByRole('button', { name: 'Net', exact: true }).click();
  await working.getByRole('button', { name: 'Benefits', exact: true }).click();
  await working.getByRole('button', { name: 'Mid-market deals won' }).click();
  await expect(working).toContainText('amount × growth');
  await working.getByRole('button', { name: 'Back' }).click();
  await expect(working.getByRole('button', { name: 'Mid-market deals won' })).toBeVisible();
  await working.getByRole('button', { name: 'Mid-market deals won' }).click();
  await working.getByRole('button', { name: 'Amount' }).click();
  const line = page.getByRole('dialog', { name: 'Mid-market deals won' });
  await expect(line.getByRole('textbox', { name: 'Margin' })).not.toHaveValue('');
  await line.getByRole('button', { name: 'Done' }).click();
  await expect(line).toBeHidden();
});

test('every figure of every way forward stands side by side, and opens', async ({ page }) => {
  await beginNumbers(page);
  await addField(page).fill(
    'Item\tStart\tYear 1\tYear 2\tYear 3\nSetup\t(100,000)\t\t\t\nLicences saved\t\t60,000\t60,000\t60,000',
  );
  await page.getByRole('button', { name: 'Add 2 lines' }).click();
  const table = page.getByRole('table', { name: 'All options, figure by figure' });
  // Worked out by hand at 10 %.
  const expected = [
    ['Net present value', '49,211'],
    ['Net present value as Excel counts it', '44,737'],
    ['Return on cost', '49\u00a0%'],
    ['Benefit–cost ratio', '1.49'],
    ['Internal rate of return, a year', '36.3\u00a0%'],
    ['Modified internal rate of return, a year', '25.7\u00a0%'],
    ['Pays back', '20 months'],
    ['Pays back at present value', '23 months'],
  ] as const;
  const figure = (label: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: label, exact: true }) }).getByRole('button').nth(1);
  for (const [label, words] of expected) await expect(figure(label)).toHaveText(words);
  await figure('Internal rate of return, a year').click();
  const working = page.getByRole('dialog');
  await expect(working).toContainText('IRR = 36.3%');
  await working.getByRole('button', { name: 'Net, Start' }).click();
  await expect(working).toContainText('−€100,000');
  await page.keyboard.press('Escape');
  await optionCard(page, 'My proposal').getByRole('button', { name: '49.2 k' }).nth(1).click();
  await expect(working).toContainText('What my proposal gains');
  await page.keyboard.press('Escape');
  await reload(page);
  for (const [label, words] of expected) await expect(figure(label)).toHaveText(words);
});

test('a table of figures is one stop of Tab, and arrows move in it', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  const table = page.getByRole('group', { name: /^Period by period/ });
  await addField(page).focus();
  await page.keyboard.press('Tab');
  await expect(table).toBeFocused();
  const figures = (row: string) =>
    table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: row, exact: true }) }).getByRole('button');
  await page.keyboard.press('ArrowDown');
  await expect(figures('Forecast short of plan').first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(figures('Forecast short of plan').last()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(figures('Forecast short of plan').last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  // The row below has no figure there: the next one that has.
  await page.keyboard.press('ArrowDown');
  await expect(figures('Demand campaign for mid-market').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Demand campaign for mid-market, Quarter 1');
  await page.keyboard.press('Escape');
  await expect(figures('Demand campaign for mid-market').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(table).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(addField(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Beside the money' })).toBeFocused();
});

test('the lines to begin with say how to estimate them', async ({ page }) => {
  await beginNumbers(page);
  await page.getByRole('button', { name: 'Begin with these lines' }).click();
  const first = page.getByRole('grid').getByRole('row').nth(1);
  await expect(first).toContainText('Count it as its author would');
  // The cursor stands where the first amount goes.
  await page.keyboard.type('300k');
  await page.keyboard.press('Enter');
  await expect(first).not.toContainText('Count it as its author would');
  await expect(page.getByRole('article')).toHaveCount(3);
});

test('options are added, named, copied and removed', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  await page.getByRole('button', { name: 'Another way' }).click();
  await expect(page.getByRole('article')).toHaveCount(4);
  await page.getByRole('radio', { name: 'Another way' }).check();
  await page.getByRole('textbox', { name: 'Name of this way forward' }).fill('Half of it');
  await expect(optionCard(page, 'Half of it')).toBeVisible();
  await page.getByRole('radio', { name: 'My proposal' }).check();
  await cell(page, 'Mid-market deals won', 'More').getByRole('button').click();
  await page.getByRole('combobox', { name: 'Copy to' }).selectOption('Half of it');
  await expect(page.getByRole('grid', { name: 'Lines of Half of it' }).getByRole('rowheader')).toHaveText(['Mid-market deals won']);
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(notice(page)).toContainText('Removed “Half of it” with its line.');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByRole('article')).toHaveCount(4);
});

test('the numbers have an address', async ({ page }) => {
  await start(page);
  await openExample(page);
  const hash = await page.evaluate(() => location.hash.replace(/canvas$/, 'numbers'));
  await visit(page, hash);
  await expect(page.getByRole('heading', { name: 'What each way forward is worth' })).toBeVisible();
  await expect(page).toHaveTitle(/ – Numbers$/);
});
