// The pages that list records, and those about the product: what they say, in which order, and how
// much of each there is.
import assert from 'node:assert/strict';
import test from 'node:test';
import {
  articles,
  courses,
  figures,
  findings,
  glossary,
  issues,
  lines,
  pack,
  recommendations,
  relatedDocuments,
  reports,
  reviews,
  sections,
  sources,
  strategy,
  themes,
  toolkit,
  trainingGuide,
} from '../browser/support/content.js';
import { matrixOf, query, showing as showingFindings } from '../browser/support/explorer.js';
import {
  EVIDENCE,
  KINDS,
  TYPES,
  bodyOf,
  findingsWith,
  gaps,
  grouped,
  recordOf,
  records,
  recurring,
  sourceOf,
  spoken,
  tally,
  tiesOf,
} from '../browser/support/records.js';
import {
  FORMATS,
  count as countCourses,
  ordered,
  showing as showingCourses,
  standing,
  total as totalCourses,
} from '../browser/support/training.js';
import {
  EVERY,
  REVIEW_KINDS,
  amountsOf,
  counted,
  countsOf,
  drawingOf,
  providerOf,
  rowsOf,
  tableOf,
} from './told.js';
import { expectSaid, page, squeeze, words } from './support.js';

/** The items of a list that have a heading of a level. */
const entriesOf = (own, level) =>
  own.all('li', own.main).filter((li) => li.querySelector(`h${level}`)?.closest('li') === li);
const statusOf = (own) => own.texts('[role="status"]', own.main)[0];

test('home says what it is, how much each way in holds, and what connects them', () => {
  const own = page('/');
  expectSaid(own.main, [pack.headline, pack.purpose, `The articles of ${issues.length} issues`]);
  const ways = [
    ['Recommendations', '/toolkit', recommendations],
    ['Reviews and audits', '/reviews', reviews],
    ['Newsletters', '/newsletters', articles],
    ['Strategy', '/strategy', lines],
    ['Training', '/training', courses],
  ];
  for (const [title, path, holds] of ways) {
    const card = own
      .all('li', own.main)
      .find((li) => own.links(li).some((link) => link.title === title));
    assert.equal(own.links(card)[0].path, path);
    expectSaid(card, [String(holds.length)]);
  }
  const connections = ['Findings', 'Figures', 'The thread', 'Glossary', 'Related documents'];
  for (const name of connections) {
    const { path } = sections.find(({ title }) => title === name);
    assert.ok(
      own.links().some((link) => link.title === name && link.path === path),
      name,
    );
  }
  // Each theme says how many records are of it.
  const shown = themes
    .map(({ id, name }) => [name, records.filter(({ themes = [] }) => themes.includes(id)).length])
    .filter(([, count]) => count > 0);
  const list = own.all('ul', own.main).find((ul) => own.links(ul)[0]?.path.startsWith('/themes/'));
  assert.deepEqual(
    own.texts('li', list),
    shown.map(([name, count]) => `${name} ${count}`),
  );
});

test('home and the page about the product tell where to get help, with numbers to call', () => {
  for (const path of ['/', '/about']) {
    const own = page(path);
    const help = own.section('Get help now');
    assert.equal(own.all('li', help).length, pack.help.length);
    const links = own.all('a', help).map((a) => [words(a), a.getAttribute('href')]);
    for (const { title, when, phone, url, url_title } of pack.help) {
      expectSaid(help, [title, when]);
      const has = (link) =>
        assert.ok(
          links.some((one) => one.join() === link.join()),
          `${link}`,
        );
      if (phone) has([phone, `tel:${phone.replaceAll(' ', '')}`]);
      if (url) has([url_title, url]);
    }
  }
});

test('the page about the product names every document and says what is stored', () => {
  const own = page('/about');
  const documents = own.section('The documents behind it');
  assert.deepEqual(
    own.texts('h3', documents).toSorted(),
    sources.map(({ title }) => title).toSorted(),
  );
  expectSaid(
    documents,
    sources.map(({ publisher }) => publisher),
  );
  expectSaid(own.section('Whose learning this is'), [pack.partnership]);
  expectSaid(own.section('What is stored, and where'), [
    'They are not sent to us or to anyone else',
    'Anyone who uses this browser under the same account',
    'There are no cookies',
  ]);
  expectSaid(own.section('When the content was checked'), ['21 November 2026']);
});

