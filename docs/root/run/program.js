// The blocks of a page as one program: joins them with their order and with Python.

import { lost } from "./lost.js";
import { Order } from "./order.js";
import { language, say } from "./words.js";

const LONGEST = 120; // letters of an error's message in the status
const DEEP = /call stack|too much recursion/; // an engine's words for a stack that is full

/** @typedef {import("./block.js").Block} Block */
/** @typedef {import("./order.js").Step<Block>} Step */
/** @typedef {import("./session.js").Session} Session */

export class Program {
  /** @param {Block[]} blocks of the page, in order */
  constructor(blocks) {
    this.order = new Order(blocks);
    /** @type {Session | null} */
    this.session = null;
    /** @type {Promise<Session> | null} */
    this.arriving = null;
    /** The block that prints. @type {Block | null} */
    this.current = null;
    /** What there is to say first of this run. */
    this.before = "";
    this.afterRun = () => {};
  }

  /** What Python does for the page; fetched at the first wish. Who asks first is answered first. */
  python() {
    this.arriving ??= lost(import("./session.js")).then(
      ({ Session }) => (this.session = new Session()),
      (error) => {
        this.arriving = null;
        throw error;
      },
    );
    return this.arriving;
  }

  /** Start Python before the press that is likely to come. */
  warm() {
    this.python()
      .then((session) => session.start())
      .catch(() => {}); // the press says it
  }

  /** Run a block, or a branch, when its turn comes. @param {Block} block */
  async press(block) {
    block.become("waiting");
    block.tell(say(this.session?.queue.running ? "waiting" : "start"));
    try {
      const session = await this.python();
      if (!block.busy || session.queue.has(block)) return; // called off, or pressed twice
      await session.inTurn(block, () => this.run(block, session));
      this.afterRun();
    } catch (error) {
      this.end(block, /** @type {Error} */ (error));
    }
    this.settle();
  }

  /** @param {Block} block whose turn it is @param {Session} session */
  async run(block, session) {
    block.tell(say("start"));
    await session.start();
    this.before = this.startedAnew(session);
    for (const other of this.order.blocks) other.bar.restart.hidden = other !== block;
    const steps = this.order.plan(block);
    const blocks = steps.map(({ piece }) => piece.request);
    await session.run(
      { language, blocks, branch: this.order.isBranch(block) },
      (message) => this.hear(message, steps, session.generation),
    );
  }

  /** Code that follows from nothing of the page. @param {Block} block */
  standAlone(block) {
    this.order.hang(block, null);
    block.pressed = () => (block.busy ? this.stop(block) : this.press(block));
    block.changed = () => this.age();
    block.restarted = () => this.restart();
  }

  /**
   * Judge an answer when its turn comes.
   * @param {import("./session.js").Owner} owner
   * @param {{exercise: string, answer: string | string[]}} answer
   * @param {() => void} began
   */
  async check(owner, answer, began) {
    const session = await this.python();
    const { report } = await session.inTurn(owner, async () => {
      await session.start();
      return session.check({ language, ...answer }, ({ type }) => type === "begin" && began());
    });
    this.afterRun();
    return report;
  }

  /**
   * Compute something for a figure when its turn comes; of what it wants, the latest.
   * @param {import("./session.js").Owner} owner
   * @param {string} name of a function of `live`
   * @param {Record<string, any>} given
   * @param {() => void} [began]
   */
  async compute(owner, name, given, began) {
    const session = await this.python();
    const { values } = await session.inTurn(owner, async () => {
      await session.start();
      began?.();
      return session.compute({ name, given });
    });
    this.afterRun();
    return values;
  }

  /**
   * @param {import("./protocol.js").FromWorker} message
   * @param {Step[]} steps of this run; the last one was pressed
   * @param {number} generation of Python
   */
  hear(message, steps, generation) {
    const last = steps[steps.length - 1];
    const block = last.piece;
    if (message.type === "begin") this.begin(steps[message.place - 1] ?? last, block, generation);
    else if (message.type === "done") this.done(message, block);
    else this.current?.hear(message);
  }

  /** @param {Step} step @param {Block} block @param {number} generation */
  begin(step, block, generation) {
    const current = (this.current = step.piece);
    if (current !== block) {
      if (this.order.isRerun(current, generation)) this.before = say("rerun");
      block.tell(say("runningAbove", { n: current.number }));
    }
    current.become("running");
    current.tell(say("running"));
    current.output.renew();
    this.order.begin(step, generation);
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

  /** Nothing more comes of a press. @param {Block} block @param {Error} error */
  end(block, error) {
    const waited = error.name === "CalledOff";
    const above = waited ? [] : this.order.program(block).filter((other) => other.busy);
    const nameless = waited ? [] : this.order.printed;
    for (const other of [...nameless, ...above]) other.become("idle");
    block.become(waited ? "idle" : "failed");
    block.output.end();
    const free = () => [...above, block].filter((other) => !other.busy); // the reader may have gone on
    ended(error).then((said) => free().forEach((other) => other.tell(said)));
  }

  /** Whatever the worker has said: what has no turn, has ended. */
  settle() {
    for (const block of this.order.blocks) {
      if (block.busy && !this.session?.queue.has(block)) block.become("idle");
    }
  }

  /** The button of a block that runs or waits. @param {Block} block */
  stop(block) {
    if (this.session) return this.session.stop(block);
    block.become("idle");
    block.tell(say("stopped"));
  }

  /** A new Python, without any names. */
  restart() {
    this.session?.restart();
    for (const block of this.order.printed) {
      block.become("idle");
      block.tell("");
    }
    this.order.forget();
  }

  /** Mark what was printed by code that has changed since. */
  age() {
    for (const block of this.order.printed) block.age(this.order.isStale(block));
  }
}

/** Why nothing more comes. @param {any} error @returns {Promise<string>} */
export async function ended(error) {
  const name = error instanceof Error ? error.name : "";
  if (name === "CalledOff") return error.cause ? ended(error.cause) : "";
  if (name === "Stopped") return say("stopped");
  const message = error instanceof Error ? error.message.split("\n")[0].slice(0, LONGEST) : "";
  if (name === "Ended") return say(DEEP.test(message) ? "deep" : "crashed", { message });
  if (name === "Lost") return /** @type {import("./lost.js").Lost} */ (error).said();
  console.error(error);
  return say("bug", { message: String(error) });
}
