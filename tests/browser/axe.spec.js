// Accessibility as far as a program can tell: axe on every page at two widths, with nothing to
// scroll sideways, and the readers' own settings for motion and colours.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.js';
import { numbered, pages } from './support/content.js';
import { blockStorage } from './support/storage.js';
import { Failure } from './pages/failure.js';
import { Record } from './pages/record.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const WIDTHS = [1280, 320];
const GALLERY = 'http://localhost:4174/gallery';

/**
 * Expects axe to find nothing, and nothing to reach over the page's side. The window is made as
 * high as the page meanwhile: axe takes what the bar at the foot covers for too small to press.
 */
async function expectSound(page, what, { besides = [] } = {}) {
  const { width, height } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole + 100) });
  const axe = new AxeBuilder({ page }).setLegacyMode(true).withTags(TAGS).disableRules(besides);
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => ({
    id,
    at: nodes.map(({ target }) => target[0]),
  }));
  expect.soft(found, `axe on ${what}`).toEqual([]);
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect.soft(over, `pixels over the side of ${what}`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width, height });
}

for (const width of WIDTHS) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });
    test.slow();

    const addresses = [
      ...pages.map(({ path }) => path),
      '/toolkit?theme=missing',
      '/toolkit?theme=sexual-exploitation&body=northumbria-police',
      '/toolkit/recommendations/seven',
      '/no/such/page',
    ];
    for (const half of [0, 1]) {
      test(`every address is sound (part ${half + 1} of 2)`, async ({ page, record }) => {
        for (const path of addresses.filter((_, index) => index % 2 === half)) {
          await record.open({ path });
          await expectSound(page, path);
        }
      });
    }

    test('a record with everything opened is sound', async ({ page, record }) => {
      await record.open(numbered(7));
      await page.getByRole('group').evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await record.note.field.fill('A note');
      await expect(record.note.status).toHaveText(/^Saved/);
      await expectSound(page, 'a record with its details open');
    });

    test('the menu with its marks is sound', async ({ page, menu, record }) => {
      await record.open(numbered(7));
      await record.note.field.fill('A note');
      await record.back.click();
      await expect(menu.entry(numbered(7).title)).toContainText('Has my note');
      await expectSound(page, 'the menu with marks');
    });

    test('a note that cannot be saved is sound', async ({ page, record }) => {
      await page.addInitScript(blockStorage);
      await record.open(numbered(7));
      await expect(record.note.status).toContainText('Not saved');
      await expectSound(page, 'a record with storage blocked');
    });

    test('the bar at the foot covers nothing that has the focus', async ({ page, record }) => {
      await page.setViewportSize({ width, height: 600 });
      await record.open(numbered(7));
      const covered = [];
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const { activeElement: at, body } = document;
          if (at === body) return { end: true };
          const bar = document.querySelector('[aria-label="Pages in reading order"]');
          const box = at.getBoundingClientRect();
          const { top, bottom } = bar.getBoundingClientRect();
          const hidden = !bar.contains(at) && box.bottom > top + 1 && box.top < bottom - 1;
          const high = box.height > window.innerHeight / 3;
          return { name: at.textContent || at.id, covered: hidden && !high };
        });
        if (found.end) break;
        if (found.covered) covered.push(found.name);
      }
      expect(covered).toEqual([]);
    });

    test('what is shown when it cannot open is sound', async ({ page }) => {
      const failure = new Failure(page);
      await page.route(/\/content-\w+\.json$/, (route) => route.fulfill({ body: '{}' }));
      await failure.open('/');
      await expectSound(page, 'the failure page');
      await page.addInitScript(() => delete window.WebAssembly);
      await failure.open('/');
      await expectSound(page, 'the page for old browsers');
    });

    test('every component in the gallery is sound', async ({ page, record }) => {
      await record.open({ path: GALLERY });
      await expect(record.heading).toHaveText('Gallery');
      expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(10);
      // It shows some landmarks more than once, which no page of the product does.
      await expectSound(page, 'the gallery', { besides: ['landmark-unique'] });
    });
  });
}

for (const [name, options] of [
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
  ['a dark scheme', { colorScheme: 'dark' }],
]) {
  test(`nothing breaks with ${name}`, async ({ newContext }) => {
    const context = await newContext(options);
    const record = new Record(await context.newPage());
    await record.open(numbered(7));
    await record.note.field.fill('A note');
    await record.next.click();
    await record.isAtStep(numbered(8));
    await expect(record.heading).toBeInViewport();
    await expectSound(record.page, name);
    await record.mainMenuLink('Recommendations').click();
    await expectSound(record.page, `the menu with ${name}`);
  });
}
