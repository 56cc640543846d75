// A page that carries what it shows of the content: drawn from that as from the whole, and left for
// others by the browser's own loading until the whole is there.
import { expect, test } from './support/test.js';
import { addresses, numbered } from './support/content.js';
import { hold } from './support/hold.js';

const CONTENT = /\/content-\w+\.json$/;
const VERSION = /^Version .*\n+/m;
const seven = numbered(7);

/** Every so many of the addresses are tried; all of them with SOAK. */
const STEP = process.env.SOAK ? 1 : 11;

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
  expect(seen).toBeGreaterThan(20);
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
});

test('the keys turn the page before the whole content is there', async ({ page, record }) => {
  await hold(page, CONTENT);
  await page.goto(seven.path);
  await record.takenOver();
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
