// Notes: written, saved and read again; in two tabs; and safe from what is typed into them.
import { expect, test } from './support/test.js';
import { national, numbered, questions } from './support/content.js';
import { get, keys, noteKey, put, sealedNote } from './support/storage.js';
import { Record } from './pages/record.js';

const seven = numbered(7);
const key = noteKey(seven.key);
const SAVED = /^Saved in this browser at \d\d:\d\d$/;
const CONFLICT =
  'Not saved: this note was changed in another tab or window. Both texts are shown here.';

/** The text in the envelope that is stored under a key. */
async function stored(page, key) {
  const envelope = await get(page, key);
  return envelope && JSON.parse(JSON.parse(envelope).record).text;
}

test('a note is saved, says when, and is there after reloading', async ({ page, record }) => {
  await page.clock.install({ time: new Date('2026-03-02T14:01:58Z') });
  await page.clock.pauseAt(new Date('2026-03-02T14:02:00Z'));
  await record.open(seven);
  await expect(record.note.status).toHaveText('');
  await record.note.field.fill('Ask at supervision.');
  await expect(record.note.status).toHaveText('Not saved yet');
  expect(await get(page, key)).toBeNull();
  await page.clock.runFor(700);
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
  expect(await stored(page, key)).toBe('Ask at supervision.');

  await record.reload();
  await expect(record.note.field).toHaveValue('Ask at supervision.');
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
});

test('a note from another day says which', async ({ page, record }) => {
  const updated = Date.parse('2025-11-03T09:30:00Z');
  await put(page, key, sealedNote(seven.key, 'From last year', updated));
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
  const subjects = questions.map(({ id }) => noteKey(`${seven.key}?${id}`));
  const progress = 'safeguarding-learning-toolkit/progress';
  expect(await keys(page)).toEqual([key, ...subjects, progress].sort());
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
  expect(await stored(page, noteKey('national'))).toBe(`About ${national.title}`);
});

test('turning the page at once keeps the note', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('Written in haste');
  await record.next.click();
  await record.isAtStep(numbered(8));
  expect(await stored(page, key)).toBe('Written in haste');
  await expect(record.note.field).toHaveValue('');
  await record.previous.click();
  await expect(record.note.field).toHaveValue('Written in haste');
  await expect(record.note.status).toHaveText(SAVED);
});

test('hiding the tab keeps the note', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('Hidden at once');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await stored(page, key)).toBe('Hidden at once');
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

test('emptying a note removes it from the browser', async ({ page, record }) => {
  await put(page, key, sealedNote(seven.key, 'To be emptied'));
  await record.open(seven);
  await record.note.field.fill('');
  await expect(record.note.status).toHaveText(
    'Your note was emptied, and is gone from this browser',
  );
  expect(await keys(page)).not.toContain(key);
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
  expect(await stored(page, key)).toBe(text);
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

test.describe('in two tabs', () => {
  /** Two tabs on the same step. Neither saves before it is told to. */
  async function twoTabs(context, record, step) {
    await context.clock.install();
    const other = new Record(await context.newPage());
    await record.open(step);
    await other.open(step);
    await context.clock.pauseAt(Date.now() + 60_000);
    return other;
  }

  /** Waits until a tab can see what another has stored: Chromium tells it a moment later. */
  const sees = ({ page }, text) => expect.poll(() => stored(page, key)).toBe(text);

  /** Has a tab save at once, as it does when it is hidden. */
  const save = ({ page }) =>
    page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

  test('an untouched note follows the other tab', async ({ context, record }) => {
    const other = await twoTabs(context, record, seven);
    await record.note.field.fill('From the first tab');
    await save(record);
    await expect(other.note.field).toHaveValue('From the first tab');
    await expect(other.note.status).toHaveText(SAVED);
    await other.note.field.fill('From the second tab');
    await save(other);
    await expect(record.note.field).toHaveValue('From the second tab');
    await other.note.field.fill('');
    await save(other);
    await expect(record.note.field).toHaveValue('');
  });

  test('what both have changed is a conflict, and both texts can be kept', async ({
    context,
    record,
  }) => {
    const other = await twoTabs(context, record, seven);
    await other.note.field.fill('<b>Second</b>');
    await record.note.field.fill('<b>First</b>');
    await save(record);
    await expect(record.note.status).toHaveText(SAVED);
    await sees(other, '<b>First</b>');
    await expect(other.note.field).toHaveValue('<b>Second</b>');
    await save(other);
    await expect(other.note.status).toContainText(CONFLICT);
    await expect(other.note.theirs).toHaveText('<b>First</b>');
    await expect(other.note.download).toBeVisible();
    expect(await stored(record.page, key)).toBe('<b>First</b>');

    await other.note.keepBoth.click();
    const both = '<b>Second</b>\n\n<b>First</b>';
    await expect(other.note.status).toHaveText(SAVED);
    await expect(other.note.field).toHaveValue(both);
    await expect(record.note.field).toHaveValue(both);
    await record.reload();
    await expect(record.note.field).toHaveValue(both);
    await other.reload();
    await expect(other.note.field).toHaveValue(both);
  });

  test('a conflict goes on until both are kept, whatever is typed', async ({ context, record }) => {
    const other = await twoTabs(context, record, seven);
    await other.note.field.fill('Second');
    await record.note.field.fill('First');
    await save(record);
    await expect(record.note.status).toHaveText(SAVED);
    await sees(other, 'First');
    await other.note.field.fill('Second, and more');
    await save(other);
    await expect(other.note.status).toContainText(CONFLICT);
    await other.note.field.fill('Second, and still more');
    await save(other);
    await expect(other.note.status).toContainText(CONFLICT);
    expect(await stored(record.page, key)).toBe('First');
  });

  test('different notes both stay', async ({ context, page, record, menu }) => {
    const other = await twoTabs(context, record, seven);
    await other.open(numbered(8));
    await record.note.field.fill('About seven');
    await other.note.field.fill('About eight');
    await save(record);
    await save(other);
    await expect(record.note.status).toHaveText(SAVED);
    await expect(other.note.status).toHaveText(SAVED);
    expect(await stored(page, key)).toBe('About seven');
    expect(await stored(page, noteKey(numbered(8).key))).toBe('About eight');
    await record.back.click();
    await expect(menu.page.getByText('Has my note')).toHaveCount(2);
    await expect(menu.page.getByText('Looked at')).toHaveCount(2);
  });
});
