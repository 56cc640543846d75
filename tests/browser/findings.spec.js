// The findings explorer: its filters and what they count, the address, and print.
import { expect, test } from './support/test.js';
import { bodies, findings, reviews, themes } from './support/content.js';
import { FILTERS, TYPE_NAMES, all, one, query, showing, total } from './support/explorer.js';
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

test('shows every finding under its review, in the documents’ order', async ({ findingsPage }) => {
  await findingsPage.open();
  await expect(findingsPage.heading).toHaveText('Findings');
  await expect(findingsPage.status).toHaveText(showing(total));
  await expect(findingsPage.exit).toBeVisible();
  expect(await findingsPage.shown()).toEqual(
    findings.map((finding) => ({ title: finding.title, path: pathOf(finding) })),
  );
  const groups = grouped(findings, ({ review }) => review.title);
  const headings = groups.map(
    ([, [first, ...rest]]) => `${first.review.short} (${rest.length + 1})`,
  );
  await expect(findingsPage.groups).toHaveText(headings);
});

for (const name of FILTERS) {
  test(`each choice of ${name} counts what it shows`, async ({ findingsPage }) => {
    test.slow();
    await findingsPage.open();
    const select = findingsPage.select(name);
    const options = await findingsPage.options(select);
    expect(options).toEqual(choices(name));
    for (const { value, count } of [...options.slice(1), options[0]]) {
      await select.selectOption(value);
      await expect(findingsPage.status).toHaveText(showing(count));
      await expect(findingsPage.entries).toHaveCount(count);
      await expect(findingsPage.chips).toHaveCount(value ? 1 : 0);
      expect(findingsPage.address()).toBe(`/findings${query({ [name]: value })}`);
    }
  });
}

test('what is chosen narrows what the other selects count', async ({ findingsPage }) => {
  await findingsPage.open();
  const filter = {};
  for (const name of FILTERS) {
    await findingsPage.select(name).selectOption(all[name]);
    filter[name] = all[name];
    await expect(findingsPage.status).toHaveText(showing(findingsWith(filter).length));
    for (const other of FILTERS) {
      expect(
        await findingsPage.options(findingsPage.select(other)),
        `${other} after ${name}`,
      ).toEqual(choices(other, filter));
    }
  }
  expect(await findingsPage.shown()).toEqual(
    findingsWith(all).map((finding) => ({ title: finding.title, path: pathOf(finding) })),
  );
});

test('the address holds it all: opened, reloaded, and corrected', async ({ findingsPage }) => {
  const filter = { ...all, sort: 'theme' };
  const expectAll = async () => {
    for (const name of FILTERS) await expect(findingsPage.select(name)).toHaveValue(all[name]);
    await expect(findingsPage.order).toHaveValue('theme');
    await expect(findingsPage.status).toHaveText(showing(findingsWith(all).length));
    expect(findingsPage.address()).toBe(`/findings${query(filter)}`);
  };
  await findingsPage.open(query(filter));
  await expectAll();
  await findingsPage.reload();
  await expectAll();
  // Whatever the order in which it was written.
  await findingsPage.open(
    `?sort=theme&review=${all.review}&body=${all.body}&theme=${all.theme}&type=${all.type}&more=1`,
  );
  await expectAll();
});

test('Back and Forward bring back what was chosen', async ({ page, findingsPage, document }) => {
  const filter = { type: all.type, theme: all.theme };
  const count = findingsWith(filter).length;
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
  await expect(findingsPage.status).toHaveText(showing(count));
  await page.goForward();
  await expect(findingsPage.theme).toHaveValue('');
  expect(findingsPage.address()).toBe(`/findings?type=${all.type}&sort=type`);
});

test('each chip takes its own filter away, and “Show all” leaves the order', async ({
  findingsPage,
}) => {
  for (const name of FILTERS) {
    await findingsPage.open(query(all));
    await expect(findingsPage.chips).toHaveCount(FILTERS.length);
    const chosen = PARTS[name].values.find(({ id }) => id === all[name]);
    await findingsPage.chip(chosen.name).click();
    await expect(findingsPage.chips).toHaveCount(FILTERS.length - 1);
    const rest = { ...all, [name]: undefined };
    await expect(findingsPage.status).toHaveText(showing(findingsWith(rest).length));
    await expect(findingsPage.select(name)).toHaveValue('');
    expect(findingsPage.address()).toBe(`/findings${query(rest)}`);
  }
  await findingsPage.open(query({ ...all, sort: 'type' }));
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
    expect(await findingsPage.shown()).toEqual(
      filled.flatMap(([, found]) => found).map((f) => ({ title: f.title, path: pathOf(f) })),
    );
    expect(findingsPage.address()).toBe(`/findings${order === 'source' ? '' : `?sort=${order}`}`);
  }
});

