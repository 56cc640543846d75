// Serves a folder as a web server would that has compressed its files beforehand: the same for each
// contender. It keeps count of what it sends, also to service workers, which no page sees.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** Names that change with what is in the file, in the way of any of the contenders. */
const HASHED = /[.-][A-Za-z0-9_-]{8,16}(_bg|\.lean|\.min)?\.(css|js|json|svg|png|wasm|woff2)$/;

const isFile = (path) => existsSync(path) && statSync(path).isFile();

/**
 * A site on a port of its own. `replaced` gives other files in place of some of the folder's, by a
 * pattern on the path; null takes a file out.
 */
export class Site {
  constructor(folder, { shell = '404.html', replaced = [] } = {}) {
    Object.assign(this, { folder, shell, replaced, port: 0, sent: [] });
  }

  get origin() {
    return `http://localhost:${this.port}`;
  }

  find(pathname) {
    const named = normalize(decodeURIComponent(pathname));
    for (const [pattern, file] of this.replaced) if (pattern.test(named)) return file;
    const path = join(this.folder, named);
    return [path, `${path}.html`, join(path, 'index.html')].find(isFile);
  }

  answer(request, response) {
    const { pathname } = new URL(request.url, 'http://localhost');
    // TiddlyWiki asks by OPTIONS whether it could save itself here, and looks by HEAD what is there.
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405).end();
      return;
    }
    const found = this.find(pathname);
    // Any address that is no file gets the page that draws them all, if there is one.
    const isPage = !extname(pathname) && request.headers.accept?.includes('text/html');
    const fallback = isPage ? join(this.folder, this.shell) : undefined;
    const file = found ?? fallback;
    if (!file || !isFile(file)) {
      response.writeHead(404).end();
      return;
    }
    const compressed = isFile(`${file}.br`) ? `${file}.br` : file;
    const { size, mtimeMs } = statSync(compressed);
    const type = types[extname(file)] ?? 'application/octet-stream';
    const tag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
    response.setHeader('Content-Type', type);
    response.setHeader('ETag', tag);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader(
      'Cache-Control',
      HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
    if (request.headers['if-none-match'] === tag) {
      this.sent.push({ path: pathname, type, bytes: 0 });
      response.writeHead(304).end();
      return;
    }
    if (compressed !== file) response.setHeader('Content-Encoding', 'br');
    response.setHeader('Content-Length', size);
    response.statusCode = !found && this.shell === '404.html' ? 404 : 200;
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    this.sent.push({ path: pathname, type, bytes: size });
    createReadStream(compressed).pipe(response);
  }

  async start() {
    this.server = createServer((request, response) => this.answer(request, response));
    await new Promise((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = this.server.address().port;
    return this;
  }

  /** As if the line were cut; `start` has it again on the same port. */
  async stop() {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  /** What has been sent since this was last asked. */
  taken() {
    return this.sent.splice(0);
  }
}
