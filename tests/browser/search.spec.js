// The search: the box on every page, the results, and the page that was found.
import { expect, test } from './support/test.js';
import { articles, glossary, numbered, pack, recommendations, themes } from './support/content.js';
import { expectSound } from './support/sound.js';
import { hold } from './support/hold.js';

const seven = numbered(7);
const CONTENT = /content-[0-9a-f]+\.json$/;

test.describe('the box', () => {
  test('leads from a few letters to a page, by keyboard alone', async ({ page, search }) => {
    await search.open('/about');
    await page.keyboard.press('/');
    await expect(search.box).toBeFocused();
    await page.keyboard.type(seven.title.slice(0, -3));
    const offer = search.group('Recommendations').first();
    await expect(offer).toContainText(`${seven.number}. ${seven.title}`);
    await expect(search.box).toHaveAttribute('aria-expanded', 'true');
    expect(await search.pointed()).toBeNull();
    await page.keyboard.press('ArrowDown');
    await expect(await search.pointed()).toContainText(seven.title);
    await expect(search.offers.first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(search.heading).toContainText(seven.title);
    await expect(search.heading).toBeFocused();
    await expect(search.list).toHaveCount(0);
  });

  test('goes round with the arrows, and closes with Escape', async ({ page, search }) => {
    await search.open('/');
    await page.keyboard.press('Control+k');
    await search.type('missing');
    await page.keyboard.press('ArrowUp');
    await expect(await search.pointed()).toHaveText(/^Show all/);
    await page.keyboard.press('ArrowDown');
    expect(await search.pointed()).toBeNull();
    await page.keyboard.press('Escape');
    await expect(search.list).toHaveCount(0);
    await expect(search.box).toHaveValue('missing');
    await expect(search.box).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search.box).toHaveValue('');
  });

  test('shows what was found by kind, with the passage and the words marked', async ({
    search,
  }) => {
    await search.open('/');
    await search.type('return interview');
    const kinds = search.list.getByRole('group');
    await expect(kinds.first()).toBeVisible();
    await expect(search.list.locator('mark').first()).toHaveText(/return|interview/i);
    await expect(search.said).toContainText(/\d+ results/);
  });

  test('closes when the reader goes on, and a click on an offer opens it', async ({
    page,
    search,
  }) => {
    await search.open('/');
    await search.type('missing');
    await search.footer.click({ position: { x: 5, y: 5 } });
    await expect(search.list).toHaveCount(0);
    await search.box.click();
    const offer = search.offers.first();
    const title = await offer.locator('.app-offers__title').innerText();
    await offer.click();
    await expect(search.heading).toContainText(title.replace(/^\d+\. /, ''));
    await expect(page).toHaveURL(/#find=missing$/);
  });

  test('offers the themes before anything is typed, and what was searched for last', async ({
    search,
  }) => {
    await search.open('/');
    await search.box.click();
    await expect(search.group('Themes')).toHaveText(themes.map(({ name }) => name));
    await search.box.fill('MASH');
    await search.box.press('Enter');
    await expect(search.heading).toHaveText('Search');
    await search.open('/');
    await search.box.click();
    await expect(search.group('You searched for')).toHaveText(['MASH']);
  });

  test('what was typed before the app was there is searched for', async ({ page, search }) => {
    const letGo = await hold(page, /_bg\.wasm$/);
    await page.goto(seven.path);
    await search.box.fill('missing');
    letGo();
    await search.ready();
    await expect(search.offers.first()).toBeVisible();
    await search.box.press('Enter');
    await expect(page).toHaveURL('/search?q=missing');
  });

  test('says why there is nothing yet, where only this page has come', async ({ page, search }) => {
    const letGo = await hold(page, CONTENT);
    await page.goto(seven.path);
    await search.takenOver();
    await search.box.fill('missing');
    await expect(search.said).toContainText('The rest of the content has not come yet');
    letGo();
    await expect(search.said).toContainText('results');
  });

  test('is left alone by the / key where the reader wants it so', async ({ page, search }) => {
    await search.open('/search');
    await search.slash.uncheck();
    await search.open('/about');
    await page.keyboard.press('/');
    await expect(search.box).not.toBeFocused();
    await page.keyboard.press('Control+k');
    await expect(search.box).toBeFocused();
  });
});

test.describe('the results', () => {
  test('have an address, a count, and the best find first', async ({ page, search }) => {
    await search.openFor(seven.title);
    await expect(page).toHaveTitle(`Search: ${seven.title} – ${pack.name}`);
    await expect(search.status).toHaveText(/^\d+ results? for “.+”$/);
    await expect(search.hits.first().getByRole('link')).toHaveText(
      `${seven.number}. ${seven.title}`,
    );
    await expect(search.box).toHaveValue(seven.title);
    // What is shown quotes what has a content note.
    await expect(search.main).toContainText('Before you read');
    await expect(search.exit).toBeVisible();
  });

  test('are narrowed by kind, theme, partnership and year, with counts that hold', async ({
    page,
    search,
  }) => {
    await search.openFor('children');
    const all = Number((await search.status.innerText()).match(/^\d+/)[0]);
    await search.filter('Kind').selectOption({ label: 'All kinds' });
    const options = await search.filter('Kind').getByRole('option').allInnerTexts();
    const counts = options.slice(1).map((text) => Number(text.match(/\((\d+)\)$/)[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all);
    const [, first] = options;
    await search.filter('Kind').focus();
    await search.filter('Kind').selectOption({ label: first });
    await expect(search.status).toContainText(`${counts[0]} result`);
    await expect(search.filter('Kind')).toBeFocused();
    await expect(page).toHaveURL(/kind=/);
    for (const label of ['Theme', 'Partnership', 'Year']) {
      const of = await search.filter(label).getByRole('option').allInnerTexts();
      const count = Number(of[1].match(/\((\d+)\)$/)[1]);
      await search.filter(label).selectOption({ index: 1 });
      await expect(search.status).toContainText(`${count} result`);
    }
    const chips = search.main.getByRole('link', { name: /^Remove filter/ });
    await expect(chips).toHaveCount(4);
    await page.reload();
    await search.ready();
    await expect(chips).toHaveCount(4);
    await search.main.getByRole('link', { name: 'Show all' }).click();
    await expect(search.status).toContainText(`${all} results`);
  });

  test('tell what means the same, and do without where the reader wants that', async ({
    search,
  }) => {
    await search.openFor('CSE');
    await expect(search.main).toContainText('“cse” also found as “child sexual exploitation”');
    const all = Number((await search.status.innerText()).match(/^\d+/)[0]);
    await search.exactly.click();
    await expect(search.widely).toBeVisible();
    await expect
      .poll(async () => Number((await search.status.innerText()).match(/^\d+/)[0]))
      .toBeLessThan(all);
    await search.widely.click();
    await expect(search.status).toContainText(`${all} results`);
  });

  test('forgive a mistake in typing, and say so', async ({ search }) => {
    await search.openFor('safegarding');
    await expect(search.main).toContainText('Nothing has “safegarding”');
    await expect(search.hits.first()).toBeVisible();
  });

  test('say what to try where nothing was found', async ({ search }) => {
    await search.openFor('xyzzyquux');
    await expect(search.status).toHaveText('Nothing found for “xyzzyquux”');
    await expect(search.main.getByRole('heading', { name: 'What you could try' })).toBeVisible();
    await expect(search.main.getByRole('link', { name: themes[0].name })).toBeVisible();
  });

  test('come twenty at a time', async ({ search }) => {
    await search.openFor('children');
    await expect(search.hits).toHaveCount(20);
    await search.more.click();
    await expect(search.hits).toHaveCount(40);
    await expect(search.hits.nth(20).getByRole('link')).toBeFocused();
  });

  test('find the glossary and the pages of the product', async ({ search }) => {
    const entry = glossary.find(({ short }) => short === 'MASH');
    await search.openFor('MASH');
    await expect(search.hits.first()).toContainText(entry.long);
    await search.openFor('passphrase');
    await expect(search.hits.getByRole('link', { name: 'Back up and bring in' })).toBeVisible();
  });

  test('have my notes apart, and marked as mine', async ({ page, search, record }) => {
    await record.open(seven);
    await record.note.field.fill('Ask the zebra team about interviews');
    await expect(record.note.status).toHaveText(/^Saved/);
    await search.openFor('zebra');
    await expect(search.status).toHaveText('Nothing found for “zebra”');
    await expect(search.mine).toContainText('From your own notes, which stay in this browser.');
    await expect(search.mine.locator('mark')).toHaveText('zebra');
    await search.mine.getByRole('link').click();
    await expect(page).toHaveURL(`${seven.path}#note`);
    await search.box.fill('zebra');
    await expect(search.group('My notes')).toContainText('Ask the zebra team');
  });

  test('keep what was searched for in this browser, unless the reader wants none kept', async ({
    search,
  }) => {
    await search.openFor('neglect');
    await search.openFor('missing');
    await search.open('/search');
    await expect(search.latest).toHaveText(['missing', 'neglect']);
    await search.forget.click();
    await expect(search.latest).toHaveCount(0);
    await search.keep.uncheck();
    await search.openFor('missing');
    await search.open('/search');
    await expect(search.keep).not.toBeChecked();
    await expect(search.latest).toHaveCount(0);
  });

  for (const [name, words] of [
    ['ten thousand characters', 'a '.repeat(5_000)],
    ['markup', '<img src=x onerror="alert(1)"><script>alert(2)</script>'],
    ['a pattern', '(.*)+$ [a-z]{1,} \\b'],
    ['control characters', 'a\u0000b\u0007c\u202e'],
    ['nothing but quotes', '"""'],
    ['only what to leave out', '-children'],
  ]) {
    test(`survive ${name}`, async ({ page, search }) => {
      await search.open('/');
      await search.box.fill(words);
      await search.box.press('Enter');
      await expect(search.heading).toHaveText('Search');
      await expect(page).toHaveURL(/\/search\?q=/);
      await expect(search.status).toHaveText(/for “/);
      await expect(search.main.locator('img, script')).toHaveCount(0);
    });
  }
});

test.describe('the page that was found', () => {
  test('opens at the passage, with the words marked', async ({ page, search }) => {
    // A word that stands once in an article's text, towards its end.
    const text = articles.map(({ body }) => body).join(' ');
    const once = (word) => text.split(word).length === 2;
    const [found, word] = articles
      .filter(({ body }) => body.length > 2_000)
      .map((article) => [
        article,
        article.body
          .slice(-600)
          .match(/\b[a-z]{7,}\b/g)
          ?.find(once),
      ])
      .find(([, word]) => word);
    await search.openFor(`"${word}"`);
    await search.hits.getByRole('link', { name: found.title }).click();
    await expect(search.here).toContainText(word);
    await expect(search.here.getByRole('status')).toHaveText(
      /^Place \d+ of \d+|^Marked in 1 place/,
    );
    const marked = await search.marked();
    expect(marked.length).toBeGreaterThan(0);
    for (const text of marked) expect(text.toLowerCase()).toBe(word);
    expect(await search.scrollTop()).toBeGreaterThan(100);
    const top = await page.evaluate(
      () => [...CSS.highlights.get('sought')][0].getBoundingClientRect().top,
    );
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(800);
  });

  test('keeps its marks when it is loaded anew, until they are hidden', async ({
    page,
    search,
  }) => {
    await search.open(`${seven.path}#find=missing`);
    await expect.poll(() => search.marked()).not.toEqual([]);
    const text = await search.main.innerText();
    await search.here.getByRole('button', { name: 'Next place' }).click();
    await expect(search.here.getByRole('status')).toContainText(/^Place/);
    await search.here.getByRole('button', { name: 'Hide the marks' }).click();
    await expect(search.here).toHaveCount(0);
    expect(await search.marked()).toEqual([]);
    await expect(page).toHaveURL(seven.path);
    expect(await search.main.innerText()).toBe(text);
  });

  test('has no marks any more when the reader goes on', async ({ page, search }) => {
    await search.open(`${seven.path}#find=missing`);
    await expect.poll(() => search.marked()).not.toEqual([]);
    await search.main.getByRole('link', { name: /^Next/ }).click();
    await expect(page).not.toHaveURL(/find=/);
    expect(await search.marked()).toEqual([]);
    await page.goBack();
    await expect.poll(() => search.marked()).not.toEqual([]);
  });
});

for (const width of [1280, 390, 320]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    test('the list, the results and a page that was found are sound', async ({ page, search }) => {
      await search.open('/');
      await search.type('missing children');
      await expectSound(page, 'the list');
      await page.keyboard.press('ArrowDown');
      await expectSound(page, 'the list, at its first offer');
      await search.openFor('missing');
      await expectSound(page, 'the results');
      await search.openFor('xyzzyquux');
      await expectSound(page, 'nothing found');
      await search.open(`${seven.path}#find=missing`);
      await expect(search.here).toBeVisible();
      await expectSound(page, 'a page that was found');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });

  test('a tap on an offer opens it, and the list closes beside it', async ({ page, search }) => {
    await search.open('/');
    await search.box.tap();
    await search.type('missing');
    await expect(search.list).toBeInViewport();
    await search.offers.nth(1).tap();
    await expect(page).toHaveURL(/#find=missing$/);
    await expect(search.list).toHaveCount(0);
    await search.box.tap();
    await expect(search.list).toBeVisible();
    // Beside the list.
    await page.touchscreen.tap(2, 690);
    await expect(search.list).toHaveCount(0);
  });
});

test('every recommendation is found by its title', async ({ search }) => {
  await search.open('/');
  for (const { number, title } of recommendations) {
    await search.type(title);
    await expect(search.group('Recommendations').first()).toContainText(`${number}. ${title}`);
  }
});
