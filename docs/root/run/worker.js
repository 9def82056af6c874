// The worker: starts Python, runs blocks one after the other, sends what they print.

import { boot, DownloadError } from "./boot.js";
import { Printer } from "./printer.js";

/** @param {import("./protocol.js").ToPage} message */
const send = (message) => postMessage(message);

/** @type {Promise<{python: any, runner: any}> | undefined} */
let started;

/** @param {import("./protocol.js").Shared | null} given */
async function start(given) {
  const [{ python, shared }, source] = await Promise.all([
    boot(given, (loaded, total) => send({ type: "progress", step: "download", loaded, total })),
    fetch(new URL("runner.py", import.meta.url)).then((response) => response.text()),
  ]);
  python.FS.writeFile("/lib/python3.14/site-packages/runner.py", source);
  const runner = python.pyimport("runner");
  python.runPython("import numpy");
  send({ type: "ready", shared });
  return { python, runner };
}

/** @param {import("./protocol.js").Run} request */
async function run({ id, name, code, language }) {
  if (!started) throw new Error("a block came before Python was started");
  const { python, runner } = await started;
  const printer = new Printer(id, send);
  python.setStdout(printer.stream("stdout"));
  python.setStderr(printer.stream("stderr"));
  const from = performance.now();
  const result = runner.run(code, name, language).toJs({ dict_converter: Object.fromEntries });
  printer.flush();
  if (result.value) send({ type: "print", id, kind: "value", text: result.value });
  send({ type: "done", id, error: result.error, milliseconds: performance.now() - from });
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
