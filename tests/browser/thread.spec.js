// The thread: where its links lead, and the file of it all. What the pages say is held by tests/printed.
import { expect, test } from './support/test.js';
import { gaps, recordOf, records, ties, tiesOf } from './support/records.js';
import { sources } from './support/content.js';
import { downloaded } from './support/storage.js';

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

test('a row leads to the recommendation’s own part of the thread, a tie to its other end and back', async ({
  page,
  threadPage,
  document,
}) => {
  const record = rows.find((row) => tiesOf(row, 'finding').length > 0);
  const [{ other }] = tiesOf(record, 'finding');
  await page.setViewportSize({ width: 390, height: 800 });
  await threadPage.open();
  await expect(threadPage.table).toBeHidden();
  await expect(threadPage.cards).toHaveCount(rows.length);
  await threadPage.breaks
    .getByRole('group')
    .evaluateAll((all) => all.forEach((one) => (one.open = true)));
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await threadPage.overTheSide()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });
  await threadPage.row(record.label).getByRole('link').click();
  await expect(document.heading).toHaveText(record.title);
  await expect(document.thread).toBeInViewport();
  await document.thread.getByRole('link', { name: other.label, exact: true }).first().click();
  await document.isAt(other.path, other.title);
  await document.thread.getByRole('link', { name: record.label, exact: true }).first().click();
  await document.isAt(record.path, record.title);
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
