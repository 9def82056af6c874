// After the first run: keeps this page and Python, so that both work without a network.

import { folder, sizes } from "./python.js";

const HERE = new URL("./", import.meta.url);
const WORKER = ["worker.js", "boot.js", "python.js", "archive.js", "printer.js"];
const MODULES = ["runner.py", "advice.py"];
const EDITOR = ["editor.js", "editor/layout.css"];

export async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(new URL("../service-worker.js", HERE));
  const kept = await caches.open("book");
  const python = ["pyodide.mjs", "pyodide.asm.mjs"].map((name) => folder + name);
  const files = [...WORKER, ...MODULES, ...EDITOR, ...python, ...Object.keys(sizes)];
  const seen = performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin));
  const addresses = new Set([
    location.href.split("#")[0],
    ...seen,
    ...files.map((name) => new URL(name, HERE).href),
  ]);
  for (const address of addresses) {
    if (!(await kept.match(address))) await kept.add(address);
  }
}
