// Adds to an archive of Python its bytecode, made by the Python that will run it.
// node bytecode.mjs ARCHIVE TARGET
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadPyodide } from "pyodide";

const [archive, target] = process.argv.slice(2);
const python = await loadPyodide();
python.FS.writeFile("/archive.zip", readFileSync(archive));
const source = readFileSync(join(import.meta.dirname, "compile.py"), "utf8");
python.runPython(source.replaceAll("\r\n", "\n"));
python.runPython('with_bytecode("/archive.zip", "/target.zip")');
writeFileSync(target, python.FS.readFile("/target.zip"));
process.exit(0); // Pyodide keeps Node waiting
