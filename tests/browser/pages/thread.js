// The thread as a whole: the ties of each recommendation, and where the thread breaks off.
import { AppPage } from './app-page.js';

export class Thread extends AppPage {
  constructor(page) {
    super(page);
    this.ties = page.getByRole('region', { name: 'Ties of each recommendation' });
    this.table = this.ties.getByRole('table');
    this.cards = this.ties
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.breaks = page.getByRole('region', { name: 'Where the thread breaks off' });
    this.download = page.getByRole('button', { name: 'Download as CSV' });
  }

  open() {
    return super.open('/thread');
  }

  /** A recommendation's row of the table. */
  row(label) {
    const link = this.page.getByRole('link', { name: label, exact: true });
    return this.table.getByRole('row').filter({ has: link });
  }

  /** A gap, by its heading. */
  gap(name) {
    const heading = this.page.getByRole('heading', { level: 3, name, exact: true });
    return this.breaks.locator('section').filter({ has: heading });
  }
}
