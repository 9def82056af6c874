// One block of the page: joins its code, its bar and its output.

import { Bar, button } from "./bar.js";
import { Code } from "./code.js";
import { Output } from "./output.js";
import { say } from "./words.js";

export class Block {
  /**
   * @param {HTMLElement} home the highlighted block
   * @param {number} number its place on the page, from 1
   * @param {"block" | "exercise" | "state"} kind
   */
  constructor(home, number, kind = "block") {
    const called = say(kind, { n: number });
    this.home = home;
    this.number = number;
    /** The error that the book promises, or "". */
    this.raises = home.dataset.raises ?? "";
    this.bar = new Bar(called);
    this.source = new Code(home, this.bar);
    this.output = new Output(called);
    this.status = this.bar.status;
    /** Hears of the wish to run, or to stop. */
    this.pressed = () => {};
    /** Hears of Shift+Enter. */
    this.entered = () => this.pressed();
    /** Hears of each change of the code. */
    this.changed = () => {};
    /** Hears of the wish for a new Python. */
    this.restarted = () => {};
    const next = home.nextElementSibling;
    this.book = next?.matches(".language-output") ? /** @type {HTMLElement} */ (next) : null;
    home.prepend(this.bar.home);
    (this.book ?? home).after(this.output.home);
    home.dataset.state = "idle";
    this.source.changed = () => this.changed();
    this.bar.run.addEventListener("click", () => this.pressed());
    this.bar.restart.addEventListener("click", () => this.restart());
    home.addEventListener("keydown", (event) => this.key(event), true);
    this.source.recall();
  }

  get name() {
    return this.source.name;
  }

  get code() {
    return this.source.text;
  }

  get edited() {
    return this.source.edited;
  }

  get busy() {
    return this.bar.busy;
  }

  /** A notebook's page shows its figures too. */
  get inNotebook() {
    return "prompt" in this.home.dataset;
  }

  /** What the worker needs to know. @returns {import("./protocol.js").Code} */
  get request() {
    const { code, raises, book, edited } = this;
    const shown = edited ? null : (book?.textContent ?? null);
    return { code, raises, shown, varies: book?.dataset.varies ?? "" };
  }

  /** Shift+Enter, and what else people press. @param {KeyboardEvent} event */
  key(event) {
    const { key, shiftKey, ctrlKey, metaKey, isComposing } = event;
    if (key !== "Enter" || isComposing || !(shiftKey || ctrlKey || metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!this.busy) this.entered();
  }

  /** What is offered under an error: the reader's code with Python's own signs. @param {string} code */
  offer(code) {
    const use = button("signs", say("signs"), say("signs"));
    use.addEventListener("click", () => {
      this.source.write(code);
      this.bar.edit.focus();
    });
    this.output.home.append(use);
  }

  restart() {
    this.restarted();
    this.bar.restart.hidden = true;
    this.bar.run.focus();
    this.tell(say("restarted"));
  }

  /** @param {string[]} sentences */
  tell(...sentences) {
    this.bar.tell(...sentences);
  }

  /** @param {import("./bar.js").State} state */
  become(state) {
    this.home.dataset.state = state;
    this.home.classList.remove("run-stale", "run-same");
    this.bar.become(state);
  }

  /** What was printed does not follow from the code any more. @param {boolean} stale */
  age(stale) {
    if (this.busy || stale === this.home.classList.contains("run-stale")) return;
    this.home.classList.toggle("run-stale", stale);
    if (!this.edited) this.tell(stale ? say("stale") : "");
  }

  /** How far a download is. @param {"download" | "matplotlib"} step
   * @param {number} loaded @param {number} total */
  load(step, loaded, total) {
    this.bar.load(step, loaded, total);
  }

  /** @param {import("./protocol.js").FromWorker} message */
  hear(message) {
    if (message.type === "print") this.output.print(message.kind, message.text);
    if (message.type === "cut") this.output.print("note", say("cut"));
    if (message.type === "note") this.output.print("note", say(message.note));
    if (message.type === "figure") this.output.draw(message);
  }

  /**
   * Show how the run ended.
   * @param {import("./protocol.js").Done} message
   * @param {string} before what there is to say first
   */
  finish({ error, failed, verdict }, before) {
    const { output } = this;
    output.end();
    if (error) {
      output.print("traceback", error.traceback);
      if (error.help) output.print("help", error.help);
      if (error.replaced) this.offer(error.replaced);
    }
    this.become(failed ? "failed" : "done");
    if (failed) this.tell(before, say("error"));
    else if (!this.edited && (verdict === "same" || verdict === "unwarned")) {
      this.home.classList.add("run-same");
      if (!output.draws || this.inNotebook) output.home.hidden = true; // it stands in the book
      this.tell(before, say(verdict));
      this.status.classList.add("run-check");
    } else this.tell(before, say(output.home.hidden ? "silent" : "done"));
  }
}
