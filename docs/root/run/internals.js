// Every private name of Pyodide that the book leans on, in the page and under Node, where the
// snapshot is taken (book/runtime/pack.mjs). tests/javascript/internals.test.mjs holds each of
// them against the pinned version. Builder and page link the same libraries in the same order,
// so that an address in the memory means the same to both.

import { expanded } from "./snapshot.js";

// Engines differ by a few functions of their own; the libraries come after all of those.
const FIRST_LIBRARY = 20_480;

// Bytes of Python's own stack; the engine's own, which cannot be asked, ends beside it. Enough for
// the deepest imports and for f(100) with functools.cache; too few for a print() of lists in lists
// to end Python.
const STACK = 65_536;

/**
 * @typedef {{table: number, free: number[], handles: [number, string][]}} State
 *   What the memory does not hold: the size of the table of functions, the libraries by handle.
 */

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
 * @param {import("./snapshot.js").Layout} layout
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

/**
 * Settings of loadPyodide for a Python that goes on from a snapshot.
 * @param {Uint8Array} nothing stands for it, until `restore` puts the real one in its place
 */
export const fromSnapshot = (nothing) => ({ _loadSnapshot: nothing });

/** Settings of loadPyodide for a Python of which a snapshot is to be taken. */
export const forSnapshot = { _makeSnapshot: true };

/**
 * Pyodide fetches its core and its standard library itself; hand it ours instead, and leave no
 * `fetch` behind.
 * @template T
 * @param {string} base the address under which Pyodide thinks that its files stand
 * @param {Promise<WebAssembly.Module>} core
 * @param {Uint8Array<ArrayBuffer>} standard
 * @param {number} most bytes of memory
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export async function withFiles(base, core, standard, most, load) {
  const { instantiateStreaming } = WebAssembly;
  const ours = {
    fetch: async (/** @type {string} */ request) => {
      const name = String(request).slice(base.length);
      if (name === "python_stdlib.zip") return new Response(standard);
      if (name === "pyodide.asm.wasm") return new Response();
      throw new Error(`Pyodide asks for ${request}, which the book does not carry`);
    },
  };
  WebAssembly.instantiateStreaming = async (_response, /** @type {any} */ imports) => {
    const grow = imports.env.emscripten_resize_heap;
    imports.env.emscripten_resize_heap = (/** @type {number} */ size) =>
      size >>> 0 > most ? 0 : grow(size);
    const module = await core;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  Object.assign(globalThis, ours);
  try {
    return await load();
  } finally {
    Reflect.deleteProperty(globalThis, "fetch");
    Object.assign(WebAssembly, { instantiateStreaming });
  }
}

/**
 * Let Python raise RecursionError before the engine's own stack ends, which would end Python.
 * @param {any} python
 */
export function guardStack({ _module: module }) {
  const base = module._emscripten_stack_get_base();
  module._PyUnstable_ThreadState_SetStackProtection(
    module._PyThreadState_Get(),
    base - STACK,
    STACK,
  );
}
