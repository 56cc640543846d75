// The product with another partnership's pack: its name, colours and words, only the ways in that
// it has something for, and nothing of the first pack. The same program; the pack alone differs.
import { readFileSync } from 'node:fs';
import { expectSound } from './support/sound.js';
import { expect, PACK_TWO, test } from './support/test.js';
import { PROGRAM, hold } from './support/hold.js';
import { AppPage } from './pages/app-page.js';
import { NotFound } from './pages/not-found.js';

test.use({ baseURL: PACK_TWO });

const folder = 'tests/fixtures/pack-two';
const read = (path) => JSON.parse(readFileSync(`${folder}/${path}`, 'utf8'));
const pack = read('pack.json');
const issue = read('newsletters/fernshire-2026-02.json');
const { courses } = read('courses/fernshire-2026.json');

const menu = ['Home', 'Newsletters', 'Training', 'Themes'];
const absent = [
  '/toolkit',
  '/toolkit/how-to-use',
  '/toolkit/national',
  '/toolkit/recommendations/1',
  '/reviews',
  '/findings',
  '/figures',
  '/strategy',
  '/thread',
  '/related-documents',
];
/** A page of each kind that it has. */
const templates = [
  ...['/newsletters', `/newsletters/${issue.id}`, `/articles/${issue.articles[0].id}`],
  ...['/training', '/training/choose', `/training/${courses[0].id}`],
  ...['/themes', '/themes/neglect', '/glossary', '/glossary/fsp', '/about'],
];
/** What the first pack is about, and what this one has nothing of. */
const elsewhere =
  /Newcastle|Kirklees|Nottinghamshire|Northumbria|NSCB|NSCP|NSAB|Recommendations|Reviews/;

const brand = 'rgb(74, 29, 107)';
const link = 'rgb(26, 79, 29)';

test('has its own name, words and menu before the program is there, and after', async ({
  page,
}) => {
  const app = new AppPage(page);
  const letGo = await hold(page, PROGRAM);
  await page.goto('/', { waitUntil: 'commit' });
  const home = app.banner.getByRole('link', { name: pack.name });
  const entries = app.mainMenu.getByRole('link');
  await expect(app.main).toContainText(pack.purpose);
  await expect(page).toHaveTitle(`${pack.headline} – ${pack.name}`);
  await expect(home).toBeVisible();
  await expect(entries).toHaveText(menu);
  await expect(app.main.getByRole('link', { name: pack.help[0].phone })).toBeVisible();
  await expect(app.main).toContainText(pack.help[0].when);
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute('content', pack.purpose);
  const before = await app.banner.boundingBox();

  letGo();
  await app.ready();
  await expect(app.heading).toHaveText(pack.headline);
  await expect(page).toHaveTitle(`${pack.headline} – ${pack.name}`);
  await expect(home).toBeVisible();
  await expect(entries).toHaveText(menu);
  expect(await app.banner.boundingBox()).toEqual(before);
});

test('has its own colours', async ({ page }) => {
  const app = new AppPage(page);
  await app.open('/');
  await expect(app.banner).toHaveCSS('background-color', brand);
  await expect(page.locator('meta[name="theme-color"]')).toHaveAttribute(
    'content',
    pack.colours.brand,
  );
  const help = page.getByRole('region', { name: 'Get help now' });
  await expect(help.getByRole('link', { name: pack.help[0].phone })).toHaveCSS('color', link);
  await app.open(`/articles/${issue.articles[0].id}`);
  // The primary button's colour, and what is made of it under the pointer.
  const button = page.getByRole('button', { name: 'Print', exact: true });
  await button.evaluate((button) => (button.className = 'govuk-button'));
  await expect(button).toHaveCSS('background-color', brand);
  await button.hover();
  await expect(button).toHaveCSS('background-color', 'rgb(55, 21, 80)');
});

test('leads to its newsletter, and an article can be read', async ({ page }) => {
  const app = new AppPage(page);
  await app.open('/');
  await expect(page.getByRole('button', { name: 'Start the toolkit' })).toHaveCount(0);
  await app.mainMenuLink('Newsletters').click();
  await app.isAt('/newsletters', 'Newsletters');
  await app.main.getByRole('link', { name: issue.title }).first().click();
  await app.isAt(`/newsletters/${issue.id}`, issue.title);
  const [article] = issue.articles;
  await app.main.getByRole('link', { name: article.title }).first().click();
  await app.isAt(`/articles/${article.id}`, article.title);
  await expect(app.main).toContainText('Since January one team has taken every call.');
  await expect(app.main.getByRole('listitem').filter({ hasText: 'ask what' })).toBeVisible();
});

test('says of what it does not have that there is no such page', async ({ page }) => {
  const missing = new NotFound(page);
  await missing.open(absent[0]);
  for (const path of absent) {
    await missing.follow(path);
    await expect(missing.heading, path).toHaveText('Page not found');
    await expect(missing.main, path).not.toContainText(elsewhere);
  }
});

test('is sound in its own colours', async ({ page }) => {
  const app = new AppPage(page);
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await app.open('/');
    for (const path of ['/', ...templates, absent[0]]) {
      await app.follow(path);
      await expectSound(page, path);
    }
  }
});
