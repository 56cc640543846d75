// Training records as the browser stores them, for the tests that begin with some.
import { seal } from './storage.js';

const SCHEMA = 1;

export const trainingKey = (key) => `safeguarding-learning-toolkit/training/${key}`;

/** A record; what is not said of it is as in one that has been attended. */
export function record(key, parts = {}) {
  return {
    key,
    title: 'Noticing neglect',
    provider: 'Fernshire Safeguarding Partnership',
    themes: ['neglect'],
    history: [{ to: 'attended', on: '2026-03-24', sitting: null }],
    minutes: 420,
    evaluation: null,
    revision: 1,
    updated: Date.UTC(2026, 2, 24, 17),
    ...parts,
  };
}

/** One line of a history. */
export const step = (to, on, sitting = null) => ({ to, on, sitting });

/** What is booked, as it is kept. */
export const sitting = (day, parts = {}) => ({
  session: null,
  day,
  start: '09:30',
  end: '16:30',
  place: 'Fern Hall',
  cancel_by: null,
  charge: null,
  ...parts,
});

/** The record in its envelope. */
export const sealedRecord = (record) => seal(SCHEMA, JSON.stringify(record));

/** Puts records into the store of the page's origin before the app is opened. */
export async function putRecords(page, records) {
  const entries = records.map((record) => [trainingKey(record.key), sealedRecord(record)]);
  await page.goto('/about');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, entries);
}
