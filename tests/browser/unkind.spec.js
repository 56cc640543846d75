// Addresses where nothing is, and everything that can keep the product from opening.
import { expect, test } from './support/test.js';
import { articles, courses, numbered, pack, recommendations, themes } from './support/content.js';
import { withoutFile } from './support/shell.js';
import { Failure } from './pages/failure.js';

const seven = numbered(7);

test.describe('an address with nothing there', () => {
  test('says so, and offers the ways on', async ({ page, notFound, menu }) => {
    await notFound.open('/no/such/nothing');
    await expect(notFound.heading).toHaveText('Page not found');
    await expect(page).toHaveTitle(`Page not found – ${pack.name}`);
    await expect(notFound.says('/no/such/nothing')).toBeVisible();
    await expect(notFound.didYouMean).toHaveCount(0);
    await expect(notFound.main.getByText('are numbered 1 to 18.')).toBeVisible();
    await notFound.suggestion('All recommendations').click();
    await expect(menu.local).toHaveCount(recommendations.length);
    await page.goBack();
    await expect(notFound.heading).toBeFocused();
    await notFound.suggestion('Home').click();
    await menu.isAt('/', pack.headline);
  });

  test('no record and no number is taken for another', async ({ page, notFound }) => {
    await notFound.open('/toolkit/recommendations/19');
    for (const number of ['0', '19', '99999', '-1']) {
      const path = `/toolkit/recommendations/${number}`;
      await notFound.follow(path);
      await expect(notFound.heading).toHaveText('Page not found');
      await expect(notFound.says(path)).toBeVisible();
      await expect(notFound.main.getByText('are numbered 1 to 18.')).toBeVisible();
    }
    const kinds = ['articles', 'documents', 'figures', 'findings', 'glossary', 'newsletters'];
    kinds.push('reviews', 'reviews/about', 'strategy', 'themes', 'training');
    const hostile = ['%', '%ff', '%3Cb%3E', 'a/b', '-', 'a'.repeat(2000)];
    for (const [index, kind] of kinds.entries()) {
      for (const id of ['no-such', hostile[index % hostile.length]]) {
        await notFound.follow('/about');
        await notFound.follow(`/${kind}/${id}`);
        expect.soft(await notFound.heading.textContent(), `${kind}/${id}`).toBe('Page not found');
      }
    }
    // And so where it is opened first.
    for (const path of ['/documents/nothing', '/figures/%', '/training//']) {
      await page.goto(path);
      await notFound.ready();
      if (path !== '/training//') await expect(notFound.heading).toHaveText('Page not found');
    }
  });

  test('a slip of the pen is understood', async ({ notFound }) => {
    await notFound.open('/toolkit/recommendations/adults-who-go-mising');
    await expect(notFound.didYouMean).toBeVisible();
    await notFound.suggestion(seven.label).click();
    await notFound.isAt(seven.path, seven.title);
    const article = articles.find(({ id }) => id.length > 12);
    for (const [written, link, { path, title }] of [
      ...['007', 'seven', 'SEVEN', 'recommendation-7'].map((number) => [
        `/toolkit/recommendations/${number}`,
        [seven.label],
        seven,
      ]),
      ...[
        [`/articles/${article.id}`, article.title, 'Newsletters'],
        [`/themes/${themes[0].id}`, themes[0].name, 'Themes'],
        [`/training/${courses[0].id}`, courses[0].title, 'Training'],
      ].map(([path, title, section]) => [path.slice(0, -1), [title, section], { path, title }]),
    ]) {
      await notFound.follow(written);
      await expect(notFound.heading).toHaveText('Page not found');
      await notFound.suggestion(...link).click();
      await notFound.isAt(path, title);
    }
  });

  test('HTML in the address is shown as text', async ({ page, notFound }) => {
    const path = '/toolkit/<img src=x onerror="window.ran=1"><b>bold</b>';
    await notFound.open(encodeURI(path));
    await expect(notFound.says(path)).toBeVisible();
    await expect(notFound.main.locator('img, b')).toHaveCount(0);
    expect(await page.evaluate(() => window.ran)).toBeUndefined();
  });

  test('a very long address breaks over lines', async ({ page, notFound }) => {
    await page.setViewportSize({ width: 320, height: 600 });
    const path = `/${'long'.repeat(200)}`;
    await notFound.open(path);
    await expect(notFound.says(path)).toBeVisible();
    const { scrolls, shows } = await page.evaluate(() => ({
      scrolls: document.documentElement.scrollWidth,
      shows: document.documentElement.clientWidth,
    }));
    expect(scrolls).toBeLessThanOrEqual(shows);
  });
});

/** A page that is not there as text before the program is. */
const NOT_PRINTED = seven.path;

