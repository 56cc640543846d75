// A browser with a profile of its own on the disk, which can be killed as a whole.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';

/** Makes an empty profile. */
export const newProfile = () => mkdtemp(join(tmpdir(), 'toolkit-profile-'));

export const removeProfile = (profile) =>
  rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** Starts a browser in a group of processes of its own, so that all of it can be killed at once. */
export async function startBrowser(profile, { executablePath, args }) {
  const child = spawn(
    executablePath,
    ['--headless', ...args, '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const address = new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the browser did not start: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(await address);
  const [context] = browser.contexts();
  const kill = async () => {
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    await browser.close();
  };
  return { context, kill };
}
