// Puts the compressed copies beside each file of a built site that is worth it: X.br and X.gz, which
// servers hand out as they are. scripts/finish calls it.
//
//   node scripts/compress.mjs SITE      FOR_TESTS=yes where nobody measures them
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXT = /\.(css|html|js|json|svg|txt|wasm|webmanifest|xml)$/;

// Pages are many and each is fetched by few: the best quality takes three times as long for them,
// and saves 2 %.
const quality = (name) => (name.endsWith('.html') ? 10 : 11);
const inHurry = Boolean(process.env.FOR_TESTS);

async function compress(path) {
  const bytes = await readFile(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: inHurry ? 1 : quality(path),
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_DEFAULT_WINDOW,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  // zlib has threads of its own, four at a time.
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: inHurry ? 1 : constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}

const [site] = process.argv.slice(2);
if (!site) throw new Error('usage: node scripts/compress.mjs SITE');
const names = await readdir(site, { recursive: true });
await Promise.all(
  names.filter((name) => TEXT.test(name)).map((name) => compress(join(site, name))),
);
