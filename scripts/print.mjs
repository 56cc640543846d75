// Prints the pages: runs the built program in happy-dom, goes from address to address, and writes
// down what it draws there. So a page is printed by what will take it over, from the same components.
// Each processor runs a program of its own, with a share of the addresses.
//
//   node scripts/print.mjs SITE PAGES      PAGES gets them, as JSON; the addresses come on the
//                                          standard input, a line each
import { copyFile, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { GlobalRegistrator } from '@happy-dom/global-registrator';

/** How long one page may take to be drawn, in milliseconds: the first fetches its chunk. */
const PATIENCE = 30_000;

/** How often it is told how far it is, in milliseconds. */
const TELL = 10_000;

if (isMainThread) {
  const [site, pages] = process.argv.slice(2).map((path) => resolve(path));
  const addresses = (await readFile('/dev/stdin', 'utf8')).split('\n').filter(Boolean);
  await writeFile(pages, JSON.stringify(await printAll(site, addresses)));
} else {
  await printShare(workerData);
}

/** Prints all pages, in the order of their addresses. */
async function printAll(site, addresses) {
  // Node takes a script for a module only beside a package.json that says so.
  const program = await mkdtemp(join(tmpdir(), 'toolkit-'));
  const files = (await readdir(site)).filter((name) => /\.(js|wasm)$/.test(name));
  await Promise.all(files.map((name) => copyFile(join(site, name), join(program, name))));
  await writeFile(join(program, 'package.json'), '{ "type": "module" }');

  const printed = new Map();
  const told = setInterval(() => {
    console.log(`  … ${printed.size} of ${addresses.length} pages are printed`);
  }, TELL);
  const workers = Math.min(availableParallelism(), addresses.length);
  const finished = Array.from({ length: workers }, (_, first) => {
    const share = addresses.filter((_, index) => index % workers === first);
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: { site, program, files, addresses: share },
    });
    return new Promise((done, failed) => {
      let left = share.length;
      worker.on('message', ({ wrong, ...page }) => {
        if (wrong) failed(new Error(wrong));
        printed.set(page.address, page);
        left -= 1;
        if (left === 0) done();
      });
      worker.on('error', failed);
      // Timers of the program would keep it running.
    }).finally(() => worker.terminate());
  });
  await Promise.all(finished).finally(() => rm(program, { recursive: true }));
  clearInterval(told);
  return addresses.map((address) => printed.get(address));
}

/** Prints a worker's share of the pages, and sends them one by one. */
async function printShare({ site, program, files, addresses }) {
  GlobalRegistrator.register({
    url: 'http://localhost/',
    settings: {
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      handleDisabledFileLoadingAsSuccess: true,
      fetch: { virtualServers: [{ url: 'http://localhost/', directory: site }] },
    },
  });
  // The modules stand in a folder here, and fetch the program's parts from beside them.
  const fetchFromServer = globalThis.fetch;
  globalThis.fetch = async (url) =>
    String(url).startsWith('file:')
      ? new Response(await readFile(new URL(url)))
      : fetchFromServer(url);
  // The program asks whether the global object is a window, as it is in a browser.
  Object.defineProperty(Window, Symbol.hasInstance, { value: (object) => object === globalThis });

  const page = await readFile(join(site, 'index.html'), 'utf8');
  // Whatever folder the site will stand in, here it stands at the root.
  const [, base] = page.match(/<base href="([^"]*)"/);
  document.write(page.replaceAll(`="${base}`, '="/'));
  const app = () => document.getElementById('app');
  const turn = () => new Promise((done) => setTimeout(done));

  // What goes wrong is in no page.
  console.error = (...what) => parentPort.postMessage({ wrong: what.join(' ') });

  /** Waits until the program has drawn a page, with what stands beside its text. */
  async function drawn(address) {
    const end = Date.now() + PATIENCE;
    const busy = () => document.querySelector('#main-content [aria-busy]');
    while (!document.querySelector('#main-content h1') || busy()) {
      if (Date.now() > end) throw new Error(`${address} was not drawn: ${app()?.textContent}`);
      await turn();
    }
  }

  const named = (pattern) =>
    join(
      program,
      files.find((name) => pattern.test(name)),
    );
  const { default: init } = await import(pathToFileURL(named(/^app-.*\.js$/)));
  await init({ module_or_path: await readFile(named(/^app-.*_bg\.wasm$/)) });
  await drawn('/');
  for (const address of addresses) {
    history.pushState(null, '', address);
    dispatchEvent(new PopStateEvent('popstate', { state: null }));
    await turn();
    await drawn(address);
    await turn();
    parentPort.postMessage({ address, title: document.title, app: app().innerHTML });
  }
}
