// Where the app does not start, or stops: says so, and offers what is stored. In the page itself,
// and plain, since nothing else can be relied on then.
const stop = () => {
  if (document.getElementById('stopped')) return;
  const dialog = document.createElement('dialog');
  dialog.id = 'stopped';
  const add = (tag, words, name = '', into = dialog) => {
    const element = document.createElement(tag);
    element.textContent = words;
    element.className = name;
    into.append(element);
    return element;
  };
  const title = add('h1', document.getElementById('shell') ? 'Standpoint could not start' : 'Standpoint has stopped');
  title.id = 'stopped-title';
  dialog.setAttribute('aria-labelledby', title.id);
  if (!globalThis.WebAssembly) add('p', 'This browser does not run WebAssembly, which Standpoint needs.', 'dialog-text');
  add('p', 'What was saved is still in this browser. To be safe, download it first. Then reload.', 'dialog-text');
  const buttons = add('p', '', 'dialog-foot');
  add('button', 'Download all data', '', buttons).onclick = () => {
    const records = {};
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('standpoint/')) records[key] = localStorage.getItem(key);
    }
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(records)], { type: 'application/json' }));
    link.download = 'standpoint-all-records.json';
    link.click();
  };
  add('button', 'Reload', '', buttons).onclick = () => location.reload();
  document.body.append(dialog);
  dialog.showModal();
};
// WebAssembly that stops does so with the first of these, or where it ran too deep, the second.
const isEnd = (error) => /^R(untime|ange)Error$/.test(error?.name);
const hasNotStarted = () => document.getElementById('shell');
addEventListener(
  'error',
  ({ target, error }) => {
    if (target.tagName === 'SCRIPT' || isEnd(error) || (error && hasNotStarted())) stop();
  },
  true,
);
addEventListener('unhandledrejection', ({ reason }) => (hasNotStarted() || isEnd(reason)) && stop());
