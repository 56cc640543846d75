// The parts of the program that are fetched apart from the rest: not before the first page is there,
// once each, and with words and a way on where one does not come.
import { expect, test } from './support/test.js';
import { BESIDE, CHUNK, CHUNKS, OF_PAGES, TRAINING, isChunk } from './support/chunks.js';
import { courses, findings, numbered, pack, themes } from './support/content.js';
import { hold } from './support/hold.js';
import { withoutFile } from './support/shell.js';
import { MissingPart } from './pages/missing-part.js';

test.use({ fetchesAhead: true });

const seven = numbered(7);
const catalogue = { path: '/training', title: 'Training' };

/** The chunks that were asked for, and when, from the beginning of the visit. */
const fetched = (page) =>
  page.evaluate(() => {
    const [{ startTime: ready }] = performance.getEntriesByName('app-ready');
    const files = performance.getEntriesByType('resource');
    return files.map(({ name, startTime }) => ({ name, early: startTime < ready }));
  });

test('a recommendation’s text needs no chunk, and does not wait for the note beside it', async ({
  page,
  record,
}) => {
  const letGo = await hold(page, CHUNK);
  // A page that is printed has its text, and the note, from the start.
  await withoutFile(page, seven.path);
  await page.goto(seven.path);
  await record.isAtStep(seven);
  await expect(record.main.getByRole('status').filter({ hasText: 'Loading' })).toBeVisible();
  await expect(record.note.field).toHaveCount(0);

  letGo();
  await record.ready();
  await expect(record.note.field).toBeVisible();
  await expect(record.main.locator('[aria-busy="true"]')).toHaveCount(0);
});

test('the chunks of other pages come after the page, once each', async ({ page, record }) => {
  await record.open(seven);
  const chunks = async () => (await fetched(page)).filter(({ name }) => isChunk(name));
  await expect.poll(async () => (await chunks()).length).toBe(CHUNKS);
  expect((await chunks()).filter(({ name, early }) => early && OF_PAGES.test(name))).toEqual([]);

  // What is there by now is not fetched again.
  await record.follow(`/findings/${findings[0].id}`);
  await record.isAt(`/findings/${findings[0].id}`, findings[0].title);
  await record.follow(catalogue.path);
  await record.isAt(catalogue.path, catalogue.title);
  expect((await chunks()).length).toBe(CHUNKS);
});

test('a page of a chunk that is opened first comes whole, with its title', async ({
  page,
  record,
}) => {
  await record.open(catalogue);
  await expect(record.heading).toHaveText(catalogue.title, { timeout: 1 });
  await expect(page).toHaveTitle(`Training – ${pack.name}`);
});

test('while a chunk is on its way, the page says so', async ({ page, record }) => {
  const letGo = await hold(page, OF_PAGES);
  await record.open(seven);
  await record.mainMenuLink('Training').click();
  const coming = record.main.getByRole('status');
  await expect(coming).toHaveText('Loading');
  await expect(record.main.locator('[aria-busy="true"]')).toHaveCount(1);
  await expect(record.heading).toHaveCount(0);

  letGo();
  await record.isAt(catalogue.path, catalogue.title);
  await expect(record.heading).toBeFocused();
  await expect(record.announced).toHaveText('Training');
  await expect(record.main.locator('[aria-busy="true"]')).toHaveCount(0);
});

