// A screen in a room: set up, used by one person after another, and left.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from './support/test.js';
import { CHUNKS, isChunk } from './support/chunks.js';
import { courses, numbered, recommendations, trainingGuide } from './support/content.js';
import { blockStorage, downloaded } from './support/storage.js';
import { expectSound } from './support/sound.js';
import { newProfile, removeProfile, startBrowser } from './support/whole-browser.js';
import { CODE, Kiosk } from './pages/kiosk.js';

const test = base.extend({ kiosk: async ({ page }, use) => use(new Kiosk(page)) });
const seven = numbered(7);

/** Goes on, from the start page, to the seventh recommendation. */
async function openSeven(kiosk) {
  await kiosk.choose('Recommendations');
  await kiosk.choose(seven.title);
  await expect(kiosk.heading).toContainText(seven.title);
}

test.describe('the set-up', () => {
  test('says what is missing, and begins once nothing is', async ({ page, kiosk }) => {
    await kiosk.open('/kiosk');
    await kiosk.idle.fill('5');
    await kiosk.room.fill('learning');
    await kiosk.begin.click();
    await expect(kiosk.problems).toHaveText([
      'Enter the name of the event, in 80 characters or fewer',
      'Enter a number of seconds from 20 to 1800',
      'Enter a web address that begins with https:// or http://, without ? or #, or leave it empty',
      'Enter a code of 4 to 8 digits',
    ]);
    await kiosk.problems.last().click();
    await expect(kiosk.newCode).toBeFocused();
    await kiosk.event.fill('Learning day');
    await kiosk.idle.fill('45');
    await kiosk.room.fill('');
    await kiosk.newCode.fill(CODE);
    await kiosk.part('Reviews and audits').check();
    await kiosk.begin.click();
    await kiosk.rests();
    await expect(kiosk.heading).toHaveText('Learning day');
    expect(page.url()).toContain('parts=toolkit.reviews.newsletters');
  });

  test('gives an address that begins the same kiosk, and one that cannot begin says why', async ({
    page,
    kiosk,
  }) => {
    await page.goto('/kiosk?event=A+day&idle=7&code=1&start=yes');
    await expect(kiosk.problems).toHaveCount(2);
    await expect(kiosk.event).toHaveValue('A day');
    await kiosk.open('/kiosk');
    // Its hints are at their boxes, and it shows what is shown in turn.
    await expect(kiosk.newCode).toHaveAttribute('inputmode', 'numeric');
    await expect(
      kiosk.main.getByRole('checkbox', { name: /^There is a printer/ }),
    ).toHaveAccessibleDescription(/prints to a printer in the room/);
    const list = kiosk.main.locator('details', { hasText: 'What is shown in turn' });
    const course = list.getByRole('listitem').filter({ hasText: courses[0].title });
    await list.getByText('What is shown in turn').click();
    await expect(list.getByRole('listitem').first()).toBeVisible();
    await expect(course).toHaveCount(1);
    await kiosk.part('Training').uncheck();
    await expect(course).toHaveCount(0);
    const turn = kiosk.main.getByRole('checkbox', { name: /^Show recommendations/ });
    await turn.uncheck();
    await expect(list).toHaveCount(0);
    await turn.check();
    // Without an address for telephones it says what that means.
    const warning = kiosk.main.getByText(/no telephone can open it/);
    await expect(warning).toBeVisible();
    await kiosk.room.fill('https://learning.example.org');
    await expect(warning).toHaveCount(0);
    await kiosk.event.fill('A day & a night');
    await kiosk.newCode.fill(CODE);
    const address = await kiosk.byAddress.getByText(/^http/).textContent();
    await page.goto(address);
    await kiosk.rests();
    await expect(kiosk.heading).toHaveText('A day & a night');
  });
});

