// The home page.
import { AppPage } from './app-page.js';

export class Home extends AppPage {
  constructor(page) {
    super(page);
    this.start = page.getByRole('button', { name: 'Start the toolkit' });
    this.leftOff = page.getByRole('region', { name: 'Pick up where you left off' });
    this.waysIn = page.getByRole('region', { name: 'Ways in' });
    this.connections = page.getByRole('region', { name: 'What connects them' });
    this.themes = page.getByRole('region', { name: 'Start from a theme' });
    this.help = page.getByRole('region', { name: 'Get help now' });
  }

  open() {
    return super.open('/');
  }
}
