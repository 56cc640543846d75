// Accessibility as far as a program can tell: axe once for each template, width and state, with nothing to
// scroll sideways, and the readers' own settings for motion and colours. `make soak` looks at every page.
import { GALLERY, expect, test } from './support/test.js';
import {
  addresses,
  articles,
  courses,
  findings,
  issues,
  numbered,
  pages,
  recordKinds,
  relatedDocuments,
  toolkit,
  trainingGuide,
} from './support/content.js';
import { expectSound } from './support/sound.js';
import { blockStorage } from './support/storage.js';
import { withoutFile } from './support/shell.js';
import { Failure } from './pages/failure.js';
import { Record } from './pages/record.js';

const WIDTHS = [1280, 320];

/** A page of each kind of record, and every page that has none like it: all, where SOAK is set. */
const TEMPLATES = process.env.SOAK
  ? addresses
  : [
      ...pages.filter(
        ({ path }) =>
          !/^\/(documents|toolkit\/recommendations)\//.test(path) || path === numbered(7).path,
      ),
      pages.findLast(({ path }) => path.startsWith('/documents/')),
      ...recordKinds.map((kind) => kind[Math.floor(kind.length / 2)]),
    ];

const strengthened = findings.find(({ type }) => type === 'strengthen');
const documented = relatedDocuments[0].documents.find(({ place }) => place);
const FILTERED = [
  '/toolkit?theme=sexual-exploitation&body=northumbria-police',
  `/findings?type=strengthen&theme=${strengthened.themes[0]}&review=${strengthened.review.id}`,
  '/findings?sort=theme',
  // Nothing matches.
  `/findings?type=action&theme=${strengthened.themes[0]}&review=${strengthened.review.id}`,
  `/newsletters?theme=${articles[0].themes[0]}&partnership=${issues[0].publisher}`,
  '/related-documents?words=zzzzz',
  `/related-documents?place=${encodeURIComponent(documented.place)}`,
  `/training?theme=${courses[0].themes[0]}&compare=${courses[0].id}%2C${courses[1].id}`,
  // Nothing matches.
  '/training?stage=proposed&format=workshop',
  `/training/compare?courses=${courses[0].id}%2C${courses[1].id}%2C${courses.at(-1).id}`,
  `/training/choose?${trainingGuide.suggestions[0].when
    .map(({ question, any_of }) => `${question}=${any_of[0]}`)
    .join('&')}`,
];

