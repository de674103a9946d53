// The states of the app that pictures are taken of: name, and how to drive a fresh page there.
//
// A page starts at the app's first screen, with nothing stored (see `start`). Everything is
// reached as a person reaches it, by role and visible name; only what cannot be clicked together
// in reasonable time (a dozen cases, a damaged record, a full store) is written into localStorage,
// in the app's own format. `look.spec.ts` goes through the same states, and the journeys use the
// helpers.
import { readFile } from 'node:fs/promises';

/** @typedef {import('@playwright/test').Page} Page */

/** Title of the first worked example. */
export const QUOTA = 'Keep the quota at 4.2\u00a0M';

/**
 * Goes to an address of the app and waits until the app has started.
 *
 * What is painted first is not the app yet: a key pressed then is heard by nobody. Whether the
 * work is saved is said by the app alone, on each of its screens.
 * @param {Page} page @param {string} path
 */
export async function start(page, path = '/') {
  await page.goto(path);
  await started(page);
}

/** Loads the page anew and waits until the app has started. @param {Page} page */
export async function reload(page) {
  await page.reload();
  await started(page);
}

/**
 * Takes the connection away once all of the app is here, what is loaded later too.
 * @param {Page} page
 */
export async function goOffline(page) {
  await page.waitForFunction(() => {
    const loaded = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
    return loaded.some(({ name, responseEnd }) => responseEnd > 0 && /\/later-[^/]*\.wasm$/.test(name));
  });
  await page.context().setOffline(true);
}

/**
 * Waits until all that is written is in the second copy too.
 * @param {Page} page
 */
export async function inSecondCopy(page) {
  await page.evaluate(async () => {
    const keys = () =>
      new Promise((done) => {
        const request = indexedDB.open('standpoint');
        // Asked too early it would be made here, without what the app puts into it.
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = () => done([]);
        request.onsuccess = () => {
          const found = request.result.transaction('texts').objectStore('texts').getAllKeys();
          found.onsuccess = () => {
            request.result.close();
            done(found.result);
          };
        };
      });
    const versions = () =>
      Object.entries(localStorage).flatMap(([key, text]) => {
        const [, id] = key.match(/^standpoint\/case\/(.*)$/) ?? [];
        const [, sequence, page] = text.match(/,"sequence":(\d+),"page":(\d+),"seen":"[^"]*","checksum":"[^"]*"}$/) ?? [];
        const version = `${sequence?.padStart(10, '0')}-${page?.padStart(10, '0')}`;
        return id === undefined || sequence === undefined ? [] : [`case/${id}/${version}`];
      });
    for (;;) {
      const kept = new Set(await keys());
      if (versions().every((version) => kept.has(version))) return;
      // A fraction of the time for which the app gathers changes.
      await new Promise((passed) => setTimeout(passed, 20));
    }
  });
}

/**
 * Forgets what the second copy holds. What is in localStorage is left. It is made anew by what the
 * page writes before it goes, so it is deleted at its next load again, before the app begins.
 * @param {Page} page
 */
export async function forgetSecondCopy(page) {
  const once = `forgotten-${performance.now()}`;
  await page.addInitScript((once) => {
    if (!sessionStorage.getItem(once)) indexedDB?.deleteDatabase('standpoint');
    sessionStorage.setItem(once, 'yes');
  }, once);
  await page.evaluate(
    () =>
      new Promise((done) => {
        const request = indexedDB.deleteDatabase('standpoint');
        request.onsuccess = request.onerror = () => done(undefined);
      }),
  );
}

/**
 * Another browser, as far as the app can tell.
 * @param {Page} page
 */
export async function forget(page) {
  await visit(page, '#/data');
  await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  await forgetSecondCopy(page);
  await page.evaluate(() => localStorage.clear());
  // What the page writes when it goes away is not wanted either.
  await page.addInitScript(() => {
    if (!sessionStorage.getItem('forgotten')) localStorage.clear();
    sessionStorage.setItem('forgotten', 'yes');
  });
  await reload(page);
  await page.getByText('There is no case yet.').waitFor();
}

