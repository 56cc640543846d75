// What Lighthouse (mobile, as it comes) says of every kind of page of the release.
//
//   node bench/lighthouse.mjs      DIST=folder of our release, CHROMIUM=program; 5 minutes
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { made } from './make.mjs';
import { machine, writeResults } from './results.mjs';
import { Site } from './server.mjs';

const dist = process.env.DIST || 'dist';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Pages around the catalogue that are no courses. */
const NO_RECORD = ['booking.html', 'choose.html', 'compare.html'];

/** The first record of a folder, as its address: one page of a kind. */
const one = (folder) => {
  const all = readdirSync(join(dist, folder)).filter((name) => name.endsWith('.html'));
  const found = all.filter((name) => !NO_RECORD.includes(name));
  return `/${folder}/${found.sort()[0].slice(0, -'.html'.length)}`;
};
const PAGES = [
  ['home', '/'],
  ['recommendations', '/toolkit'],
  ['recommendation', one('toolkit/recommendations')],
  ['reviews', '/reviews'],
  ['review', one('reviews')],
  ['findings', '/findings'],
  ['finding', one('findings')],
  ['newsletters', '/newsletters'],
  ['article', one('articles')],
  ['strategy', '/strategy'],
  ['training list', '/training'],
  ['course', one('training')],
  ['figures', '/figures'],
  ['figure', one('figures')],
  ['glossary', '/glossary'],
  ['themes', '/themes'],
  ['theme', one('themes')],
  ['thread', '/thread'],
  ['notebook', '/notebook'],
  ['about', '/about'],
];
const asked = process.argv.slice(2);

const site = await new Site(dist, { shell: 'app.html' }).start();
const rows = [];
const failed = new Map();
let version = '';
for (const [kind, address] of PAGES.filter(([kind]) => !asked.length || asked.includes(kind))) {
  // A browser of its own for each, so that none has anything stored.
  const chrome = await launch({
    chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
    logLevel: 'error',
  });
  const { lhr } = await lighthouse(site.origin + address, {
    port: chrome.port,
    logLevel: 'error',
    onlyCategories: CATEGORIES,
  });
  chrome.kill();
  version = lhr.environment.hostUserAgent.match(/Chrome\/([\d.]+)/)?.[1] ?? '';
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const value = (name) => lhr.audits[name].displayValue ?? '';
  rows.push([
    kind,
    ...CATEGORIES.map(score),
    ...[
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
    ].map(value),
  ]);
  console.log(`  ${rows.at(-1).join('  ')}`);
  // Of the performance only what is measured has a weight; of the others each audit is right or not.
  for (const category of CATEGORIES.slice(1)) {
    for (const { id, weight } of lhr.categories[category].auditRefs) {
      const audit = lhr.audits[id];
      if (!weight || audit.score === null || audit.score === 1) continue;
      const where = audit.details?.items?.[0]?.node?.snippet ?? audit.explanation ?? '';
      const said = failed.get(audit.title) ?? { where: where.slice(0, 120), kinds: [] };
      failed.set(audit.title, { ...said, kinds: [...said.kinds, kind] });
    }
  }
}
await site.stop();

const notes = [...failed]
  .map(([title, { where, kinds }]) => {
    const first = where ? `. The first: \`${where}\`` : '';
    return `- ${title}: ${kinds.join(', ')}${first}`;
  })
  .join('\n');
const result = {
  ...machine(version),
  words: `One run a page, Lighthouse’s own settings for a phone (it reckons the times for 1.6 Mbit/s, 150 ms and a quarter of the processor’s speed).`,
  heads: [
    'Page',
    'Performance',
    'Accessibility',
    'Best practices',
    'SEO',
    'First paint',
    'Largest paint',
    'Blocking time',
    'Shift',
  ],
  rows,
  notes: notes && `What is not right:\n\n${notes}`,
};
await mkdir(made, { recursive: true });
await writeFile(join(made, 'lighthouse.json'), JSON.stringify(result));
await writeResults();
