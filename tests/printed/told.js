// What the product says of records on more than one page.
import { KINDS, bodyOf, ofTheme } from '../browser/support/records.js';
import { squeeze, words } from './support.js';

export const REVIEW_KINDS = {
  'case-review': 'Case review',
  notification: 'Notification',
  'learning-review': 'Learning review',
  'self-assessment': 'Self-assessment',
  audit: 'Audit',
  'peer-review': 'Peer review',
  research: 'Research',
  'practice-event': 'Practice events',
};

/** How often a task of the strategy comes back. */
export const EVERY = {
  quarterly: 'Each quarter',
  'twice-yearly': 'Twice a year',
  yearly: 'Once a year',
  'from-time-to-time': 'Periodically: the source names no interval',
};

const THEME_NOUNS = {
  recommendation: ['recommendation', 'recommendations'],
  review: ['review or audit', 'reviews and audits'],
  finding: ['finding', 'findings'],
  article: ['newsletter article', 'newsletter articles'],
  course: ['course or event', 'courses and events'],
  line: ['line of the strategy', 'lines of the strategy'],
  figure: ['figure', 'figures'],
};

/** A number with the noun for it. */
export const counted = (count, [one, many]) => `${count} ${count === 1 ? one : many}`;

/** How many records of each kind a theme has. */
export const countsOf = (theme) =>
  KINDS.map((kind) => [ofTheme(theme, kind).length, THEME_NOUNS[kind]])
    .filter(([count]) => count > 0)
    .map(([count, nouns]) => counted(count, nouns));

export const providerOf = (course) =>
  course.provider ? bodyOf(course.provider).name : 'The source does not name the provider';

/** A number of a figure as it is written: `9,110`, `68.4%`, `£113`. */
function amount({ unit }, { value }) {
  const number = value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
  if (unit === '%') return `${number}%`;
  return unit === '£' ? `£${number}` : number;
}
export const isCountedApart = ({ unit }) => unit !== '%' && unit !== '£';

/** What the table of a figure should say, row by row. */
export const tableOf = (figure) => [
  ['What is counted', isCountedApart(figure) ? `Number: ${figure.unit}` : 'Number'],
  ...figure.values.map((value) => [value.label, amount(figure, value)].map(squeeze)),
];

/** What a table says, row by row. */
export const rowsOf = (table) =>
  [...table.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(words));

/** The drawing of a figure in words. */
export function drawingOf(figure) {
  const kinds = {
    share: 'One bar in parts that make up the whole',
    change: 'Bars of change over time',
    count: 'Bars beside one another',
  };
  const single = figure.chart !== 'share' && figure.values.length === 1;
  const values = figure.values.map((value) => `${value.label}: ${amount(figure, value)}`);
  const unit = isCountedApart(figure) ? ` Counted in ${figure.unit}.` : '';
  const kind = single ? 'One number' : kinds[figure.chart];
  return squeeze(`${figure.title} ${kind}. ${values.join('; ')}.${unit}`);
}

/** All that stands in the place of a figure's drawing. */
export const amountsOf = (figure) => [
  ...figure.values.flatMap((value) => [amount(figure, value), squeeze(value.label)]),
  ...(isCountedApart(figure) ? [`Counted in ${figure.unit}`] : []),
];
