// After one visit the app is on the device: it opens without a connection, all of it, and takes in
// a new version without ever mixing two.
import { cp, mkdtemp, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { out } from './env.mjs';
import { dist, host as served, type Host } from './host';
import { QUOTA, begin, goTo, openCoach, openExample, reload, start } from './states.mjs';
import { expect, notice, test as base, type Page } from './support';

const test = base.extend<{ below: string; host: Host }>({
  below: ['/', { option: true }],
  host: async ({ below }, use) => {
    const host = await served(below);
    await use(host);
    await host.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

/** Visits the app for the first time, until all of it is on the device. */
async function visitOnce(page: Page, host: Host): Promise<void> {
  await start(page, host.url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((taken) => navigator.serviceWorker.addEventListener('controllerchange', taken));
    }
  });
}

/** The build, changed in its script, as a new version of the app. */
async function nextVersion(version: string): Promise<string> {
  const folder = await mkdtemp(path.join(out, 'e2e', 'next-'));
  await cp(dist, folder, { recursive: true });
  const script = (await readdir(folder)).find((name) => /^standpoint-.*\.js$/.test(name)) ?? '';
  const renamed = `standpoint-${version}.js`;
  await rename(path.join(folder, script), path.join(folder, renamed));
  const was = /data-version="?([0-9a-f]{16})/.exec(await readFile(path.join(folder, 'index.html'), 'utf8'))?.[1] ?? '';
  for (const name of ['index.html', 'worker.js']) {
    const text = await readFile(path.join(folder, name), 'utf8');
    await writeFile(path.join(folder, name), text.replaceAll(script, renamed).replaceAll(was, version));
  }
  return folder;
}

const NEXT = 'feedfeedfeedfeed';

function versionOf(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset.version);
}

function kept(page: Page): Promise<number> {
  return page.evaluate(async () => (await caches.keys()).length);
}

/** Looks for a new version, until what was found is in use or has been given up. */
async function update(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = await (await navigator.serviceWorker.ready).update();
    const worker = found.installing ?? found.waiting ?? found.active;
    if (worker === null) return 'none';
    while (worker.state !== 'activated' && worker.state !== 'redundant') {
      await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
    }
    return worker.state;
  });
}

for (const below of ['/', '/some/where/']) {
  test.describe(`at ${below}`, () => {
    test.use({ below });

    test('after one visit everything opens without a connection', async ({ page, host }) => {
      await visitOnce(page, host);
      await host.stop();
      await reload(page);
      await openExample(page);
      await goTo(page, 'Numbers');
      await expect(page.getByRole('grid')).toBeVisible();
      await goTo(page, 'Objections');
      await expect(page.getByRole('button', { name: 'Rehearse' })).toBeVisible();
      await goTo(page, 'Handout');
      await expect(page.getByRole('article', { name: 'The page they get' })).toBeVisible();
      await openCoach(page);
      // It is there in a new tab too, with what was written.
      const tab = await page.context().newPage();
      await start(tab, `${host.url}index.html`);
      await expect(tab.getByRole('link', { name: QUOTA })).toBeVisible();
    });
  });
}

test('a first visit loads each file once, and a later one asks for the worker alone', async ({ page, host }) => {
  await visitOnce(page, host);
  const hashed = host.asked.filter((name) => /-[0-9a-f]{16}\./.test(name));
  expect(hashed.filter((name, place) => hashed.indexOf(name) !== place)).toEqual([]);
  // Everything that is kept was asked for, and nothing that is not there.
  const files = (await readdir(dist)).filter((name) => /-[0-9a-f]{16}\./.test(name));
  expect([...hashed].sort()).toEqual(files.sort());

  host.asked.length = 0;
  await reload(page);
  await update(page);
  await openExample(page);
  for (const part of ['Position', 'Numbers', 'Objections', 'Handout', 'Canvas']) {
    await goTo(page, part);
    await expect(page.getByRole('link', { name: part })).toHaveAttribute('aria-current', 'page');
  }
  await openCoach(page);
  expect(new Set(host.asked)).toEqual(new Set(['worker.js']));
});

