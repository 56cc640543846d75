// The list of reviews and audits, and the page of one.
import { AppPage } from './app-page.js';
import { Document } from './document.js';

export class Reviews extends AppPage {
  constructor(page) {
    super(page);
    this.reports = this.main.getByRole('heading', { level: 2 });
    // Every review has its title as a heading.
    this.entries = this.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 4 }) });
    this.toFindings = this.main.getByRole('link', { name: 'All findings in one list' });
  }

  open() {
    return super.open('/reviews');
  }

  entry(title) {
    const heading = this.page.getByRole('heading', { level: 4, name: title, exact: true });
    return this.entries.filter({ has: heading });
  }
}

export class Review extends Document {
  constructor(page) {
    super(page);
    this.parts = page.getByRole('navigation', { name: 'On this page' });
    this.findings = this.text.getByRole('listitem').filter({ hasText: /Themes: / });
  }
}
