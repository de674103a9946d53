// Unpacks what `xtask/src/site/finish/packing` has packed: see there for what this is and why it is
// so. Both count alike, number by number. What is whole there may be a `Float64Array` here, where
// products are larger than 32 bits: it holds whole numbers too, and is faster.
const MEMORIES = 12;
const VOICES = 27;
const ENTRIES = 25;
const NEXT = 0x1ff;
const { imul, min, max, floor, abs } = Math;

const mixed = (one, other) => {
  const hash = imul(one ^ other, 0x9e3779b1);
  return hash ^ (hash >>> 15);
};
const hashed = (one, two, three, four) => mixed(mixed(mixed(mixed(0, one), two), three), four);

// `packing/text.rs`.
function textReader() {
  const after = new Uint16Array(1 << 16);
  let [last, before, word, wordBefore, kinds] = [0, 0, 0, 0, 0];
  return {
    last: () => last,
    before: () => before,
    kinds: () => kinds,
    contexts() {
      const byte = last & 255;
      return [
        hashed(0),
        hashed(byte),
        hashed(last & 0xffff),
        hashed(last & 0xffffff),
        hashed(last),
        hashed(last >>> 24, before >>> 24),
        hashed(word),
        hashed(word, byte),
        hashed(word, wordBefore),
        hashed(kinds & 0xffff),
        hashed(kinds, byte),
        hashed(after[last & 0xffff], byte),
      ];
    },
    take(byte) {
      after[last & 0xffff] = (after[last & 0xffff] << 8) | byte;
      before = (before << 8) | (last >>> 24);
      last = (last << 8) | byte;
      const letter = byte | 32;
      const isLetter = letter > 96 && letter < 123;
      if (isLetter || byte > 127) word = imul(word + letter, 0x2f0b4c47);
      else if (word) [word, wordBefore] = [0, word];
      let kind = 10;
      if (isLetter) kind = byte > 96 ? 1 : 2;
      else if (byte > 47 && byte < 58) kind = 3;
      else if (byte === 32) kind = 4;
      else if (byte === 10) kind = 5;
      else if (!byte) kind = 6;
      else if ('.,:;!?'.includes(String.fromCharCode(byte))) kind = 7;
      else if (byte > 127) kind = 8;
      else if (byte < 32) kind = 9;
      kinds = (kinds << 4) | kind;
    },
  };
}

