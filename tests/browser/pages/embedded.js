// A page of the toolkit in another site's page, and the pages about that.
import { AppPage } from './app-page.js';

/** What stands in a frame of another site's page. */
export class Embedded {
  constructor(page) {
    this.page = page;
    this.element = page.locator('safeguarding-toolkit');
    this.iframe = page.locator('iframe');
    this.frame = page.frameLocator('iframe');
    this.heading = this.frame.getByRole('heading', { level: 1 });
    this.bar = this.frame.getByRole('region', { name: 'Where this is from' });
    this.inFull = this.bar.getByRole('link', { name: 'Open in full' });
    this.header = this.frame.getByRole('banner');
    this.footer = this.frame.getByRole('contentinfo');
    this.note = this.frame.getByRole('textbox', { name: 'My note' });
  }

  /** Until the program has taken the page in the frame over, and what stands over it is there. */
  async ready() {
    await this.bar.waitFor();
  }

  /** How high the frame is, and how high the page in it: its box, and what overflows. */
  async heights() {
    const outer = (await this.iframe.boundingBox()).height;
    const inside = await this.frame.locator('#app').evaluate((app) => ({
      inner: app.getBoundingClientRect().height,
      scrolled: document.documentElement.scrollHeight,
    }));
    return { outer, ...inside };
  }
}

/** "Put this into your website". */
export class EmbedPage extends AppPage {
  constructor(page) {
    super(page);
    this.address = page.getByLabel('Page', { exact: true });
    this.onlyText = page.getByRole('checkbox', { name: /^Only the text/ });
    this.site = page.getByLabel('Address of your website');
    this.element = page.getByRole('region', { name: 'Copy the element' });
    this.bare = page.getByRole('region', { name: 'Copy the frame' });
    this.ours = page.getByRole('region', { name: 'Header of the toolkit’s server' });
    this.theirs = page.getByRole('region', { name: 'Part of your site’s Content-Security-Policy' });
    this.problems = page.getByText('There is no code yet.').locator('..');
    this.preview = new Embedded(page);
  }

  colour(name) {
    return this.page.getByLabel(name, { exact: true });
  }

  async open(page = '') {
    await this.page.goto(`/embed${page && `?page=${encodeURIComponent(page)}`}`);
    await this.ready();
  }
}
