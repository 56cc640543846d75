// What the tests of the copy that the browser keeps have in common: a browser with workers, and a
// site of each test's own, whose server it stops, changes and breaks.
import { expect, test as base } from './test.js';
import { makeBuild, removeBuilds, Site } from './site.js';
import { AppPage } from '../pages/app-page.js';

/** How long a page waits, in milliseconds, before it begins with the worker (public/offline.js). */
const PAUSE = 3000;

/** As where that is over at once. */
const withoutPause = (pause) => {
  const set = window.setTimeout;
  window.setTimeout = (act, after, ...rest) => set(act, after === pause ? 0 : after, ...rest);
};

export const test = base.extend({
  workers: true,
  fetchesAhead: true,

  /** Whether a page waits before it begins with the worker. */
  pauses: [false, { option: true }],

  /** The site, with the build of this tree. `make` makes others, to be put there in its place. */
  site: async ({ guard }, use) => {
    const builds = [];
    const site = new Site();
    site.make = async (options) => {
      builds.push(await makeBuild(options));
      return builds.at(-1);
    };
    site.old = await site.make();
    site.deploy(site.old);
    await site.start();
    guard.allowOrigin(site.origin);
    await use(site);
    await site.stop();
    await removeBuilds(builds);
  },

  /** Goes to addresses of that site. */
  app: async ({ context, page, pauses, site }, use) => {
    if (!pauses) await context.addInitScript(withoutPause, PAUSE);
    const app = new AppPage(page);
    const goto = page.goto.bind(page);
    page.goto = (path, options) => goto(new URL(path, site.origin).href, options);
    await use(app);
  },

  /** Ends a first visit, and then the network. */
  cutOff: async ({ app, copy, site }, use) => {
    await use(async () => {
      await visit(app, copy);
      await site.stop();
    });
  },
});

/** A first visit, to its end. */
export async function visit(app, copy, path = '/') {
  await app.open(path);
  await copy.isKept();
  await copy.close.click();
  await expect(copy.told).toHaveCount(0);
}

/** The build that the page about the product names. */
export async function version(app) {
  await app.open('/about');
  const said = await app.main.getByText(/^Version /).textContent();
  return /build (\w{8})\./.exec(said)[1];
}

export { expect };