test('the touch that wakes the screen opens nothing under the finger', async ({ page, kiosk }) => {
  await kiosk.start();
  await expect(kiosk.bar).toHaveCount(0);
  // Where the start page will have a card.
  for (const [x, y] of [
    [200, 420],
    [640, 420],
  ]) {
    await page.mouse.click(x, y);
    await expect(kiosk.heading).toHaveText('What would you like to look at?');
    await kiosk.cleared();
  }
});

test('what is open can be read, and the address and the title tell nothing of it', async ({
  page,
  kiosk,
}) => {
  await kiosk.start();
  const [address, title] = [page.url(), await page.title()];
  const steps = await page.evaluate(() => history.length);
  await kiosk.touch();
  await openSeven(kiosk);
  await kiosk.startPage.click();
  await expect(kiosk.heading).toHaveText('What would you like to look at?');
  await kiosk.back.click();
  await expect(kiosk.heading).toContainText(seven.title);
  await kiosk.back.click();
  await expect(kiosk.main.getByRole('link', { name: seven.title })).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await page.title()).toBe(title);
  expect(await page.evaluate(() => history.length)).toBe(steps);
});

test('a page goes along as a square code, also one that is not open', async ({ page, kiosk }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await kiosk.start({ room: 'https://learning.example.org/toolkit/' });
  await kiosk.touch();
  await kiosk.follow('/glossary');
  await expect(kiosk.heading).toHaveText('This is not open on this screen');
  await kiosk.main.getByRole('button', { name: 'Take this page with you' }).click();
  expect(await kiosk.readSquare()).toBe('https://learning.example.org/toolkit/glossary');
  await page.keyboard.press('Escape');
  await expect(kiosk.dialog).toHaveCount(0);
  await kiosk.follow(seven.path);
  await expect(kiosk.heading).toContainText(seven.title);
  await kiosk.take.click();
  const address = `https://learning.example.org/toolkit${seven.path}`;
  expect(await kiosk.readSquare()).toBe(address);
  await expect(kiosk.dialog.getByText(address)).toBeVisible();
  // It is as large as the screen lets it be.
  expect((await kiosk.square.boundingBox()).height).toBeGreaterThan(400);
  await kiosk.close.click();
  await expect(kiosk.dialog).toHaveCount(0);
});

test('notes go along as square codes, one after another', async ({ kiosk }) => {
  await kiosk.start();
  await kiosk.touch();
  await kiosk.taken.click();
  await expect(kiosk.dialog).toContainText('You have not written anything on this screen.');
  await expect(kiosk.asSquares).toHaveCount(0);
  await kiosk.close.click();
  await openSeven(kiosk);
  const written = 'What we shall try next is to ask. '.repeat(12).trim();
  await kiosk.note.fill(written);
  await kiosk.taken.click();
  await kiosk.asSquares.click();
  const next = kiosk.nextSquare;
  let read = '';
  for (let square = 1; square <= 2; square += 1) {
    await expect(kiosk.dialog.getByRole('status')).toContainText(`Square ${square} of 2`);
    const text = await kiosk.readSquare();
    expect(text.startsWith(`(${square} of 2) `)).toBe(true);
    read += ` ${text.slice(9)}`;
    if (square < 2) await next.click();
  }
  expect(read).toContain(seven.title);
  expect(read).toContain(written);
});

