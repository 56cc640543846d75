// A site in a folder of its host: the second pack, built for /toolkit/, on a server that has nothing
// else. Whatever asks for something outside the folder finds nothing there, and is told of.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base } from './support/test.js';
import { Site } from './support/site.js';
import { Record } from './pages/record.js';

const FOLDER = process.env.IN_FOLDER || 'target/dist-in-folder';
const BASE = '/toolkit/';

const seed = (path) => JSON.parse(readFileSync(join('tests/fixtures/pack-two', path), 'utf8'));
const pack = seed('pack.json');
const issue = seed('newsletters/fernshire-2026-02.json');
const [first, second] = issue.articles;
const at = (path) => BASE + path;

/** Two addresses without a file: one that there is not, and a record that no browser has yet. */
const RECORD = at('my-training/own/1763800000000');
const NOWHERE = at('nothing-of-the-kind');

const test = base.extend({
  workers: true,

  site: async ({ guard }, use) => {
    const site = new Site();
    site.deploy({ folder: FOLDER, base: BASE });
    await site.start();
    guard.allowOrigin(site.origin);
    await use(site);
    await site.stop();
    const outside = [...site.asked.keys()].filter((path) => !path.startsWith(BASE));
    expect(outside, 'asked for outside the folder').toEqual([]);
  },

  /** A page of the site, by its path there. */
  shown: async ({ page, site }, use) => {
    const shown = new Record(page);
    shown.open = async (path) => {
      await page.goto(site.origin + path);
      await shown.ready();
    };
    shown.isAt = async (path, title) => {
      await expect(page).toHaveURL(site.origin + path);
      await expect(shown.heading).toHaveText(title);
    };
    await use(shown);
  },
});

test('pages are taken over, and links, Next, Previous and Back lead from one to another', async ({
  page,
  shown,
}) => {
  await shown.open(BASE);
  const styled = await shown.banner.evaluate((it) => getComputedStyle(it).backgroundColor);
  expect(styled).toBe('rgb(74, 29, 107)');
  await shown.mainMenuLink('Newsletters').click();
  await shown.isAt(at('newsletters'), 'Newsletters');
  await shown.main.getByRole('link', { name: issue.title }).first().click();
  await shown.isAt(at(`newsletters/${issue.id}`), issue.title);
  await shown.main.getByRole('link', { name: first.title }).first().click();
  await shown.isAt(at(`articles/${first.id}`), first.title);
  await page.getByRole('link', { name: /^Next/ }).click();
  await shown.isAt(at(`articles/${second.id}`), second.title);
  await page.getByRole('link', { name: /^Previous/ }).click();
  await shown.isAt(at(`articles/${first.id}`), first.title);
  await page.goBack();
  await shown.isAt(at(`articles/${second.id}`), second.title);
  await page.goBack();
  await page.goBack();
  await shown.isAt(at(`newsletters/${issue.id}`), issue.title);
  await page.goForward();
  await shown.isAt(at(`articles/${first.id}`), first.title);
  await shown.banner.getByRole('link', { name: pack.name }).click();
  await shown.isAt(BASE, pack.headline);
});

test('a note is saved, the reader’s own pages link inside, and an address without a file is drawn', async ({
  page,
  shown,
}) => {
  await shown.open(at(`articles/${first.id}`));
  await shown.note.field.fill('Written in a folder');
  await expect(shown.note.status).toHaveText(/^Saved in this browser/);
  await shown.reload();
  await expect(shown.note.field).toHaveValue('Written in a folder');
  for (const path of ['my-training', 'notebook']) {
    await shown.open(at(path));
    const paths = await page
      .getByRole('link')
      .evaluateAll((links) =>
        links.filter(({ origin }) => origin === location.origin).map(({ pathname }) => pathname),
      );
    expect(paths.length, path).toBeGreaterThan(5);
    const outside = paths.filter((to) => !to.startsWith(BASE));
    expect(outside, path).toEqual([]);
  }
  await shown.open(RECORD);
  await shown.isAt(RECORD, 'This browser has no such record');
  await shown.main.getByRole('link', { name: 'My training' }).click();
  await shown.isAt(at('my-training'), 'My training');
  await shown.open(NOWHERE);
  await shown.isAt(NOWHERE, 'Page not found');
  await shown.banner.getByRole('link', { name: pack.name }).click();
  await shown.isAt(BASE, pack.headline);
});

test('after one visit everything works offline, and where the server is gone', async ({
  context,
  copy,
  page,
  shown,
  site,
}) => {
  await shown.open(BASE);
  await copy.isKept();
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([site.origin + BASE]);
  const pages = [
    [BASE, pack.headline],
    [at('newsletters'), 'Newsletters'],
    [at(`articles/${second.id}`), second.title],
    [at('my-training'), 'My training'],
    [RECORD, 'This browser has no such record'],
    [NOWHERE, 'Page not found'],
  ];
  const cuts = [() => context.setOffline(true), () => site.stop()];
  for (const cut of cuts) {
    await cut();
    for (const [path, title] of pages) {
      await shown.open(path);
      await shown.isAt(path, title);
    }
    await context.setOffline(false);
  }
});

test('what is installed is the folder, and opens in it', async ({ page, shown, site }) => {
  await shown.open(at('newsletters'));
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send('Page.getAppManifest');
  expect([url, errors]).toEqual([`${site.origin}${BASE}manifest.webmanifest`, []]);
  const { id, start_url, scope, icons, shortcuts } = JSON.parse(data);
  expect(id).toBeUndefined();
  const whole = (path) => new URL(path, url).href;
  expect([whole(start_url), whole(scope)]).toEqual([site.origin + BASE, site.origin + BASE]);
  for (const path of [...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]) {
    expect(whole(path).startsWith(site.origin + BASE), path).toBe(true);
    expect((await page.request.get(whole(path))).status(), path).toBe(200);
  }
});
