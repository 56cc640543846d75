// The page about the product, how to use it, the frame around every page, and the links.
import { expect, test } from './support/test.js';
import {
  pack,
  pages,
  questions,
  recommendations,
  sources,
  steps,
  toolkit,
} from './support/content.js';

test('about names both documents and says what is stored', async ({ page, about }) => {
  await about.open();
  await expect(about.heading).toHaveText('About this toolkit');
  await expect(page).toHaveTitle(`About this toolkit – ${pack.name}`);
  const documents = about.section('The documents behind it');
  expect(sources).toHaveLength(2);
  for (const source of sources) {
    await expect(documents.getByRole('heading', { name: source.title })).toBeVisible();
    await expect(documents).toContainText(source.publisher);
  }
  await expect(about.section('Whose learning this is')).toContainText(pack.partnership);
  const stored = about.section('What is stored, and where');
  await expect(stored).toContainText('They are not sent to us or to anyone else');
  await expect(stored).toContainText('Anyone who uses this browser under the same account');
  await expect(stored).toContainText('There are no cookies');
  await expect(about.section('When the content was checked')).toContainText('21 November 2026');
});

test('sets no cookies', async ({ context, about, record }) => {
  await about.open();
  await record.open(steps[0]);
  expect(await context.cookies()).toEqual([]);
});

test('how to use it says how, and begins', async ({ howToUse, record }) => {
  await howToUse.open();
  await expect(howToUse.heading).toHaveText(toolkit.how_to_use.title);
  for (const way of [
    'Previous and Next',
    'Left and right arrow keys',
    'A swipe to the left or right',
  ]) {
    await expect(howToUse.main.getByText(way, { exact: true })).toBeVisible();
  }
  await howToUse.begin.click();
  await record.isAtStep(steps[0]);
});

test('a recommendation shows all that its record holds', async ({ record }) => {
  for (const step of recommendations) {
    await record.open(step);
    const text = (await record.main.innerText()).replace(/\s+/g, ' ');
    for (const part of [step.summary, step.content_note, step.status, step.source.place]) {
      if (part) expect(text).toContain(part);
    }
    for (const prose of [step.report_said, step.what_was_done, step.still_to_come]) {
      for (const paragraph of prose?.split('\n\n') ?? []) {
        const plain = paragraph.replace(/\[([^\]]*)\]\([^)]*\)|[*_]{1,2}|^[-\d]+\.? /gm, '$1');
        expect(text, step.label).toContain(plain.replace(/\s+/g, ' ').trim());
      }
    }
    for (const tie of step.related ?? []) await expect(record.related).toContainText(tie.why);
    for (const { text } of questions) {
      await expect(record.main.getByText(text, { exact: true }).first()).toBeVisible();
    }
  }
});

test('the skip link moves the focus to the main part', async ({ page, about }) => {
  await about.open();
  await page.keyboard.press('Tab');
  await expect(about.skipLink).toBeFocused();
  await expect(about.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(about.main).toBeFocused();
  expect(about.address()).toBe('/about');
});

test('the main menu says where the reader is', async ({ about }) => {
  const current = {
    '/': ['Home'],
    '/toolkit': ['Recommendations'],
    '/toolkit?theme=missing': ['Recommendations'],
    [steps[0].path]: ['Recommendations'],
    '/toolkit/national': ['Recommendations'],
    '/toolkit/how-to-use': ['How to use'],
    '/about': ['About'],
    '/no/such/page': [],
  };
  for (const [path, expected] of Object.entries(current)) {
    await about.page.goto(path);
    await about.ready();
    const links = await about.mainMenu.getByRole('link').all();
    expect(links).toHaveLength(4);
    const found = [];
    for (const link of links) {
      if (await link.getAttribute('aria-current')) found.push(await link.textContent());
    }
    expect(found, path).toEqual(expected);
  }
});

test('the header leads home from anywhere', async ({ record, home }) => {
  await record.open(steps[4]);
  await record.banner.getByRole('link', { name: pack.name }).click();
  await home.isAt('/', pack.headline);
  await expect(home.heading).toBeFocused();
});

test('every link within leads to a page, and those that lead out do not say from where', async ({
  page,
  about,
}) => {
  test.slow();
  const seen = new Set();
  const waiting = pages.map(({ path }) => path);
  while (waiting.length > 0) {
    const path = waiting.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    await page.goto(path);
    await about.ready();
    await expect(about.heading, path).not.toHaveText('Page not found');
    await expect(about.heading, path).not.toHaveText('');
    expect(about.address(), 'links lead to proper addresses').toBe(path);
    const telling = await page
      .locator('a[href^="http"]:not([rel~="noreferrer"])')
      .evaluateAll((links) => links.map(({ href }) => href));
    expect(telling, `links out of ${path}`).toEqual([]);
    const found = await page
      .getByRole('link')
      .or(page.getByRole('button'))
      .evaluateAll((links) =>
        links
          .filter((link) => link.href && !link.getAttribute('href').startsWith('#'))
          .map((link) => new URL(link.href))
          .filter((url) => url.origin === location.origin)
          .map((url) => url.pathname + url.search),
      );
    waiting.push(...found.filter((path) => !seen.has(path)));
  }
  expect(seen.size).toBeGreaterThan(pages.length);
});
