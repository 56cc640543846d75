// What the product keeps in the browser: its keys, its envelopes, and ways to make storage unkind.
import { readFile } from 'node:fs/promises';

const PREFIX = 'safeguarding-learning-toolkit/';

/** Where notes of schema 1 are, by what they are about (`recommendation/training`, `?question`). */
export const firstNoteKey = (subject) => `${PREFIX}note/${subject}`;

/** The key of a version of a note: when it was written, and by whom. */
export const noteKey = (subject, version = '1795300000000-0000beef') =>
  `${PREFIX}note/${subject}@${version}`;

/** Where unreadable data goes. */
export const quarantineKey = (number, key) => `${PREFIX}quarantine/${number}/${key}`;

/** A record in an envelope, as the product seals one. */
export function seal(schema, record) {
  const head = Buffer.alloc(4);
  head.writeUInt32LE(schema);
  const sum = crc32(Buffer.concat([head, Buffer.from(record)]));
  return JSON.stringify({ schema, checksum: sum.toString(16).padStart(8, '0'), record });
}

/** A note of schema 1 in an envelope. */
export function sealedFirst(subject, text, updated = Date.now()) {
  return seal(1, JSON.stringify({ subject, title: 'A title', text, updated }));
}

/** A version of a note in an envelope. */
export function sealedNote(subject, text, { updated = Date.now(), tags = [], replaces = [] } = {}) {
  const about = { subject, title: 'A title', quotation: null };
  const note = { ...about, text, tags, begun: updated, updated, guard: 'on' };
  return seal(2, JSON.stringify({ note, replaces }));
}

/** The texts of all versions of a note that are stored, or of its copies in the bin. */
export async function storedTexts(page, subject, room = 'note') {
  const stored = await page.evaluate(
    (place) => Object.entries(localStorage).filter(([key]) => key.startsWith(place)),
    `${PREFIX}${room}/${subject}@`,
  );
  return stored.map(([, text]) => JSON.parse(JSON.parse(text).record).note.text).sort();
}

/** Puts a text into the store of the page's origin, and leaves the app for the next opening. */
export async function put(page, key, text) {
  await page.goto('/about');
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [key, text]);
}

export const get = (page, key) => page.evaluate((key) => localStorage.getItem(key), key);

export const keys = (page) => page.evaluate(() => Object.keys(localStorage).sort());

/** The text of the file that an action leads to, and its name. */
export async function downloaded(page, act) {
  const coming = page.waitForEvent('download');
  await act();
  const download = await coming;
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

/** The browser refuses to give the storage at all. */
export function blockStorage() {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
}

/** The storage is there, and everything that it is asked throws. */
export function breakEveryMethod() {
  const refuse = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear']) {
    Storage.prototype[name] = refuse;
  }
  Object.defineProperty(Storage.prototype, 'length', { get: refuse });
}

/** There is no room for notes, until `window.roomAgain` is set. */
export function fillStorage() {
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    if (key.startsWith('safeguarding-learning-toolkit/') && !window.roomAgain) {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    }
    setItem.call(this, key, text);
  };
}

/** The storage takes everything and keeps nothing. */
export function dropWrites() {
  Storage.prototype.setItem = () => {};
}

/** CRC-32 as in zlib, which Node has only from 20.15. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
