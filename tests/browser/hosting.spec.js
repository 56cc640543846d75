// The configurations in hosting/ on real servers: what each kind of file is sent as, how long it is
// kept, what is refused, and that the product runs there without a word from the policy.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from './support/test.js';
import { SERVERS, ask, compress, serve } from './support/servers.js';
import { AppPage } from './pages/app-page.js';

const DIST = process.env.DIST || 'dist';

const NUMBERS = Array.from({ length: 500 }, (_, number) => number).join('\n');
const HTML = 'text/html; charset=utf-8';
const SCRIPT = /^(application|text)\/javascript; charset=utf-8$/;

/** A small site of every kind of file: where it is, what it is sent as, and its text. */
const FILES = [
  ['index.html', HTML, `<title>Home</title>${NUMBERS}`],
  ['404.html', HTML, `<title>Not here</title>${NUMBERS}`],
  ['app.html', HTML, `<title>Any address</title>${NUMBERS}`],
  ['toolkit.html', HTML, `<title>Recommendations</title>${NUMBERS}`],
  ['toolkit/national.html', HTML, `<title>National</title>${NUMBERS}`],
  ['my-training/add.html', HTML, `<title>Add</title>${NUMBERS}`],
  ['app-0123456789abcdef.js', SCRIPT, NUMBERS],
  ['app-0123456789abcdef_bg.wasm', 'application/wasm', NUMBERS],
  ['main-0123456789abcde.css', /^text\/css/, NUMBERS],
  ['content-0123456789abcdef.json', 'application/json', `[${NUMBERS.replaceAll('\n', ',')}]`],
  ['favicon-0123456789abcdef.svg', 'image/svg+xml', `<svg>${NUMBERS}</svg>`],
  ['icon.png', 'image/png', NUMBERS],
  ['manifest.webmanifest', 'application/manifest+json', '{}'],
  ['robots.txt', 'text/plain; charset=utf-8', NUMBERS],
  ['sitemap.xml', /^(application|text)\/xml/, `<urlset>${NUMBERS}</urlset>`],
  ['sw.js', SCRIPT, NUMBERS],
];
const SECRETS = ['.env', '.git/config', 'toolkit/.hidden'];

/** Addresses of records that only a reader's browser knows. */
const OWN_RECORDS = [
  '/my-training/course/noticing-neglect/1',
  '/my-training/course/noticing-neglect/12/reflection',
  '/my-training/own/1763800000000',
  '/my-training/own/1763800000000/record',
  '/my-training/own/1763800000000/record/',
];

const text = (file) => FILES.find(([name]) => name === file)[2];
const isHashed = (file) => /-[0-9a-f]{15,16}/.test(file);

/** The headers that the build has told other hosts to send: those of crates/site/src/policy.rs. */
function policy() {
  const [, ...lines] = readFileSync(join(DIST, '_headers'), 'utf8').split('\n');
  const end = lines.findIndex((line) => !line.startsWith(' '));
  const headers = new Map();
  for (const [name, value] of lines.slice(0, end).map((line) => line.trim().split(/: (.*)/))) {
    headers.set(name, [...(headers.get(name) ?? []), value]);
  }
  return headers;
}

function write(folder, file, text) {
  mkdirSync(join(folder, file, '..'), { recursive: true });
  writeFileSync(join(folder, file), text);
}

/** The answer's text, whatever it is compressed as. */
function decoded({ header, body }) {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[header('content-encoding')];
  return (unpack ? unpack(body) : body).toString();
}

