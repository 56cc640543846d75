// The page on which copies of the reader's notes and records are made and brought in.
import { downloaded } from '../support/storage.js';
import { AppPage } from './app-page.js';

export class Backup extends AppPage {
  constructor(page) {
    super(page);
    this.here = page.getByRole('region', { name: 'What is here' });
    this.backUp = page.getByRole('region', { name: 'Back up' });
    this.bringIn = page.getByRole('region', { name: 'Bring in' });
    this.now = page.getByRole('button', { name: 'Back up now' });
    this.told = this.backUp.getByRole('status');
    this.protect = this.backUp.getByText('Protect the copy with a passphrase');
    this.passphrase = this.backUp.getByLabel('Passphrase', { exact: true });
    this.again = this.backUp.getByLabel('The same passphrase again');
    this.protectNow = page.getByRole('button', { name: 'Back up, protected' });
    this.file = page.getByLabel('Backup file');
    this.filePassphrase = page.getByLabel('Passphrase of the file');
    this.look = page.getByRole('button', { name: 'See what it would bring' });
    this.preview = page.getByRole('heading', { name: 'What the file would bring' });
    this.confirm = page.getByRole('button', { name: 'Bring it in' });
    this.leave = page.getByRole('button', { name: 'Leave it' });
    this.undo = page.getByRole('button', { name: 'Go back to how things were' });
    this.done = page.getByRole('heading', { name: 'Brought in' });
    this.broughtTold = this.bringIn.getByRole('status');
    this.errors = this.bringIn.getByRole('alert');
  }

  open() {
    return super.open('/notebook/backup');
  }

  /** What is said of how much there is, by its name. */
  row(name) {
    return this.here.locator('div').filter({ hasText: name }).getByRole('definition');
  }

  /** The text of a complete copy. */
  async copy() {
    return (await downloaded(this.page, () => this.now.click())).text;
  }

  /** Chooses a file with this text, and looks into it. The largest takes a busy machine a while. */
  async lookInto(text, name = 'backup.json') {
    await this.file.setInputFiles(
      {
        name,
        mimeType: 'application/json',
        buffer: Buffer.from(text),
      },
      { timeout: 30_000 },
    );
    await this.look.click();
  }

  /** A list of the preview, by its name with the number. */
  list(name) {
    return this.bringIn.locator('summary').filter({ hasText: name });
  }
}
