// The way out of a bad build: a host puts this in the place of sw.js (docs/offline.md). Browsers fetch it
// when the site is next opened or within a day. It removes what was kept of the site, and itself;
// from then on pages come from the server. What readers have written is untouched.

const { scope } = self.registration;

async function stop() {
  // As public/sw.js names them.
  const ours = `toolkit ${new URL(scope).pathname} `;
  for (const name of await caches.keys()) {
    if (name.startsWith(ours)) await caches.delete(name);
  }
  await self.registration.unregister();
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(stop()));
