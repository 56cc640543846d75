// The page of every record: that it has all that the content says of it, and no more.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  courses,
  figures,
  findings,
  glossary,
  issues,
  questions,
  recommendations,
  reports,
  sources,
  strategy,
  themes,
  toolkit,
  trainingGuide,
  wholeDocuments,
} from '../browser/support/content.js';
import { TYPE_NAMES } from '../browser/support/explorer.js';
import {
  KINDS,
  KIND_NAMES,
  TYPES,
  bodyOf,
  findingsWith,
  grouped,
  ofTheme,
  plain,
  records,
  sourceOf,
  themeOf,
  tiesOf,
} from '../browser/support/records.js';
import { FORMATS, coursesWith, standing } from '../browser/support/training.js';
import {
  EVERY,
  REVIEW_KINDS,
  amountsOf,
  countsOf,
  drawingOf,
  providerOf,
  rowsOf,
  tableOf,
} from './told.js';
import { expectSaid, page, squeeze, words } from './support.js';

const paragraphs = (text) => (text ?? '').split(/\n+/).filter(Boolean).map(plain);
const namesOf = (ids, of) => (ids ?? []).map((id) => of(id).name);

/** Expects a page to name its source, and its place there. */
function expectSource(own, record) {
  const said = own
    .texts('p', own.article)
    .filter((text) => text.startsWith('Source: '))
    .join();
  for (const text of [sourceOf(record).title, record.source?.place])
    if (text) assert.ok(said.includes(squeeze(text)), `${own.path} has the source ${said}`);
}

/** Expects a page to stand at its place among others, at its head and at its foot. */
function expectPlace(own, index, count) {
  const said = own
    .all('p, span', own.main)
    .filter((part) => words(part) === `${index + 1} of ${count}`);
  assert.ok(said.length >= 2, `${own.path} does not say twice that it is ${index + 1} of ${count}`);
  const links = own.texts('a', own.navigation('Pages in reading order'));
  assert.equal(
    links.some((name) => name.startsWith('Previous')),
    index > 0,
    own.path,
  );
  assert.equal(
    links.some((name) => name.startsWith('Next')),
    index + 1 < count,
    own.path,
  );
}

test('a recommendation shows all that its record holds', () => {
  for (const step of recommendations) {
    const own = page(step.path);
    const { summary, content_note, status, source, report_said, what_was_done } = step;
    expectSaid(own.main, [summary, content_note, status, source.place], step.path);
    for (const prose of [report_said, what_was_done, step.still_to_come])
      expectSaid(own.main, paragraphs(prose), step.path);
    for (const { why } of step.related ?? [])
      expectSaid(own.section('Follow the thread'), [why], step.path);
    for (const { text } of questions) expectSaid(own.main, [text], step.path);
    const offered = own
      .texts('summary')
      .filter((text) => text.startsWith('Words used on this page'));
    for (const list of offered.length ? own.all('details') : []) {
      if (!words(list).startsWith('Words used on this page')) continue;
      const known = glossary.map(({ short, long }) => (short ? `${short}: ${long}` : long));
      for (const term of own.texts('dt', list)) assert.ok(known.includes(term), term);
    }
  }
});

