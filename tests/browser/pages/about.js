// The page about the product.
import { AppPage } from './app-page.js';

export class About extends AppPage {
  open() {
    return super.open('/about');
  }

  /** The part of the page under a heading. */
  section(name) {
    const heading = this.page.getByRole('heading', { level: 2, name });
    return this.main.locator('section').filter({ has: heading });
  }
}
