// A case with as many lines and periods as are measured: what is stored of it, what the plain
// simulation reads of it, and the same number of lines as they come from a sheet.
import { id } from './_workspace.mjs';

export const lines = 200;
export const periods = 40;
export const draws = 10_000;
/** As in src/domain/numbers/what_if.rs. */
export const seed = 2027;
/** How long the numbers stay as they are before the drawing begins, in milliseconds. */
export const pause = 120;

/** The case with the lines, and one with none. */
export const fullCase = id(1);
export const emptyCase = id(2);

const rate = 0.1;
const all = Array.from({ length: lines }, (_, number) => ({
  id: id(100_000 + number),
  name: `line number ${number + 1}`,
  category: number % 3 === 0 ? 'running-cost' : 'cost-saved',
  first: number % 5,
  last: 60,
  likely: 100_000,
  low: 80_000,
  high: 100_000 + 500 * number,
  growth: 20_000,
  ramp: 4,
  risk: 100_000,
  share: 1_000_000,
  source: 'Measured',
}));

/** The records of both cases, as [key, value] pairs for localStorage. */
export function records() {
  return [record(fullCase, all), record(emptyCase, [])];
}

function record(caseId, proposal) {
  const time = '2026-03-02T09:00:00Z';
  const options = ['order', 'proposal', 'nothing'].map((role, place) => ({
    id: id(place + 1),
    role,
    lines: role === 'proposal' ? proposal : [],
  }));
  const numbers = { currency: 'EUR', period: 'quarter', horizon: periods, rate: rate * 1e6, options };
  const one = { id: caseId, title: 'Numbers', kind: 'pushback', created: time, edited: time, numbers };
  const file = { format: 'standpoint', version: 1, kind: 'case', app: '0.1.0', written: time, cases: [one] };
  return [`standpoint/case/${caseId}`, JSON.stringify(file)];
}

/** The lines as cells, as they are copied from a sheet. */
export function pasted() {
  const row = (line) => [line.name, line.low / 100, line.likely / 100, line.high / 100, line.source];
  return [['Item', 'Low', 'Likely', 'High', 'Source'], ...all.map(row)].map((cells) => cells.join('\t')).join('\n');
}

/**
 * What `plainSimulation` reads; `likely` are the amounts that the lines have by now, by their
 * places.
 * @param {Map<number, number>} likely
 */
export function simulated(likely) {
  const read = (line, number) => {
    const isCost = line.category === 'running-cost';
    const amount = likely.get(number) ?? line.likely;
    return {
      low: Math.min(line.low, amount),
      likely: amount,
      high: Math.max(line.high, amount),
      first: line.first,
      last: line.last,
      ramp: line.ramp,
      growth: line.growth / 1e6,
      keep: isCost ? 1 + line.risk / 1e6 : 1 - line.risk / 1e6,
      sign: isCost ? -1 : 1,
      stream: stream(line.name, !isCost),
    };
  };
  const perPeriod = Math.expm1(Math.log1p(rate) / 4);
  return { options: [[], all.map(read), []], seed: BigInt(seed), draws, rate: perPeriod, horizon: periods };
}

/** The source of a line's draws: FNV-1a over its name and its side. */
function stream(name, isBenefit) {
  const bytes = [...Buffer.from(name), isBenefit ? 1 : 0];
  return bytes.reduce(
    (hash, byte) => ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn,
    0xcbf29ce484222325n,
  );
}
