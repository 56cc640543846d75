// Training: the catalogue with its filter, its order and its print.
import { expect, test } from './support/test.js';
import { courses, sources } from './support/content.js';
import { bodyOf, sourceOf, spoken } from './support/records.js';
import {
  FACETS,
  FORMATS,
  NAMES,
  STAGES,
  standing,
  all,
  count,
  coursesWith,
  one,
  ordered,
  query,
  showing,
  total,
} from './support/training.js';

const provider = (course) =>
  course.provider ? bodyOf(course.provider).name : 'The source does not name the provider';
const titlesOf = (groups) => groups.flatMap(([, of]) => of.map(({ title }) => title));

test('lists every course under its document, the newest first, with what one asks first', async ({
  training,
}) => {
  await training.open();
  await expect(training.heading).toHaveText('Training');
  await expect(training.status).toHaveText(showing(total));
  await expect(training.main).toContainText('We do not take bookings');
  const groups = ordered('source', courses);
  await expect(training.groups).toHaveText(groups.map(([title]) => title));
  await expect(training.titles()).toHaveText(titlesOf(groups));
  for (const [title, of] of groups) {
    const { publisher, date } = sources.find((source) => source.title === title);
    await expect(training.main).toContainText(`${publisher}, ${spoken(date)}. ${count(of.length)}`);
  }
  const shown = await training.entries.evaluateAll((entries) =>
    entries.map((entry) => entry.innerText.replace(/\s+/g, ' ')),
  );
  for (const [index, course] of groups.flatMap(([, of]) => of).entries()) {
    for (const said of [
      FORMATS[course.format],
      course.summary,
      provider(course),
      course.audience ? `For whom: ${course.audience}` : '',
      `How things stood: ${standing(course)}`,
      course.dates ? `Dates, as the source states them: ${course.dates}` : '',
      'Dates from the provider',
    ]) {
      expect(shown[index], course.id).toContain(said);
    }
  }
});

test('leads to the chooser, the booking guide and the reader’s own training', async ({
  training,
}) => {
  await training.open();
  for (const [name, path, title] of [
    ['Which training is right for me?', '/training/choose', 'Which training is right for me?'],
    ['How booking works', '/training/booking', 'How booking works'],
    ['My training', '/my-training', 'My training'],
  ]) {
    await training.around.getByRole('link', { name, exact: true }).click();
    await training.isAt(path, title);
    await training.page.goBack();
    await training.isAt('/training', 'Training');
  }
});

for (const name of NAMES) {
  test(`each choice of “${FACETS[name].label}” shows as many courses as it says`, async ({
    training,
  }) => {
    test.slow();
    await training.open();
    const options = await training.options(training.select(name));
    const used = Object.entries(FACETS[name].names)
      .map(([id, label]) => ({ value: id, name: label, count: coursesWith({ [name]: id }).length }))
      .filter((choice) => choice.count > 0);
    expect(options).toEqual([{ value: '', name: FACETS[name].any, count: total }, ...used]);
    for (const { value, count } of [...used, options[0]]) {
      await training.select(name).selectOption(value);
      await expect(training.status).toHaveText(showing(count));
      await expect(training.entries).toHaveCount(count);
      expect(training.address()).toBe(`/training${query({ [name]: value })}`);
    }
  });
}

test('choices count what the rest of the filter leaves', async ({ training }) => {
  await training.open(query({ stage: all.stage }));
  for (const name of NAMES.filter((name) => name !== 'stage')) {
    const options = await training.options(training.select(name));
    for (const { value, count } of options) {
      const filter = { stage: all.stage, [name]: value || undefined };
      expect(count, `${name} ${value}`).toBe(coursesWith(filter).length);
    }
  }
});

test('a filter of all parts stands in the address, after a reload too', async ({ training }) => {
  const filter = { ...all, sort: 'title' };
  const expectAll = async () => {
    for (const name of NAMES) await expect(training.select(name)).toHaveValue(all[name]);
    await expect(training.order).toHaveValue('title');
    await expect(training.status).toHaveText(showing(coursesWith(all).length));
    expect(training.address()).toBe(`/training${query(filter)}`);
  };
  await training.open(query(filter));
  await expectAll();
  await training.reload();
  await expectAll();
  // Whatever the order in which it was written.
  const parts = query(filter).slice(1).split('&').reverse();
  await training.open(`?${parts.join('&')}&more=1`);
  await expectAll();
});

test('each chip takes its own filter away, and “Show all” leaves the order', async ({
  training,
}) => {
  for (const name of NAMES) {
    await training.open(query(all));
    await expect(training.chips).toHaveCount(NAMES.length);
    await training.chip(FACETS[name].names[all[name]]).click();
    await expect(training.chips).toHaveCount(NAMES.length - 1);
    const rest = { ...all, [name]: undefined };
    await expect(training.status).toHaveText(showing(coursesWith(rest).length));
    await expect(training.status).toBeFocused();
    await expect(training.select(name)).toHaveValue('');
    expect(training.address()).toBe(`/training${query(rest)}`);
  }
  await training.open(query({ ...all, sort: 'theme' }));
  await training.showAll.click();
  await expect(training.status).toHaveText(showing(total));
  expect(training.address()).toBe('/training?sort=theme');
});

test('the order is by document, by title and by theme', async ({ training }) => {
  await training.open(query({ stage: all.stage }));
  const found = coursesWith({ stage: all.stage });
  for (const sort of ['title', 'theme', 'source']) {
    await training.order.selectOption(sort);
    const groups = ordered(sort, found);
    await expect(training.groups).toHaveText(groups.map(([title]) => title));
    await expect(training.titles()).toHaveText(titlesOf(groups));
    const rest = sort === 'source' ? undefined : sort;
    expect(training.address()).toBe(`/training${query({ stage: all.stage, sort: rest })}`);
  }
});

