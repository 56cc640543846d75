// Handing a page on: a link to it, and a print of it with the reader's notes or without.
import { expect, test } from './support/test.js';
import { numbered } from './support/content.js';

const seven = numbered(7);

test.describe('a link', () => {
  test('goes to the clipboard', async ({ baseURL, context, page, record }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await record.open({ path: '/toolkit/recommendations/7' });
    await record.copyLink.click();
    await expect(record.main.getByRole('status').getByText('Link copied.')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${baseURL}${seven.path}`);
  });

  for (const [what, spoil] of [
    ['missing', () => delete Navigator.prototype.clipboard],
    [
      'refused',
      () => {
        Clipboard.prototype.writeText = () =>
          Promise.reject(new DOMException('No.', 'NotAllowedError'));
      },
    ],
  ]) {
    test(`is shown where the clipboard is ${what}`, async ({ baseURL, page, record }) => {
      await page.addInitScript(spoil);
      await record.open(seven);
      await record.copyLink.click();
      const status = record.main.getByRole('status').filter({ hasText: 'The address is:' });
      await expect(status).toContainText('The browser did not let us copy it.');
      await expect(status).toContainText(`${baseURL}${seven.path}`);
    });
  }
});

test.describe('a print', () => {
  const words = 'Only for my own supervision';
  const answer = 'An answer of my own';

  test.beforeEach(async ({ page, record }) => {
    await page.addInitScript(() => {
      window.printed = 0;
      window.print = () => (window.printed += 1);
    });
    await record.open(seven);
    await record.note.field.fill(words);
    const question = { text: 'Which lessons stand out for you here as critical?' };
    const editor = await record.answer(question);
    await editor.field.fill(answer);
    await expect(record.note.status).toHaveText(/^Saved/);
    await expect(editor.status).toHaveText(/^Saved/);
  });

  const print = async (page, button) => {
    const before = await page.evaluate(() => window.printed);
    await button.click();
    await expect.poll(() => page.evaluate(() => window.printed)).toBe(before + 1);
    await page.emulateMedia({ media: 'print' });
  };

  /** Whether a text is on the paper: in a box that is shown, in a colour that is not clear. */
  const onPaper = (page, text) =>
    page
      .getByText(text, { exact: true })
      .evaluateAll((found) =>
        found.some(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)',
        ),
      );

  test('leaves the notes out, unless they were asked for', async ({ page, record }) => {
    await print(page, record.print);
    expect(await onPaper(page, words)).toBe(false);
    expect(await onPaper(page, answer)).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    await print(page, record.printWithNotes);
    expect(await onPaper(page, words)).toBe(true);
    expect(await onPaper(page, answer)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await print(page, record.print);
    expect(await onPaper(page, words)).toBe(false);
  });

  test('without notes does not have them in its text either', async ({ page, record }) => {
    // Text in a clear colour is in the printed file all the same: whoever gets it can copy it.
    await print(page, record.print);
    expect(await record.main.innerText()).not.toContain(words);
    await page.emulateMedia({ media: 'screen' });
    await print(page, record.printWithNotes);
    expect(await record.main.innerText()).toContain(words);
  });

  test('shows no navigation and no controls', async ({ page, record }) => {
    for (const button of [record.print, record.printWithNotes]) {
      await print(page, button);
      await expect(record.heading).toBeVisible();
      for (const part of ['navigation', 'button', 'textbox', 'status']) {
        // An abbreviation that can be opened is a word of the text: on paper it is nothing more.
        const words = page.locator('span[role="button"]');
        for (const word of await words.all()) {
          await expect(word).toHaveCSS('text-decoration-line', 'none');
        }
        const controls = page.getByRole(part).and(page.locator(':not(span[role="button"])'));
        for (const found of await controls.all()) await expect(found).toBeHidden();
      }
      await expect(record.skipLink).toBeHidden();
      await expect(page.getByText('What the report said')).toBeVisible();
      await expect(page.getByText('Source:')).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
    }
  });

  test('turning the page forgets that notes were to be printed', async ({ page, record }) => {
    await print(page, record.printWithNotes);
    await page.emulateMedia({ media: 'screen' });
    await record.next.click();
    await record.previous.click();
    await record.isAtStep(seven);
    await page.emulateMedia({ media: 'print' });
    expect(await onPaper(page, words)).toBe(false);
  });
});
