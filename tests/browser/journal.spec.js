// The journal beneath localStorage, where it works, is in the way, or is not there at all.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';
import { get, keys, storedTexts } from './support/storage.js';

const seven = numbered(7);
const SAVED = /^Saved in this browser at/;
const DATABASE = 'safeguarding-learning-toolkit';

async function save(record, text) {
  await record.note.field.fill(text);
  await expect(record.note.status).toHaveText(SAVED);
}

/** Every text of the journal, as it is kept. */
const journal = (page) =>
  page.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result: database } }) => {
          const entries = database.transaction('journal').objectStore('journal').getAll();
          entries.onsuccess = () => {
            database.close();
            resolve(entries.result);
          };
        };
      }),
    DATABASE,
  );

test('what localStorage has lost is back before anything is shown', async ({ page, record }) => {
  await record.open(seven);
  await save(record, 'In both');
  await page.evaluate(() => localStorage.clear());
  await record.reload();
  await expect(record.note.field).toHaveValue('In both');
  expect(await storedTexts(page, seven.key)).toEqual(['In both']);
});

test('what was written without the journal stays', async ({ page, record }) => {
  await record.open(seven);
  await save(record, 'Known text');
  const key = (await keys(page)).find((key) => key.includes(`/note/${seven.key}@`));
  const theirs = (await get(page, key)).replace('Known text', 'Other text');
  await page.evaluate(([key, theirs]) => localStorage.setItem(key, theirs), [key, theirs]);
  await record.reload();
  const set = await page.evaluate(() => ({ ...localStorage }));
  expect(Object.values(set).join()).toContain('Other text');
  expect(Object.values(set).join()).not.toContain('Known text');
});

test('a note that is emptied just before its page is left stays empty', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await save(record, 'To be removed');
  await record.note.field.fill('');
  await record.reload();
  await expect(record.note.field).toHaveValue('');
  await record.reload();
  await expect(record.note.field).toHaveValue('');
  expect(await storedTexts(page, seven.key)).toEqual([]);
  expect(await storedTexts(page, seven.key, 'bin')).toEqual(['To be removed']);
});

for (const [what, spoil] of [
  [
    'is not there',
    () => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  ],
  [
    'may not be asked for',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
  ],
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('no', 'SecurityError');
      };
    },
  ],
  [
    'cannot be opened',
    () => {
      const open = IDBFactory.prototype.open;
      // A version that is less than what is there is refused.
      IDBFactory.prototype.open = function (name) {
        open.call(this, name, 9);
        return open.call(this, name, 1);
      };
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget();
    },
  ],
  [
    'refuses every transaction',
    () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('no', 'InvalidStateError');
      };
    },
  ],
  [
    'is full',
    () => {
      const put = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        this.transaction.abort();
        return request;
      };
    },
  ],
]) {
  test(`IndexedDB ${what}: notes are saved without it`, async ({ page, record }) => {
    await page.addInitScript(spoil);
    await record.open(seven);
    await record.note.field.fill('Without a journal');
    await expect(record.note.status).toHaveText(SAVED, { timeout: 15_000 });
    await record.reload();
    await expect(record.note.field).toHaveValue('Without a journal');
  });
}

test('“Saved” waits for the journal, and comes when it has it', async ({ page, record }) => {
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      set(act) {
        set.call(this, (event) => {
          window.finish = () => act(event);
          if (!window.held) window.finish();
        });
      },
    });
  });
  await record.open(seven);
  await page.evaluate(() => (window.held = true));
  await record.note.field.fill('On its way');
  await expect(record.note.status).toHaveText('Saving…');
  expect(await storedTexts(page, seven.key)).toEqual(['On its way']);
  await page.evaluate(() => {
    window.held = false;
    window.finish();
  });
  await expect(record.note.status).toHaveText(SAVED);
});

test('deleting the database is not hindered, and the next note makes it anew', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await save(record, 'Before');
  const deleted = await page.evaluate(
    (name) =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve('deleted');
        request.onblocked = () => resolve('blocked');
      }),
    DATABASE,
  );
  expect(deleted).toBe('deleted');
  await save(record, 'After');
  expect((await journal(page)).join()).toContain('After');
});

test('a journal that comes late brings its notes to the page that is open', async ({
  page,
  record,
  context,
}) => {
  await record.open(seven);
  await save(record, 'Comes late');
  await page.evaluate(() => localStorage.clear());
  const other = await context.newPage();
  await context.route('**/nothing', (route) =>
    route.fulfill({ contentType: 'text/html', body: '' }),
  );
  await other.goto('/nothing');
  // Holds the journal for as long as it asks for more.
  await other.evaluate(
    (name) =>
      new Promise((resolve) => {
        indexedDB.open(name).onsuccess = ({ target: { result: database } }) => {
          const entries = database.transaction('journal', 'readwrite').objectStore('journal');
          const askAgain = () => {
            resolve();
            if (!window.release) entries.get('x').onsuccess = askAgain;
          };
          askAgain();
        };
      }),
    DATABASE,
  );
  await record.reload();
  await expect(record.note.field).toHaveValue('');
  await other.evaluate(() => (window.release = true));
  await expect(record.note.field).toHaveValue('Comes late');
});
