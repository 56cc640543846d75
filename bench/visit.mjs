// One visit to a page on a slow line and a slow device, and what is measured of it.
//
// The line and the processor are slowed by Chromium itself. That reaches the page, and not a service
// worker's own requests and work: ours installs itself seconds after the page is ready, so that no
// figure of a first visit has it in, and on a second visit it asks the server for nothing.

/** 1.6 Mbit/s down, 750 Kbit/s up, 150 ms for each request; a processor of a quarter of the speed. */
export const LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
export const SLOWER = 4;

/** How long a page is watched after it is ready, in milliseconds: for shifts and long tasks. */
const WATCHED = 2500;
/** How long a page may take to be ready. */
export const PATIENCE = 180_000;

/** Runs in the page before anything else does. `ready` says, as code, whether it can be used. */
function watch({ ready, mark }) {
  const seen = { largest: 0, shift: 0, tasks: [], ready: 0, memory: null };
  window.seenByBench = seen;
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('largest-contentful-paint', (entry) => (seen.largest = entry.startTime));
  observe('layout-shift', (entry) => (seen.shift += entry.hadRecentInput ? 0 : entry.value));
  observe('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  // The program's memory, which the page itself has no name for.
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      seen.memory ??= (made.instance ?? made).exports.memory;
      return made;
    };
  }
  const look = () => {
    const marked = mark && performance.getEntriesByName(mark)[0]?.startTime;
    if (marked) seen.ready = marked;
    // A content security policy forbids code out of text, so that there is a function for each.
    else if (ready && isReady[ready]()) seen.ready = performance.now();
    else setTimeout(look, 10);
  };
  const isReady = {
    vitepress: () => Boolean(document.querySelector('#app')?.__vue_app__),
    loaded: () => performance.getEntriesByType('navigation')[0]?.loadEventEnd > 0,
    tiddlywiki: () => Boolean(document.querySelector('.tc-tiddler-frame .tc-tiddler-body p')),
  };
  look();
}

/** What the page has seen, once it is ready and has been watched. */
function collect() {
  const { largest, shift, tasks, ready, memory } = window.seenByBench;
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
  const entries = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ];
  const arrived = entries.filter((entry) => entry.responseEnd <= ready);
  // What is preloaded and then used is told twice.
  const before = [...new Map(arrived.map((entry) => [entry.name, entry])).values()];
  return {
    first: paint,
    largest,
    ready,
    shift,
    blocking: tasks
      .filter(([start]) => start >= paint)
      .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0),
    bytesReady: before.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    requestsReady: before.length,
    wasm: memory?.buffer.byteLength ?? 0,
  };
}

async function memoryOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const use = await session.send('Runtime.getHeapUsage');
  return use.usedSize + (use.embedderHeapUsedSize ?? 0);
}

/**
 * Opens an address in a new tab of a context. Returns the figures; the page stays open for `then`.
 */
export async function visit(context, contender, address, { watched = WATCHED, then } = {}) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watch, { ready: contender.ready, mark: contender.mark });
    await page.goto(contender.site.origin + address, { waitUntil: 'commit', timeout: PATIENCE });
    const isThere = () => window.seenByBench?.ready > 0;
    await page.waitForFunction(isThere, null, { timeout: PATIENCE, polling: 200 });
    await page.waitForTimeout(watched);
    const found = await page.evaluate(collect);
    found.memory = (await memoryOf(session)) + found.wasm;
    await then?.(page);
    return found;
  } finally {
    await page.close();
  }
}
