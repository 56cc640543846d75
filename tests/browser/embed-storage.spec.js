// What a reader writes in a page of the toolkit in another site's page, where Chromium keeps it for that
// site alone.
import config from '../../playwright.config.js';
import { numbered } from './support/content.js';
import { expect, test } from './support/hosts.js';
import { keys } from './support/storage.js';

const seven = numbered(7);
const { launchOptions } = config.use;
const SAVED = /^Saved in this browser at/;

// By itself, Debian's Chromium lets a frame of another site store nothing (tests/browser/embed.spec.js).
const allow = '--disable-features=TrackingProtection3pcd';
test.use({
  launchOptions: { ...launchOptions, args: [...launchOptions.args, allow] },
});

test('the page says so, keeps it for that site alone, and opens in full', async ({
  page,
  context,
  host,
  embedded,
  baseURL,
}) => {
  const address = host.put(host.element(seven.path));
  await page.goto(address);
  await embedded.ready();
  await expect(embedded.frame.getByText(/keeps what you write here apart/)).toBeVisible();
  await embedded.note.fill('Written in the council’s page');
  await expect(embedded.frame.getByText(SAVED)).toBeVisible();
  const opened = context.waitForEvent('page');
  await embedded.inFull.click();
  const full = await opened;
  await full.waitForURL(baseURL + seven.path);
  await expect(full.getByRole('banner')).toBeVisible();
  await expect(full.getByRole('textbox', { name: 'My note' })).toHaveValue('');
  expect((await keys(full)).filter((key) => key.includes('/note/'))).toEqual([]);
  // It is there still, in the frame.
  await page.reload();
  await embedded.ready();
  await expect(embedded.note).toHaveValue('Written in the council’s page');
  // The check and the reader's own pages say so too.
  await page.goto(host.put(host.element('/embed/check')));
  await embedded.ready();
  await expect(embedded.frame.getByText(/^They are stored, for this website alone/)).toBeVisible();
  await page.goto(host.put(host.element('/notebook')));
  await embedded.ready();
  await expect(embedded.heading).toHaveText('My notebook');
  await expect(embedded.frame.getByText(/keeps what you write here apart/)).toBeVisible();
});
