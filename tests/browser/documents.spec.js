// The related documents: narrowed by words, kind and place, with the address holding it all.
import { expect, test } from './support/test.js';
import { documents as all, documentsWith } from './support/records.js';

const KINDS = {
  'annual-report': 'Annual report',
  'strategy-or-plan': 'Strategy or plan',
  training: 'Training',
  protocol: 'Protocol',
  'minutes-or-agenda': 'Minutes or agenda',
  guidance: 'Guidance',
  report: 'Report',
  'job-description': 'Job description',
  other: 'Other',
};
const total = all.length;
const showing = (count) =>
  `Showing ${count === total ? `all ${total}` : `${count} of ${total}`} titles`;
const places = [...new Set(all.map(({ place }) => place).filter(Boolean))].sort((a, b) =>
  a < b ? -1 : 1,
);
/** What the list says of a document: its title, its facts, and what is odd in the list. */
const told = ({ title, type, body, place, year, editor_note }) => ({
  title,
  facts: [KINDS[type], body && !title.includes(body) ? body : undefined, place, year]
    .filter(Boolean)
    .join(' · '),
  note: editor_note,
});

// One that a place and a kind narrow to a few, by a word that is not the place’s name.
const example = all.find(
  ({ place, type, title }) => place && type !== 'other' && !title.startsWith(place),
);

test('each select offers what there is, and one choice shows as many as it says', async ({
  documents,
}) => {
  await documents.open();
  for (const [name, field, values, first] of [
    ['kind', 'type', Object.entries(KINDS).map(([id, name]) => ({ id, name })), 'All kinds'],
    ['place', 'place', places.map((place) => ({ id: place, name: place })), 'All places'],
  ]) {
    const options = await documents.options(documents[name]);
    const filled = values.filter(({ id }) => documentsWith({ [field]: id }).length > 0);
    expect(options).toEqual([
      { value: '', name: first, count: total },
      ...filled.map(({ id, name }) => ({
        value: id,
        name,
        count: documentsWith({ [field]: id }).length,
      })),
    ]);
    for (const { value, count } of [options.at(-1), options[0]]) {
      await documents[name].selectOption(value);
      await expect(documents.status).toHaveText(showing(count));
      expect(await documents.shown()).toEqual(
        documentsWith({ [field]: value || undefined }).map(told),
      );
      const query = value ? `?${field}=${encodeURIComponent(value)}` : '';
      expect(documents.address()).toBe(`/related-documents${query}`);
    }
  }
});

const [word] = example.title.match(/[A-Za-z]{5,}/g);
test('words find titles, boards, places and years, whatever they are', async ({
  page,
  documents,
}) => {
  await documents.open();
  for (const words of new Set([
    word,
    word.toUpperCase(),
    example.title.split(' ').reverse().join(' '),
    '2018',
    example.place,
    '  spaces   around ',
    'no such document as this',
    // Words in the address are words, and never markup.
    '<img src=x onerror="window.ran=1">',
    '100%',
    'a&b=c#d',
    '“quotes”',
    '🦉',
    'y'.repeat(10_000),
    'no '.repeat(3333).trim(),
  ])) {
    // No more of them than fit a title are kept.
    const kept = words.slice(0, 100);
    const found = documentsWith({ words: kept });
    await documents.words.fill(words);
    await expect(documents.status).toHaveText(showing(found.length));
    expect(await documents.shown()).toEqual(found.map(told));
    if (found.length === 0) await expect(documents.nothing).toBeVisible();
    expect(new URL(page.url()).searchParams.get('words')).toBe(kept.trim());
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await documents.overTheSide()).toBeLessThanOrEqual(0);
  for (const words of ['<img src=x onerror="window.ran=1">', `${'x'.repeat(10_000)}`, word]) {
    await documents.open(`?words=${encodeURIComponent(words)}`);
    await expect(documents.words).toHaveValue(words.slice(0, 100));
    await expect(documents.status).toHaveText(showing(documentsWith({ words }).length));
    await expect(documents.chips).toHaveCount(1);
    expect(await documents.overTheSide(), words.slice(0, 20)).toBeLessThanOrEqual(0);
  }
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('typing keeps the focus and every letter, and leaves no trail in the history', async ({
  page,
  documents,
}) => {
  await page.goto('/about');
  await documents.open();
  await documents.words.pressSequentially('annual report', { delay: 20 });
  await expect(documents.words).toBeFocused();
  await expect(documents.words).toHaveValue('annual report');
  await expect(documents.status).toHaveText(
    showing(documentsWith({ words: 'annual report' }).length),
  );
  await page.keyboard.press('Enter');
  await expect(documents.words).toBeFocused();
  await page.goBack();
  await expect(documents.heading).toHaveText('About this toolkit');
  await page.goForward();
  await expect(documents.words).toHaveValue('annual report');
});

test('words, kind and place narrow each other, and chips take one away each', async ({
  page,
  documents,
}) => {
  const filter = { type: example.type, place: example.place, words: word };
  await documents.open();
  await documents.words.fill(word);
  await documents.kind.selectOption(example.type);
  await documents.place.selectOption(example.place);
  await expect(documents.status).toHaveText(showing(documentsWith(filter).length));
  await expect(documents.chips).toHaveCount(3);
  for (const { value, count } of await documents.options(documents.kind)) {
    expect(count).toBe(documentsWith({ ...filter, type: value || undefined }).length);
  }
  for (const { value, count } of await documents.options(documents.place)) {
    expect(count).toBe(documentsWith({ ...filter, place: value || undefined }).length);
  }
  // Taken away by key, a chip leaves the focus on the page's controls.
  await documents.chip(`“${word}”`).focus();
  await page.keyboard.press('Enter');
  await expect(documents.words).toHaveValue('');
  expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('BODY');
  await expect(documents.status).toHaveText(
    showing(documentsWith({ ...filter, words: '' }).length),
  );
  await documents.chip(KINDS[example.type]).click();
  await expect(documents.kind).toHaveValue('');
  await documents.showAll.click();
  await expect(documents.status).toHaveText(showing(total));
  expect(documents.address()).toBe('/related-documents');
  await page.goBack();
  await expect(documents.place).toHaveValue(example.place);
  await page.goBack();
  await page.goBack();
  await expect(documents.words).toHaveValue(word);
  await expect(documents.status).toHaveText(showing(documentsWith(filter).length));
});

test('what names nothing in the address is dropped', async ({ documents }) => {
  for (const query of [
    'type=%ff%fe',
    'type=nothing&place=Nowhere+at+all',
    'place=%zz&type=%',
    'words=%20%20',
    'words&type&place&&==',
  ]) {
    await documents.open(`?${query}`);
    await expect(documents.status).toHaveText(showing(total));
    await expect(documents.chips).toHaveCount(0);
    expect(documents.address(), query).toBe('/related-documents');
  }
});

test('a print has the titles without the form', async ({ page, documents }) => {
  await documents.open(`?words=${word}`);
  await page.emulateMedia({ media: 'print' });
  await expect(documents.form).toBeHidden();
  await expect(documents.lists.first()).toBeVisible();
  expect(await documents.shown()).toEqual(documentsWith({ words: word }).map(told));
});
