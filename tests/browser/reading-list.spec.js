// The reading list: what is kept for later, and what was read, discussed and used.
import { expect, test } from './support/test.js';
import { glossary, numbered, recommendations, themes } from './support/content.js';
import { mark, markKey, putMarks, storedMark } from './support/marks.js';
import { expectSound } from './support/sound.js';
import { get, put, quarantineKey } from './support/storage.js';
import { Marks, ReadingList } from './pages/marks.js';

const day = (number) => Date.UTC(2026, 10, number, 9);
const [seven, eight, nine] = [7, 8, 9].map(numbered);
const [theme] = themes;
const [term] = glossary;
const GONE = '<b onclick="window.ran = true">Gone</b>';

const SEVERAL = [
  mark(seven.key, 'An old title', { later: day(3), read: day(9), discussed: day(4) }),
  mark(eight.key, eight.label, { read: day(2), discussed: day(2) }),
  mark(`theme/${theme.id}`, theme.name, { later: day(5) }),
  mark(`term/${term.id}`, term.long, { used: day(7) }),
  mark('finding/no-longer-there', GONE, { later: day(4), used: day(1) }),
];

const from = (...facts) => facts.join(' · ');

test('an empty list says what will be here and how to begin', async ({ page }) => {
  const list = new ReadingList(page);
  await list.open();
  await expect(list.heading).toHaveText('My reading list');
  await expect(list.main).toContainText('There is nothing here yet.');
  await expect(list.mark).toHaveCount(0);
  await expectSound(page, 'an empty reading list');
  await list.main.getByRole('link', { name: 'Begin with the recommendations' }).click();
  await expect(page).toHaveURL('/toolkit');
});

test('what is kept and what was read stand with their kinds and days, the newest first', async ({
  page,
}) => {
  const list = new ReadingList(page);
  await putMarks(page, SEVERAL);
  await list.open();
  const withdrawn = [GONE, 'It is in the content no more.'];
  const sevenSays = from(
    'Recommendation',
    'Kept for later on 3 November 2026',
    'Read on 9 November 2026',
    'Discussed on 4 November 2026',
  );
  const goneSays = from('Finding', 'Kept for later on 4 November 2026', 'Used on 1 November 2026');
  expect(await list.entries(list.later)).toEqual([
    [theme.name, from('Theme', 'Kept for later on 5 November 2026')],
    [...withdrawn, goneSays],
    [seven.label, sevenSays],
  ]);
  expect(await list.entries(list.further)).toEqual([
    [seven.label, sevenSays],
    [term.long, from('Word of the glossary', 'Used on 7 November 2026')],
    [
      eight.label,
      from('Recommendation', 'Read on 2 November 2026', 'Discussed on 2 November 2026'),
    ],
    [...withdrawn, goneSays],
  ]);
  const total = recommendations.length;
  await expect(list.shares).toHaveText([
    `2 of ${total} read`,
    `2 of ${total} discussed`,
    `0 of ${total} used`,
  ]);
  await expect(list.status).toHaveText('5 pages are marked');
  await expectSound(page, 'a reading list');
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
  await list.later.getByRole('link', { name: theme.name }).click();
  await expect(page).toHaveURL(`/themes/${theme.id}`);
});

test('the list is narrowed by a mark, in the address', async ({ page }) => {
  const list = new ReadingList(page);
  await putMarks(page, SEVERAL);
  await list.open();
  expect(await list.options(list.mark)).toEqual([
    { value: '', name: 'All marks', count: 5 },
    { value: 'later', name: 'Kept for later', count: 3 },
    { value: 'read', name: 'Read', count: 2 },
    { value: 'discussed', name: 'Discussed', count: 2 },
    { value: 'used', name: 'Used', count: 2 },
  ]);
  await list.mark.selectOption('discussed');
  await expect(page).toHaveURL('/reading-list?mark=discussed');
  await expect(list.status).toHaveText('Showing 2 of 5 marked pages');
  const titles = (await list.entries(list.part('Discussed'))).map(([title]) => title);
  expect(titles).toEqual([seven.label, eight.label]);
  await expect(list.later).toHaveCount(0);
  await list.takeOff(list.part('Discussed'), eight.label).click();
  await expect(list.part('Discussed').getByRole('listitem')).toHaveCount(1);
  const stored = await storedMark(page, eight.key);
  expect([stored.read.since, stored.discussed.since]).toEqual([day(2), null]);
  await list.chip('Discussed').click();
  await expect(page).toHaveURL('/reading-list');
  await list.open('?mark=used');
  await expect(list.mark).toHaveValue('used');
});

test('what is taken off can be put back where it was', async ({ page }) => {
  const list = new ReadingList(page);
  await putMarks(page, SEVERAL);
  await list.open();
  await list.takeOff(list.later, theme.name).click();
  await expect(list.later.getByRole('listitem')).toHaveCount(2);
  const told = page.getByText(`“${theme.name}” was taken off this list.`);
  await expect(told).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(list.undo).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toHaveCount(0);
  await expect(list.heading).toBeFocused();
  expect((await list.entries(list.later))[0]).toEqual([
    theme.name,
    from('Theme', 'Kept for later on 5 November 2026'),
  ]);

  // Of what is read, discussed and used, all three at once; what is kept stays.
  await list.takeOff(list.further, seven.label).click();
  expect(await list.entries(list.later)).toContainEqual([
    seven.label,
    from('Recommendation', 'Kept for later on 3 November 2026'),
  ]);
  await list.undo.click();
  expect((await list.entries(list.further))[0][1]).toContain('Read on 9 November 2026');
});

test('what was withdrawn can be taken off too', async ({ page }) => {
  const list = new ReadingList(page);
  await putMarks(page, [SEVERAL.at(-1)]);
  await list.open();
  await expect(list.main.getByRole('link', { name: GONE })).toHaveCount(0);
  await list.takeOff(list.later, GONE).click();
  await list.takeOff(list.further, GONE).click();
  await expect(list.main).toContainText('There is nothing here yet.');
  await list.undo.click();
  await expect(list.further.getByRole('listitem')).toHaveCount(1);
});

test('another tab’s marks come in as they are made', async ({ context, page }) => {
  const list = new ReadingList(page);
  await list.open();
  const marks = new Marks(await context.newPage());
  await marks.open(nine.path);
  await marks.button('Keep for later').click();
  await expect(list.later.getByRole('link', { name: nine.label })).toBeVisible();
  await expect(list.status).toHaveText('1 page is marked');
});

test('a mark that cannot be read is set aside and told of', async ({ page }) => {
  const list = new ReadingList(page);
  const key = markKey(seven.key);
  await put(page, key, 'damaged');
  await list.open();
  await expect(list.main).toContainText('1 mark is stored here that cannot be read.');
  expect(await get(page, quarantineKey(1, key))).toBe('damaged');
});

test('on paper are the titles, and nothing to press', async ({ page }) => {
  const list = new ReadingList(page);
  await putMarks(page, SEVERAL);
  await list.open();
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await list.print.click();
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: 'print' });
  await expect(list.later).toBeVisible();
  await expect(list.main.getByRole('button')).toHaveCount(0);
  await expect(list.form).toBeHidden();
});

test.describe('at 390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a list with long titles fits', async ({ page }) => {
    const list = new ReadingList(page);
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänspatent '.repeat(4);
    await putMarks(page, [...SEVERAL, mark('figure/gone', long, { later: day(8), used: day(8) })]);
    await list.open();
    await expect(list.later.getByRole('listitem')).toHaveCount(4);
    await expectSound(page, 'a reading list on a phone');
  });
});
