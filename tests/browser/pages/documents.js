// The related documents, which can be searched by words, kind and place.
import { FilteredPage } from './filtered.js';

export class Documents extends FilteredPage {
  constructor(page) {
    super(page);
    this.words = this.form.getByRole('searchbox', { name: 'Words in the title' });
    this.kind = this.form.getByLabel('Kind of document', { exact: true });
    this.place = this.form.getByLabel('Place', { exact: true });
    this.lists = this.main.getByRole('heading', { level: 2 });
    this.nothing = this.main.getByText('No document is of all that you ask for.');
  }

  open(query = '') {
    return super.open(`/related-documents${query}`);
  }

  /** The documents that are shown under a heading: the words of each. */
  listed(heading) {
    return this.lists.filter({ hasText: heading }).locator('+ ul > li');
  }

  /** Every document that is shown: its title, and what is said of it. */
  shown() {
    return this.lists.locator('+ ul > li').evaluateAll((items) =>
      items.map((item) => {
        const [title, facts, note] = [...item.children].map((p) => p.textContent);
        return { title, facts, note };
      }),
    );
  }
}
