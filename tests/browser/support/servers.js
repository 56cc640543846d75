// Real web servers with the configurations in hosting/, for the tests of what those make of a site.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';

// Where Debian has nginx, which only root's PATH names.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/local/sbin:/usr/sbin` };

/** What a program says of itself, or nothing where it is not installed. */
function said(program, ...args) {
  const { status, stdout, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  return status === 0 ? stdout + stderr : '';
}

const nginx = said('nginx', '-V');
const nginxPath = (name) => nginx.match(new RegExp(`--${name}-path=(\\S+)`))?.[1] ?? '';
const brotli = join(nginxPath('modules'), 'ngx_http_brotli_static_module.so');

/** A configuration with what its comments tell its host to change. */
function changed(file, changes) {
  let text = readFileSync(file, 'utf8');
  for (const [before, after] of changes) {
    if (!text.includes(before)) throw new Error(`${file} no longer holds: ${before}`);
    text = text.replace(before, after);
  }
  return text;
}

function nginxWith(modules, changes) {
  return ({ scratch, root, port, notFound }) => {
    const site = join(scratch, 'site.conf');
    writeFileSync(
      site,
      changed('hosting/nginx.conf', [
        ['listen 80;', `listen 127.0.0.1:${port};`],
        ['root /var/www/toolkit;', `root ${root};`],
        ['error_page 404 /404.html;', `error_page 404 ${notFound};`],
        ...changes,
      ]),
    );
    const own = ['client_body', 'fastcgi', 'proxy', 'scgi', 'uwsgi'];
    const main = join(scratch, 'nginx.conf');
    // One process, which may read what the tests may read.
    writeFileSync(
      main,
      `${modules.map((module) => `load_module ${module};`).join('\n')}
       daemon off; master_process off; pid ${scratch}/pid; error_log stderr;
       events {}
       http {
         include ${join(dirname(nginxPath('conf')), 'mime.types')};
         access_log off;
         ${own.map((name) => `${name}_temp_path ${scratch}/${name};`).join('\n')}
         include ${site};
       }`,
    );
    return ['nginx', '-p', scratch, '-c', main];
  };
}

function caddy({ scratch, root, port, notFound }) {
  const file = join(scratch, 'Caddyfile');
  const options = '{\n\tadmin off\n\tauto_https off\n}\n';
  writeFileSync(
    file,
    options +
      changed('hosting/Caddyfile', [
        [':80 {', `:${port} {\n\tbind 127.0.0.1`],
        ['root * /var/www/toolkit', `root * ${root}`],
        ['rewrite * /404.html', `rewrite * ${notFound}`],
      ]),
  );
  return ['caddy', 'run', '--adapter', 'caddyfile', '--config', file];
}

/** Each server: its name, whether it is installed, and the encodings that it knows. */
export const SERVERS = [
  {
    name: 'nginx',
    there: nginx !== '',
    encodings: ['gzip'],
    command: nginxWith([], []),
  },
  {
    name: 'nginx with its module for brotli',
    there: existsSync(brotli),
    encodings: ['br', 'gzip'],
    command: nginxWith([brotli], [['# brotli_static on;', 'brotli_static on;']]),
  },
  {
    name: 'Caddy',
    there: said('caddy', 'version') !== '',
    encodings: ['br', 'gzip'],
    command: caddy,
  },
];

async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Starts a server on a folder, and waits until it answers. Its 404 page is at the address
 * `notFound`; what it needs for itself goes into `scratch`.
 */
export async function serve(server, root, scratch, notFound = '/404.html') {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const port = await freePort();
  const [program, ...args] = server.command({ scratch, root, port, notFound });
  const own = { ...env, XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch };
  const child = spawn(program, args, { env: own, stdio: ['ignore', 'ignore', 'pipe'] });
  let words = '';
  child.stderr.on('data', (data) => (words += data));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const origin = `http://localhost:${port}`;
  const stop = async () => {
    child.kill();
    await ended;
  };
  for (const begun = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask(origin, '/').catch(() => undefined);
    if (answer) return { origin, stop };
    if (child.exitCode !== null || Date.now() - begun > 10_000) {
      await stop();
      throw new Error(`${server.name} does not answer: ${words}`);
    }
  }
}

/** Asks for a path as it stands, and gives the answer with its bytes as they came. */
export function ask(origin, path, headers = {}) {
  const { port } = new URL(origin);
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { statusCode: status, headersDistinct } = answer;
        // Each header's values, in no order.
        const header = (name) => (headersDistinct[name.toLowerCase()] ?? []).toSorted();
        resolve({ status, header, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });
}

/** Puts the compressed copies beside a folder's files, as the build does. */
export function compress(folder) {
  execFileSync(process.execPath, ['scripts/compress.mjs', folder]);
}
