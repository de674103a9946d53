// Keeps the app on the device, so that it opens without a connection. The build fills in the names.
//
// - Every file but the page is named by what is in it, so a name has one answer, whichever version
//   it belongs to: no version can be given the files of another.
// - The page is that of this worker. A page that is open keeps the version it has, and the files of
//   that version, until it is loaded anew.
// - A page holds a lock by the name of its version (`pages.js`). What is stored of a version goes
//   when nobody holds its lock.
const VERSION = '%VERSION%';
const FILES = %FILES%;
const HOME = registration.scope;
const NAME = `${HOME} ${VERSION}`;

async function install() {
  const page = await fetch(HOME, { cache: 'reload' });
  // While a new build is being put on the host, page and worker may be of two versions: later, then.
  if (page.redirected || !(await page.clone().text()).includes(VERSION)) throw Error('Not this version.');
  const cache = await caches.open(NAME);
  await cache.addAll(FILES);
  await cache.put(HOME, page);
  await skipWaiting();
}

async function activate() {
  await clients.claim();
  for (const page of await clients.matchAll()) page.postMessage(VERSION);
}

async function answer(request, isPage) {
  const found = isPage ? (await caches.open(NAME)).match(HOME) : caches.match(request);
  return (await found) ?? fetch(request);
}

async function tidy() {
  const locks = (await navigator.locks.query()).held.map((lock) => lock.name);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  // One that is only just being loaded does not hold its lock yet.
  if (pages.length > locks.length) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(`${HOME} `) && name !== NAME && !locks.includes(name)) await caches.delete(name);
  }
}

addEventListener('install', (event) => event.waitUntil(install()));
addEventListener('activate', (event) => event.waitUntil(activate()));
addEventListener('message', (event) => event.waitUntil(tidy()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  const home = new URL(HOME).pathname;
  const isPage = pathname === home || pathname === `${home}index.html`;
  // Anything else that is shown as a page is not the app.
  if (isPage || request.mode !== 'navigate') event.respondWith(answer(request, isPage));
});
