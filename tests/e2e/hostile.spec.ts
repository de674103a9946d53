// A case whose every text is an attack goes through every screen and every way out: it stays text.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { out } from './env.mjs';
import { HOSTILE } from './hostile';
import { downloaded, forget, goTo, openCoach, openExample, pick, start, visit } from './states.mjs';
import { expect, notice, test, type Page } from './support';

/** Texts of people, in a file: not ids, days, amounts, or words that the app knows. */
function isText(text: string): boolean {
  return /[A-Z ]/.test(text) && !/^\d{4}-\d\d-\d\d/.test(text) && !/^[0-9a-z]{13}$/.test(text) && !/^[A-Z]{3}$/.test(text);
}

/** A file with an attack in the place of each text, and how many those are. */
function attacked(json: unknown): { json: any; count: number } {
  let count = 0;
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string' && isText(value) && !['app', 'format'].includes(key)) {
      count += 1;
      return `${HOSTILE[count % HOSTILE.length]} ${count}`;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return { json: walk(json), count };
}

/** A backup with one case, every text of which is an attack, taken in by the app and opened. */
async function openAttack(page: Page, turn: number): Promise<void> {
  await start(page);
  await openExample(page);
  await goTo(page, 'Position');
  await page.getByRole('textbox', { name: 'Fallback' }).fill('A private word');
  await visit(page, '#/data');
  const backup = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click());
  // Each turn puts another attack into each field.
  const shift = JSON.parse(backup.text);
  const { json, count } = attacked({ turn: Array.from({ length: turn }, () => 'A shift'), ...shift });
  expect(count).toBeGreaterThan(60 + turn);
  delete json.turn;
  await forget(page);
  await pick(page, `${HOSTILE[1].replaceAll('/', '')}.json`, JSON.stringify(json));
  const dialog = page.getByRole('dialog', { name: /^Import/ });
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(notice(page)).toContainText('Imported one case');
  await visit(page, '#/');
  await page.getByRole('main').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Canvas' }).waitFor();
}

/** Expects that a page which was saved holds nothing that a browser would run or load. */
async function expectInert(page: Page): Promise<void> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const bad = [...element.attributes].filter(
        ({ name, value }) => name.startsWith('on') || /^\s*(javascript|data):/i.test(value) || /evil\.example/.test(value),
      );
      const isBad = /^(script|iframe|object|embed|base|form|img|svg|math)$/i.test(element.tagName);
      return isBad || bad.length > 0 ? [element.outerHTML.slice(0, 200)] : [];
    }),
  );
  expect(found).toEqual([]);
}

for (const turn of [0, 1]) {
  test(`attacks stay texts on every screen and in all that leaves, turn ${turn + 1}`, async ({ page, context, faults }) => {
    test.slow();
    // Whatever runs is told as an error; so is whatever asks.
    await context.addInitScript(() => {
      Object.assign(globalThis, { owned: () => console.error('an attack has run') });
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page.on('dialog', (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await openAttack(page, turn);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

    for (const part of ['Position', 'Canvas']) {
      await goTo(page, part);
      await expect(page.getByRole('main')).toContainText('evil.example');
    }
    await page.getByRole('region', { name: 'Their pains' }).locator('button[aria-expanded]').first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Focus mode', exact: true }).click();
    await openCoach(page);
    await page.getByRole('button', { name: 'Close the coach' }).click();
    await goTo(page, 'Numbers');
    await expect(page.getByRole('grid')).toContainText(/owned|evil|SUM/);
    await goTo(page, 'Objections');
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await page.keyboard.press('Escape');

    await goTo(page, 'Handout');
    await page.getByRole('article', { name: 'The page they get' }).waitFor();
    for (const variant of ['One-page brief', 'Talking points', 'Full dossier']) {
      await page.getByText(variant, { exact: true }).click();
      const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Save HTML' }).click());
      const folder = path.join(out, 'e2e', 'disk');
      await mkdir(folder, { recursive: true });
      const file = path.join(folder, `hostile-${turn}-${variant.replaceAll(' ', '-')}.html`);
      await writeFile(file, text);
      const other = await context.newPage();
      await other.goto(pathToFileURL(file).href);
      await expect(other.locator('body')).toContainText(/owned|evil/);
      await expectInert(other);
      await other.close();

      await page.getByRole('button', { name: 'Copy Markdown' }).click();
      await expect.poll(clipboard).toMatch(/^# /);
      // Brackets and angles of what was typed are escaped: none of it is a link or an element.
      expect((await clipboard()).replace(/\\./g, '')).not.toMatch(/\]\(|<[a-z/!]/i);
    }
    await page.getByText('E-mail', { exact: true }).click();
    await page.getByRole('region', { name: 'The e-mail' }).waitFor();
    await page.getByRole('button', { name: 'Copy e-mail' }).click();
    await expect.poll(clipboard).toMatch(/^Subject: [^\n]*\n\n/);

    await visit(page, '#/');
    await page.getByRole('main').getByRole('link').first().waitFor();
    await visit(page, '#/data');
    await page.getByRole('heading', { name: 'Backup' }).waitFor();
    // Nothing that was typed has become part of the page.
    await expect(page.locator('script:not([src]):not(head script), iframe, img, [onerror], [onload], base')).toHaveCount(0);
    expect(faults).toEqual([]);
  });
}

test('the page lets nothing in that did not come with it', async ({ page, faults }) => {
  await start(page);
  const answers = await page.evaluate(async () => {
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.inlineRan = true';
    document.body.append(inline);
    document.body.insertAdjacentHTML('beforeend', '<p id="styled" style="color: rgb(1, 2, 3)">Styled</p>');
    const styled = getComputedStyle(document.querySelector('#styled')!).color;
    // What is called from here by the test itself may do what a page may not.
    const evaluated = await new Promise((told) =>
      setTimeout(() => {
        try {
          told(new Function('return true')());
        } catch {
          told(false);
        }
      }),
    );
    const fetched = await fetch('https://evil.example/').then(() => true, () => false);
    return { inline: 'inlineRan' in globalThis, styled: styled === 'rgb(1, 2, 3)', evaluated, fetched };
  });
  expect(answers).toEqual({ inline: false, styled: false, evaluated: false, fetched: false });
  for (const directive of ['script-src', 'style-src', 'connect-src']) {
    await expect.poll(() => faults.some((fault) => fault.includes(`policy: ${directive}`)), directive).toBe(true);
  }
  faults.length = 0;
});