// `packing/code.rs`, for the code behind this part of a module.
function codeReader(head) {
  // prettier-ignore
  const TURNS = [
    0x04, 1, 0x05, 0, 0x0d, 1, 0x0e, 0, 0x1a, 1, 0x1b, 7, 0x1d, 0, 0x20, 4, 0x21, 1, 0x22, 5, 0x23, 4, 0x24, 1, 0x25, 5,
    0x26, 2, 0x28, 5, 0x36, 2, 0x3f, 4, 0x40, 5, 0x41, 4, 0x45, 5, 0x46, 6, 0x50, 5, 0x51, 6, 0x67, 5, 0x6a, 6, 0x79, 5,
    0x7c, 6, 0x8b, 5, 0x92, 6, 0x99, 5, 0xa0, 6, 0xa7, 5, 0xc5, 0, 0xd0, 4, 0xd1, 5, 0xd2, 4, 0xd3, 0, 0x110, 5, 0x118, 3,
  ];
  const turns = new Uint8Array(512);
  for (let turn = 0; turn < TURNS.length; turn += 2) turns.fill(TURNS[turn + 1], TURNS[turn]);
  const followers = new Int32Array(1 << 16);
  const offsetFrom = new Uint32Array(1 << 16);
  const values = new Uint32Array(256);
  const past = new Int32Array(6);
  const stack = [];
  const blocks = [];
  const kinds = [];
  const functions = [];
  const lengths = [];
  let [part, op, left, count, isList, number, bits] = [1, 0x101, 1, 0, false, 0, 0];
  let [func, localsHere, ops, before, soFar, whole, whole2, whole3, first, value] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [used, used2, set, set2, call, call2, offset, offset2, offset3] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  let [address, small, end, end2, length] = [0, 0, 0, 0, 0];

  let at = 8;
  const headNumber = () => {
    let [result, shift, byte] = [0, 0, 0];
    do {
      byte = head[at];
      result |= (byte & 127) << min(shift, 28);
      at += 1;
      shift += 7;
    } while (byte > 127);
    return result >>> 0;
  };
  const skip = () => {
    const length = headNumber();
    at += length;
    return length;
  };
  while (at < head.length) {
    const section = head[at];
    at += 1;
    const sectionEnd = headNumber() + at;
    for (let entries = section < 4 ? headNumber() : 0; entries > 0 && at < head.length; entries -= 1) {
      if (section === 1) {
        at += 1;
        kinds.push([skip(), skip()]);
      } else {
        if (section === 2) {
          skip();
          skip();
          at += 1;
          func += 1;
        }
        functions.push(headNumber());
      }
    }
    at = sectionEnd;
  }

  const kind = (which) => kinds[which] ?? [0, 0];
  const beginBody = () => {
    [op, part, left] = [0x101, 1, 1];
    localsHere = kind(functions[func])[0];
    func += 1;
    stack.length = 0;
    blocks.push([1, 0, false]);
    used = used2 = set = set2 = call = call2 = 0;

  };
  const base = () => blocks.at(-1)?.[1] ?? 0;
  const height = () => stack.length - base();
  const under = (depth) => (depth < height() ? stack[stack.length - 1 - depth] : 0);
  const from = () => under(op > 0x35 ? 1 : 0);
  const isIn = (low, high) => op >= low && op <= high;
  const previous = () => (op === NEXT ? ops : ops >>> 8) & 255;
  const guess = (what) => {
    if (bits > 27 || (what ^ number) & ((1 << bits) - 1)) return 256;
    const rest = what >>> bits;
    return (rest & 127) | (rest > 127 ? 128 : 0);
  };
  beginBody();

  const turn = () => {
    let takes = 0;
    let leaves = 0;
    const last = count > 0 ? value : 0;
    let sign = mixed(op, last);
    if (op === 0x05) {
      blocks.at(-1)[0] = op;
      stack.length = base();
    } else if (op === 0x0b) {
      const block = blocks.pop();
      stack.length = block[1];
      leaves = +block[2];
      sign = mixed(op, block[0]);
    } else if (op === 0x0c || op === 0x0e || op === 0x0f) stack.length = base();
    else if (op === 0x10 || op === 0x11) {
      [takes, leaves] = kind(op === 0x10 ? functions[first] : first);
      takes += op & 1;
      [call, call2] = [first, call];
    } else if (isIn(0x20, 0x22)) {
      [used, used2] = [last, used];
      if (op > 0x20) [set, set2] = [last, set];
      sign = mixed(0x20, last);
    } else if (isIn(0x28, 0x3e)) {
      offsetFrom[mixed(from(), func) >>> 16] = last;
      [offset, offset2, offset3] = [last, offset, offset2];
    } else if (op === 0x41) {
      if (last >>> 19 === 1) {
        address = end = last;
        end2 = last + small;
      } else if (last < 4096) {
        small = last;
        end = address + last;
      }
    }
    const own = turns[op & 511];
    takes += own & 3;
    leaves += own >> 2;
    stack.length = max(stack.length - takes, base());
    if (leaves > 0) stack.push(sign);
    if (isIn(0x02, 0x04)) blocks.push([op, stack.length, last !== 0x40]);
  };

  const wait = (next, howMany) => {
    part = next;
    left = howMany;
    if (left > 0) return;
    turn();
    followers[whole >>> 16] = soFar;
    for (let place = 5; place > 0; place -= 1) past[place] = mixed(past[place - 1], soFar);
    past[0] = soFar;
    [whole, whole2, whole3] = [soFar, whole, whole2];
    [part, op, count, soFar] = [0, NEXT, 0, 0];
    if (!blocks.length) {
      lengths.push(length);
      length = 0;
      beginBody();
    }
  };

  const numberEnded = () => {
    value = number >>> 0;
    number = bits = 0;
    values[op & 255] = value;
    if (count === 0) first = value;
    count += 1;
    if (op === 0x101) {
      op = 0x102;
      count = 0;
      wait(1, (value * 2) >>> 0);
    } else if (isList) {
      isList = false;
      wait(1, (value + (op === 0x0e ? 1 : 0)) >>> 0);
    } else {
      if (op === 0x102 && !(left & 1)) localsHere = (localsHere + value) >>> 0;
      wait(1, left - 1);
    }
  };

  const begin = (byte) => {
    op = byte;
    before = (before << 8) | (ops >>> 24);
    ops = (ops << 8) | op;
    isList = op === 0x0e || op === 0x1c;
    if (op === 0xfc) part = 3;
    else if (op === 0x43) wait(2, 4);
    else if (op === 0x44) wait(2, 8);
    else if (op === 0x11 || isIn(0x28, 0x3e)) wait(1, 2);
    else {
      const isOne = isIn(0x02, 0x04) || isIn(0x0c, 0x10) || op === 0x1c || isIn(0x20, 0x26) || isIn(0x3f, 0x42);
      wait(1, (isOne && op !== 0x0f) || op === 0xd0 || op === 0xd2 ? 1 : 0);
    }
  };

  const own = () => {
    const here = soFar;
    const two = ops & 0xffff00;
    if (isIn(0x20, 0x22)) {
      return [
        hashed(here, localsHere),
        hashed(here, used, used2, previous()),
        hashed(here, used, two),
        hashed(here, func, height(), under(0)),
        hashed(here, set, set2),
        hashed(here, whole2, whole3),
        hashed(here, func, two),
      ];
    }
    if (isIn(0x28, 0x3e)) {
      const again = offsetFrom[mixed(from(), func) >>> 16];
      return [
        hashed(here, previous()),
        hashed(here, again),
        hashed(here, again, two),
        hashed(here, offset, offset2, offset3),
        hashed(here, func, from()),
        hashed(here, values[0x41], from()),
        hashed(here, call, previous()),
      ];
    }
    if (op === 0x10) {
      return [
        hashed(here, height()),
        hashed(here, height(), two),
        hashed(here, height(), call),
        hashed(here, height(), func),
        hashed(here, under(0), under(1)),
        hashed(here, func, previous()),
        hashed(here, call, call2),
      ];
    }
    if (op === 0x41 || op === 0x42) {
      const place = op * 64 + bits;
      return [
        hashed(place, guess(address), previous()),
        hashed(place, guess(address), guess(end), guess(end2)),
        hashed(place, guess(end), guess(end2), two),
        hashed(here, ops, before & 255),
        hashed(here, under(0)),
        hashed(here, func, whole),
        hashed(here, height(), call),
      ];
    }
    const block = blocks.at(-1)[0];
    return [
      hashed(here, previous()),
      hashed(here, blocks.length, block),
      hashed(here, blocks.length, block, previous()),
      hashed(here, height(), block),
      hashed(here, blocks.length, func),
      hashed(here, past[3]),
      hashed(here, values[op & 255]),
    ];
  };

  return {
    lengths,
    state: () => op * 16 + min(count, 3) * 4 + min(floor(bits / 7), 3),
    place: () => op * 4 + min(count, 1) * 2 + (bits > 0 ? 1 : 0),
    previous: () => previous() + (op === NEXT ? 256 : 0),
    shape: () => min(height(), 7) * 8 + blocks.at(-1)[0] + (op === NEXT ? 64 : 0),
    contexts() {
      const follower = followers[whole >>> 16];
      if (op !== NEXT) {
        return [
          hashed(op),
          hashed(soFar, func),
          hashed(soFar, follower),
          hashed(soFar, ops, before & 0xffff),
          hashed(soFar, past[5]),
          ...own(),
        ];
      }
      const lastOp = ops & 255;
      return [
        hashed(0),
        hashed(ops, before & 0xffff),
        hashed(ops, before),
        hashed(whole),
        hashed(whole2),
        hashed(whole, func),
        hashed(height(), ops),
        hashed(height(), lastOp, blocks.at(-1)[0]),
        hashed(height(), follower),
        hashed(height(), under(0), under(1)),
        hashed(height(), lastOp, call),
        hashed(under(0), ops & 0xffff),
      ];
    },
    take(byte) {
      length += 1;
      soFar = mixed(soFar, byte + 1);
      if (part === 0) begin(byte);
      else if (part === 1) {
        number |= (byte & 127) << min(bits, 28);
        bits += 7;
        if (byte < 128) numberEnded();
      } else if (part === 2) {
        count += 1;
        wait(2, left - 1);
      } else {
        op = 0x110 + byte;
        const isTwo = byte === 8 || byte === 10 || byte === 12 || byte === 14;
        wait(1, isTwo ? 2 : byte > 8 && byte < 18 ? 1 : 0);
      }
    },
  };
}

