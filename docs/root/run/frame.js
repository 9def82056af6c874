// The whole of a sandboxed frame without an origin (sandbox.js makes it): it keeps Python's
// files, checked and compiled, and hands them to the worker in which the reader's code runs. Its
// policy lets neither of them reach any address.

import { Later } from "./later.js";

/** @typedef {import("./protocol.js").ToFrame} ToFrame */
/** @typedef {import("./protocol.js").FromFrame} FromFrame */

/** What is here, and what is still to come: modules and bytes. */
const files = new Later();
/** @type {Map<string, ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>>} */
const arriving = new Map();
/** The last reading of what was kept. @type {Promise<unknown>} */
let reading = Promise.resolve();
/** @type {MessagePort} */
let page;
/** @type {Promise<Worker> | null} */
let worker = null;
/** @param {FromFrame} message */
const tell = (message) => page.postMessage(message);

/** @param {import("./protocol.js").Begin} message */
async function receive({ name, sha256, zipped, compiled, blob }) {
  try {
    const whole = blob
      ? await inTurn(() => read(blob.stream(), zipped))
      : await read(new ReadableStream({ start: (end) => void arriving.set(name, end) }), zipped);
    // Without https a browser has no digests, nor anybody to keep from changing the bytes.
    if (crypto.subtle && (await digest(whole)) !== sha256) throw new Error("other bytes");
    files.give(name, compiled ? await WebAssembly.compile(whole) : new Uint8Array(whole));
    tell({ type: "have", name });
  } catch (error) {
    tell({ type: "damaged", name, message: String(error) });
  } finally {
    arriving.delete(name);
  }
}

/**
 * What was kept is all here: it is read one after the other, so that Python begins with the first.
 * @template T
 * @param {() => Promise<T>} work
 */
function inTurn(work) {
  const done = reading.then(work);
  reading = done.catch(() => {});
  return done;
}

/** @param {ReadableStream<Uint8Array<ArrayBuffer>>} stream @param {boolean} zipped */
function read(stream, zipped) {
  const bytes = zipped ? stream.pipeThrough(new DecompressionStream("gzip")) : stream;
  return new Response(bytes).arrayBuffer();
}

/** @param {ArrayBuffer} bytes @returns {Promise<string>} SHA-256 in hexadecimal digits */
async function digest(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {number} generation @param {MessagePort} port to the page */
async function start(generation, port) {
  const source = await files.of("worker");
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const started = new Worker(address);
  URL.revokeObjectURL(address);
  started.onerror = (event) => tell({ type: "broken", generation, message: event.message });
  started.postMessage({ port }, [port]);
  return started;
}

/** The worker of now gets a file as soon as it is here. @param {string} name */
async function give(name) {
  const [started, file] = await Promise.all([worker, files.of(name)]);
  started?.postMessage({ name, file });
}

function stop() {
  worker?.then((started) => started.terminate());
  worker = null;
}

/** @param {MessageEvent<ToFrame>} event */
function hear({ data, ports }) {
  if (data.type === "begin") receive(data);
  else if (data.type === "chunk") arriving.get(data.name)?.enqueue(data.bytes);
  else if (data.type === "end") arriving.get(data.name)?.close();
  else if (data.type === "cut") arriving.get(data.name)?.error(new Error("cut"));
  else if (data.type === "start") worker = start(data.generation, ports[0]);
  else if (data.type === "give") data.names.forEach(give);
  else if (data.type === "stop") stop();
}

addEventListener("message", ({ source, ports }) => {
  if (page || source !== parent) return;
  page = ports[0];
  page.onmessage = hear;
});
