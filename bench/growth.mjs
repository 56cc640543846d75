// What a first visit costs with ten and a hundred times the content: the release with larger content
// in place of its own, and its first page and lists printed anew with it.
//
//   node bench/growth.mjs      DIST=folder of our release, GROWTH_ROUNDS=3, TIMES=1,10 for less;
//                              target/bench/content-N.json and excerpts-N.json are what
//                              scripts/bench has kit write
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { chromium } from '@playwright/test';
import { contents, made } from './make.mjs';
import { MEASURES, median } from './figures.mjs';
import { machine, writeResults } from './results.mjs';
import { Site } from './server.mjs';
import { visit } from './visit.mjs';

const dist = process.env.DIST || 'dist';
const rounds = Number(process.env.GROWTH_ROUNDS || 3);
const TIMES = (process.env.TIMES || '1,10,100').split(',').map(Number);
const LISTS = ['/', '/toolkit', '/findings', '/newsletters', '/training', '/glossary'];
const EXCERPT = /(<script type="application\/json" id="excerpt"[^>]*>).*(?=<\/script>)/s;
const CONTENT = /content-[0-9a-f]+\.json$/;

/** The best quality takes minutes for a hundred times the content. */
const quality = (times) => (times > 10 ? 9 : 11);

async function compressed(file, times) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality(times),
    [constants.BROTLI_PARAM_LGWIN]: 22,
  };
  await writeFile(`${file}.br`, await promisify(brotliCompress)(await readFile(file), { params }));
}

/** The lists as the program draws them with this content; none where it takes too long. */
async function printed(folder, content) {
  const site = join(folder, 'site');
  await mkdir(site, { recursive: true });
  for (const name of await readdir(dist)) {
    if (/\.(js|wasm)$/.test(name)) await copyFile(join(dist, name), join(site, name));
    if (CONTENT.test(name)) await copyFile(content, join(site, name));
  }
  await copyFile(join(dist, 'app.html'), join(site, 'index.html'));
  const pages = join(folder, 'pages.json');
  const asked = join(folder, 'addresses');
  await writeFile(asked, LISTS.join('\n'));
  const input = openSync(asked);
  const child = spawn(process.execPath, ['scripts/print.mjs', site, pages], {
    stdio: [input, 'inherit', 'inherit'],
    timeout: 300_000,
  });
  const [code] = await once(child, 'exit');
  closeSync(input);
  await rm(site, { recursive: true });
  if (code !== 0) {
    console.log('  the lists could not be printed: they are left out');
    return [];
  }
  return JSON.parse(await readFile(pages, 'utf8'));
}

/** The release with larger content, and those of its lists that are printed with it. */
async function larger(times) {
  const lists = new Set();
  if (times === 1) return { site: new Site(dist, { shell: 'app.html' }), lists };
  const folder = join(made, `ours-${times}`);
  await mkdir(folder, { recursive: true });
  const content = join(folder, 'content.json');
  await copyFile(join(dirname(made), `content-${times}.json`), content);
  await compressed(content, times);
  // The worker would find that the content is not of its build.
  const replaced = [
    [CONTENT, content],
    [/^\/sw\.js$/, null],
  ];
  const carried = JSON.parse(await readFile(join(dirname(made), `excerpts-${times}.json`), 'utf8'));
  for (const { address, app } of await printed(folder, content)) {
    const name = address === '/' ? 'index' : address;
    const page = await readFile(join(dist, `${name}.html`), 'utf8');
    const [before] = page.split('<!-- app -->');
    const [, after] = page.split('<!-- /app -->');
    const file = join(folder, `${address.replaceAll('/', '-')}.html`);
    const drawn = app.replaceAll('<!---->', '');
    const part = carried[address].replaceAll('<', '\\u003c');
    const end = after.replace(EXCERPT, (_, tag) => tag + part);
    await writeFile(file, `${before}<!-- app -->${drawn}<!-- /app -->${end}`);
    await compressed(file, times);
    replaced.push([new RegExp(`^${address}$`), file]);
    lists.add(address);
  }
  return { site: new Site(dist, { shell: 'app.html', replaced }), lists };
}

const all = (await contents()).flatMap((section) => section.pages);
const record = (under) => {
  const of = all.filter(({ path }) => path.startsWith(under));
  return `/${of[Math.floor(of.length / 2)].path}`;
};
const pages = [record('toolkit/recommendations/'), record('articles/'), ...LISTS];
const sites = [];
for (const times of TIMES) {
  const { site, lists } = await larger(times);
  await site.start();
  // A list that is as it was is none of the larger content.
  const there = pages.filter((page) => times === 1 || !LISTS.includes(page) || lists.has(page));
  const found = pages.map(() => []);
  sites.push({ times, site, mark: 'app-ready', pages: new Set(there), found });
  console.log(`  content ×${times} is made`);
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (let index = 0; index < rounds; index += 1) {
  for (const [at, address] of pages.entries()) {
    for (const contender of sites) {
      if (!contender.pages.has(address)) continue;
      const context = await browser.newContext({
        viewport: { width: 412, height: 823 },
        deviceScaleFactor: 1.75,
        isMobile: true,
      });
      // With a hundred times the content a page takes minutes; one round tells.
      const found =
        contender.times < 100 || index === 0
          ? await visit(context, contender, address, { watched: 300 }).catch(() => null)
          : null;
      if (found) contender.found[at].push(found);
      await context.close();
    }
  }
  console.log(`  round ${index + 1} of ${rounds}`);
}
const version = browser.version();
await browser.close();

const rows = [];
for (const [at, address] of pages.entries()) {
  for (const { times, site, found } of sites.filter((one) => one.pages.has(address))) {
    const of = (key) => {
      const numbers = found[at].map((one) => one[key]);
      return numbers.length ? MEASURES[key][1](median(numbers)) : '—';
    };
    const file = site.find(address);
    const html = (await stat(`${file}.br`)).size;
    const kb = (html / 1024).toFixed(1);
    const measured = ['bytesReady', 'first', 'ready', 'memory'].map(of);
    rows.push([address, `×${times}`, `${kb} KB`, ...measured]);
  }
}
await Promise.all(sites.map(({ site }) => site.stop()));

const result = {
  ...machine(version),
  words:
    'First visits to the release with its own content and so many times as much (each copy has words ' +
    'of its own), on the same line. A record’s page stays as it is; of the lists, those that the ' +
    'program could draw within five minutes are printed anew. ' +
    `Medians of ${rounds} rounds; with a hundred times the content, one round.`,
  heads: ['Page', 'Content', 'The page', 'Bytes until ready', 'First paint', 'Ready', 'Memory'],
  rows,
};
await writeFile(join(made, 'growth.json'), JSON.stringify(result));
await writeResults();
