// Presenting to a room: begun from anywhere, turned by keys and remotes, in one window or two, and
// on paper.
import { test as base, expect } from './support/test.js';
import {
  articles,
  courses,
  figures,
  findings,
  issues,
  lines,
  numbered,
  recommendations,
  reviews,
  toolkit,
} from './support/content.js';
import { expectSound } from './support/sound.js';
import { Present } from './pages/present.js';

const test = base.extend({ present: async ({ page }, use) => use(new Present(page)) });
const seven = numbered(7);
const SEVEN = `recommendation/${seven.id}`;
const two = `${SEVEN}.recommendation/${numbered(8).id}`;

test.describe('before the slides', () => {
  test('the page that explains it leads to all recommendations', async ({ page, present }) => {
    await present.open('/present');
    await expect(present.heading).toHaveText('Present to a group');
    await expect(present.exit).toHaveCount(0);
    await expectSound(page, 'the explanation');
    await present.main.getByRole('button', { name: 'Present all recommendations' }).click();
    await expect(present.heading).toHaveText('Ready to present');
    await expect(present.shown.getByRole('listitem')).toHaveCount(recommendations.length + 1);
    await expect(page).toHaveURL('/present?of=toolkit');
    await expect(present.exit).toBeVisible();
  });

  test('a page presents itself, and so does a list', async ({ page, present }) => {
    await present.open(seven.path);
    await present.main.getByRole('link', { name: 'Present this to a group' }).click();
    await expect(page).toHaveURL(`/present?of=${SEVEN}`);
    await expect(present.shown.getByRole('listitem')).toHaveCount(1);
    await expect(present.shown).toContainText(`7. ${seven.title}`);
    await present.follow('/findings?type=good-practice');
    const shown = await present.main.locator('.app-finding').count();
    const all = shown > 40 ? 'the first 40 of this list' : 'this list';
    await present.main.getByRole('link', { name: `Present ${all} to a group` }).click();
    await expect(present.shown.getByRole('listitem')).toHaveCount(Math.min(shown, 40));
    await present.follow(`/newsletters/${issues[0].id}`);
    await present.main.getByRole('link', { name: 'Present this to a group' }).click();
    await expect(present.shown.getByRole('listitem')).toHaveCount(issues[0].articles.length);
    // The reading list presents what is kept for later.
    await present.follow(seven.path);
    await present.main.getByRole('button', { name: /Keep for later/ }).click();
    await present.follow('/reading-list');
    await present.main.getByRole('link', { name: 'Present this list to a group' }).click();
    await expect(present.shown).toContainText(seven.title);
  });

  test('every list has a way to show it, as far as one address goes', async ({ page, present }) => {
    const filter = '/toolkit?theme=missing';
    const told = [...figures, ...courses].filter(
      ({ source }) => source.document === toolkit.source.document,
    );
    await present.open(filter);
    const menu = await present.main.locator('.app-menu__entry').count();
    for (const [path, listed] of [
      ['/toolkit', recommendations.length + 1],
      [filter, menu],
      ['/reviews', reviews.length],
      ['/newsletters', articles.length],
      ['/strategy', lines.length],
      ['/figures', figures.length],
      ['/training', courses.length],
      [`/documents/${toolkit.source.document}`, recommendations.length + 1 + told.length],
    ]) {
      await present.follow(path);
      const uses = present.main.getByRole('navigation', { name: 'Use this page' });
      const label = listed > 40 ? 'Present the first 40 of this list' : 'Present this';
      await uses.getByRole('link', { name: label }).click();
      await expect(present.shown.getByRole('listitem'), path).toHaveCount(Math.min(listed, 40));
      await page.goBack();
      await uses.getByRole('link', { name: 'Put this page into your website' }).click();
      expect(new URL(page.url()).searchParams.get('page')).toBe(path);
    }
    await present.follow('/');
    const ways = present.main.getByRole('region', { name: 'Use it with others' });
    await expect(ways.getByRole('link')).toHaveCount(4);
    await ways.getByRole('link', { name: 'Present to a group' }).click();
    await expect(present.heading).toHaveText('Present to a group');
  });

  test('parts are left out, moved and put back, and the address and the minutes keep', async ({
    page,
    present,
  }) => {
    await present.open(`/present?of=${two}`);
    const titles = present.shown.getByRole('listitem').locator('.app-begin__title');
    const leaveOut = present.shown.getByRole('button', { name: /^Leave out/ }).first();
    await present.minutes.fill('25');
    await present.shown.getByRole('button', { name: 'Move up' }).click();
    await expect(titles.first()).toContainText(numbered(8).title);
    await expect(present.shown.getByRole('heading')).toBeFocused();
    await expect(present.minutes).toHaveValue('25');
    await present.minutes.fill('20');
    await leaveOut.click();
    await expect(titles).toHaveText([`7. ${seven.title}`]);
    await expect(present.minutes).toHaveValue('20');
    await present.leftOut.getByRole('button', { name: /^Put it back/ }).click();
    await expect(titles).toHaveText([`8. ${numbered(8).title}`, `7. ${seven.title}`]);
    await expect(present.leftOut).toHaveCount(0);
    await expect(present.minutes).toHaveValue('20');
    await expect(page).toHaveURL(/&minutes=20$/);
    // Minutes that are none are told, and nothing is lost.
    await present.minutes.fill('soon');
    await leaveOut.click();
    await expect(present.problems).toHaveText(
      'Enter a whole number of minutes from 1 to 600, or leave it empty',
    );
    await expect(titles).toHaveCount(2);
    await present.minutes.fill('');
    await leaveOut.click();
    await expect(page).toHaveURL(`/present?of=${SEVEN}`);
    await present.reload();
    await expect(titles).toHaveText([`7. ${seven.title}`]);
    await present.minutes.fill('an hour');
    await present.start.click();
    await expect(present.problems).toBeVisible();
    await present.minutes.fill('20');
    await present.start.click();
    await expect(present.show).toBeVisible();
    // What an address names in vain is told.
    await present.open(`/present?of=${SEVEN}.finding/no-such.nonsense`);
    await expect(
      present.main.getByText('2 things that this address names are not here'),
    ).toBeVisible();
    await present.open('/present?of=finding/no-such');
    await expect(present.heading).toHaveText('Present to a group');
    await expect(present.main.getByText('One thing that this address names')).toBeVisible();
  });

  test('leaving leads back, and nothing of the slides stays', async ({ page, present }) => {
    await present.open(`/present?of=${SEVEN}`);
    await present.start.click();
    await expect(present.banner).toBeHidden();
    await expect(present.heading).toBeFocused();
    await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await present.isAt(2);
    await page.mouse.move(400, 300);
    await present.button('Leave').click();
    await expect(present.heading).toHaveText('Ready to present');
    await expect(present.heading).toBeFocused();
    await expect(present.banner).toBeVisible();
    expect(await page.evaluate(() => document.fullscreenElement)).toBeNull();
    await expect(page.locator('html')).not.toHaveClass(/app-presenting/);
    await expect(present.main.getByText('It starts with slide 2, where you were.')).toBeVisible();
    await present.start.click();
    await present.isAt(2);
    await page.goBack();
    await expect(page.locator('html')).not.toHaveClass(/app-presenting/);
  });
});

