// The thread: what is tied to each recommendation, where it breaks off, and the file of it all.
import { expect, test } from './support/test.js';
import {
  EVIDENCE,
  KINDS,
  KIND_NAMES,
  gaps,
  grouped,
  recordOf,
  records,
  tally,
  ties,
  tiesOf,
} from './support/records.js';
import { sources } from './support/content.js';
import { downloaded } from './support/storage.js';

const COLUMNS = {
  review: 'Reviews',
  finding: 'Findings',
  article: 'Articles',
  course: 'Courses',
  line: 'Strategy',
  figure: 'Figures',
};
const ONE = {
  recommendation: 'Recommendation',
  review: 'Review or audit',
  finding: 'Finding',
  article: 'Newsletter article',
  course: 'Course or event',
  line: 'Line of the strategy',
  figure: 'Figure',
};
const GAPS = [
  ['Recommendations with no later evidence', gaps.evidence],
  ['Areas to strengthen with no course', gaps.course],
  ['Outcomes of the strategy with no measure', gaps.measure],
];
const rows = records.filter(({ kind }) => kind === 'recommendation');

const ours = (count) => `${count} our ${count === 1 ? 'link' : 'links'}`;
function words({ stated, ours: own }) {
  if (!stated && !own) return 'none';
  return [stated && `${stated} stated`, own && ours(own)].filter(Boolean).join(', ');
}
function digits({ stated, ours: own }) {
  if (!stated && !own) return '–';
  return own ? `${stated || ''} + ${own}`.trim() : `${stated}`;
}

test('the table counts each recommendation’s ties by kind and basis', async ({ threadPage }) => {
  await threadPage.open();
  await expect(threadPage.heading).toHaveText('The thread');
  await expect(threadPage.table.getByRole('columnheader')).toHaveText([
    'Recommendation',
    ...EVIDENCE.map((kind) => COLUMNS[kind]),
  ]);
  await expect(threadPage.table.getByRole('rowheader')).toHaveText(rows.map(({ label }) => label));
  for (const record of rows) {
    const row = threadPage.row(record.label);
    const expected = EVIDENCE.map((kind) => tally(record, kind));
    await expect(row.getByRole('cell')).toHaveText(
      expected.map((count) => `${digits(count)}${words(count)}`),
    );
    for (const [index, count] of expected.entries()) {
      // What is seen in figures is heard in words.
      await expect(row.getByRole('cell').nth(index)).toHaveAccessibleName(words(count));
    }
  }
});

test('on a phone a list says the same', async ({ page, threadPage }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await threadPage.open();
  await expect(threadPage.table).toBeHidden();
  await expect(threadPage.cards).toHaveCount(rows.length);
  for (const [index, record] of rows.entries()) {
    const card = threadPage.cards.nth(index);
    await expect(card.getByRole('heading', { level: 3 })).toHaveText(record.label);
    const counted = EVIDENCE.map((kind) => [kind, tally(record, kind)]);
    const filled = counted.filter(([, { stated, ours: own }]) => stated + own > 0);
    await expect(card.getByRole('listitem')).toHaveText(
      filled.map(([kind, count]) => `${COLUMNS[kind]}: ${words(count)}`),
    );
    if (filled.length === 0) await expect(card).toContainText('No ties');
  }
});

test('each row leads to the recommendation’s own part of the thread', async ({
  threadPage,
  document,
}) => {
  const record = rows.find((row) => tiesOf(row, 'finding').length > 0);
  await threadPage.open();
  await threadPage.row(record.label).getByRole('link').click();
  await expect(document.heading).toHaveText(record.title);
  await expect(document.thread).toBeInViewport();
});

for (const [name, { all, open }] of GAPS) {
  test(`the gap “${name}” names just those where the thread breaks off`, async ({ threadPage }) => {
    await threadPage.open();
    const gap = threadPage.gap(name);
    await expect(gap.getByText(`${open.length} of ${all.length}`, { exact: true })).toBeVisible();
    const details = gap.getByRole('group');
    for (const closed of await details.all()) await closed.getByText(/\(\d+\)$/).click();
    const links = gap.getByRole('link');
    expect(
      await links.evaluateAll((all) =>
        all.map((link) => ({ title: link.textContent, path: link.pathname })),
      ),
    ).toEqual(open.map(({ label, path }) => ({ title: label, path })));
    if (open.length === 0) await expect(gap).toContainText('There is none.');
  });
}

test('findings with no course stand under their reviews, each with its count', async ({
  threadPage,
}) => {
  const reviewOf = ({ ref }) =>
    records.find((record) => record.findings?.some(({ id }) => `finding/${id}` === ref)).title;
  await threadPage.open();
  const expected = grouped(gaps.course.open, reviewOf);
  const gap = threadPage.gap('Areas to strengthen with no course');
  await expect(gap.getByRole('group')).toHaveCount(expected.length);
  for (const [index, [title, open]] of expected.entries()) {
    await expect(gap.getByRole('group').nth(index)).toContainText(`${title} (${open.length})`);
  }
});

