// One Python for the page: starts at the first press, runs blocks in order, can be ended.

/**
 * @typedef {import("./protocol.js").ToPage} ToPage
 * @typedef {(message: ToPage) => void} Listener
 */

/** The reader ended the run. */
export class Stopped extends Error {}

/** Python, or a part of it, did not arrive. */
export class Lost extends Error {
  /** @param {string} file @param {string} message */
  constructor(file, message) {
    super(message);
    this.file = file;
  }
}

export class Session {
  /** @param {Listener} progress hears of downloads */
  constructor(progress) {
    this.progress = progress;
    /** @type {Worker | null} */
    this.worker = null;
    /** @type {import("./protocol.js").Shared | null} */
    this.shared = null;
    /** @type {Promise<void> | null} */
    this.ready = null;
    this.refuse = (/** @type {Error} */ _reason) => {};
    /** @type {Map<number, {listen: Listener, end: (error: unknown) => void}>} */
    this.runs = new Map();
    this.count = 0;
    this.generation = 0;
  }

  /** Start Python, or wait for it; safe to call at any time. */
  start() {
    this.ready ??= this.boot();
    return this.ready;
  }

  boot() {
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    this.worker = worker;
    this.generation += 1;
    /** @type {Promise<void>} */
    const ready = new Promise((resolve, reject) => {
      this.refuse = reject;
      const fail = (/** @type {string} */ file, /** @type {string} */ message) =>
        this.end(new Lost(file, message));
      worker.onerror = (event) => fail("worker.js", event.message);
      worker.onmessage = ({ data }) => {
        /** @type {ToPage} */
        const message = data;
        if (message.type === "ready") {
          this.shared ??= message.shared;
          resolve();
        } else if (message.type === "failed") fail(message.file, message.message);
        else if (message.type === "progress") this.progress(message);
        else this.runs.get(message.id)?.listen(message);
      };
    });
    worker.postMessage({ type: "boot", shared: this.shared });
    return ready;
  }

  /**
   * Run code and hear what it prints.
   * @param {string} name
   * @param {string} code
   * @param {import("./protocol.js").Language} language
   * @param {Listener} listen
   * @returns {Promise<import("./protocol.js").Done>}
   */
  async run(name, code, language, listen) {
    await this.start();
    const id = (this.count += 1);
    try {
      return await new Promise((resolve, reject) => {
        this.runs.set(id, {
          listen: (message) => (message.type === "done" ? resolve(message) : listen(message)),
          end: reject,
        });
        this.worker?.postMessage({ type: "run", id, name, code, language });
      });
    } finally {
      this.runs.delete(id);
    }
  }

  /** End whatever runs, at once, and make a new Python ready; or end the download. */
  stop() {
    const ran = this.runs.size > 0;
    this.end(new Stopped());
    if (ran) this.start().catch(() => {});
  }

  /** @param {Error} error */
  end(error) {
    this.worker?.terminate();
    this.worker = null;
    this.ready = null;
    this.refuse(error);
    for (const { end } of this.runs.values()) end(error);
    this.runs.clear();
  }
}
