// Medians, their spread, and tables of them in Markdown.

export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The middle half of the numbers: from one quarter of them to three. */
export const quarters = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return [at(0.25), at(0.75)];
};

/** What is measured: how it is told, and how the number is written. */
const ms = (number) => `${Math.round(number)} ms`;
const kb = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
export const MEASURES = {
  first: ['First paint', ms],
  largest: ['Largest paint', ms],
  ready: ['Ready to use', ms],
  bytesReady: ['Bytes until ready', kb],
  bytes: ['Bytes in all, without images', kb],
  requests: ['Requests in all', (number) => String(number)],
  blocking: ['Blocking time', ms],
  shift: ['Layout shift', (number) => number.toFixed(3).replace(/\.?0+$/, '')],
  memory: ['Memory', (bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`],
  secondFirst: ['Second visit: first paint', ms],
  secondReady: ['Second visit: ready', ms],
  secondBytes: ['Second visit: bytes', kb],
  stoppedFirst: ['Server stopped: first paint', ms],
  stoppedReady: ['Server stopped: ready', ms],
};

/** A table in Markdown, its columns as wide as they need to be. */
export function table(heads, rows) {
  const all = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, at) => Math.max(3, ...all.map((row) => row[at].length)));
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const [head, ...others] = all;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head), rule, ...others.map(line)].join('\n');
}
