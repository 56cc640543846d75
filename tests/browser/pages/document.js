// The page of any record: its frame, its note, its thread, and what it says of itself.
import { Record } from './record.js';

export class Document extends Record {
  constructor(page) {
    super(page);
    this.text = this.main.getByRole('article');
    this.thread = this.related;
    // A course parts what it came from from what it is related to.
    const parts = page.getByRole('region', { name: /^(What it came from|Follow the thread)$/ });
    this.strands = parts.getByRole('heading', { level: 3 });
    this.source = this.text.getByText(/^Source: /);
  }

  /** The way back to the list that the record is in. */
  backTo(name) {
    return this.main.getByRole('link', { name, exact: true }).first();
  }

  /** A part of the text under a heading. */
  section(name) {
    const heading = this.page.getByRole('heading', { level: 2, name, exact: true });
    return this.text.locator('section').filter({ has: heading });
  }

  /** What the page says under a label, such as `Themes`: each value. */
  fact(label) {
    // A group of a term and its meaning has no role: it is the term's own parent.
    return this.text
      .getByRole('term')
      .filter({ hasText: label })
      .locator('+ dd')
      .getByRole('listitem');
  }

  /** The ties, kind by kind: each with its other end, why, and what it rests on. */
  ties() {
    return this.strands.evaluateAll((headings) =>
      headings.map((heading) => ({
        kind: heading.textContent,
        ties: [...heading.nextElementSibling.children].map((item) => {
          const [title, why, basis] = [...item.children].map((p) => p.textContent);
          return { title, why, basis, path: new URL(item.querySelector('a').href).pathname };
        }),
      })),
    );
  }
}
