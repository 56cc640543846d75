// The list of newsletters, and the front page of an issue.
import { AppPage } from './app-page.js';
import { FilteredPage } from './filtered.js';

export class Newsletters extends FilteredPage {
  constructor(page) {
    super(page);
    this.theme = this.form.getByLabel('Theme', { exact: true });
    this.partnership = this.form.getByLabel('Partnership', { exact: true });
    const issues = page.getByRole('region', { name: 'Issues' });
    // Within an issue stand its articles of a theme, which are items of a list as well.
    this.issues = issues
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.nothing = issues.getByText('No article is of both this theme and this partnership.');
  }

  open(query = '') {
    return super.open(`/newsletters${query}`);
  }

  issue(title) {
    const heading = this.page.getByRole('heading', { level: 3, name: title, exact: true });
    return this.issues.filter({ has: heading });
  }

  /** The titles of an issue's articles that the filter shows. */
  articlesOf(issue) {
    return issue.getByRole('listitem').getByRole('link').allTextContents();
  }
}

export class Issue extends AppPage {
  constructor(page) {
    super(page);
    this.back = this.main.getByRole('link', { name: 'All newsletters' });
    this.read = this.main.getByRole('button', { name: 'Read from the first article' });
    this.contents = page.getByRole('region', { name: 'In this issue' });
    this.sections = this.contents.getByRole('heading', { level: 3 });
    this.articles = this.contents.getByRole('listitem').getByRole('link');
  }

  open(issue) {
    return super.open(`/newsletters/${issue.id}`);
  }
}
