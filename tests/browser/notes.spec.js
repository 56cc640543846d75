// Notes: written, saved and read again; in two tabs; and safe from what is typed into them.
import { expect, test } from './support/test.js';
import { national, numbered, questions } from './support/content.js';
import {
  firstNoteKey,
  get,
  keys,
  noteKey,
  put,
  seal,
  sealedFirst,
  sealedNote,
  storedTexts,
} from './support/storage.js';
import { Record } from './pages/record.js';

const seven = numbered(7);
const key = noteKey(seven.key);
const SAVED = /^Saved in this browser at \d\d:\d\d$/;

test('a note is saved, says when, and is there after reloading', async ({ page, record }) => {
  await page.clock.install({ time: new Date('2026-03-02T14:01:58Z') });
  await page.clock.pauseAt(new Date('2026-03-02T14:02:00Z'));
  await record.open(seven);
  await expect(record.note.status).toHaveText('');
  await record.note.field.fill('Ask at supervision.');
  await expect(record.note.status).toHaveText('Not saved yet');
  expect(await storedTexts(page, seven.key)).toEqual([]);
  await page.clock.runFor(700);
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
  expect(await storedTexts(page, seven.key)).toEqual(['Ask at supervision.']);

  await record.reload();
  await expect(record.note.field).toHaveValue('Ask at supervision.');
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
});

test('a note from another day says which', async ({ page, record }) => {
  const updated = Date.parse('2025-11-03T09:30:00Z');
  await put(page, key, sealedNote(seven.key, 'From last year', { updated }));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('From last year');
  await expect(record.note.status).toHaveText('Saved in this browser on 3 November 2025 at 09:30');
});

test('the note and the answer to each question are kept apart', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('The note');
  for (const question of questions) {
    const answer = await record.answer(question);
    await answer.field.fill(`An answer to ${question.id}`);
    await expect(answer.status).toHaveText(SAVED);
  }
  await record.reload();
  await expect(record.note.field).toHaveValue('The note');
  for (const question of questions) {
    const answer = await record.answer(question);
    await expect(answer.field).toHaveValue(`An answer to ${question.id}`);
  }
  for (const question of questions) {
    const stored = await storedTexts(page, `${seven.key}?${question.id}`);
    expect(stored).toEqual([`An answer to ${question.id}`]);
  }
  const notes = (await keys(page)).filter((key) => key.includes('/note/'));
  expect(notes).toHaveLength(1 + questions.length);
});

test('each page has its own note, the national page too', async ({ page, record }) => {
  for (const step of [seven, numbered(8), national]) {
    await record.open(step);
    await record.note.field.fill(`About ${step.title}`);
    await expect(record.note.status).toHaveText(SAVED);
  }
  for (const step of [seven, numbered(8), national]) {
    await record.open(step);
    await expect(record.note.field).toHaveValue(`About ${step.title}`);
  }
  expect(await storedTexts(page, 'national')).toEqual([`About ${national.title}`]);
});

test('turning the page at once keeps the note', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('Written in haste');
  await record.next.click();
  await record.isAtStep(numbered(8));
  expect(await storedTexts(page, seven.key)).toEqual(['Written in haste']);
  await expect(record.note.field).toHaveValue('');
  await record.previous.click();
  await expect(record.note.field).toHaveValue('Written in haste');
  await expect(record.note.status).toHaveText(SAVED);
});

test('hiding the tab keeps the note', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('Hidden at once');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await storedTexts(page, seven.key)).toEqual(['Hidden at once']);
});

test('leaving for another page at once keeps the note', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('Left at once');
  await page.goto('about:blank');
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Left at once');
});

test('closing the tab at once keeps the note, and does not ask', async ({
  context,
  page,
  record,
}) => {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await record.open(seven);
  await record.note.field.click();
  await page.keyboard.type('Closed at once');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = new Record(await context.newPage());
  await again.open(seven);
  await expect(again.note.field).toHaveValue('Closed at once');
  expect(asked).toEqual([]);
});

