// The catalogue of courses and events.
import { AppPage } from './app-page.js';

export class Training extends AppPage {
  constructor(page) {
    super(page);
    this.documents = this.main.getByRole('heading', { level: 2 });
    this.entries = this.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
  }

  open() {
    return super.open('/training');
  }

  entry(path) {
    return this.entries.filter({ has: this.page.locator(`a[href=".${path}"]`) });
  }
}
