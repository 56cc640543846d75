// The search: the box on every page with its list, the page of results, and a page that was found.
import { expect } from '@playwright/test';
import { AppPage } from './app-page.js';

export class Search extends AppPage {
  constructor(page) {
    super(page);
    this.box = page.getByRole('combobox', { name: 'Search everything here' });
    this.button = this.banner.getByRole('button', { name: 'Search' });
    this.list = page.getByRole('listbox', { name: 'Search results' });
    this.offers = this.list.getByRole('option');
    this.said = this.banner.locator('.app-offers__said');
    this.status = this.main.getByRole('status');
    this.results = this.main.getByRole('region', { name: 'Search results' });
    this.hits = this.results.getByRole('listitem');
    this.mine = this.main.getByRole('region', { name: /^My notes/ });
    this.here = page.getByRole('region', { name: 'What you searched for on this page' });
    this.exactly = this.main.getByRole('link', { name: 'Search only for what I typed' });
    this.widely = this.main.getByRole('link', { name: 'Search also for words that mean the same' });
    this.more = this.main.getByRole('button', { name: /^Show \d+ more$/ });
    this.keep = this.main.getByRole('checkbox', { name: 'Keep my last searches in this browser' });
    this.slash = this.main.getByRole('checkbox', {
      name: 'Go to the search box with the / key',
    });
    this.forget = this.main.getByRole('button', { name: 'Forget these' });
    this.latest = this.main.getByRole('region', { name: 'Your searches' }).getByRole('link');
  }

  /** Opens the results for some words. */
  async openFor(words) {
    await this.open(`/search?q=${encodeURIComponent(words)}`);
    await expect(this.status).toContainText('for “');
  }

  /** Types into the box, and waits for the list. */
  async type(words) {
    await this.box.fill(words);
    await expect(this.offers.last()).toHaveText(/^Show|^Ways/);
  }

  /** The offers under a heading. */
  group(heading) {
    return this.list.getByRole('group', { name: heading, exact: true }).getByRole('option');
  }

  /** The offer that the arrow keys have come to; none while the reader is in the box. */
  async pointed() {
    const id = await this.box.getAttribute('aria-activedescendant');
    return id && this.page.locator(`#${id}`);
  }

  /** A field that narrows the results. */
  filter(label) {
    return this.main.getByRole('combobox', { name: label });
  }

  /** What the browser has marked on the page. */
  marked() {
    return this.page.evaluate(() =>
      [...(CSS.highlights.get('sought') ?? [])].map((range) => range.toString()),
    );
  }
}
