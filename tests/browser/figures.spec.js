// Figures: each one's numbers, its drawing in words, what it shows and what it does not.
import { expect, test } from './support/test.js';
import { figures } from './support/content.js';
import { grouped, recordOf, sourceOf } from './support/records.js';

/** A number as it is written: `9,110`, `68.4%`, `£113`. */
function amount({ unit }, { value }) {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  if (unit === '%') return `${number}%`;
  return unit === '£' ? `£${number}` : number;
}
const isApart = ({ unit }) => unit !== '%' && unit !== '£';

/** What the table of a figure should say, row by row. */
const table = (figure) => [
  ['What is counted', isApart(figure) ? `Number: ${figure.unit}` : 'Number'],
  ...figure.values.map((value) => [value.label, amount(figure, value)]),
];

/** The drawing in words. */
function told(figure) {
  const kinds = {
    share: 'One bar in parts that make up the whole',
    change: 'Bars of change over time',
    count: 'Bars beside one another',
  };
  const single = figure.chart !== 'share' && figure.values.length === 1;
  const values = figure.values.map((value) => `${value.label}: ${amount(figure, value)}`);
  const unit = isApart(figure) ? ` Counted in ${figure.unit}.` : '';
  return `${figure.title} ${single ? 'One number' : kinds[figure.chart]}. ${values.join('; ')}.${unit}`;
}

const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** What is on the screen in place of a drawing. */
const drawn = (shown) =>
  shown.drawing.evaluate((drawing) => drawing.innerText.replace(/\s+/g, ' '));

test('every figure stands under its document', async ({ figuresPage }) => {
  await figuresPage.open();
  await expect(figuresPage.heading).toHaveText('Figures');
  await expect(figuresPage.entries).toHaveCount(figures.length);
  const groups = grouped(figures, (figure) => sourceOf(figure));
  await expect(figuresPage.documents).toHaveText(groups.map(([source]) => source.title));
  await expect(figuresPage.contents.getByRole('listitem')).toHaveText(
    groups.map(
      ([source, of]) => `${source.title} ${of.length} figure${of.length === 1 ? '' : 's'}`,
    ),
  );
  const titles = figuresPage.entries.getByRole('heading', { level: 3 });
  await expect(titles).toHaveText(groups.flatMap(([, of]) => of.map(({ title }) => title)));
  for (const [source] of groups) {
    await figuresPage.contents.getByRole('link', { name: source.title }).click();
    const heading = figuresPage.documents.filter({ hasText: source.title });
    await expect(heading).toBeFocused();
  }
});

test('every figure’s numbers are those of the content', async ({ figuresPage }) => {
  test.slow();
  await figuresPage.open();
  for (const figure of figures) {
    const shown = figuresPage.figure(figure.title);
    await expect(shown.table).toBeHidden();
    await shown.openNumbers();
    await expect(shown.table).toBeVisible();
    expect(await shown.rows(), figure.id).toEqual(table(figure));
    await expect(shown.table).toHaveAccessibleName(`${figure.title}, ${figure.period}`);
  }
});

test('every drawing shows each number, and tells it in words', async ({ figuresPage }) => {
  test.slow();
  await figuresPage.open();
  for (const figure of figures) {
    const shown = figuresPage.figure(figure.title);
    await expect(shown.drawing).toHaveAccessibleName(squeeze(told(figure)));
    const text = await drawn(shown);
    for (const value of figure.values) {
      expect(text, figure.id).toContain(amount(figure, value));
      expect(text, figure.id).toContain(squeeze(value.label));
    }
    if (isApart(figure)) expect(text).toContain(`Counted in ${figure.unit}`);
  }
});

test('bars are as long as their numbers', async ({ page, figure }) => {
  const bars = figures.filter(({ chart, values }) => chart !== 'share' && values.length > 1);
  for (const of of bars.slice(0, 6)) {
    await figure.open(recordOf(`figure/${of.id}`));
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

test('with every figure stands what it shows, what it does not show, and its source', async ({
  figuresPage,
}) => {
  await figuresPage.open();
  for (const figure of figures) {
    const text = await figuresPage
      .figure(figure.title)
      .root.evaluate((entry) => entry.innerText.replace(/\s+/g, ' '));
    expect(text, figure.id).toContain(squeeze(figure.shows));
    expect(text, figure.id).toContain(`What it does not show: ${squeeze(figure.not)}`);
    expect(text, figure.id).toContain(squeeze(`${figure.period}. Source: ${figure.source.place}`));
  }
});

for (const half of [0, 1]) {
  test(`every figure has a page that is whole (part ${half + 1} of 2)`, async ({ figure }) => {
    test.slow();
    for (const of of figures.filter((_, index) => index % 2 === half)) {
      await figure.open(recordOf(`figure/${of.id}`));
      await figure.isAt(`/figures/${of.id}`, of.title);
      await figure.figure.openNumbers();
      expect(await figure.figure.rows(), of.id).toEqual(table(of));
      await expect(figure.figure.drawing).toHaveAccessibleName(squeeze(told(of)));
      const words = async (heading) =>
        squeeze(await figure.section(heading).evaluate((section) => section.innerText));
      expect(await words('What it shows')).toContain(squeeze(of.shows));
      expect(await words('What it does not show')).toContain(squeeze(of.not));
      await expect(figure.source).toContainText(sourceOf(of).title);
      await expect(figure.source).toContainText(of.source.place);
      await expect(figure.exit).toHaveCount(of.content_note ? 1 : 0);
    }
  });
}

test('the numbers can be copied as a table', async ({ context, page, figuresPage, figure }) => {
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
  await figure.open(recordOf(`figure/${figures[0].id}`));
  await figure.figure.openNumbers();
  await figure.figure.copy.click();
  await expect(figure.figure.status).toContainText('Numbers copied.');
  expect(await clipboard()).toBe(tabbed(figures[0]));
});

test('says so where the browser refuses to copy', async ({ page, figuresPage }) => {
  await page.addInitScript(() => delete Navigator.prototype.clipboard);
  await figuresPage.open();
  const shown = figuresPage.figure(figures[0].title);
  await shown.openNumbers();
  await shown.copy.click();
  await expect(shown.status).toContainText('The browser did not let us copy them.');
});

test('a figure that is not there is not found', async ({ notFound }) => {
  for (const path of ['/figures/no-such', '/figures/%', '/figures/%3Cb%3E', '/figures/a/b']) {
    await notFound.open(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
});

test('nothing reaches over the side of a narrow window', async ({ page, figuresPage }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await figuresPage.open();
  for (const figure of figures) await figuresPage.figure(figure.title).openNumbers();
  expect(await figuresPage.overTheSide()).toBeLessThanOrEqual(0);
});

test('on paper every figure’s numbers and notes are there', async ({ page, figuresPage }) => {
  await figuresPage.open();
  await page.emulateMedia({ media: 'print' });
  for (const figure of figures) {
    const text = await drawn(figuresPage.figure(figure.title));
    for (const value of figure.values) expect(text, figure.id).toContain(amount(figure, value));
  }
});
