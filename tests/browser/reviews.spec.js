// Reviews and audits: their list, each one's page with its findings, and the parts of a report.
import { expect, test } from './support/test.js';
import { reports, reviews } from './support/content.js';
import { TYPE_NAMES } from './support/explorer.js';
import { TYPES, bodyOf, findingsWith, plain, sourceOf, themeOf } from './support/records.js';

const KINDS = {
  'case-review': 'Case review',
  notification: 'Notification',
  'learning-review': 'Learning review',
  'self-assessment': 'Self-assessment',
  audit: 'Audit',
  'peer-review': 'Peer review',
  research: 'Research',
  'practice-event': 'Practice events',
};
const NOUNS = {
  learning: ['point of learning', 'points of learning'],
  'good-practice': ['point of good practice', 'points of good practice'],
  strengthen: ['area to strengthen', 'areas to strengthen'],
  action: ['action', 'actions'],
};
const ofType = (review, type) => findingsWith({ review: review.id, type });
const typesOf = (review) => TYPES.filter((type) => ofType(review, type).length > 0);
const counted = (type, count) => `${count} ${NOUNS[type][count === 1 ? 0 : 1]}`;

test('lists every report with its reviews, and what each found', async ({ reviewsPage }) => {
  await reviewsPage.open();
  await expect(reviewsPage.heading).toHaveText('Reviews and audits');
  await expect(reviewsPage.reports).toHaveText(reports.map(({ title }) => title));
  await expect(reviewsPage.entries).toHaveCount(reviews.length);
  for (const review of reviews) {
    const entry = reviewsPage.entry(review.title);
    await expect(entry).toContainText(`${KINDS[review.kind]} · ${review.period}`);
    await expect(entry).toContainText(review.summary);
    const counts = typesOf(review).map((type) => counted(type, ofType(review, type).length));
    await expect(entry).toContainText(counts.join(', ') || 'The source gives no findings.');
    if (review.content_note) await expect(entry).toContainText(review.content_note);
    await expect(entry.getByRole('link')).toHaveAttribute('href', `./reviews/${review.id}`);
  }
  await reviewsPage.toFindings.click();
  await reviewsPage.isAt('/findings', 'Findings');
});

for (const report of reports) {
  test(`Next leads through every review of ${report.id}, and each is whole`, async ({ review }) => {
    test.slow();
    await review.open({ path: `/reviews/${report.reviews[0].id}` });
    for (const [index, of] of report.reviews.entries()) {
      await review.isAt(`/reviews/${of.id}`, of.title);
      await expect(review.position(`${index + 1} of ${report.reviews.length}`)).toHaveCount(2);
      await expect(review.main).toContainText(`${KINDS[of.kind]} · ${of.period}`);
      const shown = await review.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
      const paragraphs = of.body.split(/\n+/).filter(Boolean);
      for (const said of [of.summary, of.sample ?? '', ...paragraphs, ...(of.comments ?? [])]) {
        expect(shown).toContain(plain(said));
      }
      const told = typesOf(of).flatMap((type) => ofType(of, type));
      await expect(review.findings).toHaveCount(told.length);
      expect(await review.findings.getByRole('link').allTextContents()).toEqual(
        told.map(({ title }) => title),
      );
      for (const { text } of told) expect(shown).toContain(plain(text));
      const links = typesOf(of).map((type) => `${TYPE_NAMES[type]} (${ofType(of, type).length})`);
      expect(await review.parts.getByRole('link').allTextContents()).toEqual(links);
      await expect(review.source).toContainText(sourceOf(of).title);
      await expect(review.source).toContainText(of.source.place);
      await expect(review.fact('Report')).toHaveText([report.title]);
      await expect(review.fact('Themes')).toHaveText(of.themes.map((id) => themeOf(id).name));
      await expect(review.fact('Boards and agencies')).toHaveText(
        (of.bodies ?? []).map((id) => bodyOf(id).name),
      );
      await expect(review.exit).toHaveCount(of.content_note ? 1 : 0);
      if (index + 1 < report.reviews.length) await review.next.click();
    }
    await expect(review.next).toHaveCount(0);
    await review.backTo('All reviews and audits').click();
    await review.isAt('/reviews', 'Reviews and audits');
  });
}

test('a link to a part of a review takes the focus there', async ({ review }) => {
  const longest = reviews.toSorted((a, b) => b.findings.length - a.findings.length)[0];
  await review.open({ path: `/reviews/${longest.id}` });
  for (const type of typesOf(longest)) {
    const name = `${TYPE_NAMES[type]} (${ofType(longest, type).length})`;
    await review.parts.getByRole('link', { name }).click();
    const heading = review.text.getByRole('heading', {
      level: 2,
      name: TYPE_NAMES[type],
      exact: true,
    });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
  expect(review.address()).toBe(`/reviews/${longest.id}`);
});

test('the parts of a report that are no review have pages of their own', async ({
  reviewsPage,
  document,
}) => {
  for (const { title, pages = [] } of reports) {
    for (const part of pages) {
      await reviewsPage.open();
      await reviewsPage.main.getByRole('link', { name: part.title, exact: true }).click();
      await document.isAt(`/reviews/about/${part.id}`, part.title);
      const shown = await document.text.evaluate((text) => text.innerText.replace(/\s+/g, ' '));
      for (const said of [part.summary, ...part.body.split(/\n+/).filter(Boolean)]) {
        expect(shown).toContain(plain(said));
      }
      await expect(document.fact('Report')).toHaveText([title]);
      await expect(document.source).toContainText(part.source.place);
    }
  }
});

test('a finding leads to its own page, and that to its review and its neighbours', async ({
  review,
  document,
}) => {
  const of = reviews.find(({ findings }) => findings.length > 3);
  const told = typesOf(of).flatMap((type) => ofType(of, type));
  await review.open({ path: `/reviews/${of.id}` });
  await review.findings.nth(1).getByRole('link').click();
  await document.isAt(`/findings/${told[1].id}`, told[1].title);
  await expect(document.position(`2 of ${told.length}`)).toHaveCount(2);
  await expect(document.text).toContainText(told[1].text);
  await expect(document.fact('Review')).toHaveText([of.title]);
  await expect(document.previous).toHaveAccessibleName(new RegExp(`${told[0].title}$`));
  await document.next.click();
  await document.isAt(`/findings/${told[2].id}`, told[2].title);
  await document.text.getByRole('link', { name: of.title, exact: true }).click();
  await review.isAt(`/reviews/${of.id}`, of.title);
});

test('a review that is not there is not found', async ({ notFound }) => {
  for (const path of ['/reviews/no-such', '/reviews/about/no-such', '/reviews/%', '/findings/-']) {
    await notFound.open(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
});

test('nothing reaches over the side of a narrow window', async ({ page, reviewsPage }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const parts = reports.flatMap(({ pages }) => pages ?? []);
  for (const path of [
    '/reviews',
    ...reviews.map(({ id }) => `/reviews/${id}`),
    ...parts.map(({ id }) => `/reviews/about/${id}`),
  ]) {
    await page.goto(path);
    await reviewsPage.ready();
    expect.soft(await reviewsPage.overTheSide(), path).toBeLessThanOrEqual(0);
  }
});
