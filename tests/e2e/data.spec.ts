// Files out and in: what is in them, what importing would change before it does, and what is
// refused. And what is stored and cannot be read: kept as it is.
import { begin, downloaded, forget, forgetSecondCopy, goTo, openExample, pick, QUOTA, reload, start, states, visit } from './states.mjs';
import {
  block,
  cardText,
  expect,
  expectRefused,
  notice,
  saveStatus,
  stored,
  test,
  type Locator,
  type Page,
} from './support';

const FALLBACK = 'We settle for eight percent';
const NOTES = 'Tom in Finance is on our side';

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Import / });
}

function rows(page: Page): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^More for/ }) });
}

/** One case with everything in it, private words included; the page shows its position. */
async function full(page: Page): Promise<void> {
  await start(page);
  await openExample(page);
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Fallback' }).fill(FALLBACK);
  await page.getByRole('textbox', { name: 'Notes to self' }).fill(NOTES);
  await expect(saveStatus(page)).toHaveText('Saved');
}

function exportIn(page: Page): Promise<{ name: string; text: string }> {
  return downloaded(page, () => page.getByRole('button', { name: 'Export', exact: true }).click());
}

/** The backup of what is there; the page then shows "Data". */
async function backup(page: Page): Promise<{ name: string; text: string }> {
  await visit(page, '#/data');
  await expect(page.getByRole('heading', { level: 1, name: 'Data' })).toBeVisible();
  return exportIn(page);
}

test('a case is exported without its private fields', async ({ page }) => {
  await full(page);
  const { name, text } = await exportIn(page);
  expect(name).toBe('keep-the-quota-at-4-2-m.standpoint.json');
  expect(text).not.toContain(FALLBACK);
  expect(text).not.toContain(NOTES);
  const file = JSON.parse(text);
  expect(file).toMatchObject({ version: 1, kind: 'case' });
  expect(file.cases).toHaveLength(1);
  expect(file.cases[0]).not.toHaveProperty('private');
  await expect(notice(page)).toContainText('without its private fields');
});

test('names of files are made from titles, whatever is in them', async ({ page }) => {
  await start(page);
  await begin(page);
  const title = page.getByRole('textbox', { name: 'Title' });
  for (const [text, name] of [
    ['', 'untitled-pushback.standpoint.json'],
    ['../../etc/passwd', 'etc-passwd.standpoint.json'],
    ['🙂🙂', 'case.standpoint.json'],
    ['Über 20 %: nein!', 'über-20-nein.standpoint.json'],
  ] as const) {
    await title.fill(text);
    expect((await exportIn(page)).name).toBe(name);
  }
});

test('a backup holds everything, and its age is told', async ({ page }) => {
  await full(page);
  await visit(page, '#/');
  await expect(page.getByText('No backup yet')).toBeVisible();
  const { name, text } = await downloaded(page, () =>
    page.getByRole('button', { name: 'Back up now' }).click(),
  );
  const today = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  expect(name).toBe(`standpoint-backup-${today}.json`);
  expect(text).toContain(FALLBACK);
  expect(text).toContain(NOTES);
  expect(JSON.parse(text)).toMatchObject({ version: 1, kind: 'backup' });
  await expect(page.getByText('Last backup just now')).toBeVisible();
  await visit(page, '#/data');
  await expect(page.getByText('Last backup just now')).toBeVisible();
  await reload(page);
  await expect(page.getByText(/Last backup (just now|a minute ago)/)).toBeVisible();
});

