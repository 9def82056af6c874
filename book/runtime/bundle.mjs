// Makes of docs/root/run what a browser loads; each file is named by its content.
// node bundle.mjs worker TARGET: worker-….js and frame-….js, each whole in itself
// node bundle.mjs page TARGET BUILT: main-….js and what it loads later; BUILT stands for "#built"
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [part, target, built] = process.argv.slice(2);
const root = join(import.meta.dirname, "../..");
const source = (name) => join(root, "docs/root/run", name);
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  legalComments: "none",
  target: "es2022",
  outdir: resolve(target),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  loader: { ".css": "text" },
  logLevel: "warning",
};

if (part === "worker") {
  await build({
    ...common,
    entryPoints: [source("worker.js"), source("frame.js")],
    format: "iife",
    external: ["node:*"],
    logOverride: { "empty-import-meta": "silent" },
  });
} else {
  await build({
    ...common,
    entryPoints: [source("main.js")],
    format: "esm",
    splitting: true,
    alias: { "#built": resolve(built) },
  });
}
