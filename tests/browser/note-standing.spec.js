// What a note quotes, and what the content says now: the same, other words, or nothing.
import { GALLERY, expect, test } from './support/test.js';
import { numbered, themes } from './support/content.js';
import { expectSound } from './support/sound.js';
import { put, seal } from './support/storage.js';
import { NoteAdvice } from './pages/note-advice.js';

const seven = numbered(7);
const [theme] = themes;
const OLD = 'What it said, <b>once</b>.';

/** A note as it is stored now. */
function noteText(subject, { title, quotation }) {
  const at = Date.UTC(2026, 10, 3);
  const note = {
    subject,
    title,
    quotation,
    text: 'My words.',
    tags: ['plan'],
    begun: at,
    updated: at,
  };
  return seal(2, JSON.stringify({ note: { ...note, guard: 'on' }, replaces: [] }));
}

async function openWith(page, subject, path, quoted) {
  const key = `safeguarding-learning-toolkit/note/${subject}@1795300000000-00000001`;
  await put(page, key, noteText(subject, quoted));
  const advice = new NoteAdvice(page);
  await advice.open(path);
  await expect(advice.note.field).toHaveValue('My words.');
  return advice;
}

test('other words are shown beside those that the note quotes, and can be taken', async ({
  page,
}) => {
  const subject = `theme/${theme.id}`;
  const advice = await openWith(page, subject, `/themes/${theme.id}`, {
    title: 'An older name',
    quotation: OLD,
  });
  await expect(advice.reworded.getByRole('definition')).toHaveText([
    `An older name${OLD}`,
    new RegExp(`^${theme.name}`),
  ]);
  await expect(advice.reworded.getByRole('blockquote').first()).toHaveText(OLD);
  await expectSound(page, 'a note whose quotation has changed');
  await advice.takeNew.click();
  await expect(advice.reworded).toHaveCount(0);
  await expect(advice.note.field).toBeFocused();
  await expect(advice.note.status).toHaveText(/^Saved in this browser at/);
  await advice.reload();
  await expect(advice.note.field).toHaveValue('My words.');
  await expect(advice.reworded).toHaveCount(0);
});

test('where only the text has changed, the title is not said twice', async ({ page }) => {
  const advice = await openWith(page, seven.key, seven.path, {
    title: seven.label,
    quotation: OLD,
  });
  await expect(advice.reworded.getByRole('definition').first()).toHaveText(OLD);
  await expect(advice.reworded).not.toContainText(seven.title);
});

test('a note of the first version, which quoted no text, has not changed', async ({ page }) => {
  const note = { subject: seven.key, title: seven.label, text: 'My words.', updated: 5 };
  await put(page, `safeguarding-learning-toolkit/note/${seven.key}`, seal(1, JSON.stringify(note)));
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await expect(advice.note.field).toHaveValue('My words.');
  await expect(advice.reworded).toHaveCount(0);
});

test('a new note quotes what is there, and says nothing of it', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(seven.path);
  await advice.note.field.fill('New.');
  await expect(advice.note.status).toHaveText(/^Saved in this browser at/);
  await advice.reload();
  await expect(advice.note.field).toHaveValue('New.');
  await expect(advice.reworded).toHaveCount(0);
});

test('what is withdrawn is told with the old title and words', async ({ page }) => {
  const advice = new NoteAdvice(page);
  await advice.open(GALLERY);
  const withdrawn = page.getByRole('group', {
    name: 'What this is about is in the content no more',
  });
  await expect(withdrawn).toContainText('7. Adults who go missing');
  await expect(withdrawn.getByRole('blockquote')).toHaveText('When an adult goes missing…');
  await expect(withdrawn.getByRole('button')).toHaveCount(0);
});
