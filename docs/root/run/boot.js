// Starts Pyodide from the files that book/runtime makes: from the snapshot or, where an engine
// cannot go on from it, anew from bytecode. All downloads and compilations go side by side.

import { unpack } from "./archive.js";
import { atOnce, DownloadError, Downloads, imported } from "./download.js";
import { folder, layout, libraries as paths, snippets, state } from "./python.js";
import { link, restore } from "./snapshot.js";

const BASE = new URL(folder, import.meta.url).href;
const MEMORY = 2 ** 30; // bytes: a MemoryError comes before a phone gives up the tab
const SITE_PACKAGES = "/lib/python3.14/site-packages";
const STANDARD = "/lib/python314.zip";
const CORE = `${folder}pyodide.asm.wasm`;
const SNAPSHOT = `${folder}snapshot.bin`;
const LIBRARIES = paths.map((path) => `${folder}${path.split("/").at(-1)?.split(".")[0]}.wasm`);
const [PYTHON, NUMPY, MATPLOTLIB] = ["python", "numpy", "matplotlib"].map(
  (name) => `${folder}${name}.zip`,
);
// Proves that what was restored works; the random numbers are this reader's own.
const READY = `
import random, sys, numpy.random
sys.path_importer_cache.clear()
random.seed()
numpy.random.seed()
assert (numpy.arange(4.0).reshape(2, 2) @ numpy.ones((2, 1))).tolist() == [[1.0], [5.0]]
`;
const NOTHING = new Uint8Array(); // for what Pyodide asks for and does not use
// No package index: all that a block can import is in the archives.
const NO_PACKAGES = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.0" },
  packages: {},
};

/**
 * @param {import("./protocol.js").Shared | null} shared
 * @param {(loaded: number, total: number) => void} progress
 */
export async function boot(shared, progress) {
  const large = shared ? [] : [CORE, ...LIBRARIES, SNAPSHOT];
  const downloads = new Downloads([...large, snippets], progress);
  const compiled = (/** @type {string} */ name) => downloads.compiled(name);
  const memory = shared ? Promise.resolve(shared.memory) : downloads.bytes(SNAPSHOT);
  const tested = downloads.bytes(snippets);
  Promise.all([memory, tested]).catch(() => {}); // heard of where they are waited for
  const [core, libraries, { loadPyodide }, asm] = await Promise.all([
    shared?.core ?? compiled(CORE),
    shared?.libraries ?? Promise.all(LIBRARIES.map(compiled)),
    imported(`${folder}pyodide.mjs`),
    imported(`${folder}pyodide.asm.mjs`),
  ]);
  const linked = new Map(
    paths.map((path, index) => [`${SITE_PACKAGES}/${path}`, libraries[index]]),
  );

  /** @param {Uint8Array<ArrayBuffer> | null} standard the standard library, to start anew */
  const start = (standard) =>
    withFiles(core, standard ?? NOTHING, () =>
      loadPyodide({
        _loadSnapshot: standard ? undefined : NOTHING,
        indexURL: BASE,
        lockFileContents: NO_PACKAGES,
        packageBaseUrl: BASE,
        env: { HOME: "/home/pyodide", MPLBACKEND: "agg" },
        createPyodideModule: async (/** @type {any} */ settings) => {
          let construct = () => {};
          settings.preRun.push((/** @type {any} */ made) => (construct = link(made, linked)));
          const made = await asm.default(settings);
          if (standard) construct();
          else restore(made, await memory, layout, state);
          return made;
        },
      }),
    );

  /** @param {any} python */
  const ready = async (python) => {
    unpack(python.FS, await tested, SITE_PACKAGES);
    python.runPython(READY);
    return python;
  };

  async function resume() {
    const python = await start(null);
    python.FS.unlink(STANDARD);
    return { python: await ready(python), resumed: true };
  }

  async function startAnew() {
    const rest = new Downloads([PYTHON, NUMPY], progress);
    const [standard, numpy] = await Promise.all([PYTHON, NUMPY].map((name) => rest.bytes(name)));
    const python = await start(standard);
    addNumpy(python, numpy);
    return { python: await ready(python), resumed: false };
  }

  const started = await resume().catch((error) => {
    if (error instanceof DownloadError) throw error;
    return startAnew();
  });
  return { ...started, shared: { core, libraries, memory: await memory } };
}

/**
 * Add what the snapshot does not hold, while a block that imports it waits.
 * @param {any} python
 */
export function addRest(python) {
  const [standard, numpy] = [PYTHON, NUMPY].map(atOnce);
  python.FS.writeFile(STANDARD, standard);
  addNumpy(python, numpy);
}

/**
 * Add matplotlib, which few readers need.
 * @param {any} python
 * @param {(loaded: number, total: number) => void} progress
 */
export async function addMatplotlib(python, progress) {
  // It imports much of the rest: that is fetched here, where the reader sees how far it is.
  const names = [MATPLOTLIB, PYTHON, NUMPY];
  const downloads = new Downloads(names, progress);
  const [matplotlib] = await Promise.all(names.map((name) => downloads.bytes(name)));
  unpack(python.FS, matplotlib, SITE_PACKAGES);
}

/** @param {any} python @param {Uint8Array<ArrayBuffer>} numpy */
function addNumpy(python, numpy) {
  unpack(python.FS, numpy, SITE_PACKAGES);
  // An import looks for a file; what it loads is linked already.
  for (const path of paths) python.FS.writeFile(`${SITE_PACKAGES}/${path}`, "");
}

/**
 * Pyodide fetches its core and its standard library itself; hand it ours instead.
 * @template T
 * @param {WebAssembly.Module} core
 * @param {Uint8Array<ArrayBuffer>} standard
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
async function withFiles(core, standard, load) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async (request) => {
    const name = String(request).slice(BASE.length);
    if (name === "python_stdlib.zip") return new Response(standard);
    if (name === "pyodide.asm.wasm") return new Response();
    throw new Error(`Pyodide asks for ${request}, which the book does not carry`);
  };
  WebAssembly.instantiateStreaming = async (_response, /** @type {any} */ imports) => {
    const grow = imports.env.emscripten_resize_heap;
    imports.env.emscripten_resize_heap = (/** @type {number} */ size) =>
      size >>> 0 > MEMORY ? 0 : grow(size);
    return { module: core, instance: await WebAssembly.instantiate(core, imports) };
  };
  try {
    return await load();
  } finally {
    Object.assign(self, { fetch });
    Object.assign(WebAssembly, { instantiateStreaming });
  }
}
