// What the catalogue and the chooser should show, worked out from the content.
import { bodies, courses, sources, themes, trainingGuide } from './content.js';
import { grouped, sourceOf, themeOf } from './records.js';

const NOT_STATED = 'not-stated';

export const FORMATS = {
  'face-to-face': 'Face to face',
  'e-learning': 'E-learning',
  blended: 'Face to face and online',
  workshop: 'Workshop',
  briefing: 'Briefing',
  programme: 'Programme',
  [NOT_STATED]: 'Form not stated',
};
export const STAGES = {
  proposed: 'Proposed',
  announced: 'Announced',
  'in-place': 'In place',
  held: 'Held',
};

/** How things stood with a course: the stage is not said twice. */
export const standing = ({ stage, status }) =>
  status.startsWith(STAGES[stage]) ? status : `${STAGES[stage]} – ${status}`;

const named = (all, name) => Object.fromEntries(all.map((one) => [one.id, name(one)]));
const levels = [...new Set(courses.map(({ level }) => level).filter(Boolean))];
const nameOf = ({ name }) => name;

/** What the catalogue can be narrowed by: its label, its values with their names, and a course's. */
export const FACETS = {
  theme: {
    label: 'Theme',
    any: 'All themes',
    names: named(themes, nameOf),
    of: (course) => course.themes,
  },
  format: {
    label: 'How it is taught',
    any: 'However it is taught',
    names: FORMATS,
    of: (course) => [course.format],
  },
  level: {
    label: 'Level',
    any: 'All levels',
    names: {
      ...Object.fromEntries(levels.map((level) => [level, level])),
      [NOT_STATED]: 'Level not stated',
    },
    of: (course) => [course.level ?? NOT_STATED],
  },
  audience: {
    label: 'For whom',
    any: 'All groups',
    names: { ...named(trainingGuide.audiences, nameOf), [NOT_STATED]: 'For whom not stated' },
    of: (course) => (course.audiences?.length ? course.audiences : [NOT_STATED]),
  },
  provider: {
    label: 'Provider',
    any: 'All providers',
    names: { ...named(bodies, nameOf), [NOT_STATED]: 'Provider not stated' },
    of: (course) => [course.provider ?? NOT_STATED],
  },
  stage: {
    label: 'How things stood',
    any: 'However things stood',
    names: STAGES,
    of: (course) => [course.stage],
  },
};
export const NAMES = Object.keys(FACETS);

/** The courses of a filter, any part of which may be left out. */
export const coursesWith = (filter) =>
  courses.filter((course) =>
    NAMES.every((name) => !filter[name] || FACETS[name].of(course).includes(filter[name])),
  );

export const count = (number) =>
  number === 1 ? '1 course or event' : `${number} courses and events`;
export const total = courses.length;
export const showing = (shown) =>
  shown === total ? `Showing all ${count(total)}` : `Showing ${shown} of ${count(total)}`;

export const query = (filter) => {
  const parts = [...NAMES, 'sort', 'compare'].filter((name) => filter[name]);
  const value = (name) => encodeURIComponent(filter[name]);
  return parts.length ? `?${parts.map((name) => `${name}=${value(name)}`).join('&')}` : '';
};

/** The courses in an order, under their headings. */
export function ordered(sort, found) {
  if (sort === 'title') {
    const letters = ({ title }) => title.replace(/^[“‘"']+/, '').toLowerCase();
    const before = (a, b) => (letters(a) < letters(b) ? -1 : letters(a) > letters(b) ? 1 : 0);
    return [['By title', found.toSorted(before)]];
  }
  const [all, of, name] =
    sort === 'theme'
      ? [themes, (course) => themeOf(course.themes[0]), nameOf]
      : [
          sources.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
          sourceOf,
          ({ title }) => title,
        ];
  const groups = new Map(grouped(found, of));
  return all.filter((one) => groups.has(one)).map((one) => [name(one), groups.get(one)]);
}

// A course to begin from: everything about it at once shows at least itself.
export const one = courses.find(({ audiences, provider }) => audiences && provider);
/** All that can be chosen about it. */
export const all = Object.fromEntries(NAMES.map((name) => [name, FACETS[name].of(one)[0]]));

const isMet = (unanswered) => (rule, answers) =>
  rule.when.every(({ question, any_of }) =>
    answers[question] ? any_of.includes(answers[question]) : unanswered,
  );
const met = isMet(false);
const open = isMet(true);
const rulesOf = (course) => trainingGuide.suggestions.filter((rule) => rule.course === course.id);

/** What answers lead to: each course with its reasons, the weightiest first. */
export const suggestedBy = (answers) =>
  courses
    .map((course) => {
      const rules = rulesOf(course).filter((rule) => met(rule, answers));
      return {
        course,
        reasons: [...new Set(rules.map(({ reason }) => reason))],
        conditions: Math.max(0, ...rules.map(({ when }) => when.length)),
      };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length || b.conditions - a.conditions);

/** How many courses may still be suggested. */
export const stillOpen = (answers) =>
  courses.filter((course) => rulesOf(course).some((rule) => open(rule, answers))).length;
