// The bar at the head of a block: its buttons, and what is to be said of a run.

import { element } from "./element.js";
import { say } from "./words.js";

/** @typedef {"idle" | "waiting" | "running" | "done" | "failed"} State of a block */

export class Bar {
  /** @param {string} block what it is called: "block 3" */
  constructor(block) {
    this.block = block;
    this.busy = false;
    this.run = button("run", say("run"), say("runLabel", { block }));
    this.run.title = "Shift+Enter";
    this.edit = button("edit", say("edit"), say("editLabel", { block }));
    this.reset = button("reset", say("reset"), say("resetLabel", { block }));
    this.link = button("link", say("link"), say("linkLabel", { block }));
    this.restart = button("restart", say("restart"), say("restart"));
    this.status = element("span", { className: "run-status", role: "status" });
    this.progress = element("progress", { className: "run-progress", hidden: true });
    this.progress.ariaLabel = say("progressLabel");
    this.megabytes = element("span", { className: "run-megabytes" });
    const { run, edit, reset, link, restart, status, progress, megabytes } = this;
    const parts = [run, edit, reset, link, restart, status, progress, megabytes];
    this.home = element("div", { className: "run-bar" }, ...parts);
    reset.hidden = link.hidden = restart.hidden = true;
  }

  /** @param {string[]} sentences */
  tell(...sentences) {
    const text = sentences.filter(Boolean).join(" ");
    this.status.classList.remove("run-check");
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  /** Run is Stop while the block is busy. @param {State} state */
  become(state) {
    const { block } = this;
    const busy = (this.busy = state === "waiting" || state === "running");
    this.run.textContent = say(busy ? "stop" : "run");
    this.run.ariaLabel = say(busy ? "stopLabel" : "runLabel", { block });
    this.run.classList.toggle("run-stop", busy);
    if (!busy) this.loaded();
  }

  /** Edit is Close while the editor is open. @param {boolean} open */
  opened(open) {
    this.edit.textContent = say(open ? "close" : "edit");
    this.edit.ariaLabel = say(open ? "closeLabel" : "editLabel", { block: this.block });
  }

  /** What goes with code that is the reader's. @param {boolean} edited */
  offerReset(edited) {
    this.reset.hidden = this.link.hidden = !edited;
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
}

/** @param {string} name @param {string} text @param {string} label */
export function button(name, text, label) {
  return element("button", {
    type: "button",
    className: `run-${name} md-button`,
    textContent: text,
    ariaLabel: label,
  });
}
