// The browser's tests: where they are, what serves the product to them, and what runs them.
import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// The gallery of components has the port after the product's. Set TEST_PORT where others test as well.
const port = Number(process.env.TEST_PORT || 4173);

/** The browser as its readers have it. */
export const WHOLE_CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';

/** The same without windows, which starts and opens pages in half the time; where it is installed. */
const SHELL = process.env.SHELL_CHROMIUM || '/usr/bin/chromium-headless-shell';

// The page for addresses that have no file: a build whose pages are not printed has one page alone.
const shell = (folder) => (existsSync(`${folder}/app.html`) ? 'app.html' : 'index.html');

const sirv = (folder, port) => ({
  command: `node_modules/.bin/sirv ${folder} --single ${shell(folder)} --host localhost --port ${port} --quiet`,
  port,
  reuseExistingServer: false,
});

// Without their builds the gallery's and the second pack's tests fail, and all others still run. The
// second pack in a folder has servers of its own (tests/browser/base.spec.js).
const gallery = process.env.GALLERY || 'target/dist-gallery';
const packTwo = process.env.PACK_TWO || 'target/dist-pack-two';

export default defineConfig({
  testDir: 'tests/browser',
  // The long ones are for `make soak`.
  testIgnore: process.env.SOAK ? [] : ['kill.spec.js', 'many.spec.js'],
  outputDir: 'target/test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // No test needs a second try. Where machines are shared there is one, so that a busy machine loses
  // nobody's work, and what needed it is told at the end as a fault.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['./tests/browser/support/slowest.js']],
  // A slow machine is no fault: only what is measured is strict.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: {
    browserName: 'chromium',
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: existsSync(SHELL) ? SHELL : WHOLE_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Frames of other sites in processes of their own, as in the whole browser.
        '--site-per-process',
        // Whatever a test lets through, nothing can leave this machine.
        '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
      ],
    },
  },
  webServer: [
    sirv(process.env.DIST || 'dist', port),
    ...(existsSync(gallery) ? [sirv(gallery, port + 1)] : []),
    ...(existsSync(packTwo) ? [sirv(packTwo, port + 2)] : []),
  ],
});
