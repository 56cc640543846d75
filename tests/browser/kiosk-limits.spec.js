// What a screen in a room keeps to: what is open, what leads out, what telephones get, and how large
// what is touched is.
import { test as base, expect } from './support/test.js';
import {
  articles,
  courses,
  findings,
  glossary,
  numbered,
  themes,
  wholeDocuments,
} from './support/content.js';
import { CODE, Kiosk } from './pages/kiosk.js';

const test = base.extend({ kiosk: async ({ page }, use) => use(new Kiosk(page)) });
const seven = numbered(7);
const ALL = 'toolkit.reviews.findings.newsletters.strategy.training.themes.figures.thread.glossary';

test.describe('printing', () => {
  const PAGES = [
    ['/training', 'Print this list'],
    ['/strategy', 'Print the plan on one page'],
    [wholeDocuments[0].path, 'Print this document'],
  ];

  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      window.prints = 0;
      window.print = () => (window.prints += 1);
    }),
  );

  test('is not offered where the set-up has no printer, and does nothing', async ({
    kiosk,
    page,
  }) => {
    await kiosk.start({ parts: ALL });
    await kiosk.touch();
    for (const [path, name] of PAGES) {
      await kiosk.follow(path);
      const button = kiosk.main.locator('button', { hasText: name });
      await expect(button).toHaveCount(1);
      await expect(button).toBeHidden();
      await button.dispatchEvent('click');
    }
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => window.prints)).toBe(0);
  });

  test('is there with one', async ({ kiosk, page }) => {
    await kiosk.start({ parts: ALL, printer: 'yes' });
    await kiosk.touch();
    for (const [path, name] of PAGES) {
      await kiosk.follow(path);
      await kiosk.main.getByRole('button', { name }).click();
    }
    await expect.poll(() => page.evaluate(() => window.prints)).toBe(PAGES.length);
  });
});

test('the browser’s Back stays in the kiosk, and loading again begins the same', async ({
  kiosk,
  page,
}) => {
  // Set up on its page, reached from another.
  await kiosk.open('/about');
  await kiosk.open('/kiosk');
  await kiosk.event.fill('Learning day');
  await kiosk.newCode.fill(CODE);
  await kiosk.begin.click();
  await kiosk.rests();
  expect(page.url()).toContain('event=Learning%20day');
  expect(page.url(), 'the bar does not tell the code').not.toContain(CODE);
  await page.goBack();
  await kiosk.rests();
  await kiosk.touch();
  await kiosk.follow(seven.path);
  await expect(kiosk.heading).toContainText(seven.title);
  await page.goBack();
  await expect(kiosk.heading).toHaveText('What would you like to look at?');
  for (let press = 0; press < 3; press += 1) {
    await page.goBack();
    await page.waitForTimeout(100);
  }
  await expect(kiosk.finish).toBeVisible();
  // Loading it again for the next reader changes nothing of that.
  const steps = await page.evaluate(() => history.length);
  await kiosk.cleared();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.goBack();
  await kiosk.touch();
  await expect(kiosk.finish).toBeVisible();
  for (let time = 0; time < 2; time += 1) {
    await page.reload();
    await kiosk.rests();
  }
  await kiosk.touch();
  await kiosk.leave();
  await page.goBack();
  await kiosk.rests();
});

test('where one part alone is open, nothing else is found, linked, or shown in a whole document', async ({
  kiosk,
}) => {
  await kiosk.start({ parts: 'toolkit', room: '' });
  await kiosk.touch();
  await kiosk.follow('/search?q=training');
  const found = kiosk.main.locator('.app-found__hits a');
  await expect(found.first()).toBeVisible();
  for (const link of await found.all())
    expect(await link.getAttribute('href')).toMatch(/\/toolkit\/|\/about/);
  const kinds = await kiosk.main.getByRole('option').allTextContents();
  for (const kind of ['Findings', 'Articles', 'Courses'])
    expect(kinds.some((option) => option.startsWith(kind))).toBe(false);
  await kiosk.follow(seven.path);
  await expect(kiosk.note).toBeVisible();
  const paths = await kiosk.main
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.pathname));
  const leads = (part) => paths.some((path) => path.startsWith(part));
  for (const part of ['/findings', '/reviews', '/articles', '/training', '/themes', '/documents'])
    expect(leads(part), part).toBe(false);
  // Without an address that telephones can open, no page has a square.
  await kiosk.take.click();
  await expect(kiosk.dialog).toContainText('This screen knows no address');
  await expect(kiosk.square).toHaveCount(0);
  await expect(kiosk.takeAlong).toHaveCount(0);
  await kiosk.close.click();
  let closed = 0;
  for (const { path } of wholeDocuments) {
    await kiosk.follow(path);
    closed += (await kiosk.heading.textContent()) === 'This is not open on this screen' ? 1 : 0;
  }
  expect(closed).toBeGreaterThan(0);
});

