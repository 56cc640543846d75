// The findings explorer: its filters and what they count, the matrix, the address, and print. That
// every choice and every square counts what it leads to is held by tests/findings.rs.
import { expect, test } from './support/test.js';
import { bodies, findings, reviews, themes } from './support/content.js';
import {
  FILTERS,
  TYPE_NAMES,
  all,
  matrixOf,
  one,
  query,
  showing,
  total,
} from './support/explorer.js';
import { TYPES, findingsWith, grouped, recordOf, themeOf } from './support/records.js';

/** The parts of the filter: each one's values in the order of its select, and its first choice. */
const PARTS = {
  type: { all: 'All types', values: TYPES.map((id) => ({ id, name: TYPE_NAMES[id] })) },
  theme: { all: 'All themes', values: themes },
  body: { all: 'All boards and agencies', values: bodies },
  review: {
    all: 'All reviews and audits',
    values: reviews.map(({ id, short }) => ({ id, name: short })),
  },
};

/** What a select should offer, with a filter in force. */
function choices(name, filter = {}) {
  const { all, values } = PARTS[name];
  const count = (id) => findingsWith({ ...filter, [name]: id }).length;
  const offered = values.filter(({ id }) => count(id) > 0 || filter[name] === id);
  return [
    { value: '', name: all, count: count(undefined) },
    ...offered.map((value) => ({ value: value.id, name: value.name, count: count(value.id) })),
  ];
}

const pathOf = ({ id }) => `/findings/${id}`;
const told = (found) => found.map((finding) => ({ title: finding.title, path: pathOf(finding) }));

test('each select offers what there is, narrows the list and what the others count', async ({
  page,
  findingsPage,
}) => {
  await findingsPage.open();
  const filter = {};
  for (const name of FILTERS) {
    const select = findingsPage.select(name);
    expect(await findingsPage.options(select), name).toEqual(choices(name, filter));
    await select.selectOption(all[name]);
    filter[name] = all[name];
    await expect(findingsPage.status).toHaveText(showing(findingsWith(filter).length));
    expect(findingsPage.address()).toBe(`/findings${query(filter)}`);
    for (const other of FILTERS) {
      const options = await findingsPage.options(findingsPage.select(other));
      expect(options, `${other} after ${name}`).toEqual(choices(other, filter));
    }
  }
  expect(await findingsPage.shown()).toEqual(told(findingsWith(all)));
  // The address holds it all: reloaded, and written in another order.
  const expectAll = async () => {
    for (const name of FILTERS) await expect(findingsPage.select(name)).toHaveValue(all[name]);
    await expect(findingsPage.order).toHaveValue('theme');
    await expect(findingsPage.status).toHaveText(showing(findingsWith(all).length));
    expect(findingsPage.address()).toBe(`/findings${query({ ...all, sort: 'theme' })}`);
  };
  await findingsPage.order.selectOption('theme');
  await findingsPage.reload();
  await expectAll();
  await page.goto(
    `/findings?sort=theme&review=${all.review}&body=${all.body}&theme=${all.theme}&type=${all.type}&more=1`,
  );
  await findingsPage.ready();
  await expectAll();
});

test('Back and Forward bring back what was chosen', async ({ page, findingsPage, document }) => {
  const count = findingsWith({ type: all.type, theme: all.theme }).length;
  await findingsPage.open();
  await findingsPage.type.selectOption(all.type);
  await findingsPage.theme.selectOption(all.theme);
  await findingsPage.order.selectOption('type');
  await findingsPage.entries.first().getByRole('link').click();
  await expect(document.heading).toBeFocused();
  await page.goBack();
  await expect(findingsPage.status).toHaveText(showing(count));
  await expect(findingsPage.theme).toHaveValue(all.theme);
  await expect(findingsPage.order).toHaveValue('type');
  await findingsPage.chip(themeOf(all.theme).name).click();
  await expect(findingsPage.status).toHaveText(showing(findingsWith({ type: all.type }).length));
  await page.goBack();
  await expect(findingsPage.theme).toHaveValue(all.theme);
  await page.goForward();
  await expect(findingsPage.theme).toHaveValue('');
  expect(findingsPage.address()).toBe(`/findings?type=${all.type}&sort=type`);
});

