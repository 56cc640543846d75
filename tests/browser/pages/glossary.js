// The glossary, and the page of a word.
import { AppPage } from './app-page.js';

export class Glossary extends AppPage {
  constructor(page) {
    super(page);
    this.find = page.getByRole('searchbox', { name: 'Find a word' });
    this.status = this.main.getByRole('status');
    this.letters = page.getByRole('navigation', { name: 'Go to a letter' });
    const parts = this.main.getByRole('region');
    this.entries = parts.getByRole('listitem');
    this.nothing = this.main.getByText('No name and no meaning has all of these words.');
  }

  open() {
    return super.open('/glossary');
  }

  /** The words that are listed, in order: what each is looked up by, its address and its text. */
  listed() {
    return this.entries.evaluateAll((entries) =>
      entries.map((entry) => ({
        head: entry.querySelector('a').textContent,
        path: new URL(entry.querySelector('a').href).pathname,
        text: entry.textContent.replace(/\s+/g, ' ').trim(),
      })),
    );
  }
}

export class Term extends AppPage {
  constructor(page) {
    super(page);
    this.back = this.main.getByRole('link', { name: 'All words' });
  }

  open(entry) {
    return super.open(`/glossary/${entry.id}`);
  }

  /** What the page says under a label, such as `Earlier names`: each value. */
  fact(label) {
    return this.main
      .getByRole('term')
      .filter({ hasText: label })
      .locator('+ dd')
      .getByRole('listitem');
  }

  /** The records of one kind that use the word. */
  users(kind) {
    return this.page
      .getByRole('region', { name: new RegExp(`^${kind} \\(\\d+\\)$`) })
      .getByRole('link');
  }
}