test('how to use it says how', () => {
  const own = page('/toolkit/how-to-use');
  assert.equal(words(own.heading), toolkit.how_to_use.title);
  expectSaid(own.main, [
    'Previous and Next',
    'Left and right arrow keys',
    'A swipe to the left or right',
    'The / key, or Ctrl and K',
  ]);
});

test('the menu has every recommendation in the deck’s order', () => {
  const own = page('/toolkit');
  const total = recommendations.length + 1;
  assert.equal(statusOf(own), `Showing all ${total}`);
  const titles = own.links().filter(({ path }) => path.startsWith('/toolkit/recommendations/'));
  assert.deepEqual(
    titles,
    recommendations.map(({ label, path }) => ({ title: label, path })),
  );
});

test('the reviews stand under their reports, each with what it found', () => {
  const nouns = {
    learning: ['point of learning', 'points of learning'],
    'good-practice': ['point of good practice', 'points of good practice'],
    strengthen: ['area to strengthen', 'areas to strengthen'],
    action: ['action', 'actions'],
  };
  const own = page('/reviews');
  assert.deepEqual(
    own.texts('h2', own.main),
    reports.map(({ title }) => title),
  );
  const entries = entriesOf(own, 4);
  assert.equal(entries.length, reviews.length);
  for (const review of reviews) {
    const entry = entries.find((li) => words(li.querySelector('h4')) === review.title);
    const counts = TYPES.map((type) => [type, findingsWith({ review: review.id, type }).length])
      .filter(([, count]) => count > 0)
      .map(([type, count]) => counted(count, nouns[type]));
    expectSaid(entry, [
      `${REVIEW_KINDS[review.kind]} · ${review.period}`,
      review.summary,
      counts.join(', ') || 'The source gives no findings.',
      review.content_note,
    ]);
    assert.deepEqual(
      own.links(entry).map(({ path }) => path),
      [`/reviews/${review.id}`],
    );
  }
  for (const { path, title } of [{ path: '/findings', title: 'All findings in one list' }])
    assert.ok(own.links().some((link) => link.path === path && link.title === title));
});

test('the findings stand under their reviews, and the matrix counts them', () => {
  const own = page('/findings');
  assert.ok(own.texts('[role="status"]', own.main).includes(showingFindings(findings.length)));
  const list = own.section('The list of findings') ?? own.main;
  const links = own.links(list).filter(({ path }) => /^\/findings\/[^?]/.test(path));
  assert.deepEqual(
    links,
    findings.map(({ id, title }) => ({ title, path: `/findings/${id}` })),
  );
  const groups = grouped(findings, ({ review }) => review.short);
  const headings = own.texts('h3', own.main);
  for (const [short, found] of groups) assert.ok(headings.includes(`${short} (${found.length})`));
  const { columns, rows } = matrixOf({ type: 'strengthen' });
  const squares = own
    .all('td a', own.main.querySelector('table'))
    .map((link) => [link.getAttribute('aria-label'), own.links(link.parentElement)[0].path]);
  const expected = rows.flatMap(({ theme, counts }) =>
    columns
      .map((review, at) => [review, counts[at]])
      .filter(([, count]) => count > 0)
      .map(([review, count]) => [
        `${counted(count, ['finding', 'findings'])}: ${theme.name} in ${review.short}`,
        `/findings${query({ type: 'strengthen', theme: theme.id, review: review.id })}`,
      ]),
  );
  assert.deepEqual(squares, expected);
});

test('the newsletters stand the newest first, with whose they are and what they hold', () => {
  const own = page('/newsletters');
  assert.equal(statusOf(own), `Showing all ${articles.length} articles`);
  const entries = entriesOf(own, 3);
  assert.deepEqual(
    entries.map((li) => words(li.querySelector('h3'))),
    issues.map(({ title }) => title),
  );
  for (const [index, of] of issues.entries()) {
    const number = of.number && `Issue ${of.number}`;
    const count = `${of.articles.length} articles`;
    expectSaid(entries[index], [
      bodyOf(of.publisher).name,
      spoken(of.date),
      of.summary,
      count,
      number,
    ]);
    const front = page(`/newsletters/${of.id}`);
    expectSaid(front.main, [bodyOf(of.publisher).name, spoken(of.date), count]);
    const contents = front.section('In this issue');
    assert.deepEqual(
      front.texts('h3', contents),
      of.sections.map(({ title }) => title),
    );
    const inOrder = of.sections.flatMap(({ id }) =>
      of.articles.filter(({ section }) => section === id),
    );
    assert.deepEqual(
      front.all('li', contents).flatMap((li) => front.links(li)),
      inOrder.map(({ id, title }) => ({ title, path: `/articles/${id}` })),
    );
  }
});

