// Marks as the browser stores them, for the tests that begin with some.
import { seal } from './storage.js';

export const markKey = (topic) => `safeguarding-learning-toolkit/mark/${topic}`;

/** A mark: of each kind the moment since which it holds. */
export function mark(topic, title, since) {
  const said = (at) => (at === undefined ? null : { since: at, at });
  return {
    topic,
    title,
    later: said(since.later),
    read: said(since.read),
    discussed: said(since.discussed),
    used: said(since.used),
    updated: Math.max(...Object.values(since)),
  };
}

export const sealedMark = (mark) => seal(1, JSON.stringify(mark));

/** Puts marks into the store of the page's origin before the app is opened. */
export async function putMarks(page, marks) {
  const entries = marks.map((mark) => [markKey(mark.topic), sealedMark(mark)]);
  await page.goto('/about');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, entries);
}

/** What is stored of a topic. */
export async function storedMark(page, topic) {
  const envelope = await page.evaluate((key) => localStorage.getItem(key), markKey(topic));
  return envelope && JSON.parse(JSON.parse(envelope).record);
}
