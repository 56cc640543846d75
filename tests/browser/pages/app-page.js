// What every page of the product has: its frame, its heading, and the way it opens.
import { expect } from '@playwright/test';

export class AppPage {
  constructor(page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.main = page.getByRole('main');
    this.banner = page.getByRole('banner');
    this.footer = page.getByRole('contentinfo');
    this.mainMenu = page.getByRole('navigation', { name: 'Menu' });
    this.skipLink = page.getByRole('link', { name: 'Skip to main content' });
    this.exit = page.getByRole('button', { name: 'Exit this page' });
    // What screen readers are told has neither a role nor a name of its own.
    this.announced = page.locator('[aria-live="polite"]');
  }

  /** Opens an address and waits until the app is there. */
  async open(path) {
    await this.page.goto(path);
    await this.ready();
  }

  /**
   * Goes on from the page that is open, by a link put there for it: a small part of what it costs
   * to load the app again. The app has drawn the page when this returns.
   */
  follow(path) {
    return this.page.evaluate(async (path) => {
      const link = Object.assign(document.createElement('a'), { href: path });
      document.body.append(link);
      link.click();
      link.remove();
      await new Promise((resolve) => setTimeout(resolve));
      // The page's part of the program may be coming still.
      while (!document.querySelector('main h1')) await new Promise(requestAnimationFrame);
    }, path);
  }

  async reload() {
    await this.page.reload();
    await this.ready();
  }

  /**
   * Waits until the app says that it has taken the page over, and has the whole content: before
   * that, the browser loads each page. Playwright's clock takes the browser's marks away; the app's
   * own heading, there since about that moment, stands in then.
   */
  async ready() {
    await this.takenOver();
    await expect(this.page.locator('#excerpt')).toHaveCount(0);
  }

  /** Waits until the app has taken the page over. */
  async takenOver() {
    await this.page.waitForFunction(
      () =>
        performance.getEntriesByName('app-ready').length > 0 ||
        ('__pwClock' in window && document.querySelector('.app-ready #main-content h1')),
    );
  }

  /** An entry of the main menu. */
  mainMenuLink(name) {
    return this.mainMenu.getByRole('link', { name, exact: true });
  }

  /** An entry of the list of all ways in at the foot. */
  footerLink(name) {
    return this.footer.getByRole('link', { name, exact: true });
  }

  /** Waits until a page with this address and heading is open. */
  async isAt(path, title) {
    await expect(this.page).toHaveURL(path);
    await expect(this.heading).toHaveText(title);
  }

  /** The path and query in the address bar, now. */
  address() {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  /** Presses Tab until something has the focus. */
  async tabTo(target) {
    for (let stop = 0; stop < 400; stop += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement))
        return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('The Tab key never came to it');
  }

  scrollTop() {
    return this.page.evaluate(() => Math.round(window.scrollY));
  }

  scrollTo(top) {
    return this.page.evaluate((top) => window.scrollTo(0, top), top);
  }

  /** How many pixels of the page lie over its side. */
  overTheSide() {
    return this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  }
}
