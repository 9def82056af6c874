// Makes of the page's modules what a browser loads; each file is named by its content.
// node bundle.mjs worker SOURCES TARGET: worker-….js and frame-….js, each whole in itself
// node bundle.mjs page SOURCES TARGET BUILT: main-….js and what it loads later; "#name" is BUILT/name.js
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [part, sources, target, built] = process.argv.slice(2);
const source = (name) => join(resolve(sources), name);
const common = {
  absWorkingDir: resolve(sources),
  nodePaths: [join(import.meta.dirname, "../../node_modules")],
  bundle: true,
  minify: true,
  charset: "utf8",
  legalComments: "none",
  target: "es2022",
  outdir: resolve(target),
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  loader: { ".css": "text" },
  logLevel: "warning",
};
// Known by its name alone: where the build has written it is no part of a hash.
const made = {
  name: "built",
  setup(bundle) {
    bundle.onResolve({ filter: /^#/ }, ({ path }) => ({ path, namespace: "made" }));
    bundle.onLoad({ filter: /.*/, namespace: "made" }, ({ path }) => ({
      contents: readFileSync(join(built, `${path.slice(1)}.js`), "utf8"),
    }));
  },
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
    plugins: [made],
  });
}
