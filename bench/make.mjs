// Makes what is measured: from the pack's pages as Markdown (`bench markdown`) a site with each of the
// peers, each as its own documentation has it, with the compressed copies that our build gets too.
//
//   node bench/make.mjs        MADE=folder for the sites, MDBOOK=the program
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
export const made = resolve(process.env.MADE || join(root, 'target/bench/peers'));
const markdown = join(made, 'markdown');
const require = createRequire(join(here, 'package.json'));

/** The contents that kit writes: the ways in, each with its pages. */
export async function contents(folder = markdown) {
  const sections = [];
  for (const line of (await readFile(join(folder, 'SUMMARY.md'), 'utf8')).split('\n')) {
    const entry = line.match(/^( *)- \[(.*)\]\((.*)\.md\)$/);
    if (!entry) continue;
    const [, indent, escaped, path] = entry;
    const page = { title: escaped.replace(/\\(.)/g, '$1'), path, pages: [] };
    if (indent) sections.at(-1).pages.push(page);
    else sections.push(page);
  }
  return sections;
}

const entities = { amp: '&', lt: '<', gt: '>', '#123': '{', '#125': '}' };
const plain = (text) => text.replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all);

/**
 * The default theme with its search. A sidebar stands in every page's data, so that only sections of
 * a size that one can look over have theirs in it: 545 findings and terms would make each page
 * heavier, and nobody would do that.
 */
const MOST_IN_SIDEBAR = 100;

async function vitepress(sections, name) {
  const source = join(made, 'vitepress-source');
  await cp(markdown, source, { recursive: true });
  const link = ({ title, path }) => ({ text: plain(title), link: `/${path}` });
  const sidebar = {};
  for (const section of sections) {
    const few = section.pages.length <= MOST_IN_SIDEBAR ? section.pages.map(link) : [];
    const shown = [{ ...link(section), items: few }];
    sidebar[`/${section.path}`] = shown;
    for (const { path } of section.pages) sidebar[`/${dirname(path)}/`] ??= shown;
  }
  const config = {
    title: name,
    lang: 'en-GB',
    cleanUrls: true,
    srcExclude: ['SUMMARY.md'],
    outDir: join(made, 'vitepress'),
    themeConfig: { search: { provider: 'local' }, nav: sections.map(link), sidebar },
  };
  await mkdir(join(source, '.vitepress'), { recursive: true });
  const text = `export default ${JSON.stringify(config, null, 2)};\n`;
  await writeFile(join(source, '.vitepress/config.mjs'), text);
  const program = join(dirname(require.resolve('vitepress/package.json')), 'bin/vitepress.js');
  await run(process.execPath, [program, 'build', source], { maxBuffer: 1e8 });
}

async function mdbook(name) {
  const source = join(made, 'mdbook-source');
  await mkdir(source, { recursive: true });
  await cp(markdown, join(source, 'src'), { recursive: true });
  const lines = ['[book]', `title = ${JSON.stringify(name)}`, 'language = "en-GB"'];
  lines.push('[build]', `build-dir = ${JSON.stringify(join(made, 'mdbook'))}`);
  await writeFile(join(source, 'book.toml'), lines.join('\n'));
  await run(process.env.MDBOOK || 'mdbook', ['build', source], { maxBuffer: 1e8 });
}

/** One file with every page as a tiddler, by the plugin for Markdown that it comes with. */
async function tiddlywiki(sections, name) {
  const source = join(made, 'tiddlywiki-source');
  await mkdir(join(source, 'tiddlers'), { recursive: true });
  const info = {
    plugins: ['tiddlywiki/markdown'],
    themes: ['tiddlywiki/vanilla', 'tiddlywiki/snowwhite'],
    build: { index: ['--render', '$:/core/save/all', 'index.html', 'text/plain'] },
  };
  await writeFile(join(source, 'tiddlywiki.info'), JSON.stringify(info));
  const tiddlers = [{ title: '$:/SiteTitle', text: name }];
  tiddlers.push({ title: '$:/DefaultTiddlers', text: 'index' });
  const all = [{ path: 'index' }, ...sections.flatMap((section) => [section, ...section.pages])];
  for (const { path } of all) {
    const text = await readFile(join(markdown, `${path}.md`), 'utf8');
    // Within a wiki, a link names the tiddler.
    const linked = text.replace(/\]\((?:\.\.\/)*([\w/-]+)\.md\)/g, '](#$1)');
    tiddlers.push({ title: path, type: 'text/markdown', text: linked });
  }
  await writeFile(join(source, 'tiddlers/pages.json'), JSON.stringify(tiddlers));
  const program = require.resolve('tiddlywiki/tiddlywiki.js');
  const output = join(made, 'tiddlywiki');
  await run(process.execPath, [program, source, '--output', output, '--build', 'index'], {
    maxBuffer: 1e8,
  });
}

/** How long something took, told. */
async function timed(what, work) {
  const begun = Date.now();
  await work();
  console.log(`  ${what}: ${((Date.now() - begun) / 1000).toFixed(1)} s`);
}

const isMain = process.argv[1] === fileURLToPath(import.meta.url);
if (isMain) {
  for (const name of ['vitepress', 'mdbook', 'tiddlywiki']) {
    await rm(join(made, name), { recursive: true, force: true });
    await rm(join(made, `${name}-source`), { recursive: true, force: true });
  }
  const sections = await contents();
  const name = plain((await readFile(join(markdown, 'SUMMARY.md'), 'utf8')).match(/^# (.*)$/m)[1]);
  await timed('VitePress', () => vitepress(sections, name));
  await timed('mdBook', () => mdbook(name));
  await timed('TiddlyWiki', () => tiddlywiki(sections, name));
  for (const site of ['vitepress', 'mdbook', 'tiddlywiki']) {
    const compress = [join(root, 'scripts/compress.mjs'), join(made, site)];
    await timed(`compressing ${site}`, () => run(process.execPath, compress));
  }
}
