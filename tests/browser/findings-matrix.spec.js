// The matrix of themes by reviews: what it counts, and where its squares lead.
import { expect, test } from './support/test.js';
import { bodies } from './support/content.js';
import { all, matrixOf, query, showing } from './support/explorer.js';
import { findingsWith } from './support/records.js';

const kinds = [
  ['areas to strengthen', '', { type: 'strengthen' }],
  ['all findings', '', {}],
  ['the type of the list', '?type=good-practice', { type: 'good-practice' }],
  ['the body of the list', `?body=${all.body}`, { type: 'strengthen', body: all.body }],
];
for (const [what, address, filter] of kinds) {
  test(`the matrix counts ${what} by theme and review`, async ({ findingsPage }) => {
    await findingsPage.open(address);
    if (!filter.type) await findingsPage.countKinds.click();
    const { columns, rows } = matrixOf(filter);
    const counted = await findingsPage.counts();
    expect(counted.columns).toEqual(columns.map(({ short }) => short));
    expect(counted.rows.map(({ theme, counts, total }) => ({ theme, counts, total }))).toEqual(
      rows.map((row) => ({
        theme: row.theme.name,
        counts: row.counts,
        total: `in ${row.spread} of ${columns.length} ${columns.length === 1 ? 'review' : 'reviews'}`,
      })),
    );
    for (const [index, { squares }] of counted.rows.entries()) {
      const { theme, counts } = rows[index];
      const present = columns
        .map((review, at) => ({ review, count: counts[at] }))
        .filter(({ count }) => count > 0);
      expect(squares).toEqual(
        present.map(({ review, count }) => ({
          name: `${count} ${count === 1 ? 'finding' : 'findings'}: ${theme.name} in ${review.short}`,
          to: `/findings${query({ ...filter, theme: theme.id, review: review.id })}`,
        })),
      );
    }
  });
}

test('where there is nothing of the kind to count, the matrix says so', async ({
  findingsPage,
}) => {
  const nothing = bodies.find(
    ({ id }) =>
      findingsWith({ body: id }).length > 0 &&
      findingsWith({ body: id, type: 'strengthen' }).length === 0,
  );
  await findingsPage.open(`?body=${nothing.id}`);
  await expect(findingsPage.table).toHaveCount(0);
  await expect(findingsPage.matrix).toContainText('There is nothing of this kind to count.');
  await findingsPage.countKinds.click();
  await expect(findingsPage.table.getByRole('rowheader').first()).toBeVisible();
});

for (const half of [0, 1]) {
  test(`each square leads to just as many findings (part ${half + 1} of 2)`, async ({
    findingsPage,
  }) => {
    test.slow();
    test.setTimeout(240_000);
    await findingsPage.open();
    await findingsPage.allThemes.click();
    const { rows } = await findingsPage.counts();
    for (const { squares } of rows.filter((_, index) => index % 2 === half)) {
      for (const { name, to } of squares) {
        const count = Number(name.match(/^\d+/)[0]);
        await findingsPage.square(name).click();
        await expect(findingsPage.status).toHaveText(showing(count));
        await expect(findingsPage.entries).toHaveCount(count);
        expect(findingsPage.address()).toBe(to);
        await expect(findingsPage.square(name)).toHaveAttribute('aria-current', 'true');
      }
    }
  });
}

test('a square takes the reader to the list; a theme leads to all of it', async ({
  findingsPage,
}) => {
  await findingsPage.open();
  const { rows } = matrixOf({ type: 'strengthen' });
  const { squares } = (await findingsPage.counts()).rows[0];
  await findingsPage.square(squares[0].name).click();
  await expect(findingsPage.listHeading).toBeFocused();
  await expect(findingsPage.listHeading).toBeInViewport();
  await findingsPage.table.getByRole('link', { name: rows[0].theme.name, exact: true }).click();
  await expect(findingsPage.entries).toHaveCount(rows[0].sum);
  expect(findingsPage.address()).toBe(
    `/findings${query({ type: 'strengthen', theme: rows[0].theme.id })}`,
  );
});

test('more themes are shown when asked for, and fewer again', async ({ findingsPage }) => {
  await findingsPage.open();
  const { rows } = matrixOf({ type: 'strengthen' });
  const shown = () => findingsPage.table.getByRole('row').count();
  expect(await shown()).toBe(11);
  await expect(findingsPage.allThemes).toHaveText(`Show all ${rows.length} themes`);
  await findingsPage.allThemes.click();
  expect(await shown()).toBe(rows.length + 1);
  await findingsPage.allThemes.click();
  expect(await shown()).toBe(11);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('each theme opens to its reviews, with the same numbers', async ({ findingsPage }) => {
    await findingsPage.open();
    await expect(findingsPage.table).toBeHidden();
    const { columns, rows } = matrixOf({ type: 'strengthen' });
    await findingsPage.allThemes.click();
    for (const { theme, counts, spread, sum } of rows) {
      const line = findingsPage.themeLine(theme.name);
      await expect(line).toContainText(`in ${spread} of ${columns.length} reviews`);
      await expect(line.getByRole('link')).toHaveCount(0);
      await line.getByText(theme.name, { exact: true }).click();
      const present = columns.filter((_, at) => counts[at] > 0);
      const noun = sum === 1 ? 'area to strengthen' : 'areas to strengthen';
      expect(await line.getByRole('link').allTextContents()).toEqual([
        ...present.map(
          ({ short }) => `${short} (${counts[columns.findIndex((c) => c.short === short)]})`,
        ),
        `See all ${sum} ${noun} on ${theme.name}`,
      ]);
    }
    const [first] = rows;
    const at = first.counts.findIndex((count) => count > 0);
    await findingsPage.themeLine(first.theme.name).getByRole('link').first().click();
    await expect(findingsPage.entries).toHaveCount(first.counts[at]);
    await expect(findingsPage.listHeading).toBeFocused();
    expect(await findingsPage.overTheSide()).toBeLessThanOrEqual(0);
  });
});

test('a square of the matrix can be reached and opened by key', async ({ page, findingsPage }) => {
  await findingsPage.open();
  const { squares } = (await findingsPage.counts()).rows[0];
  const square = findingsPage.square(squares.at(-1).name);
  await square.focus();
  await expect(square).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(findingsPage.entries).toHaveCount(Number(squares.at(-1).name.match(/^\d+/)[0]));
  await expect(findingsPage.listHeading).toBeFocused();
});
