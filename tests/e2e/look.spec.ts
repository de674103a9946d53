// How every screen looks and reads: accessible in light and dark, within the width of the window,
// large enough to hit, printable without the app around it, still for people who want it still,
// and not upset by any text. The screens are the named states of `states.mjs`.
import { addCards, begin, goTo, openCoach, openExample, reload, start, states, visit } from './states.mjs';
import {
  block,
  cardText,
  expect,
  expectNoAxeViolations,
  scrollsSideways,
  test,
  type Page,
} from './support';

const WIDTHS = [1440, 1024, 390, 320];
/** States in which a dialog covers the screen; printing and its neighbours are looked at without. */
const DIALOGS = [
  'history',
  'import-new',
  'import-clash',
  'import-refused',
  'shortcuts',
  'numbers-line-open',
  'numbers-working',
  'numbers-paste',
];

/**
 * What can be pressed and is smaller than 24 by 24 pixels: a point 11 pixels off its middle, in
 * any of four directions, does not hit it (nor its label). Links within a sentence are excepted.
 */
async function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wanted = 'a[href], button, input, select, textarea, summary';
    // What lies over the screen covers parts of it; then that is looked at alone.
    const over = ['dialog[open]', 'aside:has(#coach-title)', '[data-editor]', '[aria-expanded="true"] + div', 'section[aria-label="Messages"] > div'];
    const within = over.map((each) => document.querySelector(each)).find((found) => found !== null) ?? document;
    const small: string[] = [];
    for (const element of within.querySelectorAll<HTMLElement>(wanted)) {
      const style = getComputedStyle(element);
      const hidden = element.matches('.unseen, .skip, :disabled') || style.clipPath !== 'none';
      if (hidden || !element.checkVisibility()) continue;
      const label = element.closest('label');
      const target = label ?? element;
      const parent = target.parentElement;
      const sentence =
        style.display === 'inline' && (parent?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0);
      if (sentence) continue;
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      // A control may be drawn by its label alone.
      const box = (element.matches('input') && label ? label : element).getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const misses = [[0, 0], [11, 0], [-11, 0], [0, 11], [0, -11]].filter(([dx, dy]) => {
        const hit = document.elementFromPoint(x + dx!, y + dy!);
        return !hit || !(target.contains(hit) || hit.closest('label')?.contains(element));
      });
      if (misses.length > 0) {
        const name = element.getAttribute('aria-label') ?? element.title ?? '';
        const text = (name || element.textContent || '').trim().slice(0, 50);
        const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
        small.push(`${element.tagName.toLowerCase()} "${text}" ${size}, missed at ${JSON.stringify(misses)}`);
      }
    }
    return small;
  });
}

for (const [name, drive] of Object.entries(states)) {
  test.describe(name, () => {
    test.beforeEach(async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await start(page);
      await drive(page);
      await page.mouse.move(2, 2);
    });

    test('axe finds nothing', async ({ page }) => {
      await expectNoAxeViolations(page);
    });

    test('fits any width, prints, and can be hit', async ({ page }) => {
      const problems: string[] = [];
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        // What is drawn over a field takes its new size with the next frame.
        await expect.poll(() => scrollsSideways(page), `scrolls sideways at ${width}`).toBe(false);
      }
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const small = await tooSmall(page);
        problems.push(...small.map((one) => `at ${width}: ${one}`));
      }
      expect(problems).toEqual([]);
      if (DIALOGS.includes(name)) return;

      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 718, height: 1000 });
      await expect(page.getByRole('banner')).toBeHidden();
      await expect(page.getByRole('navigation')).toBeHidden();
      await expect(page.getByRole('main')).toBeVisible();
      expect(await scrollsSideways(page), 'on paper').toBe(false);
    });
  });
}

