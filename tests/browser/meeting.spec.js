// The seven-minute meeting: the way there, its steps and their time, and the record that it leaves.
import { test as base, expect } from './support/test.js';
import {
  articles,
  findings,
  national,
  numbered,
  questions,
  recommendations,
  reviews,
} from './support/content.js';
import { storedMark } from './support/marks.js';
import { putNotes, note } from './support/notes.js';
import { expectSound } from './support/sound.js';
import { blockStorage, downloaded, keys, put, storedTexts } from './support/storage.js';
import { Meeting } from './pages/meeting.js';

const test = base.extend({ meeting: async ({ page }, use) => use(new Meeting(page)) });

const quiet = recommendations.find((found) => !found.content_note);
const grave = recommendations.find((found) => found.content_note);
const address = ({ id }) => `/meeting?recommendation/${id}`;
const key = ({ id }) => `safeguarding-learning-toolkit/meeting/recommendation/${id}`;

const WORDS = {
  standsOut: 'Nobody had asked where they were',
  forUs: 'We do not ask either',
  action: 'We ask at each visit',
};

/** Goes from the beginning to the record, and writes on the way. */
async function walk(meeting) {
  await meeting.start();
  await expect(meeting.stage).toHaveText('Read');
  await meeting.goOn();
  await meeting.standsOut.fill(WORDS.standsOut);
  await meeting.goOn();
  await meeting.forUs.fill(WORDS.forUs);
  await meeting.goOn();
  await meeting.action.fill(WORDS.action);
  await meeting.byWhom.fill('Duty manager');
  await meeting.byWhen.fill('End of March');
  await meeting.goOn();
  await expect(meeting.stage).toHaveText('How we used this');
}

test.describe('the way there', () => {
  test('stands beside each text that tells what was learnt', async ({ page, meeting }) => {
    const seven = numbered(7);
    await meeting.open(seven.path);
    await meeting.wayIn.click();
    await expect(page).toHaveURL(address(seven));
    await expect(meeting.heading).toHaveText(seven.label);
    await expect(page).toHaveTitle(new RegExp(`^Seven-minute meeting: ${seven.label}`));
    for (const path of [
      national.path,
      `/findings/${findings[0].id}`,
      `/reviews/${reviews[0].id}`,
      `/articles/${articles[0].id}`,
    ]) {
      await meeting.follow(path);
      const title = await meeting.heading.textContent();
      await meeting.wayIn.click();
      await expect(meeting.heading).toHaveText(title);
      await expect(page).toHaveURL(/\/meeting\?/);
    }
    await meeting.follow('/training');
    await meeting.main.locator('a[href*="/training/"]').first().click();
    await expect(meeting.wayIn).toHaveCount(0);
  });

  test('leads from a page that says what it is', async ({ page, meeting, about }) => {
    await about.open('/about');
    await meeting.main.getByRole('link', { name: 'Seven-minute meeting' }).click();
    await meeting.isAt('/meeting', 'Seven-minute meeting');
    await expect(meeting.plan.getByRole('listitem')).toHaveText([
      'Read, 1 minute',
      'What stands out, 2 minutes',
      'What it means for us, 2 minutes',
      'One action, 2 minutes',
    ]);
    await meeting.main.getByRole('link', { name: quiet.label, exact: true }).click();
    await expect(page).toHaveURL(address(quiet));
    await expect(meeting.begin).toBeVisible();
    // An address of nothing that is here leads to the choice.
    for (const path of ['/meeting?finding/no-such', '/meeting?course/x', '/meeting?x=y']) {
      await meeting.follow(path);
      await expect(meeting.heading).toHaveText('Seven-minute meeting');
    }
    await meeting.open('/meeting?finding/no-such');
    await expect(meeting.heading).toHaveText('Seven-minute meeting');
  });
});

test('what is grave says so before anything is read', async ({ page, meeting }) => {
  await meeting.open(address(grave));
  await expect(meeting.note).toContainText(grave.content_note);
  await expect(meeting.exit).toBeVisible();
  await expect(meeting.main.getByText('What the report said')).toHaveCount(0);
  await expect(meeting.begin).toHaveCount(0);
  await meeting.ready_.click();
  await expect(meeting.stage).toHaveText('Read');
  await expect(meeting.stage).toBeFocused();
  const [warning, text] = await page.evaluate(() =>
    ['.app-content-note', '.app-meeting__text h3'].map(
      (found) => document.querySelector(found).getBoundingClientRect().top,
    ),
  );
  expect(warning).toBeLessThan(text);
});

