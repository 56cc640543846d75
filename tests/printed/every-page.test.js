// Every printed page: its title and heading, its content note and quick exit, its frame, and that
// every link on it leads to what is there.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  addresses,
  closing,
  countOf,
  pack,
  recommendations,
  recordKinds,
  recordPages,
  reviews,
  sections,
  steps,
  toolkit,
} from '../browser/support/content.js';
import { articlesWith, documentsWith, findingsWith } from '../browser/support/records.js';
import { coursesWith } from '../browser/support/training.js';
import { fileOf, leadsTo, page, words } from './support.js';

/** What only a reader's browser has is drawn there alone: its file has a title and no text. */
const OWN = /^\/(notebook|reading-list|your-data|my-training|kiosk|meeting|present|embed$)/;
const isOwn = ({ path }) => OWN.test(path);
const printed = addresses.filter((address) => !isOwn(address));

/** Collects what is wrong on any page, and tells all of it at once. */
function expectNone(look) {
  const faults = [];
  look((path, what) => faults.push(`${path}: ${what}`));
  assert.deepEqual(faults, []);
}

test('every address has a file with its title and heading', () => {
  expectNone((fault) => {
    for (const { path, title } of addresses) {
      if (fileOf(path) === null) {
        fault(path, 'has no file');
        continue;
      }
      const { document, heading } = page(path);
      const named = document.title;
      if (!named.endsWith(pack.name)) fault(path, `is called ${named}`);
      if (OWN.test(path)) continue;
      if (!named.includes(`${title} – `)) fault(path, `is called ${named}`);
      if (heading.textContent !== title) fault(path, `has the heading ${heading.textContent}`);
    }
  });
});

test('what stands beside a text has its room where there is something to note', () => {
  const [issues] = recordKinds;
  const noted = new Set([...steps, ...recordPages].map(({ path }) => path));
  for (const { path } of [...issues, closing]) noted.delete(path);
  for (const { path } of printed) {
    assert.equal(page(path).document.getElementById('note') !== null, noted.has(path), path);
  }
});

test('the quick exit and the content note are on every page that needs them, and on no other', () => {
  // The list of reviews has each one's note beside it.
  const notes = ({ path, content_note }) =>
    path === '/reviews' ? reviews.filter((review) => review.content_note).length : +!!content_note;
  // A whole document has one for all, and those of its parts.
  const counted = ({ path }, count) => (path.startsWith('/documents/') ? +(count > 1) : count);
  for (const address of printed) {
    const { main, exit } = page(address.path);
    const count = words(main).split('Before you read').length - 1;
    assert.deepEqual(
      [address.path, exit, counted(address, count)],
      [address.path, Boolean(address.content_note), notes(address)],
    );
  }
});

