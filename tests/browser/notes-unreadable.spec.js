// Stored notes that cannot be read: each is told, can be downloaded, and is never written over.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import {
  downloaded,
  firstNoteKey,
  get,
  keys,
  noteKey,
  put,
  quarantineKey,
  seal,
  sealedFirst,
  sealedNote,
  storedTexts,
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

for (const [what, text] of Object.entries(damaged)) {
  test(`${what}: is set aside, and a new note can be written`, async ({ page, record }) => {
    await put(page, key, text);
    await record.open(seven);
    await expect(record.note.trouble).toContainText(SET_ASIDE);
    expect(await get(page, quarantineKey(1, key))).toBe(text);
    expect(await keys(page)).not.toContain(key);
    await expect(record.note.field).toBeEditable();
    await expect(record.note.field).toHaveValue('');

    const file = await downloaded(page, () => record.note.downloadStored.click());
    expect(file).toEqual({ name: 'unreadable-adults-who-go-missing.txt', text });

    await record.note.field.fill('A new note');
    await expect(record.note.status).toHaveText(/^Saved in this browser at/);
    await record.reload();
    await expect(record.note.field).toHaveValue('A new note');
    expect(await get(page, quarantineKey(1, key))).toBe(text);
  });
}

test('a second damaged note is set aside beside the first', async ({ page, record }) => {
  await put(page, quarantineKey(1, key), 'The first');
  await put(page, key, 'The second');
  await record.open(seven);
  await expect(record.note.trouble).toContainText(SET_ASIDE);
  expect(await get(page, quarantineKey(1, key))).toBe('The first');
  expect(await get(page, quarantineKey(2, key))).toBe('The second');
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

for (const [what, text] of [
  ['damaged', 'Just words'],
  ['cut short', sealedFirst(seven.key, 'Cut short').slice(0, -10)],
]) {
  test(`a note of the first schema that is ${what} is set aside`, async ({ page, record }) => {
    await put(page, firstNoteKey(seven.key), text);
    await record.open(seven);
    await expect(record.note.trouble).toContainText(SET_ASIDE);
    expect(await get(page, quarantineKey(1, firstNoteKey(seven.key)))).toBe(text);
    await record.note.field.fill('A new note');
    await expect(record.note.status).toHaveText(/^Saved in this browser at/);
    expect(await storedTexts(page, seven.key)).toEqual(['A new note']);
  });
}

test('of two versions the whole one is shown, where the later is damaged', async ({
  page,
  record,
}) => {
  const later = noteKey(seven.key, '1795300000001-0000beef');
  await put(page, key, sealedNote(seven.key, 'Whole'));
  await put(page, later, sealedNote(seven.key, 'Torn').slice(0, -10));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Whole');
  await expect(record.note.trouble).toContainText(SET_ASIDE);
  expect(await keys(page)).toContain(quarantineKey(1, later));
});

test('damaged progress does not stand in the way', async ({ page, home, record }) => {
  await put(page, 'safeguarding-learning-toolkit/progress', 'damaged');
  await home.open();
  await expect(home.leftOff).toHaveCount(0);
  await record.open(seven);
  await home.open();
  await expect(home.leftOff).toContainText(seven.label);
});

test('what other programs store on the same origin is left alone', async ({
  page,
  record,
  menu,
}) => {
  await put(page, 'another/note/national', 'not ours');
  await record.open(seven);
  await record.note.field.fill('Ours');
  await record.back.click();
  await expect(menu.page.getByText('Has my note')).toHaveCount(1);
  expect(await get(page, 'another/note/national')).toBe('not ours');
});
