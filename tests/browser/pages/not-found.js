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

  /** A page offered for the address; `section` is said after the name of what stands in one. */
  suggestion(name, section) {
    const said = section ? `${name} (${section})` : name;
    return this.main.getByRole('link', { name: said, exact: true });
  }
}
