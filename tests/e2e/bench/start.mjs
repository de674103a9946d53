// How long from opening the page until the first key that is pressed is on the screen: with an
// empty cache, and again in another tab with a full one.
import { inFreshBrowser, read } from './_browser.mjs';
import { medians, ms, report, runsWanted, table, times } from './_stats.mjs';
import { floor, newCard } from './_subjects.mjs';

const runs = runsWanted();
const figures = { runs };

const subjects = [await floor(), newCard];
const taken = new Map(subjects.map((subject) => [subject.name, []]));
// In turns, so that whatever else the machine is doing falls on all alike.
for (let run = 0; run < runs; run += 1) {
  for (const subject of subjects) {
    taken.get(subject.name).push(await inFreshBrowser(subject, (context) => once(context, subject)));
  }
}
for (const [name, all] of taken) figures[name] = medians(all);

const base = figures[subjects[0].name];
table([
  [`Start, median of ${runs}`, 'first paint', 'first key: cold', '', 'warm', ''],
  ...subjects.map(({ name }) => {
    const { paint, cold, warm } = figures[name];
    return [name, ms(paint), ms(cold), times(cold / base.cold), ms(warm), times(warm / base.warm)];
  }),
]);
await report('start', figures);

async function once(context, subject) {
  const cold = await firstKey(context, subject);
  // Once more before it counts: the second visit writes the index of cases and compiled code.
  await firstKey(context, subject);
  const warm = await firstKey(context, subject);
  return { paint: cold.paint, cold: cold.key, warm: warm.key };
}

/** Milliseconds from navigation to the first paint of anything, and to the first key's paint. */
async function firstKey(context, subject) {
  const page = await context.newPage();
  await page.goto(subject.url, { waitUntil: 'commit' });
  await (await subject.field(page)).press('x');
  await page.waitForFunction(() => window.__probe.firstKey !== null);
  const { firstKey: key } = await read(page);
  // An empty text field is no "content" to the browser: the first paint of anything is taken.
  const paint = await page.evaluate(() => performance.getEntriesByName('first-paint')[0].startTime);
  await page.close();
  return { key, paint };
}
