// One course: what the documents say of it, when it is held, how to book it, what it came from.
import { readFileSync } from 'node:fs';
import { PACK_TWO, expect, test } from './support/test.js';
import { courses, sources, trainingGuide } from './support/content.js';
import {
  KIND_NAMES,
  bodyOf,
  plain,
  recordOf,
  sourceOf,
  themeOf,
  tiesOf,
} from './support/records.js';
import { FORMATS, coursesWith, query, showing, standing } from './support/training.js';

const provider = (course) =>
  course.provider ? bodyOf(course.provider).name : 'The source does not name the provider';
const ORIGINS = ['recommendation', 'review', 'finding'];
const RELATED = ['article', 'course', 'line', 'figure'];
const { booking, audiences } = trainingGuide;
const publisher = sources.find(({ id }) => id === booking.source.document).publisher;
/** Whether the booking guide is about a course, and there is something to book. */
const isBooked = (course) =>
  ['announced', 'in-place'].includes(course.stage) &&
  (course.source.document === booking.source.document || provider(course) === publisher);

for (const third of [0, 1, 2]) {
  test(`every course has a page with what the source says, and no more (part ${third + 1} of 3)`, async ({
    document,
  }) => {
    test.slow();
    for (const course of courses.filter((_, index) => index % 3 === third)) {
      await document.open(recordOf(`course/${course.id}`));
      await document.isAt(`/training/${course.id}`, course.title);
      const shown = await document.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
      expect(shown, course.id).toContain(course.summary);
      expect(shown, course.id).toContain(`How things stood: ${standing(course)}`);
      for (const said of course.body.split(/\n+/).filter(Boolean)) {
        expect(shown, course.id).toContain(plain(said));
      }
      for (const aim of course.aims ?? []) expect(shown, course.id).toContain(aim);
      await expect(document.section('Aims')).toHaveCount(course.aims?.length ? 1 : 0);
      for (const [label, value] of [
        ['Provider', provider(course)],
        ['How it is taught', FORMATS[course.format]],
        ['Level', course.level],
        ['Length', course.length],
        ['For whom', course.audience],
        ['Dates, as the source states them', course.dates],
        ['How to book, as the source states it', course.how_to_book],
      ]) {
        await expect(document.fact(label), label).toHaveText(value ? [value] : []);
      }
      const groups = (course.audiences ?? []).map((of) => audiences.find(({ id }) => id === of));
      await expect(document.fact('Groups that are meant')).toHaveText(
        groups.map(({ name }) => name),
      );
      await expect(document.fact('Themes')).toHaveText(course.themes.map((id) => themeOf(id).name));
      await expect(document.section('Dates and places')).toContainText('Dates from the provider');
      await expect(document.section('Booking')).toHaveCount(isBooked(course) ? 1 : 0);
      await expect(document.section('Go to the provider').getByRole('link')).toHaveText(
        (course.links ?? []).map(({ title }) => title),
      );
      await expect(document.source).toContainText(sourceOf(course).title);
      await expect(document.source).toContainText(course.source.place);
      await expect(document.exit).toHaveCount(course.content_note ? 1 : 0);
    }
  });
}

test('what a course came from stands before what it is related to, each with its basis', async ({
  document,
  page,
}) => {
  const tied = courses
    .map(({ id }) => recordOf(`course/${id}`))
    .filter((course) => ORIGINS.some((kind) => tiesOf(course, kind).length > 0));
  expect(tied.length).toBeGreaterThan(3);
  let both = 0;
  for (const course of tied.slice(0, 8)) {
    await document.open(course);
    const regions = [
      [page.getByRole('region', { name: 'What it came from' }), ORIGINS],
      [page.getByRole('region', { name: 'Follow the thread' }), RELATED],
    ];
    for (const [region, kinds] of regions) {
      const ties = kinds.flatMap((kind) => tiesOf(course, kind));
      await expect(region).toHaveCount(ties.length > 0 ? 1 : 0);
      if (ties.length === 0) continue;
      await expect(region.getByRole('heading', { level: 3 })).toHaveText(
        kinds.filter((kind) => tiesOf(course, kind).length > 0).map((kind) => KIND_NAMES[kind]),
      );
      for (const { other, why, place } of ties) {
        const tie = region.getByRole('listitem').filter({ hasText: other.label });
        await expect(tie.first()).toContainText(why);
        const basis = place ? 'Stated in the source' : 'Our link';
        await expect(tie.first()).toContainText(basis);
      }
    }
    const tops = await page
      .getByRole('region', { name: /^(What it came from|Follow the thread)$/ })
      .getByRole('heading', { level: 2 })
      .allTextContents();
    both += tops.length === 2 ? 1 : 0;
    expect(tops[0]).toBe('What it came from');
  }
  expect(both).toBeGreaterThan(0);
});

