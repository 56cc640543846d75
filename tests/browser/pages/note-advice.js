// What is said below a note: what in it may identify someone, and that what it quotes has changed.
import { AppPage } from './app-page.js';
import { Editor } from './record.js';

export class NoteAdvice extends AppPage {
  constructor(page) {
    super(page);
    this.note = new Editor(page, page.getByLabel(/^My note/));
    // The note's own part of the page: its editor and what follows it.
    const mine = page.locator('.app-my-note');
    this.found = mine.getByRole('status').filter({ hasText: /identif/ });
    this.pieces = mine.getByRole('listitem');
    this.marked = mine.getByRole('mark');
    this.mine = mine;
    this.leave = mine.getByRole('button', { name: 'Do not check this note' });
    this.again = mine.getByRole('button', { name: 'Check it again' });
    this.reworded = mine.getByRole('group', {
      name: 'The text has changed since you wrote this',
    });
    this.takeNew = this.reworded.getByRole('button', { name: 'Take the new wording' });
  }

  show(piece) {
    const item = this.pieces.filter({ has: this.page.getByText(piece, { exact: true }) });
    return item.getByRole('button', { name: /^Show/ });
  }

  /** What is selected in the note. */
  selected() {
    return this.note.field.evaluate((field) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
  }
}
