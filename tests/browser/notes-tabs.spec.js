// Notes in two and three tabs at once: no tab writes over what another wrote, both texts are shown,
// and a tab that ends takes nothing with it that was said to be saved.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import { firstNoteKey, get, sealedFirst, storedTexts } from './support/storage.js';
import { Record } from './pages/record.js';

const seven = numbered(7);
const SAVED = /^Saved in this browser at \d\d:\d\d$/;
const RIVAL = 'Another tab or window wrote a different text here. Both are kept.';

/** Tabs on the same step, besides the first. None saves before it is told to. */
async function tabs(context, record, more) {
  await context.clock.install();
  const others = [];
  for (let made = 0; made < more; made += 1) others.push(new Record(await context.newPage()));
  for (const tab of [record, ...others]) await tab.open(seven);
  await context.clock.pauseAt(Date.now() + 60_000);
  return others;
}

/** Has a tab save at once, as it does when it is hidden, and waits until that is certain. */
async function save(tab) {
  await tab.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(tab.note.status).toHaveText(SAVED);
}

/** What is stored, as a tab sees it: Chromium tells it a moment later. */
const stores = ({ page }, texts) =>
  expect.poll(() => storedTexts(page, seven.key)).toEqual([...texts].sort());

test('an untouched note follows the other tab', async ({ context, record }) => {
  const [other] = await tabs(context, record, 1);
  await record.note.field.fill('From the first tab');
  await save(record);
  await expect(other.note.field).toHaveValue('From the first tab');
  await expect(other.note.status).toHaveText(SAVED);
  await other.note.field.fill('From the second tab');
  await save(other);
  await expect(record.note.field).toHaveValue('From the second tab');
  await other.note.field.fill('');
  await other.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(record.note.field).toHaveValue('');
  await expect(record.note.theirs).toHaveCount(0);
  expect(await storedTexts(record.page, seven.key, 'bin')).toEqual(['From the second tab']);
});

test('what both have changed is shown in both, and both texts can be kept', async ({
  context,
  record,
}) => {
  const [other] = await tabs(context, record, 1);
  await other.note.field.fill('<b>Second</b>');
  await record.note.field.fill('<b>First</b>');
  await save(record);
  // What is being typed stays, beside what the first tab wrote.
  await expect(other.note.theirs).toHaveText('<b>First</b>');
  await expect(other.note.group).toContainText(RIVAL);
  await expect(other.note.field).toHaveValue('<b>Second</b>');
  await save(other);
  await expect(record.note.theirs).toHaveText('<b>Second</b>');
  await expect(record.note.field).toHaveValue('<b>First</b>');
  await stores(record, ['<b>First</b>', '<b>Second</b>']);

  await other.note.keepBoth.click();
  const both = '<b>Second</b>\n\n<b>First</b>';
  for (const tab of [other, record]) {
    await expect(tab.note.status).toHaveText(SAVED);
    await expect(tab.note.field).toHaveValue(both);
    await expect(tab.note.theirs).toHaveCount(0);
  }
  for (const tab of [other, record]) {
    await tab.reload();
    await expect(tab.note.field).toHaveValue(both);
  }
  await stores(record, [both]);
});

test('a conflict goes on until both are kept, whatever is typed', async ({ context, record }) => {
  const [other] = await tabs(context, record, 1);
  await other.note.field.fill('Second');
  await record.note.field.fill('First');
  await save(record);
  for (const text of ['Second, and more', 'Second, and still more']) {
    await other.note.field.fill(text);
    await save(other);
    await expect(other.note.theirs).toHaveText('First');
    await stores(record, ['First', text]);
  }
  await other.reload();
  await expect(other.note.theirs).toHaveCount(1);
  await stores(other, ['First', 'Second, and still more']);
});

