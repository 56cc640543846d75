// Measures one peer: node measure.mjs PEER DOCUMENTS QUERIES OUT. In a process of its own, so that
// none has another's memory to carry.

import fs from 'node:fs';
import path from 'node:path';
import { peers } from './peers.mjs';
import { brotli } from './weigh.mjs';

const [peer, documentsFile, queriesFile, out] = process.argv.slice(2);
const documents = JSON.parse(fs.readFileSync(documentsFile, 'utf8'));
const { queries } = JSON.parse(fs.readFileSync(queriesFile, 'utf8'));

const begun = performance.now();
const made = await peers[peer](documents, path.join(path.dirname(out), `${peer}-pagefind`));
const build = performance.now() - begun;
const loading = performance.now();
made.load();
const load = performance.now() - loading;

const keystrokes = [];
const found = [];
for (const { query } of queries) {
  const letters = [...query];
  for (let at = 1; at <= letters.length; at += 1) {
    const typed = letters.slice(0, at).join('');
    const before = performance.now();
    await made.search(typed);
    keystrokes.push(performance.now() - before);
  }
  found.push(await made.search(query));
}
const parts = made.index();
const bytes = parts.reduce((sum, part) => sum + part.length, 0);
// Pagefind's files are compressed already, and are fetched one by one.
const small = made.compressed ? bytes : brotli(Buffer.concat(parts));
fs.writeFileSync(
  out,
  JSON.stringify({
    documents: documents.length,
    bytes,
    brotli: small,
    build,
    load,
    keystrokes,
    found,
  }),
);