test('a backup is brought into another browser: previewed first, then everything is there', async ({ page }) => {
  await full(page);
  await openExample(page, 'Fill two sales seats in nine weeks');
  const { name, text } = await backup(page);
  await forget(page);
  await pick(page, name, text);
  await expect(dialog(page)).toContainText('A backup with 2 cases.');
  await expect(dialog(page)).toContainText(QUOTA);
  await expect(dialog(page)).toContainText('Pushback · Dana Ruiz, Boss');
  await expect(dialog(page)).toContainText('company goals are added to your list.');
  await expect(page.getByText('There is no case yet.'), 'nothing is changed before').toBeVisible();
  await dialog(page).getByRole('button', { name: 'Import 2 cases' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(notice(page)).toContainText('Imported 2 cases.');
  await reload(page);
  await visit(page, '#/');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('link', { name: QUOTA }).click();
  await expect(page.getByRole('textbox', { name: 'Fallback' })).toHaveValue(FALLBACK);
  await expect(page.getByRole('textbox', { name: 'Notes to self' })).toHaveValue(NOTES);
  const goals = page.getByRole('region', { name: 'Company goals it serves' });
  await expect(goals.getByRole('checkbox', { checked: true })).not.toHaveCount(0);
});

test('a preview that is cancelled changes nothing', async ({ page }) => {
  await full(page);
  const { name, text } = await backup(page);
  await forget(page);
  const before = await stored(page);
  await pick(page, name, text);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog(page)).toBeHidden();
  await pick(page, name, text);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  // So does the browser's way back, which shows another screen.
  await pick(page, name, text);
  await expect(dialog(page)).toBeVisible();
  await visit(page, '#/');
  await expect(dialog(page)).toBeHidden();
  expect(await stored(page)).toEqual(before);
});

test('an import is taken back', async ({ page }) => {
  await full(page);
  const { name, text } = await backup(page);
  await forget(page);
  await pick(page, name, text);
  await dialog(page).getByRole('button', { name: 'Import one case' }).click();
  await notice(page).getByRole('button', { name: 'Take back' }).click();
  await expect(page.getByText('There is no case yet.')).toBeVisible();
  await reload(page);
  await expect(page.getByText('There is no case yet.')).toBeVisible();
  // The company goals that it brought are gone as well.
  await begin(page);
  const goals = page.getByRole('region', { name: 'Company goals it serves' });
  await expect(goals).toContainText('Write down this year’s goals once');
  await expect(goals.getByRole('checkbox')).toHaveCount(0);
});

test.describe('the same case is here already', () => {
  /** The file says "Dana Ruiz"; the case here has since been changed to "Somebody else". */
  async function clash(page: Page): Promise<void> {
    await full(page);
    const { name, text } = await backup(page);
    await visit(page, '#/');
    await page.getByRole('link', { name: QUOTA }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody else');
    await visit(page, '#/data');
    await pick(page, name, text);
    await expect(dialog(page)).toContainText('Older than yours');
  }

  test('both are kept', async ({ page }) => {
    await clash(page);
    await expect(dialog(page).getByRole('radio', { name: 'Keep both' })).toBeChecked();
    await dialog(page).getByRole('button', { name: 'Import one case' }).click();
    await visit(page, '#/');
    await expect(rows(page)).toHaveCount(2);
    await expect(rows(page).filter({ hasText: 'Somebody else' })).toHaveCount(1);
    await expect(rows(page).filter({ hasText: 'Dana Ruiz' })).toHaveCount(1);
  });

  test('the one here is replaced, and that is taken back', async ({ page }) => {
    await clash(page);
    await dialog(page).getByRole('radio', { name: 'Replace' }).check();
    await dialog(page).getByRole('button', { name: 'Import one case' }).click();
    await expect(dialog(page)).toBeHidden();
    await visit(page, '#/');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Dana Ruiz');
    await notice(page).getByRole('button', { name: 'Take back' }).click();
    await expect(rows(page)).toContainText('Somebody else');
    await reload(page);
    await expect(rows(page)).toContainText('Somebody else');
  });

  test('the one in the file is skipped', async ({ page }) => {
    await clash(page);
    await dialog(page).getByRole('radio', { name: 'Skip' }).check();
    await expect(dialog(page).getByRole('button', { name: 'Import nothing' })).toBeVisible();
    await dialog(page).getByRole('radio', { name: 'Replace' }).check();
    await expect(dialog(page).getByRole('button', { name: 'Import one case' })).toBeVisible();
    await dialog(page).getByRole('radio', { name: 'Skip' }).check();
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await visit(page, '#/');
    await expect(rows(page)).toHaveCount(1);
    await expect(rows(page)).toContainText('Somebody else');
  });

  test('the choice is made by keyboard, and the focus stays where it is', async ({ page }) => {
    await clash(page);
    await dialog(page).getByRole('radio', { name: 'Keep both' }).focus();
    for (const next of ['Take changes', 'Replace', 'Skip']) {
      await page.keyboard.press('ArrowRight');
      await expect(dialog(page).getByRole('radio', { name: next })).toBeChecked();
      await expect(dialog(page).getByRole('radio', { name: next })).toBeFocused();
    }
  });

  test('the same version is skipped unless asked for', async ({ page }) => {
    await full(page);
    const { name, text } = await backup(page);
    await pick(page, name, text);
    await expect(dialog(page)).toContainText('The same version is here already.');
    await expect(dialog(page).getByRole('radio', { name: 'Skip' })).toBeChecked();
  });

  test('replacing by a file without private fields keeps the ones here', async ({ page }) => {
    await full(page);
    const { name, text } = await exportIn(page);
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Somebody else');
    await pick(page, name, text);
    await dialog(page).getByRole('radio', { name: 'Replace' }).check();
    await dialog(page).getByRole('button', { name: 'Import one case' }).click();
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Dana Ruiz');
    await expect(page.getByRole('textbox', { name: 'Fallback' })).toHaveValue(FALLBACK);
  });
});

test('a case is imported while another one is open', async ({ page }) => {
  await full(page);
  const { name, text } = await exportIn(page);
  const file = JSON.parse(text);
  file.cases[0].id = '0000000000005';
  file.cases[0].title = 'From a colleague';
  await pick(page, name, JSON.stringify(file));
  await expect(dialog(page)).toContainText('The case you have open stays as it is.');
  await dialog(page).getByRole('button', { name: 'Import one case' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(notice(page)).toContainText('It is under “All cases”.');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(QUOTA);
  await visit(page, '#/');
  await expect(rows(page)).toHaveCount(2);
  await page.getByRole('link', { name: 'From a colleague' }).click();
  await goTo(page, 'Canvas');
  await expect(block(page, 'Their pains').locator('[data-card]')).toHaveCount(4);
});

test('what is mended in a file is told', async ({ page }) => {
  await full(page);
  const { name, text } = await exportIn(page);
  const file = JSON.parse(text);
  const [one] = file.cases;
  one.id = '0000000000005';
  one.title = 'Mended';
  one.canvas.answers.push({ from: '0000000000001', to: '0000000000002' });
  await pick(page, name, JSON.stringify(file));
  await expect(dialog(page)).toContainText('1 answer led nowhere and was left out.');
  await dialog(page).getByRole('button', { name: 'Import one case' }).click();
  await visit(page, '#/');
  await expect(page.getByRole('link', { name: 'Mended' })).toBeVisible();
});

test('what is mended in a stored case is told once', async ({ page }) => {
  await start(page);
  await openExample(page);
  await visit(page, '#/');
  await forgetSecondCopy(page);
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.startsWith('standpoint/case/'))!;
    // As it was written before records were sealed.
    const { sequence, page, seen, checksum, ...record } = JSON.parse(localStorage.getItem(key)!);
    record.cases[0].canvas.answers.push({ from: '0000000000001', to: '0000000000002' });
    localStorage.setItem(key, JSON.stringify(record));
  });
  const mended = 'Mended in “Keep the quota at 4.2\u00a0M”: 1 answer led nowhere and was left out.';
  await reload(page);
  await rows(page).getByRole('link').click();
  await expect(notice(page)).toContainText(mended);
  await expect(saveStatus(page)).toHaveText('Saved');
  await reload(page);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(QUOTA);
  await expect(notice(page)).toBeEmpty();
});

test('a file that cannot be opened is refused in plain words and changes nothing', async ({ page }) => {
  await full(page);
  const { text } = await backup(page);
  const newer = { ...JSON.parse(text), version: 9, app: 'Standpoint 9.0' };
  const before = await stored(page);
  const bad: [string, string | Buffer, RegExp][] = [
    ['diary.json', 'Dear diary', /diary\.json: This is not a Standpoint file: from line 1 on/],
    ['empty.json', '', /This file is empty\./],
    ['package.json', '{"name":"left-pad","version":"1.0.0"}', /This file was not written by Standpoint/],
    ['list.json', '[1,2,3]', /This file was not written by Standpoint/],
    ['newer.json', JSON.stringify(newer), /A newer Standpoint wrote this file \(Standpoint 9\.0\): its format is version 9/],
    ['half.json', text.slice(0, text.length / 2), /This file ends too early: part of it is missing/],
    ['deep.json', '['.repeat(100_000), /nested far deeper/],
    ['photo.json', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), /not a Standpoint file/],
    ['large.json', Buffer.alloc(21_000_000, 32), /This file is too large: 21 MB, and Standpoint opens up to 20 MB/],
  ];
  for (const [name, content, sentence] of bad) {
    await test.step(name, async () => {
      await pick(page, name, content);
      await expectRefused(page, sentence);
    });
  }
  expect(await stored(page)).toEqual(before);
  // And then a good one.
  await pick(page, 'good.json', text);
  await expect(dialog(page)).toBeVisible();
});

