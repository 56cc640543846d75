// The newsletters: their list with its filters, an issue's front page, and its articles in order.
import { expect, test } from './support/test.js';
import { articles, issues, themes } from './support/content.js';
import { articlesWith, bodyOf, plain, sourceOf, spoken, themeOf } from './support/records.js';

const total = articles.length;
const showing = (count) =>
  `Showing ${count === total ? `all ${total}` : `${count} of ${total}`} articles`;
const publishers = [...new Set(issues.map(({ publisher }) => publisher))].map(bodyOf);
const used = themes.filter(({ id }) => articlesWith({ theme: id }).length > 0);
// One that every partnership writes of, and one that only one does.
const reached = ({ id }) =>
  publishers.filter((publisher) => articlesWith({ theme: id, partnership: publisher.id }).length);
const common = used.find((theme) => reached(theme).length === publishers.length);
const single = used.find((theme) => reached(theme).length < publishers.length);
const without = publishers.find((publisher) => !reached(single).includes(publisher));

test('lists every issue, the newest first, with whose it is and what it holds', async ({
  newsletters,
  issue,
}) => {
  await newsletters.open();
  await expect(newsletters.heading).toHaveText('Newsletters');
  await expect(newsletters.status).toHaveText(showing(total));
  await expect(newsletters.issues).toHaveCount(issues.length);
  for (const [index, of] of issues.entries()) {
    const entry = newsletters.issues.nth(index);
    await expect(entry.getByRole('heading', { level: 3 })).toHaveText(of.title);
    await expect(entry).toContainText(bodyOf(of.publisher).name);
    await expect(entry).toContainText(spoken(of.date));
    await expect(entry).toContainText(of.summary);
    await expect(entry).toContainText(`${of.articles.length} articles`);
    if (of.number) await expect(entry).toContainText(`Issue ${of.number}`);
  }
  await newsletters.issue(issues[0].title).getByRole('link').first().click();
  await issue.isAt(`/newsletters/${issues[0].id}`, issues[0].title);
});

for (const [name, field, entries, all] of [
  ['theme', 'theme', used, 'All themes'],
  ['partnership', 'partnership', publishers, 'All partnerships'],
]) {
  test(`each ${name} shows as many articles as it says`, async ({ newsletters }) => {
    await newsletters.open();
    const options = await newsletters.options(newsletters[field]);
    expect(options).toEqual([
      { value: '', name: all, count: total },
      ...entries.map((entry) => ({
        value: entry.id,
        name: entry.name,
        count: articlesWith({ [name]: entry.id }).length,
      })),
    ]);
    for (const { value, count } of [...options.slice(1), options[0]]) {
      await newsletters[field].selectOption(value);
      await expect(newsletters.status).toHaveText(showing(count));
      expect(newsletters.address()).toBe(`/newsletters${value ? `?${name}=${value}` : ''}`);
      const left = issues.filter((of) =>
        of.articles.some((article) =>
          articlesWith({ [name]: value || undefined }).some(({ id }) => id === article.id),
        ),
      );
      await expect(newsletters.issues).toHaveCount(left.length);
    }
  });
}

test('under an issue stand its articles of the theme', async ({ newsletters, document }) => {
  await newsletters.open(`?theme=${common.id}`);
  for (const of of issues) {
    const matching = articlesWith({ theme: common.id }).filter(({ issue }) => issue.id === of.id);
    const entry = newsletters.issue(of.title);
    await expect(entry.getByRole('heading', { level: 4 })).toHaveText(`About “${common.name}”`);
    expect(await newsletters.articlesOf(entry)).toEqual(matching.map(({ title }) => title));
  }
  const [first] = articlesWith({ theme: common.id });
  await newsletters.main.getByRole('link', { name: first.title, exact: true }).click();
  await document.isAt(`/articles/${first.id}`, first.title);
});

test('chips take one filter away each, and Back brings it again', async ({ page, newsletters }) => {
  const publisher = publishers[0];
  const both = articlesWith({ theme: common.id, partnership: publisher.id }).length;
  await newsletters.open(`?theme=${common.id}&partnership=${publisher.id}`);
  await expect(newsletters.status).toHaveText(showing(both));
  await expect(newsletters.chips).toHaveCount(2);
  await newsletters.chip(common.name).click();
  await expect(newsletters.status).toHaveText(
    showing(articlesWith({ partnership: publisher.id }).length),
  );
  await expect(newsletters.theme).toHaveValue('');
  await newsletters.showAll.click();
  await expect(newsletters.status).toHaveText(showing(total));
  await expect(newsletters.chips).toHaveCount(0);
  expect(newsletters.address()).toBe('/newsletters');
  await page.goBack();
  await expect(newsletters.partnership).toHaveValue(publisher.id);
  await page.goBack();
  await expect(newsletters.theme).toHaveValue(common.id);
  await expect(newsletters.status).toHaveText(showing(both));
});