test('a review is whole, with its findings by type, and stands in its report', () => {
  for (const report of reports) {
    for (const [index, of] of report.reviews.entries()) {
      const own = page(`/reviews/${of.id}`);
      const told = TYPES.map((type) => [
        type,
        of.findings.filter((one) => one.type === type),
      ]).filter(([, found]) => found.length);
      const all = told.flatMap(([, found]) => found);
      const parts = own.navigation('On this page');
      expectPlace(own, index, report.reviews.length);
      expectSaid(own.main, [`${REVIEW_KINDS[of.kind]} · ${of.period}`], own.path);
      const texts = [of.summary, of.sample, ...(of.comments ?? [])].filter(Boolean).map(plain);
      expectSaid(own.article, [...texts, ...paragraphs(of.body)], own.path);
      expectSaid(
        own.article,
        all.map(({ text }) => plain(text)),
        own.path,
      );
      const entries = own.all('li', own.article).filter((li) => /Themes: /.test(words(li)));
      assert.deepEqual(
        entries.flatMap((li) => own.links(li).filter(({ path }) => path.startsWith('/findings/'))),
        all.map(({ id, title }) => ({ title, path: `/findings/${id}` })),
        own.path,
      );
      assert.deepEqual(
        parts ? own.texts('a', parts) : [],
        told.map(([type, found]) => `${TYPE_NAMES[type]} (${found.length})`),
      );
      expectSource(own, of);
      assert.deepEqual(own.fact('Report'), [report.title]);
      assert.deepEqual(own.fact('Themes'), namesOf(of.themes, themeOf));
      assert.deepEqual(own.fact('Boards and agencies'), namesOf(of.bodies, bodyOf));
    }
    for (const part of report.pages ?? []) {
      const own = page(`/reviews/about/${part.id}`);
      expectSaid(own.article, [plain(part.summary), ...paragraphs(part.body)], own.path);
      assert.deepEqual(own.fact('Report'), [report.title]);
      expectSource(own, part);
    }
  }
});

test('a finding says what it is, names its review, and leads to what that did', () => {
  for (const { review, ...of } of findings) {
    const own = page(`/findings/${of.id}`);
    const told = TYPES.flatMap((type) => review.findings.filter((one) => one.type === type));
    expectSaid(own.article, [plain(of.text)], own.path);
    assert.deepEqual(own.fact('Review'), [review.title], own.path);
    assert.deepEqual(own.fact('Themes'), namesOf(of.themes, themeOf), own.path);
    expectPlace(
      own,
      told.findIndex(({ id }) => id === of.id),
      told.length,
    );
    const done = findingsWith({ type: 'action', review: review.id }).length;
    const ways = own
      .texts('a', own.article)
      .filter((text) => text.startsWith('What the same review reports as done'));
    assert.equal(ways.length, of.type === 'strengthen' && done > 0 ? 1 : 0, own.path);
  }
});

test('an article is whole, in its place in its issue', () => {
  for (const issue of issues) {
    for (const [index, article] of issue.articles.entries()) {
      const own = page(`/articles/${article.id}`);
      expectPlace(own, index, issue.articles.length);
      expectSaid(own.main, [issue.title, article.content_note], own.path);
      expectSaid(own.article, [plain(article.summary), ...paragraphs(article.body)], own.path);
      expectSource(own, article);
      assert.deepEqual(own.fact('Themes'), namesOf(article.themes, themeOf), own.path);
    }
  }
});

test('a line of the strategy has its column, how often, and its neighbours', () => {
  for (const column of strategy.columns) {
    for (const [index, line] of column.lines.entries()) {
      const own = page(`/strategy/${line.id}`);
      expectPlace(own, index, column.lines.length);
      assert.deepEqual(own.fact('Column of the plan'), [column.title]);
      assert.deepEqual(own.fact('For the years'), [strategy.period]);
      expectSaid(
        own.article,
        [line.text, line.every && `How often: ${EVERY[line.every]}`],
        own.path,
      );
      assert.equal(words(own.article).includes('How often:'), Boolean(line.every), own.path);
      expectSource(own, line);
    }
  }
});

