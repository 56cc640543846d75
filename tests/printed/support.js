// The printed pages, read from the files of a build: what stands in them, without a browser.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

const DIST = process.env.DIST || 'dist';
const BASE = 'https://printed.invalid';

/** What no reader sees on the screen: what is there for paper, or for when the program is missing. */
const UNSEEN = '[hidden], noscript, script, style, template, .app-term__paper, .app-note__paper';
const BLOCK =
  /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|BR|CAPTION|D[DLT]|DETAILS|DIV|FIGURE|FOOTER|FORM|H[1-6]|HEADER|LABEL|LI|MAIN|NAV|OL|OPTION|P|SECTION|SUMMARY|T[DHR]|TABLE|TBODY|THEAD|UL)$/;

/** The words of an element as they are read on the screen, with single blanks. */
export function words(element) {
  const read = (node) => {
    if (node.nodeType === 3) return node.textContent;
    if (node.nodeType !== 1 || node.matches(UNSEEN)) return '';
    const inner = [...node.childNodes].map(read).join('');
    return BLOCK.test(node.tagName) ? ` ${inner} ` : inner;
  };
  return squeeze(read(element));
}

export const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

/** Expects texts to be among the words of an element. */
export function expectSaid(element, texts, place = '') {
  const said = words(element);
  for (const text of texts.filter(Boolean))
    assert.ok(said.includes(squeeze(text)), `${place} “${text}” is not in: ${said.slice(0, 300)}`);
}

/** The file of an address in a build; `null` where there is none. */
export function fileOf(path, dist = DIST) {
  const file = join(dist, path === '/' ? 'index.html' : `${path}.html`);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

const read = new Map();

/** A printed page. Each is parsed once. */
export function page(path, dist = DIST) {
  const key = `${dist} ${path}`;
  if (!read.has(key)) {
    const html = fileOf(path, dist);
    if (html === null) throw new Error(`${dist} has no file for ${path}`);
    read.set(key, new Page(path, html));
  }
  return read.get(key);
}

class Page {
  constructor(path, html) {
    this.path = path;
    this.html = html;
    this.document = parseHTML(html).document;
    this.main = this.document.querySelector('main');
    this.heading = this.main.querySelector('h1');
    this.article = this.main.querySelector('article');
    const exit = this.document.querySelector('.govuk-exit-this-page__button');
    this.exit = exit !== null && exit.closest('[hidden]') === null;
  }

  all(selector, within = this.document) {
    return [...within.querySelectorAll(selector)];
  }

  /** The words of each element that a selector finds. */
  texts(selector, within = this.document) {
    return this.all(selector, within).map(words);
  }

  /** The part under a heading with these words, or with words that match. */
  section(heading, level = 2) {
    const found = this.all(`h${level}`, this.main).find((one) =>
      typeof heading === 'string' ? words(one) === heading : heading.test(words(one)),
    );
    return found?.closest('section') ?? null;
  }

  /** A navigation by its name. */
  navigation(name) {
    return this.all('nav').find((nav) => nav.getAttribute('aria-label') === name) ?? null;
  }

  /** What the page says under a label, such as `Themes`: each value. */
  fact(label) {
    return this.all('dt', this.main)
      .filter((term) => words(term).includes(label))
      .flatMap((term) => this.texts('li', term.nextElementSibling));
  }

  /** The links of a part: their words, and the addresses that they lead to. */
  links(within = this.main) {
    return this.all('a[href]', within).map((link) => ({ title: words(link), path: leadsTo(link) }));
  }

  /** The names of an element: its label's, or those of the elements that label it. */
  name(element) {
    const ids = element.getAttribute('aria-labelledby')?.split(' ');
    if (!ids) return squeeze(element.getAttribute('aria-label') ?? element.textContent);
    return squeeze(ids.map((id) => this.document.getElementById(id).textContent).join(' '));
  }
}

/** Where a link leads: within the site its path and query, elsewhere the whole address. */
export function leadsTo(link) {
  const url = new URL(link.getAttribute('href'), BASE);
  return url.origin === BASE ? url.pathname + url.search : url.href;
}
