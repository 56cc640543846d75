// An abbreviation in a text, which opens in place.
export class Abbreviation {
  constructor(page, within, word) {
    this.page = page;
    this.word = within.getByRole('button', { name: word, exact: true });
    // What opens stands beside the word; neither has a role or a name of its own.
    this.whole = this.word.locator('xpath=..');
    this.more = this.whole.getByRole('link', { name: /^More, and where it is used/ });
  }

  /** The meaning that is open, by its words. */
  says(text) {
    return this.whole.getByText(text, { exact: true });
  }
}
