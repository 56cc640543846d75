// What every list has that can be narrowed: its form, its chips, and how many it shows.
import { AppPage } from './app-page.js';

export class FilteredPage extends AppPage {
  constructor(page) {
    super(page);
    this.form = this.main.getByLabel('Narrow the list');
    this.status = this.main.getByRole('status');
    this.chips = this.main.getByRole('link', { name: /^Remove filter: / });
    this.showAll = this.main.getByRole('link', { name: 'Show all', exact: true });
  }

  chip(name) {
    return this.main.getByRole('link', { name: `Remove filter: ${name}` });
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
