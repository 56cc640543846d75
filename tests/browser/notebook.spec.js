// The notebook: notes found, read, edited in place, tagged, printed and moved to the bin.
import { expect, test } from './support/test.js';
import { numbered, questions, themes } from './support/content.js';
import { daysAgo, keysOf, note, putAll, putNotes, storedNote } from './support/notes.js';
import { expectSound } from './support/sound.js';
import { downloaded, noteKey } from './support/storage.js';
import { Record } from './pages/record.js';
import { NotebookPage } from './pages/notebook.js';

const seven = numbered(7);
const SAVED = /^Saved in this browser/;

/** Notes of several kinds, the newest first. */
const some = () => [
  note(seven.key, {
    title: seven.title,
    text: 'Ask at the team meeting.\nAnd in supervision.',
    tags: ['team', 'later'],
    updated: daysAgo(1),
  }),
  note(`${seven.key}?${questions[0].id}`, {
    title: seven.title,
    quotation: questions[0].text,
    text: 'The numbers surprised me.',
    tags: ['Team'],
    updated: daysAgo(2),
  }),
  note(`theme/${themes[0].id}`, {
    title: themes[0].name,
    text: 'Café with Zoë',
    updated: daysAgo(10),
  }),
  note('free/5-0000002a', { title: 'Of my own', text: 'Begun on a train', updated: daysAgo(20) }),
];

test('an empty notebook says where notes are written, and leads on', async ({ notebook }) => {
  await notebook.open();
  await expect(notebook.heading).toHaveText('My notebook');
  await expect(notebook.empty).toBeVisible();
  await expect(notebook.form).toHaveCount(0);
  for (const name of [
    'My reading list',
    'Back up and bring in',
    'Bin',
    'Your data in this browser',
  ]) {
    await expect(notebook.around.getByRole('link', { name })).toBeVisible();
  }
});

test('a note that was just written is there, and leads to what it is about', async ({
  page,
  record,
}) => {
  await record.open(seven);
  await record.note.field.fill('Straight from the page');
  await expect(record.note.status).toHaveText(SAVED);
  await record.main.getByRole('link', { name: 'All my notes' }).click();
  const notebook = new NotebookPage(page);
  await notebook.isAt('/notebook', 'My notebook');
  await expect(notebook.items).toHaveCount(1);
  const written = notebook.note(0);
  await expect(written.item).toContainText('Recommendation');
  await expect(written.item).toContainText('Straight from the page');
  await expect(notebook.status).toHaveText('1 note');
  await written.link.click();
  await record.isAtStep(seven);
});

test('the home page says how many notes there are', async ({ page, home }) => {
  await putNotes(page, some());
  await home.open();
  const link = home.main.getByRole('link', { name: 'My notebook' });
  await expect(link.locator('xpath=..')).toContainText('4 notes');
  await link.click();
  await new NotebookPage(page).isAt('/notebook', 'My notebook');
});

test('notes are narrowed by kind, theme, tag, days and words, all in the address', async ({
  page,
  notebook,
}) => {
  await putNotes(page, some());
  await notebook.open();
  await expect(notebook.items).toHaveCount(4);
  await expect(notebook.region).toContainText(/4 notes, \d+ characters|4 notes, \d KB/);
  expect((await notebook.options(notebook.kind)).map(({ name, count }) => [name, count])).toEqual([
    ['Anything', 4],
    ['Recommendation', 2],
    ['Theme', 1],
    ['Note of its own', 1],
  ]);
  await notebook.kind.selectOption('recommendation');
  await expect(notebook.items).toHaveCount(2);
  expect(notebook.address()).toBe('/notebook?kind=recommendation');
  expect((await notebook.options(notebook.tag)).map(({ name, count }) => [name, count])).toEqual([
    ['All tags', 2],
    ['later', 1],
    [expect.stringMatching(/^team$/i), 2],
  ]);
  await notebook.tag.selectOption('later');
  await expect(notebook.status).toHaveText('1 of 4 notes');
  await notebook.chip('Tag: later').click();
  await notebook.chip('Recommendation').click();
  await expect(notebook.items).toHaveCount(4);
  expect(notebook.address()).toBe('/notebook');

  await notebook.words.pressSequentially('CAFE zoe');
  await expect(notebook.status).toHaveText('1 of 4 notes');
  await expect(notebook.words).toBeFocused();
  expect(notebook.address()).toBe('/notebook?words=CAFE%20zoe');
  await notebook.showAll.click();
  await expect(notebook.items).toHaveCount(4);

  const day = (days) => new Date(daysAgo(days)).toISOString().slice(0, 10);
  await notebook.from.fill(day(10));
  await notebook.to.fill(day(2));
  await expect(notebook.status).toHaveText('2 of 4 notes');
  expect(notebook.address()).toBe(`/notebook?from=${day(10)}&to=${day(2)}`);
  await notebook.words.fill('no such words');
  await expect(notebook.nothing).toBeVisible();
  await notebook.showAll.click();
  await notebook.theme.selectOption(themes[0].id);
  await expect(notebook.noteWith('Café').item).toBeVisible();

  await notebook.open('?kind=free&sort=oldest');
  await expect(notebook.items).toHaveCount(1);
  await expect(notebook.sort).toHaveValue('oldest');
  await expect(notebook.kind).toHaveValue('free');
});