test('says so where no finding is all of this at once', async ({ findingsPage }) => {
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
});

for (const hostile of [
  'type=nothing&theme=of-ours&body=at-all&review=here&sort=random',
  'theme=%&body=%zz&review=%00',
  'theme=%ff%fe&type=%3Cscript%3E',
  `theme=${'x'.repeat(10_000)}`,
  'theme=Missing&type=STRENGTHEN',
  'theme[]=missing&theme&&&=',
]) {
  test(`what names nothing is dropped: ${hostile.slice(0, 40)}`, async ({ findingsPage }) => {
    await findingsPage.open(`?${hostile}`);
    await expect(findingsPage.status).toHaveText(showing(total));
    await expect(findingsPage.chips).toHaveCount(0);
    expect(findingsPage.address()).toBe('/findings');
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the filter and the chips work as on a desk', async ({ findingsPage }) => {
    await findingsPage.open(query(all));
    await expect(findingsPage.chips).toHaveCount(FILTERS.length);
    await findingsPage.showAll.click();
    await findingsPage.toList.click();
    await expect(findingsPage.listHeading).toBeFocused();
    await findingsPage.theme.selectOption(all.theme);
    await expect(findingsPage.entries).toHaveCount(findingsWith({ theme: all.theme }).length);
  });
});

test('at 320 pixels nothing reaches over the side', async ({ page, findingsPage }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const longest = findings.toSorted((a, b) => b.title.length - a.title.length)[0];
  for (const address of ['', query(all), '?sort=theme', `/${longest.id}`]) {
    await findingsPage.open(address);
    expect.soft(await findingsPage.overTheSide(), address).toBeLessThanOrEqual(0);
  }
});

test('all of it can be done with the keyboard alone', async ({ page, findingsPage, document }) => {
  await findingsPage.open();
  const tabTo = async (target) => {
    for (let stop = 0; stop < 400; stop += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement))
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The Tab key never came to it');
  };
  // Past the matrix by the link to the list.
  await tabTo(findingsPage.toList);
  await page.keyboard.press('Enter');
  await expect(findingsPage.listHeading).toBeFocused();
  await tabTo(findingsPage.type);
  await page.keyboard.press('ArrowDown');
  await expect(findingsPage.status).toHaveText(showing(findingsWith({ type: TYPES[0] }).length));
  await expect(findingsPage.type).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(findingsPage.theme).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(findingsPage.chips).toHaveCount(2);
  await expect(findingsPage.theme).toBeFocused();
  await tabTo(findingsPage.chips.first());
  await page.keyboard.press('Enter');
  await expect(findingsPage.chips).toHaveCount(1);
  await expect(findingsPage.listHeading).toBeFocused();
  await tabTo(findingsPage.showAll);
  await page.keyboard.press('Enter');
  await expect(findingsPage.status).toHaveText(showing(total));
  await expect(findingsPage.listHeading).toBeFocused();
  await tabTo(findingsPage.entries.first().getByRole('link'));
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
  const found = findingsWith({ theme: all.theme });
  await expect(findingsPage.entries).toHaveCount(found.length);
  for (const entry of await findingsPage.entries.all()) await expect(entry).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('a finding shows where its theme comes up elsewhere', async ({ findingsPage, document }) => {
  await document.open({ path: pathOf(one) });
  await document.isAt(pathOf(one), one.title);
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
});

test('an area to strengthen leads to what the same review did', async ({
  findingsPage,
  document,
}) => {
  const area = findingsWith({ type: 'strengthen' }).find(
    ({ review }) => findingsWith({ type: 'action', review: review.id }).length > 0,
  );
  const done = findingsWith({ type: 'action', review: area.review.id });
  await document.open(recordOf(`finding/${area.id}`));
  await document.text.getByRole('link', { name: /^What the same review reports as done/ }).click();
  await expect(findingsPage.entries).toHaveCount(done.length);
  expect(findingsPage.address()).toBe(
    `/findings${query({ type: 'action', review: area.review.id })}`,
  );
});