test('the strategy has every column and line in order, its year, and its ties by kind', () => {
  const own = page('/strategy');
  const plan = own.section('The plan');
  expectSaid(own.main, [strategy.summary.slice(0, 40)]);
  const columns = own.all('h3', plan);
  assert.deepEqual(
    columns.map(words),
    strategy.columns.map(({ title }) => title),
  );
  for (const [index, column] of strategy.columns.entries()) {
    const shown = [...columns[index].nextElementSibling.children];
    assert.deepEqual(
      shown.map((line) => own.links(line)[0]),
      column.lines.map(({ id, title }) => ({ title, path: `/strategy/${id}` })),
    );
    for (const [at, { text }] of column.lines.entries()) expectSaid(shown[at], [text]);
  }
  // How many marks a task has in the year, and what is written on each.
  const marks = {
    quarterly: ['Once', 4],
    'twice-yearly': ['Once', 2],
    yearly: ['Once', 1],
    'from-time-to-time': ['No interval named', 1],
  };
  const [head, ...tasks] = rowsOf(
    own.section('Tasks that come back, over a year').querySelector('table'),
  );
  assert.deepEqual(head, ['Task', 'Quarter 1', 'Quarter 2', 'Quarter 3', 'Quarter 4']);
  assert.deepEqual(
    tasks,
    recurring.map(({ title, every }) => {
      const [word, count] = marks[every];
      return [`${title} ${EVERY[every]}`, ...Array(count).fill(word)];
    }),
  );
  const nouns = {
    recommendation: ['recommendation', 'recommendations'],
    review: ['review or audit', 'reviews or audits'],
    finding: ['finding', 'findings'],
    article: ['article', 'articles'],
    course: ['course', 'courses'],
    line: ['line of the strategy', 'lines of the strategy'],
    figure: ['figure', 'figures'],
  };
  const tied = lines
    .map(({ id, title }) => {
      const line = recordOf(`line/${id}`);
      const counts = KINDS.map((kind) => [tiesOf(line, kind).length, nouns[kind]]);
      return [
        title,
        counts.filter(([count]) => count > 0).map(([count, of]) => counted(count, of)),
      ];
    })
    .filter(([, counts]) => counts.length > 0)
    .map(([title, counts]) => `${title} ${counts.join(', ')}`);
  assert.deepEqual(own.texts('li', own.section('Ties')), tied);
});

test('the training stands under its documents, the newest first, with what one asks first', () => {
  const own = page('/training');
  assert.ok(own.texts('[role="status"]', own.main).includes(showingCourses(totalCourses)));
  expectSaid(own.main, ['We do not take bookings']);
  const groups = ordered('source', courses);
  const titles = new Set(sources.map(({ title }) => title));
  assert.deepEqual(
    own.texts('h2', own.main).filter((title) => titles.has(title)),
    groups.map(([title]) => title),
  );
  for (const [title, of] of groups) {
    const { publisher, date } = sources.find((source) => source.title === title);
    expectSaid(own.main, [`${publisher}, ${spoken(date)}. ${countCourses(of.length)}`]);
  }
  const inOrder = groups.flatMap(([, of]) => of);
  const entries = entriesOf(own, 3);
  assert.equal(entries.length, inOrder.length);
  for (const [index, course] of inOrder.entries()) {
    assert.equal(words(entries[index].querySelector('h3')), course.title);
    expectSaid(entries[index], [
      FORMATS[course.format],
      course.summary,
      providerOf(course),
      course.audience && `For whom: ${course.audience}`,
      `How things stood: ${standing(course)}`,
      course.dates && `Dates, as the source states them: ${course.dates}`,
      'Dates from the provider',
    ]);
  }
});