test('a printed case holds its words and no controls', async ({ page }) => {
  await start(page);
  await openExample(page);
  await page.emulateMedia({ media: 'print' });
  await expect(cardText(page, 'Their pains', 'A second forecast miss in front of the board')).toBeVisible();
  await expect(page.getByText('Dana decides by')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Add a pain', exact: true })).toBeHidden();
  await expect(page.getByText('Typical for').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Focus mode', exact: true })).toBeHidden();
  await page.emulateMedia({ media: null });
  await goTo(page, 'Position');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('textbox', { name: 'The order as given' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Fallback' }), 'private').toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Notes to self' }), 'private').toBeHidden();
});

test('on paper nothing stands for what was not written', async ({ page }) => {
  await start(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Dana Ruiz');
  await page.getByRole('textbox', { name: 'The order as given' }).fill('Raise every target by 20 %.');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'The order as given' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Role', exact: true })).toBeHidden();
  await expect(page.getByLabel('Takes effect on')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'The outcome' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Company goals it serves' })).toBeHidden();
  await expect(page.getByText('say who decides what')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByLabel('Reached by').fill('2027-06-30');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'The outcome' })).toBeVisible();
  await expect(page.getByLabel('Reached by')).toBeVisible();
});

test('sixty months are no stops of the Tab key, and fit on paper, every one of them', async ({ page }) => {
  await start(page);
  await openExample(page);
  await goTo(page, 'Numbers');
  await page.getByText('EUR · quarters').click();
  await page.getByRole('combobox', { name: 'Counted in' }).selectOption('months');
  await page.getByRole('textbox', { name: 'Periods ahead' }).fill('60');
  await page.getByRole('textbox', { name: 'Periods ahead' }).press('Enter');
  await expect(page.getByText('60 months, discounted')).toBeVisible();
  const stops = await page.getByRole('main').locator('a, button, input, select, textarea, summary, [tabindex]').evaluateAll(
    (all) => all.filter((element) => (element as HTMLElement).tabIndex >= 0 && element.checkVisibility()).length,
  );
  expect(stops, 'stops of the Tab key').toBeLessThan(50);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1000 });
  expect(await scrollsSideways(page), 'on paper').toBe(false);
  await expect(page.getByRole('columnheader', { name: 'Month 59', exact: true })).toBeVisible();
});

test('nothing moves for people who want it still', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await start(page);
  for (const name of ['canvas-full', 'home-one', 'shortcuts']) {
    await states[name]!(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          const still = transitionDuration.split(',').every((one) => Number.parseFloat(one) === 0);
          return !still || animationName !== 'none';
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, name).toEqual([]);
  }
});

test('there is one heading of the first level on each screen, and the window has its name', async ({ page }) => {
  await start(page);
  for (const [hash, title] of [
    ['#/', 'Standpoint'],
    ['#/new', 'New case – Standpoint'],
    ['#/examples', 'Examples – Standpoint'],
    ['#/data', 'Data – Standpoint'],
  ] as const) {
    await visit(page, hash);
    await expect(page).toHaveTitle(title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
  }
  await openExample(page);
  await expect(page).toHaveTitle(/^Keep the quota at 4\.2.M – Canvas/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

test('the first press of Tab offers to skip to the content', async ({ page }) => {
  await start(page);
  await openExample(page);
  await reload(page);
  await expect(block(page, 'Their jobs')).toBeVisible();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('what has the focus is never hidden behind what is fixed', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await start(page);
  await openExample(page);
  await goTo(page, 'Position');
  const covered: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press(key);
      const where = await page.evaluate(() => {
        const at = document.activeElement as HTMLElement;
        if (at === document.body || at.matches('.help')) return '';
        const box = at.getBoundingClientRect();
        const hit = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + 4);
        return hit && (at.contains(hit) || hit.contains(at)) ? '' : `${at.tagName} ${at.id} ${at.ariaLabel ?? ''}`;
      });
      if (where !== '') covered.push(`${key}: ${where}`);
    }
  }
  expect(covered).toEqual([]);
});

test('another screen begins at its top, and the focus goes along', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 600 });
  await start(page);
  await openExample(page);
  await goTo(page, 'Position');
  const next = page.getByRole('link', { name: 'Next: their world and your offer' });
  await next.scrollIntoViewIfNeeded();
  await next.click();
  await expect(block(page, 'Their jobs')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY), 'from part to part').toBe(0);
  await page.evaluate(() => window.scrollTo(0, 700));
  await visit(page, '#/new');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.scrollY), 'from screen to screen').toBe(0);
  await page.getByRole('button', { name: 'Push back on an order' }).click();
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeVisible();
  // Otherwise the next Tab begins anywhere, and a screen reader says nothing.
  await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
});

