// One Python for the page: starts at the first press, runs one thing after the other, can be ended.

import { layout, libraries, state } from "#built";
import { checked } from "./door.js";
import { ARCHIVES, toStart } from "./parts.js";
import { Queue } from "./queue.js";
import { Sandbox } from "./sandbox.js";

const START = toStart(libraries);
const SILENCE = 10_000; // milliseconds after which a Python that has nothing to do is given up
const MOST = 100_000; // messages of one run: each of ours but a few holds a printed letter

/**
 * @typedef {import("./protocol.js").FromWorker} FromWorker
 * @typedef {"download" | "matplotlib"} Step
 * @typedef {{load: (step: Step, loaded: number, total: number) => void}} Owner
 *   Who has a turn: a block, an exercise, a figure. Hears how far a download is.
 * @typedef {{port: MessagePort, ready: () => void, fail: (error: Error) => void,
 *   given: Set<import("./protocol.js").Archive>}} Python
 * @typedef {(message: FromWorker) => void} Listen
 * @typedef {{places: number, end: (message: any) => void, fail: (error: Error) => void}} Going
 */

/** The reader ended the run. */
class Stopped extends Error {
  name = "Stopped";
}

/** Python ended by itself. */
class Ended extends Error {
  name = "Ended";
}

export class Session {
  constructor() {
    /** @type {Queue<Owner>} */
    this.queue = new Queue();
    this.generation = 0;
    this.count = 0;
    /** @type {Promise<void> | null} */
    this.started = null;
    /** @type {Python | null} */
    this.python = null;
    /** @type {Going | null} */
    this.going = null;
    /** Hears what is to be said of the last run. @type {Listen} */
    this.listen = () => {};
    /** Why Python did not go on from its snapshot, or "". */
    this.anew = "";
    this.silence = 0;
    /** How many messages of one run. */
    this.heard = 0;
    /** @type {Step} */
    this.step = "download";
    /** @type {Sandbox | null} */
    this.sandbox = null;
  }

  /** Start Python, or wait for it; safe to call at any time. */
  start() {
    this.started ??= this.boot();
    return this.started;
  }

  async boot() {
    const generation = (this.generation += 1);
    this.sandbox ??= new Sandbox(
      (loaded, total) => this.queue.running?.load(this.step, loaded, total),
      (ended, message) => ended === this.generation && this.end(new Ended(message)),
    );
    const { downloads, post } = this.sandbox;
    const { port1: port, port2 } = new MessageChannel();
    /** @type {Python} */
    const python = { port, ready: () => {}, fail: () => {}, given: new Set() };
    const booted = new Promise((/** @type {(value: void) => void} */ resolve, reject) =>
      Object.assign(python, { ready: resolve, fail: reject }),
    );
    this.python = python;
    port.onmessage = ({ data }) => this.hear(checked(data));
    port.addEventListener("close", () => python === this.python && this.end(new Ended("closed")));
    this.step = "download";
    try {
      const all = downloads.have(START);
      all.catch(() => {}); // heard of below
      await Promise.race([downloads.have(["worker"]), booted]);
      post({ type: "start", generation }, [port2]);
      post({ type: "give", names: START });
      port.postMessage({ type: "boot", libraries, layout, state });
      await Promise.race([all, booted]);
      await booted;
    } catch (error) {
      if (python === this.python) this.end(/** @type {Error} */ (error));
      throw error;
    }
  }

  /** @param {FromWorker | null} message */
  hear(message) {
    clearTimeout(this.silence);
    this.heard += 1;
    if (message === null || this.heard > MOST) this.end(new Ended("other messages than ours"));
    else if (message.type === "ready") {
      this.anew = message.anew;
      this.python?.ready();
    } else if (message.type === "failed") this.end(new Ended(message.message));
    else if (message.type === "need") this.bring(message.name);
    else if (message.id === this.count) this.hearRun(message);
  }

  /** @param {FromWorker} message of the run that goes on, or went on last */
  hearRun(message) {
    const { going } = this;
    if (!going && message.type !== "note") return;
    try {
      this.listen(message);
    } catch (error) {
      return this.end(/** @type {Error} */ (error)); // a bug of the page's
    }
    if (!going || !["done", "checked", "computed"].includes(message.type)) return;
    if (message.type === "done" && message.place < going.places && !message.failed) return;
    this.going = null;
    going.end(message);
  }

  /** Have an archive in the worker, which waits for it. @param {import("./protocol.js").Archive} name */
  async bring(name) {
    const { python, sandbox } = this;
    const names = ARCHIVES[name];
    if (!python || python.given.has(name)) return; // it has it, or will
    python.given.add(name);
    this.step = name === "matplotlib" ? name : "download";
    let arrived = true;
    try {
      await sandbox?.downloads.have(names);
      if (python === this.python) sandbox?.post({ type: "give", names });
    } catch {
      arrived = false;
      python.given.delete(name);
    }
    python.port.postMessage({ type: "archive", name, arrived });
  }

  /**
   * Do something with Python when nobody else does.
   * @template Answer
   * @param {Owner} owner
   * @param {() => Promise<Answer>} work
   */
  inTurn(owner, work) {
    return this.queue.add(owner, work);
  }

  /**
   * Run the last of these blocks, after those above it that must run first; in a turn.
   * @param {Omit<import("./protocol.js").Run, "type" | "id">} program
   * @param {Listen} listen
   * @returns {Promise<import("./protocol.js").Done>} how the last that ran ended
   */
  run(program, listen) {
    return this.ask({ type: "run", ...program }, listen, program.blocks.length);
  }

  /**
   * Judge an answer to an exercise; in a turn.
   * @param {Omit<import("./protocol.js").Check, "type" | "id">} answer
   * @param {Listen} listen
   * @returns {Promise<import("./protocol.js").Checked>}
   */
  check(answer, listen) {
    return this.ask({ type: "check", ...answer }, listen, 0);
  }

  /**
   * Compute something for a figure; in a turn.
   * @param {Omit<import("./protocol.js").Compute, "type" | "id">} wish
   * @returns {Promise<import("./protocol.js").Computed>}
   */
  compute(wish) {
    return this.ask({ type: "compute", ...wish }, () => {}, 0);
  }

  /** @param {object} question @param {Listen} listen @param {number} places */
  async ask(question, listen, places) {
    await this.start();
    const id = (this.count += 1);
    this.heard = 0;
    return new Promise((end, fail) => {
      this.listen = listen;
      this.going = { places, end, fail };
      this.silence = window.setTimeout(() => this.forsake(), SILENCE);
      this.python?.port.postMessage({ ...question, id });
    });
  }

  /** Let the owner wait no more. If he does not, whatever runs ends at once, and a new Python
   * is made ready; or the download ends. @param {Owner} owner */
  stop(owner) {
    if (this.queue.callOff(owner)) return;
    if (this.going) this.restart();
    else this.end(new Stopped());
  }

  /** A new Python, at once. */
  restart() {
    this.end(new Stopped());
    this.start().catch(() => {});
  }

  /** Python ends, and with it whatever runs or waits. @param {Error} error */
  end(error) {
    const { python, going, sandbox } = this;
    this.python = this.going = this.started = null;
    clearTimeout(this.silence);
    sandbox?.downloads.stop();
    sandbox?.post({ type: "stop" });
    if (python) {
      python.port.onmessage = null; // whatever it still says is not heard
      python.port.close();
      python.fail(error);
    }
    this.queue.clear(error);
    going?.fail(error);
  }

  /** Python does not answer: give up the frame too. */
  forsake() {
    this.end(new Ended("silent"));
    this.sandbox?.remove();
    this.sandbox = null;
  }
}
