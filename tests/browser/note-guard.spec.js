// The guard in the editor: what may identify someone is told when the writer pauses, shown in the
// text, and never in the way.
import { expect, test } from './support/test.js';
import { numbered, questions } from './support/content.js';
import { expectSound } from './support/sound.js';
import { NoteAdvice } from './pages/note-advice.js';

test.use({ fetchesAhead: true });

const seven = numbered(7);
const SAVED = /^Saved in this browser at \d\d:\d\d$/;
const PHONE = '07700 900123';
const EMAIL = 'jane.smith@example.org';

test('what may identify someone is told after a pause, with what to write instead', async ({
  page,
}) => {
  const advice = new NoteAdvice(page);
  await page.clock.install({ time: new Date('2026-11-22T10:01:58Z') });
  await page.clock.pauseAt(new Date('2026-11-22T10:02:00Z'));
  await advice.open(seven.path);
  // The rules come a second after the page.
  const rules = page.waitForResponse(/\/guard-\w+\.wasm$/);
  await page.clock.runFor(1000);
  await (await rules).finished();
  await expect(advice.mine).not.toContainText('help, not a check');
  await advice.note.field.fill(`She can be reached on ${PHONE}.`);
  await page.clock.runFor(300);
  await expect(advice.found).toHaveCount(0);
  await page.clock.runFor(400);
  await expect(advice.found).toHaveText('1 thing here may identify someone.');
  await expect(advice.pieces).toHaveText([`${PHONE}Phone number. Leave it out.Show: ${PHONE}`]);
  await expect(advice.marked).toHaveText([PHONE]);
  await expect(advice.mine).toContainText('This is a help, not a check: it misses things.');
  await expect(advice.note.status).toHaveText(SAVED);

  // While it is typed on, what was said stays.
  await advice.note.field.fill(`She can be reached on ${PHONE}, or ${EMAIL}`);
  await expect(advice.found).toHaveText('1 thing here may identify someone.');
  await page.clock.runFor(700);
  await expect(advice.found).toHaveText('2 things here may identify someone.');
  await advice.note.field.fill('She can be reached.');
  await page.clock.runFor(700);
  await expect(advice.pieces).toHaveCount(0);
  await expect(advice.found).toHaveText('Nothing was found that looks like it identifies someone.');
});

test('a number that stays the same is announced once', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await advice.note.field.fill(`Ring ${PHONE}.`);
  await expect(advice.found).toHaveText('1 thing here may identify someone.');
  await advice.found.evaluate((status) => {
    window.announced = 0;
    const observer = new MutationObserver(() => (window.announced += 1));
    observer.observe(status, { subtree: true, childList: true, characterData: true });
  });
  await advice.note.field.pressSequentially(' And then they talked.');
  await expect(advice.note.status).toHaveText(SAVED);
  await advice.note.field.pressSequentially(' More.');
  await expect(advice.note.status).toHaveText(SAVED);
  expect(await page.evaluate(() => window.announced)).toBe(0);
});

test('“Show” selects the piece, wherever it stands and whatever is before it', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  const before = '🦉 “é” – \n'.repeat(200);
  await advice.note.field.fill(`${before}Ring ${PHONE} or ${EMAIL}, <b>please</b>.`);
  await advice.show(EMAIL).click();
  await expect(advice.note.field).toBeFocused();
  expect(await advice.selected()).toBe(EMAIL);
  expect(await advice.note.field.evaluate((field) => field.scrollTop)).toBeGreaterThan(1000);
  await expectSound(page, 'a note that may identify someone');
  // With the keyboard.
  await advice.show(PHONE).focus();
  await page.keyboard.press('Enter');
  expect(await advice.selected()).toBe(PHONE);
  await page.keyboard.type('a friend’s phone');
  await expect(advice.note.status).toHaveText(SAVED);
  await expect(advice.marked).toHaveText([EMAIL]);
});

