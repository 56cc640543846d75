// The parts of the program that are fetched apart from the rest.

import { readdirSync } from 'node:fs';

/** Any chunk. */
export const CHUNK = /\/(?!app-)[a-z_0-9]+-[0-9a-f]{16}\.wasm$/;

/** How many there are: one for each kind of pages, one for the guard, and what several of them use. */
export const CHUNKS = readdirSync(process.env.DIST || 'dist').filter((name) =>
  CHUNK.test(`/${name}`),
).length;

/** The chunk of the pages about training. */
export const TRAINING = /\/training-[0-9a-f]{16}\.wasm$/;

export const isChunk = (url) => CHUNK.test(url);
