// The strategy on a page: its columns, its tasks over a year, its ties, a line's page, and print.
import { expect, test } from './support/test.js';
import { lines, strategy } from './support/content.js';
import { KINDS, recordOf, recurring, sourceOf, tiesOf } from './support/records.js';
import { Abbreviation } from './pages/abbreviation.js';

const EVERY = {
  quarterly: 'Each quarter',
  'twice-yearly': 'Twice a year',
  yearly: 'Once a year',
  'from-time-to-time': 'Periodically: the source names no interval',
};
/** How many marks a task has in the year, and what is written on each. */
const MARKS = {
  quarterly: ['Once', 4],
  'twice-yearly': ['Once', 2],
  yearly: ['Once', 1],
  'from-time-to-time': ['No interval named', 1],
};

test('has every column and every line in order', async ({ strategyPage, document }) => {
  await strategyPage.open();
  await expect(strategyPage.heading).toHaveText(strategy.title);
  await expect(strategyPage.columns).toHaveText(strategy.columns.map(({ title }) => title));
  const drawn = await strategyPage.drawn();
  for (const [index, column] of strategy.columns.entries()) {
    expect(drawn[index].lines.map(({ title, path }) => ({ title, path }))).toEqual(
      column.lines.map(({ id, title }) => ({ title, path: `/strategy/${id}` })),
    );
    for (const [at, { text }] of column.lines.entries()) {
      // The sentence may hold what an abbreviation stands for, for paper.
      const [beginning] = text.split(/\b[A-Z]{2,}/);
      expect(drawn[index].lines[at].text).toContain(beginning);
    }
  }
  await strategyPage.plan.getByRole('link', { name: lines[0].title, exact: true }).click();
  await document.isAt(`/strategy/${lines[0].id}`, lines[0].title);
});

test('every line’s whole text is on screen', async ({ page, strategyPage }) => {
  await strategyPage.open();
  const shown = await strategyPage.plan.evaluate((plan) => plan.innerText.replace(/\s+/g, ' '));
  for (const { id, text } of lines) expect(shown, id).toContain(text);
  await expect(strategyPage.exit).toHaveCount(strategy.content_note ? 1 : 0);
  await expect(page.getByRole('main')).toContainText(strategy.summary.slice(0, 40));
});

test('on a desk the columns stand side by side', async ({ strategyPage }) => {
  await strategyPage.open();
  const places = (await strategyPage.drawn()).map(({ place }) => place);
  expect(places).toHaveLength(strategy.columns.length);
  places.slice(1).forEach((place, index) => {
    expect(place.left).toBeGreaterThanOrEqual(places[index].right);
    expect(Math.abs(place.top - places[0].top)).toBeLessThan(1);
  });
});

for (const width of [390, 320]) {
  test(`at ${width} pixels the columns stand under one another`, async ({ page, strategyPage }) => {
    await page.setViewportSize({ width, height: 800 });
    await strategyPage.open();
    const places = (await strategyPage.drawn()).map(({ place }) => place);
    places.slice(1).forEach((place, index) => {
      expect(place.left).toBe(places[0].left);
      expect(place.top).toBeGreaterThanOrEqual(places[index].bottom);
    });
    expect(await strategyPage.overTheSide()).toBeLessThanOrEqual(0);
    // The year is a table of five columns, and keeps within the page as well.
    await expect(strategyPage.year.getByRole('table')).toBeVisible();
  });
}

test('tasks that come back stand in the year with how often', async ({ strategyPage }) => {
  await strategyPage.open();
  await expect(strategyPage.tasks).toHaveCount(recurring.length + 1);
  await expect(strategyPage.tasks.first().getByRole('columnheader')).toHaveText([
    'Task',
    'Quarter 1',
    'Quarter 2',
    'Quarter 3',
    'Quarter 4',
  ]);
  for (const [index, { title, every }] of recurring.entries()) {
    const row = strategyPage.tasks.nth(index + 1);
    await expect(row.getByRole('rowheader')).toHaveText(`${title} ${EVERY[every]}`);
    const [word, count] = MARKS[every];
    await expect(row.getByRole('cell')).toHaveText(Array(count).fill(word));
  }
});