test('chosen pages and notes go along as a sequence of square codes', async ({ kiosk }) => {
  await kiosk.start({ room: 'https://learning.example.org/toolkit' });
  await kiosk.touch();
  await openSeven(kiosk);
  await kiosk.takeThis();
  await kiosk.note.fill('To be asked at home');
  await kiosk.follow(numbered(8).path);
  await kiosk.takeThis();
  await kiosk.follow('/training');
  await kiosk.takeThis();
  await kiosk.take.click();
  await expect(kiosk.isTaken).toBeVisible();
  await expect(kiosk.takeAlong).toHaveCount(0);
  await kiosk.dialog.getByRole('button', { name: 'What I take with me' }).click();
  await expect(kiosk.takenPages).toHaveText([
    new RegExp(`${seven.title}.*Leave it here`),
    new RegExp(numbered(8).title),
    /^Training/,
  ]);
  await kiosk.dialog
    .getByRole('button', { name: `Leave it here: ${numbered(8).label}`, exact: true })
    .click();
  await expect(kiosk.takenPages).toHaveCount(2);
  await expect(kiosk.dialog.getByRole('listitem').last()).toContainText(seven.title);
  await kiosk.asSquares.click();
  const squares = [`https://learning.example.org/toolkit${seven.path}`];
  squares.push('https://learning.example.org/toolkit/training', /To be asked at home$/);
  for (const [at, wanted] of squares.entries()) {
    await expect(kiosk.dialog.getByRole('status')).toContainText(`Square ${at + 1} of 3`);
    expect(await kiosk.readSquare()).toMatch(wanted);
    if (at < 2) await kiosk.nextSquare.click();
  }
  await kiosk.close.click();
  // The next reader begins with nothing.
  await kiosk.cleared();
  await kiosk.touch();
  await kiosk.taken.click();
  await expect(kiosk.dialog).toContainText('You have chosen no page yet.');
  await expect(kiosk.asSquares).toHaveCount(0);
});

test('where there is a printer, all of it can be printed, and nowhere else', async ({
  kiosk,
  page,
}) => {
  await page.addInitScript(() => {
    window.prints = 0;
    window.print = () => (window.prints += 1);
  });
  const choose = async () => {
    await kiosk.touch();
    await openSeven(kiosk);
    await kiosk.takeThis();
    await kiosk.note.fill('To be asked at home');
    await kiosk.taken.click();
  };
  await kiosk.start();
  await choose();
  await expect(kiosk.asSquares).toBeVisible();
  await expect(kiosk.printAll).toHaveCount(0);
  await kiosk.start({ printer: 'yes', room: 'https://learning.example.org' });
  await choose();
  await kiosk.printAll.click();
  await expect.poll(() => page.evaluate(() => window.prints)).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.app-paper-taken');
  await expect(paper).toBeVisible();
  for (const text of [seven.title, `https://learning.example.org${seven.path}`])
    await expect(paper).toContainText(text);
  await expect(paper).toContainText('To be asked at home');
  await expect(kiosk.dialog).toHaveCount(0);
  await expect(kiosk.main).toBeHidden();
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: null });
  await kiosk.close.click();
  await expect(paper).toHaveCount(0);
});

