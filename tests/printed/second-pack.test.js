// The pages of another partnership's pack, for the root of a host and for a folder: nothing of the first
// pack, its own words, and addresses that stay in the folder.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { page, words } from './support.js';

const ROOT = process.env.PACK_TWO || 'target/dist-pack-two';
const FOLDER = process.env.IN_FOLDER || 'target/dist-in-folder';
const BASE = '/toolkit/';
/** Where the build was told that it will stand. */
const ADDRESS = `https://learning.example.org${BASE}`;

const pack = JSON.parse(readFileSync('tests/fixtures/pack-two/pack.json', 'utf8'));
const paths = readdirSync(ROOT, { recursive: true })
  .filter((file) => file.endsWith('.html') && !/^(404|app)\.html$/.test(file))
  .map((file) => `/${file.slice(0, -5)}`.replace(/^\/index$/, '/'));

/** What the first pack is about, and what this one has nothing of. */
const ELSEWHERE =
  /Newcastle|Kirklees|Nottinghamshire|Northumbria|NSCB|NSCP|NSAB|Recommendations|Reviews/;
const ABSENT = /^\/(toolkit|reviews|findings|figures|strategy|thread|related-documents)\b/;
/** What says in general what may be listed or brought in, whatever the pack has. */
const OWN = /^\/(notebook|reading-list|your-data|my-training|kiosk|meeting|present|embed|search)/;

test('no page names anything of the first pack, or leads to what is absent', () => {
  assert.ok(paths.length > 20);
  for (const path of paths.filter((path) => !OWN.test(path))) {
    const own = page(path, ROOT);
    const said = own.document.title + words(own.document.querySelector('#app'));
    assert.doesNotMatch(said, ELSEWHERE, path);
    const to = own.links(own.document.querySelector('#app')).map(({ path }) => path);
    assert.deepEqual([path, to.filter((to) => ABSENT.test(to))], [path, []]);
  }
  assert.deepEqual(
    paths.filter((path) => ABSENT.test(path)),
    [],
  );
});

test('it has its own name, menu, ways to get help, and a place to leave for', () => {
  const home = page('/', ROOT);
  assert.equal(words(home.heading), pack.headline);
  const menu = home.texts('a', home.navigation('Menu'));
  assert.deepEqual(menu, ['Home', 'Newsletters', 'Training', 'Themes']);
  const help = home.section('Get help now');
  assert.deepEqual(
    home.texts('h3', help),
    pack.help.map(({ title }) => title),
  );
  const online = { title: pack.help[2].url_title, path: new URL(pack.help[2].url).href };
  assert.ok(
    home.links(help).some((link) => link.title === online.title && link.path === online.path),
  );
  const article = page('/articles/what-the-dog-showed', ROOT);
  const exit = article.document.querySelector('.govuk-exit-this-page__button');
  assert.equal(exit.getAttribute('href'), pack.exit_address);
});

test('in a folder every link and every file of a page is in it, and the page knows its address', () => {
  for (const path of paths) {
    const { document, heading } = page(path, FOLDER);
    const base = new URL(BASE, 'https://printed.invalid');
    const inside = (address) => {
      const url = new URL(address, base);
      return url.origin !== base.origin || url.pathname.startsWith(BASE);
    };
    assert.equal(document.querySelector('base').getAttribute('href'), BASE);
    const links = [...document.querySelectorAll('a[href], link[href]')];
    const named = links.map((link) => link.getAttribute('href'));
    named.push(...[...document.querySelectorAll('[src]')].map((of) => of.getAttribute('src')));
    assert.deepEqual([path, named.filter((to) => !to.startsWith('#') && !inside(to))], [path, []]);
    assert.equal(heading.textContent, page(path, ROOT).heading.textContent);
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
    if (canonical) assert.equal(canonical, ADDRESS + path.slice(1));
  }
  // The picture that a preview of a link shows.
  const picture = page('/', FOLDER).document.querySelector('meta[property="og:image"]');
  const address = picture.getAttribute('content');
  assert.ok(address.startsWith(ADDRESS));
  const png = readFileSync(join(FOLDER, address.slice(ADDRESS.length)));
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
});

test('search engines and hosts are told of addresses in the folder', () => {
  const read = (path) => readFileSync(join(FOLDER, path), 'utf8');
  const places = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
  assert.ok(places.length > 20);
  assert.deepEqual(
    places.filter((place) => !place.startsWith(ADDRESS)),
    [],
  );
  const files = new Set(readdirSync(FOLDER, { recursive: true }));
  const file = (place) => `${place.slice(ADDRESS.length) || 'index'}.html`;
  assert.deepEqual(
    places.filter((place) => !files.has(file(place))),
    [],
  );
  assert.ok(read('robots.txt').includes(`Sitemap: ${ADDRESS}sitemap.xml`));

  const headers = read('_headers').split('\n');
  const rules = headers.filter((line) => line && !line.startsWith(' '));
  assert.deepEqual(
    rules.filter((path) => !path.startsWith(BASE)),
    [],
  );
  for (const line of read('_redirects').trim().split('\n'))
    assert.match(line, /^\/toolkit\/my-training\/\w+\/\* \/toolkit\/app 200$/);
  const { routes } = JSON.parse(read('staticwebapp.config.json'));
  assert.deepEqual(
    routes.filter(({ route }) => !route.startsWith(BASE)),
    [],
  );
});
