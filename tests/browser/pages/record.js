// A step of the toolkit: a recommendation, the national page or the closing page.
import { AppPage } from './app-page.js';

export class Record extends AppPage {
  constructor(page) {
    super(page);
    this.steps = page.getByRole('navigation', { name: 'Pages in reading order' });
    this.previous = this.steps.getByRole('link', { name: /^Previous/ });
    this.next = this.steps.getByRole('link', { name: /^Next/ });
    this.back = this.main.getByRole('link', { name: 'All recommendations' }).first();
    this.note = new Editor(page, page.getByLabel(/^My note/));
    this.related = page.getByRole('region', { name: 'Follow the thread' });
    this.copyLink = page.getByRole('button', { name: 'Copy a link' });
    this.print = page.getByRole('button', { name: 'Print', exact: true });
    this.printWithNotes = page.getByRole('button', { name: 'Print with my notes' });
  }

  /** Opens a step of the content. */
  open(step) {
    return super.open(step.path);
  }

  /** Waits until a step of the content is open. */
  isAtStep(step) {
    return this.isAt(step.path, step.title);
  }

  /** Where the page stands, such as `7 of 20`: at its head and at its foot. */
  position(text) {
    return this.main.getByText(text, { exact: true });
  }

  /** Opens the answer to a question, and gives its editor. */
  async answer(question) {
    const label = this.page.getByLabel(`My answer: ${question.text}`);
    if (!(await label.isVisible())) {
      await this.page.getByRole('group').getByText(question.text, { exact: true }).first().click();
    }
    return new Editor(this.page, label);
  }

  /** An element that says something in just these words. */
  says(text) {
    return this.main.getByText(text);
  }
}

/** Room to write a note or an answer, and what is said below it. */
export class Editor {
  constructor(page, field) {
    this.field = field;
    // The form's group around the field: it has no role or name of its own.
    const group = page.locator('.govuk-form-group').filter({ has: field });
    this.group = group;
    this.status = group.getByRole('status');
    this.trouble = group.getByRole('alert');
    this.theirs = group.getByRole('region', { name: 'The other text' });
    this.keepBoth = group.getByRole('button', { name: 'Keep both texts' });
    this.tryAgain = group.getByRole('button', { name: 'Try to save again' });
    this.download = group.getByRole('button', { name: 'Download this text' });
    this.downloadStored = group.getByRole('button', { name: 'Download what is stored' });
  }
}