test('an answer shows its question, and what is withdrawn says so', async ({ page, notebook }) => {
  await putNotes(page, [
    ...some(),
    note('finding/gone-for-good', { title: 'A finding of before', quotation: 'It said this.' }),
  ]);
  await notebook.open();
  await expect(notebook.noteWith('The numbers').item).toContainText(
    `Answer to: ${questions[0].text}`,
  );
  const gone = notebook.noteWith('A finding of before');
  await expect(gone.item).toContainText('no longer in the toolkit');
  await expect(gone.item).toContainText('It said this.');
  await expect(gone.link).toHaveCount(0);
});

test('a note is edited in place by keyboard, and the list stays until it is done', async ({
  page,
  notebook,
}) => {
  await putNotes(page, some());
  await notebook.open();
  const own = notebook.noteWith('Begun on a train');
  await own.edit.focus();
  await page.keyboard.press('Enter');
  const edited = notebook.note(3);
  await edited.field.fill('Begun on a train, ended on a bus');
  await expect(edited.status).toHaveText(SAVED);
  await edited.ownTitle.fill('Of my own, changed');
  await edited.tags.fill('bus , Bus, train');
  await expect(edited.status).toHaveText('Not saved yet');
  await expect(edited.status).toHaveText(SAVED);
  await edited.done.focus();
  await page.keyboard.press('Enter');
  await expect(notebook.note(0).title).toHaveText('Of my own, changed');
  await expect(notebook.note(0).edit).toBeFocused();
  expect(await notebook.note(0).tagLinks.allTextContents()).toEqual(['bus', 'train']);
  await page.reload();
  await expect(notebook.note(0).item).toContainText('ended on a bus');
  await notebook.note(0).tagLinks.first().click();
  await expect(notebook.status).toHaveText('1 of 4 notes');
});

test('a note that is emptied in place goes to the bin', async ({ page, notebook, noteBin }) => {
  await putNotes(page, some());
  await notebook.open();
  const own = notebook.note(2);
  await own.edit.click();
  await own.field.fill('');
  await expect(own.status).toContainText('in the bin');
  await own.done.click();
  await expect(notebook.items).toHaveCount(3);
  await expect(notebook.region.getByRole('heading', { name: 'Notes' })).toBeFocused();
  await noteBin.open();
  await expect(noteBin.note('Café with Zoë').item).toBeVisible();
});

test('a new note begins with a question, a title and tags', async ({ page, notebook }) => {
  await notebook.open();
  await notebook.write.click();
  const fresh = notebook.fresh;
  await expect(fresh.title).toBeFocused();
  await fresh.tags.fill('mine');
  await fresh.question.selectOption({ label: questions[1].text });
  await expect(fresh.field).toBeFocused();
  await expect(fresh.field).toHaveValue(`${questions[1].text}\n\n`);
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Because.');
  await fresh.title.fill('On my way');
  await expect(fresh.status).toHaveText(SAVED);
  await fresh.question.selectOption({ label: questions[0].text });
  await expect(fresh.field).toHaveValue(`${questions[0].text}\n\nBecause.`);
  await fresh.done.click();
  await expect(notebook.write).toBeFocused();
  const written = notebook.note(0);
  await expect(written.title).toHaveText('On my way');
  await expect(written.item).toContainText('Because.');
  await expect(written.item).toContainText('Note of its own');
  expect(await written.tagLinks.allTextContents()).toEqual(['mine']);
  await page.reload();
  await expect(notebook.items).toHaveCount(1);
});

