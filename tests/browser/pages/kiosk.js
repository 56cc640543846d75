// The kiosk: its set-up, the screen while nobody is there, and what stands over every page.
import { expect } from '@playwright/test';
import jsQR from 'jsqr';
import { AppPage } from './app-page.js';

export const CODE = '2468';
/** Where telephones find the pages. */
export const ROOM = 'https://learning.example.org/toolkit';

export class Kiosk extends AppPage {
  constructor(page) {
    super(page);
    this.event = this.main.getByLabel('Name of the event');
    this.idle = this.main.getByLabel('Seconds without a touch before the screen asks');
    this.room = this.main.getByLabel('Address for telephones (optional)');
    this.newCode = this.main.getByLabel('Code to leave');
    this.begin = this.main.getByRole('button', { name: 'Begin' });
    this.byAddress = this.main.getByRole('region', { name: 'Begin by an address' });
    this.problems = page.getByRole('alert').getByRole('link');
    this.bar = page.getByRole('region', { name: 'This screen' });
    this.back = this.bar.getByRole('button', { name: 'Back' });
    this.startPage = this.bar.getByRole('link', { name: 'Start page' });
    this.take = this.bar.getByRole('button', { name: 'Take this page with you' });
    this.taken = this.bar.getByRole('button', { name: 'What I take with me' });
    this.finish = this.bar.getByRole('button', { name: 'Finish and clear' });
    this.organiser = this.bar.getByRole('button', { name: 'For the organiser' });
    this.dialog = page.getByRole('dialog');
    this.stillThere = page.getByRole('dialog', { name: 'Are you still there?' });
    this.square = this.dialog.getByRole('img');
    this.takeAlong = this.dialog.getByRole('button', { name: 'Keep this page with what I take' });
    this.isTaken = this.dialog.getByText('This page is with what you take with you.');
    this.takenPages = this.dialog.locator('.app-taken li');
    this.asSquares = this.dialog.getByRole('button', { name: 'Show the squares' });
    this.nextSquare = this.dialog.getByRole('button', { name: 'Next square' });
    this.previousSquare = this.dialog.getByRole('button', { name: 'Previous square' });
    this.codeToLeave = this.dialog.getByLabel('Code to leave');
    this.printAll = this.dialog.getByRole('button', { name: 'Print all of it' });
    this.counts = this.main.getByRole('region', { name: 'Counts on this device' });
    this.opened = this.counts.getByRole('table', { name: 'Pages opened' });
    this.answers = this.counts.getByRole('table', { name: 'Answers chosen' });
    this.close = this.dialog.getByRole('button', { name: 'Close' });
    this.touchToBegin = this.main.getByText('Touch the screen to begin');
    this.note = this.main.getByLabel(/^My note/);
  }

  /** A part that may be open. */
  part(name) {
    return this.main.getByRole('checkbox', { name });
  }

  /** Opens a kiosk by its address; the screen rests. */
  async start(more = {}) {
    const setup = {
      event: 'Learning day',
      parts: 'toolkit.training',
      idle: 60,
      room: ROOM,
      code: CODE,
      ...more,
    };
    await this.page.goto(`/kiosk?${new URLSearchParams({ ...setup, start: 'yes' })}`);
    await this.rests();
  }

  async rests() {
    await expect(this.touchToBegin).toBeVisible();
  }

  /** Ends the visit, and waits until the page has been loaded anew for the next reader. */
  async cleared(act = () => this.finish.click()) {
    await this.page.evaluate(() => (window.ofThisReader = true));
    await act();
    await this.page.waitForFunction(() => !window.ofThisReader);
    await this.rests();
  }

  /** Somebody comes. */
  async touch() {
    await this.page.mouse.click(640, 400);
    await expect(this.heading).toHaveText('What would you like to look at?');
  }

  /** Follows a link by a touch of its own: the click of the one that woke the screen is not for it. */
  async follow(path) {
    await this.page.evaluate(() =>
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })),
    );
    return super.follow(path);
  }

  /** Goes on to a page by its link on the screen. */
  async choose(name) {
    await this.main.getByRole('link', { name }).first().click();
  }

  /** Leaves the kiosk for its set-up. */
  async leave() {
    await this.organiser.click();
    await this.codeToLeave.fill(CODE);
    await this.dialog.getByRole('button', { name: 'Leave', exact: true }).click();
    await expect(this.heading).toHaveText('Set up a screen at an event');
    await this.ready();
  }

  /** Puts the page that is open with what is taken along. */
  async takeThis() {
    await this.take.click();
    await this.takeAlong.click();
    await expect(this.isTaken).toBeVisible();
    await this.close.click();
    await expect(this.dialog).toHaveCount(0);
  }

  /** What a camera reads from the square code. */
  async readSquare() {
    const path = await this.square.locator('path').getAttribute('d');
    const [, , width] = (await this.square.getAttribute('viewBox')).split(' ').map(Number);
    const dot = 4;
    const side = width * dot;
    const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
    for (const [, left, top] of path.matchAll(/M(\d+) (\d+)/g)) {
      for (let y = 0; y < dot; y += 1) {
        for (let x = 0; x < dot; x += 1) {
          const at = ((Number(top) * dot + y) * side + Number(left) * dot + x) * 4;
          pixels.fill(0, at, at + 3);
        }
      }
    }
    return jsQR(pixels, side, side)?.data;
  }
}
