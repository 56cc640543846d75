// The strategy on a page.
import { AppPage } from './app-page.js';

export class Strategy extends AppPage {
  constructor(page) {
    super(page);
    this.plan = page.getByRole('region', { name: 'The plan' });
    this.columns = this.plan.getByRole('heading', { level: 3 });
    this.year = page.getByRole('region', { name: 'Tasks that come back, over a year' });
    this.tasks = this.year.getByRole('table').getByRole('row');
    this.ties = page.getByRole('region', { name: 'Ties' });
    this.print = page.getByRole('button', { name: 'Print the plan on one page' });
  }

  open() {
    return super.open('/strategy');
  }

  /** The plan as it stands: each column's place, and its lines with their addresses. */
  drawn() {
    return this.columns.evaluateAll((headings) =>
      headings.map((heading) => {
        const { left, right, top, bottom } = heading.parentElement.getBoundingClientRect();
        const lines = [...heading.nextElementSibling.children].map((line) => ({
          title: line.querySelector('a').textContent,
          path: new URL(line.querySelector('a').href).pathname,
          text: line.textContent.replace(/\s+/g, ' '),
        }));
        return { title: heading.textContent, place: { left, right, top, bottom }, lines };
      }),
    );
  }
}
