// Sizes and middles.

import zlib from 'node:zlib';

/** How many bytes are left after brotli at its best; above 8 MB at 9, which takes seconds. */
export function brotli(bytes) {
  const quality = bytes.length > 8 << 20 ? 9 : 11;
  const params = {
    [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
    [zlib.constants.BROTLI_PARAM_LGWIN]: 24,
  };
  return zlib.brotliCompressSync(bytes, { params }).length;
}

/** The value below which a share of all values lies. */
export function quantile(values, share) {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
