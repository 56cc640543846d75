// A new version: it comes whole or not at all, is never mixed with the old one, and waits until the
// reader agrees.
import { expect, test, version, visit } from './support/offline.js';
import { numbered, pack } from './support/content.js';
import { AppPage } from './pages/app-page.js';
import { Failure } from './pages/failure.js';
import { Copy } from './pages/copy.js';
import { Record } from './pages/record.js';
import { YourData } from './pages/your-data.js';

const seven = numbered(7);
const OLD = pack.headline;
const NEW = 'What a newer version says';
/** What the browser says when a file cannot be had. */
const NOT_HAD = /Failed to load resource|Failed to fetch|network error response/;

test('a new version waits until the reader agrees, and then comes whole', async ({
  app,
  copy,
  page,
  site,
}) => {
  await visit(app, copy);
  const before = await version(app);
  const newer = await site.make({ headline: NEW });
  site.deploy(newer);
  await app.open('/');
  await expect(app.heading).toHaveText(OLD);
  await copy.isNewer();
  await expect(app.heading).toHaveText(OLD);
  // Neither going on nor loading again changes the version.
  await copy.later.click();
  await expect(copy.told).toHaveCount(0);
  await expect(app.main).toBeFocused();
  expect(await version(app)).toBe(before);
  await copy.isNewer();
  await copy.use.click();
  await expect(app.main.getByText(`build ${newer.build}.`)).toBeVisible();
  await app.open('/');
  await expect(app.heading).toHaveText(NEW);
  await copy.saysNothing();
  // All of it is there, also without a network.
  await site.stop();
  await app.reload();
  await expect(app.heading).toHaveText(NEW);
});

test('a new version does not interrupt typing, and takes nothing of it away', async ({
  app,
  copy,
  page,
  site,
}) => {
  await visit(app, copy, seven.path);
  const record = new Record(page);
  await record.note.field.pressSequentially('I began');
  site.deploy(await site.make({ headline: NEW }));
  await copy.look();
  await copy.saysNothing();
  await record.note.field.pressSequentially(' and went on');
  await expect(record.note.field).toBeFocused();
  await record.note.field.blur();
  await copy.isNewer();
  // Pressed before the note has been saved.
  await record.note.field.fill('Typed at the last moment');
  const reloaded = page.waitForEvent('load');
  await copy.use.click();
  await reloaded;
  await app.ready();
  await expect(record.note.field).toHaveValue('Typed at the last moment');
  await app.open('/');
  await expect(app.heading).toHaveText(NEW);
});

test('on a shared computer, what is in memory alone keeps the new version waiting', async ({
  app,
  copy,
  page,
  site,
}) => {
  await visit(app, copy, '/your-data');
  await new YourData(page).button('This is a shared computer').click();
  await app.follow(seven.path);
  const record = new Record(page);
  await record.note.field.fill('In memory');
  site.deploy(await site.make({ headline: NEW }));
  await copy.look();
  await record.note.field.blur();
  await copy.isNewer();
  await copy.use.click();
  await expect(copy.told).toContainText('The new version has to wait');
  await expect(record.note.field).toHaveValue('In memory');
  await app.follow('/your-data');
  await new YourData(page).button('Clear this page for the next person').click();
  const reloaded = page.waitForEvent('load');
  await copy.use.click();
  await reloaded;
  await app.open('/');
  await expect(app.heading).toHaveText(NEW);
});

test('each tab goes over to the new version when its reader says so', async ({
  app,
  context,
  copy,
  page,
  site,
}) => {
  await visit(app, copy);
  const other = await context.newPage();
  await other.goto(`${site.origin}/`);
  const otherApp = new AppPage(other);
  const otherCopy = new Copy(other);
  await otherApp.ready();
  site.deploy(await site.make({ headline: NEW }));
  await copy.look();
  await copy.isNewer();
  await otherCopy.isNewer();
  await otherCopy.later.click();
  await copy.use.click();
  await expect(app.heading).toHaveText(NEW);

  // The other tab hears of it, and is as it was: also what it fetches is of its own version.
  await otherCopy.isNewer();
  await expect(otherApp.heading).toHaveText(OLD);
  const content = await other.evaluate(
    async (path) => (await fetch(path)).text(),
    site.old.content,
  );
  expect(content).toContain(OLD);
  await otherCopy.use.click();
  await expect(otherApp.heading).toHaveText(NEW);
});

const unfinished = {
  'a file is not there yet': (site, { content }) => site.wrong.set(`/${content}`, () => undefined),
  'a file comes cut short': (site, { content }) =>
    site.wrong.set(`/${content}`, (bytes) => bytes.subarray(0, bytes.length / 2)),
  'a file comes with a wrong letter': (site, { content }, { headline, next }) =>
    site.wrong.set(`/${content}`, (bytes) => Buffer.from(String(bytes).replace(next, headline))),
  'the page is still the old one': (site) => site.wrong.set('/app.html', () => site.oldPage),
  'the server stops in the middle of it': (site, { content }) =>
    site.wrong.set(`/${content}`, () => new Promise(() => {})),
};

test('an update that does not come whole leaves the old version as it was, and is tried again', async ({
  app,
  copy,
  site,
}) => {
  test.setTimeout(240_000);
  await visit(app, copy);
  let headline = OLD;
  for (const [name, spoil] of Object.entries(unfinished)) {
    const before = await version(app);
    const next = `${NEW}: ${name}`;
    const newer = await site.make({ headline: next });
    site.oldPage = Buffer.from(await (await fetch(`${site.origin}/app.html`)).arrayBuffer());
    spoil(site, newer, { headline, next });
    site.deploy(newer);
    await app.open('/');
    await copy.saysNothing();
    await site.stop();
    await app.reload();
    await expect(app.heading, name).toHaveText(headline);
    expect(await version(app), name).toBe(before);

    site.wrong.clear();
    await site.start();
    await app.open('/');
    await copy.isNewer();
    await copy.use.click();
    await expect(app.heading, name).toHaveText(next);
    headline = next;
  }
});

test('a version that is damaged and gone from the server gives way to the new one', async ({
  app,
  guard,
  copy,
  page,
  site,
}) => {
  guard.expectMessages(NOT_HAD);
  await visit(app, copy);
  site.deploy(await site.make({ headline: NEW }));
  await copy.damage(`/${site.old.content}`, '{"format":');
  const failure = new Failure(page);
  await failure.open('/');
  await failure.tryAgain.click();
  await app.ready();
  await expect(app.heading).toHaveText(NEW);
});

test('a version that does not start is replaced by the next without being asked', async ({
  app,
  guard,
  copy,
  page,
  site,
}) => {
  await visit(app, copy);
  site.deploy(await site.make({ damage: true }));
  await app.open('/');
  await copy.isNewer();
  await copy.use.click();
  const failure = new Failure(page);
  await failure.heading.waitFor();
  site.deploy(await site.make({ headline: NEW }));
  await page.reload();
  await failure.heading.waitFor();
  await expect(async () => {
    // Sooner or later than a reader needs to read the message.
    await page.waitForTimeout(1500);
    await failure.tryAgain.click();
    await expect(app.heading).toHaveText(NEW, { timeout: 2000 });
  }).toPass();
});
