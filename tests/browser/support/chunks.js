// The parts of the program that are fetched apart from the rest.

import { readdirSync } from 'node:fs';

/** Any chunk. */
export const CHUNK = /\/(?!app-)[a-z_0-9]+-[0-9a-f]{12,16}\.wasm$/;

/** How many there are: one for each kind of pages, one for what stands
 * beside a text, one for the guard, and what several of them use. */
export const CHUNKS = readdirSync(process.env.DIST || 'dist').filter((name) =>
  CHUNK.test(`/${name}`),
).length;

/** The chunk of the pages about training. */
export const TRAINING = /\/training-[0-9a-f]{12,16}\.wasm$/;

/** The chunk of what stands beside a text: marks, note and answers. */
export const BESIDE = /\/beside-[0-9a-f]{12,16}\.wasm$/;

/** The chunks of pages, and the guard's. */
export const OF_PAGES = /\/(published|collections|training|own|guard)-[0-9a-f]{12,16}\.wasm$/;

export const isChunk = (url) => CHUNK.test(url);
