// What every journey shares: a page that is watched, and a check for accessibility.
//
// Import `test` and `expect` from here, not from Playwright: the `page` of this `test` fails a
// journey that leaves an error on the console, throws, or asks any other host for anything.
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';

import { baseURL } from './env.mjs';

export { expect };
export type { Locator, Page };

/** What a context has done that it should not have, as sentences. */
export type Faults = string[];

/**
 * Notes errors and foreign requests in all pages of `context`, those opened later included.
 *
 * A journey that makes a second context watches it with this, and expects its faults to be empty.
 */
export function watch(context: BrowserContext): Faults {
  const faults: Faults = [];
  // Journeys that put a build somewhere themselves do so on this machine as well.
  const home = new URL(baseURL).hostname;
  // What a page's policy has kept out, in whatever page it happens.
  void context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });
  context.on('console', (message) => {
    if (message.type() === 'error') {
      faults.push(`console: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (webError) => {
    faults.push(`uncaught: ${webError.error().stack ?? webError.error().message}`);
  });
  context.on('request', (request) => {
    const { hostname } = new URL(request.url());
    // `data:` and `blob:` stay in the page and have no host.
    if (hostname !== '' && hostname !== home) {
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

/** The live status of saving, in the bar at the top. */
export function saveStatus(page: Page): Locator {
  return page.getByRole('banner').getByRole('status');
}

/** One of the six blocks of the canvas, or any other named part of a page. */
export function block(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The button that shows a card's words; a click opens the card. */
export function cardText(page: Page, inBlock: string, text: string): Locator {
  return block(page, inBlock).getByRole('button', { name: text, exact: true });
}

/** A card with everything on it. */
export function card(page: Page, inBlock: string, text: string): Locator {
  return block(page, inBlock)
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: text, exact: true, expanded: false }) });
}

/** The words of a block's cards, from top to bottom, once it is there. */
export async function cards(page: Page, inBlock: string): Promise<string[]> {
  await block(page, inBlock).waitFor();
  // Only cards can be opened.
  const texts = block(page, inBlock).locator('button[aria-expanded]');
  return (await texts.allTextContents()).map((text) => text.trim());
}

/** Expects a block to hold these cards, in this order. */
export async function expectCards(page: Page, inBlock: string, texts: string[]): Promise<void> {
  await expect.poll(() => cards(page, inBlock), inBlock).toEqual(texts);
}

/** The panel that says what the canvas adds up to. */
export function fitPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Fit' });
}

/** Expects the fit to read `percent`. */
export async function expectFit(page: Page, percent: number): Promise<void> {
  const figure = page.getByRole('main').getByText(`${percent}\u00a0%`, { exact: true });
  await expect(figure.filter({ visible: true })).toHaveCount(1);
}

/** The message over the page. */
export function notice(page: Page): Locator {
  return page.getByRole('region', { name: 'Messages' });
}

/** What is said to people who listen to the screen; it is not meant to be seen. */
export function spoken(page: Page): Locator {
  return page.locator('[aria-live="polite"]');
}

/** The curves between cards: a drawing, which has neither role nor name. */
export function curves(page: Page): Locator {
  return page.locator('main svg.links path');
}

/**
 * Carries `from` with the mouse to a point of `to`: its `x` and `y` run from 0 to 1 over it.
 */
export async function drag(
  page: Page,
  from: Locator,
  to: Locator,
  at: { x: number; y: number } = { x: 0.5, y: 0.5 },
): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = await box(from);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  // The first steps make a drag of the press; the place of `to` may change under it.
  await page.mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 8, { steps: 2 });
  const end = await box(to);
  await page.mouse.move(end.x + end.width * at.x, end.y + end.height * at.y, { steps: 8 });
  await page.mouse.up();
}

async function box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await locator.boundingBox();
  if (found === null) throw new Error('nothing to see');
  return found;
}

/** What is stored, key by key. */
export async function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => ({ ...localStorage }));
}

/** Expects no message, no dialog and no other case after something was refused. */
export async function expectRefused(page: Page, sentence: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'This file cannot be imported' });
  await expect(dialog).toContainText(sentence);
  await expect(dialog).toContainText('Nothing was changed.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
}
