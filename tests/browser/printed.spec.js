// The printed pages: whole without the program, and taken over by it without a flash, a jump, or
// the loss of what the reader has done by then.
import { expect, test } from './support/test.js';
import {
  addresses,
  closing,
  numbered,
  pack,
  recordKinds,
  recordPages,
  steps,
} from './support/content.js';
import { PROGRAM, hold } from './support/hold.js';
import { AppPage } from './pages/app-page.js';

const seven = numbered(7);

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

  test('a recommendation can be read under its number', async ({ page }) => {
    await page.goto(`/toolkit/recommendations/${seven.number}`);
    const app = new AppPage(page);
    await expect(app.heading).toHaveText(seven.title);
    // A link into the page stays in it.
    await app.skipLink.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/recommendations\/7#main-content$/);
  });

  test('a page of the reader’s own says what it needs', async ({ page }) => {
    await page.goto('/notebook');
    await expect(
      page.getByRole('heading', { name: 'This toolkit needs JavaScript' }),
    ).toBeVisible();
  });
});

test('every address has a file with its title and heading', async ({ request }) => {
  test.slow();
  const [issues] = recordKinds;
  const noted = new Set([...steps, ...recordPages].map(({ path }) => path));
  for (const { path } of [...issues, closing]) noted.delete(path);
  const own = /^\/(notebook|reading-list|your-data|my-training|kiosk|meeting|present|embed$)/;
  for (const { path, title } of addresses) {
    const html = await (await request.get(path)).text();
    const [, named] = html.match(/<title>(.*)<\/title>/);
    expect(plain(named), path).toContain(pack.name);
    if (own.test(path)) continue;
    const [, heading] = html.match(/<h1[^>]*>(.*?)<\/h1>/s);
    expect(plain(heading), path).toBe(title);
    // What stands beside a text comes with a part of the program of its own.
    expect(html.includes('id="note"'), path).toBe(noted.has(path));
  }
});

/** A piece of HTML as text. */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/&amp;/g, '&');
}

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

test('a link into the page leads there without the app', async ({ page }) => {
  await hold(page, PROGRAM);
  await page.goto(seven.path);
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
