// The glossary: its letters and its search, and abbreviations that open in texts.
import { expect, test } from './support/test.js';
import { articles, glossary } from './support/content.js';
import { plain, records } from './support/records.js';
import { Abbreviation } from './pages/abbreviation.js';

const head = ({ short, long }) => short ?? long;
const lower = (text) => text.toLowerCase();
const byHead = (a, b) =>
  lower(head(a)) < lower(head(b)) ? -1 : lower(head(a)) > lower(head(b)) ? 1 : 0;
const letterOf = (entry) => (/^[a-z]/i.test(head(entry)) ? head(entry)[0].toUpperCase() : '#');
const letters = [...new Set(glossary.map(letterOf))].sort();
const inOrder = letters.flatMap((letter) =>
  glossary.filter((entry) => letterOf(entry) === letter).sort(byHead),
);

/** The entries that words find: by their names, or else by their meanings. */
function found(words) {
  const all = lower(words).split(/\s+/).filter(Boolean);
  const has = (text) => all.every((word) => lower(text).includes(word));
  const names = ({ short, long, older = [], newer = [] }) =>
    [long, ...older, ...newer, short ?? ''].join('\n');
  const named = inOrder.filter((entry) => has(names(entry)));
  return named.length ? named : inOrder.filter(({ meaning }) => has(meaning));
}
const says = (count) => {
  if (count === 1) return '1 word found';
  return count === glossary.length ? `All ${count} words` : `${count} words found`;
};