test('every page has one heading of the first level, its landmarks, and ids that are single', () => {
  expectNone((fault) => {
    for (const { path } of printed) {
      const { document, all } = page(path);
      const count = (selector) => document.querySelectorAll(selector).length;
      if (document.documentElement.lang !== 'en-GB') fault(path, 'has no language');
      for (const one of ['main', 'main h1', 'header.app-header', 'footer', '.govuk-skip-link'])
        if (count(one) !== 1) fault(path, `has ${count(one)} of ${one}`);
      const ids = [...document.querySelectorAll('#app [id]')].map(({ id }) => id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      if (twice.length) fault(path, `has twice ${twice.join()}`);
    }
  });
});

test('no page has anything inline that could run', () => {
  expectNone((fault) => {
    for (const { path } of addresses) {
      const html = fileOf(path).replace(/<!--.*?-->/gs, '');
      const scripts = html.match(/<script\b(?![^>]*\bsrc=)[^>]*>/g) ?? [];
      // What is not run is content.
      if (scripts.some((tag) => !/type="application\/(ld\+)?json"/.test(tag)))
        fault(path, 'a script');
      const text = html.replace(/<script\b[^>]*type="application\/(ld\+)?json".*?<\/script>/gs, '');
      if (/<style\b|<[^>]*\s(style|on\w+)=|href="javascript:/.test(text)) fault(path, 'inline');
    }
  });
});

test('a page names the program, and one that carries what it shows leaves the content for later', () => {
  const linksOf = (path) =>
    page(path)
      .all('link')
      .map((link) => link.outerHTML);
  const links = linksOf('/search');
  const has = (...parts) => links.some((link) => parts.every((part) => link.includes(part)));
  assert.ok(has('rel="modulepreload"', 'app-', '.js"'));
  assert.ok(has('rel="modulepreload"', 'chunks-', '.js"'));
  assert.ok(has('rel="preload"', '_bg.wasm"', 'as="fetch"'));
  assert.ok(has('rel="preload"', 'content-', 'as="fetch"'));
  let carried = 0;
  for (const { path } of printed) {
    const own = page(path);
    if (own.document.getElementById('excerpt') === null) continue;
    carried += 1;
    const early = own.all('link[rel="preload"]').map((link) => link.getAttribute('href'));
    assert.deepEqual([path, early.filter((href) => href.includes('content-'))], [path, []]);
  }
  assert.ok(carried > 500, `${carried} pages carry what they show`);
});

test('the main menu says where the reader is', () => {
  const names = ['Home', 'Recommendations', 'Reviews and audits', 'Findings'];
  names.push('Newsletters', 'Strategy', 'Training', 'Themes');
  const starts = [
    [/^\/$/, 'Home'],
    [/^\/toolkit(?!\/how-to-use|\/find-out-more$)/, 'Recommendations'],
    [/^\/reviews/, 'Reviews and audits'],
    [/^\/findings/, 'Findings'],
    [/^\/(newsletters|articles)/, 'Newsletters'],
    [/^\/strategy/, 'Strategy'],
    [/^\/training/, 'Training'],
    [/^\/themes/, 'Themes'],
  ];
  for (const { path } of printed) {
    if (path === closing.path) continue;
    const links = page(path).all('a', page(path).navigation('Menu'));
    assert.deepEqual(links.map(words), names, path);
    const current = links.filter((link) => link.hasAttribute('aria-current')).map(words);
    const expected = starts.filter(([start]) => start.test(path)).map(([, name]) => name);
    assert.deepEqual([path, ...current], [path, ...expected]);
  }
});

test('the foot of every page lists every way in', () => {
  const ways = [
    ['Recommendations', '/toolkit'],
    ...sections.map(({ path, title }) => [path === '/strategy' ? 'Strategy' : title, path]),
    ['My training', '/my-training'],
    ['My notebook', '/notebook'],
    ['My reading list', '/reading-list'],
    ['Your data in this browser', '/your-data'],
    ['How to use', '/toolkit/how-to-use'],
    ['Search', '/search'],
    ['About', '/about'],
  ].map(([title, path]) => ({ title, path }));
  for (const { path } of printed) {
    const { document, links } = page(path);
    const foot = page(path).links(document.querySelector('footer'));
    assert.deepEqual(foot, ways, path);
  }
});

test('each step of the walk has its place, its neighbours and its title', () => {
  const at = (index) => steps[index] && `: ${steps[index].label}`;
  for (const [index, step] of steps.entries()) {
    const own = page(step.path);
    assert.equal(own.document.title, `${step.label} – ${pack.name}`);
    const place = `${index + 1} of ${steps.length}`;
    assert.equal(own.texts('p, span', own.main).filter((said) => said === place).length >= 2, true);
    const names = own.texts('a', own.navigation('Pages in reading order'));
    for (const [word, neighbour] of [
      ['Previous', at(index - 1)],
      ['Next', at(index + 1)],
    ]) {
      const found = names.filter((name) => name.startsWith(word));
      const expected = neighbour ? [word + neighbour] : [];
      assert.deepEqual(
        found.map((name) => name.replace(/\s*:\s*/, ': ')),
        expected,
        step.path,
      );
    }
  }
});

test('a recommendation has a file under its number as well', () => {
  for (const { number, title } of recommendations)
    assert.equal(page(`/toolkit/recommendations/${number}`).heading.textContent, title);
});

/** What a link that narrows a list leads to: how many it shows, by what its address says. */
const NARROWED = {
  '/toolkit': countOf,
  '/findings': (filter) => findingsWith(filter).length,
  '/newsletters': (filter) => articlesWith(filter).length,
  '/training': (filter) => coursesWith(filter).length,
  '/related-documents': (filter) => documentsWith(filter).length,
};
const known = new Map(addresses.map((address) => [address.path, address]));

test('every link leads to what is there, says nothing of the reader, and has a name', () => {
  const parts = new Map(
    printed.map(({ path }) => [
      path,
      new Set(
        page(path)
          .all('[id]')
          .map(({ id }) => id),
      ),
    ]),
  );
  const reached = new Set();
  expectNone((fault) => {
    for (const { path } of printed) {
      const { document } = page(path);
      for (const link of document.querySelectorAll('#app a[href]')) {
        const written = link.getAttribute('href');
        if (!words(link) && !link.getAttribute('aria-label')) fault(path, `${written}: no name`);
        if (/^(tel|mailto):/.test(written)) continue;
        // A link into the page would by its base lead home; the app sees to it.
        const to = written.startsWith('#') ? path + written : leadsTo(link) + hash(written);
        if (/^http/.test(to)) {
          if (!/\bnoreferrer\b/.test(link.getAttribute('rel') ?? ''))
            fault(path, `${written} says where the reader comes from`);
          continue;
        }
        const [whole, part] = to.split('#');
        const [at, query] = whole.split('?');
        reached.add(at);
        if (!known.has(at)) fault(path, `nothing is known at ${to}`);
        if (part && !OWN.test(at) && !parts.get(at)?.has(decodeURIComponent(part)))
          fault(path, `there is no part ${to}`);
        if (query !== undefined && !leadsSomewhere(at, query)) fault(path, `${to} shows nothing`);
      }
    }
  });
  // Each page can be come to by links: the reader's own from each other (links.spec.js).
  const left = printed.map(({ path }) => path).filter((path) => !reached.has(path));
  assert.deepEqual(left, []);
});

const hash = (written) => (written.includes('#') ? written.slice(written.indexOf('#')) : '');

/** Whether an address with a query shows something. */
function leadsSomewhere(path, query) {
  const values = Object.fromEntries(new URLSearchParams(query));
  if (path === '/embed') return known.has(values.page.split('?')[0]);
  if (path === '/present') return values.of !== '';
  if (path === '/meeting') return query.includes('/') || query === 'national';
  if (NARROWED[path]) return NARROWED[path](values) > 0;
  return path === '/search' || path === '/training/compare';
}

test('the pages are those of the pack', () => {
  assert.equal(page('/').heading.textContent, pack.headline);
  assert.equal(page('/toolkit').heading.textContent, toolkit.title);
});
