// The bin: notes brought back, removed for good, and removed when their days are over.
import { expect, test } from './support/test.js';
import { daysAgo, keysOf, note, putAll, storedInBin, storedNote } from './support/notes.js';
import { NotebookPage } from './pages/notebook.js';

const free = (number, text, parts = {}) =>
  note(`free/${number}-0000002a`, { title: text, text, ...parts });

test('an empty bin says so', async ({ noteBin }) => {
  await noteBin.open();
  await expect(noteBin.heading).toHaveText('Bin');
  await expect(noteBin.nothing).toBeVisible();
  await expect(noteBin.empty).toHaveCount(0);
});

test('a note is brought back by keyboard', async ({ page, noteBin }) => {
  await putAll(page, [
    storedInBin(free(1, 'One', { updated: daysAgo(20) }), Date.now() - 10 * 86_400_000),
    storedInBin(free(2, 'Two', { updated: daysAgo(20) }), daysAgo(3)),
  ]);
  await noteBin.open();
  await expect(noteBin.items).toHaveCount(2);
  await expect(noteBin.items.first()).toContainText('Two');
  await expect(noteBin.note('One').item).toContainText('It is kept for 20 more days.');
  await noteBin.note('One').bringBack.focus();
  await page.keyboard.press('Enter');
  await expect(noteBin.told).toHaveText('1 note is back.');
  await expect(noteBin.told).toBeFocused();
  await expect(noteBin.items).toHaveCount(1);
  await noteBin.toNotebook.click();
  await expect(new NotebookPage(page).note(0).title).toHaveText('One');
});

test('a note is removed for good only when that is confirmed', async ({ page, noteBin }) => {
  await putAll(page, [
    storedInBin(free(1, 'One'), daysAgo(1)),
    storedInBin(free(2, 'Two'), daysAgo(2)),
  ]);
  await noteBin.open();
  await noteBin.note('One').remove.click();
  await expect(noteBin.confirm).toBeFocused();
  await noteBin.no.click();
  await expect(noteBin.note('One').remove).toBeFocused();
  await noteBin.note('One').remove.click();
  await noteBin.yes.click();
  await expect(noteBin.told).toHaveText('The note was removed for good.');
  await expect(noteBin.told).toBeFocused();
  await expect(noteBin.items).toHaveCount(1);
  expect(await keysOf(page, 'bin')).toHaveLength(1);
});

test('the bin is emptied only when that is confirmed', async ({ page, noteBin }) => {
  await putAll(page, [
    storedInBin(free(1, 'One'), daysAgo(1)),
    storedInBin(free(2, 'Two'), daysAgo(2)),
    storedNote(free(3, 'Three')),
  ]);
  await noteBin.open();
  await noteBin.empty.click();
  await expect(noteBin.confirm).toContainText('Remove all 2 notes for good?');
  await noteBin.no.click();
  await expect(noteBin.empty).toBeFocused();
  await noteBin.empty.click();
  await noteBin.yes.click();
  await expect(noteBin.nothing).toBeVisible();
  expect(await keysOf(page, 'bin')).toEqual([]);
  expect(await keysOf(page, 'note')).toHaveLength(1);
});

test('what has been there for thirty days goes when the notebook opens', async ({
  page,
  notebook,
}) => {
  const written = daysAgo(40);
  await putAll(page, [
    storedInBin(free(1, 'Over', { updated: written }), Date.now() - 30 * 86_400_000),
    storedInBin(free(2, 'Not yet', { updated: written }), Date.now() - 30 * 86_400_000 + 60_000),
    storedInBin(free(3, 'To come', { updated: written }), Date.now() + 90 * 86_400_000),
  ]);
  await notebook.open();
  await expect.poll(() => keysOf(page, 'bin')).toHaveLength(2);
  const left = (await keysOf(page, 'bin')).join();
  expect(left).toContain('free/2-');
  expect(left).toContain('free/3-');
});
