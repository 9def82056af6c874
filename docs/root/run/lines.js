// Lines of code to be put in order: by buttons, by the arrow keys, or by dragging.

import { button } from "./bar.js";
import { element } from "./element.js";
import { areTexts } from "./fields.js";
import { recall, remember } from "./storage.js";
import { say } from "./words.js";

/** @param {HTMLLIElement} item */
const textOf = (item) => item.firstElementChild?.textContent ?? "";

export class Lines {
  /** @param {HTMLElement} code that holds the lines @param {string} key */
  constructor(code, key) {
    this.key = key;
    const given = (code.querySelector("code")?.textContent ?? "").replace(/\n+$/, "").split("\n");
    this.lines = given.map((line) => this.item(line));
    this.list = element("ol", { className: "exercise-lines" }, ...this.lines);
    this.show(recall(key, areTexts) ?? given);
    this.said = element("p", { className: "exercise-moved", role: "status" });
    this.home = element("div", {}, this.list, this.said);
    code.hidden = true;
    this.list.addEventListener("dragover", (event) => event.preventDefault());
  }

  /** @param {string} text */
  item(text) {
    const up = button("up", "↑", say("moveUp"));
    const down = button("down", "↓", say("moveDown"));
    const code = element("code", { textContent: text });
    const item = element("li", { draggable: true }, code, up, down);
    up.addEventListener("click", () => this.move(item, -1, up));
    down.addEventListener("click", () => this.move(item, 1, down));
    item.addEventListener("keydown", (event) => {
      const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!by) return;
      event.preventDefault();
      this.move(item, by, /** @type {HTMLElement} */ (event.target));
    });
    item.addEventListener("dragstart", () => (this.dragged = item));
    item.addEventListener("dragenter", () => {
      const { dragged } = this;
      if (dragged && dragged !== item) this.place(dragged, this.lines.indexOf(item));
    });
    return item;
  }

  /** @param {HTMLLIElement} item @param {number} by @param {HTMLElement} focused */
  move(item, by, focused) {
    const to = this.lines.indexOf(item) + by;
    if (to < 0 || to >= this.lines.length) return;
    this.place(item, to);
    focused.focus();
    this.said.textContent = say("moved", { n: to + 1, of: this.lines.length });
  }

  /** @param {HTMLLIElement} item @param {number} to */
  place(item, to) {
    this.lines.splice(this.lines.indexOf(item), 1);
    this.lines.splice(to, 0, item);
    this.list.replaceChildren(...this.lines);
    this.number();
    remember(this.key, this.texts);
  }

  /** The same lines in another order; other lines are not shown. @param {string[]} texts */
  show(texts) {
    const sorted = (/** @type {string[]} */ lines) => [...lines].sort().join("\n");
    if (sorted(texts) !== sorted(this.texts)) return;
    const left = [...this.lines];
    this.lines = texts.map((text) => {
      const place = left.findIndex((item) => textOf(item) === text);
      return left.splice(place, 1)[0];
    });
    this.list.replaceChildren(...this.lines);
    this.number();
  }

  number() {
    this.lines.forEach((item, index) => {
      item.ariaLabel = say("moveLabel", { n: index + 1, line: textOf(item).trim() });
    });
  }

  get texts() {
    return this.lines.map(textOf);
  }

  get answer() {
    return `${this.texts.join("\n")}\n`;
  }
}