test.describe('counts', () => {
  const [question] = trainingGuide.questions;
  const [choice] = question.choices;
  const stored = (page) =>
    page.evaluate(() => localStorage.getItem('safeguarding-learning-toolkit/kiosk-counts'));

  test('are not made unless the set-up says so', async ({ kiosk, page }) => {
    await kiosk.start();
    await kiosk.touch();
    await openSeven(kiosk);
    expect(await stored(page)).toBeNull();
    await kiosk.leave();
    await expect(kiosk.counts).toHaveCount(0);
    await kiosk.event.fill('Learning day');
    await kiosk.newCode.fill(CODE);
    await kiosk.main.getByRole('checkbox', { name: /^Count how often/ }).check();
    await kiosk.main.getByRole('checkbox', { name: /^There is a printer/ }).check();
    await kiosk.begin.click();
    await kiosk.rests();
    expect(page.url()).toContain('printer=yes&counts=yes');
    await kiosk.touch();
    await openSeven(kiosk);
    await expect.poll(() => stored(page)).toContain(seven.key);
  });

  test('tell in how many visits, and of no group under five', async ({ kiosk, page }) => {
    await kiosk.start({ counts: 'yes' });
    for (let visit = 0; visit < 5; visit += 1) {
      await kiosk.touch();
      for (let time = 0; time < 2; time += 1) {
        await kiosk.follow(seven.path);
        await expect(kiosk.heading).toContainText(seven.title);
        await kiosk.follow(`/training/choose?${question.id}=${choice.id}`);
        await expect(kiosk.heading).not.toContainText(seven.title);
      }
      await kiosk.follow(numbered(9).path);
      if (visit > 0) await kiosk.follow(numbered(8).path);
      await kiosk.note.fill('Zanzibar and the harbour');
      await kiosk.cleared();
    }
    // While nobody is there, what is shown in turn is not counted.
    const before = await stored(page);
    await page.waitForTimeout(1500);
    expect(await stored(page)).toBe(before);
    await kiosk.touch();
    await kiosk.leave();
    // Once in each visit.
    const opened = [seven.label, numbered(9).label].sort();
    await expect(kiosk.opened.getByRole('row')).toHaveCount(3);
    for (const label of opened) await expect(kiosk.opened).toContainText(`${label}5`);
    await expect(kiosk.answers.getByRole('row')).toHaveText([
      'AnswerVisits',
      `${question.text} ${choice.label}5`,
    ]);
    await expect(kiosk.counts).not.toContainText(numbered(8).label);
    await expect(kiosk.counts).toContainText(
      'What was opened or chosen in fewer than 5 visits is not shown.',
    );
    await expect(kiosk.counts).toContainText('Together 10, of what is shown.');
    await expectSound(page, 'the set-up with counts');
    const file = await downloaded(page, () =>
      kiosk.counts.getByRole('button', { name: 'Download the counts' }).click(),
    );
    expect(file.name).toMatch(/^kiosk-counts-\d{4}-\d\d-\d\d\.csv$/);
    const rows = file.text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(rows[0]).toBe('Counted,What,Address,Visits');
    expect(rows).toContain(`Pages opened,${seven.label},${seven.path},5`);
    expect(rows).toHaveLength(4);
    expect(file.text).not.toContain(numbered(8).label);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).not.toContain('Zanzibar');
    await kiosk.follow('/your-data');
    await kiosk.main.getByRole('link', { name: 'See the counts' }).click();
    await kiosk.counts.getByRole('button', { name: 'Remove the counts' }).click();
    await expect(kiosk.main.getByText('The counts were removed.')).toBeFocused();
    await expect(kiosk.counts).toHaveCount(0);
    expect(await stored(page)).toBeNull();
  });
});

test('no link leads out: its address is shown for a telephone', async ({ page, kiosk }) => {
  await kiosk.start();
  await kiosk.touch();
  await kiosk.follow('/about');
  const link = kiosk.main.locator('a[href^="https:"]').first();
  const address = await link.getAttribute('href');
  for (const options of [{}, { modifiers: ['Control'] }, { button: 'middle' }]) {
    await link.click(options);
    expect(await kiosk.readSquare()).toBe(new URL(address).href);
    await kiosk.close.click();
    await expect(kiosk.dialog).toHaveCount(0);
  }
  await kiosk.startPage.click({ modifiers: ['Control'] });
  expect(page.context().pages()).toHaveLength(1);
  // A number and a mail address say what to do with them.
  const touch = (href) =>
    page.evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'Here' });
      document.querySelector('main').append(link);
      link.click();
      link.remove();
    }, href);
  for (const [href, said] of [
    ['tel:999', 'Ring this number'],
    ['mailto:a@example.org', 'Write to this address'],
    ['https://example.org/', 'This leads to another site'],
  ]) {
    // The dialog before is told by the browser a moment later that it is closed.
    await expect(async () => {
      await touch(href);
      await expect(kiosk.dialog).toContainText(said, { timeout: 1000 });
    }).toPass();
    if (href !== 'https://example.org/')
      await expect(kiosk.dialog).not.toContainText('another site');
    await kiosk.close.click();
    await expect(kiosk.dialog).toHaveCount(0);
  }
});

