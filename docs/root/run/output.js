// What a block printed in the reader's browser: text, figures, an error and its help.

import { element } from "./element.js";
import { say } from "./words.js";

/** @typedef {import("./protocol.js").Kind | "traceback" | "help" | "note"} Part */

/** Said above a part, for which its colour alone would not be enough. */
const LABELS = /** @type {const} */ ({ stderr: "stderr", value: "value" });

export class Output {
  /** @param {string} block what it is called */
  constructor(block) {
    this.home = element("div", {
      className: "run-output",
      hidden: true,
      role: "log",
      ariaLabel: say("outputLabel", { block }),
      tabIndex: 0,
    });
    this.home.dataset.label = say("output");
    this.old = false;
  }

  /** From now on another run prints; what stands here goes when it begins to. */
  renew() {
    this.old = true;
  }

  clear() {
    for (const picture of this.home.querySelectorAll("img")) URL.revokeObjectURL(picture.src);
    this.home.replaceChildren();
    this.home.hidden = true;
    this.old = false;
  }

  /** The run has ended: nothing of an earlier one stays. */
  end() {
    if (this.old) this.clear();
  }

  /** @param {Part} kind @param {string} text */
  print(kind, text) {
    this.end();
    const last = this.home.lastElementChild;
    if (last instanceof HTMLPreElement && last.dataset.kind === kind) {
      this.follow(() => last.append(text));
    } else {
      const part = element("pre", { textContent: text });
      part.dataset.kind = kind;
      if (kind in LABELS) part.dataset.label = say(LABELS[kind]);
      this.follow(() => this.home.append(part));
    }
  }

  /** @param {import("./protocol.js").Figure} figure */
  draw({ png, alt, photo }) {
    this.end();
    const said = [say("figure"), alt].filter(Boolean).join(": ");
    const src = URL.createObjectURL(new Blob([png], { type: "image/png" }));
    const picture = element("img", { src, alt: said });
    picture.classList.toggle("run-photo", photo);
    picture.addEventListener("load", () => this.home.scrollTo({ top: this.home.scrollHeight }));
    this.follow(() => this.home.append(picture));
  }

  /** Keep the end in view, unless the reader has scrolled back. @param {() => void} add */
  follow(add) {
    const { home } = this;
    const atEnd = home.scrollHeight - home.scrollTop - home.clientHeight < 8;
    add();
    home.hidden = false;
    if (atEnd) home.scrollTop = home.scrollHeight;
  }

  /** Whether there is a picture here. */
  get draws() {
    return this.home.querySelector("img") !== null;
  }
}
