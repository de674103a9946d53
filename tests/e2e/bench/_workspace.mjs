// What is stored in the browser while the app is measured: 1,000 cases of about 4 KB, and one
// with 300 cards, as records of version 1, which every later version opens.
//
// Nothing is random: two runs measure the same texts.
/** The case that is open while keys are typed. */
export const openCase = id(1);

const others = 1000;
const cards = 300;

/** The records, as [key, value] pairs for localStorage. */
export function records() {
  const all = [record(openCase, largeCanvas(), 'The case with 300 cards')];
  for (let number = 0; number < others; number += 1) {
    all.push(record(id(1000 + number), smallCanvas(), `Stored case number ${number + 1}`));
  }
  return all;
}

function record(caseId, canvas, title) {
  const time = '2026-03-02T09:00:00Z';
  const text = JSON.stringify({
    format: 'standpoint',
    version: 1,
    kind: 'case',
    app: '0.1.0',
    written: time,
    cases: [
      {
        id: caseId,
        title,
        kind: 'pushback',
        status: 'drafting',
        created: time,
        edited: time,
        counterpart: { name: 'Dana Reyes', role: 'CRO', function: 'boss' },
        position: {
          order: { given: words(70), by: 'Dana Reyes', goal: words(35), best_argument: words(45) },
          ask: { sentence: words(15), decider: 'Dana Reyes' },
          outcome: { metric: 'Win rate', from: '18 %', to: '22 %' },
        },
        canvas,
        private: { fallback: words(20), notes: words(60) },
      },
    ],
  });
  return [`standpoint/case/${caseId}`, text];
}

/** 50 cards in each block, and an answer for each pain and each gain. */
function largeCanvas() {
  const blocks = ['jobs', 'pains', 'gains', 'offers', 'relievers', 'creators'];
  const perBlock = cards / blocks.length;
  const card = (block, place) => id(100_000 + blocks.indexOf(block) * 1000 + place);
  const places = Array.from({ length: perBlock }, (_, place) => place);
  return {
    cards: blocks.flatMap((block) =>
      places.map((place) => ({
        id: card(block, place),
        block,
        text: `${words(12)} ${place}`,
        level: 1 + (place % 3),
        source: place % 2 === 0 ? 'heard' : 'assumed',
      })),
    ),
    answers: places.flatMap((place) => [
      { from: card('relievers', place), to: card('pains', place) },
      { from: card('creators', place), to: card('gains', place) },
    ]),
  };
}

/** As many cards as make a record of about 4 KB. */
function smallCanvas() {
  const blocks = ['jobs', 'pains', 'gains', 'offers', 'relievers', 'creators'];
  const list = Array.from({ length: 13 }, (_, place) => ({
    id: id(500 + place),
    block: blocks[place % blocks.length],
    text: words(14),
    level: 2,
    source: 'assumed',
  }));
  return { cards: list, answers: [{ from: id(504), to: id(501) }] };
}

/** An id with the number `bits`: 13 digits of Crockford's base 32. */
export function id(bits) {
  const digits = '0123456789abcdefghjkmnpqrstvwxyz';
  let rest = BigInt(bits);
  let text = '';
  for (let place = 0; place < 13; place += 1) {
    text = digits[Number(rest & 31n)] + text;
    rest >>= 5n;
  }
  return text;
}

function words(count) {
  const list = 'the quarter closes before a new hire can carry a number so we plan hiring first'.split(' ');
  return Array.from({ length: count }, (_, place) => list[(place * 7) % list.length]).join(' ');
}
