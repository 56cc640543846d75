// The page about what this browser stores.
import { AppPage } from './app-page.js';

export class YourData extends AppPage {
  constructor(page) {
    super(page);
    const part = (name) => page.getByRole('region', { name, exact: true });
    this.done = this.main.getByRole('status').first();
    this.kept = part('How your notes are kept now');
    this.shared = part('A shared computer');
    this.lock = part('Lock with a passphrase');
    this.wipe = part('Wipe everything');
    this.banner = part('How your notes are kept');
  }

  open() {
    return super.open('/your-data');
  }

  /** Types into a field of the lock. */
  async fill(label, text) {
    await this.lock.getByLabel(label, { exact: true }).fill(text);
  }

  button(name) {
    return this.main.getByRole('button', { name, exact: true });
  }

  /** Sets a lock. */
  async setLock(passphrase, again = passphrase) {
    await this.fill('Choose a passphrase', passphrase);
    await this.fill('The same passphrase again', again);
    await this.button('Set the lock').click();
  }

  async unlock(passphrase) {
    await this.fill('Passphrase', passphrase);
    await this.button('Unlock').click();
  }

  async wipeAll(word) {
    await this.wipe.getByLabel('Type the word wipe to confirm').fill(word);
    await this.button('Wipe everything').click();
  }
}
