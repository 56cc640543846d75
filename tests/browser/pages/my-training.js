// The reader's own training: the panel on a course's page, the log, a record, what is printed and
// what is set out.
import { AppPage } from './app-page.js';
import { FilteredPage } from './filtered.js';

/** A date's three boxes, by what is asked. */
export class DateBoxes {
  constructor(within, legend) {
    this.group = within.getByRole('group', { name: legend, exact: true });
    this.day = this.group.getByLabel('Day', { exact: true });
    this.month = this.group.getByLabel('Month', { exact: true });
    this.year = this.group.getByLabel('Year', { exact: true });
  }

  /** Types a date, as `2026-03-24`. */
  async fill(date) {
    const [year, month, day] = date.split('-');
    await this.day.fill(day);
    await this.month.fill(month);
    await this.year.fill(year);
  }

  /** What the boxes hold, as `24 3 2026`. */
  async value() {
    const parts = [this.day, this.month, this.year].map((part) => part.inputValue());
    return (await Promise.all(parts)).join(' ');
  }
}

/** The moves of a record: on a course's page and on the record's own. */
export class Moves {
  constructor(page, within) {
    this.page = page;
    this.within = within;
    this.form = within.getByRole('form', { name: /^I (am|have) / });
    this.formHeading = this.form.getByRole('heading', { level: 3 });
    this.save = this.form.getByRole('button', { name: 'Save', exact: true });
    this.problems = this.form.getByRole('alert');
    this.advice = this.form.getByRole('status');
    this.told = within.getByRole('status').filter({ hasText: /Saved|Not saved|Undone/ });
    this.undo = within.getByRole('button', { name: /^Undo / });
    this.other = this.form.getByRole('radio', { name: 'Another date' });
    this.start = this.form.getByLabel('Start', { exact: true });
    this.end = this.form.getByLabel('End', { exact: true });
    this.place = this.form.getByLabel('Place', { exact: true });
    this.charge = this.form.getByLabel('Charge for cancelling late or not attending');
  }

  move(name) {
    return this.within.getByRole('button', { name, exact: true });
  }

  date(legend) {
    return new DateBoxes(this.form, legend);
  }

  session(name) {
    return this.form.getByRole('radio', { name });
  }
}

/** "My training" on a course's page. */
export class Panel extends AppPage {
  constructor(page) {
    super(page);
    this.panel = page.getByRole('region', { name: 'My training' });
    this.moves = new Moves(page, this.panel);
    this.toRecord = this.panel.getByRole('link', { name: /^Open its record/ });
    this.again = this.panel.getByRole('button', { name: 'Take it again' });
    this.putBack = this.panel.getByRole('button', { name: 'Put it back' });
  }

  open(course) {
    return super.open(`/training/${course}`);
  }
}

/** A record's page. */
export class TrainingRecord extends AppPage {
  constructor(page) {
    super(page);
    this.moves = new Moves(page, this.main);
    this.history = page.getByRole('region', { name: 'What happened' }).getByRole('listitem');
    this.stated = page.getByRole('form', { name: /^(How long it took|Change what I added)$/ });
    this.hours = this.stated.getByLabel('Hours', { exact: true });
    this.saveStated = this.stated.getByRole('button', { name: 'Save', exact: true });
    this.evaluation = page.getByRole('form', { name: 'Evaluation' });
    this.learnt = this.evaluation.getByLabel('What I learnt');
    this.change = this.evaluation.getByLabel('What I will do differently');
    this.by = new DateBoxes(this.evaluation, 'By when');
    this.saveEvaluation = this.evaluation.getByRole('button', { name: 'Save my evaluation' });
    this.status = this.evaluation.getByRole('status');
    this.materials = page.getByRole('region', { name: 'Materials' }).getByRole('link');
    this.setOut = this.main.getByRole('link', { name: 'Set out for supervision and regulators' });
    this.paper = this.main.getByRole('link', { name: 'Print this record of learning' });
    this.remove = this.main.getByRole('button', { name: 'Remove this record' });
    this.putBack = this.main.getByRole('button', { name: 'Put it back' });
  }

  open(key) {
    return super.open(`/my-training/${key}`);
  }

  /** A choice of a rating. */
  rating(legend, number) {
    const group = this.evaluation.getByRole('group', { name: legend, exact: true });
    return group.getByRole('radio', { name: new RegExp(`^${number}`) });
  }

  calendar(name) {
    return this.main.getByRole('button', { name });
  }
}

/** The log. */
export class TrainingLog extends FilteredPage {
  constructor(page) {
    super(page);
    this.table = this.main.getByRole('table', { name: 'My training, the newest first' });
    this.rows = this.table.getByRole('row').filter({ has: page.getByRole('rowheader') });
    this.due = page.getByRole('region', { name: 'What is due' });
    this.dueItems = this.due.getByRole('listitem');
    this.unreadable = page.getByRole('region', { name: 'What could not be read' });
    this.sums = page.getByRole('region', { name: 'What I attended' });
    this.state = this.form.getByLabel('State', { exact: true });
    this.year = this.form.getByLabel('Year', { exact: true });
    this.theme = this.form.getByLabel('Theme', { exact: true });
    this.add = this.main.getByRole('link', { name: 'Add training taken elsewhere' });
    this.exportCsv = this.main.getByRole('button', { name: 'Export CSV' });
    this.exportJson = this.main.getByRole('button', { name: 'Export JSON' });
    this.paper = this.main.getByRole('link', { name: 'Print record of learning' });
    this.print = this.main.getByRole('button', { name: 'Print this log' });
    this.more = this.main.getByRole('button', { name: /^Show \d+ more$/ });
    this.all = this.main.getByRole('button', { name: 'Show all of them' });
  }

  open(query = '') {
    return super.open(`/my-training${query}`);
  }
}

/** Adding what was taken elsewhere. */
export class AddTraining extends AppPage {
  constructor(page) {
    super(page);
    this.title = this.main.getByLabel('Title of the course');
    this.provider = this.main.getByLabel('Who held it');
    this.date = new DateBoxes(this.main, 'Date of the course');
    this.hours = this.main.getByLabel('Hours', { exact: true });
    this.booked = this.main.getByRole('radio', { name: 'Booked' });
    this.problems = this.main.getByRole('alert');
    this.add = this.main.getByRole('button', { name: 'Add to my training' });
  }

  open() {
    return super.open('/my-training/add');
  }

  theme(name) {
    return this.main.getByRole('checkbox', { name });
  }
}
