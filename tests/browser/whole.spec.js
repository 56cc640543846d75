// A whole document on one page.
import { expect, test } from './support/test.js';
import {
  courses,
  figures,
  numbered,
  recommendations,
  reports,
  toolkit,
  wholeDocuments,
} from './support/content.js';

const of = (id) => wholeDocuments.find(({ path }) => path === `/documents/${id}`);
const deck = of(toolkit.source.document);
const [report] = reports;

test('a record leads to its whole document, in which every part is told', async ({
  page,
  record,
}) => {
  await record.open(numbered(7));
  await record.main.getByRole('link', { name: 'The whole document on one page' }).click();
  await record.isAt(deck.path, deck.title);
  for (const { label } of recommendations) {
    await expect(page.getByRole('heading', { level: 2, name: label, exact: true })).toBeVisible();
  }
  await expect(page.getByRole('heading', { level: 3, name: 'What was done' })).toHaveCount(
    recommendations.length,
  );
  for (const { status } of recommendations.filter(({ status }) => status)) {
    await expect(record.main).toContainText(status);
  }
});

test('courses and figures are told with what the source states of them', async ({ record }) => {
  const whole = of(report.source.document);
  await record.open({ path: whole.path });
  const here = ({ source }) => source.document === report.source.document;
  for (const { level, aims = [] } of courses.filter(here)) {
    for (const text of [level, ...aims].filter(Boolean))
      await expect(record.main).toContainText(text);
  }
  for (const { values } of figures.filter(here)) {
    for (const { label } of values) await expect(record.main).toContainText(label);
  }
});

test('a report has its reviews with their findings, and says first that some are grave', async ({
  page,
  record,
}) => {
  const whole = of(report.source.document);
  await record.open({ path: whole.path });
  expect(whole.content_note).toBe(true);
  await expect(record.main).toContainText('Each of these says so before it begins.');
  await expect(record.exit).toBeVisible();
  for (const { title, findings } of report.reviews) {
    const part = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({
        has: page.getByRole('heading', { level: 2, name: title, exact: true }),
      });
    await expect(part.getByRole('link')).toHaveCount(findings.length);
  }
});

test('a print of it has neither menu nor button', async ({ page, record }) => {
  await record.open({ path: deck.path });
  await page.emulateMedia({ media: 'print' });
  await expect(record.mainMenu).toBeHidden();
  await expect(page.getByText('Print this document')).toBeHidden();
  await expect(record.heading).toBeVisible();
});

test('a document that is not here has no page', async ({ notFound }) => {
  await notFound.open('/documents/nothing');
  await expect(notFound.says('/documents/nothing')).toBeVisible();
});