test('nothing offers what is closed there, or says that notes are kept', async ({ kiosk }) => {
  await kiosk.start();
  await kiosk.touch();
  await kiosk.follow('/about');
  for (const path of ['/kiosk', '/present', '/meeting', '/embed'])
    await expect(kiosk.main.locator(`a[href$="${path}"]`)).toBeHidden();
  await expect(kiosk.main).not.toContainText('kept by this browser');
  await expect(kiosk.main).toContainText('Then it is gone.');
  await kiosk.follow('/training');
  await expect(kiosk.main.getByRole('link', { name: 'How booking works' })).toBeVisible();
  await expect(kiosk.main.getByRole('link', { name: 'My training' })).toHaveCount(0);
  await kiosk.follow('/notebook');
  await expect(kiosk.main.getByRole('link', { name: 'My reading list' })).toBeVisible();
  for (const path of ['/notebook/bin', '/notebook/backup', '/your-data'])
    await expect(kiosk.main.locator(`a[href$="${path}"]`)).toHaveCount(0);
  await expect(kiosk.main).not.toContainText('kept in this browser');
  await expect(kiosk.main).toContainText('Then it is gone.');
});

test.describe('what is touched', () => {
  /** What stands alone and is lower than a finger needs. */
  const low = (page) =>
    page.evaluate(() => {
      const inText = (link) =>
        link.matches('a') &&
        [...link.parentNode.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 2,
        );
      const all = document.querySelectorAll('a[href], button, input, select, textarea, summary');
      return [...all]
        .filter((element) => element.checkVisibility() && !inText(element))
        .filter((element) => !element.matches('.govuk-skip-link, .govuk-error-summary a'))
        .map((element) => [
          element.className,
          element.textContent.trim().slice(0, 40) || element.id,
          Math.round(element.getBoundingClientRect().height),
        ])
        .filter(([, , height]) => height > 0 && height < 44);
    });

  const PAGES = [
    '/toolkit',
    '/toolkit/how-to-use',
    seven.path,
    '/reviews',
    '/findings',
    `/findings/${findings[0].id}`,
    '/newsletters',
    `/articles/${articles[0].id}`,
    '/strategy',
    '/training',
    '/training/choose',
    `/training/${courses[0].id}`,
    '/themes',
    `/themes/${themes[0].id}`,
    '/figures',
    '/thread',
    '/glossary',
    `/glossary/${glossary[0].id}`,
    '/about',
    '/notebook',
    '/search?q=neglect',
    wholeDocuments[0].path,
  ];

  for (const width of [1280, 390]) {
    test(`is 44 pixels high on all pages at ${width} pixels`, async ({ kiosk, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await kiosk.start({ parts: ALL });
      await page.mouse.click(width / 2, 400);
      await expect(kiosk.heading).toHaveText('What would you like to look at?');
      expect.soft(await low(page), 'the start page').toEqual([]);
      for (const path of PAGES) {
        await kiosk.follow(path);
        expect.soft(await low(page), path).toEqual([]);
      }
      await kiosk.follow(seven.path);
      await kiosk.takeThis();
      for (const button of [kiosk.take, kiosk.taken, kiosk.organiser]) {
        await button.click();
        await expect(kiosk.dialog).toBeVisible();
        expect.soft(await low(page), 'a dialog').toEqual([]);
        await kiosk.close.click();
      }
    });
  }

  test('leaves room for the page', async ({ kiosk, page }) => {
    for (const [width, height, most] of [
      [1280, 800, 100],
      [1024, 768, 110],
      [390, 844, 250],
    ]) {
      // Away from the whole screen, which a touch fills.
      await page.goto('about:blank');
      await page.setViewportSize({ width, height });
      await kiosk.start();
      await page.mouse.click(width / 2, 400);
      await expect(kiosk.bar).toBeVisible();
      const { height: taken } = await kiosk.bar.boundingBox();
      expect(taken, `${width}`).toBeLessThanOrEqual(most);
      const tops = await kiosk.bar
        .locator('.app-kiosk-button')
        .evaluateAll((all) => new Set(all.map((of) => Math.round(of.offsetTop))).size);
      expect(tops, `${width}`).toBeLessThanOrEqual(width < 768 ? 3 : 1);
    }
  });
});
