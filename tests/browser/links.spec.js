// The links: every address opens its page, and every link on it leads to one that is there.
import { expect, test } from './support/test.js';
import { addresses, pack } from './support/content.js';

/** What each record has an address of: slides, a meeting, the code for a website. All are drawn alike. */
const OF_ONE = /^\/(?:embed|meeting|present)\?/;

const known = new Set(addresses.map(({ path }) => path));

/** What page is open, all that the links on it say, and what they may lead to on it. */
function look(page) {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll('a[href]')].map((link) => {
      const url = new URL(link.href);
      const written = link.getAttribute('href');
      // A link into the page would by its base lead home; the app sees to it.
      const inPage = written.startsWith('#');
      const path = inPage ? location.pathname + location.search : url.pathname + url.search;
      return {
        written,
        to: url.origin === location.origin || inPage ? path : null,
        part: decodeURIComponent(url.hash.slice(1)),
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
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    };
  });
}

test('every address opens by a link, and every link leads to what is there', async ({
  page,
  about,
}) => {
  test.setTimeout(240_000);
  const faults = [];
  /** What each page has: the ids of its parts. */
  const parts = new Map();
  /** Every address that a link leads to, with the first page that has such a link. */
  const targets = new Map();
  const note = (from, { links, ids }) => {
    parts.set(from, new Set(ids));
    for (const { written, to, part, tells, named } of links) {
      if (tells) faults.push(`${from}: ${written} says where the reader comes from`);
      if (!named) faults.push(`${from}: ${written} has no name`);
      if (to === null) continue;
      const whole = part ? `${to}#${part}` : to;
      if (!targets.has(whole)) targets.set(whole, from);
    }
  };

  await about.open();
  for (const { path, title } of addresses) {
    await about.follow(path);
    const found = await look(page);
    expect.soft([found.at, found.heading]).toEqual([path, title]);
    expect.soft(found.title, path).toContain(`${title} – ${pack.name}`);
    note(path, found);
  }

  // What is narrowed leads to ever more that is narrowed: it is opened, and its links only need
  // to be known.
  const asked = [...targets].filter(([to]) => to.includes('?') && !to.includes('#'));
  const ofOne = asked.filter(([to]) => OF_ONE.test(to));
  const narrowed = asked.filter(([to]) => !OF_ONE.test(to));
  expect(narrowed.length).toBeGreaterThan(0);
  expect(ofOne.length).toBeGreaterThan(0);
  narrowed.push(...ofOne.filter((_, index) => index % 100 === 0));
  for (const [to, from] of narrowed) {
    await about.follow(to);
    const found = await look(page);
    if (found.at !== to) faults.push(`${from}: ${to} becomes ${found.at}`);
    if (found.heading === 'Page not found') faults.push(`${from}: ${to} is not found`);
    if (/^Showing 0/.test(found.status)) faults.push(`${from}: ${to} shows nothing`);
    note(to, found);
  }

  for (const [whole, from] of targets) {
    const [to, part] = whole.split('#');
    if (!known.has(to.split('?')[0])) faults.push(`${from}: nothing is known at ${to}`);
    const there = parts.get(to) ?? parts.get(to.split('?')[0]);
    if (part && !there?.has(part)) faults.push(`${from}: there is no part ${whole}`);
  }
  expect(faults).toEqual([]);
  // Each page can be come to by links.
  const reached = new Set([...targets.keys()].map((whole) => whole.split('#')[0]));
  expect(addresses.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});