test('says so where no article is of both', async ({ newsletters }) => {
  test.skip(!without, 'every partnership writes of every theme');
  await newsletters.open(`?theme=${single.id}&partnership=${without.id}`);
  await expect(newsletters.status).toHaveText(showing(0));
  await expect(newsletters.nothing).toBeVisible();
  await newsletters.showAll.click();
  await expect(newsletters.issues).toHaveCount(issues.length);
});

for (const query of [
  'theme=nothing-of-ours',
  'theme=%3Cb%3E&partnership=%ff%fe',
  'partnership=northumbria-police',
  'theme=%',
  `theme=${'a'.repeat(10_000)}`,
  'theme&partnership&&==&?',
]) {
  test(`what names nothing is dropped: ${query.slice(0, 40)}`, async ({ newsletters }) => {
    await newsletters.open(`?${query}`);
    await expect(newsletters.status).toHaveText(showing(total));
    expect(newsletters.address()).toBe('/newsletters');
    await expect(newsletters.chips).toHaveCount(0);
  });
}

for (const of of issues) {
  test(`the front page of ${of.id} has every section and article in order`, async ({
    issue,
    document,
  }) => {
    await issue.open(of);
    await expect(issue.heading).toHaveText(of.title);
    await expect(issue.main).toContainText(bodyOf(of.publisher).name);
    await expect(issue.main).toContainText(spoken(of.date));
    await expect(issue.main).toContainText(`${of.articles.length} articles`);
    expect(await issue.sections.allTextContents()).toEqual(of.sections.map(({ title }) => title));
    const inOrder = of.sections.flatMap(({ id }) =>
      of.articles.filter(({ section }) => section === id),
    );
    expect(await issue.articles.allTextContents()).toEqual(inOrder.map(({ title }) => title));
    await issue.read.click();
    await document.isAt(`/articles/${of.articles[0].id}`, of.articles[0].title);
    await document.backTo('All articles of this issue').click();
    await issue.isAt(`/newsletters/${of.id}`, of.title);
    await issue.back.click();
    await issue.isAt('/newsletters', 'Newsletters');
  });

  test(`Next leads through every article of ${of.id}, and each is whole`, async ({ document }) => {
    test.slow();
    await document.open({ path: `/articles/${of.articles[0].id}` });
    for (const [index, article] of of.articles.entries()) {
      await document.isAt(`/articles/${article.id}`, article.title);
      await expect(document.position(`${index + 1} of ${of.articles.length}`)).toHaveCount(2);
      await expect(document.main).toContainText(of.title);
      // What is on screen: what abbreviations stand for is in the page as well, for paper.
      const shown = await document.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
      for (const paragraph of [article.summary, ...article.body.split(/\n+/).filter(Boolean)]) {
        expect(shown, article.id).toContain(plain(paragraph));
      }
      await expect(document.source).toContainText(sourceOf(article).title);
      await expect(document.source).toContainText(article.source.place);
      expect(await document.fact('Themes').allTextContents()).toEqual(
        article.themes.map((id) => themeOf(id).name),
      );
      if (article.content_note)
        await expect(document.contentNote).toContainText(article.content_note);
      await expect(document.exit).toHaveCount(article.content_note ? 1 : 0);
      if (index + 1 < of.articles.length) await document.next.click();
    }
    await expect(document.next).toHaveCount(0);
  });
}

test('an article or an issue that is not there is not found', async ({ notFound }) => {
  for (const path of ['/newsletters/no-such-issue', '/articles/no-such-article', '/articles/%ff']) {
    await notFound.open(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
  const near = articles.find(({ id }) => id.length > 12);
  await notFound.open(`/articles/${near.id.slice(0, -1)}`);
  await notFound.suggestion(near.title, 'Newsletters').click();
  await notFound.isAt(`/articles/${near.id}`, near.title);
});

test('nothing reaches over the side of a narrow window', async ({ page, newsletters }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const longest = articles.toSorted((a, b) => b.body.length - a.body.length)[0];
  for (const path of [
    '/newsletters',
    `/newsletters?theme=${common.id}`,
    ...issues.map(({ id }) => `/newsletters/${id}`),
    `/articles/${longest.id}`,
  ]) {
    await page.goto(path);
    await newsletters.ready();
    expect(await newsletters.overTheSide(), path).toBeLessThanOrEqual(0);
  }
});
