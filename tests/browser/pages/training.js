// Training: the catalogue, courses side by side, the chooser and the booking guide.
import { AppPage } from './app-page.js';
import { FilteredPage } from './filtered.js';
import { FACETS } from '../support/training.js';

export class Training extends FilteredPage {
  constructor(page) {
    super(page);
    // The other one tells of what is picked.
    this.status = this.main.getByRole('status').first();
    this.picked = this.main.getByRole('status').last();
    this.order = this.form.getByLabel('Order', { exact: true });
    this.groups = this.main.getByRole('heading', { level: 2 });
    this.entries = this.main
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.around = page.getByRole('navigation', { name: 'Around the catalogue' });
    this.picks = this.main.getByRole('checkbox', { name: /^Compare / });
    this.compare = this.main.getByRole('link', { name: 'Compare side by side' });
    this.clearPicked = this.main.getByRole('link', { name: 'Clear picks' });
    this.print = this.main.getByRole('button', { name: 'Print this list' });
  }

  open(query = '') {
    return super.open(`/training${query}`);
  }

  /** The select of a part of the filter, by its name in the address. */
  select(name) {
    return this.form.getByLabel(FACETS[name].label, { exact: true });
  }

  entry(path) {
    return this.entries.filter({ has: this.page.locator(`a[href=".${path}"]`) });
  }

  /** The box that picks a course for comparing. */
  pick(course) {
    return this.main.getByRole('checkbox', { name: `Compare ${course.title}`, exact: true });
  }

  /** The titles that are shown, in order. */
  titles() {
    return this.entries.getByRole('heading', { level: 3 });
  }
}

export class Comparison extends AppPage {
  constructor(page) {
    super(page);
    this.table = this.main.getByRole('table', { name: 'Compare courses' });
    this.columns = this.table.getByRole('columnheader');
    this.toCatalogue = this.main.getByRole('button', { name: 'Pick in the catalogue' });
    this.change = this.main.getByRole('link', { name: 'Change what is picked' });
  }

  open(courses = []) {
    const ids = courses.map(({ id }) => id).join('%2C');
    return super.open(`/training/compare${ids ? `?courses=${ids}` : ''}`);
  }

  row(label) {
    const header = this.page.getByRole('rowheader', {
      name: new RegExp(`^${label}( differs)?$`),
    });
    return this.table.getByRole('row').filter({ has: header });
  }

  takeOut(course) {
    return this.table.getByRole('link', { name: `Take out ${course.title}`, exact: true });
  }
}

export class Chooser extends AppPage {
  constructor(page) {
    super(page);
    this.form = this.main.getByRole('form', { name: 'Which training is right for me?' });
    this.found = page.getByRole('region', { name: 'Suggestions' });
    this.status = this.found.getByRole('status');
    this.suggestions = this.found
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3 }) });
    this.startAgain = this.form.getByRole('button', { name: 'Start again' });
    this.toCatalogue = this.found.getByRole('link', { name: 'Look through the whole catalogue' });
  }

  open(query = '') {
    return super.open(`/training/choose${query}`);
  }

  question(question) {
    return this.form.getByRole('group', { name: question.text, exact: true });
  }

  choices(question) {
    return this.question(question).getByRole('radio');
  }

  choice(question, choice) {
    return this.question(question).locator(`input[value="${choice.id}"]`);
  }
}

export class BookingGuide extends AppPage {
  constructor(page) {
    super(page);
    const parts = this.main.locator('section');
    const part = (name) =>
      parts.filter({ has: page.getByRole('heading', { level: 2, name, exact: true }) });
    this.needed = part('You will need').getByRole('listitem');
    this.steps = part('Step by step').getByRole('listitem');
    this.source = this.main.getByText(/^Source: /);
    this.training = this.main.getByRole('button', { name: 'See the training' });
  }

  open() {
    return super.open('/training/booking');
  }
}
