// The frame around every page: its links, the skip link, the menus, and that nothing is a cookie. What
// the pages say is held by tests/printed.
import { expect, test } from './support/test.js';
import { pack, recordKinds, sections, steps, toolkit } from './support/content.js';

test('the skip link leads to the main part, and nothing is a cookie', async ({
  context,
  page,
  about,
  howToUse,
  record,
}) => {
  await about.open();
  await page.keyboard.press('Tab');
  await expect(about.skipLink).toBeFocused();
  await expect(about.skipLink).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(about.main).toBeFocused();
  expect(about.address()).toBe('/about');
  await about.footerLink('How to use').click();
  await howToUse.begin.click();
  await record.isAtStep(steps[0]);
  expect(await context.cookies()).toEqual([]);
});

test('the header and the foot lead on, and the menu says where the reader is', async ({
  about,
  home,
}) => {
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
  await about.open('/no/such/page');
  await expect(about.footer.getByRole('link')).toHaveText(ways.map(([name]) => name));
  await expect(about.mainMenu.locator('[aria-current]')).toHaveCount(0);
  for (const [name, { path, title }] of ways) {
    await about.footerLink(name).click();
    await about.isAt(path, title);
    await expect(about.heading).toBeFocused();
  }
  const [, , , [finding], , [course]] = recordKinds;
  for (const [path, name] of [
    ['/toolkit?theme=missing', 'Recommendations'],
    ['/findings?type=strengthen', 'Findings'],
    [finding.path, 'Findings'],
    [course.path, 'Training'],
    ['/about'],
  ]) {
    await about.follow(path);
    await expect(about.mainMenu.locator('[aria-current]')).toHaveText(name ? [name] : []);
  }
  await about.banner.getByRole('link', { name: pack.name }).click();
  await home.isAt('/', pack.headline);
  await expect(home.heading).toBeFocused();
});
