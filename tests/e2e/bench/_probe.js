// Runs inside every measured page, before anything of the page's own: takes the times.
//
// A keystroke is over at the first task after the frame that shows it: the `input` event asks for
// an animation frame, and a message posted from there is handled once the frame has been laid out
// and painted. It starts when the browser took the key in (the time stamp of `keydown`).
//
// Limitation: what the compositor does after the main thread's paint is not seen. It is the same
// for any page.
(() => {
  const probe = { keys: [], tasks: [], saves: [], memory: null, firstKey: null };
  window.__probe = probe;

  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);

  const painted = new MessageChannel();
  const waiting = [];
  painted.port1.onmessage = () => {
    const now = performance.now();
    for (const start of waiting.splice(0)) {
      probe.keys.push(now - start);
      probe.firstKey ??= now;
    }
  };
  addEventListener(
    'input',
    () => {
      const start = pressed;
      requestAnimationFrame(() => {
        waiting.push(start);
        painted.port2.postMessage(null);
      });
    },
    true,
  );

  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) probe.tasks.push(task.duration);
  }).observe({ type: 'longtask' });

  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    const start = performance.now();
    try {
      return setItem.call(this, key, value);
    } finally {
      probe.saves.push({ time: performance.now() - start, units: key.length + value.length });
    }
  };

  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await original.apply(WebAssembly, args);
      // By what it is: the release build gives it another name.
      const exports = Object.values((result.instance ?? result).exports);
      probe.memory ??= exports.find((each) => each instanceof WebAssembly.Memory) ?? null;
      return result;
    };
  }
})();