// `packing/model.rs`.
function modelOf(size, module, codeBegins, codeEnds) {
  const CERTAIN = 3071;
  const SURE = 2047;
  const chances = new Int32Array(CERTAIN * 2 + 1);
  for (let distance = 0, odds = 1; distance <= CERTAIN; distance += 1) {
    const chance = floor((65536 * odds) / (odds + 1));
    chances[CERTAIN + distance] = chance;
    chances[CERTAIN - distance] = 65536 - chance;
    odds *= 1.0039138893383476;
  }
  let least = -SURE;
  const distances = new Float64Array(4096).map((_, chance) => {
    while (least < SURE && chances[CERTAIN + least] < chance * 16 + 8) least += 1;
    return least;
  });
  const moves = new Int32Array(16).map((_, times) => (65536 * 4) / (times * 5 + 7));
  const seen = new Uint16Array(1 << ENTRIES);
  const meanings = new Uint16Array(MEMORIES << 12).map((_, place) => (place & 255) * 256 + 128);
  const matchMeanings = new Int32Array(64).fill(32768);
  const weights = new Float64Array((1024 + 3329 * 8) * VOICES).map((_, place) => {
    const voice = place % VOICES;
    return voice >= MEMORIES * 2 ? 4000 : voice % 2 ? 1300 : 5460;
  });
  const trust = new Float64Array(2049 * 4).fill(16384);
  const corrections = new Uint16Array(33 << 17).map((_, place) => chances[CERTAIN + ((place % 33) - 16) * 128]);
  const content = new Uint8Array(size);
  const matches = new Uint32Array(1 << 18);
  const contexts = new Int32Array(MEMORIES);
  const rows = new Int32Array(MEMORIES);
  const checks = new Int32Array(MEMORIES);
  const found = new Int32Array(MEMORIES);
  const says = new Float64Array(VOICES);
  const text = textReader();
  let [code, isCode, place, last, matched, length] = [null, false, 0, 0, 0, 0];
  let [soFar, bit, matchPlace, state, trusted, place2, place3, place4] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [way1, way2, way3, way4, one, two, three, four, whole, here, there] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const distanceOf = (sum) => max(-CERTAIN, min(CERTAIN, floor(sum / 65536)));
  const findMatch = () => {
    if (length > 0 && content[matched] === content[place - 1]) {
      matched += 1;
      length += 1;
    } else length = 0;
    const spot = hashed(last, text.before() & 0xffff) >>> 14;
    if (length === 0) {
      matched = matches[spot];
      const most = min(matched, 32);
      while (length < most && content[matched - 1 - length] === content[place - 1 - length]) length += 1;
      if (length < 5) length = 0;
    }
    matches[spot] = place;
  };

  const findRows = () => {
    const salt = bit === 4 ? imul(soFar, 0x2f0b4c47) : 0;
    for (let memory = 0; memory < MEMORIES; memory += 1) {
      let hash = imul(contexts[memory] ^ salt, 0x9e3779b1);
      hash ^= hash >>> 16;
      const row = (hash >>> (36 - ENTRIES)) << 4;
      checks[memory] = (hash & 0xffff) | 1;
      rows[memory] = row;
      found[memory] = seen[row];
    }
    for (let memory = 0; memory < MEMORIES; memory += 1) {
      const check = checks[memory];
      if (found[memory] === check) continue;
      const row = rows[memory];
      const other = row ^ 16;
      const best = seen[other] === check || seen[other + 1] >> 12 < seen[row + 1] >> 12 ? other : row;
      if (seen[best] !== check) {
        seen[best] = check;
        for (let entry = best + 1; entry < best + 16; entry += 1) seen[entry] = 0x800;
      }
      rows[memory] = best;
    }
  };

  return {
    content,
    lengths: () => code.lengths,
    begin() {
      isCode = place >= codeBegins && place < codeEnds;
      if (place === codeBegins) code = codeReader(content.subarray(module, place));
      last = text.last();
      contexts.set(isCode ? code.contexts() : text.contexts());
      for (let memory = 0; memory < MEMORIES; memory += 1) contexts[memory] = mixed(contexts[memory], memory + 1);
      if (place > 6) findMatch();
      trusted = isCode ? code.place() : 2048;
      place2 = 1024 + trusted * 8;
      place3 = 1024 + 2049 * 8 + (isCode ? code.previous() : 512 + (last & 255)) * 8;
      place4 = 1024 + 2817 * 8 + (isCode ? code.shape() : 256 + (text.kinds() & 255)) * 8;
      trusted *= 4;
      state = isCode ? code.state() : 0;
      soFar = 1;
      bit = 0;
    },
    expect() {
      if (bit === 0 || bit === 4) findRows();
      // What is used in a loop is kept in the function: the rest is further away.
      const [now, done] = [bit, soFar];
      const half = now < 4 ? done : (done & ((1 << (now - 4)) - 1)) | (1 << (now - 4));
      for (let memory = 0; memory < MEMORIES; memory += 1) {
        const row = (rows[memory] & ~15) | half;
        rows[memory] = row;
        const entry = seen[row];
        const meaning = meanings[(memory << 12) | (entry >> 4)];
        says[memory * 2] = distances[meaning >> 4];
        says[memory * 2 + 1] = entry < 4096 ? 0 : (meaning - 32768) >> 5;
      }
      matchPlace = 0;
      says[MEMORIES * 2] = says[MEMORIES * 2 + 1] = 0;
      says[MEMORIES * 2 + 2] = 256;
      if (length > 0) {
        const expected = content[matched] | 256;
        if (expected >> (8 - now) === done) {
          matchPlace = (min(length, 15) + (length > 15 ? min(length >> 3, 16) : 0)) * 2 + ((expected >> (7 - now)) & 1);
          const meaning = matchMeanings[matchPlace] >> 4;
          says[MEMORIES * 2] = distances[meaning];
          says[MEMORIES * 2 + 1] = meaning - 2048;
        } else length = 0;
      }
      const from1 = (done + (matchPlace > 0 ? 256 : 0) + (isCode ? 512 : 0)) * VOICES;
      const from2 = (place2 + now) * VOICES;
      const from3 = (place3 + now) * VOICES;
      const from4 = (place4 + now) * VOICES;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      let sum4 = 0;
      for (let voice = 0; voice < VOICES; voice += 1) {
        const say = says[voice];
        sum1 += weights[from1 + voice] * say;
        sum2 += weights[from2 + voice] * say;
        sum3 += weights[from3 + voice] * say;
        sum4 += weights[from4 + voice] * say;
      }
      [way1, way2, way3, way4] = [from1, from2, from3, from4];
      one = distanceOf(sum1);
      two = distanceOf(sum2);
      three = distanceOf(sum3);
      four = distanceOf(sum4);
      const distance = distanceOf(
        trust[trusted] * one + trust[trusted + 1] * two + trust[trusted + 2] * three + trust[trusted + 3] * four,
      );
      const chance = chances[CERTAIN + distance];
      whole = chance;
      const away = max(-SURE, min(SURE, distance)) + SURE + 1;
      const step = away >> 7;
      const share = away & 127;
      const nearer = share > 63 ? 1 : 0;
      const first = (done | ((last & 255) << 8)) * 33 + step;
      const second = (65536 + ((isCode ? state * 256 + done : mixed(last & 0xffff, done)) & 0xffff)) * 33 + step;
      here = first + nearer;
      there = second + nearer;
      const sum =
        chance * 2 +
        2 +
        ((corrections[first] * (128 - share) + corrections[first + 1] * share) >> 7) +
        ((corrections[second] * (128 - share) + corrections[second + 1] * share) >> 7);
      return max(1, min(65535, sum >> 2));
    },
    learn(was) {
      const all = was * 65535;
      const wrong = (was << 16) - whole;
      soFar = (soFar << 1) | was;
      bit += 1;
      if (abs(wrong) < 16) return;
      if (abs(wrong) > 2047) {
        const [from1, from2, from3, from4] = [way1, way2, way3, way4];
        const wrong1 = was - chances[CERTAIN + one] / 65536;
        const wrong2 = was - chances[CERTAIN + two] / 65536;
        const wrong3 = was - chances[CERTAIN + three] / 65536;
        const wrong4 = was - chances[CERTAIN + four] / 65536;
        for (let voice = 0; voice < VOICES; voice += 1) {
          const say = says[voice];
          weights[from1 + voice] += floor(say * wrong1 + 0.5);
          weights[from2 + voice] += floor(say * wrong2 + 0.5);
          weights[from3 + voice] += floor(say * wrong3 + 0.5);
          weights[from4 + voice] += floor(say * wrong4 + 0.5);
        }
      }
      trust[trusted] += (one * wrong + 0x10000) >> 17;
      trust[trusted + 1] += (two * wrong + 0x10000) >> 17;
      trust[trusted + 2] += (three * wrong + 0x10000) >> 17;
      trust[trusted + 3] += (four * wrong + 0x10000) >> 17;
      corrections[here] += (all - corrections[here]) >> 6;
      corrections[there] += (all - corrections[there]) >> 6;
      for (let memory = 0; memory < MEMORIES; memory += 1) {
        const row = rows[memory];
        const entry = seen[row];
        const meaning = (memory << 12) | (entry >> 4);
        const meant = meanings[meaning];
        meanings[meaning] = meant + ((all - meant) >> 6);
        const times = entry >> 12;
        const chance = entry & 4095;
        seen[row] = (min(times + 1, 15) << 12) | (chance + (((was * 4095 - chance) * moves[times]) >> 16));
      }
      if (matchPlace > 0) matchMeanings[matchPlace] += (all - matchMeanings[matchPlace]) >> 6;
    },
    end() {
      content[place] = soFar;
      place += 1;
      if (isCode) code.take(soFar & 255);
      text.take(soFar & 255);
    },
  };
}

