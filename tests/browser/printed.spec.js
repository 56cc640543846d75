// How a page starts: whole without the program, and taken over by it without a flash, a jump, or the
// loss of what the reader has done by then; from what it carries of the content, and from the whole.
import { test as base, expect } from './support/test.js';
import { addresses, numbered, recommendations, recordKinds } from './support/content.js';
import { CHUNKS, isChunk } from './support/chunks.js';
import { PROGRAM, hold } from './support/hold.js';
import { withoutFile } from './support/shell.js';
import { AppPage } from './pages/app-page.js';

const test = base.extend({ fetchesAhead: true });
const seven = numbered(7);
const CONTENT = /\/content-\w+\.json$/;
const VERSION = /^Version .*\n+/m;

/** Every so many of the addresses are drawn from what they carry; all of them with SOAK. */
const STEP = process.env.SOAK ? 1 : 40;

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a page can be read, and what does not work is not offered', async ({ page }) => {
    await page.goto(seven.path);
    const app = new AppPage(page);
    await expect(app.heading).toHaveText(seven.title);
    // Playwright's words for what is seen pass over what stands in a noscript.
    const said = page.locator('noscript p');
    await expect(said).toBeVisible();
    expect(await said.evaluate((said) => said.innerText)).toContain('need JavaScript');
    await expect(page.locator('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(app.heading).toHaveText(numbered(8).title);
  });

  test('a recommendation can be read under its number, and one’s own page says what it needs', async ({
    page,
  }) => {
    await page.goto(`/toolkit/recommendations/${seven.number}`);
    const app = new AppPage(page);
    await expect(app.heading).toHaveText(seven.title);
    // A link into the page stays in it.
    await app.skipLink.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/recommendations\/7#main-content$/);
    await page.goto('/notebook');
    await expect(
      page.getByRole('heading', { name: 'This toolkit needs JavaScript' }),
    ).toBeVisible();
  });
});

test('nothing moves when the app takes a page over', async ({ page, record }) => {
  const letGo = await hold(page, PROGRAM);
  await page.addInitScript(() => {
    window.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shifts += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const { path } of [{ path: '/' }, seven, recordKinds[2][3], { path: '/glossary' }]) {
    await page.goto(path);
    const text = await page.getByRole('main').innerText();
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    letGo();
    await record.ready();
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.shifts), path).toBe(0);
    expect(await page.getByRole('main').innerText(), path).toBe(text);
    expect(await page.evaluate(() => document.documentElement.scrollHeight), path).toBe(height);
  }
});

test('the place, the focus and what was unfolded stay', async ({ page, record }) => {
  const letGo = await hold(page, PROGRAM);
  await page.goto(seven.path);
  const details = page.locator('main details').first();
  await details.locator('summary').click();
  await page.evaluate(() => scrollTo(0, 400));
  await page.getByRole('link', { name: 'Next' }).focus();
  const top = await record.scrollTop();
  letGo();
  await record.ready();
  await expect(details).toHaveAttribute('open', '');
  await expect(page.getByRole('link', { name: 'Next' })).toBeFocused();
  expect(await record.scrollTop()).toBe(top);
});

