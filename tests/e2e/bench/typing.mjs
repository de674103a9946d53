// What a keystroke costs while someone types: until it is painted, until it is saved, in memory.
//
// 20 keys a second is faster than anyone types and slow enough that no key waits for the frame of
// the one before: what is measured is the work of a key, not the screen's rhythm.
import { inFreshBrowser, read } from './_browser.mjs';
import { medians, ms, quantile, report, runsWanted, table, times } from './_stats.mjs';
import { card, floor, newCard } from './_subjects.mjs';

const runs = runsWanted();
const keys = 150;
const pause = 50;
const figures = { runs, keys };

const subjects = [await floor(), newCard, card];
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
  [`Typing, ${keys} keys, median of ${runs}`, 'p50', '', 'p99', '', 'longest task', 'save p99', 'wasm memory'],
  ...subjects.map(({ name }) => {
    const { p50, p99, longest, save, wasm } = figures[name];
    return [
      name,
      ms(p50),
      times(p50 / base.p50),
      ms(p99),
      times(p99 / base.p99),
      // The browser reports tasks from 50 ms on; below that there is nothing to report.
      longest === 0 ? 'under 50 ms' : ms(longest),
      save === 0 ? 'none' : ms(save),
      wasm === 0 ? 'none' : `${(wasm / 1e6).toFixed(1)} MB`,
    ];
  }),
]);
await report('typing', figures);

async function once(context, subject) {
  const page = await context.newPage();
  await page.goto(subject.url);
  const field = await subject.field(page);
  // A few keys before it counts: the first ones pay for things that happen once.
  await field.pressSequentially('warm up ', { delay: pause });
  await page.evaluate(() => {
    const { keys, tasks, saves } = window.__probe;
    for (const list of [keys, tasks, saves]) list.length = 0;
  });
  await field.pressSequentially(text(keys), { delay: pause });
  await page.waitForFunction((count) => window.__probe.keys.length >= count, keys);
  const taken = await read(page);
  const times = taken.saves.map((save) => save.time);
  return {
    p50: quantile(taken.keys, 0.5),
    p99: quantile(taken.keys, 0.99),
    longest: Math.max(0, ...taken.tasks),
    save: times.length === 0 ? 0 : quantile(times, 0.99),
    saves: times.length,
    wasm: taken.wasm,
  };
}

function text(length) {
  return 'we keep the number and change the way there '.repeat(length).slice(0, length);
}
