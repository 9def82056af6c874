// One block of the page: its buttons, its code, its output.

import { say } from "./words.js";
import { toFragment } from "./share.js";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {Node[]} children
 */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// WebAssembly has no floating-point flags, so NumPy cannot warn of an overflow in a browser.
const WARNING = "RuntimeWarning: ";

const comparable = (/** @type {string} */ text) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(WARNING))
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();

export class Block {
  /**
   * @param {HTMLElement} home the highlighted block
   * @param {number} number its place on the page, from 1
   */
  constructor(home, number) {
    this.home = home;
    this.number = number;
    this.pre = /** @type {HTMLElement} */ (home.querySelector("pre"));
    this.original = (home.querySelector("code")?.textContent ?? "").replace(/\n+$/, "\n");
    this.code = this.original;
    /** What was run last, in which Python. @type {{code: string, generation: number} | null} */
    this.ran = null;
    /** @type {{set: (code: string) => void, remove: () => void} | null} */
    this.editor = null;
    this.text = "";
    const next = home.nextElementSibling;
    this.book = next?.matches(".language-output") ? /** @type {HTMLElement} */ (next) : null;
    this.key = `book-edit:${location.pathname}:${number}`;
    const button = (/** @type {string} */ name, /** @type {string} */ text, label = "") =>
      element("button", {
        type: "button",
        className: `run-${name} md-button`,
        textContent: text,
        ariaLabel: label || null,
      });
    const n = number;
    this.runButton = button("run", say("run"), say("runLabel", { n }));
    this.editButton = button("edit", say("edit"), say("editLabel", { n }));
    this.resetButton = button("reset", say("reset"));
    this.linkButton = button("link", say("link"));
    this.progress = element("progress", { className: "run-progress", hidden: true });
    this.status = element("span", { className: "run-status", role: "status" });
    this.bar = element(
      "div",
      { className: "run-bar" },
      this.runButton,
      this.editButton,
      this.resetButton,
      this.linkButton,
      this.progress,
      this.status,
    );
    this.output = element("div", {
      className: "run-output",
      hidden: true,
      role: "log",
      ariaLabel: say("outputLabel", { n }),
      tabIndex: 0,
    });
    (this.book ?? home).after(this.output);
    home.after(this.bar);
    home.dataset.state = "idle";
    this.resetButton.hidden = this.linkButton.hidden = true;
    this.editButton.addEventListener("click", () => this.edit());
    this.resetButton.addEventListener("click", () => this.reset());
    this.linkButton.addEventListener("click", () => this.link());
    const kept = localStorage.getItem(this.key);
    if (kept && JSON.parse(kept).of === this.original) this.show(JSON.parse(kept).code);
  }

  get edited() {
    return this.code !== this.original;
  }

  /** Show code that is not the book's, without the editor yet. @param {string} code */
  show(code) {
    this.change(code);
    const shown = this.home.querySelector("code");
    if (shown) shown.textContent = code;
    this.editor?.set(code);
  }

  /** @param {string} code */
  change(code) {
    this.code = code;
    this.home.classList.toggle("run-edited", this.edited);
    this.resetButton.hidden = this.linkButton.hidden = !this.edited;
    if (this.edited) {
      localStorage.setItem(this.key, JSON.stringify({ of: this.original, code }));
      this.say("edited");
    } else {
      localStorage.removeItem(this.key);
      this.status.textContent = "";
    }
  }

  async edit() {
    if (this.editor) return;
    this.editButton.disabled = true;
    const { edit } = await import("./editor.js");
    const place = element("div", { className: "run-editor" });
    this.pre.hidden = true;
    this.pre.after(place);
    this.editor = await edit(place, this.code, this.number, (code) => {
      if (code !== this.code) this.change(code);
    });
  }

  reset() {
    this.editor?.remove();
    this.editor = null;
    this.home.querySelector(".run-editor")?.remove();
    this.pre.hidden = false;
    this.editButton.disabled = false;
    this.show(this.original);
    this.editButton.focus();
  }

  async link() {
    const fragment = await toFragment(this.number, this.code);
    history.replaceState(null, "", fragment);
    await navigator.clipboard?.writeText(location.href).catch(() => {});
    this.say("copied");
  }

  /** @param {Parameters<typeof say>[0]} key @param {Parameters<typeof say>[1]} values */
  say(key, values = {}) {
    this.status.textContent = say(key, values);
  }

  /** @param {"idle" | "waiting" | "running" | "done" | "failed"} state */
  become(state) {
    const busy = state === "waiting" || state === "running";
    this.home.dataset.state = state;
    this.runButton.textContent = say(busy ? "stop" : "run");
    this.runButton.classList.toggle("run-stop", busy);
    if (!busy) this.progress.hidden = true;
  }

  /** @param {import("./protocol.js").Progress} message */
  load({ step, loaded, total }) {
    const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
    const done = loaded >= total;
    this.progress.hidden = done;
    Object.assign(this.progress, { max: total, value: loaded });
    this.say(done ? "start" : step, { loaded: megabytes(loaded), total: megabytes(total) });
  }

  clear() {
    this.output.replaceChildren();
    this.output.hidden = true;
    this.text = "";
  }

  /** @param {import("./protocol.js").ToPage} message */
  hear(message) {
    if (message.type === "print") this.print(message.kind, message.text);
    if (message.type === "cut") this.print("note", say("cut"));
    if (message.type === "figure") {
      const picture = element("img", {
        src: URL.createObjectURL(message.png),
        alt: message.alt || say("figure"),
      });
      this.output.append(picture);
      this.output.hidden = false;
    }
    if (message.type === "progress") this.load(message);
  }

  /** @param {string} kind @param {string} text */
  print(kind, text) {
    if (kind === "stdout" || kind === "stderr") this.text += text;
    this.output.hidden = false;
    const last = this.output.lastElementChild;
    if (last instanceof HTMLPreElement && last.dataset.kind === kind) last.append(text);
    else {
      const part = element("pre", { textContent: text });
      part.dataset.kind = kind;
      this.output.append(part);
    }
  }

  /** @param {import("./protocol.js").Done} message @param {boolean} again */
  finish({ error }, again) {
    const promised = error && error.name === this.home.dataset.raises;
    if (error) {
      this.print("traceback", error.traceback);
      if (error.help) this.print("help", error.help);
    }
    const printed = error ? `${this.text}${error.name}: ${error.message}` : this.text;
    const shown = this.book?.querySelector("code")?.textContent ?? "";
    const same = !this.edited && comparable(printed) === comparable(shown);
    this.become(error && !promised ? "failed" : "done");
    this.home.classList.toggle("run-same", same);
    if (same) {
      this.output.hidden = true;
      this.say(shown.includes(WARNING) ? "sameNoWarnings" : "same");
    } else if (error && !promised) this.say("error");
    else this.say(again ? "rerun" : "done");
    return !error || promised;
  }
}