test('it is dismissed for a note, stays so, and comes back', async ({ page, record }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await advice.note.field.fill(`Ring ${PHONE}.`);
  await advice.leave.click();
  await expect(advice.note.field).toBeFocused();
  await expect(advice.pieces).toHaveCount(0);
  await expect(advice.mine).toContainText('This note is not checked');
  await expect(advice.note.status).toHaveText(SAVED);
  await advice.reload();
  await expect(advice.note.field).toHaveValue(`Ring ${PHONE}.`);
  await expect(advice.again).toBeVisible();
  await expect(advice.pieces).toHaveCount(0);
  await expectSound(page, 'a note that is not checked');

  await record.next.click();
  await record.isAtStep(numbered(8));
  await advice.note.field.fill(`Ring ${PHONE}.`);
  await expect(advice.pieces).toHaveCount(1);
  await record.previous.click();
  await advice.again.click();
  await expect(advice.pieces).toHaveCount(1);
  await expect(advice.note.status).toHaveText(SAVED);
  await advice.reload();
  await expect(advice.pieces).toHaveCount(1);
});

test('answers to questions are looked through too', async ({ page, record }) => {
  await record.open(seven);
  const answer = await record.answer(questions[0]);
  await answer.field.fill(`Ring ${PHONE}.`);
  await expect(page.getByText('1 thing here may identify someone.')).toBeVisible();
});

test('many pieces are listed a few at a time', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  const addresses = Array.from({ length: 9 }, (_, at) => `person${at}@example.org`);
  await advice.note.field.fill(addresses.join(', '));
  await expect(advice.found).toHaveText('9 things here may identify someone.');
  await expect(advice.pieces).toHaveCount(5);
  await expect(advice.mine).toContainText('And 4 more, further on.');
});

test('what is found is text and nothing else', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await advice.note.field.fill('Mum, <img src=x onerror="window.ran=1">, 07700 900123<script>');
  await expect(advice.found).toHaveCount(1);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('print shows nothing of it', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await advice.note.field.fill(`Ring ${PHONE}.`);
  await expect(advice.pieces).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(advice.pieces).toBeHidden();
});

/** The middle of the milliseconds that twenty keys took, with all that each sets off at once. */
async function typed(page, field) {
  await field.evaluate((field) => {
    field.focus();
    field.setSelectionRange(0, 0);
    window.keys = [];
    if (window.timed) return;
    window.timed = true;
    field.addEventListener('keydown', () => (window.began = performance.now()));
    field.addEventListener('input', () =>
      setTimeout(() => window.keys.push(performance.now() - window.began)),
    );
  });
  for (const key of 'Twenty keys of text.') await page.keyboard.press(key);
  await page.waitForFunction(() => window.keys.length === 20);
  return page.evaluate(() => window.keys.toSorted((a, b) => a - b)[10]);
}

test('a note of 100,000 characters is typed into as fast as one that is not checked', async ({
  page,
}) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  const long = `They spoke with Jane about the plan, and rang ${PHONE} twice. `.repeat(1600);
  await advice.note.field.fill(long);
  await expect(advice.found).toHaveText(/^\d+ things here may identify someone\.$/);
  const checked = await typed(page, advice.note.field);
  await expect(advice.note.status).toHaveText(SAVED);
  await advice.leave.click();
  await expect(advice.note.status).toHaveText(SAVED);
  const unchecked = await typed(page, advice.note.field);
  const told = `${checked.toFixed(1)} ms a key, ${unchecked.toFixed(1)} unchecked`;
  test.info().annotations.push({ type: 'typing', description: told });
  expect(checked, told).toBeLessThan(unchecked * 2 + 5);
});

test.describe('at 390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the list fits', async ({ page }) => {
    const advice = new NoteAdvice(page);
    await advice.open(seven.path);
    const long = `${'a'.repeat(60)}@${'b'.repeat(60)}.org`;
    await advice.note.field.fill(`Ring ${PHONE} or write to ${long}.`);
    await expect(advice.pieces).toHaveCount(2);
    await expectSound(page, 'a long piece on a phone');
  });
});
