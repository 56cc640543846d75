// The menu: the deck's three columns, the filter, and the marks of where the reader has been.
import { expect, test } from './support/test.js';
import { bodies, countOf, numbered, recommendations, themes } from './support/content.js';
import { noteKey, put, sealedNote } from './support/storage.js';

const total = recommendations.length + 1;
const missing = themes.find((theme) => theme.id === 'missing');
// One that has some of the theme's pages, and others besides.
const board = bodies.find(({ id }) => {
  const both = countOf({ theme: missing.id, body: id });
  return both > 0 && both < countOf({ body: id }) && countOf({ body: id }) < total;
});

/** Where each entry of the list of local recommendations stands. */
function places(menu) {
  return menu.local.evaluateAll((entries) =>
    entries.map((entry) => {
      const { left, top } = entry.getBoundingClientRect();
      return { left, top, text: entry.querySelector('a').textContent };
    }),
  );
}

test('the 18 stand in the deck’s three columns on a desk, and in one on a phone', async ({
  page,
  menu,
}) => {
  await menu.open();
  const found = await places(menu);
  expect(found.map(({ text }) => text)).toEqual(recommendations.map(({ label }) => label));
  const columns = [found.slice(0, 6), found.slice(6, 12), found.slice(12)];
  const lefts = columns.map((column) => column[0].left);
  expect(lefts[0]).toBeLessThan(lefts[1]);
  expect(lefts[1]).toBeLessThan(lefts[2]);
  for (const column of columns) {
    expect(new Set(column.map(({ left }) => left)).size, 'one column, one left edge').toBe(1);
    expect(column[0].top, 'columns begin at the same height').toBe(found[0].top);
    column.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThan(column[index].top));
  }
  await page.setViewportSize({ width: 390, height: 800 });
  const below = await places(menu);
  expect(new Set(below.map(({ left }) => left)).size).toBe(1);
  below.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThan(below[index].top));
});

test('each select offers what there is, and one choice shows as many as it says', async ({
  menu,
}) => {
  await menu.open();
  for (const [field, kind, entries, all] of [
    ['theme', 'theme', themes, 'All themes'],
    ['body', 'body', bodies, 'All boards and agencies'],
  ]) {
    const options = await menu.options(menu[field]);
    const filled = entries.filter(({ id }) => countOf({ [kind]: id }) > 0);
    expect(options).toEqual([
      { value: '', name: all, count: total },
      ...filled.map(({ id, name }) => ({ value: id, name, count: countOf({ [kind]: id }) })),
    ]);
    for (const { value, count } of [options.at(-1), options[0]]) {
      await menu[field].selectOption(value);
      await expect(menu.status).toHaveText(
        count === total ? `Showing all ${total}` : `Showing ${count} of ${total}`,
      );
      expect(await menu.count()).toBe(count);
      expect(menu.address()).toBe(value ? `/toolkit?${kind}=${value}` : '/toolkit');
    }
  }
});

test('both at once narrow each other’s counts, and reloading keeps them', async ({
  page,
  menu,
  record,
}) => {
  await menu.open(`?theme=sexual-exploitation`);
  for (const { value, count } of await menu.options(menu.body)) {
    expect(count).toBe(countOf({ theme: 'sexual-exploitation', body: value }));
  }
  await menu.body.selectOption(board.id);
  const both = countOf({ theme: 'sexual-exploitation', body: board.id });
  await expect(menu.status).toHaveText(`Showing ${both} of ${total}`);
  expect(await menu.count()).toBe(both);
  expect(menu.address()).toBe(`/toolkit?theme=sexual-exploitation&body=${board.id}`);
  // The address holds the filter.
  await menu.theme.selectOption(missing.id);
  const count = countOf({ theme: missing.id, body: board.id });
  await menu.reload();
  await expect(menu.status).toHaveText(`Showing ${count} of ${total}`);
  await expect(menu.theme).toHaveValue(missing.id);
  await expect(menu.body).toHaveValue(board.id);
  await menu.local.first().getByRole('link').click();
  await expect(record.heading).toBeFocused();
  await page.goBack();
  await expect(menu.status).toHaveText(`Showing ${count} of ${total}`);
  await expect(menu.theme).toHaveValue(missing.id);
});

