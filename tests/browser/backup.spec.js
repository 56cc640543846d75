// Copies of the reader's notes and records: taken out, brought in, looked through before, and
// taken back.
import { Backup } from './pages/backup.js';
import { Record } from './pages/record.js';
import { numbered } from './support/content.js';
import { expectSound } from './support/sound.js';
import { downloaded, keys } from './support/storage.js';
import { expect, test } from './support/test.js';

const seven = numbered(7);
const eight = numbered(8);
const HOSTILE = '<img src=x onerror="console.log(1)"><script>console.log(2)</script>';

/** What is stored of the reader's: settings are this browser's own. */
const stored = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage)
        .filter(([key]) => !key.endsWith('/settings'))
        .sort(),
    ),
  );

const saved = (editor) => expect(editor.status).toHaveText(/^Saved in this browser at/);

async function writeNote(record, step, text) {
  await record.open(step);
  await record.note.field.fill(text);
  await saved(record.note);
}

/** All of it, but for when it was made. */
const content = (copy) => ({ ...JSON.parse(copy), made: 0 });

/** Another browser, which has nothing yet, with the page about copies open. */
async function elsewhere(newContext) {
  const page = await (await newContext()).newPage();
  const backup = new Backup(page);
  await backup.open();
  return { page, backup, record: new Record(page) };
}