const HOSTILE = {
  html: '<img src=x onerror="window.ran=1"><script>window.ran=1</script><b>bold</b>&amp;',
  rtl: 'ملف الميزانية \u202Eevil\u202C שלום עולם',
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301\u0301 🙂',
  long: 'x'.repeat(5000),
};

test('hostile text breaks no layout and runs nothing', async ({ page }) => {
  await start(page);
  await begin(page);
  await page.getByRole('textbox', { name: 'Title' }).fill(HOSTILE.html + HOSTILE.long);
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(HOSTILE.long);
  await page.getByRole('textbox', { name: 'Role', exact: true }).fill(HOSTILE.rtl);
  await page.getByRole('textbox', { name: 'The order as given' }).fill(HOSTILE.html + HOSTILE.emoji);
  await page.getByRole('textbox', { name: 'The ask in one sentence' }).fill(HOSTILE.long);
  await page.getByRole('textbox', { name: 'Measure' }).fill(HOSTILE.long);
  await page.getByRole('textbox', { name: 'Add a goal' }).fill(HOSTILE.html);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('checkbox', { name: HOSTILE.html })).toBeChecked();
  const fits = async (where: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      expect(await scrollsSideways(page), `${where} at ${width}`).toBe(false);
    }
  };
  await fits('position');
  await goTo(page, 'Canvas');
  for (const field of ['Add a job', 'Add a pain', 'Add a gain', 'Add an offer', 'Add a pain reliever', 'Add a gain creator']) {
    await addCards(page, field, ...Object.values(HOSTILE));
  }
  await fits('canvas');
  await expect(cardText(page, 'Their pains', HOSTILE.html)).toBeVisible();
  await expect(cardText(page, 'Their pains', HOSTILE.emoji)).toBeVisible();
  await cardText(page, 'Pain relievers', HOSTILE.rtl).click();
  await fits('card open');
  await page.getByRole('checkbox').last().check();
  await page.keyboard.press('Escape');
  await fits('answered');
  await page.getByRole('button', { name: 'Focus mode', exact: true }).click();
  await fits('focus mode');
  // A message that names the case.
  await visit(page, '#/');
  await fits('list');
  await page.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
  await fits('message');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

/** Where everything in a part stands, and how it is written: one line an element. */
async function drawn(page: Page): Promise<string[]> {
  return page.getByRole('main').evaluate((main) => {
    const from = main.getBoundingClientRect();
    return [...main.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, fontSize, fontWeight } = getComputedStyle(element);
      const box = [x - from.x, y - from.y, width, height].map(Math.round);
      const name = `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`;
      return `${name} ${box.join(' ')} ${fontSize} ${fontWeight} ${color} on ${backgroundColor}`;
    });
  });
}

test('a part looks the same whatever was looked at before it', async ({ page }) => {
  // Each part brings its styles along when it is first seen; none may reach into another.
  const known = {
    Position: 'The outcome',
    Canvas: 'Gain creators',
    Numbers: 'seed 2027',
    Objections: 'The negotiation',
    Handout: 'Fits on one',
  };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await start(page);
  await openExample(page);
  const fresh = new Map<string, string[]>();
  for (const [part, words] of Object.entries(known)) {
    await goTo(page, part);
    await reload(page);
    await expect(page.getByText(words).first()).toBeVisible();
    await expect(page.locator('#coach-button', { hasText: /Readiness \d/ })).toBeVisible();
    fresh.set(part, await drawn(page));
  }
  for (const part of Object.keys(known)) await goTo(page, part);
  await openCoach(page);
  await page.getByRole('complementary', { name: 'Coach' }).getByRole('button', { name: /^Close/ }).click();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.keyboard.press('Escape');
  for (const part of Object.keys(known)) {
    await goTo(page, part);
    await expect.poll(() => drawn(page), part).toEqual(fresh.get(part));
  }
});
