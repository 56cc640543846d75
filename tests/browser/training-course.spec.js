// One course: where it leads, and when it is held; and how booking works. What a page says is held by
// tests/printed.
import { readFileSync } from 'node:fs';
import { PACK_TWO, expect, test } from './support/test.js';
import { courses, trainingGuide } from './support/content.js';
import { recordOf, themeOf } from './support/records.js';
import { coursesWith, query, showing } from './support/training.js';

const { booking } = trainingGuide;

test('a course leads to the catalogue: whole, by whom it is for, and by its theme', async ({
  bookingGuide,
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
  await document.follow(record.path);
  await document.fact('Groups that are meant').first().getByRole('link').click();
  const audience = { audience: course.audiences[0] };
  await expect(training.status).toHaveText(showing(coursesWith(audience).length));
  expect(training.address()).toBe(`/training${query(audience)}`);
  await document.follow(record.path);
  const theme = { theme: course.themes[0] };
  const found = coursesWith(theme).length;
  const name = `All training on ${themeOf(course.themes[0]).name} (${found})`;
  await document.page.getByRole('link', { name, exact: true }).click();
  await expect(training.status).toHaveText(showing(found));
  const booked = courses.find(
    ({ stage, source }) => stage === 'announced' && source.document === booking.source.document,
  );
  await document.follow(`/training/${booked.id}`);
  await document.section('Booking').getByRole('link', { name: 'Each step in full' }).click();
  await bookingGuide.isAt('/training/booking', 'How booking works');
  await bookingGuide.training.click();
  await training.isAt('/training', 'Training');
  await expect(training.heading).toBeFocused();
});

test('on paper every step of the booking guide is there, and a query means nothing to it', async ({
  bookingGuide,
  page,
}) => {
  await page.goto('/training/booking?step=%ff&x=<script>');
  await bookingGuide.ready();
  await expect(bookingGuide.heading).toHaveText('How booking works');
  expect(bookingGuide.address()).toBe('/training/booking');
  await page.emulateMedia({ media: 'print' });
  const { length } = booking.steps;
  await expect(bookingGuide.steps.filter({ visible: true })).toHaveCount(length);
  await expect(bookingGuide.training).toBeHidden();
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

  test('each date says when and where it is, and whether it is over', async ({
    page,
    document,
    training,
  }) => {
    for (const [now, over] of [
      [`${first.date}T00:00:00Z`, 0],
      [`${first.date}T18:00:00Z`, 1],
      [`${inOrder.at(-1).date}T18:00:00Z`, inOrder.length],
    ]) {
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
      await training.follow('/training');
      const next = [
        `Next date: ${long(first.date)}, ${first.start} to ${first.end}, ${first.place}, and ${inOrder.length - 1} more date`,
        `Next date: ${long(second.date)}`,
        'Next date: None to come is known here. Dates from the provider',
      ];
      await expect(training.entry(`/training/${course.id}`)).toContainText(
        next[over === inOrder.length ? 2 : over],
      );
    }
  });

  test('a course without dates says who has them, and materials are told of', async ({
    document,
  }) => {
    const without = theirs.find(({ sessions }) => !sessions);
    await document.open({ path: `/training/${without.id}` });
    await expect(document.section('Dates and places')).toContainText('Dates from the provider');
    await expect(document.section('Materials')).toHaveCount(0);
    const material = theirs.find(({ materials }) => materials);
    await document.follow(`/training/${material.id}`);
    const links = material.materials.length === 1 ? '1 link' : `${material.materials.length} links`;
    await expect(document.section('Materials')).toContainText(
      `${links} to materials, shown in My training once you have attended.`,
    );
    for (const { url } of material.materials) {
      await expect(document.main.locator(`a[href="${url}"]`)).toHaveCount(0);
    }
  });
});
