// Notes: written, saved and read again; in two tabs; and safe from what is typed into them.
import { expect, test } from './support/test.js';
import { articles, findings, numbered, questions, reports } from './support/content.js';
import { KINDS, recordOf, records } from './support/records.js';
import {
  firstNoteKey,
  get,
  keys,
  noteKey,
  put,
  seal,
  sealedFirst,
  sealedNote,
  storedTexts,
} from './support/storage.js';
import { Record } from './pages/record.js';

const seven = numbered(7);
const key = noteKey(seven.key);
const SAVED = /^Saved in this browser at \d\d:\d\d$/;
const EMPTIED = 'Your note was emptied. What it said is in the bin for 30 days';

// A part of a report is shown among the reviews, and is no review itself.
const firsts = KINDS.map((kind) => records.find(({ ref }) => ref.startsWith(`${kind}/`)));
const part = reports
  .flatMap(({ pages }) => pages ?? [])
  .map(({ id }) => recordOf(`report-page/${id}`))[0];

test('a note is saved, says when, and is there after reloading', async ({ page, record }) => {
  await page.clock.install({ time: new Date('2026-03-02T14:01:58Z') });
  await page.clock.pauseAt(new Date('2026-03-02T14:02:00Z'));
  await record.open(seven);
  await expect(record.note.status).toHaveText('');
  await record.note.field.fill('Ask at supervision.');
  await expect(record.note.status).toHaveText('Not saved yet');
  expect(await storedTexts(page, seven.key)).toEqual([]);
  await page.clock.runFor(700);
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
  expect(await storedTexts(page, seven.key)).toEqual(['Ask at supervision.']);

  await record.reload();
  await expect(record.note.field).toHaveValue('Ask at supervision.');
  await expect(record.note.status).toHaveText('Saved in this browser at 14:02');
});

test('the note and the answer to each question are kept apart', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.fill('The note');
  for (const question of questions) {
    const answer = await record.answer(question);
    await answer.field.fill(`An answer to ${question.id}`);
    await expect(answer.status).toHaveText(SAVED);
  }
  await record.reload();
  await expect(record.note.field).toHaveValue('The note');
  for (const question of questions) {
    const answer = await record.answer(question);
    await expect(answer.field).toHaveValue(`An answer to ${question.id}`);
  }
  for (const question of questions) {
    const stored = await storedTexts(page, `${seven.key}?${question.id}`);
    expect(stored).toEqual([`An answer to ${question.id}`]);
  }
  const notes = (await keys(page)).filter((key) => key.includes('/note/'));
  expect(notes).toHaveLength(1 + questions.length);
});

test('turning the page, hiding the tab and leaving at once keep the note', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await record.note.field.fill('Written in haste');
  await record.next.click();
  await record.isAtStep(numbered(8));
  expect(await storedTexts(page, seven.key)).toEqual(['Written in haste']);
  await expect(record.note.field).toHaveValue('');
  await record.previous.click();
  await expect(record.note.field).toHaveValue('Written in haste');
  await expect(record.note.status).toHaveText(SAVED);
  await record.note.field.fill('Hidden at once');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await storedTexts(page, seven.key)).toContain('Hidden at once');
  // What it replaces goes a moment later.
  await expect.poll(() => storedTexts(page, seven.key)).toEqual(['Hidden at once']);
  await record.note.field.fill('Left at once');
  await page.goto('about:blank');
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Left at once');
});

test('closing the tab at once keeps the note, and does not ask', async ({
  context,
  page,
  record,
}) => {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await record.open(seven);
  await record.note.field.click();
  await page.keyboard.type('Closed at once');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  const again = new Record(await context.newPage());
  await again.open(seven);
  await expect(again.note.field).toHaveValue('Closed at once');
  expect(asked).toEqual([]);
});

test('a note from another day says which, and emptied it moves to the bin', async ({
  page,
  record,
}) => {
  const updated = Date.parse('2025-11-03T09:30:00Z');
  await put(page, key, sealedNote(seven.key, 'From last year', { updated }));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('From last year');
  await expect(record.note.status).toHaveText('Saved in this browser on 3 November 2025 at 09:30');
  await record.note.field.fill('');
  await expect(record.note.status).toHaveText(EMPTIED);
  await expect.poll(() => keys(page)).not.toContain(key);
  expect(await storedTexts(page, seven.key, 'bin')).toEqual(['From last year']);
  await record.reload();
  await expect(record.note.field).toHaveValue('');
  await expect(record.note.status).toHaveText('');
});

