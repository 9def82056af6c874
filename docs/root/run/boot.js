// Starts Python from the files that the frame gives: from the snapshot or, where an engine cannot
// go on from it, anew from bytecode.

import { loadPyodide } from "pyodide/pyodide.mjs";
import create from "pyodide/pyodide.asm.mjs";
import { unpack } from "./archive.js";
import { fromSnapshot, guardStack, link, restore, withFiles } from "./internals.js";
import { ARCHIVES } from "./parts.js";

const BASE = "https://python.invalid/"; // nothing is fetched from there, or from anywhere
const MEMORY = 2 ** 30; // bytes: a MemoryError comes before a phone gives up the tab
const SITE_PACKAGES = "/lib/python3.14/site-packages";
/** Where Python looks for its library, and finds it once it has come. */
export const STANDARD = "/lib/python314.zip";
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

/** @typedef {(name: string) => Promise<any>} Take waits for a file of the frame */

/**
 * @param {Take} take
 * @param {import("./protocol.js").Boot} manifest
 * @param {(name: "rest") => void} need asks the page for it
 * @returns {Promise<{python: any, anew: string}>} `anew`: why the snapshot could not be used, or ""
 */
export async function boot(take, { libraries, layout, state }, need) {
  const files = Promise.all(["core", ...libraries].map(take));
  /** @type {Map<string, WebAssembly.Module>} */
  const linked = new Map();
  const core = files.then(([core, ...modules]) => {
    libraries.forEach((path, index) => linked.set(`${SITE_PACKAGES}/${path}`, modules[index]));
    return core;
  });

  /** @param {Uint8Array<ArrayBuffer> | null} standard the standard library, to start anew */
  const start = (standard) =>
    withFiles(BASE, core, standard ?? NOTHING, MEMORY, () =>
      loadPyodide({
        ...(standard ? {} : fromSnapshot(NOTHING)),
        indexURL: BASE,
        lockFileContents: NO_PACKAGES,
        packageBaseUrl: BASE,
        jsglobals: {}, // Python's `js` is empty
        env: { HOME: "/home/pyodide", MPLBACKEND: "module://page.backend" },
        createPyodideModule: async (/** @type {any} */ settings) => {
          let construct = () => {};
          settings.preRun.push((/** @type {any} */ made) => (construct = link(made, linked)));
          const made = await create(settings);
          if (standard) construct();
          else restore(made, await take("snapshot"), layout, state);
          return made;
        },
      }),
    );

  /** @param {any} python */
  const ready = async (python) => {
    unpack(python.FS, await take("book"), SITE_PACKAGES);
    python.runPython(READY);
    guardStack(python);
    return python;
  };

  try {
    const python = await start(null);
    python.FS.unlink(STANDARD);
    return { python: await ready(python), anew: "" };
  } catch (error) {
    need("rest");
    const [standard, numpy] = await Promise.all(ARCHIVES.rest.map(take));
    const python = await start(standard);
    addNumpy(python, numpy, libraries);
    return { python: await ready(python), anew: String(error) };
  }
}

/**
 * Add what the snapshot does not hold.
 * @param {any} python
 * @param {Take} take
 * @param {string[]} libraries
 */
export async function addRest(python, take, libraries) {
  const [standard, numpy] = await Promise.all(ARCHIVES.rest.map(take));
  python.FS.writeFile(STANDARD, standard);
  addNumpy(python, numpy, libraries);
}

/** @param {any} python @param {Take} take */
export async function addMatplotlib(python, take) {
  const [matplotlib] = await Promise.all(ARCHIVES.matplotlib.map(take));
  unpack(python.FS, matplotlib, SITE_PACKAGES);
}

/** @param {any} python @param {Take} take @param {"exercises" | "live"} name */
export async function addOwn(python, take, name) {
  const [own] = await Promise.all(ARCHIVES[name].map(take));
  unpack(python.FS, own, SITE_PACKAGES);
}

/** @param {any} python @param {Uint8Array<ArrayBuffer>} numpy @param {string[]} libraries */
function addNumpy(python, numpy, libraries) {
  unpack(python.FS, numpy, SITE_PACKAGES);
  // An import looks for a file; what it loads is linked already.
  for (const path of libraries) python.FS.writeFile(`${SITE_PACKAGES}/${path}`, "");
}
