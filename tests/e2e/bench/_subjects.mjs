// What is measured: the app, and as the floor a static page with nothing but a <textarea>.
import { createServer } from 'node:http';

import { baseURL } from '../env.mjs';
import { openCase, records } from './_workspace.mjs';

/**
 * A page to measure.
 *
 * @typedef {object} Subject
 * @property {string} name in tables and in the report
 * @property {string} url where it starts
 * @property {() => [string, string][]} stored what localStorage holds
 * @property {(page: import('@playwright/test').Page) => import('@playwright/test').Locator} field
 *   where keys go
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

/** The canvas of a case with 300 cards, with 1,000 more cases stored. @returns {Subject} */
export function canvas() {
  return {
    name: 'canvas',
    url: `${baseURL}/#/case/${openCase}/canvas`,
    stored: records,
    field: (page) => page.getByRole('textbox', { name: 'Add a pain' }),
  };
}