test.describe('the slides', () => {
  test('say what the report said and what was done, ask, and turn by keys and remotes', async ({
    page,
    present,
  }) => {
    await present.openSlides(SEVEN);
    const count = await present.count();
    const headings = [];
    for (let at = 1; at <= count; at += 1) {
      await present.isAt(at, count);
      headings.push((await present.heading.textContent()).replace(/ *\d of \d$/, '').trim());
      await page.keyboard.press('PageDown');
    }
    const told = headings.filter((heading, at) => heading !== headings[at - 1]);
    const note = seven.content_note ? ['Before we begin'] : [];
    const begin = [...note, `7. ${seven.title}`];
    expect(told.slice(0, begin.length)).toEqual(begin);
    expect(told).toEqual(
      expect.arrayContaining(['What the report said', 'What was done', 'To talk about']),
    );
    expect(told.slice(-2)).toEqual(['Get help now', 'Where this comes from']);
    await present.isAt(count, count);
    await page.keyboard.press('ArrowRight');
    await present.isAt(count);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    let at = 1;
    await present.isAt(at);
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', 'Space', 'Enter', 'n']) {
      await page.keyboard.press(key);
      at += 1;
      await present.isAt(at);
    }
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p', 'Shift+Space']) {
      await page.keyboard.press(key);
      at -= 1;
      await present.isAt(at);
    }
    await page.keyboard.press('End');
    await present.isAt(count);
  });

  test('turn by mouse, and the history holds one entry for all', async ({ page, present }) => {
    await present.open('/present');
    const entries = await page.evaluate(() => history.length);
    await present.follow(`/present?of=${SEVEN}&start=yes`);
    await page.mouse.click(900, 300);
    await page.mouse.click(900, 300);
    await present.isAt(3);
    await page.mouse.click(100, 300);
    await present.isAt(2);
    await expect(page).toHaveURL(`/present?of=${SEVEN}&at=2&start=yes`);
    expect(await page.evaluate(() => history.length)).toBe(entries + 1);
    await page.reload();
    await present.isAt(2);
    await page.goBack();
    await expect(present.heading).toHaveText('Present to a group');
  });

  test('give way to black and to white, and Escape goes step by step', async ({
    page,
    present,
  }) => {
    await present.openSlides(SEVEN);
    // Each is heard once.
    await page.evaluate(() => {
      window.heard = [];
      const region = [...document.querySelectorAll('main [aria-live=polite]')].at(0);
      new MutationObserver(() => window.heard.push(region.textContent)).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    for (const key of ['ArrowRight', 'b', 'b']) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => window.heard.length)).toBe(3);
    const [first, black, again] = await page.evaluate(() => window.heard);
    expect(first).toMatch(/^Slide 2 of \d+\. /);
    expect(black).toBe('Black screen');
    expect(again).toBe(first);
    for (const [key, name] of [
      ['b', 'Black screen'],
      ['.', 'Black screen'],
      ['w', 'White screen'],
      [',', 'White screen'],
    ]) {
      await page.keyboard.press(key);
      await expect(present.heading).toHaveText(name);
      await expect(present.slide).toHaveCount(0);
      await page.keyboard.press(key);
      await expect(present.slide).toBeVisible();
    }
    await page.keyboard.press('b');
    await page.keyboard.press('l');
    await page.keyboard.press('Escape');
    await expect(present.slide).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(present.show).not.toHaveClass(/points/);
    await expect(present.show).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(present.heading).toHaveText('Ready to present');
  });

  test('all keys are buttons, and can be reached without a mouse', async ({ page, present }) => {
    await present.openSlides(SEVEN);
    for (let tab = 0; tab < 2; tab += 1) await page.keyboard.press('Tab');
    await expect(present.button('Next')).toBeFocused();
    await expect(present.bar).toHaveCSS('opacity', '1');
    await page.keyboard.press('Enter');
    await present.isAt(2);
    await page.keyboard.press('Space');
    await present.isAt(3);
    await present.button('Keys').focus();
    await page.keyboard.press('Enter');
    await expect(present.keys).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect(present.keys).toBeHidden();
    await present.isAt(3);
    await page.keyboard.press('?');
    await expect(present.keys).toBeVisible();
    await present.keys.getByRole('button', { name: 'Close' }).click();
    await expect(present.show).toBeVisible();
  });

  test('a button that was clicked leaves the keys to the slides', async ({ page, present }) => {
    await present.openSlides(SEVEN, { minutes: 5 });
    await page.mouse.move(600, 300);
    await present.button('Start timer').click();
    await expect(present.button('Pause timer')).toBeVisible();
    await page.keyboard.press('Space');
    await present.isAt(2);
    await expect(present.button('Pause timer')).toBeVisible();
    await present.button('Next').click();
    await page.keyboard.press('Enter');
    await present.isAt(4);
    // Nor does a drag, or what selects text, turn them.
    await present.openSlides(SEVEN, { at: 2 });
    const box = await page.locator('.app-slide__text p').first().boundingBox();
    await page.mouse.move(box.x + 5, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 20, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => String(getSelection()).length)).toBeGreaterThan(3);
    await present.isAt(2);
    await page.mouse.click(900, 100);
    await present.isAt(3);
  });

  test('the buttons cover neither the source nor the place and the timer', async ({
    page,
    present,
  }) => {
    await present.openSlides(SEVEN, { at: 2, minutes: 5 });
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
      [800, 600],
      [390, 844],
    ]) {
      await page.setViewportSize({ width, height });
      await page.mouse.move(width / 2, height / 3);
      await expect(present.bar).toHaveCSS('opacity', '1');
      const bar = await present.bar.boundingBox();
      for (const name of ['.app-show__line', '.app-show__stage .app-slide__source']) {
        const box = await page.locator(name).boundingBox();
        expect(box.y + box.height, `${name} at ${width}`).toBeLessThanOrEqual(bar.y + 1);
      }
    }
  });

  test('the pointer is a spot where the mouse is', async ({ page, present }) => {
    await present.openSlides(SEVEN);
    await page.mouse.move(640, 360);
    await expect(present.spot).toHaveCount(0);
    await page.keyboard.press('l');
    await page.mouse.move(320, 180);
    await expect(present.spot).toHaveCount(1);
    const box = await present.spot.boundingBox();
    expect(box.x + box.width / 2).toBeCloseTo(320, -1);
    expect(box.y + box.height / 2).toBeCloseTo(180, -1);
    await page.keyboard.press('l');
    await expect(present.spot).toHaveCount(0);
    // In forced colours a pressed button is told from the others.
    await page.emulateMedia({ forcedColors: 'active' });
    await page.mouse.move(400, 300);
    const colour = (name) =>
      present.button(name).evaluate((button) => getComputedStyle(button).backgroundColor);
    await present.button('Pointer').click();
    await page.mouse.move(400, 300);
    expect(await colour('Pointer')).not.toBe(await colour('Next'));
  });

  test('notes stand below them on one screen, but not the reader’s own', async ({
    page,
    present,
    record,
  }) => {
    await record.open(seven);
    await record.note.field.fill('Zanzibar and the harbour');
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    await present.openSlides(SEVEN);
    await page.keyboard.press('s');
    await expect(present.notes).toBeVisible();
    await expect(present.notes).toContainText('Next slide');
    await expect(present.notes).toContainText('Source');
    await expect(present.notes.getByText('Zanzibar')).toHaveCount(0);
    await expectSound(page, 'the slide with notes below it');
    // However long the notes are, a remote turns.
    await page.setViewportSize({ width: 800, height: 400 });
    await page.keyboard.press('PageDown');
    await present.isAt(2);
    await page.keyboard.press('s');
    await expect(present.notes).toHaveCount(0);
  });
});

