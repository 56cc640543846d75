// How the product starts: text before the program is there, nothing that moves when it takes
// over, every file fetched once and from here, and nothing inline.
import { expect, test } from './support/test.js';
import { numbered, recommendations } from './support/content.js';
import { CHUNKS, isChunk } from './support/chunks.js';
import { PROGRAM, hold } from './support/hold.js';
import { withoutFile } from './support/shell.js';
import { AppPage } from './pages/app-page.js';

const seven = numbered(7);

test('the app says when it is ready', async ({ page, record }) => {
  await record.open(seven);
  const marks = await page.evaluate(() => performance.getEntriesByName('app-ready').length);
  expect(marks).toBe(1);
});

for (const width of [1280, 390, 320]) {
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
    const before = { header: await record.banner.boundingBox(), home: await home.boundingBox() };

    letGo();
    await record.ready();
    await record.isAtStep(seven);
    await expect(opening).toHaveCount(0);
    const after = { header: await record.banner.boundingBox(), home: await home.boundingBox() };
    expect(after).toEqual(before);
  });
}

test('the header’s link works before the program is there', async ({ page }) => {
  await hold(page, PROGRAM);
  await page.goto(seven.path, { waitUntil: 'commit' });
  const home = page.getByRole('link', { name: 'Safeguarding Learning Toolkit' });
  expect(await home.evaluate((link) => link.href)).toBe(new URL('/', page.url()).href);
});

test('fetches each file once, and all from its own origin', async ({ context, page, record }) => {
  const requests = [];
  context.on('request', (request) => {
    // The browser asks for the page's picture at every new address, and answers it itself.
    if (!/favicon/.test(request.url())) requests.push(request.url());
  });
  await record.open(seven);
  const origin = new URL(page.url()).origin;
  expect(requests.filter((url) => !url.startsWith(origin))).toEqual([]);
  expect(requests.length).toBe(new Set(requests).size);
  for (const kind of [/_bg\.wasm$/, /\/app-\w+\.js$/, /\/content-\w+\.json$/, /\.css$/]) {
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

test('the page has the wasm, the module and the content fetched at once', async ({ request }) => {
  const linksOf = async (path) => (await (await request.get(path)).text()).match(/<link\b[^>]*>/g);
  const links = await linksOf('/search');
  const has = (...parts) => links.some((link) => parts.every((part) => link.includes(part)));
  expect(has('rel="modulepreload"', 'app-', '.js"')).toBe(true);
  expect(has('rel="modulepreload"', 'chunks-', '.js"')).toBe(true);
  expect(has('rel="preload"', '_bg.wasm"', 'as="fetch"')).toBe(true);
  expect(has('rel="preload"', 'content-', 'as="fetch"')).toBe(true);
  // A page that carries what it shows leaves the network to the program.
  const early = (await linksOf(seven.path)).filter((link) => link.includes('rel="preload"'));
  expect(early.filter((link) => link.includes('content-'))).toEqual([]);
});

test('the page has nothing inline', async ({ request }) => {
  const html = (await (await request.get('/')).text()).replace(/<!--.*?-->/gs, '');
  const scripts = html.match(/<script\b(?![^>]*\bsrc=)[^>]*>/g) ?? [];
  // What is not run is content.
  expect(scripts.filter((tag) => !tag.includes('type="application/json"'))).toEqual([]);
  expect(html.match(/<style\b|\sstyle=|\son\w+=|javascript:/g)).toBeNull();
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
