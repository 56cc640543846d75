// The toolkit in other sites' pages: on an origin and a site of their own, so that Chromium keeps
// what is stored in the frame apart.
import { readFileSync } from 'node:fs';
import { expect, test } from './support/hosts.js';
import { numbered, recommendations, toolkit } from './support/content.js';
import { expectSound } from './support/sound.js';

const seven = numbered(7);

/** Expects the frame to be as high as the page in it, so that nothing is scrolled inside. */
async function expectFits(embedded) {
  await expect(async () => {
    const { outer, inner, scrolled } = await embedded.heights();
    expect(Math.abs(outer - inner)).toBeLessThan(2);
    expect(scrolled).toBeLessThan(outer + 2);
  }).toPass();
}

test.describe('the element', () => {
  test('shows a page at its height, without the toolkit’s own frame', async ({
    page,
    host,
    embedded,
  }) => {
    await page.goto(host.put(host.element(seven.path)));
    await embedded.ready();
    await expect(embedded.heading).toContainText(seven.title);
    await expectFits(embedded);
    await expect(embedded.header).toBeHidden();
    await expect(embedded.footer).toBeHidden();
    await expect(embedded.iframe).toHaveAttribute('title', new RegExp(seven.title));
    await expect(embedded.inFull).toHaveAttribute(
      'href',
      new RegExp(`^http://localhost:\\d+${seven.path}$`),
    );
    await expectSound(page, 'a page with a frame');
    await expectSound(page.frames()[1], 'the page in it');
    await page.setViewportSize({ width: 320, height: 640 });
    await expectFits(embedded);
    await expectSound(page.frames()[1], 'a frame in a page of 320 pixels');
  });

  test('follows the page in it: its height, its title, and the way to it in the address', async ({
    page,
    host,
    embedded,
  }) => {
    const address = host.put(host.element('/toolkit'));
    await page.goto(address);
    await embedded.ready();
    await expectFits(embedded);
    const before = (await embedded.heights()).outer;
    await embedded.frame.getByRole('link', { name: seven.title }).first().click();
    await expect(embedded.heading).toContainText(seven.title);
    await expect(embedded.iframe).toHaveAttribute('title', new RegExp(seven.title));
    const hash = `#toolkit=${encodeURIComponent(seven.path)}`;
    await expect(page).toHaveURL(address + hash);
    await expectFits(embedded);
    expect((await embedded.heights()).outer).not.toBe(before);
    // The new page is read from its top.
    await expect(embedded.bar).toBeInViewport();
    // Whoever gets the link sees the same page.
    await page.goto('about:blank');
    await page.goto(address + hash);
    await embedded.ready();
    await expect(embedded.heading).toContainText(seven.title);
    await page.evaluate(() => (location.hash = '#toolkit=%2Fglossary'));
    await expect(embedded.heading).toHaveText('Glossary');
  });

  test('opens what its address names, query and all, and another when that changes', async ({
    page,
    host,
    embedded,
    baseURL,
  }) => {
    await page.goto(host.put(host.element(`/meeting?${seven.key}`)));
    await embedded.ready();
    await expect(embedded.heading).toContainText(seven.title);
    await page.evaluate(
      (src) => document.querySelector('safeguarding-toolkit').setAttribute('src', src),
      `${baseURL}/glossary`,
    );
    await expect(embedded.heading).toHaveText('Glossary');
    await expectFits(embedded);
  });

  test('shows no frame where its address is none of the toolkit’s, and leaves its link', async ({
    page,
    host,
    embedded,
    guard,
    baseURL,
  }) => {
    guard.expectMessages(/src must begin with/);
    const element = host.element(seven.path);
    const left = page.getByRole('link', { name: 'In the toolkit' });
    for (const src of ['', 'src="https://["', 'src="https://elsewhere.example/"']) {
      await page.goto(host.put(element.replace(/ src="[^"]*" >/, ` ${src}>`)));
      await expect(left).toBeVisible();
      await expect(embedded.iframe).toHaveCount(0);
      await page.goto(`${page.url()}#toolkit=%2Fglossary`);
      await expect(embedded.iframe).toHaveCount(0);
    }
    // An address that it gets later is shown, and one that it loses is not.
    const change = (src) =>
      page.evaluate(
        (src) => document.querySelector('safeguarding-toolkit').setAttribute('src', src),
        src,
      );
    await page.evaluate(() => history.replaceState(null, '', location.pathname));
    await change(`${baseURL}/glossary`);
    await expect(embedded.heading).toHaveText('Glossary');
    await embedded.ready();
    await expect(left).toBeHidden();
    await change('https://elsewhere.example/');
    await expect(left).toBeVisible();
    await expect(embedded.iframe).toHaveCount(0);
    // What the address of the page around names is taken for a page only where it is one.
    for (const hash of [
      '//elsewhere.example/',
      '%2F..%2F..%2F',
      'javascript:alert(1)',
      '%E0%A4%A',
    ]) {
      await page.goto('about:blank');
      await page.goto(`${host.put(element)}#toolkit=${hash}`);
      const src = await embedded.iframe.getAttribute('src');
      expect(new URL(src).hostname, hash).toBe('localhost');
      await embedded.ready();
    }
  });

  test('tells its host nothing that the reader types, answers or owns', async ({
    page,
    host,
    embedded,
  }) => {
    const address = host.put(host.element('/glossary'));
    await page.addInitScript(() => {
      window.told = [];
      addEventListener('message', ({ data }) => window.told.push(JSON.stringify(data)));
    });
    await page.goto(address);
    await embedded.ready();
    const inside = page.frames()[1];
    for (const [path, heading, known] of [
      ['/search?q=Zanzibar', /Search/, '#toolkit=%2Fsearch'],
      ['/related-documents?words=Zanzibar', /documents/i, '#toolkit=%2Frelated-documents'],
      ['/notebook?words=Zanzibar', 'My notebook', '#toolkit=%2Frelated-documents'],
    ]) {
      await inside.evaluate((path) => {
        const link = Object.assign(document.createElement('a'), { href: path });
        document.body.append(link);
        link.click();
        link.remove();
      }, path);
      await expect(embedded.heading).toHaveText(heading);
      await expect(page).toHaveURL(address + known);
      await expect(embedded.iframe).not.toHaveAttribute('title', /Zanzibar/);
    }
    // It looks once a second what there is to tell.
    await page.waitForTimeout(1_500);
    await expect(page).toHaveURL(`${address}#toolkit=%2Frelated-documents`);
    const told = await page.evaluate(() => window.told);
    expect(told.some((said) => said.includes('/search'))).toBe(true);
    expect(told.join()).not.toMatch(/Zanzibar|notebook/);
  });

  test('shows nothing that fills a screen: no slides, and no kiosk by a crafted link', async ({
    page,
    host,
    embedded,
  }) => {
    const address = host.put(host.element(seven.path));
    const crafted = encodeURIComponent('/kiosk?event=Ring+us+now&code=9999&start=yes');
    for (const [hash, heading] of [
      [crafted, 'Set up a screen at an event'],
      [encodeURIComponent(`/present?of=${seven.key}&start=yes`), 'Present to a group'],
    ]) {
      await page.goto('about:blank');
      await page.goto(`${address}#toolkit=${hash}`);
      await embedded.ready();
      await expect(embedded.heading).toHaveText(heading);
      await expect(embedded.frame.getByText('not shown inside another website')).toBeVisible();
      await expect(embedded.frame.getByText('Ring us now')).toHaveCount(0);
      await expectFits(embedded);
    }
    // Nor later.
    await page.goto('about:blank');
    await page.goto(address);
    await embedded.ready();
    await page.evaluate((page) => (location.hash = `#toolkit=${page}`), crafted);
    await expect(embedded.frame.getByText('not shown inside another website')).toBeVisible();
    await expect(embedded.frame.getByText('Ring us now')).toHaveCount(0);
  });

  test('leaves a link where the site’s own policy is in the way, and without its script', async ({
    page,
    host,
    guard,
    baseURL,
  }) => {
    guard.expectMessages(/Content-Security-Policy is in the way/, /Framing|frame-src/, /script/);
    const left = page.getByRole('link', { name: 'In the toolkit' });
    for (const policy of [
      `default-src 'self'; script-src ${baseURL}; style-src 'unsafe-inline'`,
      "script-src 'none'",
    ]) {
      await page.goto(
        host.put(host.element(seven.path), {
          'Content-Security-Policy': policy,
        }),
      );
      await expect(left).toBeVisible();
      await expect(left).toHaveAttribute('href', baseURL + seven.path);
    }
  });

  test('keeps two of them apart', async ({ page, host }) => {
    await page.goto(
      host.put(
        host.element(seven.path, 'address="no"') +
          host.element('/glossary', 'only="text" address="no"'),
      ),
    );
    const [one, two] = [0, 1].map((at) => page.locator('iframe').nth(at));
    await expect(one).toHaveAttribute('title', new RegExp(seven.title));
    await expect(two).toHaveAttribute('title', /^Glossary/);
    await expect(async () => {
      const heights = await Promise.all(
        [one, two].map(async (frame) => (await frame.boundingBox()).height),
      );
      expect(heights[1]).toBeLessThan(500);
      expect(heights[0]).toBeGreaterThan(heights[1]);
    }).toPass();
    await expect(page).toHaveURL(/\/page$/);
  });
});

test.describe('parts', () => {
  test('the text alone has no notes, the glossary is a box, and a list keeps what narrows it', async ({
    page,
    host,
    embedded,
    baseURL,
  }) => {
    await page.goto(host.put(host.element(seven.path, 'only="text"')));
    await embedded.ready();
    await expect(embedded.note).toBeHidden();
    await expect(embedded.frame.getByRole('button', { name: 'Copy link' })).toBeHidden();
    await expect(embedded.frame.getByRole('heading', { name: /report said/i })).toBeVisible();
    await expectFits(embedded);
    await page.goto(host.put(host.element('/glossary', 'only="text"')));
    await embedded.ready();
    await expectFits(embedded);
    expect((await embedded.heights()).inner).toBeLessThan(450);
    await embedded.frame.getByRole('searchbox', { name: 'Find a word' }).fill('MASH');
    await expect(embedded.frame.getByRole('link', { name: 'MASH', exact: true })).toBeVisible();
    await expectFits(embedded);
    const theme = toolkit.recommendations.find((found) => found.themes?.length).themes[0];
    const some = recommendations.filter((found) => found.themes?.includes(theme));
    await page.goto(host.put(host.element(`/toolkit?theme=${theme}`)));
    await embedded.ready();
    await expect(embedded.frame.locator('.app-menu').first().getByRole('listitem')).toHaveCount(
      some.length,
    );
    await expect(embedded.inFull).toHaveAttribute('href', `${baseURL}/toolkit?theme=${theme}`);
  });
});

test.describe('colours', () => {
  const link = (embedded) => embedded.inFull.evaluate((element) => getComputedStyle(element).color);

  test('are the host’s where all can be read, and else refused together, with the reason', async ({
    page,
    host,
    embedded,
    guard,
  }) => {
    guard.expectMessages(/Colours not used: links on the background would stand out by 1\.\d to 1/);
    guard.expectMessages(/Colours not used: links on a panel/);
    await page.goto(
      host.put(
        host.element(
          seven.path,
          'link="#7a1f5c" background="#fffdf5" text="#222222" accent="#00563b"',
        ),
      ),
    );
    await embedded.ready();
    expect(await link(embedded)).toBe('rgb(122, 31, 92)');
    const back = await embedded.frame
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(back).toBe('rgb(255, 253, 245)');
    await expectFits(embedded);
    await expectSound(page.frames()[1], 'a page in other colours');
    await page.goto(host.put(host.element(seven.path, 'link="#ffcc00" accent="#00563b"')));
    await embedded.ready();
    expect(await link(embedded)).toBe('rgb(11, 90, 143)');
  });
});

test.describe('a frame by itself', () => {
  test('scrolls inside, and nothing is cut off', async ({ page, host, embedded, record }) => {
    await page.goto(host.put(host.frame(seven.path, 'yes')));
    await embedded.ready();
    expect((await embedded.heights()).outer).toBe(500 + 4);
    const foot = embedded.frame.getByRole('link', { name: /Next/ }).last();
    await foot.scrollIntoViewIfNeeded();
    await expect(foot).toBeInViewport();
    // In a tab of its own the address asks for nothing.
    await page.goto(`${seven.path}?embed=only:text`);
    await record.ready();
    await expect(record.banner).toBeVisible();
    await expect(page).toHaveURL(seven.path);
  });

  test('of a host that never answers does too, and the console says so after two seconds', async ({
    page,
    host,
    embedded,
    guard,
  }) => {
    guard.expectMessages(/has not answered within two seconds/);
    await page.goto(host.put(host.frame('/embed/check', host.from)));
    await embedded.ready();
    await expect(embedded.frame.getByText(/has not answered within two seconds/)).toBeVisible();
  });

  test('keeps what was asked for from page to page, and when it is loaded again', async ({
    page,
    host,
    embedded,
  }) => {
    await page.goto(host.put(host.frame('/toolkit', 'only:text')));
    await embedded.ready();
    await embedded.frame.getByRole('link', { name: seven.title }).first().click();
    await expect(embedded.heading).toContainText(seven.title);
    await embedded.iframe.evaluate((frame) => (frame.dataset.seen = 'yes'));
    await embedded.frame.locator('html').evaluate(() => location.reload());
    await embedded.ready();
    await expect(embedded.heading).toContainText(seven.title);
    await expect(embedded.header).toBeHidden();
    await expect(embedded.note).toBeHidden();
  });
});

test.describe('a sandbox', () => {
  test('without scripts or the toolkit’s own origin leaves the text, and with both works', async ({
    page,
    host,
    embedded,
    guard,
  }) => {
    guard.expectMessages(/CORS policy/, /Blocked script execution/, /Failed to load resource/);
    for (const sandbox of ['', 'allow-scripts']) {
      await page.goto(host.put(host.frame(seven.path, host.from, `sandbox="${sandbox}"`)));
      await expect(embedded.heading).toContainText(seven.title);
    }
    const sandbox = 'sandbox="allow-scripts allow-same-origin"';
    await page.goto(host.put(host.frame('/glossary', 'only:text', sandbox)));
    await embedded.ready();
    await embedded.frame.getByRole('searchbox', { name: 'Find a word' }).fill('MASH');
    await expect(embedded.frame.getByRole('link', { name: 'MASH', exact: true })).toBeVisible();
  });
});

test('junk from a hostile page changes nothing', async ({ page, host, embedded, guard }) => {
  const messages = `[null, 1, 'go', [], {}, { toolkit: 'go' }, { toolkit: 'go', value: 'https://elsewhere.example/' },
    { toolkit: 'go', value: 'javascript:alert(1)' }, { toolkit: { toString() { throw 1 } } }, { toolkit: 'welcome', value: {} },
    { toolkit: '__proto__', value: 1 }, { toolkit: 'colours', value: 'red' }, new Map([['toolkit', 'go']])]`;
  const script = `<script>
    const junk = ${messages};
    setInterval(() => { for (const data of junk) { try { frames[0].postMessage(data, '*') } catch {} } }, 50);
  </script>`;
  await page.goto(host.put(host.frame(seven.path, host.from) + script));
  await embedded.ready();
  await expect(embedded.heading).toContainText(seven.title);
  await page.waitForTimeout(500);
  await expect(embedded.heading).toContainText(seven.title);
  await embedded.note.fill('Still here');
  // One that says it is another: its messages are not heard, and it hears nothing.
  const spoof = `<script>
    window.heard = [];
    addEventListener('message', ({ data, source }) => {
      // The frame of the page before may still say something.
      if (source === frames[0]) window.heard.push(data);
    });
    setInterval(() => frames[0].postMessage({ toolkit: 'go', value: '/glossary' }, '*'), 50);
  </script>`;
  guard.expectMessages(/has not answered within two seconds/);
  await page.goto(
    host.put(host.frame(seven.path, 'from:https://www.example.org') + spoof, {}, '/another'),
  );
  await embedded.ready();
  await page.waitForTimeout(2500);
  await expect(embedded.heading).toContainText(seven.title);
  expect(await page.evaluate('window.heard')).toEqual([]);
});

test('a message from another frame is not heard by the element', async ({
  page,
  host,
  embedded,
}) => {
  await page.goto(host.put(host.element(seven.path)));
  await embedded.ready();
  await expectFits(embedded);
  await page.evaluate(() => {
    window.postMessage({ toolkit: 'height', value: 19_000 }, '*');
    window.postMessage({ toolkit: 'page', value: '/glossary' }, '*');
  });
  await page.waitForTimeout(200);
  await expectFits(embedded);
  await expect(page).toHaveURL(/\/page$/);
  // And from the frame itself only what makes sense.
  await embedded.frame.locator('html').evaluate(() => {
    for (const value of [1e9, -5, NaN, 'tall', null, {}])
      parent.postMessage({ toolkit: 'height', value }, '*');
    for (const toolkit of ['__proto__', 'constructor', 'toString', undefined, 7])
      parent.postMessage({ toolkit, value: 'x' }, '*');
    parent.postMessage(null, '*');
  });
  await expect(async () => {
    const { outer } = await embedded.heights();
    expect(outer).toBeGreaterThanOrEqual(100);
    expect(outer).toBeLessThanOrEqual(20_000);
  }).toPass();
});

test.describe('the quick exit', () => {
  const noted = recommendations.find((found) => found.content_note);
  const SANDBOX =
    'allow-scripts allow-same-origin allow-popups allow-forms allow-downloads allow-modals allow-top-navigation-by-user-activation';

  test.beforeEach(async ({ page, guard }) => {
    guard.allowOrigin('https://www.bbc.co.uk');
    await page.route(/^https:\/\/(?!localhost)/, (route) =>
      route.fulfill({ body: 'Elsewhere', contentType: 'text/html' }),
    );
  });

  test('stays in sight, and takes the page around with it', async ({ page, host, embedded }) => {
    await page.goto(host.put(host.element(noted.path)));
    await embedded.ready();
    const exit = embedded.frame.getByRole('button', { name: 'Exit this page' });
    await expect(exit).toBeInViewport();
    await expectFits(embedded);
    await page.evaluate(() => scrollTo(0, 900));
    await expect(exit).toBeInViewport({ ratio: 1 });
    await exit.click();
    await page.waitForURL(/^https:\/\//);
  });

  test('does so in the sandbox that the manual names', async ({ page, host, embedded }) => {
    expect(readFileSync('docs/embedding.md', 'utf8')).toContain(`\`${SANDBOX}\``);
    await page.goto(host.put(host.frame(noted.path, 'yes', `sandbox="${SANDBOX}"`)));
    await embedded.ready();
    await embedded.frame.getByRole('button', { name: 'Exit this page' }).click();
    await page.waitForURL(/^https:\/\//);
  });
});

test.describe('“Put this into your website”', () => {
  test('makes the code for a page, shows it, and the code works', async ({
    page,
    host,
    embedPage,
    embedded,
    baseURL,
  }) => {
    await embedPage.open(seven.path);
    await expect(embedPage.address).toHaveValue(seven.path);
    await expect(embedPage.preview.heading).toContainText(seven.title);
    await embedPage.onlyText.check();
    await embedPage.colour('Links').fill('#7a1f5c');
    await expect(embedPage.element).toContainText(`only="text" link="#7a1f5c"`);
    await expect(embedPage.bare).toContainText('embed=only%3Atext%2Clink%3A7a1f5c');
    const code = await embedPage.element.innerText();
    const alone = await embedPage.bare.innerText();
    await embedPage.site.fill('https://www.example.org/');
    await expect(embedPage.ours).toHaveText(
      "Content-Security-Policy: frame-ancestors 'self' https://www.example.org",
    );
    await expect(embedPage.theirs).toHaveText(`script-src ${baseURL}; frame-src ${baseURL}`);
    for (const body of [code, alone]) {
      await page.goto(host.put(body));
      await embedded.ready();
      await expect(embedded.heading).toContainText(seven.title);
      await expect(embedded.note).toBeHidden();
    }
  });

  test('says what is wrong, gives no code then, and takes a whole address', async ({
    embedPage,
    baseURL,
  }) => {
    await embedPage.open();
    await expect(embedPage.element).toBeVisible();
    await embedPage.colour('Background').fill('#000000');
    await expect(embedPage.problems).toContainText('the text on the background would stand out by');
    await expect(embedPage.element).toBeHidden();
    await embedPage.colour('Background').fill('');
    await embedPage.address.fill('https://elsewhere.example/');
    await expect(embedPage.problems).toContainText('enter the address of a page of this toolkit');
    for (const address of ['/kiosk', '/embed', '/nothing-here']) {
      await embedPage.address.fill(address);
      await expect(embedPage.problems).toContainText('enter the address of a page');
    }
    await embedPage.address.fill(`${baseURL}/glossary`);
    await expect(embedPage.preview.heading).toHaveText('Glossary');
  });

  for (const width of [1280, 320]) {
    test(`axe finds nothing at ${width} pixels`, async ({ page, embedPage }) => {
      await page.setViewportSize({ width, height: 800 });
      await embedPage.open(seven.path);
      await embedPage.preview.ready();
      await expectSound(page, 'the page that makes the code');
      await page.goto('/embed/check');
      await embedPage.ready();
      await expectSound(page, 'the page that checks');
    });
  }

  test('the check, in a page of another site, says that all is well', async ({
    page,
    host,
    embedded,
  }) => {
    await page.goto(host.put(host.element('/embed/check')));
    await embedded.ready();
    for (const said of [
      'It runs.',
      'It answers.',
      'The frame is as high as its page.',
      'None were chosen.',
    ])
      await expect(embedded.frame.getByText(said, { exact: true })).toBeVisible();
    await expectFits(embedded);
    // Or that the frame did not get its height.
    const answers = `<script>addEventListener('message', ({ data, source, origin }) => {
      if (data.toolkit === 'hello') source.postMessage({ toolkit: 'welcome' }, origin);
    })</script>`;
    await page.goto(host.put(answers + host.frame('/embed/check', host.from)));
    await embedded.ready();
    await expect(embedded.frame.getByText('It answers.')).toBeVisible();
    await expect(embedded.frame.getByText(/^The frame is not as high as its page/)).toBeVisible();
  });
});
