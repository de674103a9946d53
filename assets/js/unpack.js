// Unpacks what `xtask/src/site/finish/packing` has packed: see there for what this is and why it is
// so. Both count alike, number by number.
const MEMORIES = 10;
const VOICES = 13;
const PLACES = 22;

function unpack(packed, size, codeBegins, codeEnds) {
  const { imul, min, max, floor } = Math;
  const CHANCES = [
    1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785, 3901,
    3975, 4024, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
  ];
  const chances = new Int32Array(4095).map((_, place) => {
    const distance = place - 2047;
    const at = (distance >> 7) + 16;
    return (CHANCES[at] * (128 - (distance & 127)) + CHANCES[at + 1] * (distance & 127) + 64) >> 7;
  });
  const distances = new Int32Array(4096).fill(2047);
  for (let distance = 2047; distance >= -2047; distance -= 1) {
    // From above: where several distances are one chance, the smallest stays.
    distances.fill(distance, distance > -2047 ? chances[distance + 2046] + 1 : 0, chances[distance + 2047] + 1);
  }
  const moves = new Int32Array(16).map((_, seen) => 65536 / (floor((seen * 10) / 8) + 2));
  const seen = new Uint16Array(MEMORIES << PLACES);
  const checks = new Uint8Array(MEMORIES << (PLACES - 4));
  const meanings = new Uint16Array(MEMORIES << 12).map((_, place) => ((place & 4095) >> 4) * 256 + 128);
  const matchMeanings = new Int32Array(64).fill(32768);
  const weights = new Int32Array(3072 * VOICES).fill(4000);
  const corrections = new Uint16Array(33 << 17).map(
    (_, place) => chances[max(0, min(4094, ((place % 33) - 16) * 128 + 2047))] * 16,
  );
  const content = new Uint8Array(size);
  const after = new Uint32Array(256);
  const matches = new Uint32Array(1 << 18);
  const hashes = new Int32Array(MEMORIES);
  const rows = new Int32Array(MEMORIES);
  const says = new Int32Array(VOICES);
  const values = new Uint32Array(256);
  let [last, before, word, matched, length] = [0, 0, 0, 0, 0];

  const mixed = (one, other) => {
    const hash = imul(one ^ other, 0x9e3779b1);
    return hash ^ (hash >>> 15);
  };
  const hashed = (one, two) => mixed(mixed(0, one), two);

  // The place in the code: `packing/code.rs`.
  let [part, op, left, count, isList, number, bits, depth, ops, opsBefore, value, local, localBefore] = [
    1, 0x100, 1, 0, false, 0, 0, 0, 0, 0, 0, 0, 0,
  ];
  const state = () => op * 16 + min(count, 3) * 4 + min(floor(bits / 7), 3);
  const wait = (next, howMany) => {
    part = next;
    left = howMany;
    if (left === 0) [part, op, count] = [0, 0x1ff, 0];
  };
  const isIn = (code, from, to) => code >= from && code <= to;
  const take = (byte) => {
    if (part === 0) {
      op = byte;
      opsBefore = (opsBefore << 8) | (ops >>> 24);
      ops = (ops << 8) | op;
      const isBlock = isIn(op, 2, 4);
      if (isBlock) depth += 1;
      if (op === 11) {
        if (depth === 0) {
          op = 0x100;
          return wait(1, 1);
        }
        depth -= 1;
      }
      if (op === 14 || op === 28) isList = true;
      if (op === 0xfc) part = 3;
      else if (op === 0x43) wait(2, 4);
      else if (op === 0x44) wait(2, 8);
      else if (op === 0x11 || isIn(op, 0x28, 0x3e)) wait(1, 2);
      else
        wait(
          1,
          +(
            isBlock ||
            isIn(op, 12, 14) ||
            op === 16 ||
            op === 28 ||
            isIn(op, 0x20, 0x26) ||
            isIn(op, 0x3f, 0x42) ||
            op === 0xd0 ||
            op === 0xd2
          ),
        );
    } else if (part === 1) {
      number |= (byte & 127) << min(bits, 28);
      bits += 7;
      if (byte > 127) return;
      const done = number >>> 0;
      [number, bits, value] = [0, 0, done];
      values[op & 255] = done;
      if (isIn(op, 0x20, 0x22)) [local, localBefore] = [done, local];
      count += 1;
      if (op === 0x100) {
        [op, local, localBefore] = [0x101, 0, 0];
        wait(1, 1);
      } else if (op === 0x101) {
        op = 0x102;
        wait(1, done * 2);
      } else if (isList) {
        isList = false;
        wait(1, done + (op === 14));
      } else wait(1, left - 1);
    } else if (part === 2) {
      count += 1;
      wait(2, left - 1);
    } else {
      op = 0x110 + byte;
      const two = byte === 8 || byte === 10 || byte === 12 || byte === 14;
      const one = byte === 9 || byte === 11 || byte === 13 || isIn(byte, 15, 17);
      wait(1, two ? 2 : +one);
    }
  };

  let [next, low, high, at] = [4, 0, 0xffffffff, ((packed[0] << 24) | (packed[1] << 16) | (packed[2] << 8) | packed[3]) >>> 0];
  for (let place = 0; place < size; place += 1) {
    const isCode = place >= codeBegins && place < codeEnds;
    const byte = last & 255;
    if (isCode) {
      const from = mixed(0, state() + 1);
      const lastOp = mixed(from, ops & 0xff);
      const lastOps = mixed(from, ops);
      hashes[0] = lastOp;
      hashes[1] = mixed(from, ops & 0xffffff);
      hashes[2] = lastOps;
      hashes[3] = mixed(lastOps, opsBefore & 0xffff);
      hashes[4] = mixed(mixed(from, ops & 0xffff), value);
      hashes[5] = mixed(mixed(from, number), values[op & 255]);
      hashes[6] = mixed(mixed(mixed(from, local), localBefore), ops & 0xff);
      hashes[7] = hashed(last, before);
      hashes[8] = mixed(mixed(mixed(from, depth), ops & 0xff), number);
      hashes[9] = mixed(from, last & 0xffff);
    } else {
      hashes[0] = byte;
      hashes[1] = last & 0xffff;
      hashes[2] = last & 0xffffff;
      hashes[3] = last;
      hashes[4] = word;
      hashes[5] = hashed(word, byte);
      hashes[6] = last & 0xff0000;
      hashes[7] = last & 0xffff00;
      hashes[8] = last & 0xf0f0f0;
      hashes[9] = after[byte];
    }
    for (let memory = 0; memory < MEMORIES; memory += 1) hashes[memory] = mixed(hashes[memory], memory + 1);
    if (place > 6) {
      if (length > 0 && content[matched] === content[place - 1]) {
        matched += 1;
        length += 1;
      } else length = 0;
      const found = hashed(last, before & 0xffff) >>> 14;
      if (length === 0) {
        matched = matches[found];
        const most = min(matched, 32);
        while (length < most && content[matched - 1 - length] === content[place - 1 - length]) length += 1;
        if (length < 5) length = 0;
      }
      matches[found] = place;
    }
    const inCode = isCode ? op * 4 + min(count, 1) * 2 + (bits > 0) : 0;
    const stateOf = state() * 256;
    let soFar = 1;
    for (let bit = 0; bit < 8; bit += 1) {
      if (bit === 0 || bit === 4) {
        const salt = bit === 4 ? imul(soFar, 0x2f0b4c47) : 0;
        for (let memory = 0; memory < MEMORIES; memory += 1) {
          const hash = imul(hashes[memory] ^ salt, 0x9e3779b1);
          const row = (memory << (PLACES - 4)) | (hash >>> (36 - PLACES));
          const check = ((hash >> 3) & 255) | 1;
          if (checks[row] !== check) {
            checks[row] = check;
            for (let entry = row << 4; entry < (row << 4) + 16; entry += 1) seen[entry] = 0x8000;
          }
          rows[memory] = row << 4;
        }
      }
      const half = bit < 4 ? soFar : (soFar & ((1 << (bit - 4)) - 1)) | (1 << (bit - 4));
      for (let memory = 0; memory < MEMORIES; memory += 1) {
        const row = (rows[memory] & ~15) | half;
        rows[memory] = row;
        const entry = seen[row];
        says[memory] = distances[meanings[(memory << 12) | ((entry >> 8) << 4) | (entry & 15)] >> 4];
      }
      let matchPlace = 0;
      says[MEMORIES] = says[MEMORIES + 1] = 0;
      says[MEMORIES + 2] = 256;
      if (length > 0) {
        const expected = content[matched] | 256;
        if (expected >> (8 - bit) === soFar) {
          matchPlace = (min(length, 15) + (length > 15 ? min(length >> 3, 16) : 0)) * 2 + ((expected >> (7 - bit)) & 1);
          const meaning = matchMeanings[matchPlace] >> 4;
          says[MEMORIES] = distances[meaning];
          says[MEMORIES + 1] = meaning - 2048;
        } else length = 0;
      }
      const first = inCode * VOICES;
      const second = (2048 + (soFar | (isCode << 8) | ((matchPlace > 0) << 9))) * VOICES;
      let one = 0;
      let two = 0;
      for (let voice = 0; voice < VOICES; voice += 1) {
        one += weights[first + voice] * says[voice];
        two += weights[second + voice] * says[voice];
      }
      one = max(-2047, min(2047, floor(one / 65536)));
      two = max(-2047, min(2047, floor(two / 65536)));
      const distance = (one + two) >> 1;
      const step = (distance + 2048) >> 7;
      const share = (distance + 2048) & 127;
      const here = (soFar | (byte << 8)) * 33 + step;
      const there = (65536 + ((isCode ? stateOf + soFar : mixed(last & 0xffff, soFar)) & 0xffff)) * 33 + step;
      const sum =
        2 * chances[distance + 2047] +
        2 +
        ((corrections[here] * (128 - share) + corrections[here + 1] * share) >> 11) +
        ((corrections[there] * (128 - share) + corrections[there + 1] * share) >> 11);
      const likely = max(1, min(4095, sum >> 2));

      const range = high - low;
      const middle = low + (range >>> 12) * likely + (((range & 4095) * likely) >>> 12);
      const isOne = at <= middle;
      if (isOne) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
        at = ((at << 8) | packed[next]) >>> 0;
        next += 1;
      }

      const was = isOne ? 1 : 0;
      const all = isOne ? 65535 : 0;
      const wrong = ((was << 12) - chances[one + 2047]) * 6;
      const wrongToo = ((was << 12) - chances[two + 2047]) * 6;
      for (let voice = 0; voice < VOICES; voice += 1) {
        weights[first + voice] += (says[voice] * wrong + 0x2000) >> 14;
        weights[second + voice] += (says[voice] * wrongToo + 0x2000) >> 14;
      }
      const nearer = share > 63 ? 1 : 0;
      corrections[here + nearer] += (all - corrections[here + nearer]) >> 6;
      corrections[there + nearer] += (all - corrections[there + nearer]) >> 6;
      for (let memory = 0; memory < MEMORIES; memory += 1) {
        const row = rows[memory];
        const entry = seen[row];
        const meaning = (memory << 12) | ((entry >> 8) << 4) | (entry & 15);
        meanings[meaning] += (all - meanings[meaning]) >> 6;
        const chance = entry >> 4;
        const times = entry & 15;
        seen[row] = ((chance + (((was * 4095 - chance) * moves[times]) >> 16)) << 4) | min(times + 1, 15);
      }
      if (matchPlace > 0) matchMeanings[matchPlace] += (all - matchMeanings[matchPlace]) >> 6;
      soFar = (soFar << 1) | was;
    }
    const came = soFar & 255;
    if (isCode) take(came);
    content[place] = came;
    after[byte] = ((last << 8) | came) & 0xffff;
    before = (before << 8) | (last >>> 24);
    last = (last << 8) | came;
    const letter = came | 32;
    word = isIn(letter, 97, 122) || came > 127 ? imul(word + letter, 0x2f0b4c47) : 0;
  }
  return content;
}