test('the same text typed in two tabs is no conflict', async ({ context, record }) => {
  const [other] = await tabs(context, record, 1);
  await other.note.field.fill('The same');
  await record.note.field.fill('The same');
  await save(record);
  await save(other);
  await record.reload();
  await expect(record.note.field).toHaveValue('The same');
  await expect(record.note.theirs).toHaveCount(0);
});

test('three tabs keep three texts, and one button puts them together', async ({
  context,
  record,
}) => {
  const [second, third] = await tabs(context, record, 2);
  await record.note.field.fill('One');
  await second.note.field.fill('Two');
  await third.note.field.fill('Three');
  for (const tab of [record, second, third]) await save(tab);
  for (const tab of [record, second, third]) await expect(tab.note.theirs).toHaveCount(2);
  await stores(record, ['One', 'Two', 'Three']);
  await third.note.keepBoth.click();
  const shown = await third.note.field.inputValue();
  expect(shown.split('\n\n').sort()).toEqual(['One', 'Three', 'Two']);
  for (const tab of [record, second]) {
    await expect(tab.note.field).toHaveValue(shown);
    await expect(tab.note.theirs).toHaveCount(0);
  }
  await stores(record, [shown]);
});

test('different notes both stay', async ({ context, record, menu }) => {
  const [other] = await tabs(context, record, 1);
  await other.open(numbered(8));
  await record.note.field.fill('About seven');
  await other.note.field.fill('About eight');
  await save(record);
  await save(other);
  await stores(other, ['About seven']);
  expect(await storedTexts(record.page, numbered(8).key)).toEqual(['About eight']);
  await record.back.click();
  await expect(menu.page.getByText('Has my note')).toHaveCount(2);
  await expect(menu.page.getByText('Looked at')).toHaveCount(2);
});

test('a tab that crashes leaves what it said was saved, and the other goes on', async ({
  context,
  record,
}) => {
  const [other] = await tabs(context, record, 1);
  await other.note.field.fill('Saved before the crash');
  await save(other);
  await other.note.field.fill('Typed, and never saved');
  const crashed = other.page.waitForEvent('crash');
  const session = await context.newCDPSession(other.page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await stores(record, ['Saved before the crash']);
  await record.reload();
  await expect(record.note.field).toHaveValue('Saved before the crash');
  await record.note.field.fill('Gone on with');
  await save(record);
  const again = new Record(await context.newPage());
  await again.open(seven);
  await expect(again.note.field).toHaveValue('Gone on with');
  await expect(again.note.theirs).toHaveCount(0);
});

test('typing on while another tab empties the note keeps what is typed', async ({
  context,
  record,
}) => {
  const [other] = await tabs(context, record, 1);
  await record.note.field.fill('Mine');
  await save(record);
  await expect(other.note.field).toHaveValue('Mine');
  await other.note.field.fill('Mine, and more');
  await record.note.field.fill('');
  await record.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await stores(other, []);
  await expect(other.note.field).toHaveValue('Mine, and more');
  await save(other);
  await expect(record.note.field).toHaveValue('Mine, and more');
  await stores(record, ['Mine, and more']);
  expect(await storedTexts(record.page, seven.key, 'bin')).toEqual(['Mine']);
});

test('what a page of an earlier version writes meanwhile is shown beside the note', async ({
  context,
  record,
}) => {
  const [other] = await tabs(context, record, 1);
  await record.note.field.fill('Of today');
  await save(record);
  // As a page would that was opened before the toolkit was renewed.
  const first = firstNoteKey(seven.key);
  const old = sealedFirst(seven.key, 'Of an old page');
  await other.page.evaluate(([key, text]) => localStorage.setItem(key, text), [first, old]);
  await expect(record.note.theirs).toHaveText('Of an old page');
  await record.note.field.fill('Of today, and more');
  await save(record);
  expect(await get(record.page, first)).toBe(old);
  await record.note.keepBoth.click();
  await expect(record.note.field).toHaveValue('Of today, and more\n\nOf an old page');
  await expect.poll(() => get(record.page, first)).toBeNull();
});
