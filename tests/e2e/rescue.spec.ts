// When the app does not start, or stops, a plain page says so and hands out what is stored.
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { out } from './env.mjs';
import { dist } from './host';
import { downloaded, openExample, start } from './states.mjs';
import { expect, expectNoAxeViolations, stored, test, type Faults, type Page } from './support';

/** The module that a first visit loads. */
const FIRST = /\/standpoint-[0-9a-f]{16}\.wasm$/;

function told(page: Page, title: string) {
  return page.getByRole('dialog', { name: title });
}

/** What the browser says of a failure that was made on purpose. */
function expectFaults(faults: Faults, kind: RegExp): void {
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !kind.test(fault))).toEqual([]);
  faults.length = 0;
}

/** Expects every record of ours, as it is stored, and nothing else. */
async function expectAllData(page: Page, title: string): Promise<void> {
  const records = await stored(page);
  const { name, text } = await downloaded(page, () =>
    told(page, title).getByRole('button', { name: 'Download all data' }).click(),
  );
  expect(name).toBe('standpoint-all-records.json');
  const ours = Object.entries(records).filter(([key]) => key.startsWith('standpoint/'));
  expect(ours.length).toBeGreaterThan(0);
  expect(JSON.parse(text)).toEqual(Object.fromEntries(ours));
}

/** Something to lose, and something that is not ours. */
async function write(page: Page): Promise<void> {
  await start(page);
  await openExample(page);
  await page.evaluate(() => localStorage.setItem('somebody/else', 'not ours'));
}

for (const [what, answer, kind] of [
  ['is not there', { status: 404 }, /404|WebAssembly|Response|^uncaught: $/],
  ['is garbage', { contentType: 'application/wasm', body: 'garbage' }, /WebAssembly|CompileError|^uncaught: $/],
] as const) {
  test(`a module that ${what} is told calmly, and the data can be had`, async ({ page, faults }) => {
    await write(page);
    await page.route(FIRST, (route) => route.fulfill(answer));
    await page.goto('about:blank');
    await page.goto('/');
    const title = 'Standpoint could not start';
    await expect(told(page, title)).toContainText('What was saved is still in this browser.');
    await expectAllData(page, title);
    await expectNoAxeViolations(page);
    await page.unroute(FIRST);
    await told(page, title).getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('Saved');
    expectFaults(faults, kind);
  });
}

test('a script that does not arrive is told as well', async ({ page, faults }) => {
  await page.route(/\/standpoint-[0-9a-f]{16}\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(told(page, 'Standpoint could not start')).toBeVisible();
  expectFaults(faults, /ERR_FAILED/);
});

test('a browser without WebAssembly is told what is missing', async ({ page, faults }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await page.goto('/');
  await expect(told(page, 'Standpoint could not start')).toContainText('does not run WebAssembly');
  expectFaults(faults, /WebAssembly/);
});

test('a trap in the running app is told, and nothing that was saved is lost', async ({ page, faults }) => {
  // The app keeps its numbers in a memory of its own: spoilt, the next thing it does is a trap.
  await page.addInitScript(() => {
    const { instantiate, instantiateStreaming } = WebAssembly;
    const seen = <T>(result: T): T => {
      const { instance } = result as unknown as WebAssembly.WebAssemblyInstantiatedSource;
      for (const value of Object.values(instance.exports)) {
        if (value instanceof WebAssembly.Memory) Object.assign(globalThis, { spoilt: value });
      }
      return result;
    };
    WebAssembly.instantiate = ((...args: Parameters<typeof instantiate>) =>
      (instantiate as (...all: unknown[]) => Promise<unknown>)(...args).then(seen)) as typeof instantiate;
    WebAssembly.instantiateStreaming = (...args) => instantiateStreaming(...args).then(seen);
  });
  await write(page);
  await page.evaluate(() => {
    const { spoilt } = globalThis as unknown as { spoilt: WebAssembly.Memory };
    new Uint8Array(spoilt.buffer).fill(0xff, 1024);
  });
  await page.keyboard.press('?');
  const title = 'Standpoint has stopped';
  await expect(told(page, title)).toBeVisible();
  await expectAllData(page, title);
  await expectNoAxeViolations(page);
  await told(page, title).getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('region', { name: 'Their jobs' })).toBeVisible();
  expectFaults(faults, /RuntimeError|RangeError|unreachable|out of bounds/);
});

test('an error that is not the end is not told as one', async ({ page, faults }) => {
  await start(page);
  await page.evaluate(() => setTimeout(() => dispatchEvent(new ErrorEvent('error', { error: new TypeError('odd') }))));
  await page.evaluate(() => dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop' })));
  await openExample(page);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('the one file tells it too', async ({ page }) => {
  const folder = path.join(out, 'e2e', 'disk');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'Rescue.html');
  await copyFile(path.join(dist, 'standpoint.html'), file);
  await start(page, pathToFileURL(file).href);
  await page.evaluate(() =>
    dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })),
  );
  await expect(told(page, 'Standpoint has stopped')).toBeVisible();
});
