// No word is lost: what a browser can do to what it has stored is done to it, and every edit that
// was acknowledged as saved is looked for afterwards. Each journey prints its line of the table.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';

import { baseURL, launchOptions } from './env.mjs';
import {
  addCards,
  begin,
  downloaded,
  emptyStorage,
  fillStorage,
  goTo,
  inSecondCopy,
  openExample,
  reload,
  start,
  visit,
  withoutSecondCopy,
  withoutStorage,
} from './states.mjs';
import {
  cards,
  expect,
  expectNoAxeViolations,
  notice,
  saveStatus,
  stored,
  test,
  type Page,
} from './support';

const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });

/**
 * Prints a line of the table: a fault, how often it was tried, how many edits were acknowledged and
 * looked for, and how many of them were lost. `cargo xtask test` puts the lines together.
 */
function told(fault: string, tried: number, edits: number, lost: number): void {
  const line = `${fault.padEnd(42)} ${String(tried).padStart(9)} ${String(edits).padStart(19)} ${String(lost).padStart(6)}`;
  console.log(line);
  test.info().annotations.push({ type: 'fault', description: line });
  expect(lost, `acknowledged edits lost: ${fault}`).toBe(0);
}

/** Numbers that a seed gives, the same each time. */
function random(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A case with a title and so many cards, all of them acknowledged. */
async function written(page: Page, count: number): Promise<string[]> {
  await begin(page);
  await title(page).fill('Hold the quota');
  await goTo(page, 'Canvas');
  const words = Array.from({ length: count }, (_, number) => `Pain number ${number + 1} of the north`);
  await addCards(page, 'Add a pain', ...words);
  await expect(saveStatus(page)).toHaveText('Saved');
  return words;
}

/** How many of these words are not on the canvas of the case with this title. */
async function lost(page: Page, words: string[], name: string | RegExp = 'Hold the quota'): Promise<number> {
  // The second copy answers a moment after the start.
  await visit(page, '#/data');
  await expect(page.getByText(/^Second copy: (on|off)/)).toBeVisible();
  await visit(page, '#/');
  await page.getByRole('link', { name, exact: true }).click();
  await goTo(page, 'Canvas');
  const missing = async () => {
    const found = new Set(await cards(page, 'Their pains'));
    return words.filter((word) => !found.has(word)).length;
  };
  // The second copy answers a moment after the start.
  await expect.poll(missing).toBe(0);
  return missing();
}

test('the storage is really full: the second copy stands in, and is found again', async ({ page }) => {
  await start(page);
  const words = await written(page, 3);
  await fillStorage(page);
  for (let number = 4; number <= 12; number += 1) {
    const word = `Pain number ${number} of the north`;
    await addCards(page, 'Add a pain', word);
    await expect(saveStatus(page)).toHaveText('Saved in the second copy');
    words.push(word);
  }
  const region = page.getByRole('region', { name: 'Saved in the second copy' });
  await expect(region).toContainText('This browser’s storage is full');
  // Nothing asks when the page goes: nothing would be lost.
  await reload(page);
  let missing = await lost(page, words);
  await emptyStorage(page);
  await addCards(page, 'Add a pain', 'There is room again');
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(region).toBeHidden();
  await reload(page);
  missing += await lost(page, [...words, 'There is room again']);
  told('the storage is full', 1, words.length + 1, missing);
});

test('a case that is filed away goes once its file is there, makes room, and comes back', async ({ page }) => {
  await start(page);
  await written(page, 2);
  await begin(page, 'Ask my boss');
  await title(page).fill('A second engineer');
  await fillStorage(page);
  await title(page).pressSequentially(' for the whole of the north');
  const region = page.getByRole('region', { name: 'Saved in the second copy' });
  const away = region.getByRole('button', { name: 'File away “Hold the quota”' });
  const file = await downloaded(page, () => away.click());
  expect(file.text).toContain('Pain number 2 of the north');
  // A download can be denied, or given up: only the person knows.
  const asked = page.getByRole('dialog', { name: 'Is “Hold the quota” in your downloads?' });
  await expect(asked).toContainText(file.name);
  await expect(asked.getByRole('button', { name: 'Keep it here' })).toBeFocused();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(asked).toBeHidden();
  await expect(away).toBeFocused();
  await expect(saveStatus(page)).toHaveText('Saved in the second copy');
  await downloaded(page, () => page.keyboard.press('Enter'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(saveStatus(page)).toHaveText('Saved');
  await expect(region).toBeHidden();
  await emptyStorage(page);
  await notice(page).getByRole('button', { name: 'Bring back' }).click();
  const missing = await lost(page, ['Pain number 1 of the north', 'Pain number 2 of the north']);
  told('a case is filed away and brought back', 1, 2, missing);
});

test('a full storage offers what takes room in it, and all cases are a press away on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await start(page);
  await written(page, 2);
  await visit(page, '#/data');
  await expect(page.getByText('Less than 1\u00a0% of the space')).toBeVisible();
  await fillStorage(page);
  // This one does not fit any more: it takes no room here, and to file it away would make none.
  await begin(page, 'Ask my boss');
  await title(page).fill('A second engineer');
  await expect(saveStatus(page)).toHaveText('Saved in the second copy');
  const region = page.getByRole('region', { name: 'Saved in the second copy' });
  await expect(region).toBeVisible();
  await page.getByRole('link', { name: 'All cases' }).click();
  await reload(page);
  await expect(region.getByRole('listitem')).toHaveText([/^Hold the quota · 1?\d kB/]);
  await visit(page, '#/data');
  await expect(page.getByText(/^(99|100)\u00a0% of the space/)).toBeVisible();
  await emptyStorage(page);
});

test.describe('storage denied', () => {
  test.beforeEach(({ page }) => withoutStorage(page));

  test('the second copy stands in, and is found again', async ({ page }) => {
    await start(page);
    await begin(page);
    await title(page).fill('Hold the quota');
    await goTo(page, 'Canvas');
    const words = ['Behind plan', 'Lost two reps', 'Late bad news'];
    await addCards(page, 'Add a pain', ...words);
    await expect(saveStatus(page)).toHaveText('Saved in the second copy');
    await reload(page);
    await expect(page.getByRole('textbox', { name: 'Title' }).or(page.getByRole('link', { name: 'Hold the quota' }))).toBeVisible();
    told('the storage is denied', 1, words.length, await lost(page, words));
  });

  test('with neither it says “Not saved”, and what is there goes into a file', async ({ page }) => {
    await withoutSecondCopy(page);
    await start(page);
    await begin(page);
    await title(page).fill('Hold the quota');
    await expect(saveStatus(page)).toHaveText('Not saved');
    const save = page.getByRole('button', { name: 'Save everything to a file' });
    expect((await downloaded(page, () => save.click())).text).toContain('Hold the quota');
    told('neither copy: nothing is acknowledged', 1, 0, 0);
  });
});

test('every kind of record is damaged at random bytes, and its second copy takes its place', async ({ page }) => {
  test.setTimeout(120_000);
  const seed = 20_261_122;
  const below = random(seed);
  await start(page);
  const words = await written(page, 4);
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Add a goal' }).fill('Net retention of 110 %');
  await page.keyboard.press('Enter');
  await expect(saveStatus(page)).toHaveText('Saved');
  await inSecondCopy(page);
  let tried = 0;
  let missing = 0;
  for (let round = 0; round < 14; round += 1) {
    await visit(page, '#/');
    await inSecondCopy(page);
    const kind = ['standpoint/case/', 'standpoint/workspace', 'standpoint/index'][round % 3]!;
    const at = [below(1_000_000), below(255) + 1] as const;
    await page.evaluate(
      ([kind, [place, by]]) => {
        const key = Object.keys(localStorage).find((each) => each.startsWith(kind));
        if (key === undefined) return;
        const text = localStorage.getItem(key)!;
        const where = place % text.length;
        const changed = String.fromCharCode(text.charCodeAt(where) ^ by);
        // Written when the page is gone, as a disk does it: the app writes its index when it goes.
        addEventListener('pagehide', () => {
          localStorage.setItem(key, text.slice(0, where) + changed + text.slice(where + 1));
        });
      },
      [kind, at] as const,
    );
    await reload(page);
    tried += 1;
    missing += await lost(page, words);
    await goTo(page, 'Position');
    await expect(page.getByRole('checkbox', { name: 'Net retention of 110 %' })).toBeVisible();
  }
  told(`a byte of a record is damaged (seed ${seed})`, tried, words.length + 1, missing);
});

test('the index is deleted', async ({ page }) => {
  await start(page);
  const words = await written(page, 3);
  await visit(page, '#/');
  await page.evaluate(() => addEventListener('pagehide', () => localStorage.removeItem('standpoint/index')));
  await reload(page);
  told('the index is deleted', 1, words.length, await lost(page, words));
});

test('all of localStorage is gone: everything comes back from the second copy', async ({ page }) => {
  await start(page);
  const words = await written(page, 3);
  await visit(page, '#/');
  await inSecondCopy(page);
  await page.evaluate(() => addEventListener('pagehide', () => localStorage.clear()));
  await reload(page);
  await expect(notice(page)).toContainText('was brought back from its second copy');
  told('all of localStorage is gone', 1, words.length, await lost(page, words));
});

/** The page crashes; gives one that starts after it. */
async function crashed(page: Page): Promise<Page> {
  const context = page.context();
  const session = await context.newCDPSession(page);
  const gone = page.waitForEvent('crash');
  // It never answers: the page is gone.
  session.send('Page.crash').catch(() => {});
  await gone;
  await page.close();
  const next = await context.newPage();
  await start(next);
  return next;
}

test('the tab crashes between two writes', async ({ page }) => {
  test.setTimeout(60_000);
  await start(page);
  const words = await written(page, 3);
  let missing = 0;
  let current = page;
  for (let round = 0; round < 3; round += 1) {
    const word = `Typed right before crash ${round + 1}`;
    await addCards(current, 'Add a pain', word);
    await expect(saveStatus(current)).toHaveText('Saved');
    words.push(word);
    current = await crashed(current);
    missing += await lost(current, words);
  }
  told('the tab crashes', 3, words.length, missing);
});

test('the tab crashes while words are in a field that are not added yet', async ({ page }) => {
  test.setTimeout(60_000);
  await start(page);
  const words = await written(page, 1);
  let current = page;
  for (let round = 1; round <= 3; round += 1) {
    const word = `Half a sentence ${round}`;
    await current.getByRole('textbox', { name: 'Add a pain', exact: true }).pressSequentially(word);
    await expect.poll(async () => Object.values(await stored(current)).join()).toContain(word);
    words.push(word);
    current = await crashed(current);
    await current.getByRole('link', { name: 'Hold the quota', exact: true }).click();
    await expect(notice(current)).toContainText(`“${word}” was being typed when the page ended.`);
    await goTo(current, 'Canvas');
  }
  // Each is there once, and is not added again.
  await reload(current);
  expect(await cards(current, 'Their pains')).toEqual(words);
  told('the tab crashes while something is typed', 3, words.length, await lost(current, words));
});

test('the tab crashes while a figure is in a field that was not left yet', async ({ page }) => {
  test.setTimeout(60_000);
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  const address = await page.evaluate(() => location.hash);
  const cell = (current: Page, figure: string) => current.getByRole('gridcell', { name: figure, exact: true });
  const inCell = (current: Page) => current.getByRole('textbox', { name: /^Likely a period, / });
  const rate = (current: Page) => current.getByRole('textbox', { name: 'Discount rate a year' });
  const waits = (current: Page) => current.getByRole('alert').filter({ hasText: 'Not entered yet: press Enter.' });
  const again = async (current: Page, text: string) => {
    await expect.poll(async () => Object.values(await stored(current)).join()).toContain(`: ${text}`);
    const next = await crashed(current);
    await visit(next, address);
    await expect(notice(next)).toContainText(`“${text}” was not entered when the page ended.`);
    await expect(waits(next)).toBeVisible();
    return next;
  };
  let missing = 0;
  await page.getByText('EUR · quarters').click();
  await rate(page).fill('');
  await rate(page).pressSequentially('12.5 %');
  let current = await again(page, '12.5 %');
  missing += Number((await rate(current).inputValue()) !== '12.5 %');
  await expect(current.getByText('discounted at 10 % a year')).toBeVisible();
  await rate(current).press('Enter');
  await expect(current.getByText('discounted at 12.5 % a year')).toBeVisible();
  await expect(waits(current)).toBeHidden();
  await cell(current, '−100,000').click();
  await inCell(current).fill('');
  await inCell(current).pressSequentially('-195k');
  current = await again(current, '-195k');
  missing += Number((await inCell(current).inputValue()) !== '-195k');
  await inCell(current).press('Enter');
  await expect(cell(current, '−195,000')).toBeVisible();
  // Entered, it waits no more.
  await expect(saveStatus(current)).toHaveText('Saved');
  await reload(current);
  await expect(cell(current, '−195,000')).toBeVisible();
  await inSecondCopy(current);
  await expect(notice(current)).toBeHidden();
  told('the tab crashes while a figure is typed', 2, 2, missing);
});

test('the second copy is deleted while the app is open, and is made anew', async ({ page }) => {
  await start(page);
  const words = await written(page, 2);
  await inSecondCopy(page);
  await page.evaluate(
    () =>
      new Promise((done) => {
        indexedDB.deleteDatabase('standpoint').onsuccess = done;
      }),
  );
  await addCards(page, 'Add a pain', 'Typed after that');
  words.push('Typed after that');
  await inSecondCopy(page);
  await page.evaluate(() => localStorage.clear());
  await reload(page);
  told('the second copy is deleted', 1, words.length, await lost(page, words));
});

test('the clock is moved ten years, back and forth', async ({ page }) => {
  await start(page);
  const words = await written(page, 2);
  let missing = 0;
  for (const day of ['2036-11-22T09:00:00Z', '2016-11-22T09:00:00Z', '2026-11-22T09:00:00Z']) {
    await page.clock.setFixedTime(new Date(day));
    const word = `Typed in ${day.slice(0, 4)}`;
    await addCards(page, 'Add a pain', word);
    await expect(saveStatus(page)).toHaveText('Saved');
    words.push(word);
    await inSecondCopy(page);
    await reload(page);
    missing += await lost(page, words);
  }
  told('the clock is moved ten years', 3, words.length, missing);
});

test('without IndexedDB everything works, and it says what the one copy is worth', async ({ page }) => {
  await withoutSecondCopy(page);
  await start(page);
  const words = await written(page, 3);
  await visit(page, '#/data');
  await expect(page.getByRole('main')).toContainText('Second copy: off in this browser.');
  await reload(page);
  told('there is no second copy', 1, words.length, await lost(page, words));
});

test.describe('a browser that is killed', () => {
  /** A Chromium of our own, with all its processes in one group. */
  async function launch(profile: string): Promise<{ child: ChildProcess; port: number }> {
    const program = launchOptions.executablePath ?? chromium.executablePath();
    await rm(path.join(profile, 'DevToolsActivePort'), { force: true });
    const args = [...launchOptions.args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    const child = spawn(program, args, { detached: true, stdio: 'ignore' });
    const port = async () => {
      const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
      return Number(text.split('\n')[0]);
    };
    await expect.poll(port).toBeGreaterThan(0);
    return { child, port: await port() };
  }

  async function kill(child: ChildProcess): Promise<void> {
    const gone = new Promise((done) => child.once('exit', done));
    // Its own group, made by `detached`.
    process.kill(-child.pid!, 'SIGKILL');
    await gone;
  }

  test('loses no more than the last second of typing', async () => {
    test.setTimeout(120_000);
    const profile = await mkdtemp(path.join(tmpdir(), 'standpoint-'));
    const words: string[] = [];
    let missing = 0;
    let running: ChildProcess | undefined;
    const kills = 3;
    try {
      for (let round = 0; round <= kills; round += 1) {
        const { child, port } = await launch(profile);
        running = child;
        const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
        const page = await browser.contexts()[0]!.newPage();
        await start(page, baseURL);
        if (round === 0) {
          words.push(...(await written(page, 2)));
        } else {
          missing += await lost(page, words);
        }
        if (round < kills) {
          const word = `Typed before kill ${round + 1}`;
          await addCards(page, 'Add a pain', word);
          await expect(saveStatus(page)).toHaveText('Saved');
          words.push(word);
          // The last second is what may be lost; this waits for no longer than that.
          const asked = Date.now();
          await inSecondCopy(page);
          expect(Date.now() - asked, 'until it is on the disk').toBeLessThan(1_000);
        }
        await kill(child);
        running = undefined;
        await browser.close().catch(() => {});
      }
    } finally {
      if (running !== undefined) await kill(running);
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
    told('the browser is killed', kills, words.length, missing);
  });
});

test('an earlier version is shown with what changed since, and restored in one step', async ({ page }) => {
  await start(page);
  await written(page, 2);
  await inSecondCopy(page);
  await reload(page);
  await goTo(page, 'Canvas');
  await addCards(page, 'Add a pain', 'Came later');
  await title(page).fill('Hold the quota at 4.2 M');
  await inSecondCopy(page);
  await page.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: 'History' });
  const version = dialog.getByRole('listitem').filter({ hasText: 'As it was' }).first();
  await expect(version).toContainText('Came later');
  await expect(version).toContainText('Hold the quota at 4.2 M');
  await version.getByRole('button', { name: /^Restore the version/ }).click();
  await expect(dialog).toBeHidden();
  await expect(title(page)).toHaveValue('Hold the quota');
  expect(await cards(page, 'Their pains')).toEqual(['Pain number 1 of the north', 'Pain number 2 of the north']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toHaveValue('Hold the quota at 4.2 M');
  expect(await cards(page, 'Their pains')).toContain('Came later');
});
