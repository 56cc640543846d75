// The reader's own training with what is unkind: courses that are gone, stored data that cannot be
// read, a browser that keeps nothing, days that are none, two tabs at once, and thousands of
// records.
import {
  blockStorage,
  downloaded,
  fillStorage,
  get,
  keys,
  quarantineKey,
  seal,
} from './support/storage.js';
import { expectSound } from './support/sound.js';
import { expect, PACK_TWO, test } from './support/test.js';
import { putRecords, record, sealedRecord, trainingKey } from './support/my-training.js';
import { Panel, TrainingLog, TrainingRecord } from './pages/my-training.js';

test.use({ baseURL: PACK_TWO });

const COURSE = 'noticing-neglect';
const KEY = `course/${COURSE}/1`;

const today = (page, day) => page.clock.setFixedTime(new Date(`${day}T10:02:00Z`));

test('a course that is no longer in the pack keeps its record and its title', async ({ page }) => {
  const gone = record('course/gone-for-good/1', { title: 'A course that is gone' });
  await putRecords(page, [gone]);
  const log = new TrainingLog(page);
  await log.open();
  await expect(log.rows).toHaveText([/A course that is gone/]);
  await log.rows.getByRole('link').click();
  const shown = new TrainingRecord(page);
  await shown.isAt(`/my-training/${gone.key}`, 'A course that is gone');
  await expect(shown.main).toContainText('This course is no longer in the catalogue.');
  await shown.learnt.fill('Still mine');
  await shown.saveEvaluation.click();
  await expect(shown.status).toContainText('Saved in this browser');
});

test('an address of a record that is not there says so', async ({ page }) => {
  const shown = new TrainingRecord(page);
  for (const end of ['', '/record', '/reflection']) {
    await shown.open(`${KEY}${end}`);
    await expect(shown.heading).toHaveText('This browser has no such record');
    await expect(shown.main.getByRole('link', { name: 'My training' })).toBeVisible();
  }
  await expectSound(page, 'a record that is not there');
  for (const path of ['/my-training/course/noticing-neglect/0', '/my-training/own/x']) {
    await page.goto(path);
    await expect(shown.heading).toHaveText('Page not found');
  }
});

test('damaged and newer records are told, offered, and not written over', async ({ page }) => {
  const whole = sealedRecord(record('own/3', { title: 'Whole' }));
  const newer = seal(99, '{}');
  await page.goto('/about');
  await page.evaluate(
    ([damaged, newerKey, newer, wholeKey, whole]) => {
      localStorage.setItem(damaged, '{"schema":1,"rec');
      localStorage.setItem(newerKey, newer);
      localStorage.setItem(wholeKey, whole);
    },
    [trainingKey('own/1'), trainingKey('own/2'), newer, trainingKey('own/3'), whole],
  );
  const log = new TrainingLog(page);
  await log.open();
  await expect(log.rows).toHaveText([/Whole/]);
  await expect(log.unreadable.getByRole('listitem')).toHaveCount(2);
  await expectSound(page, 'a log with what cannot be read');
  const newest = log.unreadable.getByRole('listitem').filter({ hasText: 'A later version' });
  const file = await downloaded(page, () => newest.getByRole('button').click());
  expect(file.text).toBe(newer);
  expect(await get(page, trainingKey('own/2'))).toBe(newer);
  expect(await keys(page)).toContain(quarantineKey(1, trainingKey('own/1')));
});

test('nothing is lost where the browser stores nothing', async ({ page }) => {
  await page.addInitScript(blockStorage);
  await today(page, '2026-03-10');
  const panel = new Panel(page);
  const { moves } = panel;
  await panel.open(COURSE);
  await moves.move('I have booked a place').click();
  await moves.other.check();
  await moves.place.fill('Room 4');
  await moves.date('Date of the course').fill('2026-03-24');
  await moves.save.click();
  await expect(moves.problems).toContainText(
    'Not saved: this browser does not let this site store',
  );
  await expect(page.locator(':focus')).toContainText('There is a problem');
  await expect(moves.place).toHaveValue('Room 4');
  await expectSound(page, 'a move that is not saved');
  const log = new TrainingLog(page);
  await log.open();
  await expect(log.main).toContainText('does not let this site store anything');
});

test('an evaluation stays in its boxes while there is no room, and is saved when there is', async ({
  page,
}) => {
  await putRecords(page, [record(KEY)]);
  await page.addInitScript(fillStorage);
  const shown = new TrainingRecord(page);
  await shown.open(KEY);
  await shown.learnt.fill('All that I learnt');
  await shown.saveEvaluation.click();
  await expect(shown.status).toContainText('Not saved: this browser has no room left');
  await expect(shown.learnt).toHaveValue('All that I learnt');
  await page.evaluate(() => (window.roomAgain = true));
  await shown.saveEvaluation.click();
  await expect(shown.status).toContainText('Saved in this browser');
  await shown.reload();
  await expect(shown.learnt).toHaveValue('All that I learnt');
});