test('each step says what to do, and asks the pack’s questions', async ({ meeting }) => {
  const asked = (group) => questions.filter((of) => of.group === group).map(({ text }) => text);
  await meeting.open(address(quiet));
  await expect(meeting.exit).toHaveCount(0);
  await meeting.start();
  await expect(meeting.main.getByText('What the report said')).toBeVisible();
  await expect(meeting.now).toHaveText('Read, 1 minute');
  await meeting.goOn();
  await expect(meeting.stage).toHaveText('What stands out');
  await expect(meeting.stage).toBeFocused();
  for (const text of asked('this-learning'))
    await expect(meeting.main.getByText(text)).toBeVisible();
  await meeting.main.getByText('The text again').click();
  await expect(meeting.main.getByText('What the report said')).toBeVisible();
  await meeting.goOn();
  for (const text of asked('practice')) await expect(meeting.main.getByText(text)).toBeVisible();
  await meeting.goBack();
  await expect(meeting.stage).toHaveText('What stands out');
});

/** So many seconds, or some fewer: the clock goes on while a test looks. */
const seconds = (count) =>
  new RegExp(
    `^0:(${[0, 1, 2, 3, 4, 5].map((less) => String(count - less).padStart(2, '0')).join('|')})$`,
  );

test.describe('the time', () => {
  test.beforeEach(({ page }) => page.clock.install());

  test('is kept, nobody is hurried on, and it stands still in a pause', async ({
    page,
    meeting,
  }) => {
    await meeting.open(address(quiet));
    await meeting.start();
    await expect(meeting.figures).toHaveText(/^(1:00|0:5\d)$/);
    await page.clock.runFor(20_000);
    await expect(meeting.figures).toHaveText(seconds(40));
    await expect(meeting.inWords).toContainText(/(40|3\d) seconds left/);
    await page.clock.runFor(40_500);
    await expect(meeting.told).toHaveText(/^Time is up\./);
    await expect(meeting.inWords).toContainText('over. Take one more minute, or go on.');
    await page.clock.runFor(30_000);
    await expect(meeting.figures).toHaveText(/^\+0:3\d$/);
    await expect(meeting.stage).toHaveText('Read');
    await meeting.more.click();
    await expect(meeting.figures).toHaveText(/^(1:00|0:5\d)$/);
    await meeting.goOn();
    await expect(meeting.figures).toHaveText(/^(2:00|1:5\d)$/);
    await expect(meeting.told).toHaveText('');
    await page.clock.runFor(50_000);
    await expect(meeting.told).toHaveText('');
    await page.clock.runFor(11_000);
    await expect(meeting.told).toHaveText('One minute left.');
    // It stands still in a pause, and goes on.
    await meeting.pause.click();
    await expect(meeting.run).toBeFocused();
    await expect(meeting.inWords).toContainText('The time stands still.');
    const left = await meeting.figures.textContent();
    expect(left).toMatch(/^0:5\d$/);
    await page.clock.runFor(600_000);
    await expect(meeting.figures).toHaveText(left);
    await meeting.run.click();
    await page.clock.runFor(10_000);
    await expect(meeting.figures).toHaveText(/^0:4\d$/);
  });

  test('goes on while the tab sleeps, and while the page is loaded again', async ({
    page,
    meeting,
  }) => {
    await meeting.open(address(quiet));
    await meeting.start();
    await meeting.goOn();
    // No tick comes meanwhile, but for those that are due at the end.
    await page.clock.fastForward(45_000);
    await expect(meeting.figures).toHaveText(/^1:1\d$/);
    await meeting.standsOut.fill(WORDS.standsOut);
    await page.clock.runFor(5_000);
    await meeting.reload();
    await expect(meeting.stage).toHaveText('What stands out');
    await page.clock.runFor(1_000);
    await expect(meeting.standsOut).toHaveValue(WORDS.standsOut);
    await expect(meeting.figures).toHaveText(/^(1:[01]|0:5)\d$/);
  });
});

