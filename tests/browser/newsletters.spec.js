// The newsletters: the filters of their list, and the way through an issue. What the pages say is held by
// tests/printed.
import { expect, test } from './support/test.js';
import { articles, issues, themes } from './support/content.js';
import { articlesWith, bodyOf } from './support/records.js';

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

test('each select offers what there is, and one choice shows as many as it says', async ({
  newsletters,
}) => {
  await newsletters.open();
  for (const [name, field, entries, all] of [
    ['theme', 'theme', used, 'All themes'],
    ['partnership', 'partnership', publishers, 'All partnerships'],
  ]) {
    const options = await newsletters.options(newsletters[field]);
    expect(options).toEqual([
      { value: '', name: all, count: total },
      ...entries.map((entry) => ({
        value: entry.id,
        name: entry.name,
        count: articlesWith({ [name]: entry.id }).length,
      })),
    ]);
    for (const { value, count } of [options.at(-1), options[0]]) {
      await newsletters[field].selectOption(value);
      await expect(newsletters.status).toHaveText(showing(count));
      expect(newsletters.address()).toBe(`/newsletters${value ? `?${name}=${value}` : ''}`);
      const shown = new Set(articlesWith({ [name]: value || undefined }).map(({ issue }) => issue));
      await expect(newsletters.issues).toHaveCount(shown.size);
    }
  }
});

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

test('what names nothing in the address is dropped', async ({ newsletters }) => {
  for (const query of [
    'theme=%3Cb%3E&partnership=%ff%fe',
    'theme=nothing-of-ours',
    'partnership=northumbria-police',
    'theme=%',
    `theme=${'a'.repeat(10_000)}`,
    'theme&partnership&&==&?',
  ]) {
    await newsletters.open(`?${query}`);
    await expect(newsletters.status).toHaveText(showing(total));
    expect(newsletters.address(), query.slice(0, 40)).toBe('/newsletters');
    await expect(newsletters.chips).toHaveCount(0);
  }
});

test('an issue is read from its first article to the next, and back to all', async ({
  newsletters,
  issue,
  document,
}) => {
  const [of] = issues;
  const [first, second] = of.articles;
  await newsletters.open();
  await newsletters.issue(of.title).getByRole('link').first().click();
  await issue.isAt(`/newsletters/${of.id}`, of.title);
  await issue.read.click();
  await document.isAt(`/articles/${first.id}`, first.title);
  await document.next.click();
  await document.isAt(`/articles/${second.id}`, second.title);
  await document.backTo('All articles of this issue').click();
  await issue.isAt(`/newsletters/${of.id}`, of.title);
  await issue.back.click();
  await issue.isAt('/newsletters', 'Newsletters');
});
