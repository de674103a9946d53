// What the coach costs: reading a case for the first time, reading it again after a key, and a key
// itself while the panel is open.
//
// It reads in turns of its own, which timers begin: as soon as the page is idle when a case is
// opened, and 250 ms after the last key. What is told is the longest turn of a read, whether of
// reading or of counting and writing what has changed. The first read in a page is run before the
// browser has compiled the code as well as it can; the second is that of the same case opened anew.
// What was made ready before the first read, while the page was idle, is told apart.
//
// Most of the time goes by in waiting, so nothing is waited for longer than it takes, and typing
// is measured in a few of the runs: each has enough keys of its own.
import { QUOTA } from '../states.mjs';
import { baseURL } from '../env.mjs';
import { inFreshBrowser, read } from './_browser.mjs';
import { medians, ms, quantile, report, runsWanted, table, times } from './_stats.mjs';
import { openCase, records } from './_workspace.mjs';

const runs = runsWanted(5);
const keys = 30;
const pause = 40;
const pauses = 4;
/** In how many runs keys are typed. */
const typing = Math.min(runs, 2);
/** As in src/ui/coach/mod.rs. */
const rest = 250;
/** When it makes ready what the first read would wait for. */
const warm = 1000;

const subjects = [
  { name: 'worked example', url: `${baseURL}/#/examples`, stored: () => [], open: openExample },
  { name: '300 cards', url: `${baseURL}/#/`, stored: records, open: openLarge },
];
const taken = new Map(subjects.map(({ name }) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const subject of subjects) {
    const types = run < typing;
    taken.get(subject.name).push(await inFreshBrowser(subject, (context) => once(context, subject, types)));
  }
}
const figures = Object.fromEntries([...taken].map(([name, all]) => [
  name,
  { ...medians(all.slice(0, typing)), ...medians(all.map(({ ready, first, anew }) => ({ ready, first, anew }))) },
]));

table([
  [`The coach, median of ${runs}`, 'made ready', 'first in a page', 'opened anew', 'after a key: p50', 'longest', 'panel open: p50', 'longest'],
  ...Object.entries(figures).map(([name, all]) => [
    name,
    ...[all.ready, all.first, all.anew, all.again, all.longest, all.openAgain, all.openLongest].map(ms),
  ]),
]);
table([
  [`Typing, ${keys} keys, median of ${typing}`, 'p50', 'p99', 'panel open: p50', '', 'p99', ''],
  ...Object.entries(figures).map(([name, { p50, p99, openP50, openP99 }]) => [
    name,
    ...[p50, p99, openP50].map(ms),
    times(openP50 / p50),
    ms(openP99),
    times(openP99 / p99),
  ]),
]);
await report('coach', { runs, keys, ...figures });

async function once(context, subject, types) {
  const page = await context.newPage();
  await page.goto(subject.url);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/later-.*wasm$/.test(name)));
  await page.waitForFunction((delay) => window.__probe.timers.some((timer) => timer.delay === delay), warm);
  const ready = await longest(page);
  await subject.open(page);
  const first = await longest(page);
  const opened = new URL(page.url()).hash;
  await visit(page, '#/');
  await page.getByRole('searchbox').or(page.getByRole('heading', { level: 1 })).first().waitFor();
  await longest(page);
  await visit(page, opened.replace(/canvas$/, 'position'));
  const anew = await longest(page);
  if (!types) return { ready, first, anew };
  const closed = await typed(page);
  await page.getByRole('button', { name: /^Coach/ }).click();
  await page.getByRole('complementary', { name: 'Coach' }).waitFor();
  const open = await typed(page);
  const { p50: openP50, p99: openP99, again: openAgain, longest: openLongest } = open;
  return { ready, first, anew, ...closed, openP50, openP99, openAgain, openLongest };
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
 * The longest turn of a read: of what waits for an idle page, and of timers without a delay or with
 * the coach's. It is over when there has been no turn for longer than the coach's pause, or, where
 * a key was pressed, soon after the pause is over. The turns are forgotten then.
 */
async function longest(page, afterKey = false) {
  await page.waitForFunction(
    ([begun, delay, quiet]) => {
      const own = window.__probe.timers.filter((timer) => timer.delay === 0 || timer.delay === delay);
      const paused = quiet > delay || own.some((timer) => timer.delay === delay);
      return paused && performance.now() - Math.max(begun, own.at(-1)?.end ?? 0) > quiet;
    },
    [await page.evaluate(() => performance.now()), rest, afterKey ? 50 : rest + 50],
  );
  const timers = await turns(page);
  await forget(page);
  return Math.max(0, ...timers.filter(({ delay }) => delay === 0 || delay === rest).map(took));
}

/** Keys in a row, and after that keys with a pause behind each. */
async function typed(page) {
  const field = page.getByRole('textbox', { name: 'The ask in one sentence' });
  await field.click();
  await field.press('End');
  await forget(page);
  await field.pressSequentially('we keep the number and change'.padEnd(keys, ' on').slice(0, keys), { delay: pause });
  await page.waitForTimeout(pause);
  const { keys: each } = await read(page);
  await longest(page);
  const again = [];
  for (let key = 0; key < pauses; key += 1) {
    await field.press('a');
    again.push(await longest(page, true));
  }
  return { p50: quantile(each, 0.5), p99: quantile(each, 0.99), again: quantile(again, 0.5), longest: Math.max(...again) };
}

function turns(page) {
  return page.evaluate(() => window.__probe.timers);
}

function took({ start, end }) {
  return end - start;
}
