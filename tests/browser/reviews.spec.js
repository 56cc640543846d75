// Reviews and audits: where their links lead. What each page says is held by tests/printed.
import { expect, test } from './support/test.js';
import { reports, reviews } from './support/content.js';
import { TYPE_NAMES } from './support/explorer.js';
import { TYPES, findingsWith } from './support/records.js';

const ofType = (review, type) => findingsWith({ review: review.id, type });
const typesOf = (review) => TYPES.filter((type) => ofType(review, type).length > 0);

test('the list leads to a review, a report’s part and all findings; Next leads on, and back', async ({
  reviewsPage,
  review,
  document,
}) => {
  const [report] = reports;
  const [first, second] = report.reviews;
  const part = reports.flatMap(({ pages }) => pages ?? [])[0];
  await reviewsPage.open();
  await reviewsPage.main.getByRole('link', { name: part.title, exact: true }).click();
  await document.isAt(`/reviews/about/${part.id}`, part.title);
  await document.page.goBack();
  await reviewsPage.toFindings.click();
  await reviewsPage.isAt('/findings', 'Findings');
  await reviewsPage.page.goBack();
  await reviewsPage.entry(first.title).getByRole('link').click();
  await review.isAt(`/reviews/${first.id}`, first.title);
  await review.next.click();
  await review.isAt(`/reviews/${second.id}`, second.title);
  await review.backTo('All reviews and audits').click();
  await review.isAt('/reviews', 'Reviews and audits');
});

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

test('a finding leads to its own page, and that to its review and its neighbours', async ({
  review,
  document,
}) => {
  const of = reviews.find(({ findings }) => findings.length > 3);
  const told = typesOf(of).flatMap((type) => ofType(of, type));
  await review.open({ path: `/reviews/${of.id}` });
  await review.findings.nth(1).getByRole('link').click();
  await document.isAt(`/findings/${told[1].id}`, told[1].title);
  await expect(document.previous).toHaveAccessibleName(new RegExp(`${told[0].title}$`));
  await document.next.click();
  await document.isAt(`/findings/${told[2].id}`, told[2].title);
  await document.text.getByRole('link', { name: of.title, exact: true }).click();
  await review.isAt(`/reviews/${of.id}`, of.title);
});
