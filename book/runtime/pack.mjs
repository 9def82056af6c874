// Makes the files that the page loads, with Pyodide itself under Node (see compile.py).
// node pack.mjs WHEELS TARGET: wheels and pyodide's own files in, archives out.
import { readFileSync, writeFileSync, readdirSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const [wheels, target] = process.argv.slice(2);
const here = import.meta.dirname;
const distribution = join(here, "../../node_modules/pyodide");
const python = await loadPyodide();
const { FS } = python;

for (const name of ["/wheels", "/packs", "/libraries"]) FS.mkdir(name);
for (const name of readdirSync(wheels)) {
  FS.writeFile(`/wheels/${name}`, readFileSync(join(wheels, name)));
}
FS.writeFile("/standard.zip", readFileSync(join(distribution, "python_stdlib.zip")));
python.runPython(readFileSync(join(here, "compile.py"), "utf8"));
const libraries = python.runPython(`
import glob, json
numpy = glob.glob("/wheels/numpy-*")
standard_library("/standard.zip", "/packs/python.zip")
libraries = packages(numpy, "/packs/numpy.zip", "/libraries")
packages(sorted(set(glob.glob("/wheels/*")) - set(numpy)), "/packs/matplotlib.zip")
json.dumps(libraries)
`);
mkdirSync(target, { recursive: true });
for (const folder of ["/packs", "/libraries"]) {
  for (const name of FS.readdir(folder).filter((name) => !name.startsWith("."))) {
    writeFileSync(join(target, name), FS.readFile(`${folder}/${name}`));
  }
}
writeFileSync(join(target, "libraries.json"), libraries);
for (const name of ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"]) {
  writeFileSync(join(target, name), readFileSync(join(distribution, name)));
}
