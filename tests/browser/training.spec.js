// Training: the catalogue with its filter, its order and its print. What it says is held by tests/printed,
// and that each choice counts what it shows by tests/catalogue.rs.
import { expect, test } from './support/test.js';
import { courses } from './support/content.js';
import {
  FACETS,
  FORMATS,
  NAMES,
  STAGES,
  all,
  coursesWith,
  one,
  ordered,
  query,
  showing,
  total,
} from './support/training.js';

const titlesOf = (groups) => groups.flatMap(([, of]) => of.map(({ title }) => title));

test('each select offers what there is, narrows the list and what the others count', async ({
  training,
}) => {
  await training.open();
  for (const name of NAMES) {
    const used = Object.entries(FACETS[name].names)
      .map(([id, label]) => ({ value: id, name: label, count: coursesWith({ [name]: id }).length }))
      .filter((choice) => choice.count > 0);
    const options = await training.options(training.select(name));
    expect(options).toEqual([{ value: '', name: FACETS[name].any, count: total }, ...used]);
  }
  const filter = {};
  for (const chosen of ['stage', ...NAMES.filter((name) => name !== 'stage')]) {
    filter[chosen] = all[chosen];
    await training.select(chosen).selectOption(all[chosen]);
    await expect(training.status).toHaveText(showing(coursesWith(filter).length));
    await expect(training.entries).toHaveCount(coursesWith(filter).length);
    expect(training.address()).toBe(`/training${query(filter)}`);
    for (const name of NAMES.filter((name) => !filter[name])) {
      for (const { value, count } of await training.options(training.select(name))) {
        const narrowed = coursesWith({ ...filter, [name]: value || undefined });
        expect(count, `${name} ${value}`).toBe(narrowed.length);
      }
    }
  }
  for (const [name, path, title] of [
    ['Which training is right for me?', '/training/choose', 'Which training is right for me?'],
    ['How booking works', '/training/booking', 'How booking works'],
    ['My training', '/my-training', 'My training'],
  ]) {
    await training.around.getByRole('link', { name, exact: true }).click();
    await training.isAt(path, title);
    await training.page.goBack();
    await expect(training.heading).toHaveText('Training');
  }
});

test('a filter of all parts stands in the address, after a reload too', async ({ training }) => {
  const filter = { ...all, sort: 'title' };
  const expectAll = async () => {
    for (const name of NAMES) await expect(training.select(name)).toHaveValue(all[name]);
    await expect(training.order).toHaveValue('title');
    await expect(training.status).toHaveText(showing(coursesWith(all).length));
    expect(training.address()).toBe(`/training${query(filter)}`);
  };
  await training.open(query(filter));
  await expectAll();
  await training.reload();
  await expectAll();
  // Whatever the order in which it was written.
  const parts = query(filter).slice(1).split('&').reverse();
  await training.open(`?${parts.join('&')}&more=1`);
  await expectAll();
});

test('each chip takes its own filter away, and “Show all” leaves the order', async ({
  page,
  training,
}) => {
  await training.open(query(all));
  for (const name of NAMES) {
    await expect(training.chips).toHaveCount(NAMES.length);
    await training.chip(FACETS[name].names[all[name]]).click();
    await expect(training.chips).toHaveCount(NAMES.length - 1);
    const rest = { ...all, [name]: undefined };
    await expect(training.status).toHaveText(showing(coursesWith(rest).length));
    await expect(training.status).toBeFocused();
    await expect(training.select(name)).toHaveValue('');
    expect(training.address()).toBe(`/training${query(rest)}`);
    await page.goBack();
  }
  await training.order.selectOption('theme');
  await training.showAll.click();
  await expect(training.status).toHaveText(showing(total));
  expect(training.address()).toBe('/training?sort=theme');
});

test('the order is by document, by title and by theme', async ({ training }) => {
  await training.open(query({ stage: all.stage }));
  const found = coursesWith({ stage: all.stage });
  for (const sort of ['title', 'theme', 'source']) {
    await training.order.selectOption(sort);
    const groups = ordered(sort, found);
    await expect(training.groups).toHaveText(groups.map(([title]) => title));
    await expect(training.titles()).toHaveText(titlesOf(groups));
    const rest = sort === 'source' ? undefined : sort;
    expect(training.address()).toBe(`/training${query({ stage: all.stage, sort: rest })}`);
  }
});

