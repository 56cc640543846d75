// Courses side by side: picked in the catalogue, compared in a table, taken out again.
import { expect, test } from './support/test.js';
import { courses } from './support/content.js';
import { bodyOf, sourceOf, spoken, themeOf } from './support/records.js';
import { FORMATS, ordered, standing } from './support/training.js';

const aimed = courses.find(({ aims }) => aims?.length > 1) ?? courses[0];
const levelled = courses.find(({ level }) => level);
const other = courses.find(
  ({ id, source, content_note }) =>
    !content_note && id !== aimed.id && source.document !== levelled.source.document,
);
const three = [levelled, aimed, other];
const [fourth] = courses.filter((course) => !three.includes(course));

/** What the table says of a course, by the row's label. */
const ROWS = {
  Provider: ({ provider }) =>
    provider ? bodyOf(provider).name : 'The source does not name the provider',
  'How it is taught': ({ format }) => FORMATS[format],
  Level: ({ level }) => level,
  Length: ({ length }) => length,
  'For whom': ({ audience }) => audience,
  Aims: ({ aims }) => aims?.join(''),
  'Dates, as the source states them': ({ dates }) => dates,
  'Next date': () => 'Dates from the provider',
  'How to book, as the source states it': ({ how_to_book }) => how_to_book,
  'How things stood': standing,
  Themes: ({ themes }) => themes.map((id) => themeOf(id).name).join(''),
  'Where it is named': (course) => `${sourceOf(course).title}, ${spoken(sourceOf(course).date)}`,
};

async function expectCompared(comparison, compared) {
  await expect(comparison.columns).toHaveText([
    'What is compared',
    ...compared.map(({ title }) => title),
  ]);
  for (const [label, of] of Object.entries(ROWS)) {
    const values = compared.map(of);
    const cells = await comparison
      .row(label)
      .getByRole('cell')
      .evaluateAll((cells) =>
        cells.map((cell) => {
          const copy = cell.cloneNode(true);
          copy.querySelector('[aria-hidden]').remove();
          return copy.textContent.trim();
        }),
      );
    expect(cells, label).toEqual(values.map((value) => value ?? 'Not stated'));
    const differs = new Set(values).size > 1;
    await expect(comparison.row(label).getByRole('rowheader')).toHaveText(
      differs ? `${label} differs` : label,
    );
  }
}

test('up to three are picked, a fourth is refused, and the bar leads to the comparison', async ({
  training,
  comparison,
}) => {
  await training.open();
  await expect(training.picked).toHaveText('');
  await expect(training.compare).toBeHidden();
  for (const [index, course] of three.entries()) {
    await training.pick(course).click();
    await expect(training.pick(course)).toBeChecked();
    await expect(training.pick(course)).toBeFocused();
    await expect(training.picked).toHaveText(`${index + 1} of 3 picked`);
  }
  const address = training.address();
  await training.pick(fourth).click();
  await expect(training.pick(fourth)).not.toBeChecked();
  await expect(training.picked).toContainText('no more fit side by side');
  expect(training.address()).toBe(address);
  await training.pick(three[1]).click();
  await expect(training.picked).toHaveText('2 of 3 picked');
  await training.pick(three[1]).click();
  await training.compare.click();
  const picked = [three[0], three[2], three[1]];
  await expect(comparison.heading).toBeFocused();
  await expectCompared(comparison, picked);
  expect(comparison.address()).toBe(
    `/training/compare?courses=${picked.map(({ id }) => id).join('%2C')}`,
  );
});

test('picks stand in the address with the filter, and can be cleared', async ({
  page,
  training,
}) => {
  await training.open();
  await training.select('stage').selectOption(levelled.stage);
  await training.pick(levelled).click();
  expect(training.address()).toBe(`/training?stage=${levelled.stage}&compare=${levelled.id}`);
  await training.reload();
  await expect(training.pick(levelled)).toBeChecked();
  await training.showAll.click();
  await expect(training.pick(levelled)).toBeChecked();
  expect(training.address()).toBe(`/training?compare=${levelled.id}`);
  await training.clearPicked.click();
  await expect(training.pick(levelled)).not.toBeChecked();
  expect(training.address()).toBe('/training');
  await page.goBack();
  await expect(training.pick(levelled)).toBeChecked();
});

