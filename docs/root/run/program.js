// The blocks of a page as one program: what was pressed waits its turn; what was printed by code
// that has changed since is marked; what ends a run is said in words.

import { lost } from "./lost.js";
import { language, say } from "./words.js";

const LONGEST = 120; // letters of an error's message in the status
const DEEP = /call stack|too much recursion/; // an engine's words for a stack that is full

/** @typedef {import("./block.js").Block} Block */
/** @typedef {import("./session.js").Session} Session */

export class Program {
  /** @param {Block[]} blocks of the page, in order */
  constructor(blocks) {
    this.blocks = blocks;
    /** What was pressed and has not ended, in order; the first one runs. @type {Block[]} */
    this.queue = [];
    this.going = false;
    /** @type {Session | null} */
    this.session = null;
    /** The block that prints. @type {Block | null} */
    this.current = null;
    this.before = "";
    this.afterRun = () => {};
  }

  /** Python, which is fetched at the first wish. @returns {Promise<Session>} */
  async python() {
    const { Session } = await lost(import("./session.js"));
    this.session ??= new Session((step, loaded, total) => this.queue[0]?.load(step, loaded, total));
    return this.session;
  }

  /** Start Python before the press that is likely to come. */
  warm() {
    this.python()
      .then((session) => session.start())
      .catch(() => {}); // the press says it
  }

  /** Run a block now, or after those that were pressed before it. @param {Block} block */
  async press(block) {
    if (this.queue.includes(block)) return;
    this.queue.push(block);
    block.become("waiting");
    block.tell(say("waiting"));
    if (this.going) return;
    this.going = true;
    for (let next = this.queue[0]; next; next = this.queue[0]) {
      await this.run(next);
      this.queue = this.queue.filter((other) => other !== next);
      this.settle();
    }
    this.going = false;
  }

  /** Whatever the worker has said: what has no turn to wait for, has ended. */
  settle() {
    const left = this.blocks.filter((block) => block.busy && !this.queue.includes(block));
    for (const block of left) block.become("idle");
  }

  /** @param {Block} block */
  async run(block) {
    block.tell(say("start"));
    try {
      const session = await this.python();
      await session.start();
      if (this.queue[0] !== block) return; // it was called off
      const codes = this.blocks.slice(0, block.number).map(({ request }) => request);
      this.before = this.startedAnew(session);
      for (const other of this.blocks) other.restartButton.hidden = other !== block;
      await session.run(codes, language, (message) => this.hear(message, block, session));
      this.afterRun();
    } catch (error) {
      this.end(block, error);
    }
  }

  /**
   * @param {import("./protocol.js").FromWorker} message
   * @param {Block} block the one that was pressed
   * @param {Session} session
   */
  hear(message, block, session) {
    if (message.type === "begin") {
      this.current = this.blocks[Math.min(message.place, block.number) - 1] ?? block;
      this.begin(this.current, block, session.generation);
    } else if (message.type === "done") this.done(message, block);
    else this.current?.hear(message);
  }

  /** @param {Block} current @param {Block} block @param {number} generation */
  begin(current, block, generation) {
    if (current !== block) {
      if (current.ran && current.ran.generation !== generation) this.before = say("rerun");
      block.tell(say("runningAbove", { n: current.number }));
    }
    current.become("running");
    current.tell(say("running"));
    current.output.renew();
    current.ran = { program: this.above(current), generation };
  }

  /** @param {import("./protocol.js").Done} message @param {Block} block */
  done(message, block) {
    const { current } = this;
    if (!current) return;
    current.finish(message, current === block ? this.before : "");
    const failedAbove = message.failed && current !== block;
    if (failedAbove) block.become("failed");
    this.age();
    if (failedAbove) block.tell(say("failedAbove", { n: current.number })); // not only that it is old
  }

  /** @param {Session} session @returns {string} what there is to say of how Python started */
  startedAnew(session) {
    if (!session.anew) return "";
    console.warn(`Python did not go on from its snapshot: ${session.anew}`);
    session.anew = "";
    return say("anew");
  }

  /** Python has ended, and with it the names of all blocks and what was still to run.
   * @param {Block} block @param {unknown} error */
  end(block, error) {
    this.queue = [];
    const busy = this.blocks.filter((other) => other.busy || other === block);
    for (const other of this.blocks.filter(({ ran }) => ran)) other.become("idle");
    for (const other of busy) other.become("idle");
    block.output.end();
    block.become("failed");
    const free = () => busy.filter((other) => !other.busy); // the reader may have gone on
    ended(error).then((said) => free().forEach((other) => other.tell(said)));
  }

  /** The button of a block that runs or waits. @param {Block} block */
  stop(block) {
    const waits = this.queue.indexOf(block) > 0;
    if (!waits && this.session) return this.session.stop();
    this.queue = this.queue.filter((other) => other !== block);
    block.become("idle");
    block.tell(waits ? "" : say("stopped"));
  }

  /** A new Python, without any names. */
  restart() {
    this.session?.restart();
    for (const block of this.blocks.filter(({ ran }) => ran)) {
      block.become("idle");
      block.ran = null;
      block.tell("");
    }
  }

  /** The code of the page down to a block: what its output follows from. @param {Block} block */
  above(block) {
    return JSON.stringify(this.blocks.slice(0, block.number).map(({ code }) => code));
  }

  /** Mark what was printed by code that has changed since. */
  age() {
    for (const block of this.blocks) {
      block.age(block.ran !== null && block.ran.program !== this.above(block));
    }
  }
}

/** @param {unknown} error @returns {Promise<string>} */
async function ended(error) {
  const name = error instanceof Error ? error.name : "";
  if (name === "Stopped") return say("stopped");
  const message = error instanceof Error ? error.message.split("\n")[0].slice(0, LONGEST) : "";
  if (name === "Ended") return say(DEEP.test(message) ? "deep" : "crashed", { message });
  if (name === "Lost") return /** @type {import("./lost.js").Lost} */ (error).said();
  console.error(error);
  return say("bug", { message: String(error) });
}
