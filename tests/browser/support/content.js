// The content that the product was built from, read from the seeds: what the tests expect to see.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.PACK || 'seeds';
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
/** Every file of a folder of the seeds, by name; none where there is no such folder. */
const readAll = (name) =>
  existsSync(join(folder, name))
    ? readdirSync(join(folder, name)).map((file) => read(name, file))
    : [];

export const pack = read('pack.json');
export const themes = read('themes.json').themes;
export const bodies = read('bodies.json').bodies;
export const questions = read('questions.json').questions;
export const sources = read('sources.json').sources;
export const glossary = read('glossary.json').entries;
export const [toolkit] = readAll('toolkits');
const dateOf = ({ source }) => sources.find(({ id }) => id === source.document).date;
/** The documents that tell of reviews, the newest first. */
export const reports = readAll('reports').sort((a, b) => dateOf(b).localeCompare(dateOf(a)));
/** The issues, the newest first. */
export const issues = readAll('newsletters').sort((a, b) => b.date.localeCompare(a.date));
export const [strategy] = readAll('strategies');
export const figures = readAll('figures').flatMap((file) => file.figures);
export const courses = readAll('courses').flatMap((file) => file.courses);
export const trainingGuide = read('training-guide.json');
export const relatedDocuments = readAll('related-documents');
export const ties = readAll('ties').flatMap((file) => file.ties);

export const reviews = reports.flatMap((report) => report.reviews);
/** Every finding, with its review, whose content note is its own where it has none. */
export const findings = reviews.flatMap((review) =>
  review.findings.map((finding) => ({ content_note: review.content_note, ...finding, review })),
);
export const articles = issues.flatMap((issue) =>
  issue.articles.map((article) => ({ ...article, issue })),
);
/** Every line of the strategy, with its column and with the strategy's content note. */
export const lines = (strategy?.columns ?? []).flatMap((column) =>
  column.lines.map((line) => ({ ...line, column, content_note: strategy.content_note })),
);

const recommendation = (found) => ({
  ...found,
  label: `${found.number}. ${found.title}`,
  path: `/toolkit/recommendations/${found.id}`,
  key: `recommendation/${found.id}`,
});

/** The recommendations in the deck's order. */
export const recommendations = toolkit.recommendations.map(recommendation);
export const national = {
  ...toolkit.national,
  label: toolkit.national.title,
  path: '/toolkit/national',
};
export const closing = {
  ...toolkit.closing,
  label: toolkit.closing.title,
  path: '/toolkit/find-out-more',
};

/** Every step of the walk, in order. */
export const steps = [...recommendations, national, closing];

/** A recommendation by its number. */
export const numbered = (number) => recommendations.find((found) => found.number === number);

const anyNoted = (records) => records.some((record) => record.content_note);

/** The ways in besides the toolkit, with the headings of their pages. */
export const sections = [
  { path: '/reviews', title: 'Reviews and audits', content_note: anyNoted(reviews) },
  { path: '/findings', title: 'Findings', content_note: anyNoted(findings) },
  { path: '/newsletters', title: 'Newsletters' },
  { path: '/strategy', title: strategy?.title, content_note: strategy?.content_note },
  { path: '/training', title: 'Training', content_note: anyNoted(courses) },
  { path: '/themes', title: 'Themes' },
  { path: '/figures', title: 'Figures' },
  { path: '/thread', title: 'The thread' },
  { path: '/glossary', title: 'Glossary' },
  { path: '/related-documents', title: 'Related documents' },
];

/** The pages around the catalogue, and the reader's own training. */
export const aroundTraining = [
  { path: '/training/compare', title: 'Compare courses' },
  { path: '/training/choose', title: 'Which training is right for me?' },
  { path: '/training/booking', title: 'How booking works' },
  { path: '/my-training', title: 'My training' },
  { path: '/my-training/add', title: 'Add training taken elsewhere' },
];

/** The pages of the reader's own notes and data. */
export const own = [
  { path: '/notebook', title: 'My notebook' },
  { path: '/notebook/backup', title: 'Back up and bring in' },
  { path: '/notebook/bin', title: 'Bin' },
  { path: '/reading-list', title: 'My reading list' },
  { path: '/your-data', title: 'Your data in this browser' },
];

const under = (path, records) =>
  records.map(({ id, title, content_note }) => ({ path: `${path}/${id}`, title, content_note }));

/** The addresses of the documents' records, each with its heading, kind by kind. */
export const recordKinds = [
  under('/newsletters', issues),
  under(
    '/reviews/about',
    reports.flatMap((report) => report.pages ?? []),
  ),
  under('/reviews', reviews),
  under('/findings', findings),
  under('/articles', articles),
  under('/training', courses),
  under('/strategy', lines),
  under('/figures', figures),
  themes.map(({ id, name }) => ({ path: `/themes/${id}`, title: name })),
  glossary.map(({ id, long }) => ({ path: `/glossary/${id}`, title: long })),
];
export const recordPages = recordKinds.flat();

const told = [
  ...recommendations,
  national,
  ...reports.flatMap(({ pages = [], reviews }) => [...pages, ...reviews]),
  ...findings.map((found) => ({ source: found.review.source, ...found })),
  ...articles,
  ...lines.map((found) => ({ source: strategy.source, ...found })),
  ...courses,
  ...figures,
];
/** The documents of which there are records, each whole on one page. */
export const wholeDocuments = sources
  .map(({ id, title }) => ({ id, title, of: told.filter(({ source }) => source.document === id) }))
  .filter(({ of }) => of.length > 0)
  .map(({ id, title, of }) => ({
    path: `/documents/${id}`,
    title,
    content_note: anyNoted(of),
  }));

/**
 * The addresses besides the documents' records, with the headings of their pages and whether they
 * have a content note.
 */
export const pages = [
  { path: '/', title: pack.headline },
  { path: '/toolkit', title: toolkit.title },
  {
    path: '/toolkit/how-to-use',
    title: toolkit.how_to_use.title,
    content_note: toolkit.how_to_use.content_note,
  },
  ...steps.map(({ path, title, content_note }) => ({ path, title, content_note })),
  ...sections,
  ...aroundTraining,
  ...own,
  { path: '/search', title: 'Search' },
  { path: '/about', title: 'About this toolkit' },
  { path: '/kiosk', title: 'Set up a screen at an event' },
  { path: '/embed', title: 'Put this into your website' },
  { path: '/embed/check', title: 'Check a page in your website' },
  { path: '/meeting', title: 'Seven-minute meeting' },
  { path: '/present', title: 'Present to a group' },
  ...wholeDocuments,
];

/** Every address there is. */
export const addresses = [...pages, ...recordPages];

/** How many entries of the menu are of a theme and of a body; either may be left out. */
export function countOf({ theme, body }) {
  const entries = [...recommendations, national];
  const has = (list, id) => !id || (list ?? []).includes(id);
  return entries.filter((entry) => has(entry.themes, theme) && has(entry.bodies, body)).length;
}
