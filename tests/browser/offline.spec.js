// Without a network: after one visit everything works. What is damaged is mended, sites in folders of
// one origin keep apart, and a host can end it.
import { expect, test, visit } from './support/offline.js';
import { numbered, pack, pages, recordKinds } from './support/content.js';
import { Kiosk } from './pages/kiosk.js';
import { Meeting } from './pages/meeting.js';
import { Present } from './pages/present.js';
import { Record } from './pages/record.js';
import { Search } from './pages/search.js';

const seven = numbered(7);
const OLD = pack.headline;
const NEW = 'What a newer version says';
const SAVED = /^Saved in this browser/;

test('after one visit every page opens without a network, and it was said once', async ({
  app,
  copy,
  page,
  site,
}) => {
  test.setTimeout(180_000);
  await visit(app, copy);
  await app.reload();
  await copy.saysNothing();

  await site.stop();
  const step = /^\/toolkit\/recommendations\//;
  const all = [
    ...pages.filter(({ path }) => !step.test(path) || path === seven.path),
    ...recordKinds.map(([first]) => first),
  ];
  for (const [index, { path, title }] of all.entries()) {
    // Each fifth anew; the others from the page before.
    if (index % 5 === 0) await app.open(path);
    else await app.follow(path);
    await expect(app.heading, path).toHaveText(title);
  }
  // An address that there is not, by the program's own words.
  await app.open('/toolkit/nothing-of-the-kind');
  await expect(app.heading).toHaveText('Page not found');
});

test('without a network notes are saved, things found, pages printed, groups met and screens run', async ({
  app,
  cutOff,
  page,
}) => {
  await cutOff();
  const record = new Record(page);
  await record.open(seven);
  await record.note.field.fill('Written on a train');
  await expect(record.note.status).toHaveText(SAVED);
  await app.reload();
  await expect(record.note.field).toHaveValue('Written on a train');
  await app.open('/toolkit?theme=missing');
  await expect(app.main.getByRole('status')).toHaveText(/^Showing \d+ of \d+/);
  const search = new Search(page);
  await search.type(seven.title);
  await search.group('Recommendations').first().click();
  await expect(search.here).toContainText(seven.title);
  await app.open(seven.path);
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await record.printWithNotes.click();
  await page.waitForFunction(() => window.printed);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  // A group is shown slides, and a meeting is held.
  const present = new Present(page);
  await present.open('/present?of=toolkit');
  const opened = page.context().waitForEvent('page');
  await present.startTwo.click();
  const own = await opened;
  await expect(own.getByRole('heading', { level: 1 })).toHaveText('Presenter’s notes');
  await page.keyboard.press('End');
  await present.isAt(await present.count());
  await own.keyboard.press('Home');
  await present.isAt(1);
  await own.close();
  const meeting = new Meeting(page);
  await meeting.open(`/meeting?${seven.key}`);
  await meeting.start();
  for (let step = 0; step < 4; step += 1) await meeting.goOn();
  await meeting.action.fill('Agreed on a train');
  await meeting.keep.click();
  await expect(meeting.stage).toHaveText('Kept');
  await app.open(seven.path);
  await expect(record.note.field).toHaveValue(/One action: Agreed on a train/);
  // A screen in a room begins, is used and is cleared.
  const kiosk = new Kiosk(page);
  await kiosk.start();
  await kiosk.touch();
  for (let reader = 0; reader < 2; reader += 1) {
    await kiosk.follow(seven.path);
    await expect(kiosk.note).toHaveValue('');
    await kiosk.note.fill('Zanzibar');
    await kiosk.cleared();
    await kiosk.touch();
  }
});

test.describe('as in a browser', () => {
  test.use({ pauses: true });

  test('a first visit fetches nothing twice, and nothing before the page is there', async ({
    app,
    copy,
    page,
    site,
  }) => {
    site.caching = true;
    await app.open(seven.path);
    expect([...site.asked.keys()].filter((path) => path.startsWith('/sw'))).toEqual([]);
    await copy.isKept();
    const hashed = site.old.names.filter((name) => /-[0-9a-f]{12,16}/.test(name));
    expect(hashed.filter((name) => site.asked.get(`/${name}`) !== 1)).toEqual([]);
    const [cache] = await copy.caches();
    expect(await copy.files(cache)).toEqual(site.old.names.map((name) => `/${name}`).sort());
  });
});