test('Back brings back what was chosen', async ({ page, training, document }) => {
  await training.open();
  await training.select('stage').selectOption(all.stage);
  await training.entry(`/training/${one.id}`).getByRole('link').click();
  await document.isAt(`/training/${one.id}`, one.title);
  await page.goBack();
  await expect(training.select('stage')).toHaveValue(all.stage);
  await expect(training.status).toHaveText(showing(coursesWith({ stage: all.stage }).length));
});

test('says so where no course is all of this at once', async ({ training }) => {
  const stage = 'proposed';
  const format = Object.keys(FORMATS).find((id) => !coursesWith({ stage, format: id }).length);
  await training.open(query({ stage, format }));
  await expect(training.status).toHaveText(showing(0));
  await expect(training.main.getByText('No course is all of this at once.')).toBeVisible();
  await expect(training.entries).toHaveCount(0);
  await training.showAll.click();
  await expect(training.entries).toHaveCount(total);
});

test('what names nothing in the address is dropped', async ({ training }) => {
  for (const hostile of [
    'level=%ff%fe&stage=%3Cscript%3E',
    'theme=nothing&format=of-ours&level=at-all&audience=is&provider=here&stage=now&sort=random',
    'theme=%&level=%zz&provider=%00',
    `level=${'x'.repeat(5_000)}&provider=${'y'.repeat(5_000)}`,
    'theme=Missing&stage=HELD&compare=,,,&compare=no-such-course',
    `compare=${'%2C'.repeat(1_000)}`,
    'theme[]=missing&stage&&&=',
  ]) {
    await training.open(`?${hostile}`);
    await expect(training.status).toHaveText(showing(total));
    await expect(training.chips).toHaveCount(0);
    await expect(training.picked).toHaveText('');
    expect(training.address(), hostile.slice(0, 40)).toBe('/training');
  }
});

test('all of it can be done with the keyboard alone', async ({ page, training, document }) => {
  await training.open();
  const [format] = (await training.options(training.select('format'))).slice(1);
  await training.tabTo(training.select('format'));
  await page.keyboard.press('ArrowDown');
  await expect(training.status).toHaveText(showing(format.count));
  await expect(training.select('format')).toBeFocused();
  await training.tabTo(training.chips.first());
  await page.keyboard.press('Enter');
  await expect(training.status).toHaveText(showing(total));
  await expect(training.status).toBeFocused();
  const [first] = ordered('source', courses)[0][1];
  await training.tabTo(training.pick(first));
  await page.keyboard.press('Space');
  await expect(training.pick(first)).toBeChecked();
  await expect(training.pick(first)).toBeFocused();
  await expect(training.picked).toHaveText('1 of 3 picked');
  await training.tabTo(training.compare);
  await page.keyboard.press('Enter');
  await document.isAt(`/training/compare?courses=${first.id}`, 'Compare courses');
});

test('a print shows what was chosen and the list, without the form', async ({ page, training }) => {
  await training.open(query({ stage: all.stage, compare: one.id }));
  await page.evaluate(() => (window.print = () => (window.printed = true)));
  await training.print.click();
  await page.waitForFunction(() => window.printed);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of [training.form, training.print, training.around, training.compare]) {
    await expect(hidden).toBeHidden();
  }
  await expect(training.chips.first()).toBeHidden();
  await expect(training.picks.first()).toBeHidden();
  await expect(
    training.main.getByText(`Narrowed to: ${STAGES[all.stage]}.`, { exact: true }),
  ).toBeVisible();
  await expect(training.status).toBeVisible();
  const found = coursesWith({ stage: all.stage });
  await expect(training.entries.filter({ visible: true })).toHaveCount(found.length);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('the filter, the chips and the picks work as on a desk', async ({ training }) => {
    await training.open(query(all));
    await training.showAll.click();
    await training.select('stage').selectOption(all.stage);
    await expect(training.entries).toHaveCount(coursesWith({ stage: all.stage }).length);
    await training.pick(one).click();
    await expect(training.picked).toHaveText('1 of 3 picked');
    await expect(training.compare).toBeInViewport();
  });
});
