// The home page: where its links lead, and where the reader left off. What it says is held by
// tests/printed.
import { expect, test } from './support/test.js';
import { numbered, pack, sections, steps, strategy, themes, toolkit } from './support/content.js';

test('each way in leads to its page, and Back to the home page', async ({ page, home, record }) => {
  await home.open();
  await expect(page).toHaveTitle(`${pack.headline} – ${pack.name}`);
  await expect(home.leftOff).toHaveCount(0);
  for (const [part, name, path, title] of [
    [home.waysIn, 'Recommendations', '/toolkit', toolkit.title],
    [home.waysIn, 'Reviews and audits', '/reviews', 'Reviews and audits'],
    [home.waysIn, 'Newsletters', '/newsletters', 'Newsletters'],
    [home.waysIn, 'Strategy', '/strategy', strategy.title],
    [home.waysIn, 'Training', '/training', 'Training'],
    ...['Findings', 'Figures', 'The thread', 'Glossary', 'Related documents'].map((name) => [
      home.connections,
      name,
      sections.find(({ title }) => title === name).path,
      name,
    ]),
    [home.themes, themes[0].name, `/themes/${themes[0].id}`, themes[0].name],
  ]) {
    await part.getByRole('link', { name, exact: true }).click();
    await home.isAt(path, title);
    await expect(home.heading).toBeFocused();
    await page.goBack();
    await expect(home.heading).toHaveText(pack.headline);
    await expect(home.heading).toBeFocused();
  }
  await home.start.click();
  await record.isAtStep(steps[0]);
});

test('shows where the reader left off', async ({ home, record }) => {
  await record.open(numbered(3));
  await record.follow(numbered(7).path);
  await record.isAtStep(numbered(7));
  await home.open();
  await expect(home.leftOff).toContainText('Page 7 of 20. You have looked at 2.');
  await record.follow(steps.at(-1).path);
  await record.footerLink('About').click();
  await home.follow('/');
  await expect(home.leftOff).toContainText('Page 20 of 20. You have looked at 3.');
  await home.leftOff.getByRole('link', { name: steps.at(-1).label }).click();
  await record.isAtStep(steps.at(-1));
});
