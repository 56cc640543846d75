// The findings explorer: the matrix, and the list with its filters.
import { FilteredPage } from './filtered.js';

export class Findings extends FilteredPage {
  constructor(page) {
    super(page);
    this.type = this.form.getByLabel('Type', { exact: true });
    this.theme = this.form.getByLabel('Theme', { exact: true });
    this.body = this.form.getByLabel('Board or agency', { exact: true });
    this.review = this.form.getByLabel('Review or audit', { exact: true });
    this.order = this.form.getByLabel('Order', { exact: true });
    this.list = page.getByRole('region', { name: 'The list of findings' });
    this.listHeading = this.list.getByRole('heading', { level: 2 });
    // A finding names its themes; nothing else in the list does.
    this.entries = this.list.getByRole('listitem').filter({ hasText: /Themes: / });
    this.groups = this.list.getByRole('heading', { level: 3 });
    this.toList = page.getByRole('link', { name: 'Go to the list' });
    this.matrix = page.getByRole('region', { name: 'The same lesson, again and again' });
    this.table = this.matrix.getByRole('table');
    this.allThemes = this.matrix.getByRole('button', { name: /^Show (all \d+|fewer) themes$/ });
    this.countKinds = this.matrix.getByRole('button', { name: /^Count / });
  }

  open(query = '') {
    return super.open(`/findings${query}`);
  }

  /** The select of a part of the filter, by its name in the address. */
  select(name) {
    return this[name];
  }

  /** The findings that are shown, in order: their titles and addresses. */
  shown() {
    return this.entries.evaluateAll((entries) =>
      entries.map((entry) => {
        const link = entry.querySelector('a');
        return { title: link.textContent, path: new URL(link.href).pathname };
      }),
    );
  }

  /** The table's columns, and its rows: each theme's counts, and what it says of them. */
  counts() {
    return this.table.evaluate((table) => {
      const text = (cell) => cell.textContent.trim();
      const [, ...columns] = [...table.tHead.rows[0].cells].map(text);
      const rows = [...table.tBodies[0].rows].map((row) => {
        const [theme, ...cells] = [...row.cells];
        return {
          theme: text(theme),
          counts: cells.slice(0, -1).map((cell) => Number(text(cell) || 0)),
          total: text(cells.at(-1)),
          squares: [...row.querySelectorAll('td a')].map((a) => ({
            name: a.getAttribute('aria-label'),
            to: a.pathname + a.search,
          })),
        };
      });
      return { columns: columns.slice(0, -1), rows };
    });
  }

  /** A square by the address that it leads to. */
  square(name) {
    return this.table.getByRole('link', { name, exact: true });
  }

  /** On a narrow window: a theme's line, which opens to its reviews. */
  themeLine(name) {
    return this.matrix
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('group') })
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }
}
