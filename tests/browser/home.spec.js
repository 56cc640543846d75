// The home page: the ways in, where the reader left off, and help.
import { expect, test } from './support/test.js';
import {
  countOf,
  national,
  numbered,
  pack,
  recommendations,
  steps,
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

test('the ways in lead to the menu, the national page and how to use it', async ({
  home,
  record,
}) => {
  for (const [name, path, title] of [
    ['The recommendations, one by one', '/toolkit', toolkit.title],
    [national.title, national.path, national.title],
    [toolkit.how_to_use.title, '/toolkit/how-to-use', toolkit.how_to_use.title],
  ]) {
    await home.open();
    await home.waysIn.getByRole('link', { name }).click();
    await record.isAt(path, title);
  }
});

test('shows where the reader left off', async ({ home, record }) => {
  await record.open(numbered(3));
  await record.open(numbered(7));
  await home.open();
  await expect(home.leftOff).toContainText('Page 7 of 20. You have looked at 2.');
  await record.open(steps.at(-1));
  await record.mainMenuLink('About').click();
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

test('each theme leads to the menu narrowed to it', async ({ page, home, menu }) => {
  const shown = themes.filter(({ id }) => countOf({ theme: id }) > 0);
  await home.open();
  await expect(home.themes.getByRole('listitem')).toHaveCount(shown.length);
  for (const { id, name } of shown) {
    await home.themes.getByRole('link', { name, exact: true }).click();
    await expect(menu.status).toHaveText(
      `Showing ${countOf({ theme: id })} of ${recommendations.length + 1}`,
    );
    expect(menu.address()).toBe(`/toolkit?theme=${id}`);
    await page.goBack();
    await expect(home.heading).toBeFocused();
  }
});
