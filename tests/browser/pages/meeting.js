// The seven-minute meeting: what it can be about, its steps with their time, and its record.
import { AppPage } from './app-page.js';

export class Meeting extends AppPage {
  constructor(page) {
    super(page);
    const button = (name) => this.main.getByRole('button', { name, exact: true });
    this.begin = button('Begin');
    this.ready_ = button('We are ready');
    this.pause = button('Pause');
    this.run = button('Let the time run');
    this.more = button('One more minute');
    this.back = button('Back');
    this.next = this.main.getByRole('button', { name: /^(Next: |Finish: )/ });
    this.stage = this.main.locator('#meeting-stage');
    this.plan = this.main.getByRole('list', { name: 'The steps' });
    this.now = this.plan.locator('[aria-current="step"]');
    this.note = this.main.locator('.app-content-note');
    this.figures = this.main.locator('.app-meeting__figures');
    this.inWords = this.main.locator('.app-meeting__time');
    this.told = this.main.locator('p.govuk-visually-hidden[role="status"]');
    this.passage = this.main.getByLabel(/^A passage to come back to/);
    this.standsOut = this.main.getByLabel(/^What stands out for us/);
    this.forUs = this.main.getByLabel(/^What it means for our team/);
    this.action = this.main.getByLabel(/^Our one action/);
    this.byWhom = this.main.getByLabel('By whom: a role, no name');
    this.byWhen = this.main.getByLabel('By when');
    this.team = this.main.getByLabel('Our team (optional)');
    this.tookPart = this.main.getByLabel('How many took part (optional)');
    this.keep = button('Keep it in my notes');
    this.print = this.main.getByRole('button', { name: /^Print on / });
    this.again = button('Hold another meeting on this');
    this.toNote = this.main.getByRole('button', { name: 'To the page with the note' });
    this.sheet = this.main.getByRole('article', { name: 'How we used this' });
    this.begun = this.main.getByRole('region', { name: 'Meetings that were begun here' });
    this.wayIn = this.main.getByRole('link', { name: 'Hold a seven-minute meeting on this' });
    this.saved = this.main.getByText(/^Saved in this browser at/);
  }

  /** Goes on to the next step, not so soon after the last one that it is a double click. */
  async goOn() {
    await this.apart();
    await this.next.click();
  }

  async goBack() {
    await this.apart();
    await this.back.click();
  }

  async apart() {
    await this.page.waitForTimeout(550);
  }

  /** Begins, whether there is a content note or not. */
  async start() {
    await this.ready_.or(this.begin).click();
  }
}
