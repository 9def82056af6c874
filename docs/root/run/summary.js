// What the reader has solved, by chapter, on the first page.

import { button } from "./bar.js";
import { element } from "./element.js";
import { markNavigation } from "./navigation.js";
import { add, forget, isSolved, progress, read } from "./progress.js";
import { say } from "./summary/words.js";

/** @typedef {[title: string, pages: [stem: string, names: string[]][]][]} Chapters */

/** How many of these are solved. @param {[string, string[]][]} pages */
function solvedOf(pages) {
  return pages.flatMap(([stem, names]) => names.filter((name) => isSolved(`${stem}.${name}`))).length;
}

/** Where the first of these that is not solved stands. @param {[string, string[]][]} pages */
function nextOf(pages) {
  for (const [stem, names] of pages) {
    const name = names.find((each) => !isSolved(`${stem}.${each}`));
    if (name) return `${stem}/#exercise-${name.replaceAll("_", "-")}`;
  }
  return null;
}

export class Summary {
  /** @param {HTMLElement} home holds what exercises there are, by chapter */
  constructor(home) {
    this.home = home;
    /** @type {Chapters} */
    this.chapters = JSON.parse(home.dataset.chapters ?? "[]");
    this.said = element("p", { role: "status" });
    this.body = element("div");
    home.append(this.body, this.buttons(), this.said);
    this.show();
  }

  show() {
    const pages = this.chapters.flatMap(([, each]) => each);
    const of = pages.flatMap(([, names]) => names).length;
    const n = solvedOf(pages);
    const rows = this.chapters.map(([title, each]) => this.row(title, each));
    const parts = [element("p", {}, say("solvedOf", { n, of })), element("ul", {}, ...rows)];
    const href = nextOf(pages);
    if (n > 0 && href) {
      const go = element("a", { href, className: "md-button" }, say("goOn"));
      parts.push(element("p", {}, go));
    }
    this.body.replaceChildren(...parts);
  }

  /** @param {string} title @param {[string, string[]][]} pages */
  row(title, pages) {
    const max = pages.flatMap(([, names]) => names).length;
    const value = solvedOf(pages);
    const bar = element("progress", { max, value });
    bar.ariaLabel = title;
    return element("li", {}, `${title} `, bar, ` ${value} / ${max}`);
  }

  buttons() {
    const file = document.createElement("input");
    Object.assign(file, { type: "file", accept: "application/json", hidden: true });
    file.addEventListener("change", () => this.take(file));
    const save = button("export", say("export"), say("export"));
    const open = button("import", say("import"), say("import"));
    const clear = button("clear", say("clear"), say("clear"));
    save.addEventListener("click", () => this.save());
    open.addEventListener("click", () => file.click());
    clear.addEventListener("click", () => {
      if (confirm(say("clearAsk"))) this.changed(forget, say("cleared"));
    });
    return element("p", { className: "run-bar" }, save, open, clear, file);
  }

  /** @param {() => void} change @param {string} said */
  changed(change, said) {
    change();
    this.said.textContent = said;
    this.show();
    markNavigation();
  }

  save() {
    const content = new Blob([JSON.stringify(progress())], { type: "application/json" });
    const href = URL.createObjectURL(content);
    element("a", { href, download: "progress.json" }).click();
    URL.revokeObjectURL(href);
  }

  /** @param {HTMLInputElement} file */
  async take(file) {
    const more = read((await file.files?.[0]?.text()) ?? "");
    file.value = "";
    if (more) this.changed(() => add(more), say("imported"));
    else this.said.textContent = say("noProgress");
  }
}
