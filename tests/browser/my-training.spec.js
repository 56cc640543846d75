// The reader's own training, from choosing a course to printing what was learnt: the whole journey
// with the second pack, whose courses have dates.
import { downloaded } from './support/storage.js';
import { expectSound as expectSoundNow } from './support/sound.js';
import { expect, PACK_TWO, test } from './support/test.js';
import { AddTraining, Panel, TrainingLog, TrainingRecord } from './pages/my-training.js';
import { AppPage } from './pages/app-page.js';

test.use({ baseURL: PACK_TWO });

const COURSE = 'noticing-neglect';
const KEY = `course/${COURSE}/1`;
const MARCH = /^Tuesday 24 March 2026, 09:30 to 16:30/;
const DECEMBER = /^Tuesday 8 December 2026/;
const CHARGE = '£50 for a place that is given up late or not used';

const today = (page, day) => page.clock.setFixedTime(new Date(`${day}T10:02:00Z`));

/** The panel shows how it stands, and the move is told with the time of saving. */
async function standsAt(moves, within, standing) {
  await expect(within.getByText(standing)).toBeVisible();
  await expect(moves.told).toContainText('Saved in this browser at 10:02.');
  await expect(moves.told).toBeFocused();
}

/** Sound on a desk and on a phone. */
async function expectSound(page, what) {
  await expectSoundNow(page, what);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectSoundNow(page, `${what} on a phone`);
  await page.setViewportSize({ width: 1280, height: 800 });
}