test('the booking guide tells each step, what is done for it here, and where that is from', () => {
  const { booking } = trainingGuide;
  const own = page('/training/booking');
  expectSaid(own.main, [booking.introduction, 'Bookings are made with the provider, not here.']);
  const lists = own.all('ul', own.main).map((ul) => own.texts('li', ul));
  assert.ok(lists.some((items) => items.join() === booking.needed.map(squeeze).join()));
  const steps = entriesOf(own, 3);
  assert.equal(steps.length, booking.steps.length);
  for (const [index, { title, text, here }] of booking.steps.entries()) {
    assert.equal(words(steps[index].querySelector('h3')), title);
    expectSaid(steps[index], [text, here && `Here: ${here}`]);
    if (!here) assert.ok(!words(steps[index]).includes('Here:'));
  }
  const source = sources.find(({ id }) => id === booking.source.document);
  expectSaid(own.main, [source.title, booking.source.place]);
});

test('the themes have what they mean and how much there is', () => {
  const own = page('/themes');
  const entries = entriesOf(own, 2);
  assert.deepEqual(
    entries.map((li) => own.links(li)[0]),
    themes.map(({ id, name }) => ({ title: name, path: `/themes/${id}` })),
  );
  for (const [index, of] of themes.entries()) {
    expectSaid(entries[index], [of.definition]);
    assert.deepEqual(own.texts('li', entries[index]), countsOf(of));
  }
});

test('every figure stands under its document, with its numbers and what they mean', () => {
  const own = page('/figures');
  const groups = grouped(figures, (figure) => sourceOf(figure));
  assert.deepEqual(
    own.texts('h2', own.main),
    groups.map(([{ title }]) => title),
  );
  assert.deepEqual(
    own.texts('li', own.navigation('On this page, by document')),
    groups.map(([{ title }, of]) => `${title} ${counted(of.length, ['figure', 'figures'])}`),
  );
  const inOrder = groups.flatMap(([, of]) => of);
  const entries = entriesOf(own, 3);
  assert.deepEqual(
    entries.map((li) => words(li.querySelector('h3'))),
    inOrder.map(({ title }) => title),
  );
  for (const [index, of] of inOrder.entries()) {
    const entry = entries[index];
    const drawing = entry.querySelector('[role="img"]');
    assert.equal(own.name(drawing), drawingOf(of));
    expectSaid(drawing, amountsOf(of));
    const table = entry.querySelector('table');
    assert.equal(words(table.querySelector('caption')), `${of.title}, ${of.period}`);
    assert.deepEqual(rowsOf(table), tableOf(of));
    expectSaid(entry, [
      of.shows,
      `What it does not show: ${squeeze(of.not)}`,
      `${of.period}. Source: ${of.source.place}`,
    ]);
  }
});

test('the glossary is listed from A to Z with meanings and other names', () => {
  const head = ({ short, long }) => short ?? long;
  const lower = (entry) => head(entry).toLowerCase();
  const letterOf = (entry) => (/^[a-z]/i.test(head(entry)) ? head(entry)[0].toUpperCase() : '#');
  const letters = [...new Set(glossary.map(letterOf))].sort();
  const before = (a, b) => (lower(a) < lower(b) ? -1 : lower(a) > lower(b) ? 1 : 0);
  const inOrder = letters.flatMap((letter) =>
    glossary.filter((entry) => letterOf(entry) === letter).sort(before),
  );
  const own = page('/glossary');
  assert.equal(statusOf(own), `All ${glossary.length} words`);
  assert.deepEqual(own.texts('h2', own.main), letters);
  assert.deepEqual(own.texts('a', own.navigation('Go to a letter')), letters);
  const entries = own.all('section li', own.main);
  assert.deepEqual(
    entries.map((li) => own.links(li)[0]),
    inOrder.map((entry) => ({ title: head(entry), path: `/glossary/${entry.id}` })),
  );
  for (const [index, { short, long, meaning, older = [], newer = [] }] of inOrder.entries()) {
    expectSaid(entries[index], [
      meaning,
      short && long,
      older.length && `Earlier: ${older.join('; ')}`,
      newer.length && `Later: ${newer.join('; ')}`,
    ]);
  }
});