test('each chip takes its own filter away, and “Show all” leaves the order', async ({
  page,
  findingsPage,
}) => {
  await findingsPage.open(query(all));
  for (const name of FILTERS) {
    await expect(findingsPage.chips).toHaveCount(FILTERS.length);
    const chosen = PARTS[name].values.find(({ id }) => id === all[name]);
    await findingsPage.chip(chosen.name).click();
    await expect(findingsPage.chips).toHaveCount(FILTERS.length - 1);
    const rest = { ...all, [name]: undefined };
    await expect(findingsPage.status).toHaveText(showing(findingsWith(rest).length));
    await expect(findingsPage.select(name)).toHaveValue('');
    expect(findingsPage.address()).toBe(`/findings${query(rest)}`);
    await page.goBack();
  }
  await findingsPage.order.selectOption('type');
  await findingsPage.showAll.click();
  await expect(findingsPage.status).toHaveText(showing(total));
  await expect(findingsPage.chips).toHaveCount(0);
  expect(findingsPage.address()).toBe('/findings?sort=type');
});

test('the order groups by type, by theme and by review', async ({ findingsPage }) => {
  await findingsPage.open();
  const orders = {
    type: TYPES.map((id) => [TYPE_NAMES[id], findingsWith({ type: id })]),
    theme: themes.map(({ id, name }) => [name, findings.filter((f) => f.themes[0] === id)]),
    source: reviews.map((review) => [review.short, findingsWith({ review: review.id })]),
  };
  for (const [order, groups] of Object.entries(orders)) {
    await findingsPage.order.selectOption(order);
    const filled = groups.filter(([, found]) => found.length > 0);
    await expect(findingsPage.groups).toHaveText(
      filled.map(([name, found]) => `${name} (${found.length})`),
    );
    expect(await findingsPage.shown()).toEqual(told(filled.flatMap(([, found]) => found)));
    expect(findingsPage.address()).toBe(`/findings${order === 'source' ? '' : `?sort=${order}`}`);
  }
});

test('says so where no finding is all of this, and nothing of the kind is counted', async ({
  findingsPage,
}) => {
  const type = TYPES.find((id) =>
    reviews.some((r) => !findingsWith({ type: id, review: r.id }).length),
  );
  const review = reviews.find(({ id }) => findingsWith({ type, review: id }).length === 0);
  await findingsPage.open(query({ type, review: review.id }));
  await expect(findingsPage.status).toHaveText(showing(0));
  await expect(findingsPage.main.getByText('No finding is all of this at once.')).toBeVisible();
  await expect(findingsPage.entries).toHaveCount(0);
  await findingsPage.showAll.click();
  await expect(findingsPage.entries).toHaveCount(total);
  const uncounted = bodies.find(
    ({ id }) =>
      findingsWith({ body: id }).length > 0 &&
      findingsWith({ body: id, type: 'strengthen' }).length === 0,
  );
  await findingsPage.body.selectOption(uncounted.id);
  await expect(findingsPage.table).toHaveCount(0);
  await expect(findingsPage.matrix).toContainText('There is nothing of this kind to count.');
  await findingsPage.countKinds.click();
  await expect(findingsPage.table.getByRole('rowheader').first()).toBeVisible();
});

test('what names nothing in the address is dropped', async ({ findingsPage }) => {
  for (const hostile of [
    'type=nothing&theme=of-ours&body=at-all&review=here&sort=random',
    'theme=%&body=%zz&review=%00',
    'theme=%ff%fe&type=%3Cscript%3E',
    `theme=${'x'.repeat(10_000)}`,
    'theme=Missing&type=STRENGTHEN',
    'theme[]=missing&theme&&&=',
  ]) {
    await findingsPage.open(`?${hostile}`);
    await expect(findingsPage.status).toHaveText(showing(total));
    await expect(findingsPage.chips).toHaveCount(0);
    expect(findingsPage.address(), hostile.slice(0, 40)).toBe('/findings');
  }
});

