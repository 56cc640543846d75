// The reader's marks on a page, and the reading list.
import { AppPage } from './app-page.js';
import { FilteredPage } from './filtered.js';

export const MARKS = ['Keep for later', 'Read', 'Discussed', 'Used'];

/** "My marks" on the page of anything that has an address. */
export class Marks extends AppPage {
  constructor(page) {
    super(page);
    this.region = page.getByRole('region', { name: /^My marks/ });
    this.told = this.region.getByRole('status');
    this.toMine = this.main.getByRole('link', { name: 'My marks and my note' });
  }

  button(name) {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** The names of the marks that hold. */
  async pressed() {
    const buttons = this.region.getByRole('button', { pressed: true });
    return buttons.evaluateAll((found) => found.map((button) => button.textContent));
  }
}

export class ReadingList extends FilteredPage {
  constructor(page) {
    super(page);
    this.mark = this.form.getByLabel('Marks', { exact: true });
    this.shares = page.getByRole('region', { name: 'The recommendations' }).getByRole('listitem');
    this.later = page.getByRole('region', { name: /^Kept for later \(/ });
    this.further = page.getByRole('region', { name: /^Read, discussed, used \(/ });
    this.undo = this.main.getByRole('button', { name: 'Undo', exact: true });
    this.print = this.main.getByRole('button', { name: 'Print this list' });
  }

  open(query = '') {
    return super.open(`/reading-list${query}`);
  }

  part(name) {
    return this.page.getByRole('region', { name: new RegExp(`^${name} \\(\\d+\\)$`) });
  }

  takeOff(part, title) {
    const entry = part.getByRole('listitem').filter({ hasText: title });
    return entry.getByRole('button', { name: /^Take off/ });
  }

  /** What a part says of each of its entries: the title, and the rest. */
  entries(part) {
    return part
      .getByRole('listitem')
      .evaluateAll((items) =>
        items.map((item) => [...item.querySelectorAll('p')].map((p) => p.textContent)),
      );
  }
}
