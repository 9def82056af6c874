// Makes the files that the page loads, with Pyodide itself under Node: bytecode in archives
// (compile.py), and the memory of a Python that has imported NumPy (warm.py).
// node pack.mjs WHEELS TARGET: wheels and pyodide's own files in, archives and snapshot out.
import "./repeatable.mjs";
import { readFileSync, writeFileSync, readdirSync, mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { loadPyodide } from "pyodide";
import create from "pyodide/pyodide.asm.mjs";
import { unpack } from "../../docs/root/run/archive.js";
import { forSnapshot, link, stateOf } from "../../docs/root/run/internals.js";
import { condensed } from "../../docs/root/run/snapshot.js";

const [wheels, target] = process.argv.splice(1).slice(1); // or Python would keep our path
const here = import.meta.dirname;
const distribution = join(here, "../../node_modules/pyodide");
const SITE_PACKAGES = "/lib/python3.14/site-packages";
const PAGE = 65_536; // bytes: WebAssembly's memory is whole pages
const read = (...parts) => new Uint8Array(readFileSync(join(...parts)));
const source = (name) => readFileSync(join(here, name), "utf8").replaceAll("\r\n", "\n");

/** Bytecode in archives, libraries apart; returns the paths of the libraries. */
async function packArchives() {
  const python = await loadPyodide();
  const { FS } = python;
  for (const name of ["/wheels", "/packs", "/libraries"]) FS.mkdir(name);
  for (const name of readdirSync(wheels).sort()) FS.writeFile(`/wheels/${name}`, read(wheels, name));
  FS.writeFile("/standard.zip", read(distribution, "python_stdlib.zip"));
  python.runPython(source("compile.py"));
  const libraries = python.runPython(`
import glob, json
numpy = glob.glob("/wheels/numpy-*")
standard_library("/standard.zip", "/packs/python.zip")
libraries = packages(numpy, "/packs/numpy.zip", "/libraries")
packages(sorted(set(glob.glob("/wheels/*")) - set(numpy)), "/packs/matplotlib.zip")
json.dumps(libraries)
`);
  for (const folder of ["/packs", "/libraries"]) {
    for (const name of FS.readdir(folder).filter((name) => !name.startsWith("."))) {
      writeFileSync(join(target, name), FS.readFile(`${folder}/${name}`));
    }
  }
  return JSON.parse(libraries);
}

/** The memory of Python once NumPy is imported; returns how it is to be restored. */
async function takeSnapshot(libraries) {
  const linked = new Map(
    libraries.map((path) => {
      const name = `${basename(path).split(".")[0]}.wasm`;
      return [`${SITE_PACKAGES}/${path}`, new WebAssembly.Module(read(target, name))];
    }),
  );
  let made, construct;
  const python = await loadPyodide({
    ...forSnapshot,
    stdLibURL: join(target, "python.zip"),
    env: { HOME: "/home/pyodide", MPLBACKEND: "agg", PYTHONHASHSEED: "0" },
    createPyodideModule: async (settings) => {
      settings.preRun.push((module) => (construct = link(module, linked)));
      return (made = await create(settings));
    },
  });
  construct();
  unpack(python.FS, read(target, "numpy.zip"), SITE_PACKAGES);
  for (const path of linked.keys()) python.FS.writeFile(path, "");
  python.runPython(source("warm.py"));
  const snapshot = python.makeMemorySnapshot();
  const used = snapshot.findLastIndex((byte) => byte !== 0) + 1;
  const header = snapshot.length - made.HEAPU8.length;
  const whole = header + Math.ceil((used - header) / PAGE) * PAGE;
  const { bytes, layout } = condensed(snapshot.subarray(0, whole));
  writeFileSync(join(target, "snapshot.bin"), bytes);
  return { layout, state: stateOf(made) };
}

mkdirSync(target, { recursive: true });
const libraries = await packArchives();
const start = { libraries, ...(await takeSnapshot(libraries)) };
writeFileSync(join(target, "start.json"), JSON.stringify(start));
writeFileSync(join(target, "pyodide.asm.wasm"), read(distribution, "pyodide.asm.wasm"));
process.exit(0); // Pyodide keeps Node waiting