/**
 * The page has no second copy from its next start on.
 * @param {Page} page
 */
export async function withoutSecondCopy(page) {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  });
}

/**
 * From the next load on, localStorage is denied, as to a page in a sandbox.
 * @param {Page} page
 */
export async function withoutStorage(page) {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The document is sandboxed.', 'SecurityError');
      },
    });
  });
}

/**
 * Chooses a folder for backups of this name, as the picker of the browser would: it is one of the
 * origin's own files, which nobody but a test can see.
 * @param {Page} page @param {string} name
 */
export async function chooseFolder(page, name = 'Work') {
  await page.evaluate((name) => {
    window.showDirectoryPicker = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getDirectoryHandle(name, { create: true });
    };
  }, name);
  await page.getByRole('button', { name: /^Choose (a backup|another) folder…$/ }).click();
}

/**
 * What the browser says when it is asked for the folder, from now on and after a reload: without
 * the person, and with.
 * @param {Page} page @param {PermissionState} known @param {PermissionState} answer
 */
export async function folderPermission(page, known, answer = 'granted') {
  const stub = ([known, answer]) => {
    FileSystemHandle.prototype.queryPermission = async () => known;
    FileSystemHandle.prototype.requestPermission = async () => (known = answer);
  };
  await page.addInitScript(stub, [known, answer]);
  await page.evaluate(stub, [known, answer]);
}

/**
 * The files in a folder for backups, with their texts.
 * @param {Page} page @param {string} name
 */
export async function filesIn(page, name = 'Work') {
  return page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    /** @type {Record<string, string>} */
    const files = {};
    // It is made when it is chosen.
    const folder = await root.getDirectoryHandle(name).catch(() => undefined);
    for await (const file of folder?.values() ?? []) {
      // What the browser writes beside a file may be gone again.
      const text = await file.getFile().then((found) => found.text()).catch(() => undefined);
      if (text !== undefined) files[file.name] = text;
    }
    return files;
  }, name);
}

/** @param {Page} page */
async function started(page) {
  await page.getByRole('banner').getByRole('status').waitFor();
}

/**
 * The address of another screen, typed in: the app stays loaded.
 * @param {Page} page @param {string} hash
 */
export async function visit(page, hash) {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/**
 * Begins a case from an empty list or from "New case".
 * @param {Page} page @param {string} name
 */
export async function begin(page, name = 'Push back on an order') {
  await visit(page, '#/new');
  await page.getByRole('button', { name }).click();
  await page.getByRole('textbox', { name: 'Title' }).waitFor();
}

/**
 * Goes to a part of the open case.
 * @param {Page} page @param {string} part
 */
export async function goTo(page, part) {
  await page.getByRole('navigation').getByRole('link', { name: part }).click();
}

/**
 * Types cards into a block, each ended by Enter.
 * @param {Page} page @param {string} field @param {string[]} texts
 */
export async function addCards(page, field, ...texts) {
  const input = page.getByRole('textbox', { name: field, exact: true });
  await input.click();
  for (const text of texts) {
    await input.fill(text);
    await input.press('Enter');
  }
}

/**
 * Opens a copy of an example; it opens at its canvas.
 * @param {Page} page @param {string} title
 */
export async function openExample(page, title = QUOTA) {
  await visit(page, '#/examples');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: 'Open a copy' }).click();
  await page.getByRole('region', { name: 'Their jobs' }).waitFor();
}

/** Opens the coach's panel. @param {Page} page */
export async function openCoach(page) {
  await page.getByRole('button', { name: /^Coach/ }).click();
  await page.getByRole('complementary', { name: 'Coach' }).waitFor();
}

/** The first example with an ask and a fallback that the coach has something to say of. @param {Page} page */
export async function flagged(page) {
  await openExample(page);
  await goTo(page, 'Position');
  const ask = page.getByRole('textbox', { name: 'The ask in one sentence' });
  await ask.fill('Leverage the team we have and hold the quota. Everyone always ignores us.');
  await page.getByRole('textbox', { name: 'Fallback' }).fill('');
}

