// The build works wherever it is put: at the root of a host and below any path.
import { prefix } from './env.mjs';
import { start } from './states.mjs';
import { expect, test } from './support';

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
  const wasm = [...types].filter(([name]) => name.endsWith('.wasm'));
  expect(wasm.map(([, seen]) => seen)).toEqual([['application/wasm']]);
});
