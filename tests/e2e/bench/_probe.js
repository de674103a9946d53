// Runs inside every measured page, before anything of the page's own: takes the times.
//
// A keystroke is over at the first task after the frame that shows it: the `input` event asks for
// an animation frame, and a message posted from there is handled once the frame has been laid out
// and painted. It starts when the browser took the key in (the time stamp of `keydown`).
//
// An Enter is over in the same way, whatever it does. What a timer runs is taken down with its delay.
//
// Limitation: what the compositor does after the main thread's paint is not seen. It is the same
// for any page.
(() => {
  const probe = { keys: [], enters: [], timers: [], tasks: [], saves: [], memory: null, firstKey: null };
  window.__probe = probe;

  let pressed = 0;
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp;
      if (event.key === 'Enter') {
        probe.painted(() => probe.enters.push(performance.now() - event.timeStamp));
      }
    },
    true,
  );

  const frame = new MessageChannel();
  const waiting = [];
  frame.port1.onmessage = () => {
    for (const then of waiting.splice(0)) then();
  };
  // Calls `then` when the next frame has been painted.
  probe.painted = (then) =>
    requestAnimationFrame(() => {
      waiting.push(then);
      frame.port2.postMessage(null);
    });
  addEventListener(
    'input',
    () => {
      const start = pressed;
      probe.painted(() => {
        const now = performance.now();
        probe.keys.push(now - start);
        probe.firstKey ??= now;
      });
    },
    true,
  );

  const { setTimeout } = window;
  window.setTimeout = (run, delay = 0, ...args) => {
    const timed = () => {
      const start = performance.now();
      run(...args);
      probe.timers.push({ delay, start, end: performance.now() });
    };
    return setTimeout(typeof run === 'function' ? timed : run, delay);
  };
  // What waits for an idle page is taken down as a timer without a delay.
  const { requestIdleCallback } = window;
  window.requestIdleCallback = (run, options) =>
    requestIdleCallback((...args) => {
      const start = performance.now();
      run(...args);
      probe.timers.push({ delay: 0, start, end: performance.now() });
    }, options);

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