/**
 * What a click downloads: the name of the file and its text.
 * @param {Page} page @param {() => Promise<void>} click
 */
export async function downloaded(page, click) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/**
 * Picks a file for "Import".
 * @param {Page} page @param {string} name @param {string | Buffer} text
 */
export async function pick(page, name, text) {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import', exact: true }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/**
 * The file of an example's copy, as "Export" writes it.
 * @param {Page} page
 */
export async function template(page) {
  await openExample(page);
  const { text } = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click());
  return JSON.parse(text);
}

/**
 * Stores cases as the app does, made from a template, and starts the app anew with them alone.
 * Each of `changes` is laid over the template; `days` from today stand for its dates.
 * @param {Page} page @param {object} file @param {object[]} changes
 */
export async function seed(page, file, changes) {
  await visit(page, '#/');
  await forgetSecondCopy(page);
  await page.evaluate(
    ([file, changes]) => {
      localStorage.clear();
      changes.forEach(({ title, kind, status, archived, name, fn, decision, edited, answers, cards }, place) => {
        const copy = structuredClone(file);
        const [one] = copy.cases;
        // Ids are thirteen letters and digits; the first stays 0 to be in range.
        one.id = `0${String(place).padStart(12, '0')}`;
        const later = (days) => new Date(Date.now() + days * 86_400_000).toISOString();
        Object.assign(one, { title, kind, status, archived: archived ?? false });
        one.counterpart = { ...one.counterpart, name, function: fn };
        one.position.ask.by = decision === undefined ? null : later(decision).slice(0, 10);
        one.edited = later(-edited);
        one.canvas.cards = one.canvas.cards.slice(0, cards ?? 100);
        const ids = new Set(one.canvas.cards.map((card) => card.id));
        one.canvas.answers = one.canvas.answers
          .slice(0, answers ?? 100)
          .filter(({ from, to }) => ids.has(from) && ids.has(to));
        localStorage.setItem(`standpoint/case/${one.id}`, JSON.stringify(copy));
      });
    },
    [file, changes],
  );
  await reload(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** A year of a sales manager's cases. */
export const TWELVE = [
  { title: 'Keep the FY quota at 4.2 M', kind: 'pushback', status: 'drafting', name: 'Dana Ruiz', fn: 'boss', decision: 9, edited: 0.05 },
  { title: 'Fill the two open seats by March', kind: 'proposal', status: 'ready', name: 'Priya Nair', fn: 'hr', decision: 1, edited: 1, answers: 6 },
  { title: 'Accelerator for multi-year deals', kind: 'proposal', status: 'drafting', name: 'Tom Berg', fn: 'finance', edited: 12, answers: 3 },
  { title: 'One definition of a qualified lead', kind: 'proposal', status: 'won', name: 'Ana Costa', fn: 'marketing', decision: -19, edited: 20 },
  { title: 'Travel budget for the ten largest accounts, which the freeze of October would end before their renewals are signed', kind: 'pushback', status: 'partly-won', name: 'Maximiliane von Hohenstein-Brandenburg', fn: 'boss', decision: -40, edited: 41, answers: 4 },
  { title: 'A second solution engineer for the north', kind: 'boss-ask', status: 'drafting', name: '', fn: 'boss', decision: 30, edited: 3, cards: 4 },
  { title: 'Territories stay whole until July', kind: 'pushback', status: 'declined', name: 'Dana Ruiz', fn: 'boss', decision: -70, edited: 69 },
  { title: 'Order forms without a wet signature', kind: 'proposal', status: 'ready', name: 'Legal desk', fn: 'legal', decision: 0, edited: 4, answers: 5 },
  { title: 'Pipeline figures by Monday noon', kind: 'proposal', status: 'parked', name: 'Ines', fn: 'sales-ops', edited: 90 },
  { title: '', kind: 'boss-ask', status: 'drafting', name: '', fn: 'boss', edited: 0.4, cards: 0 },
  { title: 'Kick-off in Lisbon, at last year’s cost', kind: 'boss-ask', status: 'won', name: 'Dana Ruiz', fn: 'boss', decision: -400, edited: 390 },
  { title: 'Old: three SDRs for EMEA', kind: 'proposal', status: 'won', archived: true, name: 'Priya Nair', fn: 'hr', decision: -300, edited: 300 },
];

/** The last backup was made so many days ago. @param {Page} page @param {number} days */
export async function backedUp(page, days) {
  await page.evaluate((days) => {
    const last_backup = new Date(Date.now() - days * 86_400_000).toISOString();
    // Written when the page is gone, and where the second copy knows nothing newer.
    addEventListener('pagehide', () => localStorage.setItem('standpoint/workspace', JSON.stringify({ last_backup })));
  }, days);
  await forgetSecondCopy(page);
  await reload(page);
}

/** Fills localStorage to the last character. @param {Page} page */
export async function fillStorage(page) {
  await page.evaluate(() => {
    let size = 1 << 22;
    for (let number = 0; size >= 1; ) {
      try {
        localStorage.setItem(`filler-${number}`, 'x'.repeat(size));
        number += 1;
      } catch {
        size >>= 1;
      }
    }
    // What is too little for another key still goes into the last one.
    const last = Object.keys(localStorage).filter((key) => key.startsWith('filler-'))[0];
    for (let text = localStorage.getItem(last); ; ) {
      text += 'x';
      try {
        localStorage.setItem(last, text);
      } catch {
        break;
      }
    }
  });
}

/** Makes room again. @param {Page} page */
export async function emptyStorage(page) {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('filler-')) localStorage.removeItem(key);
    }
  });
}

