// The content that the product was built from, read from the seeds: what the tests expect to see.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.PACK || 'seeds';
const read = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

export const pack = read('pack.json');
export const themes = read('themes.json').themes;
export const bodies = read('bodies.json').bodies;
export const questions = read('questions.json').questions;
export const sources = read('sources.json').sources;
export const toolkit = read('toolkits', readdirSync(join(folder, 'toolkits'))[0]);

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

/** Every address, with the heading that its page has. */
export const pages = [
  { path: '/', title: pack.headline },
  { path: '/toolkit', title: toolkit.title },
  { path: '/toolkit/how-to-use', title: toolkit.how_to_use.title },
  ...steps.map(({ path, title }) => ({ path, title })),
  { path: '/about', title: 'About this toolkit' },
];

/** How many entries of the menu are of a theme and of a body; either may be left out. */
export function countOf({ theme, body }) {
  const entries = [...recommendations, national];
  const has = (list, id) => !id || (list ?? []).includes(id);
  return entries.filter((entry) => has(entry.themes, theme) && has(entry.bodies, body)).length;
}