test('a new version is taken in quietly and told, and no page mixes two', async ({ page, host, context }) => {
  await visitOnce(page, host);
  const first = await versionOf(page);
  const other = await context.newPage();
  await start(other, host.url);
  await begin(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('Two versions');

  host.deploy(await nextVersion(NEXT));
  expect(await update(page)).toBe('activated');
  // Both pages say so and go on as they are; what their version needs is still there.
  await host.stop();
  for (const tab of [page, other]) {
    await expect(notice(tab).getByText('New version: reload when you like.')).toBeVisible();
    expect(await versionOf(tab)).toBe(first);
    const old = await tab.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /-[0-9a-f]{16}\./.test(name)),
    );
    expect(old.length).toBeGreaterThan(1);
    const answers = await tab.evaluate((names) => Promise.all(names.map(async (name) => (await fetch(name)).status)), old);
    expect(answers).toEqual(old.map(() => 200));
  }

  await notice(page).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => versionOf(page).catch(() => '')).toBe(NEXT);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Two versions');
  expect(await versionOf(other)).toBe(first);
  // The old one stays for as long as a page of it is open.
  expect(await kept(page)).toBe(2);
  await reload(other);
  expect(await versionOf(other)).toBe(NEXT);
  await reload(other);
  await expect.poll(() => kept(page)).toBe(1);
  await expect(notice(other).getByText('New version')).toBeHidden();
});

test('the notice of a new version can be closed', async ({ page, host }) => {
  await visitOnce(page, host);
  host.deploy(await nextVersion(NEXT));
  await update(page);
  const told = notice(page);
  await expect(told.getByRole('button', { name: 'Reload' })).toBeVisible();
  await told.getByRole('button', { name: 'Close this message' }).click();
  await expect(told.getByText('New version')).toBeHidden();
});

test('a build that is only half on the host is not taken in', async ({ page, host }) => {
  await visitOnce(page, host);
  const first = await versionOf(page);
  const folder = await nextVersion(NEXT);
  // The worker has arrived, the page has not.
  await cp(path.join(dist, 'index.html'), path.join(folder, 'index.html'));
  host.deploy(folder);
  expect(await update(page)).toBe('redundant');
  await reload(page);
  expect(await versionOf(page)).toBe(first);
  await expect(notice(page).getByText('New version')).toBeHidden();
});

test('the app can be installed, and its shortcuts lead where they say', async ({ page, host }) => {
  await start(page, host.url);
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    return (await fetch(link?.href ?? '')).json();
  });
  expect(manifest).toMatchObject({ name: 'Standpoint', display: 'standalone', start_url: './' });
  const drawn = await page.evaluate(
    (icons: { src: string; sizes: string }[]) =>
      Promise.all(
        icons.map(async ({ src, sizes }) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return sizes === 'any' || sizes === `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    manifest.icons,
  );
  expect(drawn.length).toBeGreaterThan(3);
  expect(drawn).not.toContain(false);
  expect(manifest.icons.some(({ purpose }: { purpose?: string }) => purpose === 'maskable')).toBe(true);

  const shortcuts: { name: string; url: string }[] = manifest.shortcuts;
  expect(shortcuts.map(({ name }) => name)).toEqual([
    'Push back on an order',
    'Propose to a peer department',
    'Ask my boss',
    'Open an example',
  ]);
  for (const { name, url } of shortcuts) {
    await page.goto('about:blank');
    await start(page, new URL(url, host.url).href);
    if (name === 'Open an example') {
      await expect(page.getByRole('button', { name: 'Open a copy' }).first()).toBeVisible();
    } else {
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
      expect(await page.evaluate(() => location.hash)).toMatch(/^#\/new\/[a-z]+\/[0-9a-z]{13}\/position$/);
      // “Back” leaves it, and begins no other.
      await page.goBack();
      expect(page.url()).toBe('about:blank');
    }
  }
});
