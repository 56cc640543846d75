// The whole browser is killed while someone types: what the page had said "Saved" of is there
// afterwards, or something later. `make soak` has many rounds, and the control: without the
// journal, notes are lost. No test here depends on how fast anything is.
import { expect, test } from '@playwright/test';
import { numbered } from './support/content.js';
import { newProfile, removeProfile, startBrowser } from './support/whole-browser.js';

const { path } = numbered(7);
const soak = Boolean(process.env.SOAK);
const rounds = Number(process.env.KILL_ROUNDS || (soak ? 100 : 4));

const between = (least, most) => least + Math.random() * (most - least);
const sleep = (time) => new Promise((resolve) => setTimeout(resolve, time));
const numberIn = (text) => Number(/^Text (\d+) /.exec(text)?.[1] ?? 0);

/** Types one text after another into the note, in bursts and with pauses, for ever. */
function typeOn(first) {
  const field = document.querySelector('#note');
  const status = document.querySelector('#note-status');
  new MutationObserver(() => {
    if (/^Saved/.test(status.textContent)) window.heardSaved(field.value);
  }).observe(status, { subtree: true, childList: true, characterData: true });
  let number = first;
  const type = () => {
    field.value = `Text ${number} ${'and so on '.repeat(Math.random() * 300)}`;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    number += 1;
    setTimeout(type, Math.random() < 0.5 ? 40 : 600 + Math.random() * 300);
  };
  type();
}

const withoutIndexedDb = () =>
  Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true });

/** Kills a browser again and again; tells what was saved last each time, and what was found. */
async function killRounds(times, { launchOptions, baseURL, journal }) {
  const profile = await newProfile();
  const results = [];
  let saved = 0;
  try {
    for (let round = 0; round <= times; round += 1) {
      const browser = await startBrowser(profile, launchOptions);
      try {
        const page = await browser.context.newPage();
        if (!journal) await page.addInitScript(withoutIndexedDb);
        await page.exposeFunction('heardSaved', (text) => {
          saved = numberIn(text);
        });
        await page.goto(baseURL + path);
        // The app's own, not the printed page's.
        const note = page.locator('.app-ready #note');
        await note.waitFor();
        if (round > 0) {
          const found = numberIn(await note.inputValue());
          results.push({ round, saved, found, lost: found < saved });
          if (soak) console.log(JSON.stringify(results.at(-1)));
          saved = found;
        }
        if (round < times) {
          // Above all that was ever typed, so that no text comes twice.
          await page.evaluate(typeOn, (round + 1) * 1000);
          await sleep(between(700, 3000));
        }
      } finally {
        await browser.kill();
      }
    }
  } finally {
    await removeProfile(profile);
  }
  return results;
}

test('a killed browser has each note that was said to be saved', async ({
  launchOptions,
  baseURL,
}) => {
  test.setTimeout(60_000 + rounds * 30_000);
  const results = await killRounds(rounds, { launchOptions, baseURL, journal: true });
  const told = results.filter(({ saved }) => saved > 0).length;
  if (soak) console.log(`${told} of ${rounds} rounds had something saved; none may be lost`);
  expect(told, 'something was saved before the browser was killed').toBeGreaterThan(0);
  expect(results.filter(({ lost }) => lost)).toEqual([]);
});

test('control: without the journal, a killed browser loses saved notes', async ({
  launchOptions,
  baseURL,
}) => {
  test.skip(!soak, 'only a long run shows it for certain: make soak');
  test.setTimeout(60_000 + rounds * 30_000);
  const results = await killRounds(Math.min(rounds, 20), {
    launchOptions,
    baseURL,
    journal: false,
  });
  const lost = results.filter(({ lost }) => lost).length;
  console.log(`without the journal ${lost} of ${results.length} rounds lost a saved note`);
  expect(lost).toBeGreaterThan(0);
});
