// All of the app in one file that is opened from a disk: no server, no connection.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { out } from './env.mjs';
import { dist } from './host';
import { addCards, goTo, openCoach, openExample, reload, start, visit } from './states.mjs';
import { cardText, expect, expectNoAxeViolations, saveStatus, test, watch, type Page } from './support';

/** The file, somewhere else than where it was built, as a person has it. */
async function onDisk(name: string): Promise<string> {
  const folder = path.join(out, 'e2e', 'disk');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `My ${name} #1.html`);
  await copyFile(path.join(dist, 'standpoint.html'), file);
  return pathToFileURL(file).href;
}

async function write(page: Page, title: string): Promise<void> {
  await visit(page, '#/new');
  await page.getByRole('button', { name: 'Push back on an order' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill(title);
  await page.getByRole('textbox', { name: 'Fallback' }).fill('Half of it, for <b>one</b> year: 50 %, “at most” – 你好');
  await expect(saveStatus(page)).toHaveText('Saved');
}

test('the file opens from a disk, works, and finds again what was written', async ({ page }) => {
  const url = await onDisk('file');
  await start(page, url);
  await write(page, 'Written in a file');
  await goTo(page, 'Canvas');
  await addCards(page, 'Add a pain', 'The forecast slips');
  await reload(page);
  await expect(cardText(page, 'Their pains', 'The forecast slips')).toBeVisible();
  await visit(page, '#/');
  await expect(page.getByRole('link', { name: 'Written in a file' })).toBeVisible();

  // Everything is in it, what a visit to a host loads later too.
  await openExample(page);
  await goTo(page, 'Numbers');
  await expect(page.getByRole('grid')).toBeVisible();
  await goTo(page, 'Handout');
  await expect(page.getByRole('article', { name: 'The page they get' })).toBeVisible();
  await openCoach(page);
  await expect(page.getByRole('complementary', { name: 'Coach' })).toContainText('Readiness');
});

test('the file asks nobody for anything and looks as the app does', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const url = await onDisk('look');
  await start(page, url);
  await openExample(page);
  await expectNoAxeViolations(page);
  const elsewhere = asked.filter((name) => !name.startsWith(url) && !/^(data|blob):/.test(name));
  expect(elsewhere).toEqual([]);
  expect(await page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(page.getByText('EMEA').first()).toBeVisible();
});

test('a copy carries the data to another browser, private fields too', async ({ page, browser }) => {
  // Five starts, each of which unpacks the file first.
  test.slow();
  await start(page, await onDisk('original'));
  await write(page, 'Carried along');
  await visit(page, '#/data');
  const about = page.getByRole('region', { name: 'This file' });
  await expect(about).toContainText('Chrome keeps the work of all pages that were opened from a disk in one place');
  await expect(about).toContainText('private fields and notes too');
  await expectNoAxeViolations(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    about.getByRole('button', { name: 'Save a copy that carries the data' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^standpoint-\d{4}-\d\d-\d\d\.html$/);
  const copy = path.join(out, 'e2e', 'disk', 'A copy.html');
  await download.saveAs(copy);

  const context = await browser.newContext();
  const faults = watch(context);
  const other = await context.newPage();
  await start(other, pathToFileURL(copy).href);
  const offer = other.getByRole('dialog', { name: /^Import/ });
  await expect(offer).toContainText('Carried along');
  await offer.getByRole('button', { name: /^Import/ }).click();
  await other.getByRole('link', { name: 'Carried along' }).click();
  await expect(other.getByRole('textbox', { name: 'Fallback' })).toHaveValue(
    'Half of it, for <b>one</b> year: 50 %, “at most” – 你好',
  );
  // Where they are, they are not offered again, and can still be had: also by somebody who is faster
  // than what begins a fifth of a second after the start.
  await other.addInitScript(() => {
    const { setTimeout } = window;
    const slower = (run: TimerHandler, delay?: number) => setTimeout(run, delay === 200 ? 3000 : delay);
    window.setTimeout = slower as typeof window.setTimeout;
  });
  await reload(other);
  await expect(other.getByRole('dialog')).toBeHidden();
  await visit(other, '#/data');
  await other.getByRole('button', { name: 'Import what this file carries' }).click();
  await expect(offer).toContainText('The same version is here already.');
  await expect(other.getByText('Second copy: on')).toBeVisible();
  await offer.getByRole('button', { name: 'Cancel' }).click();

  // A copy of the copy carries what is there now, and only that.
  await visit(other, '#/new');
  await other.getByRole('button', { name: 'Ask my boss' }).click();
  await other.getByRole('textbox', { name: 'Title' }).fill('Written in the copy');
  await visit(other, '#/data');
  const [again] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: 'Save a copy that carries the data' }).click(),
  ]);
  const second = path.join(out, 'e2e', 'disk', 'A copy of a copy.html');
  await again.saveAs(second);
  const third = await browser.newContext();
  const page3 = await third.newPage();
  await start(page3, pathToFileURL(second).href);
  await expect(page3.getByRole('dialog', { name: /^Import/ })).toContainText('Written in the copy');
  await expect(page3.getByRole('dialog', { name: /^Import/ })).toContainText('Carried along');
  expect(faults).toEqual([]);
  await context.close();
  await third.close();
});

test('from a host the file says where to open it, and the app says nothing of files', async ({ page }) => {
  await page.goto('/standpoint.html');
  await expect(page.getByText('This page is to be opened from a disk: save it')).toBeVisible();
  await start(page, '/#/data');
  await expect(page.getByRole('heading', { name: 'Backup' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'This file' })).toBeHidden();
});