test('what was typed into an evaluation is kept when the page is turned', async ({ page }) => {
  await putRecords(page, [record(KEY)]);
  const shown = new TrainingRecord(page);
  await shown.open(KEY);
  await shown.change.fill('To ask again');
  await shown.main.getByRole('link', { name: 'My training' }).click();
  await expect(shown.heading).toHaveText('My training');
  await page.goBack();
  await expect(shown.change).toHaveValue('To ask again');
  await shown.reload();
  await expect(shown.change).toHaveValue('To ask again');
});

test('days that are none are told in words, at the box and in a summary', async ({ page }) => {
  await today(page, '2028-03-01');
  const panel = new Panel(page);
  const { moves } = panel;
  await panel.open(COURSE);
  await moves.move('I have attended').click();
  const date = moves.date('When did you attend?');
  for (const [typed, said] of [
    ['2026-02-29', 'The date must be a real date'],
    ['2026-04-31', 'The date must be a real date'],
    ['26-02-03', 'The date must have a year of 4 numbers'],
    ['1066-01-01', 'The date must be between 1900 and 2199'],
    ['-2-3', 'The date must include a year'],
    ['2026--3', 'The date must include a month'],
    ['2028-03-02', 'The date must be today, 1 March 2028, or earlier.'],
  ]) {
    await date.fill(typed);
    await moves.save.click();
    await expect(moves.problems.getByRole('link'), typed).toHaveText([said]);
    await expect(date.group, typed).toHaveAccessibleDescription(new RegExp(said));
    const focused = page.locator(':focus');
    await expect(focused).toContainText('There is a problem');
  }
  await moves.problems.getByRole('link').click();
  await expect(date.day).toBeFocused();
  await expectSound(page, 'a form with an error');
  await date.fill('2028-02-29');
  await moves.save.click();
  await expect(panel.panel).toContainText('Attended on 29 February 2028');
});

test('a booking by hand is checked', async ({ page }) => {
  await today(page, '2026-03-10');
  const panel = new Panel(page);
  const { moves } = panel;
  await panel.open(COURSE);
  await moves.move('I have booked a place').click();
  await moves.save.click();
  await expect(moves.problems.getByRole('link')).toHaveText(['Choose the date that you booked']);
  await moves.problems.getByRole('link').click();
  await expect(moves.form.getByRole('radio').first()).toBeFocused();
  await moves.other.check();
  await moves.place.fill('Room 4');
  await moves.save.click();
  await expect(moves.problems.getByRole('link')).toHaveText(['Enter the date of the course']);
  await moves.date('Date of the course').fill('2026-03-24');
  await moves.start.fill('16:00');
  await moves.end.fill('9');
  await moves.date('Last day to cancel without a charge').fill('2026-03-25');
  await moves.save.click();
  await expect(moves.problems.getByRole('link')).toHaveText([
    'End must be a time of 24 hours, like 09:30',
    'The last day to cancel without a charge must not be after the course',
  ]);
  await moves.end.fill('9.30');
  await moves.date('Last day to cancel without a charge').fill('2026-03-20');
  await moves.save.click();
  await expect(moves.problems.getByRole('link')).toHaveText([
    'The end must be later than the start',
  ]);
  await moves.end.fill('17:00');
  await moves.save.click();
  await expect(panel.panel).toContainText('16:00 to 17:00, Room 4');
});

test('two tabs that evaluate at once: both texts are kept', async ({ context }) => {
  const shown = [];
  for (let tab = 0; tab < 2; tab += 1) {
    const page = await context.newPage();
    if (tab === 0) await putRecords(page, [record(KEY)]);
    const record_ = new TrainingRecord(page);
    await record_.open(KEY);
    shown.push(record_);
  }
  const [first, second] = shown;
  await second.learnt.fill('What the second tab learnt');
  await first.learnt.fill('What the first tab learnt');
  await first.saveEvaluation.click();
  await expect(first.status).toContainText('Saved in this browser');
  await second.saveEvaluation.click();
  await expect(second.learnt).toHaveValue(/the second tab[^]*the first tab/);
  await second.saveEvaluation.click();
  await expect(second.status).toContainText('Saved in this browser');
});

test('an unlisted theme, a long title and an empty history break nothing', async ({ page }) => {
  const title = `A course with a ${'very '.repeat(60)}long title`;
  await putRecords(page, [
    record('own/1', { title, themes: ['no-such-theme', 'neglect'], minutes: null }),
    record('own/2', { title: 'Without a history', history: [] }),
  ]);
  await page.setViewportSize({ width: 320, height: 800 });
  const log = new TrainingLog(page);
  await log.open();
  await expect(log.rows).toHaveCount(2);
  await expectSound(page, 'a log of odd records');
  const shown = new TrainingRecord(page);
  for (const key of ['own/1', 'own/2']) {
    await shown.open(key);
    await expectSound(page, key);
  }
});
