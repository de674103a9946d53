// A browser of its own for each run, with an empty profile that is filled and thrown away.
import { chromium } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { launchOptions } from '../env.mjs';

const probe = fileURLToPath(new URL('_probe.js', import.meta.url));

/** Starts a browser, stores what `subject` needs, calls `measure(context)`, and cleans up. */
export async function inFreshBrowser(subject, measure) {
  const profile = await mkdtemp(path.join(tmpdir(), 'standpoint-bench-'));
  // A profile on disk, not a private window: only so are a page and its compiled code cached.
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    viewport: { width: 1440, height: 900 },
    // What it keeps for later would be loaded in the middle of it.
    serviceWorkers: 'block',
    locale: 'en-US',
  });
  try {
    await store(context, subject);
    await context.addInitScript({ path: probe });
    return await measure(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills localStorage by an empty page of the subject's origin, so that nothing gets cached. */
async function store(context, subject) {
  const records = subject.stored();
  const page = await context.newPage();
  const empty = new URL('/empty-page-for-storing', subject.url).href;
  await page.route(empty, (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto(empty);
  await page.evaluate((pairs) => {
    for (const [key, value] of pairs) localStorage.setItem(key, value);
  }, records);
  await page.close();
}

/** What the probe has taken down so far, with the size of the page's memory. */
export function read(page) {
  return page.evaluate(() => {
    const { keys, enters, tasks, saves, memory, firstKey } = window.__probe;
    return { keys, enters, tasks, saves, firstKey, wasm: memory?.buffer.byteLength ?? 0 };
  });
}
