// The policy that each page brings with it, on any host. That it reports nothing is held by every
// other test, which fails over a message in the console; here is what it refuses.
import { GALLERY, PACK_TWO, expect, test } from './support/test.js';

const tag = (page) =>
  page.locator('head > meta[http-equiv="Content-Security-Policy"]').getAttribute('content');

test('every page has the policy before anything that it governs', async ({ page, home }) => {
  await home.open();
  const first = await page.evaluate(() =>
    [...document.head.children].slice(0, 3).map((element) => element.outerHTML.slice(0, 30)),
  );
  expect(first).toEqual([
    '<meta charset="utf-8">',
    '<meta http-equiv="Content-Secu',
    '<meta name="referrer" content=',
  ]);
  const policy = await tag(page);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  for (const other of [GALLERY, PACK_TWO]) {
    await page.goto(other);
    expect(await tag(page)).toBe(policy);
  }
});

test('no text becomes a script, a handler, a style or an address', async ({ page, home }) => {
  await home.open();
  const refused = [
    '<script>window.ran = true</script>',
    '<SCRIPT>window.ran = true</SCRIPT>',
    '<img src="x" onerror="window.ran = true">',
    '<svg onload="window.ran = true"></svg>',
    '<svg/onload="window.ran = true"></svg>',
    '<svg class="a"onload="window.ran = true"></svg>',
    '<svg class="a" onload=window.ran=true></svg>',
    "<svg class='a' onload='window.ran = true'></svg>",
    '<svg><a href="javascript:window.ran=true"><path d="M0 0"></path></a></svg>',
    '<svg><use href="//elsewhere.example/x.svg#a"></use></svg>',
    '<a href="https://elsewhere.example/">elsewhere</a>',
    '<iframe srcdoc="x"></iframe>',
    '<b class="a">another element</b>',
    '<base href="//elsewhere.example/">',
    '<span style="position:fixed">over everything</span>',
    '<style>*{display:none}</style>',
    '<form action="//elsewhere.example/"><input></form>',
    '<!-- a remark -->',
    '<<span>script>window.ran = true</<span>script>',
    '<span class="<img src=x onerror=window.ran=true>"></span>',
    'one < two',
  ];
  const admitted = [
    '',
    'no markup at all &lt;b&gt;',
    '<span class="app-term">word</span>',
    '<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M0 0h13l20 20"></path></svg>',
  ];
  const made = await page.evaluate(
    (texts) =>
      texts.map((text) => {
        try {
          document.createElement('template').innerHTML = text;
          return true;
        } catch {
          return false;
        }
      }),
    [...refused, ...admitted],
  );
  expect(made).toEqual([...refused.map(() => false), ...admitted.map(() => true)]);
  expect(await page.evaluate(() => window.ran)).toBeUndefined();
});

test('no text may name a script, and no other policy can be made', async ({
  page,
  home,
  guard,
}) => {
  guard.expectMessages(
    /This document requires 'TrustedScriptURL' assignment/,
    /violates the (following|document's) Content Security Policy/i,
  );
  await home.open();
  const named = await page.evaluate(() =>
    ['sw.js', '/sw.js', '/other.js', 'x/sw.js', 'https://elsewhere.example/sw.js', 'data:,'].map(
      (address) => {
        try {
          document.createElement('script').src = address;
          return true;
        } catch {
          return false;
        }
      },
    ),
  );
  expect(named.filter(Boolean)).toEqual([]);
  // Also none of the names that are taken, by which the service worker's address is admitted.
  const made = await page.evaluate(() =>
    ['default', 'offline', 'other'].map((name) => {
      try {
        trustedTypes.createPolicy(name, { createScriptURL: (address) => address });
        return true;
      } catch {
        return false;
      }
    }),
  );
  expect(made).toEqual([false, false, false]);
});

test('what gets into a page can neither run nor tell anyone', async ({ page, home, guard }) => {
  guard.expectMessages(
    /violates the (following|document's) Content Security Policy/,
    /This document requires 'TrustedScript' assignment/,
  );
  // What the browser refuses is told of as a request, but goes nowhere.
  const elsewhere = 'https://elsewhere.example/?note=secret';
  guard.allowOrigin(elsewhere);
  const left = [];
  await page.route(elsewhere, (route) => {
    left.push(route.request().resourceType());
    return route.fulfill({ body: '' });
  });
  await home.open();
  const done = await page.evaluate(async (elsewhere) => {
    const added = (name, attributes = {}) => {
      const element = Object.assign(document.createElement(name), attributes);
      document.body.append(element);
      return element;
    };
    const attempts = {
      handler: () => added('img').setAttribute('onerror', 'window.ran = true'),
      script: () => added('script').append('window.ran = true'),
      link: () => (location.href = 'javascript:window.ran = true'),
      style: () => added('p').setAttribute('style', 'position: fixed'),
      image: () => added('img', { src: elsewhere }),
      frame: () => added('iframe', { src: elsewhere }),
      form: () => added('form', { action: location.href }).submit(),
      request: () => fetch(elsewhere),
    };
    for (const attempt of Object.values(attempts)) {
      try {
        await attempt();
      } catch {
        // Some are refused so, some in silence.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    return {
      ran: window.ran,
      address: location.search,
      fixed: [...document.querySelectorAll('p')].some(
        (element) => getComputedStyle(element).position === 'fixed',
      ),
    };
  }, elsewhere);
  expect({ ...done, left }).toEqual({ ran: undefined, address: '', fixed: false, left: [] });
});