test('the quick way out ends the visit, and nothing is downloaded', async ({ page, kiosk }) => {
  await kiosk.start({ parts: 'thread.reviews' });
  await kiosk.touch();
  await kiosk.follow('/thread');
  let downloads = 0;
  page.on('download', () => (downloads += 1));
  await kiosk.main.getByRole('button', { name: /Download/ }).click();
  await expect(kiosk.dialog).toContainText('Nothing is downloaded on this screen');
  await kiosk.close.click();
  // Nor does it present.
  await kiosk.follow('./present?of=toolkit');
  await expect(kiosk.heading).toHaveText('This is not open on this screen');
  await kiosk.follow('/reviews');
  await expect(kiosk.heading).toHaveText('Reviews and audits');
  await kiosk.cleared(async () => {
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
  });
  expect(downloads).toBe(0);
});

test('whoever finishes leaves nothing for the next, and is told that nothing is stored', async ({
  kiosk,
  page,
}) => {
  await kiosk.start();
  await kiosk.touch();
  await openSeven(kiosk);
  await kiosk.note.fill('Zanzibar and the harbour');
  await expect(kiosk.main.getByText('Saved on this page only')).toBeVisible();
  await expect(kiosk.main.getByText(/stay in this browser/)).toHaveCount(0);
  await kiosk.cleared();
  await kiosk.touch();
  await openSeven(kiosk);
  await expect(kiosk.note).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Zanzibar');
});

test.describe('where the rest of the program has come', () => {
  test.use({ fetchesAhead: true });

  test('without a network the screen is cleared all the same', async ({ guard, kiosk, page }) => {
    const GONE = /ERR_INTERNET_DISCONNECTED/;
    guard.expectMessages(GONE);
    await kiosk.start();
    await kiosk.touch();
    await openSeven(kiosk);
    await kiosk.note.fill('Zanzibar and the harbour');
    const chunks = () =>
      page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    await expect.poll(async () => (await chunks()).filter(isChunk).length).toBe(CHUNKS);
    await page.context().setOffline(true);
    const asked = page.waitForEvent('console', (message) => GONE.test(message.text()));
    await kiosk.finish.click();
    await asked;
    await kiosk.rests();
    await kiosk.touch();
    await openSeven(kiosk);
    await expect(kiosk.note).toHaveValue('');
    await kiosk.taken.click();
    await expect(kiosk.dialog).toContainText('You have not written anything on this screen.');
  });
});

test('it works where the browser gives no storage', async ({ kiosk, page }) => {
  await page.addInitScript(blockStorage);
  await kiosk.start();
  await kiosk.touch();
  await openSeven(kiosk);
  await kiosk.note.fill('Only here');
  await kiosk.startPage.click();
  await kiosk.back.click();
  await expect(kiosk.note).toHaveValue('Only here');
});

