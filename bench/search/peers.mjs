// The search libraries that ours is compared with, each set up as its documentation advises for a
// box that searches as one types: titles count most, the last word may be unfinished, mistakes are
// forgiven where the library can.

import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

const FIELDS = ['title', 'heading', 'summary', 'body'];
const BOOST = { title: 4, heading: 1, summary: 2, body: 1 };

/** A peer: `build` makes what `search` is asked with and `index` is weighed by. */
async function minisearch(documents) {
  const { default: MiniSearch } = await import('minisearch');
  const options = { fields: FIELDS };
  const made = new MiniSearch(options);
  made.addAll(documents);
  const text = JSON.stringify(made);
  return {
    index: () => [Buffer.from(text)],
    load: () => MiniSearch.loadJSON(text, options),
    search: (query) =>
      made
        .search(query, { boost: BOOST, prefix: true, fuzzy: 0.2 })
        .slice(0, 10)
        .map((hit) => hit.id),
  };
}

async function lunr(documents) {
  const lunr = require('lunr');
  const made = lunr(function () {
    this.ref('id');
    FIELDS.forEach((field) => this.field(field, { boost: BOOST[field] }));
    documents.forEach((document) => this.add(document));
  });
  const text = JSON.stringify(made);
  return {
    index: () => [Buffer.from(text)],
    load: () => lunr.Index.load(JSON.parse(text)),
    search: (query) =>
      made
        .query((q) => {
          for (const { str } of lunr.tokenizer(query).map((t) => ({ str: t.toString() }))) {
            q.term(str, { boost: 100 });
            q.term(str, { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
            if (str.length > 3) q.term(str, { boost: 1, usePipeline: false, editDistance: 1 });
          }
        })
        .slice(0, 10)
        .map((hit) => hit.ref),
  };
}

async function flexsearch(documents) {
  const { Document, Charset, Encoder } = require('flexsearch');
  const english = require(
    path.join(path.dirname(require.resolve('flexsearch')), 'lang', 'en.min.js'),
  );
  const encoder = new Encoder(Charset.LatinBalance, english.default ?? english);
  const make = () =>
    new Document({
      encoder,
      context: true,
      document: {
        id: 'id',
        index: FIELDS.map((field) => ({ field, tokenize: 'forward', encoder, resolution: 9 })),
      },
    });
  const made = make();
  documents.forEach((document) => made.add(document));
  const parts = [];
  await made.export((key, data) => {
    parts.push([key, data]);
  });
  return {
    index: () => parts.map(([key, data]) => Buffer.from(`${key}${data ?? ''}`)),
    load: () => {
      const loaded = make();
      parts.forEach(([key, data]) => data !== undefined && loaded.import(key, data));
      return loaded;
    },
    search: (query) =>
      made
        .search(query, { limit: 10, suggest: true, merge: true })
        .slice(0, 10)
        .map((hit) => hit.id),
  };
}

/** All files of a folder. */
const walk = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(name) : [name];
  });

/** Its index is many files; a search fetches what it needs. Here it reads them from the disk. */
async function pagefind(documents, folder) {
  const api = await import('pagefind');
  const { index } = await api.createIndex({ forceLanguage: 'en' });
  for (const { id, title, heading, summary, body } of documents) {
    await index.addCustomRecord({
      url: id,
      content: [title, heading, summary, body].join('\n'),
      language: 'en',
      meta: { title },
    });
  }
  await index.writeFiles({ outputPath: folder });
  await api.close();
  globalThis.fetch = async (address) => {
    const file = path.join(folder, String(address).split('?')[0].split('/pagefind/')[1]);
    return new Response(fs.readFileSync(file));
  };
  globalThis.window ??= { location: { origin: 'http://localhost' } };
  globalThis.location ??= { origin: 'http://localhost', href: 'http://localhost/' };
  globalThis.document ??= { querySelector: () => ({ getAttribute: () => 'en' }) };
  const program = await import(pathToFileURL(path.join(folder, 'pagefind.js')).href);
  const made = program.createInstance({
    basePath: 'http://localhost/pagefind/',
    baseUrl: '/',
    language: 'en',
  });
  await made.init?.('en', { load_wasm: true });
  const isIndex = (name) => /\.(pf_meta|pf_index|pf_fragment)$|pagefind-entry\.json$/.test(name);
  return {
    index: () =>
      walk(folder)
        .filter(isIndex)
        .map((name) => fs.readFileSync(name)),
    compressed: true,
    load: () => undefined,
    search: async (query) => {
      const { results } = await made.search(query);
      const best = results
        .slice(0, 10)
        .map(async (hit) => (await hit.data()).raw_url ?? (await hit.data()).url);
      return (await Promise.all(best)).map((url) => url.replace(/^\//, ''));
    },
  };
}

export const peers = { MiniSearch: minisearch, FlexSearch: flexsearch, lunr, Pagefind: pagefind };
