// The build works wherever it is put, at the root of a host and below any path, and what is loaded
// later comes when it is wanted.
import { prefix } from './env.mjs';
import { begin, goTo, openExample, start, visit } from './states.mjs';
import { expect, test, type Page } from './support';

/** The file that is loaded later. */
const LATER = /\/later-[^/]*\.wasm$/;

function numbers(page: Page) {
  return page.getByRole('heading', { name: 'What each way forward is worth' });
}

for (const path of ['/', prefix]) {
  test(`the app starts at ${path}`, async ({ page }) => {
    await start(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('each file of a first visit is loaded once, with its right type', async ({ page }) => {
  const types = new Map<string, string[]>();
  page.on('response', async (response) => {
    const name = new URL(response.url()).pathname;
    const type = (await response.headerValue('content-type')) ?? '';
    types.set(name, [...(types.get(name) ?? []), type]);
  });
  await start(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const [name, seen] of types) {
    expect(seen, name).toHaveLength(1);
  }
  // What is loaded later may be here by now.
  const wasm = [...types].filter(([name]) => name.endsWith('.wasm') && !LATER.test(name));
  expect(wasm.map(([, seen]) => seen)).toEqual([['application/wasm']]);
});

for (const path of ['/', prefix]) {
  test(`what is loaded later is fetched once, unasked, and needs no connection then, at ${path}`, async ({ page, context }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (LATER.test(request.url())) asked.push(request.url());
    });
    const loaded = page.waitForEvent('requestfinished', (request) => LATER.test(request.url()));
    await start(page, path);
    await loaded;
    await context.setOffline(true);
    await begin(page);
    await goTo(page, 'Numbers');
    await expect(numbers(page)).toBeVisible();
    await goTo(page, 'Canvas');
    await goTo(page, 'Numbers');
    await expect(numbers(page)).toBeVisible();
    expect(asked).toHaveLength(1);
  });
}

test('what is loaded later is loaded at once when a visit begins there', async ({ page }) => {
  await start(page);
  await openExample(page);
  const hash = await page.evaluate(() => location.hash.replace(/canvas$/, 'numbers'));
  await page.goto('about:blank');
  await start(page, `/${hash}`);
  await expect(numbers(page)).toBeVisible();
});

test('without a connection the part says so, and is there when it is back', async ({ page, faults }) => {
  await page.route(LATER, (route) => route.abort());
  await start(page);
  await begin(page);
  await goTo(page, 'Numbers');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toBeVisible();
  // The rest of the app goes on, and what was said is said again.
  await goTo(page, 'Canvas');
  await expect(page.getByRole('region', { name: 'Their jobs' })).toBeVisible();
  await visit(page, await page.evaluate(() => location.hash.replace(/canvas$/, 'numbers')));
  await expect(alert).toBeVisible();
  await page.unroute(LATER);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(numbers(page)).toBeVisible();
  // The browser itself tells of each try.
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !LATER.test(fault.replace(/\)$/, '')))).toEqual([]);
  faults.length = 0;
});