test('each letter takes the focus to its part', async ({ glossaryPage }) => {
  await glossaryPage.open();
  await expect(glossaryPage.letters.getByRole('link')).toHaveText(letters);
  for (const letter of [letters.at(-1), letters[0], letters[Math.floor(letters.length / 2)]]) {
    await glossaryPage.letters.getByRole('link', { name: letter, exact: true }).click();
    const heading = glossaryPage.main.getByRole('heading', { level: 2, name: letter, exact: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
});

const renamed = glossary.find(({ older }) => older?.length > 0);
const meantOnly = (() => {
  const words = glossary.flatMap(({ meaning }) => meaning.match(/\b[a-z]{9,}\b/g) ?? []);
  const names = glossary.flatMap(({ short, long, older = [], newer = [] }) => [
    short ?? '',
    long,
    ...older,
    ...newer,
  ]);
  return words.find((word) => !names.some((name) => lower(name).includes(word)));
})();
test('narrows as one types, by names or else by meanings', async ({ page, glossaryPage }) => {
  await glossaryPage.open();
  for (const words of [
    glossary[0].long,
    'safeguarding',
    'BOARD children',
    renamed.older[0].split(' (')[0],
    meantOnly,
    '  spaces   around  ',
    'no such word as this',
    '<b>',
    '.*+?^${}()|[]\\',
    'x'.repeat(10_000),
  ]) {
    await glossaryPage.find.fill(words);
    const expected = found(words);
    await expect(glossaryPage.status).toHaveText(says(expected.length));
    expect((await glossaryPage.listed()).map(({ path }) => path)).toEqual(
      expected.map(({ id }) => `/glossary/${id}`),
    );
    if (expected.length === 0) await expect(glossaryPage.nothing).toBeVisible();
    // The box takes a hundred characters.
    await expect(glossaryPage.find).toHaveValue(words.slice(0, 100));
  }
  await glossaryPage.find.fill('');
  await expect(glossaryPage.status).toHaveText(says(glossary.length));
  // Typing keeps the focus, and Enter leaves the page as it is.
  await glossaryPage.find.pressSequentially('board');
  await page.keyboard.press('Enter');
  await expect(glossaryPage.find).toBeFocused();
  await expect(glossaryPage.status).toHaveText(says(found('board').length));
  expect(glossaryPage.address()).toBe('/glossary');
});

test('old and new names lead to each other', async ({ term }) => {
  const name = (text) => text.replace(/ \([^)]*\)$/, '');
  const find = (text) => glossary.find(({ long }) => lower(long) === lower(name(text)));
  const newer = glossary.find((entry) => entry.newer?.some(find));
  const later = newer.newer.find(find);
  await term.open(newer);
  await term.fact('Later names').getByRole('link', { name: later, exact: true }).click();
  await term.isAt(`/glossary/${find(later).id}`, find(later).long);
  const back = find(later).older?.find((text) => find(text)?.id === newer.id);
  test.skip(!back, 'the newer name does not tell the older one');
  await term.fact('Earlier names').getByRole('link', { name: back, exact: true }).click();
  await term.isAt(`/glossary/${newer.id}`, newer.long);
  await term.back.click();
  await term.isAt('/glossary', 'Glossary');
});

/** The abbreviations that one entry alone has. */
const unique = glossary.filter(
  ({ short }) => short && glossary.filter((other) => other.short === short).length === 1,
);
const times = (text, word) =>
  (
    text.match(
      new RegExp(
        `(?<![A-Za-z0-9])${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![A-Za-z0-9])`,
        'g',
      ),
    ) ?? []
  ).length;
const textOf = (article) => `${article.summary}\n${plain(article.body)}`;

// An abbreviation that an article uses more than once, and does not spell out itself.
const [used, article] = unique
  .filter(({ short }) => /^[A-Z]{2,}$/.test(short))
  .flatMap((entry) => articles.map((article) => [entry, article]))
  .find(
    ([{ short, long }, article]) =>
      times(textOf(article), short) > 1 &&
      !lower(textOf(article)).includes(lower(long)) &&
      !/[*[\]]/.test(article.body),
  );
const place = { path: `/articles/${article.id}` };

test('a word’s page names the texts that use it', async ({ term, document }) => {
  await term.open(used);
  const links = term.users('Newsletter articles');
  const expected = articles.filter(
    (article) =>
      times(`${article.title}\n${textOf(article)}`, used.short) > 0 ||
      lower(textOf(article)).includes(lower(used.long)),
  );
  for (const { title } of expected)
    await expect(links.filter({ hasText: title })).not.toHaveCount(0);
  await links.filter({ hasText: article.title }).first().click();
  await document.isAt(place.path, article.title);
});

test.describe('an abbreviation in an article', () => {
  test('is where the page first uses it, opens with the mouse, and leads to its entry', async ({
    page,
    document,
    term,
  }) => {
    await document.open(place);
    const abbreviation = new Abbreviation(page, document.text, used.short);
    await expect(document.main.getByRole('button', { name: used.short, exact: true })).toHaveCount(
      1,
    );
    const before = await document.text.evaluate((text, word) => {
      const button = [...text.querySelectorAll('[role="button"]')].find(
        (b) => b.textContent === word,
      );
      const range = text.ownerDocument.createRange();
      range.setStart(text, 0);
      range.setEndBefore(button);
      return range.toString();
    }, used.short);
    expect(times(before, used.short)).toBe(0);
    await expect(abbreviation.word).toHaveAttribute('aria-expanded', 'false');
    await expect(abbreviation.says(used.long)).toHaveCount(0);
    await abbreviation.word.click();
    await expect(abbreviation.word).toHaveAttribute('aria-expanded', 'true');
    await expect(abbreviation.says(used.long)).toBeVisible();
    await expect(abbreviation.says(used.meaning)).toBeVisible();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await document.overTheSide()).toBeLessThanOrEqual(0);
    await abbreviation.word.click();
    await expect(abbreviation.says(used.long)).toHaveCount(0);
    await page.emulateMedia({ media: 'print' });
    const paper = await document.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
    expect(paper.split(`${used.short} (${used.long})`), 'on paper in full once').toHaveLength(2);
    await page.emulateMedia({ media: 'screen' });
    await abbreviation.word.click();
    await abbreviation.more.click();
    await term.isAt(`/glossary/${used.id}`, used.long);
    await page.goBack();
    await document.isAt(place.path, article.title);
    await expect(abbreviation.word).toHaveAttribute('aria-expanded', 'false');
  });

  test('is opened with Enter and Space, closed with Escape, and keeps the focus', async ({
    page,
    document,
  }) => {
    await document.open(place);
    const { word, more, says } = (() => {
      const abbreviation = new Abbreviation(page, document.text, used.short);
      return { ...abbreviation, says: (text) => abbreviation.says(text) };
    })();
    await document.tabTo(word);
    for (const key of ['Enter', 'Space']) {
      await page.keyboard.press(key);
      await expect(says(used.meaning)).toBeVisible();
      await expect(word).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(more).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(more).toHaveCount(0);
      await expect(word).toBeFocused();
      expect(await document.scrollTop(), `${key} does not scroll`).toBeLessThan(400);
    }
  });

  test('one opens, the other closes', async ({ page, document }) => {
    const [two, both] = articles
      .map((article) => [
        article,
        unique.filter(
          ({ short }) =>
            /^[A-Z]{3,}$/.test(short) && times(plain(article.summary + article.body), short) > 0,
        ),
      ])
      .find(([, entries]) => entries.length > 1);
    await document.open({ path: `/articles/${two.id}` });
    const [one, other] = both.map(({ short }) => new Abbreviation(page, document.text, short));
    await one.word.click();
    await other.word.click();
    await expect(one.word).toHaveAttribute('aria-expanded', 'false');
    await expect(other.says(both[1].meaning)).toBeVisible();
  });
});

test.describe('initials that two bodies share', () => {
  const shared = glossary.filter(
    ({ short }) => short && glossary.filter((other) => other.short === short).length > 1,
  );
  const words = [...new Set(shared.map(({ short }) => short))];

  test('are those of the document that uses them', async ({ page, document }) => {
    expect(words).toContain('NSCP');
    await document.open({ path: '/about' });
    for (const entry of shared) {
      const { short } = entry;
      const proseOf = (record) =>
        [record.summary, record.body, record.report_said, record.what_was_done]
          .filter(Boolean)
          .join('\n');
      const [of] = records.filter(
        (record) =>
          (record.source ?? record.review?.source)?.document === entry.source.document &&
          times(plain(proseOf(record)), short) > 0,
      );
      // No text of that document uses it.
      if (!of) continue;
      await document.follow(of.path);
      const abbreviation = new Abbreviation(page, document.text, short);
      await abbreviation.word.click();
      await expect(abbreviation.says(entry.long)).toBeVisible();
      await expect(abbreviation.says(entry.meaning)).toBeVisible();
      await abbreviation.more.click();
      await document.isAt(`/glossary/${entry.id}`, entry.long);
    }
  });
});

test('a word that is not there is not found', async ({ notFound }) => {
  await notFound.open('/glossary/no-such-word');
  await expect(notFound.heading).toHaveText('Page not found');
  for (const path of ['/glossary/%E0%A4%A', '/glossary/NSCB']) {
    await notFound.follow(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
});

test('nothing reaches over the side of a narrow window', async ({ page, glossaryPage, term }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await glossaryPage.open();
  expect.soft(await term.overTheSide()).toBeLessThanOrEqual(0);
  const longest = glossary.toSorted((a, b) => b.long.length - a.long.length).slice(0, 6);
  for (const entry of longest) {
    await term.follow(`/glossary/${entry.id}`);
    expect.soft(await term.overTheSide(), entry.id).toBeLessThanOrEqual(0);
  }
});
