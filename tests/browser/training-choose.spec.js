// "Which training is right for me?": answers, suggestions with their reasons, the address.
import { expect, test } from './support/test.js';
import { courses, trainingGuide } from './support/content.js';
import { FORMATS, standing, stillOpen, suggestedBy } from './support/training.js';
import { withoutFile } from './support/shell.js';

const { questions } = trainingGuide;
/** Answers as an address has them: in the order of the questions. */
const query = (answers) => {
  const parts = questions.filter(({ id }) => answers[id]).map(({ id }) => `${id}=${answers[id]}`);
  return parts.length ? `?${parts.join('&')}` : '';
};
const suggested = (number) =>
  number === 0
    ? 'No suggestion yet'
    : number === 1
      ? '1 course suggested'
      : `${number} courses suggested`;
const labelled = ({ label }, left) =>
  left === 0
    ? `${label} (none fits)`
    : left === 1
      ? `${label} (1 course fits)`
      : `${label} (${left} courses fit)`;

/** The answers that lead to the most. */
const ways = questions.reduce(
  (ways, { id, choices }) =>
    ways.flatMap((way) => choices.map((choice) => ({ ...way, [id]: choice.id }))),
  [{}],
);
const best = ways.reduce((best, way) =>
  suggestedBy(way).length > suggestedBy(best).length ? way : best,
);

async function expectSuggested(chooser, answers) {
  const found = suggestedBy(answers);
  await expect(chooser.status).toHaveText(suggested(found.length));
  await expect(chooser.suggestions.getByRole('heading', { level: 3 })).toHaveText(
    found.map(({ course }) => course.title),
  );
  for (const [index, { course, reasons }] of found.entries()) {
    const entry = chooser.suggestions.nth(index);
    await expect(entry.getByRole('listitem')).toHaveText(reasons);
    await expect(entry).toContainText(`${FORMATS[course.format]}. ${standing(course)}`);
  }
  for (const question of questions) {
    for (const choice of question.choices) {
      const radio = chooser.choice(question, choice);
      await expect(radio).toHaveAccessibleName(
        labelled(choice, stillOpen({ ...answers, [question.id]: choice.id })),
      );
      await expect(radio).toBeChecked({ checked: answers[question.id] === choice.id });
    }
  }
  const next = questions.find(({ id }) => !answers[id]);
  const open = stillOpen(answers);
  if (next && open > 0) {
    const fit = open === 1 ? '1 course may still fit' : `${open} courses may still fit`;
    await expect(chooser.found).toContainText(`${fit}. Next: ${next.text}`);
  } else {
    await expect(chooser.found).not.toContainText('Next:');
  }
  expect(chooser.address()).toBe(`/training/choose${query(answers)}`);
}

test('each answer changes the suggestions, the counts and the address at once', async ({
  chooser,
}) => {
  await chooser.open();
  await expect(chooser.heading).toHaveText('Which training is right for me?');
  const answers = {};
  await expectSuggested(chooser, answers);
  // Not in the order in which they are asked.
  for (const question of questions.toReversed()) {
    answers[question.id] = best[question.id];
    const choice = question.choices.find(({ id }) => id === best[question.id]);
    await chooser.choice(question, choice).check();
    await expectSuggested(chooser, answers);
    await expect(chooser.choice(question, choice)).toBeFocused();
  }
  expect(suggestedBy(best).length).toBeGreaterThan(1);
});

test('another answer takes the place of the one before; the link can be shared', async ({
  chooser,
  page,
}) => {
  await chooser.open(query(best));
  await expectSuggested(chooser, best);
  const [question] = questions;
  const another = question.choices.find(({ id }) => id !== best[question.id]);
  await chooser.choice(question, another).check();
  const answers = { ...best, [question.id]: another.id };
  await expectSuggested(chooser, answers);
  await page.reload();
  await chooser.ready();
  await expectSuggested(chooser, answers);
});

