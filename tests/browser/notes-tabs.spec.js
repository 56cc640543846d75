// Notes in two and three tabs at once: no tab writes over what another wrote, both texts are shown,
// and a tab that ends takes nothing with it that was said to be saved.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import { storedTexts } from './support/storage.js';
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
