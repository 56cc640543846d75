// What the findings explorer should show, worked out from the content.
import { findings, reviews, themes } from './content.js';
import { findingsWith } from './records.js';

/** What the list can be narrowed by, as it stands in the address. */
export const FILTERS = ['type', 'theme', 'body', 'review'];

export const total = findings.length;
export const showing = (count) =>
  `Showing ${count === total ? `all ${total}` : `${count} of ${total}`} findings`;
/** What the product calls each type of finding, as a heading. */
export const TYPE_NAMES = {
  learning: 'What was learnt',
  'good-practice': 'Good practice',
  strengthen: 'Areas to strengthen',
  action: 'What was done',
};

/** The query of an address that holds a filter. */
export const query = (filter) => {
  const parts = [...FILTERS, 'sort'].filter((name) => filter[name]);
  return parts.length ? `?${parts.map((name) => `${name}=${filter[name]}`).join('&')}` : '';
};
// A finding to begin from: everything about it at once shows at least itself.
export const one = findings.find(
  ({ type, bodies, themes }) => type === 'strengthen' && bodies?.length > 1 && themes.length > 1,
);
/** All that can be chosen about it. */
export const all = {
  type: one.type,
  theme: one.themes[0],
  body: one.bodies[0],
  review: one.review.id,
};

/** What the matrix should say: a row for each theme that comes up, the most widespread first. */
export function matrixOf(filter) {
  const columns = reviews.filter(({ id }) => findingsWith({ ...filter, review: id }).length > 0);
  const rows = themes.map((theme) => ({
    theme,
    counts: columns.map(
      ({ id }) => findingsWith({ ...filter, theme: theme.id, review: id }).length,
    ),
  }));
  const sum = ({ counts }) => counts.reduce((one, other) => one + other, 0);
  const spread = ({ counts }) => counts.filter((count) => count > 0).length;
  const filled = rows.filter((row) => sum(row) > 0);
  filled.sort((a, b) => spread(b) - spread(a) || sum(b) - sum(a));
  return { columns, rows: filled.map((row) => ({ ...row, spread: spread(row), sum: sum(row) })) };
}
