// Training: the catalogue, and what the documents say of each course.
import { expect, test } from './support/test.js';
import { courses } from './support/content.js';
import { bodyOf, grouped, plain, recordOf, sourceOf, spoken, themeOf } from './support/records.js';

const FORMATS = {
  'face-to-face': 'Face to face',
  'e-learning': 'E-learning',
  blended: 'Face to face and online',
  workshop: 'Workshop',
  briefing: 'Briefing',
  programme: 'Programme',
  'not-stated': 'Form not stated',
};
const provider = (course) =>
  course.provider ? bodyOf(course.provider).name : 'The source does not name the provider';
const count = (number) => (number === 1 ? '1 course or event' : `${number} courses and events`);

test('lists every course under its document, with what one asks first', async ({ training }) => {
  await training.open();
  await expect(training.heading).toHaveText('Training');
  await expect(training.main.getByText(count(courses.length), { exact: true })).toBeVisible();
  await expect(training.main).toContainText('We do not take bookings');
  await expect(training.entries).toHaveCount(courses.length);
  const groups = grouped(courses, (course) => sourceOf(course));
  await expect(training.documents).toHaveText(groups.map(([source]) => source.title));
  const inOrder = groups.flatMap(([, of]) => of);
  await expect(training.entries.getByRole('heading', { level: 3 })).toHaveText(
    inOrder.map(({ title }) => title),
  );
  for (const [source, of] of groups) {
    await expect(training.main).toContainText(
      `${source.publisher}, ${spoken(source.date)}. ${count(of.length)}`,
    );
  }
  for (const [index, course] of inOrder.entries()) {
    const text = await training.entries
      .nth(index)
      .evaluate((entry) => entry.innerText.replace(/\s+/g, ' '));
    for (const said of [
      FORMATS[course.format],
      course.summary,
      provider(course),
      `How things stood: ${course.status}`,
      course.dates ? `Dates, as the source states them: ${course.dates}` : '',
    ]) {
      expect(text, course.id).toContain(said);
    }
  }
});

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
      expect(shown, course.id).toContain(`How things stood: ${course.status}`);
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
      await expect(document.fact('Themes')).toHaveText(course.themes.map((id) => themeOf(id).name));
      await expect(document.source).toContainText(sourceOf(course).title);
      await expect(document.source).toContainText(course.source.place);
      await expect(document.exit).toHaveCount(course.content_note ? 1 : 0);
    }
  });
}

test('the list leads to a course, and that back to the list', async ({ training, document }) => {
  await training.open();
  const [course] = courses;
  await training.entry(`/training/${course.id}`).getByRole('link').click();
  await document.isAt(`/training/${course.id}`, course.title);
  await expect(document.heading).toBeFocused();
  await document.backTo('All training').click();
  await training.isAt('/training', 'Training');
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

test('nothing reaches over the side of a narrow window', async ({ page, training }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await training.open();
  expect.soft(await training.overTheSide()).toBeLessThanOrEqual(0);
  for (const course of courses) {
    await page.goto(`/training/${course.id}`);
    await training.ready();
    expect.soft(await training.overTheSide(), course.id).toBeLessThanOrEqual(0);
  }
});
