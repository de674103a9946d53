// What the numbers cost with 200 lines over 40 periods: one cell changed, 10,000 futures drawn,
// 200 lines pasted.
//
// The floor of a change and of a paste is a text field. The floor of the drawing is the same
// simulation as plain JavaScript, in one piece and without a screen, in the same browser.
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';

import { baseURL } from '../env.mjs';
import { inFreshBrowser, read } from './_browser.mjs';
import { draws, emptyCase, fullCase, lines, pasted, pause, periods, records, seed, simulated } from './_numbers.mjs';
import { medians, ms, quantile, report, runsWanted, table, times } from './_stats.mjs';
import { floor } from './_subjects.mjs';

const runs = runsWanted(5);
const edits = 20;
/** How long a frame takes at 60 a second. */
const FRAME = 1000 / 60;
const plain = fileURLToPath(new URL('_simulation.js', import.meta.url));
const numbersOf = (caseId) => `${baseURL}/#/case/${caseId}/numbers`;

const field = await floor();
const app = { name: 'numbers', url: `${baseURL}/`, stored: records };
const taken = { floor: [], cell: [], drawing: [], paste: [] };
for (let run = 0; run < runs; run += 1) {
  taken.floor.push(await inFreshBrowser(field, textField));
  await inFreshBrowser(app, async (context) => {
    const page = await context.newPage();
    const { cell, drawing } = await fullPage(page);
    taken.cell.push(cell);
    taken.drawing.push(drawing);
    await page.close();
    taken.paste.push(await pasteInto(await context.newPage()));
  });
}
const [base, cell, drawing, paste] = Object.values(taken).map(medians);

const size = `${lines} lines × ${periods} periods`;
const per = (value, floorValue) => [ms(value), times(value / floorValue)];
table([
  [`A cell changed, ${size}, median of ${runs}`, 'key to paint: p50', 'of a frame', 'p99', 'of a frame', 'scripts p50', 'style and layout p50'],
  ['text field', ...per(base.p50, FRAME), ...per(base.p99, FRAME), '', ''],
  ['numbers', ...per(cell.p50, FRAME), ...per(cell.p99, FRAME), ms(cell.script), ms(cell.layout)],
]);
table([
  [`${draws} futures, ${size}, median of ${runs}`, 'computing', 'of JavaScript', 'begun to shown', 'longest turn', 'longest frame', 'frames missed'],
  ['JavaScript, in one piece', ms(drawing.plain), times(1), '', ms(drawing.plain), '', ''],
  ['numbers', ...per(drawing.computing, drawing.plain), ms(drawing.whole), ms(drawing.turn), ms(drawing.frame), drawing.missed.toFixed(0)],
]);
table([
  [`${lines} lines pasted, median of ${runs}`, 'to the preview', 'of a text field', 'to lines added', ''],
  ['text field', ...per(base.paste, base.paste), '', ''],
  ['numbers', ...per(paste.preview, base.paste), ms(paste.added), ''],
]);
await report('numbers', { runs, edits, floor: base, cell, drawing, paste });

/** Enter, and a paste, in a text field with nothing around it. */
async function textField(context) {
  const page = await context.newPage();
  await page.goto(field.url);
  await (await field.field(page)).focus();
  for (let edit = 0; edit < edits; edit += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
  }
  const { enters } = await read(page);
  return { p50: quantile(enters, 0.5), p99: quantile(enters, 0.99), paste: await insert(page, pasted()) };
}

/** A page with all lines: cells are changed one after another, and after that futures drawn. */
async function fullPage(page) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript({ path: plain });
  await page.goto(numbersOf(fullCase));
  await page.getByText('seed 2027').waitFor();
  const first = page.getByRole('grid').getByRole('row').nth(lines / 2).getByRole('gridcell').nth(3);
  await first.click();
  await page.keyboard.press('Escape');
  const changed = new Map();
  const spent = [];
  for (let edit = 0; edit < edits + 2; edit += 1) {
    // The first two pay for things that happen once.
    if (edit === 2) await page.evaluate(() => (window.__probe.enters.length = 0));
    const count = await page.evaluate(() => window.__probe.enters.length);
    // As fast as a person: else Enter waits for the frame that the digit before it has begun.
    await page.keyboard.type(String(900 + edit), { delay: 50 });
    changed.set(lines / 2 - 1 + edit, (900 + edit) * 100);
    const before = await metrics(tools);
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => window.__probe.enters.length > count, count);
    const after = await metrics(tools);
    if (edit >= 2) spent.push({ script: after.script - before.script, layout: after.layout - before.layout });
    // Until the futures of this change are drawn as well.
    await page.waitForTimeout(edit < edits + 1 ? 400 : 0);
  }
  const { enters } = await read(page);
  const cell = {
    p50: quantile(enters, 0.5),
    p99: quantile(enters, 0.99),
    script: quantile(spent.map((each) => each.script), 0.5),
    layout: quantile(spent.map((each) => each.layout), 0.5),
  };
  return { cell, drawing: await drawn(page, changed) };
}

