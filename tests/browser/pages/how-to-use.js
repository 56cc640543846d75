// The page on how to use the toolkit.
import { AppPage } from './app-page.js';

export class HowToUse extends AppPage {
  constructor(page) {
    super(page);
    this.begin = page.getByRole('button', { name: 'Begin with recommendation 1' });
  }

  open() {
    return super.open('/toolkit/how-to-use');
  }
}