test('chips take away one filter each, and “Show all” takes away both', async ({ page, menu }) => {
  await menu.open(`?theme=${missing.id}&body=${board.id}`);
  await menu.chip(missing.name).focus();
  await page.keyboard.press('Enter');
  await expect(menu.chip(missing.name)).toHaveCount(0);
  // On the body, a keyboard user would have to begin again at the top of the page.
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
  expect(menu.address()).toBe(`/toolkit?body=${board.id}`);
  await expect(menu.theme).toHaveValue('');
  await expect(menu.status).toHaveText(`Showing ${countOf({ body: board.id })} of ${total}`);

  await menu.theme.selectOption(missing.id);
  await menu.chip(board.name).click();
  await expect(menu.body).toHaveValue('');
  expect(menu.address()).toBe(`/toolkit?theme=${missing.id}`);

  await menu.body.selectOption(board.id);
  await menu.showAll.click();
  await expect(menu.status).toHaveText(`Showing all ${total}`);
  expect(menu.address()).toBe('/toolkit');
  await expect(menu.theme).toHaveValue('');
  await expect(menu.body).toHaveValue('');
  await expect(menu.showAll).toHaveCount(0);
});

test('what is unknown in the address is dropped from it', async ({ menu }) => {
  await menu.open('?theme=nothing-of-ours');
  await expect(menu.status).toHaveText(`Showing all ${total}`);
  expect(menu.address()).toBe('/toolkit');
  await menu.open(`?theme=%3Cb%3E&body=${board.id}&more=1`);
  await expect(menu.status).toHaveText(`Showing ${countOf({ body: board.id })} of ${total}`);
  expect(menu.address()).toBe(`/toolkit?body=${board.id}`);
});

test('says so where nothing is of both', async ({ page, menu }) => {
  const used = (kind, all) => all.filter(({ id }) => countOf({ [kind]: id }) > 0);
  const pairs = used('theme', themes).flatMap((theme) =>
    used('body', bodies).map((body) => ({ theme: theme.id, body: body.id })),
  );
  const { theme, body } = pairs.find((pair) => countOf(pair) === 0);
  await menu.open(`?theme=${theme}&body=${body}`);
  await expect(menu.status).toHaveText(`Showing 0 of ${total}`);
  await expect(page.getByText('No page is of both this theme and this board')).toBeVisible();
  expect(await menu.count()).toBe(0);
  await menu.showAll.click();
  expect(await menu.count()).toBe(total);
});

test('the focus stays on the select after choosing by key', async ({ page, menu }) => {
  await menu.open();
  for (const select of [menu.theme, menu.body]) {
    await select.focus();
    await page.keyboard.press('ArrowDown');
    await expect(menu.status).not.toHaveText(`Showing all ${total}`);
    await expect(select).not.toHaveValue('');
    await expect(select).toBeFocused();
    await page.keyboard.press('Home');
    await expect(menu.status).toHaveText(`Showing all ${total}`);
    await expect(select).toBeFocused();
  }
});

test('marks what was looked at and what has a note', async ({ page, menu, record }) => {
  await menu.open();
  await expect(page.getByText('Looked at')).toHaveCount(0);
  await expect(page.getByText('Has my note')).toHaveCount(0);

  await menu.entry(numbered(7).title).getByRole('link').click();
  await record.isAtStep(numbered(7));
  await record.back.click();
  await expect(menu.entry(numbered(7).title)).toContainText('Looked at');
  await expect(page.getByText('Looked at')).toHaveCount(1);

  await menu.entry(numbered(16).title).getByRole('link').click();
  await record.note.field.fill('Ask about the menu of training.');
  await record.back.click();
  await expect(menu.entry(numbered(16).title)).toContainText('Has my note');
  await expect(page.getByText('Has my note')).toHaveCount(1);

  await menu.reload();
  await expect(page.getByText('Looked at')).toHaveCount(2);
  await expect(page.getByText('Has my note')).toHaveCount(1);

  await menu.entry(numbered(16).title).getByRole('link').click();
  await record.note.field.fill('');
  await record.back.click();
  await expect(page.getByText('Has my note')).toHaveCount(0);

  // An answer to a question counts as a note.
  const subject = `${numbered(7).key}?critical-lessons`;
  await put(page, noteKey(subject), sealedNote(subject, 'An answer'));
  await menu.open();
  await expect(menu.entry(numbered(7).title)).toContainText('Has my note');
});