test('at 320 pixels nothing reaches over the side, and all works', async ({
  page,
  findingsPage,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const longest = findings.toSorted((a, b) => b.title.length - a.title.length)[0];
  await findingsPage.open(query(all));
  await expect(findingsPage.chips).toHaveCount(FILTERS.length);
  expect.soft(await findingsPage.overTheSide()).toBeLessThanOrEqual(0);
  await findingsPage.showAll.click();
  await findingsPage.toList.click();
  await expect(findingsPage.listHeading).toBeFocused();
  await findingsPage.theme.selectOption(all.theme);
  await expect(findingsPage.entries).toHaveCount(findingsWith({ theme: all.theme }).length);
  for (const address of ['', '?sort=theme', `/${longest.id}`]) {
    await findingsPage.follow(`/findings${address}`);
    expect.soft(await findingsPage.overTheSide(), address).toBeLessThanOrEqual(0);
  }
});

test('all of it can be done with the keyboard alone', async ({ page, findingsPage, document }) => {
  await findingsPage.open();
  // Past the matrix by the link to the list.
  await findingsPage.tabTo(findingsPage.toList);
  await page.keyboard.press('Enter');
  await expect(findingsPage.listHeading).toBeFocused();
  await findingsPage.tabTo(findingsPage.type);
  await page.keyboard.press('ArrowDown');
  await expect(findingsPage.status).toHaveText(showing(findingsWith({ type: TYPES[0] }).length));
  await expect(findingsPage.type).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(findingsPage.theme).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(findingsPage.chips).toHaveCount(2);
  await expect(findingsPage.theme).toBeFocused();
  await findingsPage.tabTo(findingsPage.chips.first());
  await page.keyboard.press('Enter');
  await expect(findingsPage.chips).toHaveCount(1);
  await expect(findingsPage.listHeading).toBeFocused();
  await findingsPage.tabTo(findingsPage.showAll);
  await page.keyboard.press('Enter');
  await expect(findingsPage.status).toHaveText(showing(total));
  await expect(findingsPage.listHeading).toBeFocused();
  await findingsPage.tabTo(findingsPage.entries.first().getByRole('link'));
  await page.keyboard.press('Enter');
  await document.isAt(pathOf(findings[0]), findings[0].title);
});

test('a print shows what was chosen and the whole list, without the form', async ({
  page,
  findingsPage,
}) => {
  await findingsPage.open(query({ theme: all.theme }));
  await page.emulateMedia({ media: 'print' });
  await expect(findingsPage.form).toBeHidden();
  await expect(findingsPage.chips.first()).toBeHidden();
  await expect(findingsPage.list.getByText(themeOf(all.theme).name, { exact: true })).toBeVisible();
  const { length } = findingsWith({ theme: all.theme });
  await expect(findingsPage.entries.filter({ visible: true })).toHaveCount(length);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('a finding leads to where its theme comes up elsewhere, and to what its review did', async ({
  findingsPage,
  document,
}) => {
  await document.open({ path: pathOf(one) });
  const theme = themeOf(one.themes[0]);
  const same = findingsWith({ theme: theme.id, type: one.type });
  const others = same.filter(({ review }) => review.id !== one.review.id);
  const elsewhere = document.page.getByRole('region', {
    name: `The same theme elsewhere: ${theme.name}`,
  });
  const titles = await elsewhere.getByRole('listitem').getByRole('link').allTextContents();
  expect(titles.length).toBe(Math.min(4, grouped(others, ({ review }) => review.id).length));
  for (const title of titles) expect(others.map((other) => other.title)).toContain(title);
  await elsewhere.getByRole('link', { name: /^See all / }).click();
  await expect(findingsPage.status).toHaveText(showing(same.length));
  const area = findingsWith({ type: 'strengthen' }).find(
    ({ review }) => findingsWith({ type: 'action', review: review.id }).length > 0,
  );
  const done = { type: 'action', review: area.review.id };
  await document.follow(recordOf(`finding/${area.id}`).path);
  await document.text.getByRole('link', { name: /^What the same review reports as done/ }).click();
  await expect(findingsPage.entries).toHaveCount(findingsWith(done).length);
  expect(findingsPage.address()).toBe(`/findings${query(done)}`);
});

test.describe('the matrix', () => {
  test('counts what the list and its button say, and a square leads to just as many', async ({
    page,
    findingsPage,
  }) => {
    await findingsPage.open();
    for (const [address, filter] of [
      ['', { type: 'strengthen' }],
      ['', {}],
      ['?type=good-practice', { type: 'good-practice' }],
      [`?body=${all.body}`, { type: 'strengthen', body: all.body }],
    ]) {
      await findingsPage.follow(`/about`);
      await findingsPage.follow(`/findings${address}`);
      if (!filter.type) await findingsPage.countKinds.click();
      await findingsPage.allThemes.or(findingsPage.listHeading).first().waitFor();
      const { columns, rows } = matrixOf(filter);
      const counted = await findingsPage.counts();
      expect(counted.columns).toEqual(columns.map(({ short }) => short));
      const noun = columns.length === 1 ? 'review' : 'reviews';
      expect(counted.rows.map(({ theme, counts, total }) => ({ theme, counts, total }))).toEqual(
        rows.slice(0, counted.rows.length).map((row) => ({
          theme: row.theme.name,
          counts: row.counts,
          total: `in ${row.spread} of ${columns.length} ${noun}`,
        })),
      );
    }
    await findingsPage.follow('/about');
    await findingsPage.follow('/findings');
    // By the pointer, and by key.
    const { squares } = (await findingsPage.counts()).rows[0];
    for (const [{ name, to }, open] of [
      [squares[0], (square) => square.click()],
      [squares.at(-1), (square) => square.focus().then(() => page.keyboard.press('Enter'))],
    ]) {
      const count = Number(name.match(/^\d+/)[0]);
      await open(findingsPage.square(name));
      await expect(findingsPage.status).toHaveText(showing(count));
      await expect(findingsPage.entries).toHaveCount(count);
      expect(findingsPage.address()).toBe(to);
      await expect(findingsPage.square(name)).toHaveAttribute('aria-current', 'true');
      await expect(findingsPage.listHeading).toBeFocused();
      await expect(findingsPage.listHeading).toBeInViewport();
    }
    const [{ theme, sum }] = matrixOf({ type: 'strengthen' }).rows;
    await findingsPage.table.getByRole('link', { name: theme.name, exact: true }).click();
    await expect(findingsPage.entries).toHaveCount(sum);
    expect(findingsPage.address()).toBe(
      `/findings${query({ type: 'strengthen', theme: theme.id })}`,
    );
  });

  test('shows more themes when asked, and fewer again', async ({ findingsPage }) => {
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

  test('on a phone opens each theme to its reviews, with the same numbers', async ({
    page,
    findingsPage,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await findingsPage.open();
    await expect(findingsPage.table).toBeHidden();
    const { columns, rows } = matrixOf({ type: 'strengthen' });
    await findingsPage.allThemes.click();
    const [first] = rows;
    for (const { theme, counts, spread, sum } of [first, rows.at(-1)]) {
      const line = findingsPage.themeLine(theme.name);
      await expect(line).toContainText(`in ${spread} of ${columns.length} reviews`);
      await expect(line.getByRole('link')).toHaveCount(0);
      await line.getByText(theme.name, { exact: true }).click();
      const present = columns.map(({ short }, at) => [short, counts[at]]).filter(([, n]) => n > 0);
      const noun = sum === 1 ? 'area to strengthen' : 'areas to strengthen';
      expect(await line.getByRole('link').allTextContents()).toEqual([
        ...present.map(([short, count]) => `${short} (${count})`),
        `See all ${sum} ${noun} on ${theme.name}`,
      ]);
    }
    const count = first.counts.find((count) => count > 0);
    await findingsPage.themeLine(first.theme.name).getByRole('link').first().click();
    await expect(findingsPage.entries).toHaveCount(count);
    await expect(findingsPage.listHeading).toBeFocused();
    expect(await findingsPage.overTheSide()).toBeLessThanOrEqual(0);
  });
});