test('Back brings back what was chosen', async ({ page, training, document }) => {
  await training.open();
  await training.select('stage').selectOption(all.stage);
  await training.entry(`/training/${one.id}`).getByRole('link').click();
  await document.isAt(`/training/${one.id}`, one.title);
  await page.goBack();
  await expect(training.select('stage')).toHaveValue(all.stage);
  await expect(training.status).toHaveText(showing(coursesWith({ stage: all.stage }).length));
});

test('says so where no course is all of this at once', async ({ training }) => {
  const stage = 'proposed';
  const format = Object.keys(FORMATS).find((id) => !coursesWith({ stage, format: id }).length);
  await training.open(query({ stage, format }));
  await expect(training.status).toHaveText(showing(0));
  await expect(training.main.getByText('No course is all of this at once.')).toBeVisible();
  await expect(training.entries).toHaveCount(0);
  await training.showAll.click();
  await expect(training.entries).toHaveCount(total);
});

for (const hostile of [
  'theme=nothing&format=of-ours&level=at-all&audience=is&provider=here&stage=now&sort=random',
  'theme=%&level=%zz&provider=%00',
  'level=%ff%fe&stage=%3Cscript%3E',
  `level=${'x'.repeat(5_000)}&provider=${'y'.repeat(5_000)}`,
  'theme=Missing&stage=HELD&compare=,,,&compare=no-such-course',
  `compare=${'%2C'.repeat(1_000)}`,
  'theme[]=missing&stage&&&=',
]) {
  test(`what names nothing is dropped: ${hostile.slice(0, 40)}`, async ({ training }) => {
    await training.open(`?${hostile}`);
    await expect(training.status).toHaveText(showing(total));
    await expect(training.chips).toHaveCount(0);
    await expect(training.picked).toHaveText('');
    expect(training.address()).toBe('/training');
  });
}

test('all of it can be done with the keyboard alone', async ({ page, training, document }) => {
  await training.open();
  const tabTo = async (target) => {
    for (let stop = 0; stop < 200; stop += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement))
        return;
      await page.keyboard.press('Tab');
    }
    throw new Error('The Tab key never came to it');
  };
  const [format] = (await training.options(training.select('format'))).slice(1);
  await tabTo(training.select('format'));
  await page.keyboard.press('ArrowDown');
  await expect(training.status).toHaveText(showing(format.count));
  await expect(training.select('format')).toBeFocused();
  await tabTo(training.chips.first());
  await page.keyboard.press('Enter');
  await expect(training.status).toHaveText(showing(total));
  await expect(training.status).toBeFocused();
  const [first] = ordered('source', courses)[0][1];
  await tabTo(training.pick(first));
  await page.keyboard.press('Space');
  await expect(training.pick(first)).toBeChecked();
  await expect(training.pick(first)).toBeFocused();
  await expect(training.picked).toHaveText('1 of 3 picked');
  await tabTo(training.compare);
  await page.keyboard.press('Enter');
  await document.isAt(`/training/compare?courses=${first.id}`, 'Compare courses');
});

test('a print shows what was chosen and the list, without the form', async ({ page, training }) => {
  await training.open(query({ stage: all.stage, compare: one.id }));
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await training.print.click();
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [training.form, training.print, training.around, training.compare]) {
    await expect(hidden).toBeHidden();
  }
  await expect(training.chips.first()).toBeHidden();
  await expect(training.picks.first()).toBeHidden();
  await expect(
    training.main.getByText(`Narrowed to: ${STAGES[all.stage]}.`, { exact: true }),
  ).toBeVisible();
  await expect(training.status).toBeVisible();
  const found = coursesWith({ stage: all.stage });
  await expect(training.entries).toHaveCount(found.length);
  for (const entry of await training.entries.all()) await expect(entry).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the filter, the chips and the picks work as on a desk', async ({ training }) => {
    await training.open(query(all));
    await training.showAll.click();
    await training.select('stage').selectOption(all.stage);
    await expect(training.entries).toHaveCount(coursesWith({ stage: all.stage }).length);
    await training.pick(one).click();
    await expect(training.picked).toHaveText('1 of 3 picked');
    await expect(training.compare).toBeInViewport();
  });
});

test('at 320 pixels nothing reaches over the side', async ({ page, training }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of ['', query({ ...all, compare: one.id }), '?sort=theme']) {
    await training.open(address);
    expect.soft(await training.overTheSide(), address).toBeLessThanOrEqual(0);
  }
});

test('a course that is not there is not found', async ({ notFound }) => {
  for (const path of ['/training/no-such-course', '/training/%', '/training//']) {
    await notFound.open(path);
    if (path !== '/training//') await expect(notFound.heading).toHaveText('Page not found');
  }
  await notFound.open(`/training/${courses[0].id}x`);
  await notFound.suggestion(courses[0].title, 'Training').click();
  await notFound.isAt(`/training/${courses[0].id}`, courses[0].title);
});

test('a course stands under the document that it is from', async ({ training }) => {
  await training.open(query({ theme: all.theme }));
  for (const course of coursesWith({ theme: all.theme })) {
    const section = training.main.locator('section').filter({
      has: training.page.getByRole('heading', { level: 2, name: sourceOf(course).title }),
    });
    await expect(section.getByRole('link', { name: course.title, exact: true })).toBeVisible();
  }
});
