// The code of a block, the book's or the reader's, and the buttons that change and share it.

import { element } from "./element.js";
import { lost, Lost, renewed } from "./lost.js";
import { copyLink } from "./link.js";
import { recall, remember } from "./storage.js";
import { say } from "./words.js";

export class Code {
  /**
   * @param {HTMLElement} home the highlighted block
   * @param {import("./bar.js").Bar} bar
   */
  constructor(home, bar) {
    this.home = home;
    this.bar = bar;
    /** What edits and links know it by. */
    this.name = home.dataset.block ?? "";
    this.key = `book-edit:${location.pathname}:${this.name}`;
    this.shown = /** @type {HTMLElement} */ (home.querySelector("code"));
    this.highlighted = [...this.shown.childNodes];
    this.original = (this.shown.textContent ?? "").replace(/\n+$/, "");
    this.text = this.original;
    /** @type {Awaited<ReturnType<import("./editor.js")["edit"]>> | null} */
    this.editor = null;
    this.opening = false;
    /** Hears of each change. */
    this.changed = () => {};
    bar.edit.addEventListener("click", () => (this.editor ? this.close() : this.edit()));
    bar.reset.addEventListener("click", () => this.reset());
    bar.link.addEventListener("click", () => this.link());
  }

  get edited() {
    return this.text !== this.original;
  }

  /** Show what the reader had written at an earlier visit. */
  recall() {
    const kept = recall(this.key, isEdit);
    if (kept?.of === this.original) this.show(kept.code);
  }

  /** Show code, without the editor if it is not open. @param {string} text */
  show(text) {
    this.text = text;
    this.shown.replaceChildren(...(this.edited ? [text] : this.highlighted));
    this.editor?.set(text);
    this.home.classList.toggle("run-edited", this.edited);
    this.home.classList.remove("run-same");
    this.bar.offerReset(this.edited);
    if (!this.bar.busy) this.bar.tell(this.edited ? say("edited") : "");
    this.changed();
  }

  /** The code that the book gives is another now. @param {string} text */
  renew(text) {
    this.original = text.replace(/\n+$/, "");
    this.highlighted = [document.createTextNode(this.original)];
    this.show(this.original);
  }

  /** The reader has written this. @param {string} text */
  write(text) {
    this.show(text);
    remember(this.key, this.edited ? { of: this.original, code: text } : null);
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
      this.editor = edit(place, this.text, this.bar.block, (text) => {
        if (text !== this.text) this.write(text);
      });
    } catch (error) {
      const gone = error instanceof Lost && (await renewed());
      return this.bar.tell(say(gone ? "renewed" : "noEditor"));
    } finally {
      this.opening = false;
    }
    this.home.classList.add("run-editing");
    this.editor.focus();
    this.bar.opened(true);
    if (!this.bar.busy) this.bar.tell(say("editing"));
  }

  close() {
    if (this.edited) this.shown.replaceChildren(...(this.editor?.lines() ?? []));
    this.editor?.remove();
    this.editor = null;
    this.home.classList.remove("run-editing");
    this.bar.opened(false);
    this.bar.edit.focus();
  }

  reset() {
    this.write(this.original);
    if (this.editor) this.close();
    else this.bar.edit.focus(); // Reset is gone
  }

  async link() {
    this.bar.tell(await copyLink(this.name, this.text));
  }
}

/** What storage may hold of a block: an edit, of which code. @param {any} value */
const isEdit = (value) => typeof value?.of === "string" && typeof value.code === "string";
