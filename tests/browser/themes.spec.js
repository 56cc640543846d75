// Themes: where their links lead. What the pages say is held by tests/printed.
import { expect, test } from './support/test.js';
import { findings, themes } from './support/content.js';
import { KINDS, KIND_NAMES, findingsWith, grouped, ofTheme } from './support/records.js';

const NOUNS = {
  recommendation: ['recommendation', 'recommendations'],
  review: ['review or audit', 'reviews and audits'],
  finding: ['finding', 'findings'],
  article: ['newsletter article', 'newsletter articles'],
  course: ['course or event', 'courses and events'],
  line: ['line of the strategy', 'lines of the strategy'],
  figure: ['figure', 'figures'],
};
const kindsOf = (theme) => KINDS.filter((kind) => ofTheme(theme, kind).length > 0);
const counts = (theme) =>
  kindsOf(theme).map((kind) => {
    const { length } = ofTheme(theme, kind);
    return `${length} ${NOUNS[kind][length === 1 ? 0 : 1]}`;
  });
/** How many findings of a review a theme's page names. */
const SHOWN = 3;

test('the explorer shows the rest of the findings', async ({ theme, findingsPage }) => {
  const most = themes.toSorted(
    (a, b) => findingsWith({ theme: b.id }).length - findingsWith({ theme: a.id }).length,
  )[0];
  await theme.open(most);
  await theme.inExplorer.click();
  await expect(findingsPage.entries).toHaveCount(findingsWith({ theme: most.id }).length);
  await theme.page.goBack();
  const [[review, found]] = grouped(
    findingsWith({ theme: most.id }),
    ({ review }) => review,
  ).filter(([, found]) => found.length > SHOWN);
  await theme.main.getByRole('link', { name: `more from ${review.short}` }).click();
  await expect(findingsPage.entries).toHaveCount(found.length);
});

test('a link at the head takes the focus to its part', async ({ theme }) => {
  await theme.open(themes[0]);
  for (const kind of kindsOf(themes[0])) {
    const name = counts(themes[0])[kindsOf(themes[0]).indexOf(kind)];
    await theme.jumps.getByRole('link', { name, exact: true }).click();
    const heading = theme.parts.filter({ hasText: KIND_NAMES[kind] });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
  }
});

test('each of a record’s themes leads to its page', async ({ document, theme }) => {
  const finding = findings.find((found) => found.themes.length > 1);
  await document.open({ path: `/findings/${finding.id}` });
  for (const id of finding.themes) {
    const of = themes.find((one) => one.id === id);
    await document.fact('Themes').getByRole('link', { name: of.name, exact: true }).click();
    await theme.isAt(`/themes/${id}`, of.name);
    await theme.page.goBack();
  }
});