test.describe('the timer', () => {
  test.beforeEach(({ page }) => page.clock.install());

  test('counts down, and says once that time is up', async ({ page, present }) => {
    await present.openSlides(SEVEN, { minutes: 2 });
    await expect(present.timer).toHaveCount(0);
    await page.keyboard.press('ArrowRight');
    await page.clock.runFor(61_000);
    await expect(present.timer).toHaveText(/^0:5[89] left$/);
    await page.keyboard.press('t');
    await expect(present.timer).toContainText('paused');
    await page.clock.runFor(600_000);
    await expect(present.timer).toHaveText(/^0:5[89] left \(paused\)$/);
    const said = page.locator('main [role=status]', { hasText: 'Time is up.' });
    await expect(said).toHaveCount(0);
    await page.keyboard.press('t');
    await page.clock.runFor(65_000);
    await expect(present.timer).toContainText('Time is up');
    await expect(said).toHaveCount(1);
    await expectSound(page, 'a slide when time is up');
    // The buttons go when the pointer rests.
    await page.clock.runFor(6_000);
    await expect(present.bar).toHaveCSS('opacity', '0');
    await page.mouse.move(300, 300);
    await expect(present.bar).toHaveCSS('opacity', '1');
  });
});

test.describe('two windows', () => {
  /** Starts with the presenter's own window; that, once it has heard of the slides. */
  async function openBoth(page, present, of = SEVEN) {
    await present.open(`/present?of=${of}`);
    const opened = page.context().waitForEvent('page');
    await present.startTwo.click();
    const own = await opened;
    await expect(own.getByRole('heading', { level: 1 })).toHaveText('Presenter’s notes');
    await expect(present.show).toBeVisible();
    return { own, place: own.locator('.app-clocks').first(), bar: new Present(own) };
  }

  test('turn together, whichever is turned, whatever comes between them', async ({
    page,
    present,
  }) => {
    const { own, place, bar } = await openBoth(page, present);
    await page.keyboard.press('ArrowRight');
    await expect(place).toContainText('2 of');
    await own.keyboard.press('PageDown');
    await present.isAt(3);
    await bar.button('Black screen').click();
    await expect(present.heading).toHaveText('Black screen');
    await expect(own.locator('.app-picture__blank')).toHaveText('Black screen');
    await page.keyboard.press('b');
    await expect(own.locator('.app-picture__blank')).toHaveCount(0);
    await own.keyboard.press('t');
    await expect(place).toContainText('paused');
    await bar.button('Pointer').click();
    const picture = await own.locator('#stage').boundingBox();
    await own.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
    await expect(present.spot).toHaveAttribute('cx', /^(49|50)\./);
    await expectSound(own, 'the presenter’s window');
    await own.setViewportSize({ width: 320, height: 800 });
    await expectSound(own, 'the presenter’s window on a phone');
    // Junk between them changes nothing.
    const name = new URL(own.url()).searchParams.get('with');
    await own.evaluate((name) => {
      const channel = new BroadcastChannel(`toolkit-presenting-${name}`);
      for (const junk of ['', 'state', 'state x black 0 -', 'state 99999 slide 0 -', 7, null, {}])
        channel.postMessage(junk);
      channel.postMessage('state 9000 slide 0 -');
    }, name);
    // The last can be read, and names no slide: the last one is shown.
    const count = await present.count();
    await present.isAt(count);
    await expect(place).toContainText(`${count} of`);
    // Leaving the slides closes the notes.
    await page.mouse.move(400, 300);
    const closed = own.waitForEvent('close');
    await present.button('Leave').click();
    await closed;
    await expect(present.heading).toHaveText('Ready to present');
  });

  test('the notes go to any part, and show the own note when asked', async ({
    page,
    present,
    record,
  }) => {
    await record.open(seven);
    await record.note.field.fill('Zanzibar and the harbour');
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    const { own } = await openBoth(page, present, two);
    await expect(own.getByText('Zanzibar')).toHaveCount(0);
    await own.getByRole('button', { name: 'Show my own note on this' }).click();
    await expect(own.getByText('Zanzibar and the harbour')).toBeVisible();
    await own.getByLabel('Go to').selectOption({ label: `8. ${numbered(8).title}` });
    await expect(own.getByText('You have no note on this page')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByText('Zanzibar')).toHaveCount(0);
  });

  test('a window that is loaded again finds the other', async ({ page, present }) => {
    const { own, place } = await openBoth(page, present);
    await page.keyboard.press('End');
    const count = await present.count();
    await page.keyboard.press('t');
    await own.reload();
    await expect(place).toContainText(`${count} of`);
    await page.reload();
    await present.isAt(count);
    // Nor has either lost the timer.
    await expect(place).toContainText('paused');
    await page.keyboard.press('t');
    await expect(place).not.toContainText('paused');
    await own.keyboard.press('Home');
    await present.isAt(1);
    await own.close();
    await expect(present.said).toContainText('Your notes’ window has been closed');
    await page.keyboard.press('ArrowRight');
    await present.isAt(2);
  });

  test('the notes are seen in the window as it opens, and open the slides again', async ({
    page,
    present,
  }) => {
    const { own, place, bar } = await openBoth(page, present);
    await own.setViewportSize({ width: 1100, height: 760 });
    const notes = await own.locator('.app-speaker__rows').boundingBox();
    const foot = await bar.bar.boundingBox();
    expect(notes.y + 100).toBeLessThan(foot.y);
    const next = await own.locator('.app-window__next').boundingBox();
    expect(next.y + next.height).toBeLessThan(foot.y);
    await own.keyboard.press('PageDown');
    await page.close();
    await expect(own.getByText('The window with the slides does not answer')).toBeVisible();
    const opened = own.context().waitForEvent('page');
    await own.getByRole('button', { name: 'Open the slides again' }).click();
    const again = new Present(await opened);
    await again.isAt(2);
    await expect(own.getByText('The window with the slides does not answer')).toHaveCount(0);
    await again.page.keyboard.press('PageDown');
    await expect(place).toContainText('3 of');
  });

  test('a window that the browser does not open is told, on either page', async ({
    page,
    present,
  }) => {
    await page.addInitScript(() => (window.open = () => null));
    await present.open(`/present?of=${SEVEN}`);
    await present.startTwo.click();
    await expect(present.main.getByText('did not open a second window')).toBeVisible();
    await present.start.click();
    await page.mouse.move(400, 300);
    await present.button('Notes window').click();
    await expect(present.said).toContainText('did not open a second window');
    await page.keyboard.press('ArrowRight');
    await present.isAt(2);
    await expect(present.said).toHaveCount(0);
  });
});

