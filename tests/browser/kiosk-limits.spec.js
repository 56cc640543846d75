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

test.describe('the browser’s Back', () => {
  /** Sets the kiosk up on its page, reached from another, and begins. */
  async function begin(kiosk) {
    await kiosk.open('/about');
    await kiosk.open('/kiosk');
    await kiosk.event.fill('Learning day');
    await kiosk.newCode.fill(CODE);
    await kiosk.begin.click();
    await kiosk.rests();
  }

  test('stays in the kiosk, and leads where its own does', async ({ kiosk, page }) => {
    await begin(kiosk);
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
  });

  test('nor does the bar tell the code, and loading again begins the same', async ({
    kiosk,
    page,
  }) => {
    await begin(kiosk);
    expect(page.url()).toContain('event=Learning%20day');
    expect(page.url()).not.toContain(CODE);
    for (let time = 0; time < 2; time += 1) {
      await page.reload();
      await kiosk.rests();
    }
    await kiosk.touch();
    await kiosk.leave();
    await page.goBack();
    await kiosk.rests();
  });
});

test('a clock that is set back does not keep a reader’s page', async ({ kiosk, page }) => {
  await page.clock.install({ time: new Date('2026-03-10T10:00:00') });
  await kiosk.start();
  await page.clock.runFor(1000);
  await page.mouse.click(640, 400);
  await page.clock.runFor(1000);
  await expect(kiosk.finish).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-03-10T09:00:00'));
  await page.clock.runFor(62_000);
  await expect(kiosk.stillThere).toBeVisible();
  await page.clock.runFor(22_000);
  await kiosk.rests();
});

test.describe('where one part alone is open', () => {
  test('nothing else is found', async ({ kiosk }) => {
    await kiosk.start({ parts: 'toolkit' });
    await kiosk.touch();
    await kiosk.follow('/search?q=training');
    const found = kiosk.main.locator('.app-found__hits a');
    await expect(found.first()).toBeVisible();
    for (const link of await found.all())
      expect(await link.getAttribute('href')).toMatch(/\/toolkit\/|\/about/);
    const kinds = await kiosk.main.getByRole('option').allTextContents();
    for (const kind of ['Findings', 'Articles', 'Courses'])
      expect(kinds.some((option) => option.startsWith(kind))).toBe(false);
  });

  test('nothing else is linked from a recommendation', async ({ kiosk }) => {
    await kiosk.start({ parts: 'toolkit' });
    await kiosk.touch();
    await kiosk.follow(seven.path);
    await expect(kiosk.note).toBeVisible();
    const paths = await kiosk.main
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.pathname));
    const leads = (part) => paths.some((path) => path.startsWith(part));
    for (const part of ['/findings', '/reviews', '/articles', '/training', '/themes', '/documents'])
      expect(leads(part), part).toBe(false);
  });

  test('a whole document is closed unless all in it is open', async ({ kiosk }) => {
    await kiosk.start({ parts: 'toolkit' });
    await kiosk.touch();
    let closed = 0;
    for (const { path } of wholeDocuments) {
      await kiosk.follow(path);
      closed += (await kiosk.heading.textContent()) === 'This is not open on this screen' ? 1 : 0;
    }
    expect(closed).toBeGreaterThan(0);
  });
});

test.describe('without an address that telephones can open', () => {
  test('the set-up says so', async ({ kiosk }) => {
    await kiosk.open('/kiosk');
    const warning = kiosk.main.getByText(/no telephone can open it/);
    await expect(warning).toBeVisible();
    await kiosk.room.fill('https://learning.example.org');
    await expect(warning).toHaveCount(0);
    await kiosk.room.fill('https://learning.example.org/?a=b#c');
    await kiosk.begin.click();
    await expect(kiosk.problems.filter({ hasText: 'without ? or #' })).toHaveCount(1);
  });

  test('no page has a square', async ({ kiosk }) => {
    await kiosk.start({ room: '' });
    await kiosk.touch();
    await kiosk.follow(seven.path);
    await kiosk.take.click();
    await expect(kiosk.dialog).toContainText('This screen knows no address');
    await expect(kiosk.square).toHaveCount(0);
    await expect(kiosk.takeAlong).toHaveCount(0);
  });
});