test('the whole of it, by keyboard, ends in a note and in marks', async ({
  page,
  meeting,
  record,
}) => {
  await meeting.open(address(quiet));
  const press = async (button, key = 'Enter') => {
    await meeting.apart();
    await button.focus();
    await page.keyboard.press(key);
  };
  await press(meeting.begin);
  await expect(meeting.stage).toBeFocused();
  await press(meeting.next);
  await expect(meeting.stage).toHaveText('What stands out');
  await meeting.standsOut.focus();
  await page.keyboard.type(WORDS.standsOut);
  await press(meeting.next, 'Space');
  await meeting.forUs.focus();
  await page.keyboard.type(WORDS.forUs);
  await press(meeting.next);
  await meeting.action.focus();
  await page.keyboard.type(WORDS.action);
  await page.keyboard.press('Tab');
  await expect(meeting.byWhom).toBeFocused();
  await page.keyboard.type('Duty manager');
  await press(meeting.next);
  await expect(meeting.stage).toHaveText('How we used this');
  await expect(meeting.stage).toBeFocused();
  await meeting.team.fill('North team');
  await meeting.tookPart.fill('many');
  await press(meeting.keep);
  await expect(meeting.tookPart).toBeFocused();
  await expect(meeting.main.getByText('Enter a number from 1 to 500')).toBeVisible();
  await meeting.tookPart.fill('7');
  await press(meeting.keep);
  await expect(meeting.stage).toHaveText('Kept');
  await expect(meeting.stage).toBeFocused();
  const [text] = await storedTexts(page, quiet.key);
  expect(text).toMatch(/^Seven-minute meeting, \d+ \w+ \d{4}\nTeam: North team\nTook part: 7\n/);
  for (const word of Object.values(WORDS)) expect(text).toContain(word);
  expect(text).toContain('By whom: Duty manager');
  const mark = await storedMark(page, quiet.key);
  expect(mark.discussed.since).toBeGreaterThan(0);
  expect(mark.used.since).toBeGreaterThan(0);
  expect(await keys(page)).not.toContain(key(quiet));
  await meeting.toNote.click();
  await expect(record.heading).toContainText(quiet.title);
  await expect(meeting.main.getByLabel(/^My note/)).toHaveValue(text);
});

test('what the note said before stays before it', async ({ page, meeting }) => {
  await putNotes(page, [note(quiet.key, { text: 'My own words.' })]);
  await meeting.open(address(quiet));
  await walk(meeting);
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
  const [text] = await storedTexts(page, quiet.key);
  expect(text.startsWith('My own words.\n\nSeven-minute meeting, ')).toBe(true);
  // Another meeting begins with nothing, and its record comes after the first one.
  await meeting.again.click();
  await expect(meeting.begin).toBeVisible();
  await meeting.start();
  for (let step = 0; step < 3; step += 1) await meeting.goOn();
  await meeting.action.fill('A second action');
  await meeting.goOn();
  await expect(meeting.standsOut).toHaveValue('');
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
  const [both] = await storedTexts(page, quiet.key);
  expect(both.startsWith(text)).toBe(true);
  expect(both).toContain('One action: A second action');
});

test('a double click goes on by one step, and nothing is kept where nothing is written', async ({
  page,
  meeting,
}) => {
  await meeting.open(address(quiet));
  await meeting.start();
  await meeting.apart();
  await meeting.next.dblclick();
  await expect(meeting.stage).toHaveText('What stands out');
  await meeting.goOn();
  await meeting.apart();
  await meeting.back.dblclick();
  await expect(meeting.stage).toHaveText('What stands out');
  for (let step = 0; step < 3; step += 1) await meeting.goOn();
  await meeting.keep.click();
  await expect(meeting.main.getByText('Write at least one thing down')).toBeVisible();
  expect(await storedTexts(page, quiet.key)).toEqual([]);
  expect(await storedMark(page, quiet.key)).toBeNull();
});