test('a new note that has a title alone is kept, and one that has nothing is not', async ({
  page,
  notebook,
}) => {
  await notebook.open();
  await notebook.write.click();
  await notebook.fresh.done.click();
  await expect(notebook.empty).toBeVisible();
  await notebook.write.click();
  await notebook.fresh.title.fill('Remember this');
  await notebook.fresh.done.click();
  await expect(notebook.note(0).title).toHaveText('Remember this');
  expect(await keysOf(page, 'note')).toHaveLength(1);
});

test('several are moved to the bin, and back at once', async ({ page, notebook }) => {
  await putNotes(page, some());
  await notebook.open();
  await notebook.note(0).select.check();
  await notebook.note(2).select.check();
  await expect(notebook.told).toHaveText('2 notes selected');
  await notebook.toBin.click();
  await expect(notebook.items).toHaveCount(2);
  await expect(notebook.notice).toBeFocused();
  await expect(notebook.notice).toContainText('2 notes were moved to the bin');
  expect(await keysOf(page, 'bin')).toHaveLength(2);
  await page.keyboard.press('Tab');
  await expect(notebook.undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notebook.items).toHaveCount(4);
  await expect(notebook.notice).toBeFocused();
  await expect(notebook.notice).toContainText('2 notes are back.');
  expect(await keysOf(page, 'bin')).toHaveLength(0);
  await expect(notebook.noteWith('Ask at the team meeting.').tagLinks).toHaveCount(2);
});

test('several are tagged at once, and a missing tag is told at its field', async ({
  page,
  notebook,
}) => {
  await putNotes(page, some());
  await notebook.open();
  await notebook.selectAll.check();
  await expect(notebook.told).toHaveText('4 notes selected');
  await notebook.addTag.click();
  await expect(notebook.tagTyped).toBeFocused();
  await expect(notebook.tagTyped).toHaveAccessibleDescription(/Type the tag first/);
  await notebook.tagTyped.fill('for Friday');
  await notebook.addTag.click();
  await expect(notebook.told).toContainText('The tag “for Friday” is on 4 notes.');
  await expect(notebook.addTag).toBeFocused();
  await expect(notebook.list.getByRole('link', { name: 'for Friday' })).toHaveCount(4);
  await notebook.noteWith('Café').select.uncheck();
  await notebook.removeTag.click();
  await expect(notebook.list.getByRole('link', { name: 'for Friday' })).toHaveCount(1);
  await page.reload();
  await expect(notebook.list.getByRole('link', { name: 'for Friday' })).toHaveCount(1);
});

test('what another tab writes, moves and brings back comes in by itself', async ({
  page,
  context,
  notebook,
}) => {
  await putNotes(page, some());
  await notebook.open();
  const other = await context.newPage();
  const record = new Record(other);
  await record.open(numbered(8));
  await record.note.field.fill('From the other tab');
  await expect(record.note.status).toHaveText(SAVED);
  await expect(notebook.items).toHaveCount(5);
  await expect(notebook.note(0).item).toContainText('From the other tab');
  await notebook.note(1).select.focus();
  await record.note.field.fill('From the other tab, again');
  await expect(notebook.note(0).item).toContainText('again');
  await expect(notebook.note(1).select).toBeFocused();
  await record.note.field.fill('');
  await expect(notebook.items).toHaveCount(4);
});

test('the first fifty of many are shown, and the focus goes to the first of the next', async ({
  page,
  notebook,
}) => {
  const many = Array.from({ length: 120 }, (_, index) =>
    note(`free/${index + 1}-0000002a`, { title: `Number ${index}`, updated: daysAgo(index + 1) }),
  );
  await putNotes(page, many);
  await notebook.open();
  await expect(notebook.items).toHaveCount(50);
  await notebook.more.click();
  await expect(notebook.items).toHaveCount(100);
  await expect(notebook.items.nth(50)).toBeFocused();
  await expect(notebook.more).toHaveText('Show 20 more');
  await notebook.more.click();
  await expect(notebook.items).toHaveCount(120);
  await expect(notebook.items.nth(100)).toBeFocused();
  await expect(notebook.more).toHaveCount(0);
});

