// The home page: the ways in, where the reader left off, and help.
import { expect, test } from './support/test.js';
import {
  articles,
  courses,
  figures,
  findings,
  issues,
  lines,
  national,
  numbered,
  pack,
  recommendations,
  reports,
  reviews,
  sections,
  steps,
  strategy,
  themes,
  toolkit,
} from './support/content.js';

test('says what it is and leads to the first recommendation', async ({ page, home, record }) => {
  await home.open();
  await expect(home.heading).toHaveText(pack.headline);
  await expect(page).toHaveTitle(`${pack.headline} – ${pack.name}`);
  await expect(page.getByText(pack.purpose)).toBeVisible();
  await expect(home.leftOff).toHaveCount(0);
  await home.start.click();
  await record.isAtStep(steps[0]);
});

test('the ways in say how much they hold, and lead to it', async ({ page, home }) => {
  const ways = [
    ['Recommendations', '/toolkit', toolkit.title, recommendations],
    ['Reviews and audits', '/reviews', 'Reviews and audits', reviews],
    ['Newsletters', '/newsletters', 'Newsletters', articles],
    ['Strategy', '/strategy', strategy.title, lines],
    ['Training', '/training', 'Training', courses],
  ];
  await home.open();
  await expect(home.waysIn.getByRole('listitem')).toHaveCount(ways.length);
  for (const [name, path, title, holds] of ways) {
    const link = page.getByRole('link', { name, exact: true });
    const card = home.waysIn.getByRole('listitem').filter({ has: link });
    await expect(card.getByText(String(holds.length), { exact: true })).toBeVisible();
    await card.getByRole('link').click();
    await home.isAt(path, title);
    await expect(home.heading).toBeFocused();
    await page.goBack();
    await expect(home.heading).toBeFocused();
  }
  await expect(home.waysIn).toContainText(`The articles of ${issues.length} issues`);
});

test('what connects the ways in is a link away', async ({ page, home }) => {
  const names = ['Findings', 'Figures', 'The thread', 'Glossary', 'Related documents'];
  await home.open();
  await expect(home.connections.getByRole('link')).toHaveText(names);
  for (const name of names) {
    await home.connections.getByRole('link', { name, exact: true }).click();
    await home.isAt(sections.find(({ title }) => title === name).path, name);
    await page.goBack();
    await expect(home.heading).toBeFocused();
  }
});

test('shows where the reader left off', async ({ home, record }) => {
  await record.open(numbered(3));
  await record.open(numbered(7));
  await home.open();
  await expect(home.leftOff).toContainText('Page 7 of 20. You have looked at 2.');
  await record.open(steps.at(-1));
  await record.footerLink('About').click();
  await home.open();
  await expect(home.leftOff).toContainText('Page 20 of 20. You have looked at 3.');
  await home.leftOff.getByRole('link', { name: steps.at(-1).label }).click();
  await record.isAtStep(steps.at(-1));
});

test('tells where to get help, with numbers that can be called', async ({ home, about }) => {
  for (const page of [home, about]) {
    await page.open();
    const help = page.page.getByRole('region', { name: 'Get help now' });
    await expect(help.getByRole('listitem')).toHaveCount(pack.help.length);
    for (const line of pack.help) {
      await expect(help.getByRole('heading', { name: line.title })).toBeVisible();
      await expect(help.getByText(line.when)).toBeVisible();
      if (line.phone) {
        const number = help.getByRole('link', { name: line.phone, exact: true });
        await expect(number).toHaveAttribute('href', `tel:${line.phone.replaceAll(' ', '')}`);
      }
      if (line.url) {
        const link = help.getByRole('link', { name: line.url_title, exact: true });
        await expect(link).toHaveAttribute('href', line.url);
      }
    }
  }
});

test('each theme says how many records are of it, and leads to its page', async ({
  page,
  home,
}) => {
  test.slow();
  const parts = reports.flatMap((report) => report.pages ?? []);
  const records = [recommendations, national, parts, reviews, findings, articles, courses]
    .concat([lines, figures])
    .flat();
  const counted = themes.map(({ id, name }) => {
    const count = records.filter((record) => (record.themes ?? []).includes(id)).length;
    return { id, name, count };
  });
  const shown = counted.filter(({ count }) => count > 0);
  await home.open();
  await expect(home.themes.getByRole('listitem')).toHaveText(
    shown.map(({ name, count }) => `${name} ${count}`),
  );
  for (const { id, name } of shown) {
    await home.themes.getByRole('link', { name, exact: true }).click();
    await home.isAt(`/themes/${id}`, name);
    await expect(home.heading).toBeFocused();
    await page.goBack();
    await expect(home.heading).toBeFocused();
  }
});
