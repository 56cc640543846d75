// Starts the app. External, so that a strict Content-Security-Policy need allow nothing inline.
// The page's head names the module and the wasm, and the browser is fetching both by now.

// The Trusted Types policy for every text. Leptos makes what never changes in a view out of markup: a
// few elements that draw, or hold a text. Nothing else becomes markup, and no text names a script.
const DRAWN =
  /<\/(?:path|rect|span|svg)>|<(?:path|rect|span|svg)(?: (?:aria-hidden|class|d|fill|focusable|height|viewBox|width|xmlns)="[^"<>]*")*>/g;
window.trustedTypes?.createPolicy('default', {
  createHTML(markup) {
    if (!markup.replace(DRAWN, '').includes('<')) return markup;
    throw new TypeError(`public/start.js admits no such markup: ${markup}`);
  },
});

// In a frame of another site's page: what that asked for in the address is kept in the frame's name,
// while the frame goes from page to page (src/platform/embed.rs).
const FRAME = 'toolkit-embed ';
if (window.parent !== window) {
  const asked = new URLSearchParams(location.search).get('embed');
  if (asked !== null) window.name = FRAME + asked;
  if (window.name.startsWith(FRAME))
    document.documentElement.dataset.embed = window.name.slice(FRAME.length);
}
// The page about putting others into a website shows how they look there (src/pages/embed/).
addEventListener('embed-preview', () => {
  // Where it does not come, what stands in the element says so.
  import(new URL('embed.js', document.baseURI)).catch(() => {});
});

const app = document.getElementById('app');
/** Whether the page's own text is there, and is read while the app is on its way. */
const printed = app.querySelector('h1') !== null;

// Where Back, Forward and reloading lead: the app has kept it there.
if (printed && typeof history.state === 'number') scrollTo(0, history.state);

// What the reader does meanwhile is marked, and the app does it when it takes the page over.
const use = (element, how) => element && (element.dataset.used = how);
app.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  use(button, 'click');
  button?.setAttribute('aria-busy', 'true');
});
app.addEventListener('submit', (event) => event.preventDefault());
app.addEventListener('input', (event) => use(event.target, 'state'));
// It does not bubble.
app.addEventListener('toggle', (event) => use(event.target, 'state'), true);

function show(template, detail) {
  const message = document.getElementById(template).content.cloneNode(true);
  const place = message.querySelector('.failure-detail');
  if (place) place.textContent = detail;
  // An empty address would lead to the base, not to this page.
  message.querySelectorAll('a[href=""]').forEach((link) => (link.href = location.href));
  if (printed) {
    app.querySelectorAll('[aria-busy]').forEach((button) => button.removeAttribute('aria-busy'));
    app.querySelector('main').prepend(message);
    return;
  }
  app.replaceChildren(message);
  app.querySelector('h1').focus();
}

async function start() {
  if (typeof WebAssembly !== 'object') {
    if (!printed) return show('no-webassembly', '');
    return show('text-alone', 'This browser lacks WebAssembly. Update it, or use a current one.');
  }
  const module = document.querySelector('link[rel=modulepreload]');
  const wasm = document.querySelector('link[rel=preload][type="application/wasm"]');
  try {
    const { default: init } = await import(module.href);
    await init({ module_or_path: fetch(wasm.href) });
  } catch (error) {
    console.error(error);
    show(
      printed ? 'text-alone' : 'failed',
      'A part of the program could not be fetched. Check your connection, then try again.',
    );
  }
}

start();