/** The checksum that seals a stored text: see `records/seal.rs`. @param {Buffer} bytes */
function checksum(bytes) {
  const mixed = (sum, word) => {
    const next = BigInt.asUintN(64, (sum ^ word) * 0x100000001b3n);
    return next ^ (next >> 32n);
  };
  let sum = mixed(0xcbf29ce484222325n, BigInt(bytes.length));
  const whole = bytes.length - (bytes.length % 8);
  for (let at = 0; at < whole; at += 8) sum = mixed(sum, bytes.readBigUInt64LE(at));
  const rest = bytes.subarray(whole).reduce((word, byte) => (word << 8n) | BigInt(byte), 0n);
  return mixed(sum, rest).toString(16).padStart(16, '0');
}

/**
 * What a newer version of the app makes of a stored record: it goes on from it, gives the case this
 * title, and adds what is not known here.
 * @param {string} text @param {string} title
 */
export function newerOf(text, title) {
  const { sequence, page, seen, checksum: _, ...record } = JSON.parse(text);
  record.version += 1;
  record.app = 'Standpoint 9.0';
  Object.assign(record.cases[0], { title, mood: { colour: 'calm' } });
  const mark = `,"sequence":${sequence + 1},"page":99,"seen":"${seen}${page}.${sequence} "`;
  const body = JSON.stringify(record).slice(0, -1) + mark;
  return `${body},"checksum":"${checksum(Buffer.from(body))}"}`;
}

/**
 * A newer version of the app writes the only case, as a page of it would; gives back what it wrote.
 * @param {Page} page @param {string} title
 */
export async function writeNewer(page, title) {
  const [key, text] = await page.evaluate(() =>
    Object.entries(localStorage).find(([key]) => key.startsWith('standpoint/case/')),
  );
  const newer = newerOf(text, title);
  await page.evaluate(
    ([key, newer]) => {
      localStorage.setItem(key, newer);
      localStorage.setItem(key.replace('/case/', '/stale/'), '');
    },
    [key, newer],
  );
  return { key, text: newer };
}

