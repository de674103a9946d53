// What the coach costs: reading a case for the first time, reading it again after a key, and a key
// itself while the panel is open.
//
// It reads in turns of its own, which timers begin: at once when a case is opened, and 250 ms after
// the last key. So a turn is all of it: reading, counting, and writing what has changed.
// The first read in a page also makes the vocabulary and is run before the browser has compiled the
// code as well as it can; the second is that of the same case opened anew.
import { QUOTA } from '../states.mjs';
import { baseURL } from '../env.mjs';
import { inFreshBrowser, read } from './_browser.mjs';
import { medians, ms, quantile, report, runsWanted, table, times } from './_stats.mjs';
import { openCase, records } from './_workspace.mjs';

const runs = runsWanted(5);
const keys = 50;
const pause = 50;
/** As in src/ui/coach/mod.rs. */
const rest = 250;

const subjects = [
  { name: 'worked example', url: `${baseURL}/#/examples`, stored: () => [], open: openExample },
  { name: '300 cards', url: `${baseURL}/#/`, stored: records, open: openLarge },
];
const taken = new Map(subjects.map(({ name }) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const subject of subjects) {
    taken.get(subject.name).push(await inFreshBrowser(subject, (context) => once(context, subject)));
  }
}
const figures = Object.fromEntries([...taken].map(([name, all]) => [name, medians(all)]));

table([
  [`The coach, median of ${runs}`, 'first in a page', 'opened anew', 'after a key: p50', 'longest', 'panel open: p50', 'longest'],
  ...Object.entries(figures).map(([name, all]) => [
    name,
    ...[all.first, all.anew, all.again, all.longest, all.openAgain, all.openLongest].map(ms),
  ]),
]);
table([
  [`Typing, ${keys} keys, median of ${runs}`, 'p50', 'p99', 'panel open: p50', '', 'p99', ''],
  ...Object.entries(figures).map(([name, { p50, p99, openP50, openP99 }]) => [
    name,
    ...[p50, p99, openP50].map(ms),
    times(openP50 / p50),
    ms(openP99),
    times(openP99 / p99),
  ]),
]);
await report('coach', { runs, keys, ...figures });

async function once(context, subject) {
  const page = await context.newPage();
  await page.goto(subject.url);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/later-.*wasm$/.test(name)));
  await page.waitForTimeout(1000);
  await forget(page);
  await subject.open(page);
  const first = await firstRead(page);
  const opened = new URL(page.url()).hash;
  await visit(page, '#/');
  await page.getByRole('searchbox').or(page.getByRole('heading', { level: 1 })).first().waitFor();
  await page.waitForTimeout(500);
  await forget(page);
  await visit(page, opened.replace(/canvas$/, 'position'));
  const anew = await firstRead(page);
  const closed = await typed(page);
  await page.getByRole('button', { name: /^Coach/ }).click();
  await page.getByRole('complementary', { name: 'Coach' }).waitFor();
  const open = await typed(page);
  const { p50: openP50, p99: openP99, again: openAgain, longest: openLongest } = open;
  return { first, anew, ...closed, openP50, openP99, openAgain, openLongest };
}

async function openExample(page) {
  await page.getByRole('listitem').filter({ hasText: QUOTA }).getByRole('button', { name: 'Open a copy' }).click();
}

async function openLarge(page) {
  await visit(page, `#/case/${openCase}/position`);
}

function visit(page, hash) {
  return page.evaluate((to) => (location.hash = to), hash);
}

function forget(page) {
  return page.evaluate(() => {
    for (const list of [window.__probe.timers, window.__probe.keys]) list.length = 0;
  });
}

/**
 * The first read is the longest turn of the timers that the coach begins: without a delay, or with
 * one where the case changed while it was opened.
 */
async function firstRead(page) {
  await page.getByRole('button', { name: /^Coach/ }).waitFor();
  await page.waitForTimeout(1000);
  const timers = await turns(page);
  return Math.max(...timers.filter(({ delay }) => delay === 0 || delay === rest).map(took));
}

/** Keys in a row, and after that keys with a pause behind each. */
async function typed(page) {
  const field = page.getByRole('textbox', { name: 'The ask in one sentence' });
  await field.click();
  await field.press('End');
  await forget(page);
  await field.pressSequentially('we keep the number and change the way there '.repeat(2).slice(0, keys), { delay: pause });
  await page.waitForTimeout(2 * rest);
  const { keys: each } = await read(page);
  await forget(page);
  for (let key = 0; key < 10; key += 1) {
    await field.press('a');
    await page.waitForTimeout(2 * rest);
  }
  const timers = await turns(page);
  const again = timers.filter(({ delay }) => delay === rest).map(took);
  return { p50: quantile(each, 0.5), p99: quantile(each, 0.99), again: quantile(again, 0.5), longest: Math.max(...again) };
}

function turns(page) {
  return page.evaluate(() => window.__probe.timers);
}

function took({ start, end }) {
  return end - start;
}