test('what was typed and clicked before the app was there is done', async ({ page, record }) => {
  const letGo = await hold(page, PROGRAM);
  await page.goto(seven.path);
  await record.note.field.fill('Typed early');
  const keep = page.getByRole('button', { name: 'Keep for later' });
  await keep.click();
  letGo();
  await record.ready();
  await expect(record.note.field).toHaveValue('Typed early');
  await expect(record.note.status).toHaveText(/^Saved/);
  await expect(page.getByRole('button', { name: /Keep for later/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('a search that was typed early narrows the list', async ({ page, glossaryPage }) => {
  const letGo = await hold(page, PROGRAM);
  await page.goto('/glossary');
  const all = await glossaryPage.entries.count();
  await glossaryPage.find.fill('MASH');
  letGo();
  await glossaryPage.ready();
  await expect(glossaryPage.find).toHaveValue('MASH');
  await expect.poll(() => glossaryPage.entries.count()).toBeLessThan(all);
});

test('links work without the app, in the page and home', async ({ page }) => {
  await hold(page, PROGRAM);
  await page.goto(seven.path);
  const home = page.getByRole('link', { name: 'Safeguarding Learning Toolkit' });
  expect(await home.evaluate((link) => link.href)).toBe(new URL('/', page.url()).href);
  await page.getByRole('link', { name: 'Skip to main content' }).focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(
    `${seven.path}#main-content`,
  );
});

test('where the program does not come, the page can still be read', async ({ guard, page }) => {
  guard.expectMessages(/Failed to load resource|WebAssembly|TypeError|fetch/);
  await page.route(/_bg\.wasm$/, (route) => route.abort());
  await page.goto(seven.path);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('You can read this page, but notes');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(seven.title);
  await page.unroute(/_bg\.wasm$/);
  await alert.getByRole('link', { name: 'Try again' }).click();
  await new AppPage(page).ready();
});

for (const width of [1280, 320]) {
  test(`at ${width} pixels, text is there before the program, and the header stays`, async ({
    page,
    record,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const letGo = await hold(page, PROGRAM);
    await withoutFile(page, seven.path);
    await page.goto(seven.path, { waitUntil: 'commit' });
    const opening = page.getByText('Opening the toolkit');
    await expect(opening).toBeVisible();
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length);
    await expect(page.getByRole('link', { name: '999' })).toBeVisible();
    const home = record.banner.getByRole('link', { name: 'Safeguarding Learning Toolkit' });
    const places = async () => [await record.banner.boundingBox(), await home.boundingBox()];
    const before = await places();

    letGo();
    await record.ready();
    await record.isAtStep(seven);
    await expect(opening).toHaveCount(0);
    expect(await places()).toEqual(before);
  });
}

test('fetches each file once, and all from its own origin', async ({ context, page, record }) => {
  const requests = [];
  context.on('request', (request) => {
    // The browser asks for the page's picture at every new address, and answers it itself.
    if (!/favicon/.test(request.url())) requests.push(request.url());
  });
  await record.open(seven);
  expect(await page.evaluate(() => performance.getEntriesByName('app-ready').length)).toBe(1);
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(requests.length).toBe(new Set(requests).size);
  for (const kind of [/_bg\.wasm$/, /\/app-\w+\.js$/, CONTENT, /\.css$/]) {
    expect(
      requests.filter((url) => kind.test(url)),
      String(kind),
    ).toHaveLength(1);
  }
  // Once it has started, nothing more is fetched but the other parts of the program.
  await expect.poll(() => requests.filter((url) => isChunk(url)).length).toBe(CHUNKS);
  const started = requests.length;
  for (const step of recommendations.slice(7)) {
    await page.keyboard.press('ArrowRight');
    await record.isAtStep(step);
  }
  await record.note.field.fill('A note');
  await expect(record.note.status).toHaveText(/^Saved/);
  expect(requests.slice(started)).toEqual([]);
});

test('works in a folder of a site', async ({ page }) => {
  // The page's base decides, and nothing else may assume the root.
  const app = new AppPage(page);
  await page.route('**/some/folder/**', async (route) => {
    const url = new URL(route.request().url());
    const inner = url.pathname.replace('/some/folder', '');
    const response = await route.fetch({ url: `${url.origin}${inner}` });
    if (/\.\w+$/.test(inner)) return route.fulfill({ response });
    const html = await response.text();
    const based = html
      .replace('<base href="/" />', '<base href="/some/folder/" />')
      // The browser fetches its icon past the test's routes.
      .replace(/<link rel="icon"[^>]*>/, '')
      .replaceAll(/(href|src)="\/(?=[a-z])(?!some)/g, '$1="/some/folder/');
    return route.fulfill({ response, body: based });
  });
  await app.open('/some/folder/toolkit/recommendations/7');
  await app.isAt(`/some/folder${seven.path}`, seven.title);
  await page.keyboard.press('ArrowRight');
  await app.isAt(`/some/folder${numbered(8).path}`, numbered(8).title);
  await app.footerLink('About').click();
  await app.isAt('/some/folder/about', 'About this toolkit');
  await page.goBack();
  await app.isAt(`/some/folder${numbered(8).path}`, numbered(8).title);
  // Nothing is asked for any more when the folder goes.
  await page.goto('about:blank');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('what the program draws from the excerpt is what was printed', async ({ page, record }) => {
  test.setTimeout(process.env.SOAK ? 1_200_000 : 240_000);
  await hold(page, CONTENT);
  let seen = 0;
  for (const { path } of addresses.filter((_, index) => index % STEP === 0)) {
    const html = await (await page.request.get(path)).text();
    if (!html.includes('id="excerpt"')) continue;
    await page.goto(path);
    const main = page.getByRole('main');
    const printed = await main.innerText();
    await record.takenOver();
    // What stands beside a text is the reader's own.
    const own = await page.locator('.app-record__side').allInnerTexts();
    const drawn = own.reduce((text, part) => text.replace(part, ''), await main.innerText());
    const asPrinted = own.reduce((text, part) => text.replace(part, ''), printed);
    // The version is written into the page after it has been printed.
    const [shown, before] = [drawn, asPrinted].map((text) => text.replace(VERSION, ''));
    expect(shown.trim(), path).toBe(before.trim());
    seen += 1;
  }
  expect(seen).toBeGreaterThan(12);
});

test('until the whole content is there, a link loads its page, and nothing typed is lost', async ({
  page,
  record,
}) => {
  await hold(page, CONTENT);
  await page.goto(seven.path);
  await record.takenOver();
  await record.note.field.fill('Written before the rest was there');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Next' }).click();
  await record.isAt(numbered(8).path, numbered(8).title);
  await record.takenOver();
  await page.goBack();
  await record.isAt(seven.path, seven.title);
  await expect(record.note.field).toHaveValue('Written before the rest was there');
  await record.takenOver();
  // The keys turn the page as well.
  await record.heading.focus();
  await page.keyboard.press('ArrowRight');
  await record.isAt(numbered(8).path, numbered(8).title);
});

test('once it is there, pages are turned without loading', async ({ page, record }) => {
  await record.open(seven);
  await page.evaluate(() => (window.same = true));
  await page.getByRole('link', { name: 'Next' }).click();
  await record.isAt(numbered(8).path, numbered(8).title);
  expect(await page.evaluate(() => window.same)).toBe(true);
});

test('where the whole content does not come, every page can still be read', async ({
  guard,
  page,
  record,
}) => {
  guard.expectMessages(/Failed to load resource: .* 500/);
  await page.route(CONTENT, (route) => route.fulfill({ status: 500, body: 'Oh' }));
  await page.goto(seven.path);
  await record.takenOver();
  await record.note.field.fill('Kept');
  await expect(record.note.status).toHaveText(/^Saved/);
  await page.getByRole('link', { name: 'Next' }).click();
  await record.isAt(numbered(8).path, numbered(8).title);
});

test('an excerpt that came for another address is not used', async ({ page, home, request }) => {
  const printed = await (await request.get(seven.path)).text();
  await page.route('**/about', (route) =>
    route.fulfill({ body: printed, contentType: 'text/html; charset=utf-8' }),
  );
  await page.goto('/about');
  await home.ready();
  await expect(home.heading).toHaveText('About this toolkit');
});
