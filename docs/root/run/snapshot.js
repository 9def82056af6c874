// A snapshot of memory without the pieces that are zeros, and whole again.

const PIECE = 16_384; // bytes

/**
 * @typedef {{length: number, runs: [number, number][]}} Layout
 *   Where in a snapshot the bytes stand that are not left out: from, until.
 */

/**
 * Leave out the pieces that are zeros.
 * @param {Uint8Array} snapshot
 * @returns {{bytes: Uint8Array, layout: Layout}}
 */
export function condensed(snapshot) {
  /** @type {[number, number][]} */
  const runs = [];
  for (let from = 0; from < snapshot.length; from += PIECE) {
    const until = Math.min(from + PIECE, snapshot.length);
    if (snapshot.subarray(from, until).every((byte) => byte === 0)) continue;
    const last = runs.at(-1);
    if (last?.[1] === from) last[1] = until;
    else runs.push([from, until]);
  }
  const bytes = new Uint8Array(runs.reduce((sum, [from, until]) => sum + until - from, 0));
  let at = 0;
  for (const [from, until] of runs) {
    bytes.set(snapshot.subarray(from, until), at);
    at += until - from;
  }
  return { bytes, layout: { length: snapshot.length, runs } };
}

/** @param {Uint8Array} bytes @param {Layout} layout */
export function expanded(bytes, { length, runs }) {
  const snapshot = new Uint8Array(length);
  let at = 0;
  for (const [from, until] of runs) {
    snapshot.set(bytes.subarray(at, (at += until - from)), from);
  }
  return snapshot;
}
