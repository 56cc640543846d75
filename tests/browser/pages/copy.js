// What the product says of the copy that the browser keeps, and what the browser has of it.
import { expect } from '@playwright/test';

/** After the first page is there, the worker waits; then it fetches everything. */
const PATIENCE = { timeout: 20_000 };

export class Copy {
  constructor(page) {
    this.page = page;
    this.told = page.getByRole('status').filter({ hasText: /offline|new version/i });
    this.use = page.getByRole('button', { name: 'Use it now' });
    this.later = page.getByRole('button', { name: 'Later' });
    this.close = page.getByRole('button', { name: 'Close this message' });
  }

  /** Waits for the word that the product works offline from now on. */
  async isKept() {
    await expect(this.told).toContainText('ready to use offline', PATIENCE);
  }

  /** Waits for the word that a new version is there. */
  async isNewer() {
    await expect(this.told).toContainText('A new version is ready.', PATIENCE);
  }

  /** Waits until what this page began with the worker is over, and nothing was said. */
  async saysNothing() {
    await this.page.waitForTimeout(2500);
    await expect(this.told).toHaveCount(0);
  }

  /** Has the browser look for a new version, as it does every hour. */
  async look() {
    await this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update().catch(() => {});
    });
  }

  /** The caches of this origin, by name. */
  caches() {
    return this.page.evaluate(() => caches.keys());
  }

  /** The names of the files in a cache. */
  files(cache) {
    return this.page.evaluate(async (cache) => {
      const kept = await (await caches.open(cache)).keys();
      return kept.map(({ url }) => new URL(url).pathname).sort();
    }, cache);
  }

  /** Puts other bytes in the place of a file that is kept, or takes it out. */
  damage(path, text) {
    return this.page.evaluate(
      async ([path, text]) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          if (text === undefined) await cache.delete(path);
          else if (await cache.match(path)) await cache.put(path, new Response(text));
        }
      },
      [path, text],
    );
  }
}