/** Milliseconds of the page's thread so far: in scripts, and in style and layout. */
async function metrics(tools) {
  const { metrics: all } = await tools.send('Performance.getMetrics');
  const of = (name) => all.find((metric) => metric.name === name).value * 1000;
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') };
}

/** Changes one more cell and watches the futures being drawn, frame by frame and turn by turn. */
async function drawn(page, changed) {
  await page.waitForTimeout(1000);
  await page.keyboard.type('950');
  changed.set(lines / 2 + edits + 1, 95_000);
  const panel = page.locator('section').filter({ has: page.getByText(`seed ${seed}`) });
  // It watches before the key is pressed: on a slow machine it would come too late.
  const watching = (await panel.elementHandle()).evaluate(async (panel) => {
    const probe = window.__probe;
    await new Promise((pressed) => addEventListener('keydown', pressed, { capture: true, once: true }));
    // The frame with the change is another row.
    await new Promise((painted) => probe.painted(painted));
    probe.timers.length = 0;
    let drawn;
    new MutationObserver(() => (drawn ??= performance.now())).observe(panel, { childList: true, subtree: true });
    const frames = [];
    const until = performance.now() + 1000;
    for (let now = performance.now(); now < until; ) {
      now = await new Promise((painted) => probe.painted(() => painted(performance.now())));
      frames.push(now);
    }
    return { frames, timers: probe.timers, drawn };
  });
  await page.evaluate(() => {});
  await page.keyboard.press('Enter');
  const watched = await watching;
  // The drawing waits a while, begins, goes on in turns, and puts what it came to into its panel.
  const begun = watched.timers.findIndex((timer) => timer.delay === pause);
  const turns = watched.timers
    .slice(begun)
    .filter((timer) => [0, pause].includes(timer.delay) && timer.start < watched.drawn);
  const [from, until] = [turns[0].start, turns.at(-1).end];
  const gaps = watched.frames.slice(1).map((end, place) => ({ end, gap: end - watched.frames[place] }));
  const meanwhile = gaps.filter(({ end, gap }) => end > from && end - gap < until);
  const shown = watched.frames.find((frame) => frame > until) ?? until;
  const took = turns.map((turn) => turn.end - turn.start);

  const { found, plainTook } = await page.evaluate(plainly, simulated(changed));
  await agree(page, found);
  return {
    plain: plainTook,
    computing: took.reduce((sum, each) => sum + each, 0),
    whole: shown - from,
    turn: Math.max(...took),
    frame: Math.max(...meanwhile.map(({ gap }) => gap)),
    missed: meanwhile.reduce((sum, { gap }) => sum + Math.max(0, Math.round(gap / (1000 / 60)) - 1), 0),
  };
}

/** Runs in the page: the plain simulation, when the browser has compiled it as well as it can. */
function plainly(input) {
  const took = [];
  let found;
  for (let run = 0; run < 7; run += 1) {
    const start = performance.now();
    found = window.plainSimulation(input);
    took.push(performance.now() - start);
  }
  took.sort((a, b) => a - b);
  return { found: Array.from(found.histogram[1]), plainTook: took[3] };
}

/** What is compared must be the same: every bar of the histogram is as high. */
async function agree(page, counts) {
  const figure = page.getByRole('figure').filter({ hasText: 'futures' }).last();
  await figure.getByText('Table', { exact: true }).click();
  const rows = figure.getByRole('row');
  const shown = await rows.evaluateAll((all) => all.slice(1).map((row) => row.cells[2].textContent));
  assert.deepEqual(shown.map((text) => Number(text.replaceAll(',', ''))), counts);
}

/** Puts a text into the field that has the focus, as a paste does; milliseconds until painted. */
async function insert(page, text) {
  return page.evaluate(async (all) => {
    const start = performance.now();
    document.execCommand('insertText', false, all);
    return new Promise((shown) => window.__probe.painted(() => shown(performance.now() - start)));
  }, text);
}

/** Pastes all lines into a case with none, and takes them over. */
async function pasteInto(page) {
  await page.goto(numbersOf(emptyCase));
  await page.getByRole('textbox', { name: 'Add a line, or paste rows from a sheet' }).focus();
  const preview = await insert(page, pasted());
  const add = page.getByRole('button', { name: `Add ${lines} lines` });
  const added = await add.evaluate(async (button) => {
    const start = performance.now();
    button.click();
    return new Promise((shown) => window.__probe.painted(() => shown(performance.now() - start)));
  });
  await page.getByRole('grid').getByRole('row').nth(lines).waitFor();
  return { preview, added };
}