test('can be installed', async ({ app, page, site }) => {
  await app.open('/');
  const browser = await page.context().newCDPSession(page);
  const { errors, data } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  expect(manifest.name).toBe(pack.name);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  // The tests' windows are private ones.
  const others = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
  expect(others).toEqual([]);
  const root = `${site.origin}/`;
  for (const { url, name } of manifest.shortcuts) {
    await app.open(new URL(url, root).href);
    await expect(app.heading).not.toHaveText('Page not found');
    expect(name).not.toBe('Home');
  }
});

test('what is damaged or gone is fetched again, and never shown', async ({ app, copy, site }) => {
  await visit(app, copy);
  const [cache] = await copy.caches();
  const whole = await copy.files(cache);
  const wasm = site.old.names.find((name) => name.endsWith('_bg.wasm'));
  await copy.damage(`/${site.old.content}`, '{"format":');
  await copy.damage(`/${wasm}`, 'no wasm');
  await copy.damage('/app.html', '<p>Something else');
  await app.open(seven.path);
  await expect(app.heading).toHaveText(seven.title);
  // What the page fetches a moment later is put back.
  await expect(async () => {
    for (const path of whole) await copy.damage(path);
    expect(await copy.files(cache)).toEqual([]);
  }).toPass();
  await app.open('/');
  await expect.poll(() => copy.files(cache), { timeout: 20_000 }).toEqual(whole);
  // As a browser does that runs out of room.
  await app.page.evaluate((cache) => caches.delete(cache), cache);
  await app.reload();
  await expect.poll(() => copy.files(cache), { timeout: 20_000 }).toEqual(whole);
  await site.stop();
  await app.open(seven.path);
  await expect(app.heading).toHaveText(seven.title);
});

test('a host ends it by putting sw-off.js in the place of sw.js', async ({
  app,
  copy,
  page,
  site,
}) => {
  await visit(app, copy, seven.path);
  const record = new Record(page);
  await record.note.field.fill('Mine');
  await expect(record.note.status).toHaveText(SAVED);
  const off = await (await fetch(`${site.origin}/sw-off.js`)).text();
  site.deploy(await site.make({ headline: NEW }));
  site.wrong.set('/sw.js', () => Buffer.from(off));
  await app.reload();
  await expect.poll(() => copy.caches()).toEqual([]);
  await app.open('/');
  await expect(app.heading).toHaveText(NEW);
  await copy.saysNothing();
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBe(null);
  await app.open(seven.path);
  await expect(record.note.field).toHaveValue('Mine');
  // And begins it again.
  site.wrong.clear();
  await app.open('/');
  await copy.isKept();
});

test('sites in folders of one origin keep apart', async ({ app, copy, page, site }) => {
  const [one, other] = [await site.make({ base: '/toolkit/' }), await site.make({ base: '/two/' })];
  site.deploy(one);
  site.deploy(other);
  await visit(app, copy, '/toolkit/');
  await visit(app, copy, '/two/');
  const before = await copy.caches();
  expect(before).toHaveLength(2);
  site.deploy(await site.make({ base: '/toolkit/', headline: NEW }));
  await app.open('/toolkit/');
  await copy.isNewer();
  await copy.use.click();
  await expect(app.heading).toHaveText(NEW);
  const after = await copy.caches();
  expect(after.filter((name) => before.includes(name))).toEqual(before);
  await site.stop();
  for (const [base, headline] of [
    ['/toolkit/', NEW],
    ['/two/', OLD],
  ]) {
    await app.open(base);
    await expect(app.heading).toHaveText(headline);
    await app.open(`${base}${seven.path.slice(1)}`);
    await app.isAt(`${site.origin}${base}${seven.path.slice(1)}`, seven.title);
  }
});
