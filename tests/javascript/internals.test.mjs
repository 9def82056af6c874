// The private names of Pyodide that docs/root/run/internals.js uses, in the pinned version: a new
// one that lacks a name, or means something else by it, fails here and not at a reader's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, test } from "node:test";
import { loadPyodide } from "pyodide";
import create from "pyodide/pyodide.asm.mjs";
import { forSnapshot, fromSnapshot, guardStack, stateOf } from "../../docs/root/run/internals.js";

// A list in a list, and so on: its repr calls itself in C, where the engine's stack would end.
const DEEP = `
x = []
for _ in range(100_000): x = [x]
try: repr(x)
except RecursionError as error: name = type(error).__name__
name`;

let module, python, imports, linked;

before(async () => {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (source, given) => {
    imports ??= given?.env?.emscripten_resize_heap && given;
    return instantiate(source, given);
  };
  python = await loadPyodide({
    ...forSnapshot,
    createPyodideModule: async (settings) => {
      settings.preRun.push((made) => (linked = [made.wasmTable.length, made.onPostCtors.length]));
      return (module = await create(settings));
    },
  });
  WebAssembly.instantiate = instantiate;
});

const NAMES = {
  "wasmTable is the table of functions, ready before Python starts": () =>
    module.wasmTable instanceof WebAssembly.Table && linked[0] > 5000 && linked[0] < 20_480,
  "onPostCtors holds what is to be called once Python is up": () =>
    Array.isArray(module.onPostCtors) && Number.isInteger(linked[1]),
  "loadWebAssemblyModule links a library": () => module.loadWebAssemblyModule.length === 5,
  "preloadedWasm holds libraries by path": () => typeof module.preloadedWasm === "object",
  "newDSO names a library": () => module.newDSO.length === 3,
  "LDSO.loadedLibsByHandle holds what is linked, first Python itself": () =>
    module.LDSO.loadedLibsByHandle[0] !== undefined,
  "freeTableIndexes is a list of places in the table": () => Array.isArray(module.freeTableIndexes),
  "growMemory makes the memory larger": () => {
    const { length } = module.HEAPU8;
    module.growMemory(length + 65_536);
    return module.HEAPU8.length >= length + 65_536;
  },
  "API.restoreSnapshot takes a snapshot": () => module.API.restoreSnapshot.length === 1,
  "_makeSnapshot lets the memory be taken": () => python.makeMemorySnapshot().length > 5e6,
  "_loadSnapshot is asked for by loadPyodide": () =>
    Object.keys(fromSnapshot()).every((name) =>
      readFileSync("node_modules/pyodide/pyodide.mjs", "utf8").includes(`e.${name}`),
    ),
  "the trampoline's place is in the memory of the runtime": () => {
    const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2];
    return module.__PyRuntime > 0 && offset > 0 && module.wasmTable.get(
      module.HEAP32[(module.__PyRuntime + offset) >>> 2],
    ) !== undefined;
  },
  "the stack that Python may use can be set": () => {
    guardStack(python);
    return python.runPython(DEEP) === "RecursionError";
  },
  "emscripten_resize_heap is how the memory grows": () =>
    typeof imports?.env.emscripten_resize_heap === "function",
};

for (const [claim, holds] of Object.entries(NAMES)) test(claim, () => assert.ok(holds()));

test("the state of a Python without libraries is that of Python", () => {
  const { table, free, handles } = stateOf(module);
  assert.ok(table >= linked[0]);
  assert.ok(free.every(Number.isInteger));
  assert.deepEqual(handles, []);
});