test.describe('the journey', () => {
  test.use({ permissions: ['clipboard-write'] });

  test('a course is chosen, booked, cancelled, booked again, attended, evaluated, printed and exported', async ({
    page,
  }) => {
    const panel = new Panel(page);
    const record = new TrainingRecord(page);
    const log = new TrainingLog(page);
    const { moves } = panel;

    await today(page, '2026-03-10');
    await panel.open(COURSE);
    await expect(panel.panel).toContainText('You have noted nothing about this course.');
    await moves.move('I am interested').click();
    await expect(moves.formHeading).toBeFocused();
    expect(await moves.date('Since when?').value()).toBe('10 3 2026');
    await moves.save.click();
    await standsAt(moves, panel.panel, 'Interested since 10 March 2026');

    await moves.move('I have booked a place').click();
    await expect(moves.form.getByRole('radio')).toHaveCount(4);
    await expect(moves.advice).toBeEmpty();
    await moves.session(MARCH).check();
    await expect(moves.advice).toHaveText(
      `You can cancel without a charge until 17 March 2026. After that: ${CHARGE}.`,
    );
    await expectSound(page, 'the form for a booking');
    await moves.save.click();
    await standsAt(
      moves,
      panel.panel,
      'Booked on 10 March 2026: Tuesday 24 March 2026, 09:30 to 16:30, Fern Hall, Bracken Road, Fernshire',
    );
    await expectSound(page, 'a course that is booked');

    await panel.toRecord.click();
    await record.isAt(`/my-training/${KEY}`, 'Noticing neglect');
    await expect(page).toHaveTitle(/^Noticing neglect: My training – /);
    await expect(record.history).toHaveText([
      /^10 March 2026 Interested/,
      /^10 March 2026 Booked for Tuesday 24 March 2026/,
    ]);
    const booking = await downloaded(page, () =>
      record.calendar('Add to my calendar (.ics)').click(),
    );
    expect(booking.name).toBe('booking.ics');
    expect(booking.text).toContain('DTSTART;TZID=Europe/London:20260324T093000');
    const until = await downloaded(page, () =>
      record.calendar('Remind me of the last day to cancel (.ics)').click(),
    );
    expect(until.text).toContain('DTSTART;VALUE=DATE:20260317');

    // Too late to cancel for nothing: it says so before it is saved.
    await today(page, '2026-03-18');
    await record.moves.move('I have cancelled').click();
    await expect(record.moves.form).toContainText(
      `The last day to cancel without a charge was 17 March 2026. Now it costs: ${CHARGE}.`,
    );
    await record.moves.save.click();
    await standsAt(record.moves, record.main, 'Cancelled on 18 March 2026');
    const gone = await downloaded(page, () =>
      record.calendar('Take it out of my calendar (.ics)').click(),
    );
    expect(gone.text).toContain('STATUS:CANCELLED');
    const uid = (file) => file.text.match(/^UID:.*$/m)[0];
    expect(uid(gone)).toBe(uid(booking));

    await record.moves.move('I have booked again').click();
    // March is still to come, and is offered.
    await record.moves.session(DECEMBER).check();
    await record.moves.save.click();
    await expect(record.moves.move('I have attended')).toHaveCount(0);
    await standsAt(record.moves, record.main, /^Booked on 18 March 2026: Tuesday 8 December/);
    await expectSound(page, 'a record that is booked');

    await today(page, '2026-12-09');
    await log.open();
    await expect(log.dueItems).toHaveText([/Noticing neglect: .*Did you attend\?/]);
    await expectSound(page, 'the log with something due');
    await log.due.getByRole('link', { name: 'Noticing neglect' }).click();
    await record.moves.move('I have attended').click();
    expect(await record.moves.date('When did you attend?').value()).toBe('8 12 2026');
    await record.moves.save.click();
    await standsAt(record.moves, record.main, 'Attended on 8 December 2026');
    await expect(record.materials).toHaveText(['Noticing neglect: the slides', 'A card to carry']);
    await expect(record.hours).toHaveValue('7:00');
    await record.hours.fill('6.5');
    await record.saveStated.click();
    await expect(record.stated.getByRole('status')).toHaveText('Saved in this browser at 10:02.');

    await record.rating('How sure of the subject were you before?', 2).check();
    await record.rating('How sure of it are you now?', 4).check();
    await record.rating('It is of use in my work', 5).check();
    await record.learnt.fill('To look in the fridge,\nand to ask again.');
    await record.change.fill('I will ask to see the kitchen.');
    await record.by.fill('2027-01-15');
    await record.saveEvaluation.click();
    await expect(record.status).toHaveText('Saved in this browser at 10:02.');
    await expect(
      record.main.getByText('Attended on 8 December 2026, evaluated on 9 December 2026'),
    ).toBeVisible();
    const action = await downloaded(page, () =>
      record.calendar('Remind me of that date (.ics)').click(),
    );
    expect(action.text).toContain('DTSTART;VALUE=DATE:20270115');
    await expectSound(page, 'a record with its evaluation');

    await record.setOut.click();
    const setOut = new AppPage(page);
    await setOut.isAt(`/my-training/${KEY}/reflection`, 'My reflection, set out');
    await page.getByRole('button', { name: 'Copy “What I learnt”' }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeVisible();
    await expect(setOut.main).toContainText('I will ask to see the kitchen.');
    await expect(setOut.main).toContainText('Check that it is still in use.');
    await expectSound(page, 'what is set out');

    await record.open(KEY);
    await expect(record.learnt).toHaveValue('To look in the fridge,\nand to ask again.');
    await expect(record.rating('How sure of it are you now?', 4)).toBeChecked();
    await record.paper.click();
    const paper = new AppPage(page);
    await paper.isAt(`/my-training/${KEY}/record`, 'Record of learning');
    for (const said of [
      'Self-declared',
      '8 December 2026',
      'To look in the fridge,',
      'This is not a certificate of attendance',
      'Supervisor’s name',
    ]) {
      await expect(paper.main).toContainText(said);
    }
    await expectSound(page, 'the record of one course on paper');

    await log.open();
    await expect(log.rows).toHaveCount(1);
    await expect(log.rows.first()).toContainText('Evaluated');
    await expect(log.sums).toContainText('1 course attended, 6 hours 30 minutes.');
    const csv = await downloaded(page, () => log.exportCsv.click());
    expect(csv.name).toBe('my-training.csv');
    expect(csv.text).toContain('"To look in the fridge,\nand to ask again."');
    const json = await downloaded(page, () => log.exportJson.click());
    expect(JSON.parse(json.text).records[0]).toMatchObject({ key: KEY, minutes: 390 });
    await log.paper.click();
    await paper.isAt('/my-training/record', 'Record of learning');
    await expect(page.getByRole('table', { name: 'What was attended' })).toContainText(
      'Noticing neglect',
    );
    await expectSound(page, 'the record of learning');
  });
});

test('the journey can be walked with the keyboard alone', async ({ page }) => {
  /** Tabs to something by its name, and gives it. */
  const reach = async (role, name) => {
    const wanted = page.getByRole(role, { name }).first();
    for (let stop = 0; stop < 80; stop += 1) {
      await page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === document.activeElement)) return wanted;
    }
    throw new Error(`Tab never came to the ${role} ${name}`);
  };
  const press = async (role, name) => {
    await reach(role, name);
    await page.keyboard.press('Enter');
  };
  const panel = new Panel(page);
  const record = new TrainingRecord(page);
  await today(page, '2026-03-10');
  await panel.open(COURSE);
  await press('button', 'I have booked a place');
  await expect(panel.moves.formHeading).toBeFocused();
  // Nothing is chosen yet: the summary leads to the choice.
  await press('button', 'Save');
  await expect(page.locator(':focus')).toContainText('There is a problem');
  await press('link', 'Choose the date that you booked');
  await expect(panel.moves.session(MARCH)).toBeFocused();
  await page.keyboard.press('Space');
  await press('button', 'Save');
  await expect(panel.moves.told).toBeFocused();
  await press('link', 'Open its record');
  await record.isAt(`/my-training/${KEY}`, 'Noticing neglect');
  await expect(record.heading).toBeFocused();
  await press('button', 'I have cancelled');
  await press('button', 'Save');
  await expect(record.main).toContainText('Cancelled on 10 March 2026');
  await press('button', 'I have booked again');
  await press('button', 'Not now');
  await expect(page.getByRole('group', { name: 'How it stands with you' })).toBeFocused();
  await press('button', /^Undo “Cancelled/);
  await expect(record.main).toContainText('Booked on 10 March 2026');
  await today(page, '2026-03-25');
  await record.reload();
  await press('button', 'I have attended');
  await press('button', 'Save');
  await expect(record.main).toContainText('Attended on 24 March 2026');
  await reach('radio', /^1 not at all/);
  await page.keyboard.press('ArrowRight');
  await expect(record.rating('How sure of the subject were you before?', 2)).toBeChecked();
  await reach('textbox', 'What I learnt');
  await page.keyboard.type('To ask again.');
  await press('button', 'Save my evaluation');
  await expect(record.status).toContainText('Saved in this browser at 10:02.');
  await press('link', 'Print this record of learning');
  await expect(record.heading).toHaveText('Record of learning');
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await press('button', 'Print');
  await page.waitForFunction(() => window.printed);
});

