// The worker: starts Python, runs blocks one after the other, sends what they print.

import "./lock.js";
import { addMatplotlib, addOwn, addRest, boot, STANDARD } from "./boot.js";
import { Later } from "./later.js";
import { Printer } from "./printer.js";

const QUICK = 300; // milliseconds: a block that took longer is not looked at again

/** @typedef {import("./protocol.js").Archive} Archive */

/** @type {MessagePort} */
let page;
/** @type {Promise<{python: any, needed: any, program: any}>} */
let started;
/** @type {string[]} */
let libraries = [];
/** The files that the frame gives. */
const files = new Later();
/** Whether an archive that Python asked for has come. */
const arrivals = new Later();
const take = (/** @type {string} */ name) => files.of(name);
const archives = {
  rest: (/** @type {any} */ python) => addRest(python, take, libraries),
  matplotlib: (/** @type {any} */ python) => addMatplotlib(python, take),
  exercises: (/** @type {any} */ python) => addOwn(python, take, "exercises"),
  live: (/** @type {any} */ python) => addOwn(python, take, "live"),
};

/** @param {import("./protocol.js").FromWorker} message @param {Transferable[]} [transferred] */
const send = (message, transferred = []) => page.postMessage(message, transferred);

/** What a block lacks: it is run again when that has come. @type {Set<Archive>} */
const lacking = new Set();
/** What did not come: a block that needs it fails. @type {Set<Archive>} */
const lost = new Set();

/** What has come. @type {Set<Archive>} */
const here = new Set();

/** Python calls it in the middle of an import, when it cannot wait. @param {Archive} name */
function fetchLater(name) {
  if (here.has(name)) return;
  if (!lost.has(name)) lacking.add(name);
  throw new Error(`${name} is not here`);
}

/** @param {any} python */
async function fetchLacking(python) {
  for (const name of lacking) {
    if (here.has(name) || lost.has(name)) continue;
    arrivals.forget(name);
    send({ type: "need", name });
    if (await arrivals.of(name)) {
      await archives[name](python);
      here.add(name);
    } else lost.add(name);
  }
}

/** @param {import("./protocol.js").Boot} manifest */
async function start(manifest) {
  libraries = manifest.libraries;
  const { python, anew } = await boot(take, manifest, (name) => send({ type: "need", name }));
  if (anew) here.add("rest");
  python.setStdin({ error: true }); // nobody can type
  const { install, needed } = python.pyimport("page.on_demand");
  install(fetchLater, STANDARD); // before the program, which remembers what finds modules
  const { plan, run, check, compute, compare, keep, note } = python.pyimport("page.program").Program(draw);
  send({ type: "ready", anew });
  return { python, needed, program: { plan, run, check, compute, compare, keep, note } };
}

/** The run that goes on. */
let id = 0;
let printer = new Printer(id, send);

/** Python calls it with a figure. @param {any} bytes @param {string} alt @param {boolean} photo */
function draw(bytes, alt, photo) {
  printer.draw(bytes.toJs(), alt, photo);
}

/** @param {import("./protocol.js").Run} request */
async function run(request) {
  const { python, program } = await started;
  const { blocks } = request;
  id = request.id;
  lost.clear();
  const codes = python.toPy(blocks.map(({ code }) => code));
  for (const place of program.plan(codes, request.branch).toJs()) {
    const from = performance.now();
    const block = blocks[place - 1];
    const ran = await runBlock(place, block, request.language);
    const { value, error, failed } = ran.toJs({ dict_converter: Object.fromEntries });
    const { shown, varies } = block;
    const verdict = shown === null ? "" : program.compare(ran, printer.printed, shown, varies);
    const taken = performance.now() - from;
    if (value) send({ type: "print", id, kind: "value", text: value });
    send({ type: "done", id, place, error: error ?? null, failed, verdict });
    program.keep();
    if (failed) return;
    if (place < blocks.length || taken > QUICK) continue;
    const note = program.note(`${printer.printed}${value ?? ""}`);
    if (note) send({ type: "note", id, note });
  }
}

/**
 * @param {number} place
 * @param {import("./protocol.js").Code} block
 * @param {import("./protocol.js").Language} language
 */
async function runBlock(place, { code, raises }, language) {
  const { program, needed } = await started;
  return complete(needed(code).toJs(), () => {
    send({ type: "begin", id, place });
    return program.run(place, code, raises, String(place), language);
  });
}

/** @param {import("./protocol.js").Check} request */
async function check({ language, exercise, answer, ...request }) {
  const { python, program, needed } = await started;
  id = request.id;
  lost.clear();
  const code = typeof answer === "string" ? answer : "";
  const report = await complete(["exercises", ...needed(code).toJs()], () => {
    send({ type: "begin", id, place: 0 });
    return program.check(exercise, python.toPy(answer), language);
  });
  const { error, ...judged } = report.toJs({ dict_converter: Object.fromEntries });
  send({ type: "checked", id, report: { ...judged, error: error ?? null } });
}

/** @param {import("./protocol.js").Compute} request */
async function compute({ id: wanted, name, given }) {
  const { python, program } = await started;
  id = wanted;
  lost.clear();
  const made = await complete(["live"], () => {
    send({ type: "begin", id, place: 0 });
    return program.compute(name, python.toPy(given));
  });
  send({ type: "computed", id, values: made.toJs({ dict_converter: Object.fromEntries }) });
  made.destroy();
}

/**
 * Do something that needs these archives, and once more if it lacked another.
 * @param {Archive[]} needed
 * @param {() => any} work
 */
async function complete(needed, work) {
  const { python } = await started;
  lacking.clear();
  for (const name of needed) lacking.add(name);
  await fetchLacking(python);
  let done;
  do {
    lacking.clear();
    printer = new Printer(id, send);
    python.setStdout(printer.stream("stdout"));
    python.setStderr(printer.stream("stderr"));
    try {
      done = work();
    } catch (error) {
      if (lacking.size === 0) throw error;
    }
    await fetchLacking(python);
  } while (lacking.size > 0);
  printer.flush();
  return done;
}

/** @param {MessageEvent<import("./protocol.js").ToWorker>} event */
async function hear({ data }) {
  try {
    if (data.type === "boot") await (started = start(data));
    else if (data.type === "run") await run(data);
    else if (data.type === "check") await check(data);
    else if (data.type === "compute") await compute(data);
    else arrivals.give(data.name, data.arrived);
  } catch (error) {
    send({ type: "failed", message: String(error) });
  }
}

onmessage = ({ data }) => {
  if (data.port) (page = data.port).onmessage = hear;
  else files.give(data.name, data.file);
};
