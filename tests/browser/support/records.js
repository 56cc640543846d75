// The records of all documents as the product counts and ties them, worked out from the content.
import {
  articles,
  bodies,
  courses,
  figures,
  findings,
  lines,
  national,
  recommendations,
  relatedDocuments,
  reports,
  sources,
  strategy,
  themes,
  ties as seededTies,
} from './content.js';

/** The kinds of records in the order in which they are shown, by how they begin in a reference. */
export const KINDS = ['recommendation', 'review', 'finding', 'article', 'course', 'line', 'figure'];
/** What the product calls each kind, as a heading. */
export const KIND_NAMES = {
  recommendation: 'Recommendations',
  review: 'Reviews and audits',
  finding: 'Findings',
  article: 'Newsletter articles',
  course: 'Courses and events',
  line: 'Lines of the strategy',
  figure: 'Figures',
};
/** The kinds that tell what came of a recommendation. */
export const EVIDENCE = KINDS.slice(1);

const made = (kind, folder) => (found) => ({
  ...found,
  kind,
  ref: `${kind}/${found.id}`,
  label: found.title,
  path: `${folder}/${found.id}`,
  summary: found.summary ?? found.text,
});

const ofReport = (report) => [
  ...(report.pages ?? [])
    .map(made('report-page', '/reviews/about'))
    .map((page) => ({ ...page, kind: 'review' })),
  ...report.reviews.flatMap((review) => [
    made('review', '/reviews')(review),
    ...review.findings.map(made('finding', '/findings')),
  ]),
];

/** Every record: what it is, where it is, and what refers to it. */
export const records = [
  ...recommendations.map((found) => ({ ...found, kind: 'recommendation', ref: found.key })),
  { ...national, kind: 'recommendation', ref: 'national' },
  ...reports.flatMap(ofReport),
  ...articles.map(made('article', '/articles')),
  ...courses.map(made('course', '/training')),
  ...lines.map(made('line', '/strategy')),
  ...figures.map(made('figure', '/figures')),
];

const byRef = new Map(records.map((record) => [record.ref, record]));
export const recordOf = (ref) => byRef.get(ref);

/** The document that a record is from: a finding’s is its review’s, a line’s its strategy’s. */
export function sourceOf(record) {
  const { document } = record.source ?? record.review?.source ?? strategy.source;
  return sources.find(({ id }) => id === document);
}
export const themeOf = (id) => themes.find((theme) => theme.id === id);
export const bodyOf = (id) => bodies.find((body) => body.id === id);

/** The records of a theme of one kind. */
export const ofTheme = (theme, kind) =>
  records.filter((record) => record.kind === kind && (record.themes ?? []).includes(theme.id));

/** Every tie, those of the toolkit among its recommendations first. */
export const ties = [
  ...recommendations.flatMap(({ key, related, source }) =>
    (related ?? []).map(({ to, basis, why, where }) => ({
      from: key,
      to: `recommendation/${to}`,
      why,
      place: basis === 'stated' ? { ...source, place: where } : undefined,
    })),
  ),
  ...seededTies.map(({ from, to, why, where }) => ({ from, to, why, place: where })),
];

/** The ties of a record to records of one kind, each with its other end. */
export function tiesOf(record, kind) {
  const other = ({ from, to }) => (from === record.ref ? to : to === record.ref ? from : undefined);
  // Where each of two recommendations names the other, each speaks for itself.
  const own = (end) => ties.some(({ from, to }) => from === record.ref && to === end);
  return ties
    .filter((tie) => recordOf(other(tie))?.kind === kind)
    .filter(({ from }) => from === record.ref || !own(from))
    .map((tie) => ({ ...tie, other: recordOf(other(tie)) }));
}

/** How many ties a record has to a kind: those that a source states, and the editors' own. */
export function tally(record, kind) {
  const all = tiesOf(record, kind);
  const stated = all.filter(({ place }) => place).length;
  return { stated, ours: all.length - stated };
}

const tiedTo = (record, is) => KINDS.some((kind) => tiesOf(record, kind).some((t) => is(t.other)));
const columnOf = (record) => lines.find(({ id }) => id === record.id)?.column;
const gap = (all, isClosedBy) => ({
  all,
  open: all.filter((record) => !tiedTo(record, isClosedBy)),
});

/** Where the thread breaks off: all records that it could break off at, and those where it does. */
export const gaps = {
  evidence: gap(
    records.filter(({ kind }) => kind === 'recommendation'),
    (other) => !['recommendation', 'review', 'finding'].includes(other.kind),
  ),
  course: gap(
    records.filter(({ kind, type }) => kind === 'finding' && type === 'strengthen'),
    (other) => other.kind === 'course',
  ),
  measure: gap(
    records.filter((record) => record.kind === 'line' && columnOf(record).role === 'outcome'),
    (other) => other.kind === 'figure' || (other.kind === 'line' && columnOf(other).role === 'how'),
  ),
};

/** The types of findings, in the order in which a review tells them. */
export const TYPES = ['learning', 'good-practice', 'strengthen', 'action'];

/** The findings of a filter: `type`, `theme`, `body` and `review`, any of them left out. */
export function findingsWith({ type, theme, body, review }) {
  return findings.filter(
    (finding) =>
      (!type || finding.type === type) &&
      (!theme || finding.themes.includes(theme)) &&
      (!body || (finding.bodies ?? []).includes(body)) &&
      (!review || finding.review.id === review),
  );
}

/** The articles of a filter: `theme` and `partnership`, any of them left out. */
export const articlesWith = ({ theme, partnership }) =>
  articles.filter(
    (article) =>
      (!theme || article.themes.includes(theme)) &&
      (!partnership || article.issue.publisher === partnership),
  );

/** Every related document. */
export const documents = relatedDocuments.flatMap((list) =>
  list.documents.map((document) => ({ ...document, list })),
);

/** The related documents of a filter: `type`, `place` and `words`, any of them left out. */
export function documentsWith({ type, place, words = '' }) {
  const has = (document, word) =>
    [document.title, document.body, document.place, document.year].some((text) =>
      text?.toLowerCase().includes(word),
    );
  const all = words.toLowerCase().split(/\s+/).filter(Boolean);
  return documents.filter(
    (document) =>
      (!type || document.type === type) &&
      (!place || document.place === place) &&
      all.every((word) => has(document, word)),
  );
}

/** The strategy's tasks that come back, the most frequent first. */
export const recurring = ['quarterly', 'twice-yearly', 'yearly', 'from-time-to-time'].flatMap(
  (every) => lines.filter((line) => line.every === every),
);

/** Groups things by what a function says of them, in the order in which they come. */
export function grouped(things, by) {
  const groups = new Map();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return [...groups];
}

/** The words of a text of the seeds, without the marks of its Markdown and its line breaks. */
export const plain = (markdown) =>
  markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(?:- |\d+\. )/gm, '')
    .replace(/\*+([^*]+)\*+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** A date of the seeds as it is read: `September 2019`. */
export function spoken(date) {
  const [year, month, day] = date.split('-').map(Number);
  const options = {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(
    Date.UTC(year, (month || 1) - 1, day || 1),
  );
}