test('from square to square and back the focus stays in the dialog', async ({ kiosk }) => {
  await kiosk.start();
  await kiosk.touch();
  for (const number of [7, 8]) {
    await kiosk.follow(numbered(number).path);
    await kiosk.takeThis();
  }
  await kiosk.taken.click();
  const heading = kiosk.dialog.getByRole('heading', { level: 2 });
  await kiosk.asSquares.click();
  await expect(heading).toBeFocused();
  await expect(kiosk.previousSquare).toHaveCount(0);
  await kiosk.nextSquare.click();
  await expect(heading).toBeFocused();
  await expect(kiosk.dialog.getByRole('status')).toContainText('Square 2 of 2');
  await kiosk.previousSquare.click();
  await expect(heading).toBeFocused();
  await expect(kiosk.dialog.getByRole('status')).toContainText('Square 1 of 2');
});

test('a number and a mail address say what to do with them', async ({ kiosk, page }) => {
  await kiosk.start();
  await kiosk.touch();
  const dialog = async (href) => {
    await page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'Here' });
      document.querySelector('main').append(link);
      link.click();
      link.remove();
    }, href);
    return kiosk.dialog;
  };
  await expect(await dialog('tel:999')).toContainText('Ring this number');
  await expect(kiosk.dialog).not.toContainText('another site');
  await kiosk.close.click();
  await expect(await dialog('mailto:a@example.org')).toContainText('Write to this address');
  await kiosk.close.click();
  await expect(await dialog('https://example.org/')).toContainText('This leads to another site');
});

test('the set-up has its hints at their boxes, and shows what is shown in turn', async ({
  kiosk,
}) => {
  await kiosk.open('/kiosk');
  await expect(kiosk.newCode).toHaveAttribute('inputmode', 'numeric');
  await expect(
    kiosk.main.getByRole('checkbox', { name: /^There is a printer/ }),
  ).toHaveAccessibleDescription(/prints to a printer in the room/);
  const list = kiosk.main.locator('details', { hasText: 'What is shown in turn' });
  await list.getByText('What is shown in turn').click();
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await expect(list.getByRole('listitem').filter({ hasText: courses[0].title })).toHaveCount(1);
  await kiosk.part('Training').uncheck();
  await expect(list.getByRole('listitem').filter({ hasText: courses[0].title })).toHaveCount(0);
  await kiosk.main.getByRole('checkbox', { name: /^Show recommendations/ }).uncheck();
  await expect(list).toHaveCount(0);
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
      test.setTimeout(60_000);
      await page.setViewportSize({ width, height: 800 });
      await kiosk.start({ parts: ALL });
      await page.mouse.click(width / 2, 400);
      await expect(kiosk.heading).toHaveText('What would you like to look at?');
      expect.soft(await low(page), 'the start page').toEqual([]);
      for (const path of PAGES) {
        await kiosk.follow(path);
        await page.waitForTimeout(150);
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

  for (const [width, height, most] of [
    [1280, 800, 100],
    [1024, 768, 110],
    [390, 844, 250],
  ]) {
    test(`leaves room for the page at ${width} by ${height}`, async ({ kiosk, page }) => {
      await page.setViewportSize({ width, height });
      await kiosk.start();
      await page.mouse.click(width / 2, 400);
      await expect(kiosk.bar).toBeVisible();
      const { height: taken } = await kiosk.bar.boundingBox();
      expect(taken).toBeLessThanOrEqual(most);
      const tops = await kiosk.bar
        .locator('.app-kiosk-button')
        .evaluateAll((all) => new Set(all.map((of) => Math.round(of.offsetTop))).size);
      expect(tops).toBeLessThanOrEqual(width < 768 ? 3 : 1);
    });
  }
});

test('a square code is as large as the screen lets it be', async ({ kiosk, page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await kiosk.start();
  await kiosk.touch();
  await kiosk.take.click();
  const { height } = await kiosk.square.boundingBox();
  expect(height).toBeGreaterThan(400);
});