test('a course has what the source says of it, and no more', () => {
  const { booking, audiences } = trainingGuide;
  const { publisher } = sources.find(({ id }) => id === booking.source.document);
  /** Whether the booking guide is about a course, and there is something to book. */
  const isBooked = (course) =>
    ['announced', 'in-place'].includes(course.stage) &&
    (course.source.document === booking.source.document || providerOf(course) === publisher);
  const booked = courses.filter(isBooked);
  assert.ok(booked.length > 1 && booked.length < courses.length);
  for (const course of courses) {
    const own = page(`/training/${course.id}`);
    const texts = [course.summary, `How things stood: ${standing(course)}`];
    expectSaid(
      own.article,
      [...texts, ...paragraphs(course.body), ...(course.aims ?? [])],
      own.path,
    );
    assert.equal(own.section('Aims') !== null, Boolean(course.aims?.length), own.path);
    for (const [label, value] of [
      ['Provider', providerOf(course)],
      ['How it is taught', FORMATS[course.format]],
      ['Level', course.level],
      ['Length', course.length],
      ['For whom', course.audience],
      ['Dates, as the source states them', course.dates],
      ['How to book, as the source states it', course.how_to_book],
    ]) {
      assert.deepEqual(own.fact(label), value ? [squeeze(value)] : [], `${own.path} ${label}`);
    }
    const groups = (course.audiences ?? []).map((of) => audiences.find(({ id }) => id === of).name);
    assert.deepEqual(own.fact('Groups that are meant'), groups);
    assert.deepEqual(own.fact('Themes'), namesOf(course.themes, themeOf));
    expectSaid(own.section('Dates and places'), ['Dates from the provider'], own.path);
    const section = own.section('Booking');
    assert.equal(section !== null, isBooked(course), own.path);
    if (section) {
      const lists = own.all('ul, ol', section);
      assert.deepEqual(own.texts('li', lists[0]), booking.needed.map(squeeze));
      assert.deepEqual(
        own.texts('li', lists.at(-1)),
        booking.steps.map(({ title }) => title),
      );
    }
    const away = own.section('Go to the provider');
    assert.deepEqual(
      away ? own.texts('a', away) : [],
      (course.links ?? []).map(({ title }) => title),
      own.path,
    );
    expectSource(own, course);
    for (const theme of course.themes) {
      const found = coursesWith({ theme }).length;
      if (theme === course.themes[0] && found > 1)
        expectSaid(own.main, [`All training on ${themeOf(theme).name} (${found})`], own.path);
    }
  }
});

test('a figure has its numbers, its drawing in words, what it shows and what it does not', () => {
  for (const of of figures) {
    const own = page(`/figures/${of.id}`);
    const drawing = own.article.querySelector('[role="img"]');
    assert.equal(own.name(drawing), drawingOf(of), own.path);
    expectSaid(drawing, amountsOf(of), own.path);
    assert.deepEqual(rowsOf(own.article.querySelector('table')), tableOf(of), own.path);
    expectSaid(own.section('What it shows'), [of.shows], own.path);
    expectSaid(own.section('What it does not show'), [of.not], own.path);
    expectSource(own, of);
  }
});

test('a glossary term has its meaning, its other names, and its source', () => {
  for (const entry of glossary) {
    const own = page(`/glossary/${entry.id}`);
    const source = entry.source && sources.find(({ id }) => id === entry.source.document);
    expectSaid(
      own.main,
      [entry.meaning, entry.short ? 'Abbreviation' : 'Term', entry.short],
      own.path,
    );
    assert.deepEqual(own.fact('Earlier names'), entry.older ?? [], own.path);
    assert.deepEqual(own.fact('Later names'), entry.newer ?? [], own.path);
    assert.deepEqual(own.fact('Source'), [
      source
        ? squeeze(`${source.title}: ${entry.source.place}`)
        : 'The documents do not explain it. The meaning is ours.',
    ]);
  }
});

