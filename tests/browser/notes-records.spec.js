// Notes on the documents' records: each record has room for one, and each is kept apart.
import { expect, test } from './support/test.js';
import { KINDS, recordOf, records } from './support/records.js';
import { findings, articles, reports } from './support/content.js';
import { keys, storedTexts } from './support/storage.js';

const SAVED = /^Saved in this browser at \d\d:\d\d$/;
const EMPTIED = 'Your note was emptied. What it said is in the bin for 30 days';

// A part of a report is shown among the reviews, and is no review itself.
const firsts = KINDS.map((kind) => records.find(({ ref }) => ref.startsWith(`${kind}/`)));
const part = reports
  .flatMap(({ pages }) => pages ?? [])
  .map(({ id }) => recordOf(`report-page/${id}`))[0];

for (const record of [...firsts, part, recordOf('national')].filter(Boolean)) {
  test(`a note on ${record.ref} is kept`, async ({ page, document }) => {
    await document.open(record);
    await document.isAt(record.path, record.title);
    await document.note.field.fill(`About ${record.ref}`);
    await expect(document.note.status).toHaveText(SAVED);
    expect(await storedTexts(page, record.ref)).toEqual([`About ${record.ref}`]);
    await document.reload();
    await expect(document.note.field).toHaveValue(`About ${record.ref}`);
    await expect(document.note.status).toHaveText(SAVED);
    await document.note.field.fill('');
    await expect(document.note.status).toHaveText(EMPTIED);
    await expect.poll(() => storedTexts(page, record.ref)).toEqual([]);
    expect(await storedTexts(page, record.ref, 'bin')).toEqual([`About ${record.ref}`]);
  });
}

test('notes on an article, on a finding and on their neighbours are kept apart', async ({
  page,
  document,
}) => {
  const of = [
    ...articles.slice(0, 2).map(({ id }) => recordOf(`article/${id}`)),
    ...findings.slice(0, 2).map(({ id }) => recordOf(`finding/${id}`)),
  ];
  for (const record of of) {
    await document.open(record);
    await expect(document.note.field).toHaveValue('');
    await document.note.field.fill(`<b>${record.ref}</b>`);
    await expect(document.note.status).toHaveText(SAVED);
  }
  for (const record of of) {
    await document.open(record);
    await expect(document.note.field).toHaveValue(`<b>${record.ref}</b>`);
  }
  const stored = (await keys(page)).filter((key) => key.includes('/note/'));
  expect(stored.map((key) => key.replace(/.*\/note\/|@.*/g, ''))).toEqual(
    of.map(({ ref }) => ref).sort(),
  );
});

test('a note that was typed is kept by leaving at once, by Next and by Back', async ({
  page,
  document,
}) => {
  const [one, two] = articles.map(({ id }) => recordOf(`article/${id}`));
  await document.open(one);
  await document.note.field.fill('Typed and left');
  await document.next.click();
  await document.isAt(two.path, two.title);
  await expect(document.note.field).toHaveValue('');
  await document.note.field.fill('The second');
  await page.goBack();
  await document.isAt(one.path, one.title);
  await expect(document.note.field).toHaveValue('Typed and left');
  expect(await storedTexts(page, two.ref)).toEqual(['The second']);
});

test('arrow keys turn the page of an article, but not while one writes', async ({
  page,
  document,
}) => {
  const [one, two] = articles.map(({ id }) => recordOf(`article/${id}`));
  await document.open(one);
  await document.note.field.fill('words');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await document.isAt(one.path, one.title);
  await document.heading.focus();
  await page.keyboard.press('ArrowRight');
  await document.isAt(two.path, two.title);
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

test('a link to any record can be copied', async ({ baseURL, context, page, document }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const record of firsts) {
    await document.open(record);
    await document.copyLink.click();
    await expect(document.main.getByText('Link copied.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${baseURL}${record.path}`,
    );
  }
});
