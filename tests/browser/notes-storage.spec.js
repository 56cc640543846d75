// Notes where the browser's storage is blocked, full, broken or forgetful: nothing is lost
// unsaid, and nothing that is not stored is said to be saved.
import { expect, test } from './support/test.js';
import { numbered, steps } from './support/content.js';
import {
  blockStorage,
  breakEveryMethod,
  downloaded,
  dropWrites,
  fillStorage,
  storedTexts,
} from './support/storage.js';

const seven = numbered(7);
const BLOCKED = 'Not saved: this browser does not let this site store anything.';
const FULL = 'Not saved: this browser has no room left for this site. Your text is still here.';
const NOT_KEPT = 'Not saved: the browser did not keep it. Your text is still here.';

/** A file with a note's text has what it is about before it: the title, and its first words. */
function expectFile(file, text) {
  const [title, quotation, ...rest] = file.text.split('\n\n');
  expect(title).toBe(seven.label);
  expect(quotation.length).toBeGreaterThan(20);
  expect(rest).toEqual([`${text}\n`]);
}

/** Notes every dialog of a page, and takes or refuses it. */
function listenForDialogs(page, { accept }) {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return accept ? dialog.accept() : dialog.dismiss();
  });
  return asked;
}

for (const [what, block] of [
  ['storage that is blocked', blockStorage],
  ['storage whose every method throws', breakEveryMethod],
]) {
  test.describe(what, () => {
    test.beforeEach(({ page }) => page.addInitScript(block));

    test('a note says that it is not saved, and stays while walking; all else works', async ({
      page,
      home,
      menu,
      record,
    }) => {
      await record.open(seven);
      await expect(record.note.status).toContainText(BLOCKED);
      await record.note.field.fill('Only on the page');
      await expect(record.note.status).toHaveText('Not saved yet');
      await expect(record.note.status).toContainText(BLOCKED);
      await record.next.click();
      await record.isAtStep(numbered(8));
      await expect(record.note.field).toHaveValue('');
      await record.previous.click();
      await expect(record.note.field).toHaveValue('Only on the page');
      await expect(record.note.status).toContainText(BLOCKED);
      const file = await downloaded(page, () => record.note.download.click());
      expect(file.name).toBe('note-adults-who-go-missing.txt');
      expectFile(file, 'Only on the page');
      await record.note.tryAgain.click();
      await expect(record.note.status).toContainText(BLOCKED);
      // And the app goes on working.
      await record.back.click();
      await expect(menu.page.getByText('Looked at')).toHaveCount(2);
      await menu.theme.selectOption('missing');
      await expect(menu.status).toHaveText(/^Showing \d+ of 19$/);
      await home.follow('/');
      await home.start.click();
      await record.isAtStep(steps[0]);
    });
  });
}

test.describe('leaving with storage blocked', () => {
  test.beforeEach(({ page }) => page.addInitScript(blockStorage));

  test('asks first while there is a text that is not saved', async ({ page, record }) => {
    const asked = listenForDialogs(page, { accept: false });
    await record.open(seven);
    await record.note.field.click();
    await page.keyboard.type('Only here');
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await expect(record.note.field).toHaveValue('Only here');
  });

  test('does not ask where nothing was written, or was emptied again', async ({ page, record }) => {
    const asked = listenForDialogs(page, { accept: true });
    await record.open(seven);
    await record.note.field.click();
    await page.goto('about:blank');
    await record.open(seven);
    await record.note.field.click();
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await expect(record.note.field).toHaveValue('');
    await page.goto('about:blank');
    expect(asked).toEqual([]);
  });
});

test('full: says so, gives the text, and saves once there is room', async ({ page, record }) => {
  await page.addInitScript(fillStorage);
  await record.open(seven);
  await record.note.field.fill('Too much');
  await expect(record.note.status).toContainText(FULL);
  const file = await downloaded(page, () => record.note.download.click());
  expectFile(file, 'Too much');

  await record.note.tryAgain.click();
  await expect(record.note.status).toContainText(FULL);
  await page.evaluate(() => (window.roomAgain = true));
  await record.note.tryAgain.click();
  await expect(record.note.status).toHaveText(/^Saved in this browser at/);
  expect(await storedTexts(page, seven.key)).toEqual(['Too much']);
});

test('full: what was saved before stays as it was, and is not moved to the bin', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await record.note.field.fill('Before');
  await expect(record.note.status).toHaveText(/^Saved in this browser at/);
  await page.addInitScript(fillStorage);
  await record.reload();
  await expect(record.note.field).toHaveValue('Before');
  for (const text of ['Before, and more', '']) {
    await record.note.field.fill(text);
    await expect(record.note.status).toContainText(FULL);
    expect(await storedTexts(page, seven.key)).toEqual(['Before']);
  }
  await page.evaluate(() => (window.roomAgain = true));
  await record.note.tryAgain.click();
  await expect(record.note.status).toHaveText(/^Your note was emptied/);
  expect(await storedTexts(page, seven.key, 'bin')).toEqual(['Before']);
});

test('truly full: a text that does not fit is told, and a shorter one is saved', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await page.evaluate(() => localStorage.setItem('another', 'x'.repeat(5 * 1024 * 1024 - 2000)));
  await record.note.field.fill('y'.repeat(20_000));
  await expect(record.note.status).toContainText(FULL);
  await record.note.field.fill('Shorter');
  await expect(record.note.status).toHaveText(/^Saved in this browser at/);
});

test('storage that drops what is written never gets a “Saved”', async ({ page, record }) => {
  await page.addInitScript(dropWrites);
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (/Saved in this browser/.test(document.body?.textContent)) window.saidSaved = true;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await record.open(seven);
  await record.note.field.fill('Into the void');
  await expect(record.note.status).toContainText(NOT_KEPT);
  await record.note.tryAgain.click();
  await expect(record.note.status).toContainText(NOT_KEPT);
  await record.next.click();
  await record.previous.click();
  await expect(record.note.field).toHaveValue('Into the void');
  await expect(record.note.status).toContainText(NOT_KEPT);
  expect(await page.evaluate(() => window.saidSaved)).toBeUndefined();
});
