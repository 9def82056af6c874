// Python as it is once NumPy is imported, taken when the book is built (book/runtime/pack.mjs);
// a page goes on from there. Builder and page link the same libraries in the same order, so that
// an address in the memory means the same to both.

// Engines differ by a few functions of their own; the libraries come after all of those.
const FIRST_LIBRARY = 20_480;

const PIECE = 16_384; // bytes; much of the memory is zeros

/**
 * @typedef {{table: number, free: number[], handles: [number, string][]}} State
 *   What the memory does not hold: the size of the table of functions, the libraries by handle.
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
function expanded(bytes, { length, runs }) {
  const snapshot = new Uint8Array(length);
  let at = 0;
  for (const [from, until] of runs) {
    snapshot.set(bytes.subarray(at, (at += until - from)), from);
  }
  return snapshot;
}

/**
 * Link libraries before Python starts.
 * @param {any} module
 * @param {Map<string, WebAssembly.Module>} libraries by their path
 * @returns {() => void} to be called when a Python that starts anew is up
 */
export function link(module, libraries) {
  module.wasmTable.grow(FIRST_LIBRARY - module.wasmTable.length);
  const before = module.onPostCtors.length;
  const flags = { loadAsync: false, nodelete: true, global: false };
  for (const [path, library] of libraries) {
    module.preloadedWasm[path] = module.loadWebAssemblyModule(library, flags, path, {});
  }
  const constructors = module.onPostCtors.splice(before);
  return () => constructors.forEach((/** @type {() => void} */ construct) => construct());
}

/** @param {any} module @returns {State} */
export function stateOf(module) {
  return {
    table: module.wasmTable.length,
    free: [...module.freeTableIndexes],
    handles: Object.entries(module.LDSO.loadedLibsByHandle)
      .filter(([handle]) => handle !== "0")
      .map(([handle, { name }]) => [Number(handle), name]),
  };
}

/**
 * Let Pyodide restore this snapshot, with what the memory does not hold and without what
 * belongs to the engine in which it was taken.
 * @param {any} module
 * @param {Uint8Array} bytes condensed
 * @param {Layout} layout
 * @param {State} state
 */
export function restore(module, bytes, layout, { table, free, handles }) {
  const snapshot = expanded(bytes, layout);
  const { restoreSnapshot } = module.API;
  module.API.restoreSnapshot = () => {
    // How CPython calls a function: through a helper of the engine, or through JavaScript.
    const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2];
    const trampoline = (module.__PyRuntime + offset) >>> 2;
    const own = module.HEAP32[trampoline];
    if (module.HEAPU8.length < snapshot.length) module.growMemory(snapshot.length);
    const restored = restoreSnapshot(snapshot);
    module.HEAP32[trampoline] = own;
    module.wasmTable.grow(table - module.wasmTable.length);
    module.freeTableIndexes.push(...free);
    for (const [handle, path] of handles) module.newDSO(path, handle, module.preloadedWasm[path]);
    return restored;
  };
}
