// Has the browser keep the product for use without a network, and finds new versions of it. Apart
// from the program, so that a build whose program does not start can still be replaced.
//
// It tells the program by the events `offline-kept` and `offline-newer`, and hears by `offline-use`
// that the reader wants the new version (src/platform/offline.rs).

/** How long after the first page is there, in milliseconds: the other parts of the program first. */
const PAUSE = 3000;
/** How often a page that stays open asks for a new version. */
const HOUR = 3_600_000;

// There are no workers on plain HTTP, and none in a build that is not a release.
const container = navigator.serviceWorker;
const worker = document.querySelector('meta[name=version]')?.dataset.worker;

// A Trusted Types policy of its own, for the one script that is named by a text. Nothing else can get
// at it, or make another of this name.
const naming = window.trustedTypes?.createPolicy('offline', {
  createScriptURL: (address) => address,
});

let registration;
let asked = false;

/** Whether one of the page's messages for when it cannot open stands in the program's place. */
const hasFailed = () =>
  document.querySelector('main.app-start, .app-text-alone[role=alert]') !== null;
const isReady = () => performance.getEntriesByName('app-ready').length > 0;
const isTyping = () => document.activeElement?.matches('input, select, textarea');

/** Tells the program, once nobody is typing: what it shows moves the page. */
function tell(news) {
  if (isTyping()) setTimeout(tell, 1000, news);
  else window.dispatchEvent(new Event(news));
}

function newer() {
  // There is nothing to interrupt in a page that has failed; "Try again" brings the new version.
  if (hasFailed()) registration.waiting?.postMessage('take-over');
  else tell('offline-newer');
}

/** Waits for a version that is being fetched. */
function watch(coming) {
  coming?.addEventListener('statechange', () => {
    // The first one has nothing to take the place of.
    if (coming.state === 'installed' && registration.active) newer();
  });
}

async function begin() {
  container.addEventListener('message', ({ data }) => {
    if (data === 'kept') tell('offline-kept');
  });
  let controlled = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (asked) location.reload();
    // Another tab's reader has asked for it. This page goes on with the files of its own build.
    else if (controlled) newer();
    controlled = true;
  });
  const { href } = new URL(worker, document.baseURI);
  registration = await container.register(naming?.createScriptURL(href) ?? href);
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing);
  if (registration.waiting) newer();
  container.controller?.postMessage('mend');
  setInterval(() => registration.update().catch(() => {}), HOUR);
  window.addEventListener('offline-use', () => {
    asked = true;
    if (registration.waiting) registration.waiting.postMessage('take-over');
    else location.reload();
  });
}

function beginWhenQuiet() {
  if (!isReady() && !hasFailed()) setTimeout(beginWhenQuiet, 1000);
  // Without a worker, because none is allowed or there is no room, the product works online.
  else setTimeout(() => begin().catch(() => {}), hasFailed() ? 0 : PAUSE);
}

// In a frame of another site it would keep everything once more, for that site alone.
if (container && worker && !('embed' in document.documentElement.dataset)) beginWhenQuiet();
