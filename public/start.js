// Starts the app. External, so that a strict Content-Security-Policy need allow nothing inline.
// The page's head names the module and the wasm, and the browser is fetching both by now.

const app = document.getElementById('app');

function show(template, detail) {
  app.replaceChildren(document.getElementById(template).content.cloneNode(true));
  const place = app.querySelector('.failure-detail');
  if (place) place.textContent = detail;
  // An empty address would lead to the base, not to this page.
  app.querySelectorAll('a[href=""]').forEach((link) => (link.href = location.href));
  app.querySelector('h1').focus();
}

async function start() {
  if (typeof WebAssembly !== 'object') {
    show('no-webassembly', '');
    return;
  }
  const module = document.querySelector('link[rel=modulepreload]');
  const wasm = document.querySelector('link[rel=preload][type="application/wasm"]');
  try {
    const { default: init } = await import(module.href);
    await init({ module_or_path: fetch(wasm.href) });
  } catch (error) {
    console.error(error);
    show(
      'failed',
      'A part of the program could not be fetched. Check your connection, then try again.',
    );
  }
}

start();
