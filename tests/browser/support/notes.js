// Notes as the browser stores them, for the tests that begin with some.
import { seal } from './storage.js';

const DAY = 86_400_000;
const PREFIX = 'safeguarding-learning-toolkit/';

/** Noon of so many days ago. */
export const daysAgo = (days) => new Date().setHours(12, 0, 0, 0) - days * DAY;

/** A note; what is not said of it is as in one about something that is in no library. */
export function note(subject, parts = {}) {
  const updated = parts.updated ?? daysAgo(1);
  return {
    subject,
    title: 'A title',
    quotation: null,
    text: 'My words.',
    tags: [],
    begun: updated,
    updated,
    guard: 'on',
    ...parts,
  };
}

const at = (room, { subject, updated }) => `${PREFIX}${room}/${subject}@${updated}-0000002a`;

/** The key and the sealed text of a note. */
export const storedNote = (note) => [
  at('note', note),
  seal(2, JSON.stringify({ note, replaces: [] })),
];

/** The key and the sealed text of a note in the bin. */
export const storedInBin = (note, since) => [
  at('bin', note),
  seal(1, JSON.stringify({ note, since })),
];

/** Puts stored texts into the store of the page's origin, and leaves the app for the next opening. */
export async function putAll(page, entries) {
  await page.goto('/about');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, entries);
}

export const putNotes = (page, notes) => putAll(page, notes.map(storedNote));

/** The keys of a room of the store: `note` or `bin`. */
export const keysOf = (page, room) =>
  page.evaluate(
    (start) => Object.keys(localStorage).filter((key) => key.startsWith(start)),
    `${PREFIX}${room}/`,
  );