test('Back leaves it, whatever was answered, and Forward brings the answers back', async ({
  chooser,
  training,
  page,
}) => {
  await training.open();
  await training.around.getByRole('link', { name: 'Which training is right for me?' }).click();
  for (const question of questions.slice(0, 2)) {
    const choice = question.choices.find(({ id }) => id === best[question.id]);
    await chooser.choice(question, choice).check();
  }
  await page.goBack();
  await training.isAt('/training', 'Training');
  await page.goForward();
  const answers = Object.fromEntries(questions.slice(0, 2).map(({ id }) => [id, best[id]]));
  await expectSuggested(chooser, answers);
});

test('a suggestion leads to its course, and Back to the answers', async ({
  chooser,
  document,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await chooser.open(query(best));
  expect(await chooser.overTheSide()).toBeLessThanOrEqual(0);
  await expectSuggested(chooser, best);
  const [{ course }] = suggestedBy(best);
  await chooser.suggestions.first().getByRole('link').click();
  await document.isAt(`/training/${course.id}`, course.title);
  await page.goBack();
  await expectSuggested(chooser, best);
});

test('where nothing fits it says what to do, and one can start again', async ({
  chooser,
  training,
  page,
}) => {
  // Every way of answering the shipped questions leads somewhere: one rule alone does not.
  const [rule] = trainingGuide.suggestions;
  await page.route(/\/content-\w+\.json$/, async (route) => {
    const response = await route.fetch();
    const content = await response.json();
    const guide = content.library.training_guide;
    guide.suggestions = guide.suggestions.slice(0, 1);
    await route.fulfill({ response, json: content });
  });
  const [{ question: asked, any_of }] = rule.when;
  const question = questions.find(({ id }) => id === asked);
  const other = question.choices.find(({ id }) => !any_of.includes(id));
  // The page would otherwise carry its own part of the content.
  await withoutFile(page, '/training/choose');
  await chooser.open(query({ [asked]: other.id }));
  await expect(chooser.status).toHaveText('No suggestion yet');
  await expect(chooser.found).toContainText('No course in this catalogue fits these answers');
  await expect(chooser.found).toContainText('Change one of them');
  await expect(chooser.found).not.toContainText('Next:');
  await expect(chooser.choice(question, other)).toHaveAccessibleName(labelled(other, 0));
  await chooser.startAgain.click();
  await expect(chooser.found).not.toContainText('No course in this catalogue fits');
  await expect(chooser.found).toContainText(`1 course may still fit. Next: ${questions[0].text}`);
  await expect(chooser.choice(question, other)).not.toBeChecked();
  const fitting = question.choices.find(({ id }) => any_of.includes(id));
  await expect(chooser.choice(question, fitting)).toHaveAccessibleName(labelled(fitting, 1));
  expect(chooser.address()).toBe('/training/choose');
  await chooser.toCatalogue.click();
  await training.isAt('/training', 'Training');
  await expect(training.entries).toHaveCount(courses.length);
});

const [first, second] = questions;
test('what answers nothing in the address is dropped', async ({ chooser }) => {
  for (const [hostile, left] of [
    ['role=no-such-choice&no-such-question=at-all', {}],
    ['%00=%ff&<script>=1&&&=', {}],
    [`${first.id}=${'x'.repeat(5_000)}`, {}],
    [
      `${first.id}=${first.choices[1].id}&${first.id}=${first.choices[0].id}&${second.id}=${first.choices[0].id}zz`,
      { [first.id]: first.choices[1].id },
    ],
  ]) {
    await chooser.open(`?${hostile}`);
    await expectSuggested(chooser, left);
  }
});

test('it can be done with the keyboard alone', async ({ chooser, page }) => {
  await chooser.open();
  const [question] = questions;
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    if (await chooser.question(question).evaluate((of) => of.contains(document.activeElement)))
      break;
  }
  await page.keyboard.press('Space');
  await expectSuggested(chooser, { [question.id]: question.choices[0].id });
  await page.keyboard.press('ArrowDown');
  await expectSuggested(chooser, { [question.id]: question.choices[1].id });
  await expect(chooser.choice(question, question.choices[1])).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const both = { [question.id]: question.choices[1].id, [second.id]: second.choices[0].id };
  await expect(page).toHaveURL(`/training/choose${query(both)}`);
});
