// Puts what was measured into bench/SEARCH.md: node report.mjs FOLDER QUERIES TIMES… .

import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { quantile } from './weigh.mjs';

const [folder, queriesFile, ...times] = process.argv.slice(2);
const { queries } = JSON.parse(fs.readFileSync(queriesFile, 'utf8'));
const programs = ['Ours', 'MiniSearch', 'FlexSearch', 'lunr', 'Pagefind'];

const gain = (grade) => 2 ** grade - 1;
const discounted = (gains) =>
  gains.slice(0, 10).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);

/** The mean nDCG over ten finds, and the share of queries with grade 2 or 3 among the first three. */
function quality(found) {
  let ndcg = 0;
  let success = 0;
  queries.forEach(({ relevant }, at) => {
    const grades = found[at].map((name) => relevant[name] ?? 0);
    const ideal = Object.values(relevant).sort((a, b) => b - a);
    ndcg += discounted(grades.map(gain)) / discounted(ideal.map(gain));
    success += grades.slice(0, 3).some((grade) => grade > 1) ? 1 : 0;
  });
  return [ndcg / queries.length, success / queries.length];
}

const kb = (bytes) => (bytes === undefined ? '–' : Math.round(bytes / 1024).toLocaleString('en'));
const ms = (time) => (time === undefined ? '–' : time < 10 ? time.toFixed(2) : Math.round(time));

/** Why a program has no figures, as scripts/bench-search wrote it down. */
function why(program, time) {
  const file = path.join(folder, `${program}-${time}.txt`);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : 'it was not tried';
}

const lines = [
  '# The search beside its peers',
  '',
  `Made by \`make bench-search\` on ${new Date().toISOString().slice(0, 10)}: ${os.cpus().length} × ${os.cpus()[0].model}, Node ${process.version}, ${Math.round(os.totalmem() / 2 ** 30)} GB, load ${os.loadavg()[0].toFixed(1)}.`,
  '',
  `${queries.length} judged queries (\`tests/fixtures/search/judged-queries.json\`), and every beginning of each as a keystroke. Ours runs as this machine’s own code (\`opt-level = "z"\`), not as wasm; the peers run in Node. All are given the same documents. The load says how far other work was in the way of the times.`,
  '',
  "Ours sends no index: it is made in the browser from the content that is there, so the bytes are what it takes in memory. The peers' are what would be fetched, or made in the browser too in the time under “build”.",
];
for (const time of times) {
  const rows = programs.map((program) => {
    const file = path.join(folder, `${program}-${time}.json`);
    if (!fs.existsSync(file))
      return `| ${program} | not measured: ${why(program, time)} | | | | | | | |`;
    const run = JSON.parse(fs.readFileSync(file, 'utf8'));
    const [ndcg, success] = quality(run.found);
    const cells = [ndcg.toFixed(3), success.toFixed(3), kb(run.bytes), kb(run.brotli)];
    cells.push(ms(run.build), ms(run.load));
    cells.push(ms(quantile(run.keystrokes, 0.5)), ms(quantile(run.keystrokes, 0.95)));
    return `| ${program} | ${cells.join(' | ')} |`;
  });
  const ours = JSON.parse(fs.readFileSync(path.join(folder, `Ours-${time}.json`), 'utf8'));
  lines.push(
    '',
    `## ${time} times our content: ${ours.documents.toLocaleString('en')} documents`,
    '',
    '| | nDCG@10 | success@3 | index, KB | after brotli, KB | build, ms | load, ms | keystroke, median ms | 95 %, ms |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    `Ours is made in steps of 20 documents, between which the browser answers; the longest took ${ms(ours.longestStep)} ms.`,
  );
}
fs.writeFileSync(new URL('../SEARCH.md', import.meta.url), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));
