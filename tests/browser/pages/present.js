// Presenting: the page that explains it, what stands before the slides, the slides, and the
// presenter's own window.
import { expect } from '@playwright/test';
import { AppPage } from './app-page.js';

export class Present extends AppPage {
  constructor(page) {
    super(page);
    this.start = this.main.getByRole('button', { name: 'Start presenting' });
    this.startTwo = this.main.getByRole('button', { name: 'Start with my notes in a second' });
    this.minutes = this.main.getByLabel('Minutes for the timer (optional)');
    this.problems = page.getByRole('alert').getByRole('link');
    this.shown = this.main.getByRole('region', { name: 'What will be shown' });
    this.leftOut = this.main.getByRole('region', { name: 'Left out' });
    this.show = page.locator('.app-show');
    this.slide = page.locator('.app-show__stage .app-slide');
    this.stage = page.locator('#stage');
    this.bar = page.getByRole('group', { name: 'Presenting' });
    this.timer = page.locator('.app-show__line .app-timer');
    this.spot = page.locator('.app-spot circle');
    this.keys = page.getByRole('dialog', { name: 'Keys and remotes' });
    this.notes = page.getByRole('region', { name: 'Notes' });
    this.said = page.locator('.app-show__said');
    this.paper = page.locator('.app-print-slides .app-slide');
  }

  button(name) {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** Opens slides at once, by their address. */
  async openSlides(of, more = {}) {
    await this.page.goto(`/present?${new URLSearchParams({ of, ...more, start: 'yes' })}`);
    await expect(this.heading).toBeVisible();
    await expect(this.show.or(this.page.locator('.app-window'))).toBeVisible();
  }

  /** Expects a slide to be shown, by its number. */
  async isAt(at, of) {
    const place = this.page.locator('.app-show__line');
    await expect(place).toContainText(of ? `${at} of ${of}` : `${at} of `);
  }

  async count() {
    const place = await this.page.locator('.app-show__line').textContent();
    return Number(place.match(/of (\d+)/)[1]);
  }
}
