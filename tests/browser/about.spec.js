// The page about the product, how to use it, the frame around every page, and the links.
import { expect, test } from './support/test.js';
import {
  pack,
  questions,
  recommendations,
  recordKinds,
  sections,
  sources,
  steps,
  toolkit,
} from './support/content.js';

test('about names every document and says what is stored', async ({ page, about }) => {
  await about.open();
  await expect(about.heading).toHaveText('About this toolkit');
  await expect(page).toHaveTitle(`About this toolkit – ${pack.name}`);
  const documents = about.section('The documents behind it');
  await expect(documents.getByRole('heading', { level: 3 })).toHaveCount(sources.length);
  for (const source of sources) {
    const heading = documents.getByRole('heading', { name: source.title, exact: true });
    await expect(heading).toBeVisible();
    await expect(documents).toContainText(source.publisher);
  }
  await expect(about.section('Whose learning this is')).toContainText(pack.partnership);
  const stored = about.section('What is stored, and where');
  await expect(stored).toContainText('They are not sent to us or to anyone else');
  await expect(stored).toContainText('Anyone who uses this browser under the same account');
  await expect(stored).toContainText('There are no cookies');
  await expect(about.section('When the content was checked')).toContainText('21 November 2026');
});

test('sets no cookies', async ({ context, about, record }) => {
  await about.open();
  await record.open(steps[0]);
  expect(await context.cookies()).toEqual([]);
});

test('how to use it says how, and begins', async ({ howToUse, record }) => {
  await howToUse.open();
  await expect(howToUse.heading).toHaveText(toolkit.how_to_use.title);
  for (const way of [
    'Previous and Next',
    'Left and right arrow keys',
    'A swipe to the left or right',
    'The / key, or Ctrl and K',
  ]) {
    await expect(howToUse.main.getByText(way, { exact: true })).toBeVisible();
  }
  await howToUse.begin.click();
  await record.isAtStep(steps[0]);
});

test('a recommendation shows all that its record holds', async ({ record }) => {
  test.setTimeout(90_000);
  for (const step of recommendations) {
    await record.open(step);
    const text = (await record.main.innerText()).replace(/\s+/g, ' ');
    for (const part of [step.summary, step.content_note, step.status, step.source.place]) {
      if (part) expect(text).toContain(part);
    }
    for (const prose of [step.report_said, step.what_was_done, step.still_to_come]) {
      for (const paragraph of prose?.split('\n\n') ?? []) {
        const plain = paragraph.replace(/\[([^\]]*)\]\([^)]*\)|[*_]{1,2}|^[-\d]+\.? /gm, '$1');
        expect(text, step.label).toContain(plain.replace(/\s+/g, ' ').trim());
      }
    }
    for (const tie of step.related ?? []) await expect(record.related).toContainText(tie.why);
    for (const { text } of questions) {
      await expect(record.main.getByText(text, { exact: true }).first()).toBeVisible();
    }
  }
});

test('the skip link moves the focus to the main part', async ({ page, about }) => {
  await about.open();
  await page.keyboard.press('Tab');
  await expect(about.skipLink).toBeFocused();
  await expect(about.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(about.main).toBeFocused();
  expect(about.address()).toBe('/about');
});

test('the main menu says where the reader is', async ({ about }) => {
  const menu = ['Home', 'Recommendations', 'Reviews and audits', 'Findings'];
  menu.push('Newsletters', 'Strategy', 'Training', 'Themes');
  const [issue, part, review, finding, article, course, line, figure, theme, term] = recordKinds;
  const current = [
    ['/', 'Home'],
    ['/toolkit', 'Recommendations'],
    ['/toolkit?theme=missing', 'Recommendations'],
    [steps[0].path, 'Recommendations'],
    ['/toolkit/national', 'Recommendations'],
    ['/reviews', 'Reviews and audits'],
    [part[0].path, 'Reviews and audits'],
    [review[0].path, 'Reviews and audits'],
    ['/findings', 'Findings'],
    ['/findings?type=strengthen', 'Findings'],
    [finding[0].path, 'Findings'],
    ['/newsletters', 'Newsletters'],
    [issue[0].path, 'Newsletters'],
    [article[0].path, 'Newsletters'],
    ['/strategy', 'Strategy'],
    [line[0].path, 'Strategy'],
    ['/training', 'Training'],
    [course[0].path, 'Training'],
    ['/themes', 'Themes'],
    [theme[0].path, 'Themes'],
    // These are ways in that only the foot of the page lists.
    ...['/figures', figure[0].path, '/thread', '/glossary', term[0].path, '/related-documents'].map(
      (path) => [path],
    ),
    ['/toolkit/how-to-use'],
    ['/about'],
    ['/no/such/page'],
  ];
  await about.open();
  for (const [path, ...expected] of current) {
    await about.follow(path);
    expect(about.address()).toBe(path);
    const links = about.mainMenu.getByRole('link');
    expect(await links.allTextContents()).toEqual(menu);
    const found = await links.evaluateAll((links) =>
      links.filter((link) => link.ariaCurrent).map((link) => link.textContent),
    );
    expect(found, path).toEqual(expected);
  }
});

test('the foot of every page lists every way in', async ({ about, record }) => {
  const ways = [
    ['Recommendations', { path: '/toolkit', title: toolkit.title }],
    ...sections.map((to) => [to.path === '/strategy' ? 'Strategy' : to.title, to]),
    ['My training', { path: '/my-training', title: 'My training' }],
    ['My notebook', { path: '/notebook', title: 'My notebook' }],
    ['My reading list', { path: '/reading-list', title: 'My reading list' }],
    ['Your data in this browser', { path: '/your-data', title: 'Your data in this browser' }],
    ['How to use', { path: '/toolkit/how-to-use', title: toolkit.how_to_use.title }],
    ['Search', { path: '/search', title: 'Search' }],
    ['About', { path: '/about', title: 'About this toolkit' }],
  ];
  for (const page of [{ path: '/' }, steps[6], { path: '/no/such/page' }]) {
    await record.open(page);
    await expect(record.footer.getByRole('link')).toHaveText(ways.map(([name]) => name));
  }
  for (const [name, { path, title }] of ways) {
    await about.footerLink(name).click();
    await about.isAt(path, title);
    await expect(about.heading).toBeFocused();
  }
});

test('the header leads home from anywhere', async ({ record, home }) => {
  await record.open(steps[4]);
  await record.banner.getByRole('link', { name: pack.name }).click();
  await home.isAt('/', pack.headline);
  await expect(home.heading).toBeFocused();
});