test.describe('for everybody', () => {
  for (const [width, height] of [
    [1280, 720],
    [320, 800],
  ]) {
    test(`axe finds nothing at ${width} pixels`, async ({ page, present }) => {
      await page.setViewportSize({ width, height });
      await present.open(`/present?of=${two}`);
      await expectSound(page, 'before the slides');
      await present.openSlides(two);
      await expectSound(page, 'a slide');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expectSound(page, 'another slide');
      await page.keyboard.press('b');
      await expectSound(page, 'a black screen');
      await page.keyboard.press('w');
      await expectSound(page, 'a white screen');
      await page.keyboard.press('w');
      await page.keyboard.press('?');
      await expect(present.keys).toBeVisible();
      await expectSound(page, 'the keys');
    });
  }

  const SIZES = [
    [1280, 720],
    [1920, 1080],
    [1024, 768],
  ];
  for (const [width, height] of process.env.SOAK ? SIZES : SIZES.slice(-1)) {
    test(`every slide fits into ${width} by ${height}`, async ({ page, present }) => {
      await page.setViewportSize({ width, height });
      const some = Object.values(findings).slice(0, 12);
      const more = some.map(({ id }) => `finding/${id}`).join('.');
      for (const of of ['toolkit', more]) {
        await present.openSlides(of);
        const over = await page.evaluate(async () => {
          const over = [];
          const root = document.documentElement;
          const text = () => document.querySelector('.app-show__line').textContent;
          for (;;) {
            const here = text();
            const [, at, count] = here.match(/(\d+) of (\d+)/);
            const { scrollHeight, clientHeight } = root;
            const source = document.querySelector('.app-show .app-slide__source');
            const line = document.querySelector('.app-show__line').getBoundingClientRect();
            const end = source.getBoundingClientRect();
            const words = document.createRange();
            words.selectNodeContents(source);
            const covered =
              source.textContent &&
              end.bottom > line.top &&
              words.getBoundingClientRect().right > line.left;
            if (scrollHeight > clientHeight || covered)
              over.push([here, scrollHeight, document.querySelector('h1').textContent]);
            if (at === count) return over;
            dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', cancelable: true }));
            await new Promise(requestAnimationFrame);
            while (text() === here) await new Promise(requestAnimationFrame);
          }
        });
        expect(over).toEqual([]);
      }
    });
  }

  test('letters grow for whoever makes them larger, and the page scrolls', async ({
    page,
    present,
  }) => {
    // As at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await present.openSlides(SEVEN, { at: 3 });
    const size = await page.evaluate(() =>
      parseFloat(getComputedStyle(document.querySelector('.app-slide__text')).fontSize),
    );
    expect(size * 4).toBeGreaterThan(2 * 45);
    expect(await present.overTheSide()).toBeLessThanOrEqual(0);
    await page.keyboard.press('PageDown');
    await expect.poll(() => present.scrollTop()).toBeGreaterThan(0);
    await present.isAt(3);
  });
});

test('on paper each slide is a page, without controls', async ({ page, present }) => {
  await present.open(`/present?of=${SEVEN}`);
  await expect(present.paper.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(present.paper.first()).toBeVisible();
  await expect(present.start).toBeHidden();
  await expect(present.banner).toBeHidden();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
  expect(pages).toBe(await present.paper.count());
  await expect(present.paper.last()).toContainText('Where this comes from');
  const number = await present.paper
    .last()
    .evaluate((slide) => getComputedStyle(slide, '::after').content);
  expect(number).toBe('counter(slide)');
});
