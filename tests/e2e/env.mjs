// Where the app is and which browser to use, as `cargo xtask` says it.
//
// By hand: start `cargo xtask serve`, and run `npx playwright test` here with
// STANDPOINT_BASE_URL=http://127.0.0.1:8080 and STANDPOINT_CHROMIUM=/path/to/chromium.
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The address of the app, without a slash at the end. */
export const baseURL = process.env.STANDPOINT_BASE_URL ?? 'http://127.0.0.1:8080';

/** A path under which the same build is served once more, to show that any path will do. */
export const prefix = process.env.STANDPOINT_PREFIX ?? '/';

/** Where reports and pictures go. */
export const out =
  process.env.STANDPOINT_OUT ??
  path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', 'target');

/**
 * How Chromium is started, for journeys, measurements and pictures alike: in a container as root
 * too, and without any traffic of its own.
 */
export const launchOptions = {
  // Left out, Playwright takes the browser that it has downloaded itself.
  executablePath: process.env.STANDPOINT_CHROMIUM || undefined,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