test('a look into an editor changes nothing of the list', async ({ page, notebook }) => {
  const many = Array.from({ length: 60 }, (_, index) =>
    note(`free/${index + 1}-0000002a`, { title: `Number ${index}`, updated: daysAgo(index + 1) }),
  );
  await putNotes(page, many);
  await notebook.open();
  await expect(notebook.items).toHaveCount(50);
  await notebook.note(3).edit.click();
  await notebook.note(3).done.click();
  await expect(notebook.note(3).edit).toBeFocused();
  await notebook.write.click();
  await notebook.fresh.done.click();
  await expect(notebook.write).toBeFocused();
  await expect(notebook.items).toHaveCount(50);
  await expect(notebook.note(0).title).toHaveText('Number 0');
});

test('on paper are all that match, or those that are selected', async ({ page, notebook }) => {
  const many = Array.from({ length: 70 }, (_, index) =>
    note(`free/${index + 1}-0000002a`, { title: `Number ${index}`, updated: daysAgo(index + 1) }),
  );
  await putNotes(page, many);
  await page.addInitScript(() => {
    window.print = () => (window.printed = (window.printed ?? 0) + 1);
  });
  await notebook.open();
  await notebook.print.click();
  await page.waitForFunction(() => window.printed === 1);
  await page.emulateMedia({ media: 'print' });
  await expect(notebook.items.filter({ visible: true })).toHaveCount(70);
  await expect(notebook.form).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await notebook.note(1).select.check();
  await notebook.printSelected.click();
  await page.waitForFunction(() => window.printed === 2);
  await page.emulateMedia({ media: 'print' });
  await expect(notebook.items.filter({ visible: true })).toHaveCount(1);
});

test('a long note is shown in part, and whole when asked', async ({ page, notebook }) => {
  const text = Array.from({ length: 60 }, (_, line) => `Line ${line}`).join('\n');
  await putNotes(page, [note('free/1-0000002a', { text })]);
  await notebook.open();
  const { item, whole } = notebook.note(0);
  const height = async () => (await item.boundingBox()).height;
  const before = await height();
  await expect(whole).toHaveAttribute('aria-expanded', 'false');
  await whole.click();
  await expect(whole).toHaveAttribute('aria-expanded', 'true');
  expect(await height()).toBeGreaterThan(before * 2);
});

test('what cannot be read is told, and can be taken out', async ({ page, notebook }) => {
  await putAll(page, [...some().map(storedNote), [noteKey(numbered(8).key), 'no envelope']]);
  await notebook.open();
  await expect(notebook.items).toHaveCount(4);
  await expect(notebook.unreadable).toContainText(numbered(8).title);
  const download = notebook.unreadable.getByRole('button', { name: 'Download what is stored' });
  const { text } = await downloaded(page, () => download.click());
  expect(text).toBe('no envelope');
});

test('what is written as markup is shown as it was written', async ({ page, notebook }) => {
  const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  await putNotes(page, [
    note('free/1-0000002a', {
      title: evil,
      text: evil,
      quotation: evil,
      tags: [evil.slice(0, 40)],
    }),
  ]);
  await notebook.open(
    `?words=${encodeURIComponent('<img')}&tag=${encodeURIComponent(evil.slice(0, 40))}`,
  );
  await expect(notebook.note(0).title).toHaveText(evil);
  await notebook.note(0).edit.click();
  await expect(notebook.note(0).field).toHaveValue(evil);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

for (const width of [1280, 320]) {
  test(`the notebook and the bin are sound at ${width} pixels`, async ({
    page,
    notebook,
    noteBin,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const long = note('finding/gone', { title: 'T'.repeat(80), text: 'Words.\n'.repeat(60) });
    await putNotes(page, [...some(), long]);
    await notebook.open();
    await notebook.note(0).select.check();
    await expectSound(page, 'the notebook with a note selected');
    await notebook.note(1).edit.click();
    await notebook.write.click();
    await expectSound(page, 'the notebook with two editors');
    await notebook.open();
    await notebook.selectAll.check();
    await notebook.toBin.click();
    await expect(notebook.notice).toBeFocused();
    await expectSound(page, 'the notebook with a notice');
    await noteBin.open();
    await noteBin.items
      .first()
      .getByRole('button', { name: /^Remove for good/ })
      .click();
    await expectSound(page, 'the bin with a question');
    await notebook.open('?words=zzz');
    await expectSound(page, 'an empty notebook');
  });
}