test.describe('who walks away', () => {
  test.beforeEach(({ page }) => page.clock.install());

  test('is asked first, and one touch answers', async ({ kiosk, page }) => {
    await kiosk.start();
    await page.clock.runFor(1000);
    await page.mouse.click(640, 400);
    await page.clock.runFor(1000);
    await page.clock.runFor(58_000);
    await expect(kiosk.stillThere).toHaveCount(0);
    await page.clock.runFor(2_000);
    await expect(kiosk.stillThere).toContainText(/In (19|20) seconds/);
    await expectSound(page, 'the question');
    await page.clock.runFor(10_000);
    await expect(kiosk.stillThere).toContainText(/In ([5-9]|10) seconds/);
    await page.mouse.click(200, 700);
    await page.clock.runFor(1000);
    await expect(kiosk.stillThere).toHaveCount(0);
    await expect(kiosk.heading).toHaveText('What would you like to look at?');
    // And whoever does not answer leaves nothing.
    await page.clock.runFor(85_000);
    await kiosk.rests();
    await expect(kiosk.dialog).toHaveCount(0);
  });

  test('a clock that is set back does not keep a reader’s page', async ({ kiosk, page }) => {
    await page.clock.install({ time: new Date('2026-03-10T10:00:00') });
    await kiosk.start();
    await page.clock.runFor(1000);
    await page.mouse.click(640, 400);
    await page.clock.runFor(1000);
    await expect(kiosk.finish).toBeVisible();
    await page.clock.setSystemTime(new Date('2026-03-10T09:00:00'));
    await page.clock.runFor(62_000);
    await expect(kiosk.stillThere).toBeVisible();
    await page.clock.runFor(22_000);
    await kiosk.rests();
  });

  /** How long the screen waits: two hours with SOAK, which finds what grows slowly. */
  const WAITS = process.env.SOAK ? 7_200_000 : 900_000;

  test('a screen that waits grows neither in memory nor on the page', async ({ kiosk, page }) => {
    await kiosk.start({ parts: 'toolkit.newsletters.training' });
    const client = await page.context().newCDPSession(page);
    const measure = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name) => metrics.find((metric) => metric.name === name).value;
      return { nodes: of('Nodes'), heap: of('JSHeapUsedSize') };
    };
    await client.send('Performance.enable');
    const title = kiosk.main.getByRole('heading', { level: 2 });
    const first = await title.textContent();
    await page.clock.runFor(16_000);
    await expect(title).not.toHaveText(first);
    await page.clock.runFor(600_000);
    const before = await measure();
    await page.clock.runFor(WAITS);
    const after = await measure();
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.heap).toBeLessThan(before.heap * 1.1);
    await kiosk.rests();
  });
});

test('while nobody is there, only what carries no content note is shown', async ({
  kiosk,
  page,
}) => {
  await page.clock.install();
  await kiosk.start({ parts: 'toolkit' });
  const title = kiosk.main.getByRole('heading', { level: 2 });
  const seen = new Set();
  for (let turn = 0; turn < 30; turn += 1) {
    seen.add(await title.textContent());
    await page.clock.runFor(15_000);
  }
  const mild = recommendations.filter((found) => !found.content_note).map(({ label }) => label);
  for (const shown of seen)
    expect(
      mild.some((label) => label === shown),
      shown,
    ).toBe(true);
  expect(seen.size).toBeGreaterThan(1);
});

