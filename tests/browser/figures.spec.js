// Figures: what opens, what is copied, how they are drawn and printed. What each says is held by
// tests/printed.
import { expect, test } from './support/test.js';
import { figures } from './support/content.js';
import { grouped, recordOf, sourceOf } from './support/records.js';

test('the contents lead to each document, and the numbers open', async ({ page, figuresPage }) => {
  await figuresPage.open();
  for (const [source] of grouped(figures, (figure) => sourceOf(figure))) {
    await figuresPage.contents.getByRole('link', { name: source.title }).click();
    await expect(figuresPage.documents.filter({ hasText: source.title })).toBeFocused();
  }
  const shown = figuresPage.figure(figures[0].title);
  await expect(shown.table).toBeHidden();
  await shown.openNumbers();
  await expect(shown.table).toBeVisible();
  // Nothing reaches over the side of a narrow window, with all numbers open.
  await page.setViewportSize({ width: 320, height: 640 });
  await figuresPage.main
    .getByRole('group')
    .evaluateAll((all) => all.forEach((one) => (one.open = true)));
  expect(await figuresPage.overTheSide()).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  for (const { title, values } of figures) {
    const drawn = figuresPage.figure(title).drawing;
    const text = await drawn.evaluate((drawing) => drawing.innerText.replace(/\s+/g, ' '));
    for (const { label } of values)
      expect(text, title).toContain(label.replace(/\s+/g, ' ').trim());
  }
});

test('bars are as long as their numbers', async ({ page, figuresPage }) => {
  await figuresPage.open();
  for (const of of figures.filter(({ chart, values }) => chart !== 'share' && values.length > 1)) {
    const widths = await page
      .getByRole('img', { name: of.title })
      .locator('.app-bars__bar')
      .evaluateAll((all) => all.map((bar) => bar.firstElementChild.getBoundingClientRect().width));
    const most = Math.max(...of.values.map(({ value }) => value));
    const longest = Math.max(...widths);
    of.values.forEach(({ value }, index) => {
      expect(widths[index] / longest, of.id).toBeCloseTo(value / most, 1);
    });
  }
});

test('the numbers can be copied as a table, or it says why not', async ({
  context,
  page,
  figuresPage,
  figure,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const tabbed = ({ unit, values }) =>
    [`What is counted\t${unit}`, ...values.map((v) => `${v.label}\t${v.value}`), ''].join('\n');
  await figuresPage.open();
  const most = figures.toSorted((a, b) => b.values.length - a.values.length)[0];
  const large = figures.find(({ values }) => values.some(({ value }) => value > 999));
  const part = figures.find(({ values }) => values.some(({ value }) => value % 1 !== 0));
  for (const of of [most, large, part].filter(Boolean)) {
    const shown = figuresPage.figure(of.title);
    await shown.openNumbers();
    await shown.copy.click();
    await expect(shown.status).toHaveText('Numbers copied. They can be pasted into a spreadsheet.');
    expect(await clipboard()).toBe(tabbed(of));
  }
  await figure.follow(recordOf(`figure/${figures[0].id}`).path);
  await figure.figure.openNumbers();
  await figure.figure.copy.click();
  await expect(figure.figure.status).toContainText('Numbers copied.');
  expect(await clipboard()).toBe(tabbed(figures[0]));
  await page.evaluate(() => delete Navigator.prototype.clipboard);
  await figuresPage.follow('/figures');
  const shown = figuresPage.figure(figures[0].title);
  await shown.openNumbers();
  await shown.copy.click();
  await expect(shown.status).toContainText('The browser did not let us copy them.');
});