test('what is typed is there when one comes back, and can be removed', async ({
  page,
  meeting,
}) => {
  await meeting.open(address(quiet));
  await meeting.start();
  await meeting.goOn();
  await meeting.standsOut.fill(WORDS.standsOut);
  // Without waiting until it is saved.
  await meeting.follow('/meeting');
  await expect(meeting.begun).toContainText(quiet.label);
  await page.goto('/about');
  await meeting.open('/meeting');
  await meeting.begun.getByRole('link', { name: quiet.label }).click();
  await expect(meeting.standsOut).toHaveValue(WORDS.standsOut);
  await meeting.follow('/meeting');
  await meeting.begun.getByRole('button', { name: `Remove this meeting: ${quiet.label}` }).click();
  await expect(meeting.begun).toHaveCount(0);
  expect(await keys(page)).not.toContain(key(quiet));
  await meeting.follow(address(quiet));
  await expect(meeting.begin).toBeVisible();
});

test('closing the page in the middle loses nothing', async ({ page, meeting, newContext }) => {
  const context = await newContext();
  const other = await context.newPage();
  const there = new Meeting(other);
  await there.open(address(quiet));
  await there.start();
  await there.passage.fill('The second paragraph');
  await other.close({ runBeforeUnload: true });
  const again = new Meeting(await context.newPage());
  await again.open(address(quiet));
  await expect(again.passage).toHaveValue('The second paragraph');
});

test('two tabs that write in the same meeting lose neither text', async ({ page, meeting }) => {
  await meeting.open(address(quiet));
  await meeting.start();
  await meeting.goOn();
  const other = new Meeting(await page.context().newPage());
  await other.open(address(quiet));
  await other.standsOut.fill('From the second tab');
  await expect(other.saved.first()).toBeVisible();
  await meeting.standsOut.fill('From the first tab');
  await expect(meeting.standsOut).toHaveValue('From the first tab\n\nFrom the second tab');
  await expect(meeting.saved.first()).toBeVisible();
});

test.describe('where the rules have come', () => {
  test.use({ fetchesAhead: true });

  test('what may identify someone is told', async ({ meeting }) => {
    await meeting.open(address(quiet));
    await meeting.start();
    await meeting.goOn();
    await meeting.standsOut.fill('We spoke of Mrs Smith, born on 3 May 2011');
    await expect(meeting.main.locator('.app-guard li').first()).toBeVisible();
    await meeting.goOn();
    await meeting.goOn();
    await meeting.byWhom.fill('Mrs Smith');
    await expect(meeting.main.locator('.app-guard li')).toContainText('Mrs Smith');
  });
});

test('a stored meeting that is damaged is set aside, and told', async ({ page, meeting }) => {
  await put(page, key(quiet), 'damaged');
  await meeting.open(address(quiet));
  await expect(meeting.main.getByRole('alert')).toContainText('cannot be read');
  const file = await downloaded(page, () =>
    meeting.main.getByRole('button', { name: 'Download what is stored' }).click(),
  );
  expect(file.text).toBe('damaged');
  await walk(meeting);
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
});

test('without storage the meeting works, and says that it is not stored', async ({
  page,
  meeting,
}) => {
  await page.addInitScript(blockStorage);
  await meeting.open(address(quiet));
  await walk(meeting);
  await meeting.follow('/about');
  await meeting.follow(address(quiet));
  await expect(meeting.standsOut).toHaveValue(WORDS.standsOut);
  const file = await downloaded(page, () =>
    meeting.main.getByRole('button', { name: 'Download as text' }).click(),
  );
  expect(file.name).toBe('how-we-used-this.txt');
  expect(file.text).toContain(WORDS.action);
});

test('on a shared computer nothing of it is stored', async ({ page, meeting }) => {
  await meeting.open('/your-data');
  await meeting.main.getByRole('button', { name: 'This is a shared computer' }).click();
  await meeting.follow(address(quiet));
  await expect(meeting.main.getByText('What you write here is not stored')).toBeVisible();
  await walk(meeting);
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
  await expect(meeting.main.getByText('Saved on this page only')).toBeVisible();
  const stored = await page.evaluate(() => JSON.stringify(localStorage));
  expect(stored).not.toContain(WORDS.standsOut);
});

