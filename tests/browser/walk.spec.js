// The walk through the toolkit by links, by addresses, by the menu and by the browser's history.
import { expect, test } from './support/test.js';
import { numbered, pack, recommendations, steps } from './support/content.js';
import { Record } from './pages/record.js';

const total = steps.length;

/** The name of a link to a neighbour, with its title. Where lines break in it does not matter. */
const leadsTo = (word, step) => new RegExp(`^${word}\\s*:\\s*${step.label}$`);

/** Everything that is to be seen and heard on a step's page. */
async function expectStep(record, index, { arrived }) {
  const step = steps[index];
  await record.isAtStep(step);
  await expect(record.position(`${index + 1} of ${total}`)).toHaveCount(2);
  await expect(record.page).toHaveTitle(`${step.label} – ${pack.name}`);
  for (const [link, word, neighbour] of [
    [record.previous, 'Previous', steps[index - 1]],
    [record.next, 'Next', steps[index + 1]],
  ]) {
    if (neighbour) await expect(link).toHaveAccessibleName(leadsTo(word, neighbour));
    else await expect(link).toHaveCount(0);
  }
  if (arrived) {
    await expect(record.heading).toBeFocused();
    await expect(record.announced).toHaveText(step.label);
    expect(await record.scrollTop()).toBe(0);
  }
}

test('walks from the first step to the last by Next, and back by Previous', async ({ record }) => {
  await record.open(steps[0]);
  await expectStep(record, 0, { arrived: false });
  for (let index = 1; index < total; index += 1) {
    await record.next.click();
    await expectStep(record, index, { arrived: true });
  }
  for (let index = total - 2; index >= total - 4; index -= 1) {
    await record.previous.click();
    await expectStep(record, index, { arrived: true });
  }
});

test('puts the proper address in the bar without a step in the history', async ({
  page,
  about,
  record,
}) => {
  await about.open();
  await record.open({ path: '/toolkit/recommendations/7' });
  await record.isAtStep(numbered(7));
  await page.goBack();
  await about.isAt('/about', 'About this toolkit');
});

test('a step opens from the menu, and leads back to it, as the end does', async ({
  menu,
  record,
}) => {
  await menu.open();
  for (const step of [steps[0], steps.at(-2)]) {
    await menu.entry(step.title).getByRole('link').click();
    await record.isAtStep(step);
    await expect(record.heading).toBeFocused();
    await record.back.click();
    await expect(menu.local).toHaveCount(recommendations.length);
  }
  await record.follow(steps.at(-1).path);
  await record.steps.getByRole('link', { name: 'All recommendations' }).click();
  await expect(menu.heading).toBeFocused();
  expect(menu.address()).toBe('/toolkit');
});

test('Back and Forward restore the page and the place on it', async ({ page, record }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await record.open(numbered(7));
  await record.scrollTo(300);
  await page.keyboard.press('ArrowRight');
  await record.isAtStep(numbered(8));
  expect(await record.scrollTop()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await record.isAtStep(numbered(9));

  await page.goBack();
  await record.isAtStep(numbered(8));
  await expect(page).toHaveTitle(`${numbered(8).label} – ${pack.name}`);
  await expect.poll(() => record.scrollTop()).toBe(0);
  await page.goBack();
  await record.isAtStep(numbered(7));
  await expect.poll(() => record.scrollTop()).toBe(300);

  await page.goForward();
  await record.isAtStep(numbered(8));
  await expect.poll(() => record.scrollTop()).toBe(0);
});

test('Forward and reloading restore the place on the page', async ({ page, record }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await record.open(numbered(7));
  await page.keyboard.press('ArrowRight');
  await record.isAtStep(numbered(8));
  await record.scrollTo(250);
  // Nobody leaves within the frame in which they scroll.
  await expect.poll(() => page.evaluate(() => history.state)).toBe(250);
  await page.goBack();
  await record.isAtStep(numbered(7));
  await page.goForward();
  await record.isAtStep(numbered(8));
  await expect.poll(() => record.scrollTop()).toBe(250);
  await record.reload();
  await expect.poll(() => record.scrollTop()).toBe(250);
});

test('a click with Control opens a new tab and leaves the page', async ({
  context,
  page,
  record,
}) => {
  await record.open(numbered(7));
  const opening = context.waitForEvent('page');
  await record.next.click({ modifiers: ['Control'] });
  const other = new Record(await opening);
  await other.ready();
  await other.isAtStep(numbered(8));
  await record.isAtStep(numbered(7));
  expect(context.pages()).toHaveLength(2);
  await expect(page).toHaveTitle(`${numbered(7).label} – ${pack.name}`);
});
