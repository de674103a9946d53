import { chromium } from '@playwright/test';
import { states, start } from './states.mjs';
const base = 'http://127.0.0.1:8090';
const list = process.argv.slice(2); // state:width:scheme[:full]
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const item of list) {
  const [name, width, scheme, extra] = item.split(':');
  const w = Number(width), h = { 1440: 900, 1024: 768, 390: 844 }[w] ?? 900;
  const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, baseURL: base, hasTouch: w < 500 });
  const page = await context.newPage();
  try {
    await start(page);
    await states[name](page);
    await page.waitForTimeout(250);
    if (extra === 'print') { await page.emulateMedia({ media: 'print' }); await page.setViewportSize({ width: 718, height: 1000 }); await page.waitForTimeout(200); }
    await page.screenshot({ path: `/tmp/look-${name}-${width}-${scheme}.png`, fullPage: extra === 'full' || extra === 'print' });
  } catch (e) { console.log(name, String(e).slice(0, 300)); }
  await context.close();
}
await browser.close();