/** Comma-separated values, read as RFC 4180 has it: rows of cells. */
function parse(text) {
  const table = [[]];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < text.length; at += 1) {
    const c = text[at];
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (c === '"') {
      if (cell !== '') throw new Error('A quotation mark stands within a bare cell');
      quoted = true;
    } else if (c === ',' || text.startsWith('\r\n', at)) {
      table.at(-1).push(cell);
      cell = '';
      if (c !== ',') {
        at += 1;
        table.push([]);
      }
    } else {
      if (/[\r\n]/.test(c)) throw new Error('A line ends bare');
      cell += c;
    }
  }
  expect([cell, quoted, table.pop()], 'the file ends with a row’s end').toEqual(['', false, []]);
  return table;
}

test('the file has every tie and every gap', async ({ threadPage }) => {
  await threadPage.open();
  const { name, text } = await downloaded(threadPage.page, () => threadPage.download.click());
  expect(name).toBe('thread.csv');
  expect(text.startsWith('\ufeff'), 'begins with the mark of UTF-8').toBe(true);
  const [head, ...body] = parse(text.slice(1));
  expect(head).toEqual([
    'Tie or gap',
    'From: kind',
    'From: title',
    'To: kind',
    'To: title',
    'Basis',
    'Where it is stated',
    'Why',
  ]);
  expect(body.filter((row) => row.length !== head.length)).toEqual([]);
  const source = ({ document, place }) =>
    `${sources.find(({ id }) => id === document).title}: ${place}`;
  const ofTie = ({ from, to, why, place }) => [
    'Tie',
    ONE[recordOf(from).kind],
    recordOf(from).label,
    ONE[recordOf(to).kind],
    recordOf(to).label,
    place ? 'Stated in a source' : 'Our link',
    place ? source(place) : '',
    why,
  ];
  const ofGap = ([gap, { open }]) =>
    open.map(({ kind, label }) => ['Gap', ONE[kind], label, '', '', '', '', gap]);
  const expected = [...ties.map(ofTie), ...GAPS.flatMap(ofGap)];
  const lines = (table) => table.map((row) => row.join('\t'));
  expect(lines(body)).toEqual(lines(expected));
  // What has a comma or a quotation mark stands in quotation marks.
  for (const cell of expected
    .flat()
    .filter((cell) => /[",]/.test(cell))
    .slice(0, 50)) {
    expect(text).toContain(`"${cell.replaceAll('"', '""')}"`);
  }
  expect(
    body.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    'no formulas',
  ).toEqual([]);
});

/** What a record's page should show of the thread. */
const strands = (record) =>
  KINDS.map((kind) => ({ kind: KIND_NAMES[kind], ties: tiesOf(record, kind) }))
    .filter(({ ties }) => ties.length > 0)
    .map(({ kind, ties }) => ({
      kind,
      ties: ties.map(({ other, why, place }) => ({
        title: other.label,
        why,
        basis: place ? `Stated in the source (${place.place})` : 'Our link',
        path: other.path,
      })),
    }));

for (const kind of KINDS) {
  test(`“Follow the thread” shows each tie of a ${kind} with its basis`, async ({ document }) => {
    test.slow();
    const tied = records.filter((record) => record.kind === kind && strands(record).length > 0);
    const most = tied.toSorted(
      (a, b) => strands(b).flatMap((s) => s.ties).length - strands(a).flatMap((s) => s.ties).length,
    );
    for (const record of new Set([...most.slice(0, 8), ...tied.slice(0, 4), ...tied.slice(-4)])) {
      await document.open(record);
      await document.isAt(record.path, record.title);
      expect(await document.ties(), record.ref).toEqual(strands(record));
    }
    const loose = records.find((record) => record.kind === kind && strands(record).length === 0);
    if (loose) {
      await document.open(loose);
      await expect(document.thread).toHaveCount(0);
    }
  });
}

test('a tie leads to its other end, and that back again', async ({ document }) => {
  const record = rows.find((row) => tiesOf(row, 'finding').length > 0);
  const [{ other }] = tiesOf(record, 'finding');
  await document.open(record);
  await document.thread.getByRole('link', { name: other.label, exact: true }).first().click();
  await document.isAt(other.path, other.title);
  await document.thread.getByRole('link', { name: record.label, exact: true }).first().click();
  await document.isAt(record.path, record.title);
});

test('nothing reaches over the side of a narrow window', async ({ page, threadPage }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await threadPage.open();
  for (const closed of await threadPage.breaks.getByRole('group').all()) {
    await closed.getByText(/\(\d+\)$/).click();
  }
  expect(await threadPage.overTheSide()).toBeLessThanOrEqual(0);
});
