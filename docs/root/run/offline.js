// After the first run: keeps this page and Python, so that both work without a network.

import { sizes } from "./python/manifest.js";

const HERE = new URL("./", import.meta.url);
const OURS = ["worker.js", "boot.js", "archive.js", "printer.js", "runner.py", "advice.py"];
const EDITOR = ["editor.js", "editor/layout.css"];

export async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(new URL("../service-worker.js", HERE));
  const kept = await caches.open("book");
  const python = ["manifest.js", "pyodide.mjs", "pyodide.asm.mjs", ...Object.keys(sizes)];
  const files = [...OURS, ...EDITOR, ...python.map((name) => `python/${name}`)];
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
