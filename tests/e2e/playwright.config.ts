// How the journeys run. `cargo xtask test e2e` serves the release build and sets the variables;
// see `env.mjs` for running Playwright by hand.
import { defineConfig } from '@playwright/test';
import path from 'node:path';

import { baseURL, launchOptions, out } from './env.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: path.join(out, 'e2e', 'results'),
  // Journeys share nothing: each has a browser context, and so a localStorage, of its own.
  fullyParallel: true,
  workers: 2,
  // A journey that fails once and passes once has found something; it is not tried again.
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  reporter: [['list'], ['json', { outputFile: path.join(out, 'e2e', 'report.json') }]],
  use: {
    baseURL,
    launchOptions,
    // What a worker answers, a journey can neither see nor hold up: `offline.spec.ts` lets it in.
    serviceWorkers: 'block',
    // People's own settings would change what dates and numbers look like.
    locale: 'en-US',
    timezoneId: 'UTC',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
