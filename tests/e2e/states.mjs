// The states of the app that pictures are taken of: name, and how to drive a fresh page there.
//
// A page starts at the app's first screen, with nothing stored.

/** @type {Record<string, (page: import('@playwright/test').Page) => Promise<void>>} */
export const states = {
  'home-empty': async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};