test('a move can be undone, and the first one too', async ({ page }) => {
  const panel = new Panel(page);
  const { moves } = panel;
  await today(page, '2026-03-10');
  await panel.open(COURSE);
  await moves.move('I am interested').click();
  await moves.save.click();
  await moves.move('I have booked a place').click();
  await moves.session(MARCH).check();
  await moves.save.click();
  await expect(moves.undo).toHaveText('Undo “Booked, 10 March 2026”');
  await moves.undo.click();
  await expect(moves.told).toContainText('Undone: “Booked”.');
  await expect(panel.panel).toContainText('Interested since 10 March 2026');
  await moves.undo.click();
  await expect(panel.panel).toContainText('You have noted nothing about this course.');
  await panel.putBack.click();
  await expect(panel.panel).toContainText('Interested since 10 March 2026');
  await panel.reload();
  await expect(panel.panel).toContainText('Interested since 10 March 2026');
});

test('a course is taken again, as another record', async ({ page }) => {
  const panel = new Panel(page);
  const { moves } = panel;
  await today(page, '2026-03-10');
  await panel.open(COURSE);
  await moves.move('I have attended').click();
  await moves.date('When did you attend?').fill('2025-05-03');
  await moves.save.click();
  await expect(panel.panel).toContainText('Attended on 3 May 2025');
  await panel.again.click();
  await moves.move('I am interested').click();
  await moves.save.click();
  await expect(panel.panel).toContainText('Interested since 10 March 2026');
  await expect(panel.panel.getByRole('link', { name: 'Attended on 3 May 2025' })).toHaveAttribute(
    'href',
    `./my-training/${KEY}`,
  );
  await expect(panel.toRecord).toHaveAttribute('href', `./my-training/course/${COURSE}/2`);
});