test('typing on leaves one version, 100,000 characters are read again, and markup stays text', async ({
  page,
  record,
}) => {
  await record.open(seven);
  for (const text of ['One', 'One, two', 'One, two, three']) {
    await record.note.field.fill(text);
    await expect(record.note.status).toHaveText(SAVED);
  }
  await expect.poll(() => storedTexts(page, seven.key)).toEqual(['One, two, three']);
  const long = 'A line of a long note, with “quotes” and a 🦉.\n'.repeat(2128).slice(0, 100_000);
  // As pasted at once: typing so much takes the browser's driver longer than the test may.
  await record.note.field.evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, long);
  await expect.poll(() => storedTexts(page, seven.key)).toEqual([long]);
  await expect(record.note.status).toHaveText(SAVED);
  await record.reload();
  expect(await record.note.field.inputValue()).toBe(long);
  const markup =
    '<img src=x onerror="window.ran = 1"><script>window.ran = 1</script>{{1+1}}</textarea>';
  await record.note.field.fill(markup);
  await expect.poll(() => storedTexts(page, seven.key)).toEqual([markup]);
  await record.reload();
  await expect(record.note.field).toHaveValue(markup);
  await page.emulateMedia({ media: 'print' });
  await expect(record.note.group.getByText(markup, { exact: true })).toHaveCount(1);
  await expect(record.main.locator('img, script')).toHaveCount(0);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('a note of the first schema opens, and the next save takes its place', async ({
  page,
  record,
}) => {
  const first = firstNoteKey(seven.key);
  await put(page, first, sealedFirst(seven.key, 'Of old', Date.parse('2025-11-03T09:30:00Z')));
  await record.open(seven);
  await expect(record.note.field).toHaveValue('Of old');
  await expect(record.note.status).toHaveText('Saved in this browser on 3 November 2025 at 09:30');
  await record.note.field.fill('Of old, and more');
  await expect(record.note.status).toHaveText(SAVED);
  await expect.poll(() => get(page, first)).toBeNull();
  expect(await storedTexts(page, seven.key)).toEqual(['Of old, and more']);
  await record.reload();
  await expect(record.note.field).toHaveValue('Of old, and more');
});

test('markup in what is stored runs nowhere', async ({ page, record, menu }) => {
  const evil = '"><img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
  const note = { text: `Mine ${evil}`, title: evil, tags: [evil], quotation: evil };
  const about = { subject: seven.key, begun: 1, updated: 1, guard: 'on' };
  await put(page, key, seal(2, JSON.stringify({ note: { ...about, ...note }, replaces: [] })));
  await put(page, noteKey(seven.key, '5-00000001'), sealedNote(seven.key, `Theirs ${evil}`));
  await record.open(seven);
  await expect(record.note.field).toHaveValue(`Mine ${evil}`);
  await expect(record.note.theirs).toHaveText(`Theirs ${evil}`);
  await record.note.keepBoth.click();
  await expect(record.note.field).toHaveValue(`Mine ${evil}\n\nTheirs ${evil}`);
  await record.back.click();
  await expect(menu.page.getByText('Has my note')).toHaveCount(1);
  expect(await page.locator('main :is(img[src="x"], script)').count()).toBe(0);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('each kind of record has room for a note of its own, which is kept', async ({
  page,
  document,
}) => {
  const of = [...firsts, part, recordOf('national'), articles[1], findings[1]];
  const all = of
    .filter(Boolean)
    .map((record) =>
      record.ref
        ? record
        : recordOf(`${record === articles[1] ? 'article' : 'finding'}/${record.id}`),
    );
  await document.open({ path: '/about' });
  for (const record of all) {
    await document.follow(record.path);
    await document.isAt(record.path, record.title);
    await expect(document.note.field).toHaveValue('');
    await document.note.field.fill(`<b>${record.ref}</b>`);
    await expect(document.note.status).toHaveText(SAVED);
    expect(await storedTexts(page, record.ref)).toEqual([`<b>${record.ref}</b>`]);
  }
  const stored = (await keys(page)).filter((key) => key.includes('/note/'));
  expect(stored.map((key) => key.replace(/.*\/note\/|@.*/g, '')).sort()).toEqual(
    all.map(({ ref }) => ref).sort(),
  );
  await document.reload();
  for (const record of all) {
    await document.follow(record.path);
    await expect(document.note.field).toHaveValue(`<b>${record.ref}</b>`);
    await expect(document.note.status).toHaveText(SAVED);
  }
  await document.note.field.fill('');
  await expect(document.note.status).toHaveText(EMPTIED);
  const { ref } = all.at(-1);
  await expect.poll(() => storedTexts(page, ref)).toEqual([]);
  expect(await storedTexts(page, ref, 'bin')).toEqual([`<b>${ref}</b>`]);
});

test('the arrow keys and Next keep a note that was just typed, and Back brings it again', async ({
  page,
  document,
}) => {
  const [one, two] = articles.map(({ id }) => recordOf(`article/${id}`));
  await document.open(one);
  await document.note.field.fill('Typed and left');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await document.isAt(one.path, one.title);
  await document.next.click();
  await document.isAt(two.path, two.title);
  await expect(document.note.field).toHaveValue('');
  await document.note.field.fill('The second');
  await page.goBack();
  await document.isAt(one.path, one.title);
  await expect(document.note.field).toHaveValue('Typed and left');
  expect(await storedTexts(page, two.ref)).toEqual(['The second']);
  await document.heading.focus();
  await page.keyboard.press('ArrowRight');
  await document.isAt(two.path, two.title);
});

test('a link to any record can be copied', async ({ baseURL, context, page, document }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await document.open({ path: '/about' });
  for (const record of firsts) {
    await document.follow(record.path);
    await document.isAt(record.path, record.title);
    await document.copyLink.click();
    await expect(document.main.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}${record.path}`,
    );
  }
});
test('a note on a finding is printed only where it was asked for', async ({ page, document }) => {
  await page.addInitScript(() => {
    window.printed = 0;
    window.print = () => (window.printed += 1);
  });
  const record = recordOf(`finding/${findings[0].id}`);
  await document.open(record);
  await document.note.field.fill('For my own supervision');
  await expect(document.note.status).toHaveText(SAVED);
  const onPaper = () =>
    document.note.group
      .getByText('For my own supervision', { exact: true })
      .evaluateAll((found) =>
        found.some(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)',
        ),
      );
  for (const [button, times, shown] of [
    [document.print, 1, false],
    [document.printWithNotes, 2, true],
  ]) {
    await button.click();
    await expect.poll(() => page.evaluate(() => window.printed)).toBe(times);
    await page.emulateMedia({ media: 'print' });
    expect(await onPaper()).toBe(shown);
    await page.emulateMedia({ media: 'screen' });
  }
});
