// The page at an address where nothing is.
import { AppPage } from './app-page.js';

export class NotFound extends AppPage {
  constructor(page) {
    super(page);
    this.didYouMean = page.getByRole('heading', { level: 2, name: 'Did you mean' });
  }

  /** What the page says of the address. */
  says(path) {
    return this.main.getByText(`There is nothing at “${path}”.`, { exact: true });
  }

  suggestion(name) {
    return this.main.getByRole('link', { name, exact: true });
  }
}
