// What a page does to be there without a connection: see `worker.js`. At the end of the glue.
if (navigator.serviceWorker) {
  const { serviceWorker, locks } = navigator;
  const { version } = document.documentElement.dataset;
  const home = new URL('./', import.meta.url).href;
  const worker = `${home}worker.js`;
  // Held for as long as the page is open. A version that nobody holds any more can go now.
  locks.request(`${home} ${version}`, { mode: 'shared' }, () => {
    serviceWorker.controller?.postMessage('');
    return new Promise(() => {});
  });
  serviceWorker.addEventListener('message', ({ data, source }) => {
    if (source?.scriptURL === worker && data !== version) dispatchEvent(new Event('new-version'));
  });
  // Where it is not allowed, the app works all the same, with a connection.
  addEventListener('load', () => serviceWorker.register(worker).catch(() => {}));
}
