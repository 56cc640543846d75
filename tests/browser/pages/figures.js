// The page of all figures, and the page of one.
import { AppPage } from './app-page.js';
import { Document } from './document.js';

/** One figure as it is shown: its drawing, its numbers, and what copies them. */
export class Shown {
  constructor(root) {
    this.root = root;
    this.drawing = root.getByRole('img');
    this.numbers = root.getByRole('group').filter({ hasText: 'The numbers' });
    this.table = this.numbers.getByRole('table');
    this.copy = this.numbers.getByRole('button', { name: 'Copy the numbers' });
    this.status = this.numbers.getByRole('status');
  }

  async openNumbers() {
    await this.root.getByText('The numbers', { exact: true }).click();
  }

  /** The table's words, row by row. */
  rows() {
    return this.table.evaluate((table) =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent)),
    );
  }
}

export class Figures extends AppPage {
  constructor(page) {
    super(page);
    this.documents = this.main.getByRole('heading', { level: 2 });
    this.contents = page.getByRole('navigation', { name: 'On this page, by document' });
    this.entries = this.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
  }

  open() {
    return super.open('/figures');
  }

  figure(title) {
    const heading = this.page.getByRole('heading', { level: 3, name: title, exact: true });
    return new Shown(this.entries.filter({ has: heading }));
  }
}

export class Figure extends Document {
  constructor(page) {
    super(page);
    this.figure = new Shown(this.text);
  }
}
