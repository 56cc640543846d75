// The service worker: it keeps one build of the product whole in the browser and answers for the
// server, so that everything works without a network and no page is ever of two builds.
// docs/decisions/0018 says why it is as it is. `kit worker` copies it into a site and fills in these
// two.

/** The build, as a hash of all its files and of this one. */
const BUILD = '';
/** Every file of the build, by its path in the site, with its SHA-256 in Base64. */
const FILES = {};

/** The page that draws any address. */
const SHELL = 'app.html';
/** Files whose names change with what is in them. */
const HASHED = /-[0-9a-f]{12,16}[^/]*$/;

const { scope } = self.registration;
// With the folder, because a site in another folder of this origin has caches too.
const OURS = `toolkit ${new URL(scope).pathname} `;
const CACHE = OURS + BUILD;

const address = (name) => new URL(name, scope).href;
const find = (cache, url) => cache.match(url, { ignoreVary: true });
const ourCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS));

/** Whether an answer is a file of this build, to the last byte. */
async function isOfBuild(name, response) {
  if (!response?.ok) return false;
  const bytes = await response.clone().arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest)) === FILES[name];
}

/** A file as it is kept; nothing where it is gone or damaged. */
async function kept(name) {
  try {
    const response = await find(await caches.open(CACHE), address(name));
    return (await isOfBuild(name, response)) ? response : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches a file and keeps it. Throws where the server cannot be reached, or has another file. */
async function bring(name) {
  // What the browser has from loading the page is good enough, if it is right.
  for (const cache of [HASHED.test(name) ? 'default' : 'no-cache', 'reload']) {
    const response = await fetch(address(name), { cache });
    if (await isOfBuild(name, response)) {
      // Without a redirect that a host makes of app.html: browsers refuse that for a page.
      const plain = new Response(response.body, { headers: response.headers });
      await (await caches.open(CACHE)).put(address(name), plain.clone());
      return plain;
    }
  }
  throw new Error(`${name} is not of build ${BUILD}`);
}

/** All files or none. The shell comes last: a cache that has it is whole. */
async function install() {
  try {
    await Promise.all(Object.keys(FILES).map((name) => name === SHELL || bring(name)));
    await bring(SHELL);
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/** Drops what no open page needs: those of the build before may still ask for its files. */
async function activate() {
  let before;
  for (const name of (await ourCaches()).reverse()) {
    if (name === CACHE) continue;
    if (!before && (await find(await caches.open(name), address(SHELL)))) before = name;
    else await caches.delete(name);
  }
  await self.clients.claim();
  if (before) return;
  const pages = await self.clients.matchAll({ type: 'window' });
  pages.forEach((page) => page.postMessage('kept'));
}

async function answer(name) {
  const found = await kept(name);
  if (found) return found;
  try {
    return await bring(name);
  } catch (error) {
    // The server has another build by now, and this one cannot be made whole again. So the next
    // page that is opened comes from the server.
    if (!(error instanceof TypeError)) await (await caches.open(CACHE)).delete(address(SHELL));
    throw error;
  }
}

/** A page: this build's, whatever the server has by now. */
const page = (request) => answer(SHELL).catch(() => fetch(request));

/** A file of another build: a page of the one before may still be open. */
async function older(request) {
  for (const name of await ourCaches()) {
    const found = await find(await caches.open(name), request.url);
    if (found) return found;
  }
  return fetch(request);
}

/** Fetches again what has gone or been damaged. */
async function mend() {
  for (const name of Object.keys(FILES)) await answer(name).catch(() => {});
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || !(origin + pathname).startsWith(scope)) return;
  const name = (origin + pathname).slice(scope.length);
  if (Object.hasOwn(FILES, name)) event.respondWith(answer(name));
  // No address of the product has a dot in its last part; files of the site do.
  else if (request.mode === 'navigate') {
    if (!/\.[^/]*$/.test(pathname)) event.respondWith(page(request));
  } else if (HASHED.test(name)) event.respondWith(older(request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') self.skipWaiting();
  if (event.data === 'mend') event.waitUntil(mend());
});
