// "Exit this page": where it is, and the ways out by the button and by Shift pressed three times.
import { expect, test } from './support/test.js';
import { numbered, pack, steps, toolkit } from './support/content.js';
import { blockStorage, storedTexts } from './support/storage.js';

const seven = numbered(7);
const quiet = steps.find((step) => !step.content_note);

test.beforeEach(async ({ context, guard }) => {
  guard.allowOrigin(pack.exit_address);
  await context.route(`${new URL(pack.exit_address).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title><h1>Weather</h1>' }),
  );
});

/** What a screen reader hears of the presses. */
const said = (record, text) => record.page.getByRole('status').filter({ hasText: text });

async function pressShift(page, times) {
  for (let time = 0; time < times; time += 1) await page.keyboard.press('Shift');
}

test('comes and goes with the pages of the walk, and is on no page that is not there', async ({
  page,
  record,
}) => {
  await record.open(steps[0]);
  for (const step of steps) {
    await record.isAtStep(step);
    await expect(record.exit).toHaveCount(step.content_note ? 1 : 0);
    await page.keyboard.press('ArrowRight');
  }
  await record.open({ path: '/no/such/page' });
  await expect(record.exit).toHaveCount(0);
});

test('the button leads away, and Back does not lead to the page', async ({
  page,
  menu,
  record,
}) => {
  await menu.open();
  await menu.entry(seven.title).getByRole('link').click();
  await record.isAtStep(seven);
  await expect(record.exit).toHaveAccessibleName('Emergency Exit this page');
  await record.exit.click();
  await expect(page).toHaveURL(pack.exit_address);
  await expect(page.getByRole('heading')).toHaveText('Weather');
  await page.goBack();
  await menu.ready();
  await menu.isAt('/toolkit', toolkit.title);
});

test('Shift pressed three times leads away, and says what it counts', async ({ page, record }) => {
  await record.open(seven);
  await pressShift(page, 1);
  await expect(said(record, 'Shift, press 2 more times to exit.')).toHaveCount(1);
  await pressShift(page, 1);
  await expect(said(record, 'Shift, press 1 more time to exit.')).toHaveCount(1);
  await pressShift(page, 1);
  await expect(page).toHaveURL(pack.exit_address);
});

test('Shift does nothing where there is no content note, nor on the next page', async ({
  page,
  record,
}) => {
  await record.open(quiet);
  await pressShift(page, 4);
  await expect(said(record, 'Shift')).toHaveCount(0);
  await record.isAtStep(quiet);
  await record.follow(numbered(8).path);
  await record.isAtStep(numbered(8));
  await pressShift(page, 2);
  await record.next.click();
  await record.isAtStep(numbered(9));
  await pressShift(page, 1);
  await expect(said(record, 'Shift, press 2 more times to exit.')).toHaveCount(1);
  await record.isAtStep(numbered(9));
});

test('capital letters typed into the note do not count', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.click();
  for (const letter of 'ABCD') await page.keyboard.press(`Shift+Key${letter}`);
  await expect(record.note.field).toHaveValue('ABCD');
  await expect(said(record, 'Shift')).toHaveCount(0);
  await pressShift(page, 2);
  await page.keyboard.press('Shift+KeyE');
  await pressShift(page, 2);
  await expect(said(record, 'Shift, press 1 more time to exit.')).toHaveCount(1);
  await record.isAtStep(seven);
});

test('leaving from the note keeps what was typed', async ({ page, record }) => {
  await record.open(seven);
  await record.note.field.click();
  await page.keyboard.type('unfinished');
  await pressShift(page, 3);
  await expect(page).toHaveURL(pack.exit_address);
  await record.open(seven);
  expect((await storedTexts(page, seven.key)).join()).toContain('unfinished');
});

test('presses expire after five seconds', async ({ page, record }) => {
  await page.clock.install();
  await record.open(seven);
  await pressShift(page, 2);
  await expect(said(record, 'Shift, press 1 more time to exit.')).toHaveCount(1);
  await page.clock.runFor(5_100);
  await expect(said(record, 'Exit this page expired.')).toHaveCount(1);
  await pressShift(page, 1);
  await expect(said(record, 'Shift, press 2 more times to exit.')).toHaveCount(1);
  await record.isAtStep(seven);
});

test('the button works by key, and nothing asks on the way out, even where a text cannot be saved', async ({
  page,
  record,
}) => {
  const asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    return dialog.accept();
  });
  await page.addInitScript(blockStorage);
  await record.open(seven);
  await record.note.field.click();
  await page.keyboard.type('not saved');
  await record.exit.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(pack.exit_address);
  expect(asked, 'a dialog would keep the page on the screen').toEqual([]);
});
