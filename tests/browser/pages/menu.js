// The menu of recommendations, with its filter.
import { AppPage } from './app-page.js';

export class Menu extends AppPage {
  constructor(page) {
    super(page);
    this.theme = page.getByLabel('Theme', { exact: true });
    this.body = page.getByLabel('Board or agency');
    this.status = page.getByRole('main').getByRole('status');
    this.showAll = page.getByRole('link', { name: 'Show all' });
    // The entries are the lists under the two headings of level 2.
    const under = (name) =>
      page
        .getByRole('heading', { level: 2, name, exact: true })
        .locator('+ *')
        .getByRole('listitem');
    this.local = under('Local recommendations');
    this.national = under('National');
  }

  open(query = '') {
    return super.open(`/toolkit${query}`);
  }

  /** An entry by its title, such as `Training`. */
  entry(title) {
    const link = this.page.getByRole('link', { name: new RegExp(`^(\\d+\\s*\\.\\s*)?${title}$`) });
    return this.local.or(this.national).filter({ has: link });
  }

  chip(name) {
    return this.page.getByRole('link', { name: `Remove filter: ${name}` });
  }

  /** How many entries are shown. */
  async count() {
    return (await this.local.count()) + (await this.national.count());
  }

  /** A select's choices: each one's value, and its label parted into name and count. */
  options(select) {
    return select.getByRole('option').evaluateAll((options) =>
      options.map(({ value, label }) => {
        const [, name, count] = label.match(/^(.*) \((\d+)\)$/);
        return { value, name, count: Number(count) };
      }),
    );
  }
}
