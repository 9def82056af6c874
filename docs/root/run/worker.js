// The worker: starts Python, runs blocks one after the other, sends what they print.

import { addMatplotlib, addRest, boot } from "./boot.js";
import { DownloadError, text } from "./download.js";
import { Printer } from "./printer.js";

/** @param {import("./protocol.js").ToPage} message @param {Transferable[]} [transferred] */
const send = (message, transferred = []) => postMessage(message, { transfer: transferred });

/** @type {Promise<{python: any, runner: any}> | undefined} */
let started;
let hasMatplotlib = false;
const MODULES = ["advice.py", "imports.py", "runner.py"];

/** @param {import("./protocol.js").Shared | null} given */
async function start(given) {
  const [{ python, resumed, shared }, ...sources] = await Promise.all([
    boot(given, (loaded, total) => send({ type: "progress", step: "download", loaded, total })),
    ...MODULES.map(text),
  ]);
  MODULES.forEach((name, index) => python.FS.writeFile(`/lib/python3.14/${name}`, sources[index]));
  if (resumed) python.pyimport("imports").install(() => addRest(python));
  const runner = python.pyimport("runner");
  if (given) send({ type: "ready", shared: null });
  else send({ type: "ready", shared }, [shared.memory.buffer]);
  return { python, runner };
}

/** @param {import("./protocol.js").Run} request */
async function run({ id, name, code, language }) {
  if (!started) throw new Error("a block came before Python was started");
  const { python, runner } = await started;
  if (!hasMatplotlib && runner.wants(code, "matplotlib")) {
    await addMatplotlib(python, (loaded, total) =>
      send({ type: "progress", step: "matplotlib", loaded, total }),
    );
    hasMatplotlib = true;
  }
  const printer = new Printer(id, send);
  python.setStdout(printer.stream("stdout"));
  python.setStderr(printer.stream("stderr"));
  const result = runner.run(code, name, language).toJs({ dict_converter: Object.fromEntries });
  printer.flush();
  for (const { png, alt } of result.figures) {
    send({ type: "figure", id, png: new Blob([png], { type: "image/png" }), alt });
  }
  if (result.value) send({ type: "print", id, kind: "value", text: result.value });
  send({ type: "done", id, error: result.error ?? null });
}

/** @param {MessageEvent<import("./protocol.js").ToWorker>} event */
onmessage = async ({ data }) => {
  try {
    if (data.type === "boot") await (started = start(data.shared));
    else await run(data);
  } catch (error) {
    const file = error instanceof DownloadError ? error.file : "";
    send({ type: "failed", message: String(error), file });
  }
};
