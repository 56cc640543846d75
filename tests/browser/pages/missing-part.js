// What stands in a page's place when its part of the program did not come.
import { expect } from '@playwright/test';
import { AppPage } from './app-page.js';

export class MissingPart extends AppPage {
  constructor(page) {
    super(page);
    this.tryAgain = this.main.getByRole('button', { name: 'Try again' });
  }

  async isThere() {
    await expect(this.heading).toHaveText('This page could not be fetched');
    await expect(this.main).toContainText('Check your connection, then try again.');
    await expect(this.tryAgain).toBeVisible();
  }
}
