// Builds of the site in folders of their own, and a server that can be stopped, be half way through
// an update, or send damaged files.
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pack } from './content.js';

const DIST = process.env.DIST || 'dist';
/** The page that draws any address. */
const SHELL = 'app.html';
const CONTENT = /content-[0-9a-f]{12,16}\.json/;

const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const sha256 = (bytes, form) => createHash('sha256').update(bytes).digest(form);

/** Something that is read, changed and written again. */
async function edit(path, change) {
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/**
 * A build that says other words on its home page, for a site in some folder of its origin: what
 * `make build` would make of such a pack. With `damage`, its content is nothing that can be read.
 */
export async function makeBuild({ headline = pack.headline, base = '/', damage = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'toolkit-site-'));
  // Without the printed pages, which are of no use where the worker answers.
  const filter = (path) => !/\.(br|gz|html)$/.test(path) || path.endsWith(`/${SHELL}`);
  await cp(DIST, folder, { recursive: true, filter });
  const html = await readFile(join(folder, SHELL), 'utf8');
  const [before] = CONTENT.exec(html);
  const hash = sha256(JSON.stringify([headline, base, damage]), 'hex');
  const content = `content-${hash.slice(0, 16)}.json`;
  await rename(join(folder, before), join(folder, content));
  await edit(join(folder, content), (text) =>
    damage ? '{' : text.replaceAll(JSON.stringify(pack.headline), JSON.stringify(headline)),
  );
  const build = hash.slice(0, 8);
  await edit(join(folder, SHELL), (html) =>
    html
      .replaceAll(before, content)
      .replace(/, build [0-9a-f]{8}"/, `, build ${build}"`)
      .replaceAll(/(href|src)="\/(?=[^/])/g, `$1="${base}`),
  );
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  const listed = Object.keys(JSON.parse(/^const FILES = (.*);$/m.exec(worker)[1]));
  const names = listed.map((name) => (name === before ? content : name));
  const digests = names.map(async (name) => [
    name,
    sha256(await readFile(join(folder, name)), 'base64'),
  ]);
  const files = JSON.stringify(Object.fromEntries(await Promise.all(digests)));
  await edit(join(folder, 'sw.js'), (worker) =>
    worker
      .replace(/^const BUILD = .*;$/m, `const BUILD = '${hash}';`)
      .replace(/^const FILES = .*;$/m, `const FILES = ${files};`),
  );
  return { folder, base, headline, build, content, names };
}

/** Serves builds, each in the folder of the origin that it was made for. */
export class Site {
  /** How often each path was asked for. */
  asked = new Map();
  /** Paths that get another answer: bytes in, bytes out; nothing for a file that is not there. */
  wrong = new Map();
  /** Whether browsers may keep what bears a hash in its name, as docs/hosting.md recommends. */
  caching = false;
  #builds = [];
  #server;
  #port = 0;

  /** Puts a build in the place of the one that was served from its folder. */
  deploy(build) {
    this.#builds = [build, ...this.#builds.filter(({ base }) => base !== build.base)];
    // A folder's before the root's.
    this.#builds.sort((a, b) => b.base.length - a.base.length);
  }

  async start() {
    this.#server = createServer((request, response) => this.#answer(request, response));
    await new Promise((resolve) => this.#server.listen(this.#port, 'localhost', resolve));
    this.#port = this.#server.address().port;
    this.origin = `http://localhost:${this.#port}`;
  }

  /** From now on nobody answers; as at the end of a test, also where that is so already. */
  async stop() {
    const gone = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await gone;
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, this.origin);
    this.asked.set(pathname, (this.asked.get(pathname) ?? 0) + 1);
    const build = this.#builds.find(({ base }) => pathname.startsWith(base));
    if (!build) return response.writeHead(404).end('No such site');
    let name = pathname.slice(build.base.length) || 'index.html';
    const file = (name) => readFile(join(build.folder, name)).catch(() => undefined);
    let bytes = await file(name);
    // Where there are printed pages.
    const page = `${name}.html`;
    if (!bytes && (bytes = await file(page))) name = page;
    const change = this.wrong.get(pathname);
    if (change) bytes = await change(bytes);
    // As docs/hosting.md has hosts set it, also for a file that should be there and is not.
    if (!bytes) {
      name = SHELL;
      bytes = await readFile(join(build.folder, name));
    }
    const lasts = this.caching && /-[0-9a-f]{12,16}/.test(name);
    response.writeHead(200, {
      'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
      'cache-control': lasts ? 'max-age=31536000, immutable' : 'no-store',
    });
    response.end(bytes);
  }
}

/** Removes builds from the disk. */
export const removeBuilds = (builds) =>
  Promise.all(builds.map(({ folder }) => rm(folder, { recursive: true, force: true })));
