// Break it: a fault in `backward`, and what each detector says of it.

import { element } from "../../element.js";
import { choice } from "../controls.js";
import { number } from "../figure.js";
import { short } from "./steps.js";
import { say } from "./words.js";

const FAULTS = /** @type {const} */ (["none", "slope", "transpose", "mean", "sign", "swap", "axis"]);
const PASSES = 1e-6; // relative error of a gradient check

export class Breaks {
  /** @param {(fault: string) => void} chosen */
  constructor(chosen) {
    const options = FAULTS.map((fault) => /** @type {[string, string]} */ ([fault, say(fault)]));
    this.choice = choice(say("faults"), options, "none", chosen);
    this.list = element("dl", { className: "live-detectors" });
    Object.assign(this.list, { ariaLive: "polite", ariaAtomic: "true" });
    this.home = element("details", {}, element("summary", {}, say("break")), this.choice.home, this.list);
    this.home.addEventListener("toggle", () => this.home.open && chosen(this.choice.select.value));
  }

  /** @param {import("../figure.js").Values} values */
  show(values) {
    const { line, shape } = values;
    const rows = [];
    if (line) rows.push([say("changed"), element("code", {}, String(line))]);
    rows.push([say("shapes"), shape ? String(shape) : say("shapesFit")]);
    rows.push(...(shape ? ["first", "falls", "checked"].map((name) => [say(/** @type {any} */ (name)), say("notReached")]) : detected(values)));
    const parts = rows.flatMap(([name, text]) => [element("dt", {}, name), element("dd", {}, text)]);
    this.list.replaceChildren(...parts);
    this.list.ariaBusy = "false";
  }
}

/** @param {import("../figure.js").Values} values @returns {[string, string][]} */
function detected(values) {
  const [step, first, last, right, check] = ["step", "first", "last", "right", "check"].map((name) => number(values, name));
  const error = check < 1e-3 ? check.toExponential(0).replace("-", "−") : short(check);
  const costs = { first: short(first), last: short(last), right: short(right) };
  return [
    [say("first"), say(step < 0 ? "firstFalls" : "firstRises", { by: Math.abs(step).toFixed(4) })],
    [say("falls"), say(last < first ? "fallsOn" : "fallsNot", costs)],
    [say("checked"), say(check < PASSES ? "checkedFine" : "checkedBad", { error })],
  ];
}
