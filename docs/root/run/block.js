// One block of the page: its buttons, its code, its output.

import { element } from "./element.js";
import { Output } from "./output.js";
import { lost, Lost, renewed } from "./lost.js";
import { toFragment } from "./share.js";
import { recall, remember } from "./storage.js";
import { say } from "./words.js";

export class Block {
  /**
   * @param {HTMLElement} home the highlighted block
   * @param {number} number its place on the page, from 1
   */
  constructor(home, number) {
    this.home = home;
    this.number = number;
    /** The error that the book promises, or "". */
    this.raises = home.dataset.raises ?? "";
    this.shown = /** @type {HTMLElement} */ (home.querySelector("code"));
    this.highlighted = [...this.shown.childNodes];
    this.original = (this.shown.textContent ?? "").replace(/\n+$/, "");
    this.code = this.original;
    /** What was run last, and in which Python. @type {{program: string, generation: number} | null} */
    this.ran = null;
    /** @type {Awaited<ReturnType<import("./editor.js")["edit"]>> | null} */
    this.editor = null;
    this.opening = false;
    /** Hears of each change of the code. */
    this.changed = () => {};
    /** Hears of the wish for a new Python. */
    this.restarted = () => {};
    const next = home.nextElementSibling;
    this.book = next?.matches(".language-output") ? /** @type {HTMLElement} */ (next) : null;
    this.key = `book-edit:${location.pathname}:${number}`;

    const n = number;
    this.runButton = button("run", say("run"), say("runLabel", { n }));
    this.runButton.title = "Shift+Enter";
    this.editButton = button("edit", say("edit"), say("editLabel", { n }));
    this.resetButton = button("reset", say("reset"), say("resetLabel", { n }));
    this.linkButton = button("link", say("link"), say("linkLabel", { n }));
    this.restartButton = button("restart", say("restart"), say("restart"));
    this.progress = element("progress", { className: "run-progress", hidden: true });
    this.progress.ariaLabel = say("progressLabel");
    this.megabytes = element("span", { className: "run-megabytes" });
    this.status = element("span", { className: "run-status", role: "status" });
    this.bar = element(
      "div",
      { className: "run-bar" },
      this.runButton,
      this.editButton,
      this.resetButton,
      this.linkButton,
      this.restartButton,
      this.status,
      this.progress,
      this.megabytes,
    );
    this.output = new Output(number);
    home.after(this.bar);
    (this.book ?? this.bar).after(this.output.home);
    home.dataset.state = "idle";
    this.resetButton.hidden = this.linkButton.hidden = this.restartButton.hidden = true;
    this.editButton.addEventListener("click", () => (this.editor ? this.close() : this.edit()));
    this.resetButton.addEventListener("click", () => this.reset());
    this.linkButton.addEventListener("click", () => this.link());
    this.restartButton.addEventListener("click", () => this.restart());
    const kept = recall(this.key, isEdit);
    if (kept?.of === this.original) this.show(kept.code);
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

  get edited() {
    return this.code !== this.original;
  }

  get busy() {
    return ["waiting", "running"].includes(this.home.dataset.state ?? "");
  }

  /** Show code, without the editor if it is not open. @param {string} code */
  show(code) {
    this.code = code;
    this.shown.replaceChildren(...(this.edited ? [code] : this.highlighted));
    this.editor?.set(code);
    this.home.classList.toggle("run-edited", this.edited);
    this.home.classList.remove("run-same");
    this.resetButton.hidden = this.linkButton.hidden = !this.edited;
    if (!this.busy) this.tell(this.edited ? say("edited") : "");
    this.changed();
  }

  /** The reader has written this. @param {string} code */
  change(code) {
    this.show(code);
    remember(this.key, this.edited ? { of: this.original, code } : null);
    // The address no longer holds what is shown.
    if (location.hash.startsWith("#code=")) history.replaceState(null, "", location.pathname);
  }

  async edit() {
    if (this.opening) return;
    this.opening = true;
    try {
      const { edit } = await lost(import("./editor.js"));
      const place = element("div", { className: "run-editor" });
      this.home.append(place);
      this.editor = await edit(place, this.code, this.number, (code) => {
        if (code !== this.code) this.change(code);
      });
    } catch (error) {
      const gone = error instanceof Lost && (await renewed());
      return this.tell(say(gone ? "renewed" : "noEditor"));
    } finally {
      this.opening = false;
    }
    this.home.classList.add("run-editing");
    this.editor.focus();
    this.editButton.textContent = say("close");
    this.editButton.ariaLabel = say("closeLabel", { n: this.number });
    if (!this.busy) this.tell(say("editing"));
  }

  close() {
    if (this.edited) this.shown.replaceChildren(...(this.editor?.lines() ?? []));
    this.editor?.remove();
    this.editor = null;
    this.home.classList.remove("run-editing");
    this.editButton.textContent = say("edit");
    this.editButton.ariaLabel = say("editLabel", { n: this.number });
    this.editButton.focus();
  }

  reset() {
    this.change(this.original);
    if (this.editor) this.close();
    else this.editButton.focus(); // Reset is gone
  }

  /** What is offered under an error: the reader's code with Python's own signs. @param {string} code */
  offer(code) {
    const use = button("signs", say("signs"), say("signs"));
    use.addEventListener("click", () => {
      this.change(code);
      this.editButton.focus();
    });
    this.output.home.append(use);
  }

  restart() {
    this.restarted();
    this.restartButton.hidden = true;
    this.runButton.focus();
    this.tell(say("restarted"));
  }

  async link() {
    const fragment = await toFragment(this.number, this.code);
    if (fragment === null) return this.tell(say("tooLong"));
    try {
      await navigator.clipboard.writeText(location.href.split("#")[0] + fragment);
      this.tell(say("copied"));
    } catch {
      history.replaceState(null, "", fragment);
      this.tell(say("inAddress"));
    }
  }

  /** @param {string[]} sentences */
  tell(...sentences) {
    const text = sentences.filter(Boolean).join(" ");
    this.status.classList.remove("run-check");
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** @param {"idle" | "waiting" | "running" | "done" | "failed"} state */
  become(state) {
    const n = this.number;
    this.home.dataset.state = state;
    this.home.classList.remove("run-stale", "run-same");
    this.runButton.textContent = say(this.busy ? "stop" : "run");
    this.runButton.ariaLabel = say(this.busy ? "stopLabel" : "runLabel", { n });
    this.runButton.classList.toggle("run-stop", this.busy);
    if (!this.busy) this.loaded();
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
    if (loaded >= total) {
      this.loaded();
      this.tell(say("start"));
      return;
    }
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    this.progress.hidden = false;
    Object.assign(this.progress, { max: total, value: loaded });
    this.megabytes.textContent = `${megabytes(loaded)} / ${megabytes(total)} MB`;
    this.tell(say(step));
  }

  loaded() {
    this.progress.hidden = true;
    this.megabytes.textContent = "";
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

/** What storage may hold of a block: an edit, of which code. @param {any} value */
const isEdit = (value) => typeof value?.of === "string" && typeof value.code === "string";

/** @param {string} name @param {string} text @param {string} label */
function button(name, text, label) {
  return element("button", {
    type: "button",
    className: `run-${name} md-button`,
    textContent: text,
    ariaLabel: label,
  });
}
