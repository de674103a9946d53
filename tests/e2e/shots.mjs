// Pictures of the screens for people to look at: `cargo xtask shots [part of a state's name]`.
//
// Each state of `states.mjs` is taken in three sizes, in light and in dark, into target/shots/.
import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';

import { baseURL, launchOptions, out } from './env.mjs';
import { start, states } from './states.mjs';

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

const filter = process.argv[2] ?? '';
const chosen = Object.entries(states).filter(([name]) => name.includes(filter));
if (chosen.length === 0) {
  console.error(`No state's name contains "${filter}". There are: ${Object.keys(states).join(', ')}`);
  process.exit(1);
}

const folder = path.join(out, 'shots');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
let failed = 0;
for (const [name, drive] of chosen) {
  for (const viewport of sizes) {
    for (const colorScheme of ['light', 'dark']) {
      failed += await take(name, drive, viewport, colorScheme);
    }
  }
}
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;

/** Takes one picture; returns how many failed, so that one broken state does not hide the rest. */
async function take(name, drive, viewport, colorScheme) {
  const file = path.join(folder, `${name}-${viewport.width}-${colorScheme}.png`);
  const context = await browser.newContext({
    baseURL,
    viewport,
    colorScheme,
    reducedMotion: 'reduce',
    // What it keeps for later would be loaded in the middle of it.
    serviceWorkers: 'block',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  try {
    await start(page);
    await drive(page, viewport);
    await page.screenshot({ path: file });
    console.log(file);
    return 0;
  } catch (error) {
    console.error(`${path.basename(file)}: ${error.message}`);
    return 1;
  } finally {
    await context.close();
  }
}