/** @type {Record<string, (page: Page) => Promise<void>>} */
export const states = {
  'home-empty': async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'home-one': async (page) => {
    await openExample(page);
    await visit(page, '#/');
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
  },
  'home-full': async (page) => {
    await seed(page, await template(page), TWELVE);
  },
  'home-read': async (page) => {
    await states['home-full'](page);
    for (const title of ['Keep the FY quota at 4.2 M', 'Fill the two open seats by March']) {
      await page.getByRole('link', { name: title, exact: true }).click();
      // Said on the button, where there is room for it.
      await page.locator('#coach-button', { hasText: /Readiness \d/ }).waitFor();
      await visit(page, '#/');
      await page.getByRole('heading', { name: 'Cases' }).waitFor();
    }
    await page.getByText(/^Readiness/).first().waitFor();
  },
  'home-reminded': async (page) => {
    await states['home-full'](page);
    await backedUp(page, 9);
    await page.getByText(/^The last backup is/).waitFor();
  },
  'home-reminded-folder': async (page) => {
    await states['data-folder-asks'](page);
    await visit(page, '#/');
    await page.getByRole('link', { name: QUOTA }).click();
    await goTo(page, 'Canvas');
    await addCards(page, 'Add a pain', 'Two of eight leave before July');
    await visit(page, '#/');
    await page.getByText('Backups wait for your word').waitFor();
  },
  'home-nothing-found': async (page) => {
    await states['home-full'](page);
    await page.getByRole('searchbox').fill('helicopter');
    await page.getByText('No case here matches.').waitFor();
  },
  'home-menu-open': async (page) => {
    await states['home-full'](page);
    await page.getByRole('button', { name: /^More for/ }).nth(1).click();
    await page.getByRole('button', { name: 'Duplicate' }).waitFor();
  },
  new: async (page) => {
    await visit(page, '#/new');
    await page.getByRole('heading', { name: 'What do you need to do?' }).waitFor();
  },
  examples: async (page) => {
    await visit(page, '#/examples');
    await page.getByRole('heading', { level: 1, name: 'Three finished cases' }).waitFor();
  },
  'position-empty': async (page) => {
    await begin(page);
  },
  'position-full': async (page) => {
    await openExample(page);
    await goTo(page, 'Position');
    await page.getByRole('heading', { name: 'The order' }).waitFor();
  },
  'canvas-empty': async (page) => {
    await begin(page);
    await goTo(page, 'Canvas');
    await page.getByRole('region', { name: 'Their jobs' }).waitFor();
  },
  'canvas-one': async (page) => {
    await states['canvas-empty'](page);
    await addCards(page, 'Add a pain', 'Bookings are 9 points behind plan in EMEA');
  },
  'canvas-full': async (page) => {
    await openExample(page);
  },
  'canvas-card-open': async (page) => {
    await openExample(page);
    await page.getByRole('region', { name: 'Their pains' }).getByRole('button', { name: /^EMEA bookings are/ }).click();
    await page.getByRole('textbox', { name: 'Wording' }).waitFor();
  },
  'canvas-reliever-open': async (page) => {
    await openExample(page);
    await page.getByRole('region', { name: 'Pain relievers' }).getByRole('button', { name: /^Quotas stay as signed/ }).click();
    await page.getByRole('textbox', { name: 'Wording' }).waitFor();
  },
  'canvas-suggestions': async (page) => {
    await states['canvas-empty'](page);
    const pains = page.getByRole('region', { name: 'Their pains' });
    await pains.getByText('Typical for').click();
    await pains.getByRole('group').getByRole('button').first().waitFor();
  },
  'canvas-focus-mode': async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: 'Focus mode', exact: true }).click();
    await page.getByText('Step 1 of 6').waitFor();
  },
  'canvas-focus-answers': async (page) => {
    await states['canvas-focus-mode'](page);
    for (let step = 2; step <= 5; step += 1) {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText(`Step ${step} of 6`).waitFor();
    }
  },
  'numbers-empty': async (page) => {
    await begin(page);
    await goTo(page, 'Numbers');
    await page.getByRole('heading', { name: 'What each way forward is worth' }).waitFor();
  },
  'numbers-begun': async (page) => {
    await states['numbers-empty'](page);
    await page.getByRole('button', { name: 'Begin with these lines' }).click();
    await page.getByRole('grid').waitFor();
  },
  'numbers-full': async (page) => {
    await openExample(page);
    await goTo(page, 'Numbers');
    await page.getByText('seed 2027').waitFor();
  },
  'numbers-wrong': async (page) => {
    await states['numbers-full'](page);
    await page.getByRole('gridcell', { name: /(^|\s)250,000$/ }).click();
    await page.keyboard.type('about a quarter million');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'not an amount' }).waitFor();
  },
  'numbers-not-entered': async (page) => {
    await states['numbers-wrong'](page);
    await reload(page);
    await page.getByRole('alert').filter({ hasText: 'not an amount' }).waitFor();
    await page.getByText('“about a quarter million” was not entered when the page ended.').first().waitFor();
  },
  'numbers-line-open': async (page) => {
    await states['numbers-full'](page);
    await page.getByRole('button', { name: 'More about Mid-market deals won' }).click();
    await page.getByRole('dialog', { name: 'Mid-market deals won' }).waitFor();
  },
  'numbers-working': async (page) => {
    await states['numbers-full'](page);
    await page.getByRole('article').nth(1).getByRole('button').first().click();
    await page.getByRole('dialog').waitFor();
  },
  'numbers-paste': async (page) => {
    await states['numbers-empty'](page);
    await page.getByRole('textbox', { name: 'Add a line, or paste rows from a sheet' }).fill(
      'Item\tYear 1\tYear 2\tYear 3\nLicences\t(12,000)\t(12,000)\t(12,000)\nTravel not made\t30,000\t20,000\t20,000\nUnclear\tabc\t1\t2\nTotal\t18,000\t8,000\t8,000',
    );
    await page.getByRole('dialog', { name: 'Rows of the pasted table' }).waitFor();
  },
  'coach-open': async (page) => {
    await flagged(page);
    await openCoach(page);
  },
  'coach-words': async (page) => {
    await openExample(page);
    await goTo(page, 'Canvas');
    await addCards(page, 'Add an offer', 'We leverage our synergies');
    await addCards(page, 'Add a job', 'Legal dropped the ball on the annex');
    await openCoach(page);
    await page.getByText('dropped the ball').last().waitFor();
  },
  'coach-muting': async (page) => {
    await states['coach-open'](page);
    await page.getByRole('button', { name: 'Mute', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Why it can stay as it is' }).waitFor();
  },
  'coach-muted': async (page) => {
    await states['coach-muting'](page);
    await page.getByRole('textbox', { name: 'Why it can stay as it is' }).fill('She says so herself');
    await page.getByRole('button', { name: 'Mute with this reason' }).click();
    await page.getByText('Muted (1)').click();
    await page.getByText('Readiness').last().click();
  },
  'coach-empty': async (page) => {
    await begin(page);
    await openCoach(page);
    await page.getByText(/^Still to write/).click();
  },
  'objections-empty': async (page) => {
    await begin(page);
    await goTo(page, 'Objections');
    await page.getByRole('heading', { name: 'What they may say' }).waitFor();
  },
  'objections-full': async (page) => {
    await openExample(page);
    await goTo(page, 'Objections');
    await page.getByText('4 answered').or(page.getByText('Each has an answer.')).waitFor();
  },
  'objections-open': async (page) => {
    await states['objections-full'](page);
    await page.getByRole('button', { name: 'If I exempt EMEA, each region will ask.' }).click();
    await page.getByRole('textbox', { name: 'The honest answer' }).waitFor();
  },
  'objections-rehearsal': async (page) => {
    await states['objections-full'](page);
    await page.getByRole('button', { name: 'Rehearse' }).click();
    await page.getByText('Objection 1 of 4').waitFor();
  },
  'objections-answer': async (page) => {
    await states['objections-rehearsal'](page);
    await page.getByRole('button', { name: 'Show the answer' }).click();
    await page.getByRole('button', { name: 'It holds' }).waitFor();
  },
  'handout-empty': async (page) => {
    await begin(page);
    await goTo(page, 'Handout');
    await page.getByText('There is nothing to hand over yet.').waitFor();
  },
  'handout-full': async (page) => {
    await openExample(page);
    await goTo(page, 'Handout');
    await page.getByRole('article', { name: 'The page they get' }).waitFor();
    await page.getByText(/fit on one A4 page|Fits on one A4 page/).waitFor();
  },
  'handout-reword': async (page) => {
    await states['handout-full'](page);
    await page.getByRole('button', { name: 'Reword “What you gain”' }).click();
    await page.getByRole('textbox', { name: 'Heading' }).waitFor();
  },
  'handout-mail': async (page) => {
    await states['handout-full'](page);
    await page.getByText('E-mail', { exact: true }).click();
    await page.getByRole('region', { name: 'The e-mail' }).waitFor();
  },
  'handout-points': async (page) => {
    await states['handout-full'](page);
    await page.getByText('Talking points', { exact: true }).click();
    await page.getByText(/one A5 card/).waitFor();
  },
  'handout-dossier': async (page) => {
    await states['handout-full'](page);
    await page.getByText('Full dossier', { exact: true }).click();
    await page.getByText('Several pages').waitFor();
  },
  data: async (page) => {
    await openExample(page);
    await visit(page, '#/data');
    await page.getByRole('heading', { level: 1, name: 'Data' }).waitFor();
  },
  'data-folder': async (page) => {
    await states.data(page);
    await chooseFolder(page);
    await page.getByText('Last backup just now.').waitFor();
  },
  'data-folder-asks': async (page) => {
    await states['data-folder'](page);
    await folderPermission(page, 'prompt');
    await reload(page);
    await page.getByRole('button', { name: 'Go on backing up to “Work”' }).waitFor();
  },
  'data-folder-failed': async (page) => {
    await states['data-folder'](page);
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      await root.removeEntry('Work', { recursive: true });
    });
    await visit(page, '#/');
    await page.getByRole('link', { name: QUOTA }).click();
    await goTo(page, 'Canvas');
    await addCards(page, 'Add a pain', 'Two of eight leave before July');
    await page.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await page.getByText('The backup was not written').first().waitFor();
    await visit(page, '#/data');
    await page.getByText('The last backup was not written').waitFor();
  },
  'data-unreadable': async (page) => {
    await openExample(page);
    await forgetSecondCopy(page);
    await page.evaluate(() => {
      localStorage.setItem('standpoint/case/0000000000001', '{"format":"standpoint","version":1,"kind":"ca');
      localStorage.setItem('standpoint/case/0000000000002', '{"format":"standpoint","version":7,"app":"Standpoint 7.1","kind":"case","cases":[]}');
      localStorage.setItem('standpoint/workspace', 'oh no');
    });
    await visit(page, '#/data');
    await reload(page);
    await page.getByRole('heading', { name: 'Kept aside' }).waitFor();
  },
  'import-new': async (page) => {
    await openExample(page);
    await visit(page, '#/data');
    const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click());
    await forgetSecondCopy(page);
    await page.evaluate(() => localStorage.clear());
    await reload(page);
    await pick(page, name, text);
    await page.getByRole('dialog', { name: /^Import/ }).waitFor();
  },
  'import-clash': async (page) => {
    await openExample(page);
    await visit(page, '#/data');
    const { name, text } = await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click());
    const backup = JSON.parse(text);
    const [first] = backup.cases;
    first.edited = new Date(Date.now() - 3 * 86_400_000).toISOString();
    backup.cases.push({ ...structuredClone(first), id: '0000000000009', title: 'Territories stay whole until July' });
    await pick(page, name, JSON.stringify(backup));
    await page.getByRole('dialog', { name: /^Import/ }).waitFor();
  },
  'import-take': async (page) => {
    await openExample(page);
    const file = JSON.parse(
      (await downloaded(page, () => page.getByRole('button', { name: 'Export' }).click())).text,
    );
    const [one] = file.cases;
    one.edited = new Date(Date.now() + 60_000).toISOString();
    one.position.ask.decider = 'Dana Ruiz and the board of directors, in the meeting of December';
    one.canvas.cards[0].text = 'Make the year without a second forecast miss';
    one.canvas.cards.splice(1, 1);
    await visit(page, '#/data');
    await pick(page, 'from-a-colleague.standpoint.json', JSON.stringify(file));
    await page.getByRole('radio', { name: 'Take changes' }).check();
    await page.getByRole('checkbox').first().waitFor();
  },
  'two-versions': async (page) => {
    await openExample(page);
    await inSecondCopy(page);
    await forgetSecondCopy(page);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('standpoint/case/'));
      const { sequence, page, seen, checksum, ...record } = JSON.parse(localStorage.getItem(key));
      const [one] = record.cases;
      one.private.unsettled = [
        { place: '/position/ask/sentence', other: 'Keep the quota as it was signed, and look again in July' },
        { place: `/canvas/cards/${one.canvas.cards[0].id}/level`, other: 1 },
      ];
      window.addEventListener('pagehide', () => localStorage.setItem(key, JSON.stringify(record)));
    });
    await reload(page);
    await page.getByRole('region', { name: 'This was changed in another tab too' }).waitFor();
  },
  'import-refused': async (page) => {
    await visit(page, '#/data');
    await pick(page, 'holiday.json', 'Dear diary');
    await page.getByRole('dialog', { name: 'This file cannot be imported' }).waitFor();
  },
  history: async (page) => {
    await openExample(page);
    await inSecondCopy(page);
    await reload(page);
    await addCards(page, 'Add a pain', 'Two of eight leave before July');
    await inSecondCopy(page);
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('dialog', { name: 'History' }).getByRole('listitem').first().waitFor();
  },
  'second-copy': async (page) => {
    await openExample(page, 'Fill two sales seats in nine weeks');
    await openExample(page);
    await fillStorage(page);
    await addCards(page, 'Add a pain', 'The laptop has no room left for what I write');
    await page.getByRole('region', { name: 'Saved in the second copy' }).waitFor();
  },
  denied: async (page) => {
    await withoutStorage(page);
    await reload(page);
    await openExample(page);
    await page.getByRole('region', { name: 'Saved in the second copy' }).waitFor();
  },
  'denied-both': async (page) => {
    await withoutSecondCopy(page);
    await withoutStorage(page);
    await reload(page);
    await openExample(page);
    await page.getByRole('region', { name: 'Not saved' }).waitFor();
  },
  'not-saved': async (page) => {
    await withoutSecondCopy(page);
    await reload(page);
    await openExample(page);
    await fillStorage(page);
    await addCards(page, 'Add a pain', 'The laptop has no room left for what I write');
    await page.getByRole('region', { name: 'Not saved' }).waitFor();
  },
  shortcuts: async (page) => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  },
  'new-version': async (page) => {
    await openExample(page);
    await page.evaluate(() => dispatchEvent(new Event('new-version')));
    await page.getByText('New version: reload when you like.').waitFor();
  },
  'newer-listed': async (page) => {
    await openExample(page);
    await visit(page, '#/');
    await page.getByRole('heading', { name: 'Cases' }).waitFor();
    await writeNewer(page, 'Hold the quota until the board has met');
    await reload(page);
    await page.getByText('Read only').waitFor();
  },
  'newer-canvas': async (page) => {
    await states['newer-listed'](page);
    await page.getByRole('link', { name: /^Hold the quota/ }).click();
    await page.getByRole('region', { name: 'Made by a newer version of Standpoint' }).waitFor();
    await goTo(page, 'Canvas');
    await page.getByRole('region', { name: 'Their jobs' }).waitFor();
  },
  'newer-position': async (page) => {
    await states['newer-canvas'](page);
    await goTo(page, 'Position');
    await page.getByRole('heading', { name: 'The order' }).waitFor();
  },
  'newer-numbers': async (page) => {
    await states['newer-canvas'](page);
    await goTo(page, 'Numbers');
    await page.getByText('seed 2027').waitFor();
  },
  notice: async (page) => {
    await openExample(page);
    await page.getByRole('button', { name: /^A second forecast miss/ }).first().focus();
    await page.keyboard.press('Delete');
    await page.getByRole('button', { name: 'Take back' }).waitFor();
  },
};
