// Stored notes that cannot be read: each is told, can be downloaded, and is never written over.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import {
  downloaded,
  get,
  keys,
  noteKey,
  put,
  quarantineKey,
  seal,
  sealedNote,
} from './support/storage.js';

const seven = numbered(7);
const key = noteKey(seven.key);
const SET_ASIDE =
  'A note is stored here that cannot be read. It has been set aside, not deleted. You can download it as it is, and write a new note.';
const IN_PLACE =
  'A note is stored here that cannot be read. It was left as it is. You can download it, and write a new note.';
const NEWER =
  'A later version of this toolkit wrote the note that is stored here, and this version cannot read it.';

const damaged = {
  'no JSON': 'Just “words”, é, 🦉 and a line\nbreak',
  empty: '',
  'no envelope': '{"text":"A note"}',
  'cut short': sealedNote(seven.key, 'Cut short').slice(0, -10),
  'a wrong checksum': sealedNote(seven.key, 'Changed by hand').replace('Changed', 'Altered'),
  'a record of another shape': seal(2, '{"words":["A note"]}'),
};

test('what is damaged is set aside, whatever it is, and a new note can be written', async ({
  page,
  record,
}) => {
  const asides = Object.entries(damaged).map(([what, text], index) => [index + 1, what, text]);
  for (const [number, what, text] of asides) {
    await page.goto('/404');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
    await record.open(seven);
    await expect(record.note.trouble, what).toContainText(SET_ASIDE);
    // Beside what was set aside before.
    expect(await get(page, quarantineKey(number, key)), what).toBe(text);
    expect(await keys(page)).not.toContain(key);
    await expect(record.note.field).toBeEditable();
    await expect(record.note.field).toHaveValue('');
  }
  const [number, , text] = asides.at(-1);
  const file = await downloaded(page, () => record.note.downloadStored.first().click());
  expect(file.name).toBe('unreadable-adults-who-go-missing.txt');
  await record.note.field.fill('A new note');
  await expect(record.note.status).toHaveText(/^Saved in this browser at/);
  await record.reload();
  await expect(record.note.field).toHaveValue('A new note');
  expect(await get(page, quarantineKey(number, key))).toBe(text);
});

test('a note of a later version stays where it is, and is read-only', async ({ page, record }) => {
  const text = seal(3, '{"words":["From the future"]}');
  await put(page, key, text);
  await record.open(seven);
  await expect(record.note.trouble).toContainText(NEWER);
  await expect(record.note.field).not.toBeEditable();
  const file = await downloaded(page, () => record.note.downloadStored.click());
  expect(file.text).toBe(text);
  await record.note.field.click();
  await page.keyboard.type('Typed all the same');
  await record.next.click();
  await record.isAtStep(numbered(8));
  await record.previous.click();
  await record.isAtStep(seven);
  await expect(record.note.trouble).toContainText(NEWER);
  expect(await get(page, key)).toBe(text);
  expect(await keys(page)).not.toContain(quarantineKey(1, key));
});

test('a damaged answer leaves the note alone', async ({ page, record }) => {
  const question = {
    id: 'critical-lessons',
    text: 'Which lessons stand out for you here as critical?',
  };
  await put(page, noteKey(`${seven.key}?${question.id}`), 'damaged');
  await put(page, key, sealedNote(seven.key, 'Whole'));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Whole');
  await expect(record.note.trouble).toHaveCount(0);
  const answer = await record.answer(question);
  await expect(answer.trouble).toContainText(SET_ASIDE);
});

test('where it cannot be set aside, it is left and nothing is written over it', async ({
  page,
  record,
}) => {
  await put(page, key, 'damaged');
  await page.addInitScript(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.includes('/quarantine/')) throw new DOMException('Full.', 'QuotaExceededError');
      setItem.call(this, key, text);
    };
  });
  await record.open(seven);
  await expect(record.note.trouble).toContainText(IN_PLACE);
  await record.note.field.fill('A new note');
  await expect(record.note.status).toHaveText(/^Saved in this browser at/);
  expect(await get(page, key)).toBe('damaged');
  expect(await keys(page)).toHaveLength(2 + 1);
});

test('damaged progress, and what other programs store, do not stand in the way', async ({
  page,
  home,
  record,
  menu,
}) => {
  await put(page, 'safeguarding-learning-toolkit/progress', 'damaged');
  await put(page, 'another/note/national', 'not ours');
  await home.open();
  await expect(home.leftOff).toHaveCount(0);
  await record.follow(seven.path);
  await record.note.field.fill('Ours');
  await record.back.click();
  await expect(menu.page.getByText('Has my note')).toHaveCount(1);
  await home.follow('/');
  await expect(home.leftOff).toContainText(seven.label);
  expect(await get(page, 'another/note/national')).toBe('not ours');
});