test('a clash is told before it is saved, and does not forbid', async ({ page }) => {
  const panel = new Panel(page);
  const { moves } = panel;
  await today(page, '2026-03-10');
  await panel.open(COURSE);
  await moves.move('I have booked a place').click();
  await moves.session(MARCH).check();
  await moves.save.click();
  await panel.open('new-to-fernshire');
  await moves.move('I have booked a place').click();
  await moves.date('Date of the course').fill('2026-03-24');
  const clash = 'This clashes with another booking of yours: Noticing neglect';
  await expect(moves.advice).toContainText(clash);
  await moves.start.fill('17:00');
  await expect(moves.advice).toBeEmpty();
  await moves.start.fill('16.00');
  await moves.end.fill('18:00');
  await expect(moves.advice).toContainText(clash);
  await moves.save.click();
  await expect(panel.panel).toContainText('Tuesday 24 March 2026, 16:00 to 18:00');
  const log = new TrainingLog(page);
  await log.open();
  await expect(log.dueItems.filter({ hasText: 'clashes with' })).toHaveCount(1);
});

test('a course taken elsewhere is added by hand, changed, removed and put back', async ({
  page,
}) => {
  const add = new AddTraining(page);
  const record = new TrainingRecord(page);
  const log = new TrainingLog(page);
  await today(page, '2026-03-10');
  await log.open();
  await expect(log.main).toContainText('Nothing is here yet.');
  await expectSound(page, 'the empty log');
  await log.add.click();
  await add.isAt('/my-training/add', 'Add training taken elsewhere');
  await add.add.click();
  await expect(add.problems.getByRole('link')).toHaveText([
    'Enter the title of the course',
    'Enter the date',
  ]);
  await expectSound(page, 'adding with errors');
  await add.problems.getByRole('link', { name: 'Enter the title of the course' }).click();
  await expect(add.title).toBeFocused();
  await page.keyboard.type('=Consent, and "capacity"');
  await add.provider.fill('The university');
  await add.date.fill('2026-02-03');
  await add.hours.fill('1h 30m');
  await add.theme('Neglect').check();
  await add.add.click();
  await expect(record.heading).toHaveText('=Consent, and "capacity"');
  await expect(record.main).toContainText('Attended on 3 February 2026');
  await expect(record.main).toContainText('1 hour 30 minutes');
  // It is stored in one piece, so that no failure can leave a record without its length.
  const stored = await page.evaluate(() =>
    Object.values(localStorage).find((text) => text.includes('Consent')),
  );
  expect(JSON.parse(JSON.parse(stored).record).revision).toBe(1);
  await record.stated.getByLabel('Title of the course').fill('=Consent');
  await record.saveStated.click();
  await expect(record.stated.getByRole('status')).toContainText('Saved in this browser');
  await record.remove.click();
  await expect(record.heading).toHaveText('This browser has no such record');
  await expect(record.heading).toBeFocused();
  await record.putBack.click();
  await expect(record.heading).toHaveText('=Consent');
  await log.open();
  await expect(log.rows).toHaveCount(1);
  const csv = await downloaded(page, () => log.exportCsv.click());
  expect(csv.text).toContain("'=Consent");
});

test('the log is narrowed by state, year and theme, in the address', async ({ page }) => {
  const log = new TrainingLog(page);
  const add = new AddTraining(page);
  await today(page, '2026-03-10');
  const added = [
    ['One', '2026-02-03', 'Neglect'],
    ['Two', '2025-02-03', 'Neglect'],
    ['Three', '2025-01-03', null],
  ];
  for (const [at, [title, day, theme]] of added.entries()) {
    // Each is kept under the moment in which it was added.
    await page.clock.setFixedTime(new Date(Date.UTC(2026, 2, 10, 10, at)));
    await add.open();
    await add.title.fill(title);
    await add.date.fill(day);
    if (theme) await add.theme(theme).check();
    await add.add.click();
    await expect(add.heading).toHaveText(title);
  }
  await log.open();
  await expect(log.rows).toHaveCount(3);
  expect(await log.options(log.year)).toEqual([
    { value: '', name: 'All years', count: 3 },
    { value: '2026', name: '2026', count: 1 },
    { value: '2025', name: '2025', count: 2 },
  ]);
  await log.year.selectOption('2025');
  await expect(log.status.first()).toHaveText('2 of 3 records');
  await log.theme.selectOption('neglect');
  await expect(page).toHaveURL('/my-training?year=2025&theme=neglect');
  await expect(log.rows).toHaveText([/Two/]);
  await log.reload();
  await expect(log.rows).toHaveText([/Two/]);
  await log.chip('2025').click();
  await expect(log.rows).toHaveText([/One/, /Two/]);
  await log.open('?state=booked');
  await expect(log.main).toContainText('No record is of all of these.');
});