test('one after the other can be taken out, and others picked', async ({
  comparison,
  training,
}) => {
  await comparison.open(three);
  await expectCompared(comparison, three);
  await comparison.takeOut(three[1]).click();
  await expectCompared(comparison, [three[0], three[2]]);
  await comparison.change.click();
  await expect(training.picked).toHaveText('2 of 3 picked');
  await training.compare.click();
  await comparison.takeOut(three[0]).click();
  await expect(comparison.main).toContainText('One course is picked.');
  await expectCompared(comparison, [three[2]]);
  await comparison.takeOut(three[2]).click();
  await expect(comparison.main).toContainText('Nothing is picked yet.');
  await expect(comparison.table).toHaveCount(0);
  await comparison.toCatalogue.click();
  await comparison.isAt('/training', 'Training');
});

test('a title leads to the course; it says what it is about where one of the courses does', async ({
  comparison,
  document,
}) => {
  await comparison.open(three);
  await comparison.columns.nth(1).getByRole('link').click();
  await document.isAt(`/training/${three[0].id}`, three[0].title);
  const grave = courses.find(({ content_note }) => content_note);
  await comparison.follow(`/training/compare?courses=${grave.id}%2C${other.id}`);
  await expect(comparison.exit).toBeVisible();
  await expect(comparison.main).toContainText('Before you read');
  await comparison.follow(`/training/compare?courses=${other.id}`);
  await expect(comparison.exit).toHaveCount(0);
});

test('what names nothing in the address is dropped', async ({ comparison }) => {
  for (const [hostile, left] of [
    ['courses=no-such-course', []],
    ['courses=%00,%ff,<script>', []],
    ['courses[]=a&courses&&=', []],
    [`courses=${levelled.id},${levelled.id},${'x'.repeat(5_000)}`, [levelled]],
    [`courses=${courses.map(({ id }) => id).join(',')}`, courses.slice(0, 3)],
  ]) {
    await comparison.page.goto(`/training/compare?${hostile}`);
    await comparison.ready();
    if (left.length > 0) await expectCompared(comparison, left);
    else await expect(comparison.main).toContainText('Nothing is picked yet.');
    const ids = left.map(({ id }) => id).join('%2C');
    expect(comparison.address()).toBe(`/training/compare${ids ? `?courses=${ids}` : ''}`);
  }
});

test('on a phone each value names its course; on paper it is a table without controls', async ({
  page,
  comparison,
}) => {
  await comparison.open(three);
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await comparison.overTheSide()).toBeLessThanOrEqual(0);
    const cells = comparison.row('How things stood').getByRole('cell');
    for (const [index, course] of three.entries()) {
      await expect(cells.nth(index).getByText(course.title, { exact: true })).toBeVisible();
      await expect(cells.nth(index)).toBeVisible();
    }
    // Its course is said once to whoever hears it as a table.
    await expectCompared(comparison, three);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: 'print' });
  await expect(comparison.takeOut(three[0])).toBeHidden();
  await expect(comparison.change).toBeHidden();
  await expect(comparison.columns.nth(3)).toBeVisible();
});

test('picking keeps the place in the list', async ({ training }) => {
  await training.open();
  const last = ordered('source', courses).at(-1)[1].at(-1);
  await training.pick(last).scrollIntoViewIfNeeded();
  const before = await training.scrollTop();
  await training.pick(last).click();
  await expect(training.picked).toHaveText('1 of 3 picked');
  expect(Math.abs((await training.scrollTop()) - before)).toBeLessThan(80);
});