test('the record is one page of paper', async ({ page, meeting }) => {
  await page.addInitScript(() => {
    window.prints = 0;
    window.print = () => (window.prints += 1);
  });
  await meeting.open(address(grave));
  await walk(meeting);
  await meeting.team.fill('North team');
  await meeting.print.click();
  await expect.poll(() => page.evaluate(() => window.prints)).toBe(1);
  const pages = async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page\b/g).length;
  };
  expect(await pages()).toBe(1);
  const answer = 'We ask where they were, and write down what they said. ';
  for (const [one, two] of [
    [answer.repeat(13), answer.repeat(13)],
    ['A line\n'.repeat(10), 'A line\n'.repeat(10)],
    [answer.repeat(31), answer.repeat(31)],
    ['A line\n'.repeat(20), 'A line\n'.repeat(18)],
  ]) {
    await meeting.standsOut.fill(one);
    await meeting.forUs.fill(two);
    await expect(meeting.print).toHaveText('Print on one page');
    expect(await pages(), one).toBe(1);
  }
  await meeting.standsOut.fill(answer.repeat(120));
  await expect(meeting.print).toHaveText('Print on several pages');
  expect(await pages()).toBeGreaterThan(1);
  await meeting.standsOut.fill(WORDS.standsOut);
  await meeting.forUs.fill(WORDS.forUs);
  await page.emulateMedia({ media: 'print' });
  await expect(meeting.sheet).toBeVisible();
  for (const text of [grave.title, 'North team', 'Duty manager', ...Object.values(WORDS)])
    await expect(meeting.sheet).toContainText(text);
  await expect(meeting.keep).toBeHidden();
  await expect(meeting.footer).toBeHidden();
  await page.emulateMedia({ media: null });
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
  expect(await pages()).toBe(1);
});

test.describe('for everybody', () => {
  test.use({ fetchesAhead: true });

  for (const width of [1280, 320]) {
    test(`axe finds nothing at ${width} pixels`, async ({ page, meeting }) => {
      await page.setViewportSize({ width, height: 800 });
      await meeting.open('/meeting');
      await expectSound(page, 'the choice');
      await meeting.follow(address(grave));
      await expect(meeting.ready_).toBeVisible();
      await expectSound(page, 'before it begins');
      await meeting.start();
      await expectSound(page, 'reading');
      await meeting.goOn();
      await meeting.standsOut.fill('We spoke of Mrs Smith');
      await expect(meeting.main.locator('.app-guard li').first()).toBeVisible();
      await expectSound(page, 'what stands out');
      await meeting.pause.click();
      await meeting.goOn();
      await expectSound(page, 'what it means for us');
      await meeting.goOn();
      await expectSound(page, 'one action');
      await meeting.goOn();
      await meeting.tookPart.fill('0');
      await meeting.keep.click();
      await expectSound(page, 'the record with an error');
      await meeting.tookPart.fill('3');
      await meeting.keep.click();
      await expect(meeting.stage).toHaveText('Kept');
      await expectSound(page, 'the record');
      await meeting.follow('/meeting');
      await expectSound(page, 'the choice again');
    });
  }

  test('a telephone shows the text when a step begins', async ({ page, meeting }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const of of [quiet, grave]) {
      await meeting.open(address(of));
      await meeting.start();
      await expect(meeting.stage).toBeInViewport({ ratio: 1 });
      await expect(meeting.figures).toBeInViewport({ ratio: 1 });
      const first = meeting.main.locator('.app-meeting__text').getByText(/./).first();
      const top = await first.evaluate((text) => text.getBoundingClientRect().top);
      const foot = await meeting.next.evaluate((next) => next.getBoundingClientRect().top);
      expect(top + 60).toBeLessThan(foot);
    }
    // The time and the buttons are in reach.
    await meeting.goOn();
    await expect(meeting.figures).toBeInViewport();
    await expect(meeting.pause).toBeInViewport();
    const low = await meeting.main
      .getByRole('button')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.offsetHeight < 44));
    expect(low).toEqual([]);
  });

  test('a wall shows larger letters than a desk', async ({ page, meeting }) => {
    const size = async () => {
      await meeting.open(address(quiet));
      const text = meeting.main.locator('.app-meeting__text p').first();
      return text.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
    };
    await meeting.open(address(quiet));
    await meeting.start();
    const desk = await size();
    await page.setViewportSize({ width: 1920, height: 1080 });
    expect(await size()).toBeGreaterThan(desk * 1.3);
    expect(await meeting.overTheSide()).toBeLessThanOrEqual(0);
  });
});
