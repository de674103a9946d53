// Numbers over runs, and how they are shown.
import { readFile, writeFile } from 'node:fs/promises';

/** The value below which the share `q` of `values` lies (nearest rank). */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1));
  return sorted[rank];
}

export const median = (values) => quantile(values, 0.5);

/** `runs` measured objects become one, each figure the median of its runs. */
export function medians(runs) {
  const figures = Object.keys(runs[0]);
  return Object.fromEntries(figures.map((name) => [name, median(runs.map((run) => run[name]))]));
}

export const ms = (value) => `${value.toFixed(1)} ms`;
export const times = (value) => `${value.toFixed(2)}×`;

/** Prints rows of cells, the first column to the left and the others to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(cells.join('  '));
  }
  console.log();
}

/** Adds figures to the report that `cargo xtask bench` began. */
export async function report(name, figures) {
  const file = process.env.STANDPOINT_BENCH_JSON;
  if (file === undefined) return;
  const whole = JSON.parse(await readFile(file, 'utf8'));
  whole[name] = figures;
  // The browser's clock is no finer than a tenth of a millisecond.
  const short = (_, value) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value);
  await writeFile(file, `${JSON.stringify(whole, short, 2)}\n`);
}

/** How many runs to take: `--runs N`, and at least 10 unless told otherwise. */
export function runsWanted(usual = 10) {
  const flag = process.argv.indexOf('--runs');
  return flag === -1 ? usual : Number(process.argv[flag + 1]);
}
