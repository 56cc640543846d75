// The pages that only the reader's browser has, and what narrows a list: each opens by a link, and
// its links lead to what is there. The printed pages are held by tests/printed/every-page.test.js.
import { expect, test } from './support/test.js';
import { addresses, own, aroundTraining, pack } from './support/content.js';

const known = new Set(addresses.map(({ path }) => path));
const personal = [...own, ...aroundTraining].filter(({ path }) => /^\/(?!training)/.test(path));

/** What page is open, and what the links on it say. */
function look(page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href]')].map((link) => {
      const url = new URL(link.href);
      const written = link.getAttribute('href');
      return {
        written,
        to: url.origin === location.origin && !written.startsWith('#') ? url.pathname : null,
        narrowed: url.origin === location.origin && url.search ? url.pathname + url.search : null,
        tells: /^http/.test(written) && !link.relList.contains('noreferrer'),
        named: Boolean((link.textContent + (link.ariaLabel ?? '')).trim()),
      };
    });
    return {
      at: location.pathname + location.search,
      title: document.title,
      heading: document.querySelector('h1').textContent,
      status: document.querySelector('main [role="status"]')?.textContent,
      links,
    };
  });
}

test('the reader’s own pages and one of each kind of narrowed list open, and lead on', async ({
  page,
  about,
}) => {
  const faults = [];
  const reached = new Set();
  /** By its form, the first address of that form, and the page that has a link to it. */
  const narrowed = new Map();
  const note = (from, { links }) => {
    for (const { written, to, narrowed: asked, tells, named } of links) {
      if (tells) faults.push(`${from}: ${written} says where the reader comes from`);
      if (!named) faults.push(`${from}: ${written} has no name`);
      if (to !== null && !known.has(to)) faults.push(`${from}: nothing is known at ${to}`);
      reached.add(to);
      const form = asked?.replace(/=[^&]*/g, '').replace(/(\/|%2F)[\w-]+$/, '');
      if (asked && !narrowed.has(form)) narrowed.set(form, [asked, from]);
    }
  };
  await about.open();
  const templates = [
    ...personal.map(({ path }) => path),
    '/',
    '/toolkit',
    '/findings',
    '/training',
  ];
  templates.push('/kiosk', '/embed', '/meeting', '/present', '/newsletters', '/related-documents');
  for (const kind of [
    '/themes/',
    '/findings/',
    '/training/',
    '/reviews/',
    '/articles/',
    '/toolkit/r',
  ])
    templates.push(addresses.find(({ path }) => path.startsWith(kind) && path.length > 20).path);
  for (const path of templates) {
    await about.follow(path);
    const found = await look(page);
    const { title } = addresses.find((address) => address.path === path);
    expect.soft([found.at, found.heading]).toEqual([path, title]);
    expect.soft(found.title, path).toContain(`${title} – ${pack.name}`);
    note(path, found);
  }
  expect(narrowed.size).toBeGreaterThan(5);
  for (const [to, from] of [...narrowed.values()]) {
    await about.follow(to);
    const found = await look(page);
    if (found.at !== to) faults.push(`${from}: ${to} becomes ${found.at}`);
    if (found.heading === 'Page not found') faults.push(`${from}: ${to} is not found`);
    if (/^Showing 0/.test(found.status)) faults.push(`${from}: ${to} shows nothing`);
  }
  expect(faults).toEqual([]);
  expect(personal.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});
