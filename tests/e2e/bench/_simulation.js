// The simulation of the numbers as plain JavaScript, for the app's to be measured against.
//
// It does what src/domain/finance/{simulation,pert,random,outcome}.rs do, step by step and in the
// same order, so that both come to the same bits: the weight of each line over its periods, a table
// of the PERT distribution for each line, SplitMix64 as a counter, quantiles by sorting. It is
// written to be fast: typed arrays, no objects in the inner loop, 64-bit numbers as two halves of
// 32 bits (BigInt takes some thirty times as long), the sort of the browser.
(() => {
  const CELLS = 256;
  const NODES = 2 * CELLS + 1;
  const BITS = 16;
  const STARTS = 1024;

  // The product of two 64-bit numbers as halves: its halves are left in `high` and `low`.
  let high = 0;
  let low = 0;
  function times(aHigh, aLow, bHigh, bLow) {
    const a0 = aLow & 0xffff;
    const a1 = aLow >>> 16;
    const b0 = bLow & 0xffff;
    const b1 = bLow >>> 16;
    const p00 = Math.imul(a0, b0) >>> 0;
    const p01 = Math.imul(a0, b1) >>> 0;
    const p10 = Math.imul(a1, b0) >>> 0;
    const middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
    const carried = Math.imul(a1, b1) + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16);
    high = (carried + Math.imul(aHigh, bLow) + Math.imul(aLow, bHigh)) | 0;
    low = (middle << 16) | (p00 & 0xffff);
  }

  // Leaves the mixed number in `high` and `low`.
  function mix(h, l) {
    times(h ^ (h >>> 30), l ^ ((l >>> 30) | (h << 2)), 0xbf58476d | 0, 0x1ce4e5b9 | 0);
    times(high ^ (high >>> 27), low ^ ((low >>> 27) | (high << 5)), 0x94d049bb | 0, 0x133111eb | 0);
    const before = high;
    low ^= (low >>> 31) | (before << 1);
    high ^= before >>> 31;
  }

  const STEP = 0x9e3779b97f4a7c15n;
  const half = (big) => [Number((big >> 32n) & 0xffffffffn) | 0, Number(big & 0xffffffffn) | 0];
  const whole = () => (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
  const cut = (big) => big & 0xffffffffffffffffn;

  // Once for each line, so that BigInt costs nothing here.
  function streamStart(seed, stream) {
    mix(...half(cut(seed + STEP)));
    const ofSeed = whole();
    mix(...half(stream));
    const mixed = ofSeed ^ cut(whole() * STEP);
    mix(...half(mixed));
    return whole();
  }

  // Powers of the places of all nodes, which all lines share.
  function shapes() {
    const nodes = new Float64Array(NODES);
    for (let node = 0; node < NODES; node += 1) {
      const t = node / (NODES - 1);
      nodes[node] = t * t * (3 - 2 * t);
    }
    const powers = [];
    let power = nodes.map((x) => x * x * x * x);
    for (let bit = 0; bit <= BITS; bit += 1) {
      powers.push(power);
      power = power.map(Math.sqrt);
    }
    return { nodes, powers };
  }

  // The table of one line is written into arrays that all lines share.
  const from = new Float64Array(CELLS);
  const below = new Float64Array(CELLS);
  const until = new Float64Array(CELLS);
  const slope = new Float64Array(CELLS);
  const starts = new Uint16Array(STARTS);
  const density = new Float64Array(NODES);

  function multiply(powers, p, fromBehind) {
    for (let bit = 0; bit <= BITS; bit += 1) {
      if ((p & (1 << (BITS - bit))) === 0) continue;
      const factors = powers[bit];
      if (fromBehind) {
        for (let node = 0; node < NODES; node += 1) density[node] *= factors[NODES - 1 - node];
      } else {
        for (let node = 0; node < NODES; node += 1) density[node] *= factors[node];
      }
    }
  }

  function tabulate({ nodes, powers }, least, likely, range) {
    for (let node = 0; node < NODES; node += 1) density[node] = node * (NODES - 1 - node);
    const p = Math.min(Math.floor(((likely - least) / range) * (1 << BITS) + 0.5), 1 << BITS);
    multiply(powers, p, false);
    multiply(powers, (1 << BITS) - p, true);
    let total = 0;
    for (let node = 0; node + 2 < NODES; node += 2) {
      total += density[node] + 4 * density[node + 1] + density[node + 2];
    }
    let sum = 0;
    for (let cell = 0; cell < CELLS; cell += 1) {
      const node = 2 * cell;
      below[cell] = sum / total;
      sum += density[node] + 4 * density[node + 1] + density[node + 2];
      until[cell] = sum / total;
      from[cell] = least + range * nodes[node];
      slope[cell] = (range * (nodes[node + 2] - nodes[node])) / (until[cell] - below[cell]);
    }
    let cell = 0;
    for (let start = 0; start < STARTS; start += 1) {
      while (until[cell] <= start / STARTS) cell += 1;
      starts[start] = cell;
    }
  }

  // Adds the draws of one line to the values of its option.
  function draw(values, start, weight) {
    const [stepHigh, stepLow] = half(STEP);
    let [h, l] = half(start);
    for (let place = 0; place < values.length; place += 1) {
      const sum = (l >>> 0) + (stepLow >>> 0);
      h = (h + stepHigh + (sum > 0xffffffff ? 1 : 0)) | 0;
      l = sum | 0;
      mix(h, l);
      // 53 bits: 32 of the high half, 21 of the low one.
      const share = ((high >>> 0) * 2097152 + (low >>> 11)) * (1 / 9007199254740992);
      let cell = starts[(share * STARTS) | 0];
      while (share >= until[cell]) cell += 1;
      values[place] += weight * (from[cell] + (share - below[cell]) * slope[cell]);
    }
  }

  // What one unit of a line is worth at the start; see src/domain/numbers/schedule.rs.
  function weightOf(line, rate, horizon) {
    let factor = 1;
    for (let t = 0; t < line.first; t += 1) factor /= 1 + rate;
    let grown = line.keep;
    let weight = 0;
    for (let t = line.first; t <= Math.min(line.last, horizon); t += 1) {
      const n = t - line.first;
      weight += (n >= line.ramp ? grown : grown * ((n + 0.5) / line.ramp)) * factor;
      grown *= 1 + line.growth;
      factor /= 1 + rate;
    }
    return line.sign * weight;
  }

  function quantile(sorted, percent) {
    const place = (sorted.length - 1) * percent;
    const at = Math.floor(place / 100);
    const value = sorted[at];
    return value + ((sorted[at + 1] ?? value) - value) * ((place % 100) / 100);
  }

  // How many draws lie in each of at least sixteen bins with round edges.
  function histogram(options, values) {
    const least = Math.min(...options.map((option) => option.least));
    const most = Math.max(...options.map((option) => option.most));
    const widest = Math.max((most - least) / 16, 1);
    let width = 1;
    while (width * 10 <= widest) width *= 10;
    width *= [5, 2, 1].find((times) => width * times <= widest);
    const first = Math.floor(least / width);
    return values.map((draws) => {
      const counts = new Uint32Array(Math.floor(most / width) - first + 1);
      for (let place = 0; place < draws.length; place += 1) {
        counts[Math.floor(draws[place] / width) - first] += 1;
      }
      return counts;
    });
  }

  // `options` are lists of lines: low, likely, high, stream, and what `weightOf` reads.
  window.plainSimulation = ({ options, seed, draws, rate, horizon }) => {
    const shared = shapes();
    const values = options.map((lines) => {
      const sums = new Float64Array(draws);
      for (const line of lines) {
        tabulate(shared, line.low, line.likely, line.high - line.low);
        draw(sums, streamStart(seed, line.stream), weightOf(line, rate, horizon));
      }
      return sums;
    });
    const found = values.map((sums) => {
      const sorted = sums.slice().sort();
      let [sum, pays] = [0, 0];
      for (let place = 0; place < draws; place += 1) {
        sum += sums[place];
        if (sums[place] > 0) pays += 1;
      }
      return {
        mean: sum / draws,
        p10: quantile(sorted, 10),
        p50: quantile(sorted, 50),
        p90: quantile(sorted, 90),
        least: sorted[0],
        most: sorted[draws - 1],
        pays: pays / draws,
      };
    });
    const beats = values.map((mine) =>
      values.map((others) => {
        let count = 0;
        for (let place = 0; place < draws; place += 1) {
          if (mine[place] > others[place]) count += 1;
        }
        return count / draws;
      }),
    );
    return { options: found, beats, histogram: histogram(found, values) };
  };
})();