for (const width of WIDTHS) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 900 } });

    for (const part of [0, 1]) {
      test(`every template is sound, and with what it can open (part ${part + 1} of 2)`, async ({
        record,
      }) => {
        if (process.env.SOAK) test.setTimeout(1_800_000);
        let opened = 0;
        await record.open({ path: '/about' });
        for (const { path, title } of TEMPLATES.filter((_, index) => index % 2 === part)) {
          await record.follow(path);
          await record.isAt(path, title);
          await expectSound(record.page, path);
          const details = record.main.locator('details');
          await details.evaluateAll((all) => all.forEach((one) => (one.open = true)));
          // One abbreviation at a time is open: the last of the page.
          const words = record.main.locator('span[aria-expanded]').filter({ visible: true });
          const count = await words.count();
          if (count > 0) {
            await words.last().click();
            await expect(words.last()).toHaveAttribute('aria-expanded', 'true');
          }
          if ((await details.count()) + count === 0) continue;
          opened += 1;
          await expectSound(record.page, `${path} with its details and an abbreviation open`);
        }
        expect(opened).toBeGreaterThan(8);
      });
    }

    if (width === 320) {
      test('nothing reaches over the side, however long a page is', async ({ record }) => {
        const long = (kind) =>
          recordKinds[kind].toSorted((a, b) => b.title.length - a.title.length);
        const [issue, part, review, finding, article, course, , , theme, term] = recordKinds.keys();
        await record.open({ path: '/about' });
        for (const { path } of [
          ...[issue, part, review, course, theme].flatMap((kind) => recordKinds[kind]),
          ...[finding, article, term].flatMap((kind) => long(kind).slice(0, 6)),
        ]) {
          await record.follow(path);
          expect.soft(await record.overTheSide(), path).toBeLessThanOrEqual(0);
        }
      });
    }

    test('every list is sound when narrowed, and so are addresses that are mistaken', async ({
      page,
      record,
    }) => {
      await record.open({ path: '/about' });
      for (const path of [...FILTERED, '/toolkit/recommendations/seven', '/no/such/page']) {
        await record.follow(path);
        expect(record.address()).toBe(path);
        await expectSound(page, path);
      }
    });

    test('the findings with all counted, and the glossary with words typed, are sound', async ({
      page,
      record,
    }) => {
      await record.open({ path: '/findings' });
      for (const button of await record.main.getByRole('button').all()) await button.click();
      await expectSound(page, 'the findings with all themes and all types counted');
      await record.follow('/glossary');
      for (const words of ['conference', 'zzzzz']) {
        await record.main.getByRole('searchbox').fill(words);
        await expect(record.main.getByRole('status')).toHaveText(/words found/);
        await expectSound(page, `the glossary with “${words}” typed`);
      }
    });

    test('a record with a note, and the menu with its marks, are sound', async ({
      page,
      menu,
      record,
    }) => {
      await record.open(numbered(7));
      await page.getByRole('group').evaluateAll((all) => all.forEach((one) => (one.open = true)));
      await record.note.field.fill('A note');
      await expect(record.note.status).toHaveText(/^Saved/);
      await expectSound(page, 'a record with its details open');
      await record.back.click();
      await expect(menu.entry(numbered(7).title)).toContainText('Has my note');
      await expectSound(page, 'the menu with marks');
    });

    test('a note that cannot be saved is sound', async ({ page, record }) => {
      await page.addInitScript(blockStorage);
      await record.open(numbered(7));
      await expect(record.note.status).toContainText('Not saved');
      await expectSound(page, 'a record with storage blocked');
    });

    test('the bar at the foot covers nothing that has the focus', async ({ page, record }) => {
      await page.setViewportSize({ width, height: 600 });
      await record.open(numbered(7));
      const covered = [];
      for (let stop = 0; stop < 60; stop += 1) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const { activeElement: at, body } = document;
          if (at === body) return { end: true };
          const bar = document.querySelector('[aria-label="Pages in reading order"]');
          const box = at.getBoundingClientRect();
          const { top, bottom } = bar.getBoundingClientRect();
          const hidden = !bar.contains(at) && box.bottom > top + 1 && box.top < bottom - 1;
          const high = box.height > window.innerHeight / 3;
          return { name: at.textContent || at.id, covered: hidden && !high };
        });
        if (found.end) break;
        if (found.covered) covered.push(found.name);
      }
      expect(covered).toEqual([]);
    });

    test('what is shown when it cannot open is sound', async ({ page }) => {
      const failure = new Failure(page);
      await page.route(/\/content-\w+\.json$/, (route) => route.fulfill({ body: '{}' }));
      const notPrinted = numbered(7).path;
      await withoutFile(page, notPrinted);
      await failure.open(notPrinted);
      await expectSound(page, 'the failure page');
      await page.goto('/search');
      await failure.alert.waitFor();
      await expectSound(page, 'a printed page that stays one');
      await page.addInitScript(() => delete window.WebAssembly);
      await failure.open(notPrinted);
      await expectSound(page, 'the page for old browsers');
    });

    test('every component in the gallery is sound', async ({ page, record }) => {
      await record.open({ path: GALLERY });
      await expect(record.heading).toHaveText('Gallery');
      expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThan(10);
      // It shows some landmarks more than once, which no page of the product does.
      await expectSound(page, 'the gallery', { besides: ['landmark-unique'] });
    });
  });
}

for (const [name, options] of [
  ['reduced motion', { reducedMotion: 'reduce' }],
  ['forced colours', { forcedColors: 'active' }],
  ['more contrast', { contrast: 'more' }],
  ['a dark scheme', { colorScheme: 'dark' }],
]) {
  test(`nothing breaks with ${name}`, async ({ newContext }) => {
    const context = await newContext(options);
    const record = new Record(await context.newPage());
    await record.open(numbered(7));
    await record.note.field.fill('A note');
    await record.next.click();
    await record.isAtStep(numbered(8));
    await expect(record.heading).toBeInViewport();
    await expectSound(record.page, name);
    await record.mainMenuLink('Recommendations').click();
    await record.isAt('/toolkit', toolkit.title);
    await expectSound(record.page, `the menu with ${name}`);
  });
}
