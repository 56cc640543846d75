// Writes bench/RESULTS.md from what the measurements have left: the comparison (peers.mjs), larger
// content (growth.mjs) and Lighthouse (lighthouse.mjs). A part that has not been measured is left out.
import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MEASURES, median, quarters, table } from './figures.mjs';
import { made } from './make.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const KB = 1024;
/** As src/publish/sizes.rs has it. */
const WASM_AIM = 160 * KB;

/** What figures depend on, noted with them. */
export function machine(chromium) {
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium,
    processor: cpus()[0].model,
    cores: cpus().length,
    memory: Math.round(totalmem() / 1024 ** 3),
    load: loadavg()[1],
  };
}

const read = (name) => {
  const file = join(made, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

/** In words: how many processes wanted a processor shows whether the machine was free. */
const told = ({ date, chromium, processor, cores, memory, load }) =>
  `Measured on ${date}: ${processor}, ${cores} processors, ${memory} GB, Chromium ${chromium}; ` +
  `${load.toFixed(1)} processes at work on average when it ended.`;

const numbers = (found, key) => found.map((one) => one[key]).filter(Number.isFinite);

/** The medians of a page by contender; nothing where a contender cannot do it. */
const medians = (page, key) =>
  Object.entries(page.found)
    .filter(([, found]) => found.length)
    .map(([name, found]) => {
      const all = numbers(found, key);
      return { name, all, middle: all.length ? median(all) : undefined };
    });

function comparison(page) {
  const names = medians(page, 'first').map(({ name }) => name);
  const rows = Object.entries(MEASURES).map(([key, [label, write]]) => {
    const [ours, ...others] = medians(page, key);
    const spread = ({ all, middle }) => {
      if (middle === undefined) return '—';
      const [low, high] = quarters(all).map(write);
      return low === high ? write(middle) : `${write(middle)} (${low} – ${high})`;
    };
    const ratio = ({ middle }) =>
      middle && ours.middle ? `, ×${(ours.middle / middle).toFixed(2)}` : '';
    return [label, spread(ours), ...others.map((other) => spread(other) + ratio(other))];
  });
  return `### A page of the kind ${page.kind}\n\n${table(['', ...names], rows)}`;
}

/** Each target with what was found, and whether it holds. */
function targets({ pages, wasm }) {
  const [, kb] = MEASURES.bytes;
  const small = wasm <= WASM_AIM ? 'yes' : '**no**';
  const rows = [['all', 'The wasm of a first visit', kb(wasm), kb(WASM_AIM), small]];
  for (const page of pages) {
    const of = (key) =>
      Object.fromEntries(medians(page, key).map(({ name, middle }) => [name, middle]));
    const add = (what, key, limit, write = MEASURES[key][1]) => {
      const { Ours: value } = of(key);
      const holds = value < limit ? 'yes' : '**no**';
      rows.push([page.kind, what, write(value), write(limit), holds]);
    };
    for (const key of ['first', 'largest']) {
      const name = MEASURES[key][0];
      add(`${name}: at most half of VitePress’s`, key, of(key).VitePress / 2 + 0.001);
      add(`${name}: below mdBook’s`, key, of(key).mdBook);
    }
    add('Ready before VitePress', 'ready', of('ready').VitePress);
    add('First visit, until ready: under 200 KB', 'bytesReady', 200 * KB);
    add(
      'First visit, until ready: under VitePress’s page',
      'bytesReady',
      of('bytesReady').VitePress,
    );
    add('Layout shift: none', 'shift', 0.0005);
    add('Blocking time: under 100 ms', 'blocking', 100);
    const quarter = of('ready').VitePress / 4;
    add('Server stopped: ready in a quarter of VitePress’s first visit', 'stoppedReady', quarter);
  }
  return table(['Page', 'Target', 'Found', 'Limit', 'Holds'], rows);
}

function fonts(pages) {
  const found = pages[0].found.VitePress;
  const weight = found?.length ? median(numbers(found, 'fonts')) / KB : 0;
  return `VitePress’s bytes have ${weight.toFixed(1)} KB of its own font in them.`;
}

const PEERS = `Each figure is the median of so many first visits, each by a browser that has nothing stored, in turn
with those of the others; in brackets the middle half of them, and after × our figure by theirs. The
line has 1.6 Mbit/s and 150 ms, the processor a quarter of its speed, the screen is a phone's
(412 × 823). All bytes are bodies after brotli; "until ready" is what had arrived by then, "in all" what had
been sent 2.5 s later. Ready is: for ours, the program has taken the page over; for VitePress, it is hydrated; for
mdBook, the load event is over (its Next is a plain link and works once it is painted, its search is
fetched when asked for); for TiddlyWiki, the page is drawn. Blocking time is what tasks take beyond 50 ms, from the
first paint on. The second visit is to the same page, by the same browser; then once more with the server
stopped, where — is a browser's error page.`;

/** Writes the file anew. */
export async function writeResults() {
  const [peers, growth, lighthouse] = ['peers', 'growth', 'lighthouse'].map(read);
  const parts = [
    '# What the benchmarks found',
    'Written by `scripts/bench`; docs/measurements.md says how the comparison is fair.',
  ];
  if (peers) {
    parts.push('## Beside what people would pick instead', told(peers), PEERS);
    parts.push(`Rounds: ${peers.rounds}. ${fonts(peers.pages)}`);
    parts.push(...peers.pages.map(comparison), '### What was aimed at', targets(peers));
  }
  if (growth) {
    parts.push('## Larger content', told(growth), growth.words);
    parts.push(table(growth.heads, growth.rows));
  }
  if (lighthouse) {
    parts.push('## Lighthouse', told(lighthouse), lighthouse.words);
    const whole = lighthouse.rows.filter((row) => row.slice(1, 5).every((score) => score === 100));
    parts.push(table(lighthouse.heads, lighthouse.rows));
    parts.push(`100 in all four: ${whole.length} of ${lighthouse.rows.length} pages.`);
    parts.push(lighthouse.notes);
  }
  await writeFile(join(here, 'RESULTS.md'), `${parts.filter(Boolean).join('\n\n')}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeResults();
