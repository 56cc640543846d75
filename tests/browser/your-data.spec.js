// How the reader's data is kept: on a shared computer, under a lock, and wiped.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import { expectSound } from './support/sound.js';
import { keys, sealedNote, noteKey, put } from './support/storage.js';
import { Record } from './pages/record.js';
import { YourData } from './pages/your-data.js';

const seven = numbered(7);
const SAVED = /^Saved in this browser/;
const IN_MEMORY = 'Saved on this page only, until it is closed or cleared';
const SECRET = 'Words that nobody else is to read';
const PASSPHRASE = 'correct horse battery staple';

const ours = async (page) =>
  (await keys(page)).filter((key) => key.startsWith('safeguarding-learning-toolkit/'));

const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

/** All that the journal holds, as text. */
const journal = (page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    const texts = [];
    for (const name of names) {
      const database = await new Promise((resolve) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
      });
      for (const store of database.objectStoreNames) {
        const all = await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        texts.push(JSON.stringify(all));
      }
      database.close();
    }
    return { names, text: texts.join('\n') };
  });

async function write(record, text) {
  await record.open(seven);
  await record.note.field.fill(text);
  await expect(record.note.status).toHaveText(SAVED);
}

for (const width of [1280, 390]) {
  test(`the page is sound in each state at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const data = new YourData(page);
    await data.open();
    await expectSound(page, 'your data');
    await data.setLock('short', 'other');
    await expect(data.main.getByRole('alert')).toContainText(
      'The two passphrases are not the same.',
    );
    await expectSound(page, 'your data with errors');
    await data.setLock(PASSPHRASE);
    await expect(data.done).toContainText('Locked with your passphrase.');
    await expectSound(page, 'your data unlocked');
    await data.button('Lock now').click();
    await expect(data.banner).toContainText('Your notes and records are locked.');
    await expectSound(page, 'your data locked');
    await data.unlock(PASSPHRASE);
    await data.main.getByText('Take the lock off').first().click();
    await data.button('Take the lock off').click();
    await expect(data.done).toContainText('The lock is off.');
    await data.button('This is a shared computer').click();
    await expect(data.done).toContainText('nothing is stored');
    await expectSound(page, 'your data on a shared computer');
  });
}

test.describe('a lock', () => {
  test('leaves nothing readable in the browser, and opens with its passphrase alone', async ({
    page,
    record,
  }) => {
    const data = new YourData(page);
    await write(record, SECRET);
    expect(await stored(page)).toContain(SECRET);
    await data.open();
    await data.setLock(PASSPHRASE);
    await expect(data.done).toContainText('Locked with your passphrase.');
    await expect(data.done).toBeFocused();
    expect(await stored(page)).not.toContain(SECRET);
    expect(await stored(page)).not.toContain(seven.key);
    await expect.poll(async () => (await journal(page)).text).not.toContain(SECRET);

    await record.open(seven);
    await expect(data.banner).toContainText('Your notes and records are locked.');
    await expect(record.note.field).toHaveValue('');
    await data.banner.getByRole('link', { name: 'Unlock them' }).click();
    await data.unlock('correct horse battery stapl');
    await expect(data.main.getByRole('alert')).toContainText('That is not the passphrase.');
    await data.unlock(PASSPHRASE);
    await expect(data.done).toContainText('Unlocked until you close the page.');
    await expect(data.banner).toHaveCount(0);
    await record.follow(seven.path);
    await expect(record.note.field).toHaveValue(SECRET);
    await record.note.field.fill(`${SECRET}, and more`);
    await expect(record.note.status).toHaveText(SAVED);
    expect(await stored(page)).not.toContain('and more');
  });

  test('refuses what would be written in the clear while it is shut', async ({ page, record }) => {
    const data = new YourData(page);
    await data.open();
    await data.setLock(PASSPHRASE);
    await expect(data.done).toContainText('Locked with your passphrase.');
    await record.open(seven);
    await record.note.field.fill(SECRET);
    await expect(record.note.status).toContainText('Not saved');
    expect(await stored(page)).not.toContain(SECRET);
  });

  test('takes another passphrase, and can be taken off', async ({ page, record }) => {
    const data = new YourData(page);
    await write(record, SECRET);
    await data.open();
    await data.setLock(PASSPHRASE);
    await data.lock.getByText('Change the passphrase').first().click();
    await data.fill('The present passphrase', PASSPHRASE);
    await data.fill('The new passphrase', 'another long passphrase');
    await data.fill('The same passphrase again', 'another long passphrase');
    await data.button('Change the passphrase').click();
    await expect(data.done).toContainText('The passphrase is changed.');
    await data.button('Lock now').click();
    await data.unlock(PASSPHRASE);
    await expect(data.main.getByRole('alert')).toContainText('That is not the passphrase.');
    await data.unlock('another long passphrase');
    await data.lock.getByText('Take the lock off').first().click();
    await data.button('Take the lock off').click();
    await expect(data.done).toContainText('The lock is off.');
    await record.open(seven);
    await expect(record.note.field).toHaveValue(SECRET);
    await expect(data.banner).toHaveCount(0);
  });

  test('set in one tab shuts the other', async ({ page, record, context }) => {
    await write(record, SECRET);
    const other = new YourData(await context.newPage());
    await other.open();
    await other.setLock(PASSPHRASE);
    await expect(other.done).toContainText('Locked with your passphrase.');
    await expect(new YourData(page).banner).toContainText('Your notes and records are locked.');
    await expect(record.note.field).toHaveValue('');
  });
});

test.describe('a shared computer', () => {
  test('stores nothing, forgets all on closing, and says so', async ({ page, context, record }) => {
    const data = new YourData(page);
    await data.open();
    await data.button('This is a shared computer').click();
    await expect(data.done).toContainText('nothing is stored');
    const before = await ours(page);
    await record.follow(seven.path);
    await expect(data.banner).toContainText('Shared computer');
    await record.note.field.fill(SECRET);
    await expect(record.note.status).toHaveText(IN_MEMORY);
    expect(await ours(page)).toEqual(before);
    expect(await stored(page)).not.toContain(SECRET);
    expect((await journal(page)).text).not.toContain(SECRET);

    const asked = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      return dialog.accept();
    });
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);

    const next = new Record(await context.newPage());
    await next.open(seven);
    await expect(new YourData(next.page).banner).toContainText('Shared computer');
    await expect(next.note.field).toHaveValue('');
  });

  test('is cleared for the next person, and can be one’s own again', async ({ page, record }) => {
    const data = new YourData(page);
    await put(page, noteKey(seven.key), sealedNote(seven.key, 'Stored before'));
    await data.open();
    await data.button('This is a shared computer').click();
    await record.follow(seven.path);
    await expect(record.note.field).toHaveValue('');
    await record.note.field.fill('The first person’s');
    await expect(record.note.status).toHaveText(IN_MEMORY);
    await data.follow('/your-data');
    await data.button('Clear this page for the next person').click();
    await expect(data.done).toContainText('Cleared.');
    await record.follow(seven.path);
    await expect(record.note.field).toHaveValue('');
    await data.follow('/your-data');
    await data.button('This is not a shared computer').click();
    await expect(data.banner).toHaveCount(0);
    await record.follow(seven.path);
    await expect(record.note.field).toHaveValue('Stored before');
  });
});

test.describe('wiping', () => {
  test('asks for the word, and leaves no key and no journal', async ({ page, record }) => {
    const data = new YourData(page);
    await page.goto('/about');
    await page.evaluate(() => localStorage.setItem('another-program', 'stays'));
    await write(record, SECRET);
    await put(page, 'safeguarding-learning-toolkit/quarantine/1/x', 'damaged');
    await data.open();
    await data.wipeAll('');
    await expect(data.main.getByRole('alert')).toContainText('Type the word wipe');
    expect((await ours(page)).length).toBeGreaterThan(1);
    await data.wipeAll('Wipe');
    await expect(data.done).toContainText('nothing stored in this browser any more');
    await expect(data.done).toBeFocused();
    expect(await keys(page)).toEqual(['another-program']);
    expect((await journal(page)).names).toEqual([]);
    await record.open(seven);
    await expect(record.note.field).toHaveValue('');
  });

  test('removes what is locked, with the lock, while it is shut', async ({ page, record }) => {
    const data = new YourData(page);
    await write(record, SECRET);
    await data.open();
    await data.setLock(PASSPHRASE);
    await expect(data.done).toContainText('Locked with your passphrase.');
    await data.open();
    await data.wipeAll('wipe');
    await expect(data.done).toContainText('nothing stored in this browser any more');
    await expect(data.banner).toHaveCount(0);
    expect(await ours(page)).toEqual([]);
  });

  test('empties what another tab shows', async ({ page, record, context }) => {
    await write(record, SECRET);
    const other = new YourData(await context.newPage());
    await other.open();
    await other.wipeAll('wipe');
    await expect(other.done).toContainText('nothing stored in this browser any more');
    await expect(record.note.field).toHaveValue('');
    expect(await ours(page)).toEqual([]);
  });
});