test.describe('copies', () => {
  let backup;

  test.beforeEach(({ page }) => {
    backup = new Backup(page);
  });

  test('what is taken out comes back into an empty browser, and can be taken back', async ({
    page,
    record,
    newContext,
  }) => {
    await writeNote(record, seven, 'What I thought');
    await writeNote(record, eight, HOSTILE);
    await backup.open();
    await expect(backup.row('Notes').first()).toHaveText('2');
    await expect(backup.row('Last backed up')).toHaveText('Never');
    await expectSound(page, 'the page with notes');
    const copy = await backup.copy();
    await expect(backup.told).toBeFocused();
    await expect(backup.row('Last backed up')).toHaveText(/\d{2}:\d{2}$/);
    await expect(backup.row('Notes since then')).toHaveText('0');
    expect(JSON.parse(copy)).toMatchObject({
      format: 'safeguarding-learning-toolkit-backup',
      version: 1,
      notes: [{ schema: 2 }, { schema: 2 }],
    });
    const before = await stored(page);

    ({ page, backup, record } = await elsewhere(newContext));
    await backup.lookInto(copy);
    await expect(backup.preview).toBeFocused();
    await expect(backup.list('Added: ')).toBeVisible();
    await backup.list('Added: ').click();
    await expect(backup.bringIn.getByText(`Note: ${seven.number}. ${seven.title}`)).toBeVisible();
    await expectSound(page, 'the preview');
    await backup.confirm.click();
    await expect(backup.done).toBeFocused();
    expect(await stored(page)).toEqual(before);
    expect(content(await backup.copy())).toEqual(content(copy));
    await expectSound(page, 'the page after bringing in');
    const old = await downloaded(page, () =>
      page.getByRole('button', { name: 'Download how things were before' }).click(),
    );
    expect(JSON.parse(old.text).notes).toEqual([]);

    await backup.follow(`.${seven.path}`);
    await expect(record.note.field).toHaveValue('What I thought');
    await backup.follow('./notebook/backup');
    await backup.lookInto(copy);
    await expect(backup.bringIn.getByText('There is nothing to bring in.')).toBeVisible();
    await backup.leave.click();
    await expect(backup.file).toBeFocused();
  });

  test('undo brings back what was', async ({ page, record, newContext }) => {
    await writeNote(record, seven, 'In the copy');
    await backup.open();
    const copy = await backup.copy();
    ({ page, backup, record } = await elsewhere(newContext));
    await backup.lookInto(copy);
    await backup.confirm.click();
    await backup.undo.click();
    await expect(backup.broughtTold).toHaveText('Everything is as it was before.');
    expect(Object.keys(await stored(page))).toEqual([]);
    await expect(backup.row('Notes').first()).toHaveText('0');
  });

  test('a protected copy opens with its passphrase alone', async ({ page, record, newContext }) => {
    await writeNote(record, seven, 'Behind a passphrase');
    await backup.open();
    await backup.protect.click();
    await backup.passphrase.fill('short');
    await backup.again.fill('short');
    await backup.protectNow.click();
    await expect(backup.backUp.getByRole('alert')).toContainText('at least 12 characters');
    await backup.passphrase.fill('four unlike words here');
    await backup.protectNow.click();
    await expect(backup.backUp.getByRole('alert')).toContainText('must be the same');
    await expectSound(page, 'the passphrase with an error');
    await backup.again.fill('four unlike words here');
    const file = await downloaded(page, () => backup.protectNow.click());
    expect(file.name).toMatch(/^notes-and-records-\d{4}-\d{2}-\d{2}\.protected\.json$/);
    expect(file.text).not.toContain('Behind a passphrase');
    await expect(backup.passphrase).toHaveValue('');

    ({ page, backup, record } = await elsewhere(newContext));
    await backup.lookInto(file.text);
    await expect(backup.filePassphrase).toBeVisible();
    await backup.filePassphrase.fill('not this one at all');
    await backup.look.click();
    await expect(backup.errors).toContainText('That is not the passphrase of this file.');
    await expectSound(page, 'the wrong passphrase');
    await backup.filePassphrase.fill('four unlike words here');
    await backup.look.click();
    await backup.confirm.click();
    await record.open(seven);
    await expect(record.note.field).toHaveValue('Behind a passphrase');
  });

  test('what is no backup is told apart, and changes nothing', async ({ page }) => {
    await backup.open();
    await backup.look.click();
    await expect(backup.errors).toContainText('Choose a file');
    await backup.errors.getByRole('link').click();
    await expect(backup.file).toBeFocused();
    const empty = '"notes":[],"bin":[],"marks":[],"progress":[],"training":[]';
    const head = '"format":"safeguarding-learning-toolkit-backup"';
    for (const [text, said] of [
      ['# My notes', 'This is not a backup of this toolkit.'],
      ['{"format":"safeguarding-learning-toolkit training"}', 'This is the training log alone'],
      [`{${head},"version":2}`, 'A later version of this toolkit made this file.'],
      [`{${head},"version":1`, 'This file is damaged'],
      [
        `{${head},"version":1,"made":1,"pack":"",${empty.replace('[]', '[{"key":"lock","schema":1,"record":{}}]')}}`,
        'This file is damaged at “lock”',
      ],
      [`{${head},"version":1,"made":1,"pack":"x","notes":${'['.repeat(100_000)}`, 'is damaged'],
      [' '.repeat(20 * 1024 * 1024 + 1), 'This file is larger than any backup'],
    ]) {
      await backup.lookInto(text);
      await expect(backup.errors).toContainText(said);
      await expect(backup.file).toHaveAccessibleDescription(new RegExp(said.slice(0, 20)));
    }
    expect(await keys(page)).toEqual([]);
  });

  test('nothing of a file runs', async ({ page, record, newContext }) => {
    await writeNote(record, seven, 'A text');
    await backup.open();
    const copy = JSON.parse(await backup.copy());
    const { note } = copy.notes[0].record;
    Object.assign(note, { title: HOSTILE, quotation: HOSTILE, text: HOSTILE, tags: [HOSTILE] });
    copy.pack = HOSTILE;
    ({ page, backup, record } = await elsewhere(newContext));
    await backup.lookInto(JSON.stringify(copy));
    await expect(backup.bringIn).toContainText(`made with ${HOSTILE}`);
    await backup.list('Added').click();
    await backup.confirm.click();
    await expect(backup.done).toBeVisible();
    await backup.follow(`.${seven.path}`);
    await expect(record.note.field).toHaveValue(HOSTILE);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  });

  test('notes are handed over as Markdown and as a table', async ({ page, record }) => {
    await writeNote(record, seven, '=1+1\n# No heading\n```\n![x](http://x)');
    await backup.open();
    const markdown = await downloaded(page, () =>
      page.getByRole('button', { name: 'Notes as Markdown' }).click(),
    );
    expect(markdown.name).toBe('notes.md');
    expect(markdown.text).toContain('````text\n=1+1\n# No heading\n```\n![x](http://x)\n````');
    const table = await downloaded(page, () =>
      page.getByRole('button', { name: 'Notes as a table (CSV)' }).click(),
    );
    expect(table.text).toContain(`"'=1+1`);
  });

  test('all of it goes by the keyboard', async ({ page, record }) => {
    await writeNote(record, seven, 'In the copy');
    await backup.open();
    await backup.now.focus();
    const coming = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await coming;
    await expect(backup.told).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(backup.passphrase).toBeFocused();
  });
});

test('after many notes a copy is suggested, once', async ({ page, record }) => {
  await writeNote(record, seven, 'One');
  await page.evaluate(() => {
    const [key] = Object.keys(localStorage).filter((key) => key.includes('/note/'));
    const text = localStorage.getItem(key);
    const day = 24 * 60 * 60 * 1000;
    for (let n = 1; n < 21; n += 1) {
      localStorage.setItem(
        `safeguarding-learning-toolkit/note/free/${n}-00000001@${Date.now() - 2 * day}-00000001`,
        text,
      );
    }
  });
  const backup = new Backup(page);
  await backup.follow('./about');
  await page.goto('/notebook');
  const nudge = page.getByText('21 notes have been written or changed that no backup has.');
  await expect(nudge).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(nudge).toHaveCount(0);
  await page.reload();
  await backup.ready();
  await expect(nudge).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the page is sound', async ({ page, record }) => {
    await writeNote(record, seven, 'A note');
    const backup = new Backup(page);
    await backup.open();
    await backup.protect.click();
    await backup.look.click();
    await expect(backup.errors).toBeVisible();
    await expectSound(page, 'the page on a phone');
  });
});