for (const server of SERVERS) {
  test.describe(server.name, () => {
    test.skip(!server.there, `${server.name} is not installed`);
    test.describe.configure({ mode: 'serial' });

    let running;
    // Beside what Playwright empties at its start.
    const here = resolve('target/test-servers', server.name.replaceAll(' ', '-'));

    test.beforeAll(async () => {
      const site = join(here, 'site');
      rmSync(site, { recursive: true, force: true });
      for (const [file, , text] of FILES) write(site, file, text);
      for (const file of SECRETS) write(site, file, 'secret');
      compress(site);
      running = await serve(server, site, join(here, 'own'));
    });
    test.afterAll(() => running?.stop());

    test('each file is what it is, and is kept as long as its name allows', async () => {
      for (const [file, type] of FILES) {
        const answer = await ask(running.origin, `/${file}`);
        expect([file, answer.status, decoded(answer)]).toEqual([file, 200, text(file)]);
        expect(answer.header('content-type').join(), file).toMatch(type);
        expect(answer.header('cache-control'), file).toEqual([
          isHashed(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ]);
        expect(answer.header('content-encoding'), file).toEqual([]);
      }
    });

    test('a page is found at its address, with a slash at its end too', async () => {
      for (const [path, file] of [
        ['/', 'index.html'],
        ['/toolkit', 'toolkit.html'],
        ['/toolkit/', 'toolkit.html'],
        ['/toolkit?theme=missing', 'toolkit.html'],
        ['/toolkit/national', 'toolkit/national.html'],
        ['/toolkit/national/', 'toolkit/national.html'],
      ]) {
        const answer = await ask(running.origin, path);
        expect([path, answer.status, decoded(answer)]).toEqual([path, 200, text(file)]);
        expect(answer.header('content-type'), path).toEqual([HTML]);
      }
    });

    test('what is text is sent compressed to whoever can read that', async () => {
      for (const [file] of FILES.filter(([name]) => name !== 'icon.png')) {
        for (const accepted of ['gzip, deflate, br, zstd', 'gzip', 'identity']) {
          const answer = await ask(running.origin, `/${file}`, { 'Accept-Encoding': accepted });
          const best = server.encodings.find((encoding) => accepted.includes(encoding));
          expect([file, accepted, decoded(answer)]).toEqual([file, accepted, text(file)]);
          expect(answer.header('content-encoding'), file).toEqual(best ? [best] : []);
          expect(answer.header('vary'), file).toEqual(['Accept-Encoding']);
        }
      }
      const [, , wasm] = FILES.find(([, type]) => type === 'application/wasm');
      const best = await ask(running.origin, '/app-0123456789abcdef_bg.wasm', {
        'Accept-Encoding': 'br, gzip',
      });
      expect(best.body.length).toBeLessThan(wasm.length / 2);
    });

    test('a page that has not changed is not sent again', async () => {
      for (const encoding of [...server.encodings, 'identity']) {
        const headers = { 'Accept-Encoding': encoding };
        const first = await ask(running.origin, '/toolkit/national', headers);
        const tag = first.header('etag').join();
        expect(tag).not.toBe('');
        headers['If-None-Match'] = tag;
        const again = await ask(running.origin, '/toolkit/national', headers);
        expect([again.status, again.body.length]).toEqual([304, 0]);
      }
    });

    test('a record of the reader’s own is answered by the page for any address', async () => {
      for (const [path, status, file] of [
        ...OWN_RECORDS.map((path) => [path, 200, 'app.html']),
        [`${OWN_RECORDS[0]}?from=log`, 200, 'app.html'],
        ['/my-training/add', 200, 'my-training/add.html'],
        ['/my-training/add/', 200, 'my-training/add.html'],
        ['/my-training/course/noticing-neglect', 404, '404.html'],
        ['/my-training/course/noticing-neglect/x', 404, '404.html'],
        ['/my-training/course/noticing-neglect/1/nothing', 404, '404.html'],
        ['/my-training/own/x', 404, '404.html'],
        ['/elsewhere/my-training/own/1', 404, '404.html'],
        ['/.git/my-training/own/1', 404, '404.html'],
      ]) {
        const answer = await ask(running.origin, path);
        expect([path, answer.status, decoded(answer)]).toEqual([path, status, text(file)]);
        expect(answer.header('cache-control'), path).toEqual(['no-cache']);
        expect(answer.header('content-type'), path).toEqual([HTML]);
      }
    });

    test('what is not there is said to be missing, by the site’s own page', async () => {
      const missing = [
        '/nowhere',
        '/toolkit/nowhere/at/all',
        // A part of the version before. The answer must not be kept in its place.
        '/own-00112233445566aa.wasm',
        ...SECRETS.map((file) => `/${file}`),
        '/.git/',
      ];
      for (const path of missing) {
        const answer = await ask(running.origin, path, { 'Accept-Encoding': 'gzip' });
        expect([path, answer.status, decoded(answer)]).toEqual([path, 404, text('404.html')]);
        expect(answer.header('cache-control'), path).toEqual(['no-cache']);
        expect(answer.header('content-type'), path).toEqual([HTML]);
      }
      const outside = await ask(running.origin, '/..%2f..%2f..%2fown/pid');
      expect([400, 404]).toContain(outside.status);
    });

    test('every answer has the policy, and who may frame it as one short header', async () => {
      const expected = policy();
      expect(expected.get('Content-Security-Policy')).toHaveLength(2);
      for (const path of ['/', '/toolkit/national', '/nowhere', '/sw.js', '/.env']) {
        const answer = await ask(running.origin, path);
        for (const [name, values] of expected) {
          expect(answer.header(name), `${name} of ${path}`).toEqual(values.toSorted());
        }
        expect(answer.header('content-security-policy')).toContain("frame-ancestors 'self'");
      }
    });

    test('a site may be in a folder', async () => {
      const root = join(here, 'parent');
      rmSync(root, { recursive: true, force: true });
      cpSync(join(here, 'site'), join(root, 'folder'), { recursive: true });
      const parent = await serve(server, root, join(here, 'parent-own'), '/folder/404.html');
      try {
        for (const [path, status, file] of [
          ['/folder/', 200, 'index.html'],
          ['/folder/toolkit/national', 200, 'toolkit/national.html'],
          ['/folder/nowhere', 404, '404.html'],
          [`/folder${OWN_RECORDS[0]}`, 200, 'app.html'],
        ]) {
          const answer = await ask(parent.origin, path);
          expect([path, answer.status, decoded(answer)]).toEqual([path, status, text(file)]);
        }
        const hashed = await ask(parent.origin, '/folder/app-0123456789abcdef.js');
        expect(hashed.header('cache-control').join()).toContain('immutable');
      } finally {
        await parent.stop();
      }
    });

    test('the product runs there', async ({ page, guard }) => {
      const product = await serve(server, resolve(DIST), join(here, 'product-own'));
      guard.allowOrigin(product.origin);
      try {
        const app = new AppPage(page);
        await app.open(`${product.origin}/`);
        // A part of the program that comes later.
        await app.mainMenuLink('Training').click();
        await app.isAt(`${product.origin}/training`, 'Training');
      } finally {
        await product.stop();
      }
    });
  });
}
