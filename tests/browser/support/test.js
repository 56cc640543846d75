// The test that every spec uses: Playwright's, with the page objects, and with a guard that fails
// a test over any console message or page error it has not announced, and over any request that
// leaves the product's origin.
import { test as base, expect } from '@playwright/test';
import { About } from '../pages/about.js';
import { Document } from '../pages/document.js';
import { Documents } from '../pages/documents.js';
import { Figure, Figures } from '../pages/figures.js';
import { Findings } from '../pages/findings.js';
import { Glossary, Term } from '../pages/glossary.js';
import { Home } from '../pages/home.js';
import { HowToUse } from '../pages/how-to-use.js';
import { Menu } from '../pages/menu.js';
import { Issue, Newsletters } from '../pages/newsletters.js';
import { BinPage, NotebookPage } from '../pages/notebook.js';
import { NotFound } from '../pages/not-found.js';
import { Copy } from '../pages/copy.js';
import { Record } from '../pages/record.js';
import { Review, Reviews } from '../pages/reviews.js';
import { Search } from '../pages/search.js';
import { Strategy } from '../pages/strategy.js';
import { Theme, Themes } from '../pages/themes.js';
import { Thread } from '../pages/thread.js';
import { BookingGuide, Chooser, Comparison, Training } from '../pages/training.js';

const port = Number(process.env.TEST_PORT || 4173);

/** Where the gallery of components is served. */
export const GALLERY = `http://localhost:${port + 1}/gallery`;

/** Where the second pack is served. */
export const PACK_TWO = `http://localhost:${port + 2}`;

/** The origins that the tests' own servers have. */
const OWN = [port, port + 1, port + 2].map((port) => `http://localhost:${port}`);

/** What Chromium says where the program takes some seconds to come, as it does on a slow machine. */
const SLOW = /was preloaded using link preload but not used within a few seconds/;

/** What a test has said to expect, and what happened besides. */
class Guard {
  #expected = [];
  #origins = [...OWN];
  #messages = [];
  #requests = [];

  /** Announces console messages or page errors. Each must then come at least once. */
  expectMessages(...patterns) {
    this.#expected.push(...patterns);
  }

  /** Lets requests go to one more origin, which the test answers itself. */
  allowOrigin(address) {
    this.#origins.push(new URL(address).origin);
  }

  watch(context) {
    context.on('console', (message) => {
      this.#messages.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#messages.push(`page error: ${error.error()}`));
    context.on('request', (request) => this.#requests.push(request.url()));
  }

  check() {
    const patterns = [SLOW, ...this.#expected];
    const announced = (message) => patterns.some((pattern) => pattern.test(message));
    const came = (pattern) => this.#messages.some((message) => pattern.test(message));
    const own = (url) => !/^(https?|wss?):/.test(url) || this.#origins.includes(origin(url));
    const found = {
      'not announced': this.#messages.filter((message) => !announced(message)),
      'announced, but did not come': this.#expected.filter((pattern) => !came(pattern)),
      'left the origin': this.#requests.filter((url) => !own(url)),
    };
    expect(found, 'console messages and requests').toEqual({
      'not announced': [],
      'announced, but did not come': [],
      'left the origin': [],
    });
  }
}

function origin(url) {
  return new URL(url).origin.replace(/^ws/, 'http');
}

/** As in a browser that has no workers: what they keep would answer for the tests' own routes. */
const withoutWorkers = () =>
  Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });

/**
 * As where the reader goes on before a second is over: the parts of the program that the first page did
 * not need are fetched when they are needed, and not ahead. The timer for that is the first of a second
 * that the app sets once it has said that it is ready (`fetch_rest` in src/).
 */
const withoutFetchingAhead = () => {
  const set = window.setTimeout;
  window.setTimeout = function (act, after, ...rest) {
    if (after !== 1000 || performance.getEntriesByName('app-ready').length === 0)
      return set.call(this, act, after, ...rest);
    window.setTimeout = set;
    return 0;
  };
};

/** Makes a context what the tests' options ask for. */
async function prepare(context, { workers, fetchesAhead }) {
  if (!workers) await context.addInitScript(withoutWorkers);
  if (!fetchesAhead) await context.addInitScript(withoutFetchingAhead);
}

export const test = base.extend({
  /** Whether the browser has service workers. */
  workers: [false, { option: true }],

  /** Whether the app fetches ahead what the page that is open does not need. */
  fetchesAhead: [false, { option: true }],

  guard: [
    async ({ context, workers, fetchesAhead }, use) => {
      const guard = new Guard();
      guard.watch(context);
      await prepare(context, { workers, fetchesAhead });
      await use(guard);
      guard.check();
    },
    { auto: true },
  ],

  /** Makes another watched browser context, closed at the end. */
  newContext: async ({ browser, guard, baseURL, workers, fetchesAhead }, use) => {
    const contexts = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      await prepare(context, { workers, fetchesAhead });
      guard.watch(context);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },

  home: async ({ page }, use) => use(new Home(page)),
  menu: async ({ page }, use) => use(new Menu(page)),
  record: async ({ page }, use) => use(new Record(page)),
  about: async ({ page }, use) => use(new About(page)),
  howToUse: async ({ page }, use) => use(new HowToUse(page)),
  notFound: async ({ page }, use) => use(new NotFound(page)),
  document: async ({ page }, use) => use(new Document(page)),
  documents: async ({ page }, use) => use(new Documents(page)),
  figure: async ({ page }, use) => use(new Figure(page)),
  figuresPage: async ({ page }, use) => use(new Figures(page)),
  findingsPage: async ({ page }, use) => use(new Findings(page)),
  glossaryPage: async ({ page }, use) => use(new Glossary(page)),
  term: async ({ page }, use) => use(new Term(page)),
  newsletters: async ({ page }, use) => use(new Newsletters(page)),
  issue: async ({ page }, use) => use(new Issue(page)),
  notebook: async ({ page }, use) => use(new NotebookPage(page)),
  noteBin: async ({ page }, use) => use(new BinPage(page)),
  copy: async ({ page }, use) => use(new Copy(page)),
  review: async ({ page }, use) => use(new Review(page)),
  reviewsPage: async ({ page }, use) => use(new Reviews(page)),
  search: async ({ page }, use) => use(new Search(page)),
  strategyPage: async ({ page }, use) => use(new Strategy(page)),
  theme: async ({ page }, use) => use(new Theme(page)),
  themesPage: async ({ page }, use) => use(new Themes(page)),
  threadPage: async ({ page }, use) => use(new Thread(page)),
  training: async ({ page }, use) => use(new Training(page)),
  comparison: async ({ page }, use) => use(new Comparison(page)),
  chooser: async ({ page }, use) => use(new Chooser(page)),
  bookingGuide: async ({ page }, use) => use(new BookingGuide(page)),
});

export { expect };