test('emptying a note moves it to the bin', async ({ page, record }) => {
  await put(page, key, sealedNote(seven.key, 'To be emptied'));
  await record.open(seven);
  await record.note.field.fill('');
  await expect(record.note.status).toHaveText(
    'Your note was emptied. What it said is in the bin for 30 days',
  );
  await expect.poll(() => keys(page)).not.toContain(key);
  expect(await storedTexts(page, seven.key, 'bin')).toEqual(['To be emptied']);
  await record.reload();
  await expect(record.note.field).toHaveValue('');
  await expect(record.note.status).toHaveText('');
});

test('100,000 characters are saved and read again', async ({ page, record }) => {
  const text = 'A line of a long note, with “quotes” and a 🦉.\n'.repeat(2128).slice(0, 100_000);
  await record.open(seven);
  // As pasted at once: typing so much takes the browser's driver longer than the test may.
  await record.note.field.evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
  await expect(record.note.status).toHaveText(SAVED);
  expect(await storedTexts(page, seven.key)).toEqual([text]);
  await record.reload();
  expect(await record.note.field.inputValue()).toBe(text);
});

test('markup typed into a note stays text, on screen and on paper', async ({ page, record }) => {
  const text =
    '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>{{1+1}}</textarea>';
  await record.open(seven);
  await record.note.field.fill(text);
  await expect(record.note.status).toHaveText(SAVED);
  await record.reload();
  await expect(record.note.field).toHaveValue(text);
  await page.emulateMedia({ media: 'print' });
  await expect(record.note.group.getByText(text, { exact: true })).toHaveCount(1);
  await expect(record.main.locator('img, script')).toHaveCount(0);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('a note of the first schema opens, and the next save takes its place', async ({
  page,
  record,
}) => {
  const first = firstNoteKey(seven.key);
  await put(page, first, sealedFirst(seven.key, 'Of old', Date.parse('2025-11-03T09:30:00Z')));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Of old');
  await expect(record.note.status).toHaveText('Saved in this browser on 3 November 2025 at 09:30');
  await record.note.field.fill('Of old, and more');
  await expect(record.note.status).toHaveText(SAVED);
  await expect.poll(() => get(page, first)).toBeNull();
  expect(await storedTexts(page, seven.key)).toEqual(['Of old, and more']);
  await record.reload();
  await expect(record.note.field).toHaveValue('Of old, and more');
});

test('typing on leaves one version, not one for each pause', async ({ page, record }) => {
  await record.open(seven);
  for (const text of ['One', 'One, two', 'One, two, three']) {
    await record.note.field.fill(text);
    await expect(record.note.status).toHaveText(SAVED);
  }
  await expect.poll(() => storedTexts(page, seven.key)).toEqual(['One, two, three']);
});

test('markup in what is stored runs nowhere', async ({ page, record, menu }) => {
  const evil = '"><img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
  const note = { text: `Mine ${evil}`, title: evil, tags: [evil], quotation: evil };
  const about = { subject: seven.key, begun: 1, updated: 1, guard: 'on' };
  await put(page, key, seal(2, JSON.stringify({ note: { ...about, ...note }, replaces: [] })));
  await put(page, noteKey(seven.key, '5-00000001'), sealedNote(seven.key, `Theirs ${evil}`));
  await record.open(seven);
  await expect(record.note.field).toHaveValue(`Mine ${evil}`);
  await expect(record.note.theirs).toHaveText(`Theirs ${evil}`);
  await record.note.keepBoth.click();
  await expect(record.note.field).toHaveValue(`Mine ${evil}\n\nTheirs ${evil}`);
  await record.back.click();
  await expect(menu.page.getByText('Has my note')).toHaveCount(1);
  expect(await page.locator('main :is(img[src="x"], script)').count()).toBe(0);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});
