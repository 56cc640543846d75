// A page of the toolkit in another site's page where the browser lets the frame store nothing, as Debian's
// Chromium does by itself.
import config, { WHOLE_CHROMIUM } from '../../playwright.config.js';
import { numbered } from './support/content.js';
import { expect, test } from './support/hosts.js';

test.use({ launchOptions: { ...config.use.launchOptions, executablePath: WHOLE_CHROMIUM } });

const seven = numbered(7);

test('the page says that nothing is stored, and so does the check', async ({
  page,
  host,
  embedded,
}) => {
  await page.goto(host.put(host.element(seven.path)));
  await embedded.ready();
  await embedded.note.fill('Not kept');
  await expect(
    embedded.frame
      .getByText(/^Not saved: this browser does not let this site store anything/)
      .first(),
  ).toBeVisible();
  await expect(embedded.frame.getByRole('button', { name: 'Download this text' })).toBeVisible();
  await expect(embedded.frame.getByText(/lets it store nothing there/)).toBeVisible();
  await expect(embedded.frame.getByText(/keeps what you write here apart/)).toHaveCount(0);
  await page.goto(host.put(host.element('/embed/check')));
  await embedded.ready();
  await expect(embedded.frame.getByText(/lets this frame store nothing/)).toBeVisible();
});
