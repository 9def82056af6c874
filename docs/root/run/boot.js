// Starts Pyodide from the files that book/runtime makes: bytecode in uncompressed archives,
// all downloads and compilations side by side.

import { folder, libraries as paths, matplotlibSize, sizes, snippets } from "./python.js";
import { unpack } from "./archive.js";
import { forget, recall, remember } from "./snapshot.js";

const HERE = new URL("./", import.meta.url).href;
const BASE = HERE + folder;
const MEMORY = 2 ** 30; // bytes: a MemoryError comes before a phone gives up the tab
const SITE_PACKAGES = "/lib/python3.14/site-packages";
// Find what was unpacked; do not repeat the random numbers of an earlier visit.
const READY = "import importlib, random; importlib.invalidate_caches(); random.seed(); import numpy";
const ANEW = { _makeSnapshot: true };
// No package index: all that a block can import is in the archives.
const NO_PACKAGES = {
  info: { abi_version: "2026_0", arch: "wasm32", platform: "emscripten_5_0_3", python: "3.14.0" },
  packages: {},
};

/** A file that did not arrive whole. */
export class DownloadError extends Error {
  /** @param {string} file @param {unknown} cause */
  constructor(file, cause) {
    super(`${file}: ${cause}`);
    this.file = file;
  }
}

/**
 * @param {import("./protocol.js").Shared | null} shared
 * @param {(loaded: number, total: number) => void} progress
 */
export async function boot(shared, progress) {
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  let loaded = 0;
  /** @param {string} name @returns {Promise<Response>} */
  const download = async (name) => {
    const response = await fetch(HERE + name);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    loaded += sizes[name];
    progress(loaded, total);
    return response;
  };
  /** @template T @param {string} name @param {Promise<T>} arriving */
  const named = (name, arriving) =>
    arriving.catch((cause) => Promise.reject(new DownloadError(name, cause)));
  const compiled = (/** @type {string} */ name) =>
    named(name, WebAssembly.compileStreaming(download(name)));
  const bytes = (/** @type {string} */ name) =>
    named(
      name,
      download(name).then(async (response) => new Uint8Array(await response.arrayBuffer())),
    );
  const script = (/** @type {string} */ name) => named(name, import(HERE + name));

  const standard = bytes(`${folder}python.zip`);
  const archives = Promise.all([`${folder}numpy.zip`, snippets].map(bytes));
  const [snapshot, core, libraries, { loadPyodide }] = await Promise.all([
    recall(),
    shared?.core ?? compiled(`${folder}pyodide.asm.wasm`),
    shared?.libraries ?? Promise.all(paths.map((path) => compiled(wasmName(path)))),
    script(`${folder}pyodide.mjs`),
    script(`${folder}pyodide.asm.mjs`),
  ]);

  /** @param {Record<string, unknown>} from */
  const start = (from) =>
    withFiles(core, standard, async () => {
      const python = await loadPyodide({
        ...from,
        indexURL: BASE,
        lockFileContents: NO_PACKAGES,
        packageBaseUrl: BASE,
        env: { HOME: "/home/pyodide", MPLBACKEND: "agg" },
      });
      if (from._makeSnapshot) keep(python);
      for (const archive of await archives) unpack(python.FS, archive, SITE_PACKAGES);
      paths.forEach((path, index) => offer(python, `${SITE_PACKAGES}/${path}`, libraries[index]));
      python.runPython(READY);
      return python;
    });
  const python = await (snapshot
    ? start({ _loadSnapshot: snapshot }).catch(() => forget().then(() => start(ANEW)))
    : start(ANEW));
  return { python, shared: { core, libraries } };
}

/**
 * Add matplotlib, which few readers need.
 * @param {any} python
 * @param {(loaded: number, total: number) => void} progress
 */
export async function addMatplotlib(python, progress) {
  const name = "matplotlib.zip";
  try {
    const response = await fetch(BASE + name);
    if (!response.ok || !response.body) throw new Error(`HTTP ${response.status}`);
    const archive = new Uint8Array(matplotlibSize);
    let loaded = 0;
    for (const reader = response.body.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) break;
      archive.set(value, loaded);
      progress((loaded += value.length), matplotlibSize);
    }
    unpack(python.FS, archive, SITE_PACKAGES);
  } catch (cause) {
    throw new DownloadError(name, cause);
  }
}

/**
 * Keep what has just started, when there is time.
 * @param {any} python
 */
function keep(python) {
  const snapshot = python.makeMemorySnapshot();
  setTimeout(() => remember(snapshot), 1000);
}

/**
 * Let an import find a library compiled; it is linked when it is asked for.
 * @param {any} python
 * @param {string} path
 * @param {WebAssembly.Module} library
 */
function offer(python, path, library) {
  const module = python._module;
  const flags = { loadAsync: false, nodelete: true, global: false };
  python.FS.writeFile(path, "");
  Object.defineProperty(module.preloadedWasm, path, {
    get: () => module.loadWebAssemblyModule(library, flags, path, {}),
  });
}

/**
 * Pyodide fetches its core and its standard library itself; hand it ours instead.
 * @template T
 * @param {WebAssembly.Module} core
 * @param {Promise<Uint8Array<ArrayBuffer>>} standard
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
async function withFiles(core, standard, load) {
  const { fetch } = self;
  const { instantiateStreaming } = WebAssembly;
  self.fetch = async (request) => {
    const name = String(request).slice(BASE.length);
    if (name === "python_stdlib.zip") return new Response(await standard);
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
  } catch (error) {
    await standard; // if its download is what failed, that error has a name
    throw error;
  } finally {
    Object.assign(self, { fetch });
    Object.assign(WebAssembly, { instantiateStreaming });
  }
}

/** @param {string} path */
const wasmName = (path) => `${folder}${path.split("/").at(-1)?.split(".")[0]}.wasm`;
