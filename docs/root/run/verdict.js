// What was found out about an answer, claim by claim.

import { button } from "./bar.js";
import { element } from "./element.js";
import { say } from "./words.js";

/** @typedef {import("./protocol.js").Report} Report */
/** @typedef {import("./protocol.js").Line} Line */

export class Verdict {
  /**
   * @param {((call: string) => void) | null} add the call to the reader's code
   * @param {boolean} codes whether the answer is code
   */
  constructor(add, codes) {
    this.add = add;
    this.codes = codes;
    this.home = element("div", { className: "exercise-verdict", role: "status" });
  }

  /** @param {Report} report */
  show({ passed, lines, said, error }) {
    const head = element("p", { className: "exercise-head" }, say(passed ? "passed" : "notYet"));
    if (said) head.append(" ", said);
    const list = element("ul", {}, ...lines.map((line) => this.line(line)));
    this.home.classList.toggle("exercise-passed", passed);
    this.home.replaceChildren(head, list);
    if (!error) return;
    this.home.append(element("pre", { textContent: error.traceback }));
    if (error.help) this.home.append(element("p", { textContent: error.help }));
  }

  /** @param {Line} line */
  line({ holds, said, expected, came, call }) {
    const mark = element("span", { className: "exercise-mark", textContent: holds ? "✓" : "✗" });
    const item = element("li", { className: holds ? "holds" : "fails" }, mark, " ", said);
    if (!this.codes) {
      if (came) item.append(": ", element("code", {}, came));
      return item;
    }
    const facts = /** @type {const} */ ([["onCall", call], ["expected", expected], ["came", came]]);
    for (const [name, text] of facts) {
      if (!text) continue;
      const value = element("code", { textContent: text });
      item.append(element("div", {}, `${say(name)}: `, value));
    }
    const { add } = this;
    if (call && add) {
      const adds = button("add", say("addCall"), say("addCall"));
      adds.addEventListener("click", () => add(call));
      item.append(adds);
    }
    return item;
  }
}
