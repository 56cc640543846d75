// The notebook and its bin.
import { FilteredPage } from './filtered.js';
import { AppPage } from './app-page.js';

/** One note of the notebook. */
export class NotebookItem {
  constructor(item) {
    this.item = item;
    this.title = item.getByRole('heading', { level: 3 });
    this.link = this.title.getByRole('link');
    this.select = item.getByRole('checkbox');
    this.edit = item.getByRole('button', { name: /^Edit/ });
    this.field = item.getByLabel(/^My note: /);
    this.status = item.getByRole('status');
    this.tags = item.getByLabel('Tags, parted by commas');
    this.ownTitle = item.getByLabel('Title', { exact: true });
    this.done = item.getByRole('button', { name: 'Done' });
    this.whole = item.getByRole('button', { name: /^Show (the whole note|less)$/ });
    this.tagLinks = item.getByRole('list').getByRole('link');
  }
}

export class NotebookPage extends FilteredPage {
  constructor(page) {
    super(page);
    this.region = page.getByRole('region', { name: 'Notes', exact: true });
    this.status = this.region.getByRole('status').first();
    this.list = this.region.locator('.app-jots');
    this.items = this.list.locator(':scope > li');
    this.words = this.form.getByRole('searchbox', { name: 'Words' });
    this.kind = this.form.getByLabel('About', { exact: true });
    this.theme = this.form.getByLabel('Theme', { exact: true });
    this.tag = this.form.getByLabel('Tag', { exact: true });
    this.from = this.form.getByLabel('Changed from');
    this.to = this.form.getByLabel('Changed until');
    this.sort = this.form.getByLabel('Order', { exact: true });
    this.around = page.getByRole('navigation', { name: 'Beside the notebook' });
    this.more = this.main.getByRole('button', { name: /^Show \d+ more$/ });
    this.all = this.main.getByRole('button', { name: 'Show all of them' });
    this.print = this.main.getByRole('button', { name: 'Print these notes' });
    this.write = this.main.getByRole('button', { name: 'Write a new note' });
    this.selectAll = this.main.getByRole('checkbox', { name: 'Select all shown' });
    this.selected = this.main.getByRole('group', { name: 'With the selected notes' });
    this.toBin = this.selected.getByRole('button', { name: 'Move to the bin' });
    this.printSelected = this.selected.getByRole('button', { name: 'Print the selected' });
    this.tagTyped = this.selected.getByLabel('Tag', { exact: true });
    this.addTag = this.selected.getByRole('button', { name: 'Add this tag' });
    this.removeTag = this.selected.getByRole('button', { name: 'Remove this tag' });
    this.told = this.region.getByRole('status').nth(1);
    this.undo = this.main.getByRole('button', { name: 'Undo' });
    this.notice = this.main.locator('#notice');
    this.unreadable = page.getByRole('region', { name: 'What could not be read' });
    this.nothing = this.main.getByText('No note is of all that you ask for.');
    this.empty = this.main.getByText('Nothing is here yet.');
  }

  open(query = '') {
    return super.open(`/notebook${query}`);
  }

  /** The note at a place of the list, from 0. */
  note(at) {
    return new NotebookItem(this.items.nth(at));
  }

  /** The note whose text has some words. */
  noteWith(words) {
    return new NotebookItem(this.items.filter({ hasText: words }));
  }

  /** The titles that are shown, in order. */
  titles() {
    return this.list.getByRole('heading', { level: 3 }).allTextContents();
  }

  /** The room for a new note. */
  get fresh() {
    const region = this.page.getByRole('region', { name: 'A new note' });
    return {
      region,
      title: region.getByLabel('Title', { exact: true }),
      question: region.getByLabel('Begin with a question'),
      field: region.getByLabel(/^My note: /),
      status: region.getByRole('status'),
      tags: region.getByLabel('Tags, parted by commas'),
      done: region.getByRole('button', { name: 'Done' }),
    };
  }
}

export class BinPage extends AppPage {
  constructor(page) {
    super(page);
    this.items = this.main.locator('.app-jots > li');
    this.empty = this.main.getByRole('button', { name: 'Empty the bin' });
    this.confirm = this.main.getByRole('group', { name: /for good\?/ });
    this.yes = this.confirm.getByRole('button', { name: /^Yes, / });
    this.no = this.confirm.getByRole('button', { name: 'No, keep' });
    this.told = this.main.locator('#bin-told');
    this.nothing = this.main.getByText('The bin is empty.');
    this.toNotebook = this.main.getByRole('link', { name: 'My notebook' });
  }

  open() {
    return super.open('/notebook/bin');
  }

  /** What is in the bin with some words. */
  note(words) {
    const item = this.items.filter({ hasText: words });
    return {
      item,
      bringBack: item.getByRole('button', { name: /^Bring back/ }),
      remove: item.getByRole('button', { name: /^Remove for good/ }),
    };
  }
}