test('each record of a theme is on its page', () => {
  /** How many findings of a review a theme's page names. */
  const SHOWN = 3;
  for (const of of themes) {
    const own = page(`/themes/${of.id}`);
    const kinds = KINDS.filter((kind) => ofTheme(of, kind).length > 0);
    assert.deepEqual(own.texts('h2', own.main).slice(0, kinds.length), [
      ...kinds.map((kind) => `${KIND_NAMES[kind]} (${ofTheme(of, kind).length})`),
    ]);
    assert.deepEqual(own.texts('a', own.navigation('On this page')), countsOf(of));
    for (const kind of kinds) {
      const part = own.section(`${KIND_NAMES[kind]} (${ofTheme(of, kind).length})`);
      if (kind !== 'finding') {
        const expected = ofTheme(of, kind).map(({ label, path }) => ({ title: label, path }));
        assert.deepEqual(own.links(part), expected, `${kind} of ${of.id}`);
        expectSaid(
          part,
          ofTheme(of, kind).map((record) => sourceOf(record).title),
          own.path,
        );
        continue;
      }
      // Of findings, the first of each review; the explorer has the rest.
      const byReview = grouped(findingsWith({ theme: of.id }), ({ review }) => review);
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
      const [all, ...links] = own.links(part);
      assert.equal(all.path, `/findings?theme=${of.id}`);
      assert.deepEqual(links, expected, own.path);
    }
  }
});

test('a whole document tells every part of it', () => {
  const of = (id) => page(`/documents/${id}`);
  const deck = of(toolkit.source.document);
  const headings = deck.texts('h2', deck.main);
  for (const { label, status } of recommendations) {
    assert.ok(headings.includes(label), label);
    expectSaid(deck.main, [status], deck.path);
  }
  const done = deck.texts('h3', deck.main).filter((text) => text === 'What was done');
  assert.equal(done.length, recommendations.length);
  for (const { path } of wholeDocuments) {
    const here = ({ source }) => `/documents/${source.document}` === path;
    for (const { level, aims = [] } of courses.filter(here))
      expectSaid(page(path).main, [level, ...aims], path);
    for (const { values } of figures.filter(here))
      expectSaid(
        page(path).main,
        values.map(({ label }) => label),
        path,
      );
  }
  for (const report of reports) {
    const own = of(report.source.document);
    if (report.reviews.some(({ content_note }) => content_note))
      expectSaid(own.main, ['Each of these says so before it begins.'], own.path);
    for (const { title, findings } of report.reviews)
      assert.equal(own.links(own.section(title)).length, findings.length, title);
  }
});

/** What a record's page should show of the thread, kind by kind. */
const strands = (record) =>
  KINDS.map((kind) => ({ kind: KIND_NAMES[kind], ties: tiesOf(record, kind) }))
    .filter(({ ties }) => ties.length > 0)
    .map(({ kind, ties }) => ({
      kind,
      ties: ties.map(({ other, why, place }) => ({
        title: other.label,
        why,
        basis: place ? `Stated in the source (${place.place})` : 'Our link',
        path: other.path,
      })),
    }));

test('“Follow the thread” shows each tie of every record with its basis', () => {
  const ORIGINS = ['recommendation', 'review', 'finding'].map((kind) => KIND_NAMES[kind]);
  let both = 0;
  for (const record of records) {
    const own = page(record.path);
    const parts = [own.section('What it came from'), own.section('Follow the thread')];
    const shown = parts.map((part) =>
      (part ? own.all('h3', part) : []).map((heading) => ({
        kind: words(heading),
        ties: [...heading.nextElementSibling.children].map((item) => {
          const [title, why, basis] = [...item.children].map(words);
          return { title, why, basis, path: own.links(item)[0].path };
        }),
      })),
    );
    assert.deepEqual(shown.flat(), strands(record), record.ref);
    // A course parts what it came from from what it is related to.
    const apart = record.kind === 'course';
    for (const [at, strand] of shown.entries())
      for (const { kind } of strand)
        assert.equal(at, apart && ORIGINS.includes(kind) ? 0 : 1, `${kind} of ${record.ref}`);
    both += shown.every((strand) => strand.length) ? 1 : 0;
  }
  assert.ok(both > 0);
  assert.ok(records.some((record) => strands(record).length === 0));
});
