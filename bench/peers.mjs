// Measures the release beside what people would pick instead: VitePress, mdBook and TiddlyWiki with
// the same content, on the same line, in one run, in turn. docs/measurements.md says how that is fair.
//
//   node bench/peers.mjs       DIST=folder of our release, MADE=folder of the peers' sites,
//                              ROUNDS=9, CHROMIUM=program; 10 minutes
//                              on an idle machine, twice that on a busy one
import { readdirSync, statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { contents, made } from './make.mjs';
import { MEASURES, median } from './figures.mjs';
import { machine, writeResults } from './results.mjs';
import { Site } from './server.mjs';
import { visit } from './visit.mjs';

const dist = process.env.DIST || 'dist';
const rounds = Number(process.env.ROUNDS || 9);
/** How long the worker may take to keep everything, in milliseconds. */
const KEEPING = 60_000;

const nextInText = 'p:has-text("Next:") a';
const contenders = [
  {
    name: 'Ours',
    site: new Site(dist, { shell: 'app.html' }),
    mark: 'app-ready',
    address: (path) => `/${path}`,
    next: 'a:has-text("Next")',
    offline: true,
  },
  {
    name: 'VitePress',
    site: new Site(join(made, 'vitepress')),
    ready: 'vitepress',
    address: (path) => `/${path}`,
    next: nextInText,
  },
  {
    name: 'mdBook',
    site: new Site(join(made, 'mdbook')),
    ready: 'loaded',
    address: (path) => `/${path}.html`,
    next: nextInText,
  },
  {
    name: 'TiddlyWiki',
    site: new Site(join(made, 'tiddlywiki')),
    ready: 'tiddlywiki',
    address: (path) => `/#${path}`,
    next: nextInText,
    // It is one file, whatever page one opens.
    kinds: ['recommendation'],
  },
];

/** A page of each of two kinds, in the middle of its section, with the one after it. */
async function pages() {
  const all = (await contents()).flatMap((section) => section.pages);
  const middle = (kind, under) => {
    const of = all.filter(({ path }) => path.startsWith(under));
    const at = Math.floor(of.length / 2);
    return { kind, ...of[at], next: of[at + 1] };
  };
  return [middle('recommendation', 'toolkit/recommendations/'), middle('article', 'articles/')];
}

const withoutImages = (sent) =>
  sent.filter(({ type }) => !type.startsWith('image/')).reduce((sum, { bytes }) => sum + bytes, 0);

/** What a click on Next does, once the page is ready. */
async function turn(page, contender, next) {
  await page.locator(contender.next).last().click();
  const heading = next.title.replace(/^\d+\. /, '');
  await page.locator('h1', { hasText: heading }).first().waitFor({ timeout: 30_000 });
}

/** A first visit, a second one, and for what can do that, one with the server stopped. */
async function round(browser, contender, page, { check }) {
  const { site } = contender;
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  });
  try {
    const address = contender.address(page.path);
    site.taken();
    let sent;
    const found = await visit(context, contender, address, {
      then: async (tab) => {
        sent = site.taken();
        if (contender.offline) {
          const kept = () => navigator.serviceWorker.controller !== null;
          await tab.waitForFunction(kept, null, { timeout: KEEPING, polling: 200 });
        }
        if (check) await turn(tab, contender, page.next);
      },
    });
    found.bytes = withoutImages(sent);
    found.fonts = sent.reduce(
      (sum, { type, bytes }) => sum + (type.startsWith('font/') ? bytes : 0),
      0,
    );
    found.requests = sent.length;
    found.kept = withoutImages(site.taken());
    const second = await visit(context, contender, address, { watched: 300 });
    Object.assign(found, { secondFirst: second.first, secondReady: second.ready });
    found.secondBytes = withoutImages(site.taken());
    if (contender.offline || check) {
      await site.stop();
      const stopped = await visit(context, contender, address, { watched: 300 }).catch(() => null);
      await site.start();
      Object.assign(found, { stoppedFirst: stopped?.first, stoppedReady: stopped?.ready });
    }
    return found;
  } finally {
    await context.close();
  }
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const began = Date.now();
await Promise.all(contenders.map(({ site }) => site.start()));
const measured = [];
for (const page of await pages()) {
  measured.push({ ...page, found: Object.fromEntries(contenders.map(({ name }) => [name, []])) });
}
// The first round warms the browser up and is thrown away; it tries Next and the stopped server.
for (let index = 0; index <= rounds; index += 1) {
  for (const page of measured) {
    // Whoever begins has no advantage of it: another begins in each round.
    const from = index % contenders.length;
    for (const contender of [...contenders.slice(from), ...contenders.slice(0, from)]) {
      if (contender.kinds && !contender.kinds.includes(page.kind)) continue;
      const found = await round(browser, contender, page, { check: index === 0 });
      if (index === 0 && found.stoppedReady && !contender.offline) {
        throw new Error(`${contender.name} answered with its server stopped`);
      }
      if (index > 0) page.found[contender.name].push(found);
    }
  }
  console.log(`  round ${index} of ${rounds}, ${Math.round((Date.now() - began) / 1000)} s`);
}
await Promise.all(contenders.map(({ site }) => site.stop()));
const version = browser.version();
await browser.close();

const program = readdirSync(dist).find((name) => /^app-.*_bg\.wasm\.br$/.test(name));
const wasm = statSync(join(dist, program)).size;
const result = { ...machine(version), rounds, wasm, pages: measured };
await mkdir(made, { recursive: true });
await writeFile(join(made, 'peers.json'), JSON.stringify(result));
for (const page of measured) {
  for (const [name, found] of Object.entries(page.found)) {
    const told = Object.entries(MEASURES).flatMap(([key, [, write]]) => {
      const numbers = found.map((one) => one[key]).filter(Number.isFinite);
      return numbers.length ? [`${key} ${write(median(numbers))}`] : [];
    });
    console.log(`${page.kind}, ${name}: ${told.join(', ')}`);
  }
}
await writeResults();
