// What every journey shares: a page that is watched, and a check for accessibility.
//
// Import `test` and `expect` from here, not from Playwright: the `page` of this `test` fails a
// journey that leaves an error on the console, throws, or asks any other host for anything.
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

import { baseURL } from './env.mjs';

export { expect };
export type { Page };

/** What a context has done that it should not have, as sentences. */
export type Faults = string[];

/**
 * Notes errors and foreign requests in all pages of `context`, those opened later included.
 *
 * A journey that makes a second context watches it with this, and expects its faults to be empty.
 */
export function watch(context: BrowserContext): Faults {
  const faults: Faults = [];
  const home = new URL(baseURL).host;
  context.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    faults.push(`uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    // `data:` and `blob:` stay in the page and have no host.
    if (url.host !== '' && url.host !== home) {
      faults.push(`request to another host: ${request.url()}`);
    }
  });
  return faults;
}

interface Watched {
  /** The faults noted so far. A journey that provokes one on purpose takes it out. */
  faults: Faults;
}

export const test = base.extend<Watched>({
  faults: [
    async ({ context }, use) => {
      const faults = watch(context);
      await use(faults);
      expect(faults, 'errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Expects axe to find nothing, colour contrast included, in light and in dark.
 *
 * Animations are ended first: a half-faded text has a contrast that nobody reads it by.
 */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settled(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap((violation) =>
      violation.nodes.map(
        (node) => `${violation.id}: ${violation.help}\n  ${node.html}\n  ${node.failureSummary}`,
      ),
    );
    expect(found, `axe, in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Waits for running animations to end (endless ones are left alone) and for a painted frame. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
}

/** Whether the page can be scrolled sideways, which it must not be at any width. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });
}