// `size` bytes out of digits, with a module from `module` on and its code in that range, and then
// the lengths of functions before each.
function unpack(packed, size, module, codeBegins, codeEnds) {
  const model = modelOf(size, module, codeBegins, codeEnds);
  const digit = (place) => packed[place] - (packed[place] > 13 ? 2 : 1);
  let at = ((digit(0) * 254 + digit(1)) * 254 + digit(2)) * 254 + digit(3);
  let next = 4;
  let range = 254 ** 4;
  for (let place = 0; place < size; place += 1) {
    model.begin();
    for (let bit = 0; bit < 8; bit += 1) {
      const ones = floor((range * model.expect()) / 65536);
      const isOne = at < ones;
      if (isOne) range = ones;
      else {
        at -= ones;
        range -= ones;
      }
      model.learn(isOne ? 1 : 0);
      while (range < 254 ** 3) {
        range *= 254;
        at = at * 254 + digit(next);
        next += 1;
      }
    }
    model.end();
  }
  const { content } = model;
  const number = (left) => (left < 128 ? [left] : [(left & 127) | 128, ...number(left >> 7)]);
  const pieces = [content.subarray(0, codeBegins)];
  let from = codeBegins;
  for (const length of model.lengths()) {
    pieces.push(number(length), content.subarray(from, from + length));
    from += length;
  }
  pieces.push(content.subarray(from));
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let to = 0;
  for (const piece of pieces) {
    whole.set(piece, to);
    to += piece.length;
  }
  return whole;
}
