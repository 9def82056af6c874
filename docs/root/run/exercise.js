// One exercise of the page: joins its code, the answer, Check, the verdict and the hints.

import { button } from "./bar.js";
import { Block } from "./block.js";
import { element } from "./element.js";
import { Choices, Fields } from "./fields.js";
import { Lines } from "./lines.js";
import { isSolved, solve } from "./progress.js";
import { ended } from "./program.js";
import { copyLink } from "./link.js";
import { markNavigation } from "./navigation.js";
import { Verdict } from "./verdict.js";
import { howFar, say } from "./words.js";

const LIMIT = 10_000; // milliseconds that a check may take

/**
 * @typedef {{home: HTMLElement, answer: string | string[], texts: string[],
 *   show: (texts: string[]) => void}} Answer
 *   What the reader answers with, beside code that is edited; `texts` is what a link holds of it.
 */

export class Exercise {
  /**
   * @param {HTMLElement} form
   * @param {number} number its place among the exercises of the page, from 1
   * @param {import("./program.js").Program} program
   */
  constructor(form, number, program) {
    this.form = form;
    this.number = number;
    this.program = program;
    this.name = form.dataset.exercise ?? "";
    this.kind = /** @type {import("./fields.js").Kind} */ (form.dataset.kind);
    this.home = /** @type {HTMLElement} */ (form.closest(".admonition") ?? form.parentElement);
    this.code = /** @type {HTMLElement} */ (form.previousElementSibling);
    /** @type {Answer | null} */
    this.other = this.makeAnswer();
    const still = ["order", "mark", "find"].includes(this.kind);
    /** Code to be edited or read, with Run. @type {Block | null} */
    this.block = still ? null : this.makeBlock();
    this.button = button("judge", say("check"), say("checkLabel", { n: number }));
    this.status = element("span", { className: "run-status", role: "status" });
    const runs = !this.other && this.kind !== "assert"; // whose arguments are functions of ours
    const add = !runs ? null : (/** @type {string} */ call) => this.add(call);
    this.verdict = new Verdict(add, this.kind !== "predict");
    this.busy = false;
    const foot = element("div", { className: "exercise-foot run-bar" }, this.button, this.status);
    if (this.other) {
      form.append(this.other.home);
      this.button.after(this.linkButton(this.other));
    }
    form.append(foot, this.verdict.home);
    (this.block ? this.block.output.home : this.code).after(form);
    this.button.addEventListener("click", () => this.press());
    this.label();
    this.numberHints();
  }

  /** @returns {Answer | null} */
  makeAnswer() {
    const { kind, form, code } = this;
    const key = `book-answer:${location.pathname}:${this.name}`;
    const check = () => this.press();
    if (kind === "predict") return new Fields(JSON.parse(form.dataset.asks ?? "[]"), key, check);
    if (kind === "order") return new Lines(code, key);
    if (kind === "mark" || kind === "find") {
      const choices = JSON.parse(form.dataset.choices ?? "[]");
      return new Choices(choices, form.dataset.one === "true", key);
    }
    return null;
  }

  makeBlock() {
    const block = new Block(this.code, this.number, "exercise");
    this.program.standAlone(block);
    if (!this.other) {
      block.entered = () => this.press();
      this.code.querySelector("pre")?.addEventListener("dblclick", () => block.source.edit());
    }
    return block;
  }

  /** @param {Answer} other */
  linkButton(other) {
    const link = button("link", say("link"), say("linkAnswerLabel", { n: this.number }));
    link.addEventListener("click", async () => {
      this.tell(await copyLink(this.blockName, other.texts.join("\n")));
    });
    return link;
  }

  /** What links know it by. */
  get blockName() {
    return this.code.dataset.block ?? "";
  }

  /** Show what came with a link; it is not checked. @param {string} text */
  show(text) {
    if (this.other) this.other.show(text.split("\n"));
    else this.block?.source.show(text);
    this.tell(say("fromLink"));
    this.home.scrollIntoView({ block: "center" });
  }

  get answer() {
    return this.other ? this.other.answer : (this.block?.code ?? "");
  }

  press() {
    if (this.busy) this.stop(say("stopped"));
    else this.check();
  }

  /** @param {string} said */
  stop(said) {
    this.said = said;
    this.program.session?.stop(this);
  }

  async check() {
    let limit = 0;
    const began = () => {
      clearTimeout(limit);
      limit = window.setTimeout(() => this.stop(say("endless")), LIMIT);
    };
    this.said = "";
    this.become(true);
    this.tell(say(this.program.session ? "checking" : "start"));
    try {
      const { name: exercise, answer } = this;
      const report = await this.program.check(this, { exercise, answer }, began);
      this.tell("");
      this.verdict.show(report);
      if (report.passed) this.solve();
    } catch (error) {
      this.tell(this.said || (await ended(error)));
    } finally {
      clearTimeout(limit);
      this.become(false);
    }
  }

  /** @param {boolean} busy */
  become(busy) {
    this.busy = busy;
    this.button.textContent = say(busy ? "stop" : "check");
    this.button.ariaLabel = say(busy ? "stopCheckLabel" : "checkLabel", { n: this.number });
    this.button.classList.toggle("run-stop", busy);
  }

  /** @param {string} text */
  tell(text) {
    this.status.textContent = text;
  }

  /** How far a download is. @param {"download" | "matplotlib"} step
   * @param {number} loaded @param {number} total */
  load(step, loaded, total) {
    this.tell(howFar(step, loaded, total));
  }

  solve() {
    solve(this.name);
    this.label();
    markNavigation();
  }

  /** Say at its head of which kind it is, and whether it is solved. */
  label() {
    const title = this.home.querySelector(".admonition-title");
    title?.querySelector(".exercise-label")?.remove();
    const solved = isSolved(this.name);
    this.home.classList.toggle("exercise-solved", solved);
    const mark = element("span", { ariaLabel: say("solved"), role: "img", textContent: "✓" });
    const parts = [say(this.kind), ...(solved ? [" ", mark] : [])];
    title?.prepend(element("span", { className: "exercise-label" }, ...parts), " ");
  }

  /** Hints open one after the other, and say how many there are. */
  numberHints() {
    const hints = [...this.home.querySelectorAll("details.hint")];
    hints.forEach((hint, index) => {
      const summary = /** @type {HTMLElement} */ (hint.querySelector("summary"));
      summary.textContent = say("hint", { n: index + 1, of: hints.length });
      /** @type {HTMLElement} */ (hint).hidden = index > 0;
      hint.addEventListener("toggle", () => {
        const next = /** @type {HTMLElement | undefined} */ (hints[index + 1]);
        if (next) next.hidden = false;
      });
    });
  }

  /** Let the reader see what a call gives. @param {string} call */
  add(call) {
    const { block } = this;
    if (!block) return;
    block.source.write(`${block.code.replace(/\n+$/, "")}\n\nprint(${call})\n`);
    block.tell(say("added"));
    block.bar.run.focus();
  }
}
