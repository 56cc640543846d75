// Websites of others that show the toolkit in a frame: pages on an origin, and a site, of their own,
// so that Chromium keeps what is stored there apart.
import { createServer } from 'node:http';
import { test as base, expect } from './test.js';
import { Embedded, EmbedPage } from '../pages/embedded.js';

/** Serves pages by their paths: `{ '/plain': { body, headers } }`. */
async function hostSite(pages) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    // Which browsers ask every site for.
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const page = pages[pathname];
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      ...page?.headers,
    });
    response.end(page?.body ?? 'Not here');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** A page of a council's site, with something of ours in it. */
const hostPage = (inside, head = '') =>
  `<!doctype html><html lang="en"><head><title>A council</title>
   <meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
   <body><header><h1>A council’s page</h1></header><main>${inside}</main>
   <footer><p>The foot of the council’s page</p></footer></body></html>`;

/** The test of what stands in other sites' pages. */
export const test = base.extend({
  /** Another site, what it may put into a page, and the pages that it has. */
  host: async ({ baseURL, guard }, use) => {
    const script = `<script src="${baseURL}/embed.js" defer></script>`;
    const element = (page, more = '') =>
      `${script}<safeguarding-toolkit src="${baseURL}${page}" ${more}>
       <a href="${baseURL}${page}">In the toolkit</a></safeguarding-toolkit>`;
    const frame = (page, asked, more = '') =>
      `<iframe src="${baseURL}${page}?embed=${asked}" width="100%" height="500" title="In the toolkit" ${more}></iframe>`;
    const pages = {};
    const site = await hostSite(pages);
    guard.allowOrigin(site.origin);
    const from = `from:${site.origin}`;
    /** Puts a page on the other site, and gives its address. */
    const put = (body, headers = {}, path = '/page') => {
      pages[path] = { body: hostPage(body), headers };
      return site.origin + path;
    };
    await use({ ...site, from, element, frame, put });
    await site.stop();
  },
  embedded: async ({ page }, use) => use(new Embedded(page)),
  embedPage: async ({ page }, use) => use(new EmbedPage(page)),
});

export { expect };