test('the booking is told in short, with what is needed, and leads on', async ({
  document,
  bookingGuide,
}) => {
  const booked = courses.filter(isBooked);
  expect(booked.length).toBeGreaterThan(1);
  expect(booked.length).toBeLessThan(courses.length);
  await document.open(recordOf(`course/${booked[0].id}`));
  const section = document.section('Booking');
  await expect(section.getByRole('list').first().getByRole('listitem')).toHaveText(booking.needed);
  await expect(section.getByRole('list').last().getByRole('listitem')).toHaveText(
    booking.steps.map(({ title }) => title),
  );
  await section.getByRole('link', { name: 'Each step in full' }).click();
  await bookingGuide.isAt('/training/booking', 'How booking works');
});

test('a course leads to the catalogue: whole, by whom it is for, and by its theme', async ({
  document,
  training,
}) => {
  const course = courses.find(
    ({ audiences, themes }) => audiences && coursesWith({ theme: themes[0] }).length > 1,
  );
  const record = recordOf(`course/${course.id}`);
  await document.open(record);
  await document.backTo('All training').click();
  await training.isAt('/training', 'Training');
  await document.open(record);
  await document.fact('Groups that are meant').first().getByRole('link').click();
  const audience = { audience: course.audiences[0] };
  await expect(training.status).toHaveText(showing(coursesWith(audience).length));
  expect(training.address()).toBe(`/training${query(audience)}`);
  await document.open(record);
  const theme = { theme: course.themes[0] };
  const found = coursesWith(theme).length;
  const name = `All training on ${themeOf(course.themes[0]).name} (${found})`;
  await document.page.getByRole('link', { name, exact: true }).click();
  await expect(training.status).toHaveText(showing(found));
});

test('nothing reaches over the side of a narrow window', async ({ document, page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 640 });
  await document.open({ path: '/about' });
  for (const course of courses) {
    await document.follow(`/training/${course.id}`);
    await document.isAt(`/training/${course.id}`, course.title);
    expect.soft(await document.overTheSide(), course.id).toBeLessThanOrEqual(0);
  }
});

test.describe('in a pack with dates', () => {
  test.use({ baseURL: PACK_TWO });
  const file = 'tests/fixtures/pack-two/courses/fernshire-2026.json';
  const theirs = JSON.parse(readFileSync(file, 'utf8')).courses;
  const long = (date) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
      .format(new Date(date))
      .replace(',', '');
  const course = theirs.find(({ sessions }) => sessions?.length > 1);
  const inOrder = course.sessions.toSorted((a, b) => a.date.localeCompare(b.date));
  const [first, second] = inOrder;

  for (const [when, now, over] of [
    ['before them all', `${first.date}T00:00:00Z`, 0],
    ['after the first', `${first.date}T18:00:00Z`, 1],
    ['after the last', `${inOrder.at(-1).date}T18:00:00Z`, inOrder.length],
  ]) {
    test(`${when}, each says when and where it is, and whether it is over`, async ({
      page,
      document,
      training,
    }) => {
      await page.clock.setFixedTime(now);
      await document.open({ path: `/training/${course.id}` });
      const section = document.section('Dates and places');
      const items = section.getByRole('listitem');
      await expect(items).toHaveCount(inOrder.length);
      for (const [index, session] of inOrder.entries()) {
        const { date, start, end, place, places, cancel_by, charge } = session;
        const item = items.nth(index);
        await expect(item).toContainText(`${long(date)}, ${start} to ${end}`);
        await expect(item).toContainText(place);
        if (index < over) {
          await expect(item).toContainText('This date is over.');
          await expect(item).not.toContainText('Cancel by');
        } else {
          if (places) await expect(item).toContainText(`${places} places in all`);
          if (cancel_by) await expect(item).toContainText(`Cancel by ${long(cancel_by)}.`);
          if (charge) await expect(item).toContainText(`Charge: ${charge}.`);
        }
      }
      const none = section.getByText('None to come is known here. Dates from the provider');
      await expect(none).toHaveCount(over === inOrder.length ? 1 : 0);
      await training.open();
      const next = [
        `Next date: ${long(first.date)}, ${first.start} to ${first.end}, ${first.place}, and ${inOrder.length - 1} more date`,
        `Next date: ${long(second.date)}`,
        'Next date: None to come is known here. Dates from the provider',
      ];
      await expect(training.entry(`/training/${course.id}`)).toContainText(
        next[over === inOrder.length ? 2 : over],
      );
    });
  }

  test('a course without dates says who has them, and materials are told of', async ({
    document,
  }) => {
    const without = theirs.find(({ sessions }) => !sessions);
    await document.open({ path: `/training/${without.id}` });
    await expect(document.section('Dates and places')).toContainText('Dates from the provider');
    await expect(document.section('Materials')).toHaveCount(0);
    const material = theirs.find(({ materials }) => materials);
    await document.open({ path: `/training/${material.id}` });
    const links = material.materials.length === 1 ? '1 link' : `${material.materials.length} links`;
    await expect(document.section('Materials')).toContainText(
      `${links} to materials, shown in My training once you have attended.`,
    );
    for (const { url } of material.materials) {
      await expect(document.main.locator(`a[href="${url}"]`)).toHaveCount(0);
    }
  });
});
