// The list of themes, and the page of one.
import { AppPage } from './app-page.js';

export class Themes extends AppPage {
  constructor(page) {
    super(page);
    this.entries = this.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2 }) });
  }

  open() {
    return super.open('/themes');
  }

  entry(name) {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    return this.entries.filter({ has: heading });
  }
}

export class Theme extends AppPage {
  constructor(page) {
    super(page);
    this.jumps = page.getByRole('navigation', { name: 'On this page' });
    this.parts = this.main.getByRole('heading', { level: 2 });
    this.inExplorer = this.main.getByRole('link', {
      name: 'See all of them in the findings explorer',
    });
  }

  open(theme) {
    return super.open(`/themes/${theme.id}`);
  }

  /** The part of the page for one kind of record. */
  part(kind) {
    return this.page.getByRole('region', { name: new RegExp(`^${kind} \\(\\d+\\)$`) });
  }

  /** Every link of a part: its title and its address. */
  links(part) {
    return part
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((a) => ({ title: a.textContent, path: a.pathname + a.search })),
      );
  }
}
