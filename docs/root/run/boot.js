// Starts Pyodide from the files that book/runtime makes: bytecode in uncompressed archives,
// all downloads and compilations side by side.

import { folder, libraries as paths, matplotlibSize, sizes, snippets } from "./python.js";
import { unpack } from "./archive.js";

const HERE = new URL("./", import.meta.url).href;
const BASE = HERE + folder;
const MEMORY = 2 ** 30; // bytes: a MemoryError comes before a phone gives up the tab
const SITE_PACKAGES = "/lib/python3.14/site-packages";
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
  /** @template T @param {string} name @param {(response: Response) => Promise<T>} use */
  const file = (name, use) =>
    download(name)
      .then(use)
      .catch((cause) => Promise.reject(new DownloadError(name, cause)));
  const compiled = (/** @type {string} */ name) =>
    file(name, (response) => WebAssembly.compileStreaming(response));
  const bytes = (/** @type {string} */ name) =>
    file(name, async (response) => new Uint8Array(await response.arrayBuffer()));

  const [core, libraries, standard, archives, pyodide, module] = await Promise.all([
    shared?.core ?? compiled(`${folder}pyodide.asm.wasm`),
    shared?.libraries ?? Promise.all(paths.map((path) => compiled(wasmName(path)))),
    bytes(`${folder}python.zip`),
    Promise.all([`${folder}numpy.zip`, snippets].map(bytes)),
    import(`${BASE}pyodide.mjs`),
    import(`${BASE}pyodide.asm.mjs`),
  ]);
  const python = await withFiles(core, standard, () =>
    pyodide.loadPyodide({
      indexURL: BASE,
      lockFileContents: NO_PACKAGES,
      packageBaseUrl: BASE,
      env: { HOME: "/home/pyodide", MPLBACKEND: "agg" },
      fsInit: async (FS) => {
        for (const archive of archives) unpack(FS, archive, SITE_PACKAGES);
        for (const path of paths) FS.writeFile(`${SITE_PACKAGES}/${path}`, "");
      },
      createPyodideModule: async (settings) => {
        /** @type {(() => void)[]} */
        let constructors = [];
        settings.preRun.push((made) => (constructors = preload(made, libraries)));
        const made = await module.default(settings);
        constructors.forEach((construct) => construct());
        return made;
      },
    }),
  );
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
 * Link NumPy's libraries before Python starts, so that an import finds them ready.
 * @param {any} module
 * @param {WebAssembly.Module[]} libraries
 * @returns {(() => void)[]} their constructors, to be called once Python runs
 */
function preload(module, libraries) {
  const before = module.onPostCtors.length;
  libraries.forEach((library, index) => {
    const path = `${SITE_PACKAGES}/${paths[index]}`;
    const flags = { loadAsync: false, nodelete: true, global: false };
    module.preloadedWasm[path] = module.loadWebAssemblyModule(library, flags, path, {});
  });
  return module.onPostCtors.splice(before);
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

/** @param {string} path */
const wasmName = (path) => `${folder}${path.split("/").at(-1)?.split(".")[0]}.wasm`;