test.describe('what is stored and cannot be read', () => {
  const BROKEN = '{"format":"standpoint","version":1,"kind":"case","cases":[{"title":"My whole work';
  const NEWER = '{"format":"standpoint","version":7,"app":"Standpoint 7.1","kind":"case","cases":[]}';
  const DAMAGED = '{"goals":"oh no"}';

  async function damage(page: Page): Promise<void> {
    await start(page);
    await openExample(page);
    await visit(page, '#/');
    await expect(page.getByRole('heading', { name: 'Cases' })).toBeVisible();
    await forgetSecondCopy(page);
    await page.evaluate(
      ([broken, newer, damaged]) => {
        localStorage.setItem('standpoint/case/0000000000001', broken);
        localStorage.setItem('standpoint/case/0000000000002', newer);
        localStorage.setItem('standpoint/workspace', damaged);
      },
      [BROKEN, NEWER, DAMAGED] as const,
    );
    await reload(page);
  }

  test('is kept aside untouched, told, and offered as a download', async ({ page }) => {
    await damage(page);
    await expect(rows(page), 'the others are not harmed').toHaveCount(1);
    await visit(page, '#/data');
    await expect(page.getByRole('heading', { name: 'Kept aside' })).toBeVisible();
    const kept = page.getByRole('listitem');
    await expect(kept).toHaveCount(3);
    for (const [key, sentence, raw] of [
      ['standpoint/case/0000000000001', /ends too early/, BROKEN],
      ['standpoint/case/0000000000002', /A newer Standpoint wrote/, NEWER],
      ['standpoint/workspace', /list of company goals is damaged/, DAMAGED],
    ] as const) {
      const one = kept.filter({ hasText: key });
      await expect(one).toContainText(sentence);
      const { text } = await downloaded(page, () =>
        one.getByRole('button', { name: 'Download as it is' }).click(),
      );
      expect(text).toBe(raw);
    }
  });

  test('is not written over by work, by a new goal or by a backup', async ({ page }) => {
    await damage(page);
    await rows(page).getByRole('link').click();
    await page.getByRole('textbox', { name: 'Title' }).fill('Work goes on');
    await page.getByRole('textbox', { name: 'Add a goal' }).fill('Net retention of 110 %');
    await page.keyboard.press('Enter');
    await backup(page);
    const texts = await stored(page);
    expect(texts['standpoint/case/0000000000001']).toBe(BROKEN);
    expect(texts['standpoint/case/0000000000002']).toBe(NEWER);
    expect(Object.values(texts)).toContain(DAMAGED);
    await reload(page);
    const workspace = page.getByRole('listitem').filter({ hasText: /workspace/ });
    const { text } = await downloaded(page, () =>
      workspace.getByRole('button', { name: 'Download as it is' }).click(),
    );
    expect(text).toBe(DAMAGED);
  });

  test('is deleted, brought back while the message stands, and then gone', async ({ page }) => {
    await damage(page);
    await visit(page, '#/data');
    const key = 'standpoint/case/0000000000001';
    const one = page.getByRole('listitem').filter({ hasText: key });
    await one.getByRole('button', { name: 'Delete for good' }).click();
    await expect(one).toBeHidden();
    await notice(page).getByRole('button', { name: 'Bring back' }).click();
    await expect(one).toContainText('This record ends too early: part of it is missing.');
    expect((await stored(page))[key]).toBe(BROKEN);
    await one.getByRole('button', { name: 'Delete for good' }).click();
    await notice(page).getByRole('button', { name: 'Close this message' }).click();
    await expect(notice(page)).toBeEmpty();
    expect(await stored(page)).not.toHaveProperty([key]);
    // Leaving the page is an end of the message, too.
    const two = page.getByRole('listitem').filter({ hasText: 'standpoint/case/0000000000002' });
    await two.getByRole('button', { name: 'Delete for good' }).click();
    await expect(two).toBeHidden();
    await reload(page);
    await expect(page.getByRole('heading', { name: 'Kept aside' })).toBeVisible();
    await expect(page.getByRole('listitem')).toHaveCount(1);
  });

  test('the list says that something was put aside', async ({ page }) => {
    await damage(page);
    await expect(page.getByRole('main')).toContainText(/could not be read|kept aside/i);
  });
});

test('an imported case is worked on like any other', async ({ page }) => {
  await start(page);
  await states['import-new']!(page);
  await dialog(page).getByRole('button', { name: 'Import one case' }).click();
  await visit(page, '#/');
  await page.getByRole('link', { name: QUOTA }).click();
  await goTo(page, 'Canvas');
  const first = 'EMEA bookings are 0.2\u00a0M behind plan at half-year';
  await cardText(page, 'Their pains', first).focus();
  await page.keyboard.press('Delete');
  await expect(cardText(page, 'Their pains', first)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(cardText(page, 'Their pains', first)).toBeVisible();
});
