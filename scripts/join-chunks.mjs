// Joins the files that wasm-split-cli cuts the program into. It makes one for each part, and one for
// each set of parts that share something: with eleven parts some 180, most of them below 1 KB. Here
// each of these goes into one of three files, so that no page waits for more than three.
//
//   node scripts/join-chunks.mjs PARTS [FEATURE…]      after wasm-split-cli, before wasm-opt; with the
//                                                      features of WebAssembly that the parts use
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files with what parts share: each set of parts has it in the first that all of them fetch. */
const SHARED = ['published', 'tools', 'beside'];

/** Which of them a part fetches, with the file of its own. */
const FETCHED = {
  beside: ['beside'],
  guard: ['beside'],
  published: ['published', 'beside'],
  collections: ['published', 'beside'],
};
const fetched = (part) => FETCHED[part] ?? ['tools', 'beside'];

/** The module that the files import memory, table and stack from; and what joined files call it. */
const FIRST_PART = '__wasm_split';
const HANDED_ON = 'first_part';

const [folder, ...features] = process.argv.slice(2);
if (!folder) throw new Error('usage: node scripts/join-chunks.mjs PARTS [FEATURE…]');
const wasm = (name) => join(folder, `${name}.wasm`);
const binaryen = (tool, ...args) =>
  execFileSync(tool, [...features, ...args], {
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: 'pipe',
  });

const loader = join(folder, '__wasm_split.js');
const script = readFileSync(loader, 'utf8');
const parts = Array.from(script.matchAll(/__wasm_split_load_(\w+) =/g), ([, part]) => part);
// wasm-split-cli writes above each file of what some parts share which these are.
const shared = [...script.matchAll(/\/\* (.+) \*\/\nconst __(chunk_\d+) =/g)];
const begin = script.search(/\/\* .+ \*\/\nconst __chunk/);
const handed = script.match(/const \{ (.+), +\} = initSync/);
const imports = '    return sharedImports;\n';
if (parts.length === 0 || begin < 0 || !handed || !script.includes(imports))
  throw new Error(`${loader} is not as wasm-split-cli wrote it. Is another version installed?`);

/** What goes into each file. */
const contents = new Map([...parts, ...SHARED].map((name) => [name, []]));
for (const part of parts)
  if (existsSync(wasm(`split_${part}`))) contents.get(part).push(`split_${part}`);
for (const [, names, chunk] of shared) {
  const sharing = names.split(', ');
  const file = SHARED.find((file) => sharing.every((part) => fetched(part).includes(file)));
  contents.get(file).push(chunk);
}

/**
 * Makes a module that hands on what the first part exports. wasm-merge takes an import of two modules
 * for two memories, unless a module beside them exports it.
 */
function makeHandingOn(path) {
  const size = (name) => statSync(wasm(name)).size;
  const smallestFirst = [...contents.values()].flat().sort((a, b) => size(a) - size(b));
  const wanted = new Set(handed[1].split(', '));
  const lines = new Map();
  // One of the parts uses all of it.
  for (const name of smallestFirst.filter((name) => name.startsWith('split_'))) {
    const text = binaryen('wasm-dis', wasm(name));
    for (const [, name, kind, type] of text.matchAll(
      /\(import "__wasm_split" "(\w+)" \((\w+) \$\S+ (.+)\)\)/g,
    )) {
      wanted.delete(name);
      lines.set(
        name,
        `(import "${HANDED_ON}" "${name}" (${kind} $${name} ${type})) (export "${name}" (${kind} $${name}))`,
      );
    }
    if (wanted.size === 0) break;
  }
  const text = join(folder, 'handing-on.wat');
  writeFileSync(text, `(module ${[...lines.values()].join('\n')})`);
  binaryen('wasm-as', text, '-o', path);
  rmSync(text);
}

const handingOn = join(folder, 'handing-on');
makeHandingOn(handingOn);
const loaders = [];
for (const [name, files] of contents) {
  if (files.length === 0) continue;
  const joined = join(folder, name);
  if (files.length === 1) {
    renameSync(wasm(files[0]), joined);
  } else {
    const named = files.flatMap((file) => [wasm(file), file]);
    binaryen('wasm-merge', '-g', handingOn, FIRST_PART, ...named, '-o', joined);
    files.forEach((file) => rmSync(wasm(file)));
  }
  renameSync(joined, wasm(name));
  loaders.push(`const ${name} = makeLoad(() => {
    const src = fetch(new URL("./${name}.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => WebAssembly.instantiateStreaming(src, imports);
}, []);`);
}
rmSync(handingOn);
for (const part of parts) {
  const names = [...new Set([part, ...fetched(part)])];
  const loading = names.filter((name) => contents.get(name).length > 0).map((name) => `${name}()`);
  loaders.push(
    `export const __wasm_split_load_${part} = wrapAsyncCb(() => Promise.all([${loading.join(', ')}]));`,
  );
}
const handing = `    return { ...sharedImports, ${HANDED_ON}: sharedImports.${FIRST_PART} };\n`;
writeFileSync(loader, script.slice(0, begin).replace(imports, handing) + loaders.join('\n'));
