// The reader's marks: kept for later, read, discussed, used; on every kind of page, in two tabs,
// and where the browser does not store them.
import { expect, test } from './support/test.js';
import {
  articles,
  courses,
  figures,
  findings,
  glossary,
  lines,
  numbered,
  reports,
  reviews,
  themes,
} from './support/content.js';
import { mark, putMarks, storedMark } from './support/marks.js';
import { expectSound } from './support/sound.js';
import { blockStorage } from './support/storage.js';
import { MARKS, Marks } from './pages/marks.js';

const seven = numbered(7);
const TODAY = new Date('2026-11-22T10:02:00Z');
const page = (kind, [first], path = `/${kind}s`) => ({
  topic: `${kind}/${first.id}`,
  path: `${path}/${first.id}`,
  title: first.title ?? first.long ?? first.name,
});

/** One page of each kind of thing that can be marked. */
const KINDS = [
  { topic: seven.key, path: seven.path, title: seven.label },
  { topic: 'national', path: '/toolkit/national' },
  page('review', reviews),
  page(
    'report-page',
    reports.flatMap((report) => report.pages ?? []),
    '/reviews/about',
  ),
  page('finding', findings),
  page('article', articles),
  page('course', courses, '/training'),
  page('line', lines, '/strategy'),
  page('figure', figures),
  page('theme', themes),
  page('term', glossary, '/glossary'),
];

test.beforeEach(({ page }) => page.clock.setFixedTime(TODAY));

test('every kind of page can be marked, and the marks stay', async ({ page }) => {
  const marks = new Marks(page);
  await marks.open('/about');
  for (const { topic, path, title } of KINDS) {
    await marks.follow(path);
    await expect(marks.told).toHaveText('Nothing marked yet.');
    await marks.button('Keep for later').click();
    await marks.button('Discussed').click();
    await expect(marks.told).toHaveText(
      'Kept for later on 22 November 2026. Discussed on 22 November 2026. Saved in this browser.',
    );
    expect(await marks.pressed(), path).toEqual(['Keep for later', 'Discussed']);
    const stored = await storedMark(page, topic);
    expect(stored.discussed.since, topic).toBe(TODAY.getTime());
    if (title) expect(stored.title).toBe(title);
  }
  await marks.reload();
  for (const { path } of KINDS) {
    await marks.follow(path);
    expect(await marks.pressed(), path).toEqual(['Keep for later', 'Discussed']);
    await expect(marks.told).toHaveText(
      'Kept for later on 22 November 2026. Discussed on 22 November 2026.',
    );
  }
});

test('a mark is taken back by the same button, with the keyboard, and keeps the focus', async ({
  page,
}) => {
  const marks = new Marks(page);
  await marks.open(seven.path);
  await marks.button('Keep for later').focus();
  await page.keyboard.press('Tab');
  await expect(marks.button('Read')).toBeFocused();
  await page.keyboard.press('Space');
  expect(await marks.pressed()).toEqual(['Read']);
  await expect(marks.button('Read')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await marks.pressed()).toEqual([]);
  await expect(marks.told).toHaveText('Nothing marked yet. Saved in this browser.');
  await marks.reload();
  expect(await marks.pressed()).toEqual([]);
});

test('what is said of one page is not told on the next', async ({ page, record }) => {
  const marks = new Marks(page);
  await marks.open(seven.path);
  await marks.button('Used').click();
  await record.next.click();
  await record.isAtStep(numbered(8));
  await expect(marks.told).toHaveText('Nothing marked yet.');
  await record.previous.click();
  await expect(marks.told).toHaveText('Used on 22 November 2026.');
});

test('two tabs that mark the same page have both marks', async ({ context, page }) => {
  const marks = new Marks(page);
  const other = new Marks(await context.newPage());
  await other.page.clock.setFixedTime(TODAY);
  await marks.open(seven.path);
  await other.open(seven.path);
  await marks.button('Read').click();
  await other.button('Discussed').click();
  for (const tab of [marks, other]) {
    await expect.poll(() => tab.pressed()).toEqual(['Read', 'Discussed']);
  }
  await other.button('Read').click();
  await expect.poll(() => marks.pressed()).toEqual(['Discussed']);
  await marks.reload();
  expect(await marks.pressed()).toEqual(['Discussed']);
});

test('a mark that cannot be stored is told, and does not hold', async ({ page }) => {
  await page.addInitScript(blockStorage);
  const marks = new Marks(page);
  await marks.open(seven.path);
  await marks.button('Read').click();
  await expect(marks.told).toHaveText(
    'Nothing marked yet. Not saved: this browser does not let this site store anything.',
  );
  expect(await marks.pressed()).toEqual([]);
  await expectSound(page, 'marks that are not saved');
});

test('the menu shows what is kept and what was discussed', async ({ page, menu }) => {
  await putMarks(page, [
    mark(seven.key, seven.label, { later: 5, discussed: 6 }),
    mark(numbered(8).key, numbered(8).label, { read: 5, used: 6 }),
  ]);
  await menu.open();
  await expect(menu.entry(seven.title)).toContainText('Kept for later');
  await expect(menu.entry(seven.title)).toContainText('Discussed');
  await expect(menu.entry(numbered(8).title).getByText(/Kept|Discussed|Read|Used/)).toHaveCount(0);
});

test('on a wide screen the marks stand beside the text', async ({ page }) => {
  const marks = new Marks(page);
  await marks.open('/about');
  for (const { path } of KINDS) {
    await marks.follow(path);
    const text = await page.getByRole('article').boundingBox();
    const mine = await marks.region.boundingBox();
    expect(mine.x, path).toBeGreaterThan(text.x + text.width);
    expect(Math.abs(mine.y - text.y), path).toBeLessThan(8);
    await expect(marks.toMine).toBeHidden();
  }
});

test.describe('at 390 pixels', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the marks fit, and long pages of themes and terms lead to them', async ({ page }) => {
    const marks = new Marks(page);
    await marks.open('/about');
    for (const { path, topic } of KINDS) {
      await marks.follow(path);
      for (const name of MARKS) await marks.button(name).click();
      expect(await marks.overTheSide(), path).toBe(0);
      if (/^(theme|term)\//.test(topic)) {
        await marks.toMine.click();
        await expect(marks.region.getByRole('heading')).toBeInViewport();
      }
    }
    await expectSound(page, 'a page with all marks');
  });
});

test('themes and terms have room for a note, which print leaves off unless asked', async ({
  page,
  record,
}) => {
  for (const [kind, path] of [
    [themes[0], `/themes/${themes[0].id}`],
    [glossary[0], `/glossary/${glossary[0].id}`],
  ]) {
    await record.open({ path });
    await record.note.field.fill(`About ${kind.id}`);
    await expect(record.note.status).toHaveText(/^Saved in this browser/);
    await record.reload();
    await expect(record.note.field).toHaveValue(`About ${kind.id}`);
    await expect(record.printWithNotes).toBeVisible();
    await expectSound(page, path);
  }
});
