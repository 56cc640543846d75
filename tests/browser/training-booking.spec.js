// The booking guide: the journey step by step, and what is done here for each.
import { expect, test } from './support/test.js';
import { sources, trainingGuide } from './support/content.js';

const { booking } = trainingGuide;

test('tells each step, what this product does for it, and where that is from', async ({
  bookingGuide,
}) => {
  await bookingGuide.open();
  await expect(bookingGuide.heading).toHaveText('How booking works');
  await expect(bookingGuide.main).toContainText(booking.introduction);
  await expect(bookingGuide.main).toContainText('Bookings are made with the provider, not here.');
  await expect(bookingGuide.needed).toHaveText(booking.needed);
  await expect(bookingGuide.steps).toHaveCount(booking.steps.length);
  for (const [index, { title, text, here }] of booking.steps.entries()) {
    const step = bookingGuide.steps.nth(index);
    await expect(step.getByRole('heading', { level: 3 })).toHaveText(title);
    const said = await step.evaluate((step) => step.innerText.replace(/\s+/g, ' '));
    expect(said).toContain(text);
    if (here) expect(said).toContain(`Here: ${here}`);
    else expect(said).not.toContain('Here:');
  }
  const source = sources.find(({ id }) => id === booking.source.document);
  await expect(bookingGuide.source).toContainText(source.title);
  await expect(bookingGuide.source).toContainText(booking.source.place);
});

test('leads to the training', async ({ bookingGuide }) => {
  await bookingGuide.open();
  await bookingGuide.training.click();
  await bookingGuide.isAt('/training', 'Training');
  await expect(bookingGuide.heading).toBeFocused();
});

for (const width of [390, 320]) {
  test(`at ${width} pixels nothing reaches over the side`, async ({ bookingGuide, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await bookingGuide.open();
    expect(await bookingGuide.overTheSide()).toBeLessThanOrEqual(0);
    await expect(bookingGuide.steps.last()).toBeVisible();
  });
}

test('on paper every step is there', async ({ bookingGuide, page }) => {
  await bookingGuide.open();
  await page.emulateMedia({ media: 'print' });
  for (const step of await bookingGuide.steps.all()) await expect(step).toBeVisible();
  await expect(bookingGuide.training).toBeHidden();
});

test('a query means nothing to it', async ({ bookingGuide, page }) => {
  await page.goto('/training/booking?step=%ff&x=<script>');
  await bookingGuide.ready();
  await expect(bookingGuide.heading).toHaveText('How booking works');
  expect(bookingGuide.address()).toBe('/training/booking');
});
