// What is measured: the app, and as the floor a static page with nothing but a <textarea>.
import { createServer } from 'node:http';

import { baseURL } from '../env.mjs';
import { openCase, records } from './_workspace.mjs';

/** @typedef {import('@playwright/test').Locator} Field */

/**
 * A page to measure.
 *
 * @typedef {object} Subject
 * @property {string} name in tables and in the report
 * @property {string} url where it starts
 * @property {() => [string, string][]} stored what localStorage holds
 * @property {(page: import('@playwright/test').Page) => Field | Promise<Field>} field where keys go
 */

const page = '<!doctype html><meta charset="utf-8"><title>Floor</title><textarea></textarea>';

/** Serves the floor for as long as the process lives. @returns {Promise<Subject>} */
export async function floor() {
  const server = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  // The server alone does not keep the process alive.
  server.unref();
  return {
    name: 'textarea',
    url: `http://127.0.0.1:${server.address().port}/`,
    stored: () => [],
    field: (page) => page.locator('textarea'),
  };
}

const canvas = `${baseURL}/#/case/${openCase}/canvas`;

/** The field for a new card: what is typed becomes an edit only with Enter. @type {Subject} */
export const newCard = {
  name: 'new card',
  url: canvas,
  stored: records,
  field: (page) => page.getByRole('textbox', { name: 'Add a pain', exact: true }),
};

/** The words of a card: every key is an edit, saved at once. @type {Subject} */
export const card = {
  name: 'card',
  url: canvas,
  stored: records,
  field: async (page) => {
    const pains = page.getByRole('region', { name: 'Their pains' });
    await pains.getByRole('listitem').nth(20).getByRole('button').first().click();
    return pains.getByRole('textbox', { name: 'Wording' });
  },
};