test.describe('a chunk that does not come', () => {
  const causes = {
    'the network fails': {
      answer: (route) => route.abort('internetdisconnected'),
      expects: [/Failed to load resource: net::ERR_INTERNET_DISCONNECTED/, /Failed to fetch/],
    },
    'it is gone, as after an update of the site': {
      answer: (route) => route.fulfill({ status: 404, body: 'Not found' }),
      expects: [/Failed to load resource: .* 404/, /\.wasm: 404/],
    },
    'a page came instead': {
      answer: (route) =>
        route.fulfill({ body: '<!doctype html><p>Sign in</p>', contentType: 'text/html' }),
      expects: [/CompileError/],
    },
    'it is cut short': {
      answer: async (route) => {
        const body = await (await route.fetch()).body();
        await route.fulfill({ body: body.subarray(0, 5000), contentType: 'application/wasm' });
      },
      expects: [/CompileError/],
    },
  };

  for (const [what, { answer, expects }] of Object.entries(causes)) {
    test(`${what}: says why, and “Try again” opens the page`, async ({ guard, page }) => {
      guard.expectMessages(...expects);
      const missing = new MissingPart(page);
      await page.route(TRAINING, answer);
      await missing.open('/my-training');
      await missing.isThere();
      await expect(page).toHaveTitle(`This page could not be fetched – ${pack.name}`);

      // In vain first: the message is still there, and can be read from its heading.
      const asked = page.waitForRequest(TRAINING);
      await missing.tryAgain.click();
      await asked;
      await expect(missing.heading).toBeFocused();
      await missing.isThere();

      await page.unroute(TRAINING);
      await missing.tryAgain.click();
      await missing.isAt('/my-training', 'My training');
      await expect(missing.heading).toBeFocused();
      await expect(page).toHaveTitle(`My training – ${pack.name}`);
    });
  }

  test('leaves the other pages alone, and is tried again when its page is opened', async ({
    guard,
    page,
    record,
  }) => {
    guard.expectMessages(/Failed to load resource/, /Failed to fetch/);
    const missing = new MissingPart(page);
    await page.route(TRAINING, (route) => route.abort());
    const early = page.waitForEvent('requestfailed');
    await record.open(seven);
    await early;
    await record.isAtStep(seven);

    await record.mainMenuLink('Training').click();
    await missing.isThere();
    await expect(missing.heading).toBeFocused();
    await expect(record.announced).toHaveText('This page could not be fetched');
    await record.follow(`/findings/${findings[0].id}`);
    await record.isAt(`/findings/${findings[0].id}`, findings[0].title);

    await page.unroute(TRAINING);
    await record.mainMenuLink('Training').click();
    await record.isAt(catalogue.path, catalogue.title);
  });
});

test('where the note does not come, the text is there, and “Try again” brings it', async ({
  guard,
  page,
  record,
}) => {
  guard.expectMessages(/Failed to load resource/, /Failed to fetch/);
  await page.route(BESIDE, (route) => route.abort());
  await record.open(seven);
  await record.isAtStep(seven);
  const said = record.main.getByRole('heading', {
    name: 'Your marks and your note could not be fetched',
  });
  await expect(said).toBeVisible();
  await page.unroute(BESIDE);
  await record.main.getByRole('button', { name: 'Try again' }).click();
  await expect(record.note.field).toBeVisible();
  await expect(said).toHaveCount(0);
  await expect(record.main.getByRole('heading', { name: /^My marks/ })).toBeFocused();
});

test('a server that gives wasm another type serves every page', async ({ guard, page, record }) => {
  // The module’s own words for the first part.
  guard.expectMessages(/`WebAssembly.instantiateStreaming` failed/);
  await page.route(/\.wasm$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, contentType: 'application/octet-stream' });
  });
  await record.open(catalogue);
  await record.isAt(catalogue.path, catalogue.title);
});

test.describe('opening a page of each chunk takes at most three requests', () => {
  const pages = {
    beside: seven.path,
    published: `/findings/${findings[0].id}`,
    collections: `/themes/${themes[0].id}`,
    training: `/training/${courses[0].id}`,
    own: '/notebook',
    search: '/search?q=school',
    kiosk: '/kiosk',
    embed: '/embed',
    meeting: `/meeting?recommendation/${seven.id}`,
    present: '/present?of=toolkit',
  };
  for (const [chunk, address] of Object.entries(pages)) {
    test(chunk, async ({ page, record }) => {
      await page.goto(address);
      await record.takenOver();
      const asked = (await fetched(page)).filter(({ name, early }) => early && isChunk(name));
      const files = asked.map(({ name }) => new URL(name).pathname.match(/[a-z_0-9]+/)[0]);
      expect(files).toContain(chunk);
      expect(files.length, files.join(', ')).toBeLessThanOrEqual(3);
    });
  }

  test('and the whole program is in 25 files at most', () => {
    expect(CHUNKS + 1).toBeLessThanOrEqual(25);
  });
});
