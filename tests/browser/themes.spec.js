// Themes: their list, and everything about each across all documents.
import { expect, test } from './support/test.js';
import { findings, themes } from './support/content.js';
import { KINDS, KIND_NAMES, findingsWith, grouped, ofTheme, sourceOf } from './support/records.js';

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

test('lists every theme with what it means and how much there is', async ({
  themesPage,
  theme,
}) => {
  await themesPage.open();
  await expect(themesPage.heading).toHaveText('Themes');
  await expect(themesPage.entries).toHaveCount(themes.length);
  for (const of of themes) {
    const entry = themesPage.entry(of.name);
    await expect(entry).toContainText(of.definition);
    await expect(entry.getByRole('listitem')).toHaveText(counts(of));
  }
  await themesPage.entry(themes[0].name).getByRole('link').click();
  await theme.isAt(`/themes/${themes[0].id}`, themes[0].name);
});

for (const third of [0, 1, 2]) {
  test(`each record of a theme is on its page (part ${third + 1} of 3)`, async ({ theme }) => {
    test.slow();
    for (const of of themes.filter((_, index) => index % 3 === third)) {
      await theme.open(of);
      await expect(theme.heading).toHaveText(of.name);
      await expect(theme.parts).toHaveText([
        ...kindsOf(of).map((kind) => `${KIND_NAMES[kind]} (${ofTheme(of, kind).length})`),
        `My marks: ${of.name}`,
        `My note: ${of.name}`,
      ]);
      await expect(theme.jumps.getByRole('link')).toHaveText(counts(of));
      for (const kind of kindsOf(of).filter((kind) => kind !== 'finding')) {
        const part = theme.part(KIND_NAMES[kind]);
        expect(await theme.links(part), `${kind} of ${of.id}`).toEqual(
          ofTheme(of, kind).map(({ label, path }) => ({ title: label, path })),
        );
        for (const { title } of new Set(ofTheme(of, kind).map(sourceOf))) {
          await expect(part).toContainText(title);
        }
      }
      // Of findings, the first of each review; the explorer has the rest.
      const byReview = grouped(findingsWith({ theme: of.id }), ({ review }) => review);
      if (byReview.length === 0) continue;
      const expected = byReview.flatMap(([review, found]) => [
        ...found.slice(0, SHOWN).map(({ id, title }) => ({ title, path: `/findings/${id}` })),
        ...(found.length > SHOWN
          ? [
              {
                title: `${found.length - SHOWN} more from ${review.short}`,
                path: `/findings?theme=${of.id}&review=${review.id}`,
              },
            ]
          : []),
      ]);
      const links = await theme.links(theme.part(KIND_NAMES.finding));
      expect(links.slice(1), of.id).toEqual(expected);
      expect(links[0].path).toBe(`/findings?theme=${of.id}`);
    }
  });
}

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
  for (const id of finding.themes) {
    await document.open({ path: `/findings/${finding.id}` });
    const of = themes.find((one) => one.id === id);
    await document.fact('Themes').getByRole('link', { name: of.name, exact: true }).click();
    await theme.isAt(`/themes/${id}`, of.name);
  }
});

test('a theme that is not there is not found', async ({ notFound }) => {
  for (const path of ['/themes/no-such-theme', '/themes/%', `/themes/${'a'.repeat(2000)}`]) {
    await notFound.open(path);
    await expect(notFound.heading).toHaveText('Page not found');
  }
  await notFound.open(`/themes/${themes[0].id.slice(0, -1)}`);
  await notFound.suggestion(themes[0].name, 'Themes').click();
  await notFound.isAt(`/themes/${themes[0].id}`, themes[0].name);
});

test('nothing reaches over the side of a narrow window', async ({ page, theme }) => {
  test.setTimeout(90_000);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/themes');
  await theme.ready();
  expect.soft(await theme.overTheSide()).toBeLessThanOrEqual(0);
  for (const of of themes) {
    await theme.open(of);
    expect.soft(await theme.overTheSide(), of.id).toBeLessThanOrEqual(0);
  }
});