test('every related document stands under the document that lists it', () => {
  const kinds = {
    'annual-report': 'Annual report',
    'strategy-or-plan': 'Strategy or plan',
    training: 'Training',
    protocol: 'Protocol',
    'minutes-or-agenda': 'Minutes or agenda',
    guidance: 'Guidance',
    report: 'Report',
    'job-description': 'Job description',
    other: 'Other',
  };
  const own = page('/related-documents');
  const total = relatedDocuments.flatMap(({ documents }) => documents).length;
  assert.equal(statusOf(own), `Showing all ${total} titles`);
  expectSaid(own.main, ['These are titles only.']);
  const titleOf = ({ source }) => sources.find(({ id }) => id === source.document).title;
  const lists = own.all('h2', own.main);
  assert.deepEqual(
    lists.map(words),
    relatedDocuments.map((list) => `Listed in ${titleOf(list)}`),
  );
  for (const [index, { documents }] of relatedDocuments.entries()) {
    const shown = [...lists[index].nextElementSibling.children].map((li) =>
      [...li.children].map(words),
    );
    const told = documents.map(({ title, type, body, place, year, editor_note }) => [
      title,
      [kinds[type], body && !title.includes(body) ? body : '', place, year]
        .filter(Boolean)
        .join(' · '),
      editor_note,
    ]);
    assert.deepEqual(
      shown,
      told.map((texts) => texts.filter(Boolean).map(squeeze)),
    );
  }
});

test('the thread counts each recommendation’s ties, and names where it breaks off', () => {
  const columns = {
    review: 'Reviews',
    finding: 'Findings',
    article: 'Articles',
    course: 'Courses',
    line: 'Strategy',
    figure: 'Figures',
  };
  const spelt = ({ stated, ours }) =>
    [stated && `${stated} stated`, ours && counted(ours, ['our link', 'our links'])]
      .filter(Boolean)
      .join(', ') || 'none';
  const digits = ({ stated, ours }) => {
    if (!stated && !ours) return '–';
    return ours ? `${stated || ''} + ${ours}`.trim() : `${stated}`;
  };
  const own = page('/thread');
  const rows = records.filter(({ kind }) => kind === 'recommendation');
  const ties = own.section('Ties of each recommendation');
  const [head, ...table] = rowsOf(ties.querySelector('table'));
  assert.deepEqual(head, ['Recommendation', ...EVIDENCE.map((kind) => columns[kind])]);
  // What is seen in figures is heard in words.
  const seen = own.all('td', ties).map((td) => [...td.children].map(words));
  const tallies = rows.flatMap((record) => EVIDENCE.map((kind) => tally(record, kind)));
  assert.deepEqual(
    seen,
    tallies.map((count) => [digits(count), spelt(count)]),
  );
  assert.deepEqual(
    table.map(([label]) => label),
    rows.map(({ label }) => label),
  );
  // On a phone a list says the same.
  for (const [index, card] of entriesOf(own, 3).entries()) {
    const filled = EVIDENCE.map((kind) => [kind, tally(rows[index], kind)]).filter(
      ([, { stated, ours }]) => stated + ours > 0,
    );
    assert.equal(words(card.querySelector('h3')), rows[index].label);
    assert.deepEqual(
      own.texts('li', card),
      filled.map(([kind, count]) => `${columns[kind]}: ${spelt(count)}`),
    );
    if (filled.length === 0) expectSaid(card, ['No ties']);
  }
  for (const [name, { all, open }] of [
    ['Recommendations with no later evidence', gaps.evidence],
    ['Areas to strengthen with no course', gaps.course],
    ['Outcomes of the strategy with no measure', gaps.measure],
  ]) {
    const gap = own.section(name, 3);
    expectSaid(gap, [`${open.length} of ${all.length}`, open.length ? '' : 'There is none.']);
    assert.deepEqual(
      own.links(gap),
      open.map(({ label, path }) => ({ title: label, path })),
    );
  }
  // Findings with no course stand under their reviews, each with its count.
  const reviewOf = ({ ref }) =>
    records.find((record) => record.findings?.some(({ id }) => `finding/${id}` === ref)).title;
  assert.deepEqual(
    own.texts('summary', own.section('Areas to strengthen with no course', 3)),
    grouped(gaps.course.open, reviewOf).map(([title, open]) => `${title} (${open.length})`),
  );
});
