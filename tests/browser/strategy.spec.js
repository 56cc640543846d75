// The strategy on a page: how its columns stand on screens and on paper. What it says is held by
// tests/printed.
import { expect, test } from './support/test.js';
import { lines, strategy } from './support/content.js';
import { Abbreviation } from './pages/abbreviation.js';

test('the columns stand side by side on a desk, and under one another on a phone', async ({
  page,
  strategyPage,
  document,
}) => {
  await strategyPage.open();
  const places = (await strategyPage.drawn()).map(({ place }) => place);
  expect(places).toHaveLength(strategy.columns.length);
  places.slice(1).forEach((place, index) => {
    expect(place.left).toBeGreaterThanOrEqual(places[index].right);
    expect(Math.abs(place.top - places[0].top)).toBeLessThan(1);
  });
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const places = (await strategyPage.drawn()).map(({ place }) => place);
    places.slice(1).forEach((place, index) => {
      expect(place.left).toBe(places[0].left);
      expect(place.top).toBeGreaterThanOrEqual(places[index].bottom);
    });
    expect(await strategyPage.overTheSide()).toBeLessThanOrEqual(0);
    // The year is a table of five columns, and keeps within the page as well.
    await expect(strategyPage.year.getByRole('table')).toBeVisible();
  }
  await strategyPage.plan.getByRole('link', { name: lines[0].title, exact: true }).click();
  await document.isAt(`/strategy/${lines[0].id}`, lines[0].title);
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

test('on paper the plan with its heading and source is one landscape sheet', async ({
  page,
  strategyPage,
}) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  await page.setViewportSize(SHEET);
  await strategyPage.open();
  await page.emulateMedia({ media: 'print' });
  const drawn = await strategyPage.drawn();
  drawn.slice(1).forEach(({ place }, index) => {
    expect(place.left).toBeGreaterThanOrEqual(drawn[index].place.right);
  });
  const shown = await strategyPage.plan.evaluate((plan) => plan.innerText.replace(/\s+/g, ' '));
  for (const { id, title } of lines) expect(shown, id).toContain(title);
  const { y, height } = await strategyPage.plan.boundingBox();
  expect(y + height).toBeLessThanOrEqual(SHEET.height);
  const [[, , wide, high]] = pagesOf(await page.pdf({ preferCSSPageSize: true })).boxes;
  expect([Math.round(wide), Math.round(high)]).toEqual([842, 595]);
  // “Print the plan on one page” prints it alone.
  await page.emulateMedia({ media: null });
  await strategyPage.print.click();
  await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
  const { count, boxes } = pagesOf(
    await page.pdf({ preferCSSPageSize: true, printBackground: true }),
  );
  for (const [, , width, height] of boxes) expect(width).toBeGreaterThan(height);
  expect(count).toBe(1);
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