test('for whoever wants less motion it stands still', async ({ kiosk, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await kiosk.start();
  const title = kiosk.main.getByRole('heading', { level: 2 });
  const first = await title.textContent();
  await page.clock.runFor(60_000);
  await expect(title).toHaveText(first);
});

test('only the code leads out of it', async ({ kiosk, page }) => {
  await kiosk.start();
  await kiosk.touch();
  await kiosk.organiser.click();
  const code = kiosk.codeToLeave;
  await expect(code).toHaveAttribute('inputmode', 'numeric');
  const leave = kiosk.dialog.getByRole('button', { name: 'Leave', exact: true });
  await code.fill('1111');
  await leave.click();
  await expect(kiosk.problems).toHaveText(
    'That is not the code. Look at how this screen was set up',
  );
  await code.fill(CODE);
  await leave.click();
  await expect(kiosk.heading).toHaveText('Set up a screen at an event');
  await expect(kiosk.mainMenu).toBeVisible();
  // The same can be set up again, with a code chosen anew.
  await expect(kiosk.event).toHaveValue('Learning day');
  await expect(kiosk.part('Training')).toBeChecked();
  await expect(kiosk.newCode).toHaveValue('');
  expect(page.url()).not.toContain(CODE);
});

test.describe('for everybody', () => {
  for (const width of [1280, 320]) {
    test(`axe finds nothing at ${width} pixels`, async ({ kiosk, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await kiosk.start();
      await expectSound(page, 'the resting screen');
      await page.mouse.click(width / 2, 400);
      await expect(kiosk.heading).toHaveText('What would you like to look at?');
      await expectSound(page, 'the start page');
      await openSeven(kiosk);
      await expectSound(page, 'a page');
      await kiosk.takeThis();
      await kiosk.note.fill('A note');
      for (const button of [kiosk.take, kiosk.taken, kiosk.organiser]) {
        await button.click();
        await expect(kiosk.dialog).toBeVisible();
        await expectSound(page, 'a dialog');
        await kiosk.close.click();
      }
      await kiosk.taken.click();
      await kiosk.asSquares.click();
      await expectSound(page, 'a square');
    });
  }

  test('it can be used by keyboard alone', async ({ kiosk, page }) => {
    await kiosk.start();
    await page.keyboard.press('Enter');
    await expect(kiosk.heading).toHaveText('What would you like to look at?');
    await kiosk.organiser.focus();
    await page.keyboard.press('Enter');
    await expect(kiosk.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(kiosk.organiser).toBeFocused();
    // From square to square and back the focus stays in the dialog.
    for (const number of [7, 8]) {
      await kiosk.follow(numbered(number).path);
      await kiosk.takeThis();
    }
    await kiosk.taken.click();
    const heading = kiosk.dialog.getByRole('heading', { level: 2 });
    await kiosk.asSquares.click();
    await expect(heading).toBeFocused();
    await expect(kiosk.previousSquare).toHaveCount(0);
    for (const [step, square] of [
      [kiosk.nextSquare, 2],
      [kiosk.previousSquare, 1],
    ]) {
      await step.click();
      await expect(heading).toBeFocused();
      await expect(kiosk.dialog.getByRole('status')).toContainText(`Square ${square} of 2`);
    }
  });
});

/** Whether any file of a folder has a text, as bytes of either form that Chromium writes. */
async function isOnDisk(folder, text) {
  const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  const found = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (forms.some((form) => bytes.includes(form))) found.push(entry.name);
  }
  return found;
}

test.describe('on the disk', () => {
  const secret = 'Quetzalcoatl';

  /** Types the secret, and leaves; tells in which files of the profile it is then. */
  async function visit({ launchOptions, baseURL }, act) {
    const profile = await newProfile();
    try {
      const browser = await startBrowser(profile, launchOptions);
      const page = await browser.context.newPage();
      await act(page, new Kiosk(page), baseURL);
      // Chromium writes what it keeps of a page some seconds later.
      await page.waitForTimeout(6_000);
      await page.context().close();
      await browser.kill();
      return await isOnDisk(profile, secret);
    } finally {
      await removeProfile(profile);
    }
  }

  test('nothing is found of what was typed at a kiosk', async ({ launchOptions, baseURL }) => {
    const found = await visit({ launchOptions, baseURL }, async (page, kiosk) => {
      const query = new URLSearchParams({
        event: 'Day',
        parts: 'toolkit',
        idle: 60,
        counts: 'yes',
        code: CODE,
      });
      await page.goto(`${baseURL}/kiosk?${query}&start=yes`);
      await kiosk.rests();
      await page.mouse.click(640, 400);
      await expect(kiosk.heading).toHaveText('What would you like to look at?');
      await openSeven(kiosk);
      await kiosk.note.fill(`${secret} in a note`);
      await page.getByRole('combobox', { name: 'Search everything here' }).fill(secret);
      await page.keyboard.press('Enter');
      await expect(kiosk.heading).toContainText(/Search/);
      await page.waitForTimeout(4_000);
      await kiosk.cleared();
      expect(await page.content()).not.toContain(secret);
      expect(page.url()).not.toContain(secret);
    });
    expect(found).toEqual([]);
  });

  test('elsewhere the same is found: the test can tell', async ({ launchOptions, baseURL }) => {
    const found = await visit({ launchOptions, baseURL }, async (page, kiosk) => {
      await page.goto(baseURL + seven.path);
      await kiosk.ready();
      await kiosk.note.fill(`${secret} in a note`);
      await expect(page.getByText(/^Saved/).first()).toBeVisible();
    });
    expect(found).not.toEqual([]);
  });
});
