// How long the app takes from the content's bytes to its library, and how much memory, with the
// content that scripts/bench has made; printed beside what Criterion found on the same machine.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';

const SIZES = [1, 10, 100];
const RUNS = 9;
const site = process.env.DIST || 'dist';
const made = 'target/bench';
const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const bundle = (times) => join(made, `content-${times}.json`);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Serves the built site with other content; any address that is no file is the page. */
async function serve(content) {
  const server = createServer((request, response) => {
    const path = join(site, new URL(request.url, 'http://localhost').pathname);
    const isFile = existsSync(path) && statSync(path).isFile();
    const file = isFile ? path : join(site, 'index.html');
    const sent = /content-\w+\.json$/.test(file) ? content : file;
    response.setHeader('Content-Type', types[extname(file)] ?? 'application/octet-stream');
    response.setHeader('Content-Length', statSync(sent).size);
    createReadStream(sent).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Keeps hold of the program's memory, which the page itself has no name for. */
function rememberMemory() {
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      window.programMemory = (made.instance ?? made).exports.memory;
      return made;
    };
  }
}

/** One visit by a browser that has nothing stored. */
async function visit(browser, address) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(rememberMemory);
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0);
  const found = await page.evaluate(() => {
    const at = (name) => performance.getEntriesByName(name)[0].startTime;
    return {
      reading: at('content-read') - at('content-arrived'),
      ready: at('app-ready'),
      wasm: window.programMemory.buffer.byteLength,
    };
  });
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  found.script = metrics.find(({ name }) => name === 'JSHeapUsedSize').value;
  await context.close();
  return found;
}

/** What Criterion found, in milliseconds. */
function criterion(name, times) {
  const file = join(made, 'criterion', 'content', name, String(times), 'new', 'estimates.json');
  return existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8')).median.point_estimate / 1e6
    : NaN;
}

function table(title, heads, rows) {
  const cells = (row) => row.map((cell) => String(cell).padStart(13)).join('');
  console.log(`\n${title}\n${cells(heads)}`);
  for (const row of rows) console.log(cells(row));
}

const ms = (number) => number.toFixed(number < 10 ? 1 : 0);
const mb = (bytes) => (bytes / 1024 / 1024).toFixed(1);
const kb = (bytes) => (bytes / 1024).toFixed(1);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const visits = [];
for (const times of SIZES) {
  const server = await serve(bundle(times));
  // The page that shows least, so that what is measured is the content.
  const address = `http://127.0.0.1:${server.address().port}/about`;
  const found = [];
  for (let run = 0; run < RUNS; run += 1) found.push(await visit(browser, address));
  server.close();
  const of = (what) => median(found.map((one) => one[what]));
  visits.push([
    times,
    kb(statSync(bundle(times)).size),
    ms(of('reading')),
    ms(Math.min(...found.map(({ reading }) => reading))),
    ms(of('ready')),
    mb(of('wasm')),
    mb(of('script')),
  ]);
}
const chromiumVersion = browser.version();
await browser.close();

console.log(`\n${cpus()[0].model}, ${cpus().length} processors`);
table(
  'On this machine (ms, median)',
  ['times', 'load', 'bundle', 'unbundle'],
  SIZES.map((times) => [
    times,
    ...['load', 'bundle', 'unbundle'].map((name) => ms(criterion(name, times))),
  ]),
);
table(
  `In Chromium ${chromiumVersion} (median of ${RUNS} first visits)`,
  ['times', 'bundle KB', 'reading ms', 'least ms', 'ready ms', 'wasm MB', 'script MB'],
  visits,
);