test('the ties of each line are counted by kind', async ({ strategyPage }) => {
  const NOUNS = {
    recommendation: ['recommendation', 'recommendations'],
    review: ['review or audit', 'reviews or audits'],
    finding: ['finding', 'findings'],
    article: ['article', 'articles'],
    course: ['course', 'courses'],
    line: ['line of the strategy', 'lines of the strategy'],
    figure: ['figure', 'figures'],
  };
  const tied = lines
    .map(({ id }) => recordOf(`line/${id}`))
    .map((line) => {
      const counts = KINDS.map((kind) => [kind, tiesOf(line, kind).length]).filter(
        ([, n]) => n > 0,
      );
      const words = counts.map(([kind, n]) => `${n} ${NOUNS[kind][n === 1 ? 0 : 1]}`);
      return { line, words: words.join(', ') };
    })
    .filter(({ words }) => words);
  await strategyPage.open();
  await expect(strategyPage.ties.getByRole('listitem')).toHaveText(
    tied.map(({ line, words }) => `${line.title} ${words}`),
  );
});

test('each line has a page with its column, how often, and its neighbours', async ({
  document,
}) => {
  test.slow();
  for (const column of strategy.columns) {
    await document.open({ path: `/strategy/${column.lines[0].id}` });
    for (const [index, line] of column.lines.entries()) {
      await document.isAt(`/strategy/${line.id}`, line.title);
      await expect(document.position(`${index + 1} of ${column.lines.length}`)).toHaveCount(2);
      await expect(document.fact('Column of the plan')).toHaveText([column.title]);
      await expect(document.fact('For the years')).toHaveText([strategy.period]);
      const shown = await document.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
      expect(shown).toContain(line.text);
      if (line.every) expect(shown).toContain(`How often: ${EVERY[line.every]}`);
      else expect(shown).not.toContain('How often:');
      await expect(document.source).toContainText(sourceOf(strategy).title);
      if (index + 1 < column.lines.length) await document.next.click();
    }
    await expect(document.next).toHaveCount(0);
  }
});

/** A PDF's pages: how many, and the size of each in points. */
function pagesOf(pdf) {
  const text = pdf.toString('latin1');
  const boxes = [...text.matchAll(/\/MediaBox\s*\[([\d.\s]+)\]/g)].map(([, box]) =>
    box.trim().split(/\s+/).map(Number),
  );
  return { count: text.match(/\/Type\s*\/Page\b(?!s)/g).length, boxes };
}

// A sheet of A4 on its side, less the margins of 9 mm, in pixels.
const SHEET = { width: 1054, height: 725 };

test('on paper the plan with its heading and source fits one landscape sheet', async ({
  page,
  strategyPage,
}) => {
  await page.setViewportSize(SHEET);
  await strategyPage.open();
  await page.emulateMedia({ media: 'print' });
  const { y, height } = await strategyPage.plan.boundingBox();
  expect(y + height).toBeLessThanOrEqual(SHEET.height);
  const { boxes } = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  const [, , wide, high] = boxes[0];
  expect([Math.round(wide), Math.round(high)]).toEqual([842, 595]);
});

test('“Print the plan on one page” prints one landscape page', async ({ page, strategyPage }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await strategyPage.open();
  await strategyPage.print.click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  const { count, boxes } = pagesOf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  for (const [, , width, height] of boxes) expect(width).toBeGreaterThan(height);
  expect(count).toBe(1);
});

test('on paper every column and line is side by side', async ({ page, strategyPage }) => {
  await page.setViewportSize(SHEET);
  await strategyPage.open();
  await page.emulateMedia({ media: 'print' });
  const drawn = await strategyPage.drawn();
  drawn.slice(1).forEach(({ place }, index) => {
    expect(place.left).toBeGreaterThanOrEqual(drawn[index].place.right);
  });
  const shown = await strategyPage.plan.evaluate((plan) => plan.innerText.replace(/\s+/g, ' '));
  for (const { id, title } of lines) expect(shown, id).toContain(title);
});

test('NSCB is told on the plan as it is on a line’s page', async ({
  page,
  strategyPage,
  document,
}) => {
  const initials = 'NSCB';
  const line = lines.find(({ text }) => text.includes(initials));
  await document.open({ path: `/strategy/${line.id}` });
  const [onLine, onPlan] = [document.text, strategyPage.plan].map(
    (within) => new Abbreviation(page, within, initials),
  );
  await expect(onLine.word).toHaveCount(1);
  await strategyPage.open();
  await expect(onPlan.word).toHaveCount(1);
});

test('a line that is not there is not found', async ({ notFound }) => {
  for (const path of ['/strategy/no-such-line', '/strategy/%zz', '/strategy/2018']) {
    await notFound.open(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
});
