// After the first run: keeps this page and Python, so that both work without a network.

import { folder, sizes } from "./python.js";

const HERE = new URL("./", import.meta.url);
const WORKER = ["worker", "boot", "download", "python", "archive", "snapshot", "printer"].map(
  (name) => `${name}.js`,
);
const SCRIPTS = ["pyodide.mjs", "pyodide.asm.mjs"].map((name) => folder + name);
const MODULES = ["runner.py", "advice.py", "imports.py"];
const EDITOR = ["editor/layout.css"];

/** @param {string[]} names */
const here = (names) => names.map((name) => new URL(name, HERE).href);

export async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(new URL("../service-worker.js", HERE));
  await import("./editor.js"); // with its parts, which are then among what was seen
  const seen = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin));
  const book = new Set([
    location.href.split("#")[0],
    ...seen,
    ...here([...WORKER, ...MODULES, ...EDITOR]),
  ]);
  // Renewed together, so that all are of one version of the book.
  await (await caches.open("book")).addAll([...book]);

  const python = await caches.open(folder);
  for (const address of here([...SCRIPTS, ...Object.keys(sizes)])) {
    if (address.endsWith("matplotlib.zip")) continue; // large, and seldom used
    if (!(await python.match(address))) await python.add(address);
  }
  for (const name of await caches.keys()) {
    if (name.startsWith("python-") && name !== folder) await caches.delete(name);
  }
}