test.describe('the toolkit cannot be opened', () => {
  const content = /\/content-\w+\.json$/;
  const wholeContent = async (route) => (await route.fetch()).text();
  const causes = {
    'the content is not there': {
      place: content,
      answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
      says: 'The content file is not where it should be (the server answered 404).',
      expects: [/Failed to load resource: .* 404/],
    },
    'the server has a fault': {
      place: content,
      answer: (route) => route.fulfill({ status: 500, body: 'Oh' }),
      says: 'The content file is not where it should be (the server answered 500).',
      expects: [/Failed to load resource: .* 500/],
    },
    'the network fails': {
      place: content,
      answer: (route) => route.abort('internetdisconnected'),
      says: 'The content could not be fetched. Check your connection, then try again.',
      expects: [/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/],
    },
    'the content is cut short': {
      place: content,
      answer: async (route) => {
        const body = await wholeContent(route);
        await route.fulfill({
          body: body.slice(0, body.length / 2),
          contentType: 'application/json',
        });
      },
      says: 'The content file arrived damaged or cut short.',
      expects: [],
    },
    'a page came instead of the content': {
      place: content,
      answer: (route) =>
        route.fulfill({ body: '<!doctype html><p>Sign in</p>', contentType: 'text/html' }),
      says: 'The content file arrived damaged or cut short.',
      expects: [],
    },
    'the content is empty': {
      place: content,
      answer: (route) => route.fulfill({ body: '', contentType: 'application/json' }),
      says: 'The content file arrived damaged or cut short.',
      expects: [],
    },
    'the content is of another version': {
      place: content,
      answer: async (route) => {
        const body = await wholeContent(route);
        await route.fulfill({ body: body.replace(/^\{"format":\d+,/, '{"format":9999,') });
      },
      says: 'The content and the program are of different versions.',
      expects: [],
    },
    'the wasm does not come': {
      place: /_bg\.wasm$/,
      answer: (route) => route.abort(),
      says: 'A part of the program could not be fetched.',
      expects: [/Failed to load resource/, /TypeError: Failed to fetch/],
    },
    'the wasm is cut short': {
      place: /_bg\.wasm$/,
      answer: async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ body: body.subarray(0, 5000), contentType: 'application/wasm' });
      },
      says: 'A part of the program could not be fetched.',
      expects: [/CompileError/],
    },
    'the module does not come': {
      place: /\/app-\w+\.js$/,
      answer: (route) => route.abort(),
      says: 'A part of the program could not be fetched.',
      expects: [/Failed to load resource/, /Failed to fetch dynamically imported module/],
    },
  };

  for (const [what, { place, answer, says, expects }] of Object.entries(causes)) {
    test(`${what}: says why, and “Try again” opens the same page`, async ({
      guard,
      page,
      record,
    }) => {
      guard.expectMessages(...expects);
      const failure = new Failure(page);
      await page.route(place, answer);
      await withoutFile(page, NOT_PRINTED);
      await failure.open(NOT_PRINTED);
      await expect(failure.heading).toHaveText('The toolkit could not be opened');
      await expect(failure.heading).toBeFocused();
      await expect(failure.alert).toContainText(says);
      await expect(failure.alert).toContainText('Notes that you saved in this browser');
      await expect(failure.alert.getByRole('link', { name: '999' })).toBeVisible();
      await expect(page.getByText('Opening the toolkit')).toHaveCount(0);

      await page.unroute(place);
      await failure.tryAgain.click();
      await record.ready();
      await record.isAtStep(seven);
    });
  }

  test('“Try again” keeps the filter in the address', async ({ page, menu }) => {
    const failure = new Failure(page);
    await page.route(content, (route) => route.fulfill({ body: '{}' }));
    // The page would otherwise carry what it shows.
    await withoutFile(page, '/toolkit');
    await page.goto(`/toolkit?theme=${themes[0].id}`);
    await page.unroute(content);
    await failure.tryAgain.click();
    await menu.ready();
    await expect(menu.theme).toHaveValue(themes[0].id);
  });

  test('content that names what it does not hold leaves no blank page', async ({
    page,
    record,
  }) => {
    await page.route(content, async (route) => {
      const whole = JSON.parse(await wholeContent(route));
      whole.library.sources = [];
      await route.fulfill({ json: whole });
    });
    await page.goto(seven.path);
    await expect(record.heading).toHaveText(/.+/);
  });
});

test('a browser without WebAssembly is told that it is too old', async ({ page }) => {
  const failure = new Failure(page);
  await page.addInitScript(() => delete window.WebAssembly);
  await withoutFile(page, NOT_PRINTED);
  await failure.open(NOT_PRINTED);
  await expect(failure.heading).toHaveText('This browser is too old for the toolkit');
  await expect(failure.heading).toBeFocused();
  await expect(failure.alert.getByRole('link', { name: '999' })).toHaveAttribute('href', 'tel:999');
});

test('without JavaScript, a page that is not printed says that it needs it', async ({
  newContext,
}) => {
  const context = await newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await withoutFile(page, NOT_PRINTED);
  await page.goto(NOT_PRINTED);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('This toolkit needs JavaScript');
  await expect(heading).toBeVisible();
  const reason = page.getByRole('paragraph').filter({ visible: true }).last();
  await expect(reason).toContainText('sends nothing anywhere');
});
