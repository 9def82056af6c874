// Rulers of floating point: three forms of a loss against z, and a gradient against its step.

import { h, logits, losses, notches, sizes, steps } from "#rulers";
import { element } from "../element.js";
import { Chart, powers } from "./chart.js";
import { choice, press } from "./controls.js";
import { Figure } from "./figure.js";
import { dress } from "./look.js";
import style from "./rulers.css";
import { say } from "./rulers/words.js";
import { slider } from "./slider.js";

dress(style);

const FORMS = /** @type {const} */ (["copied", "clipped", "logits"]);
/** @type {Record<string, import("./chart.js").Tone>} */
const TONES = { copied: "red", clipped: "orange", logits: "blue", both: "blue", one: "red" };
const LOWEST = -18; // of the errors that are drawn, as a power of ten

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Rulers(home, program);

class Rulers extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    /** Which ruler is out. @type {"loss" | "step"} */
    this.ruler = home.dataset.start === "step" ? "step" : "loss";
    /** On the page of the step the still figure is the same picture. */
    this.replaces = this.ruler === "step";
    this.z = 40;
    this.y = 1;
    this.h = 1e-5;
    this.size = 1;
    this.chart = new Chart(say(this.ruler === "loss" ? "lossChart" : "stepChart"));
    const rulers = /** @type {[string, string][]} */ ([["loss", say("loss")], ["step", say("step")]]);
    const ruler = choice("", rulers, this.ruler, (name) => {
      this.ruler = /** @type {"loss" | "step"} */ (name);
      this.arrange();
      this.measure();
    });
    ruler.select.ariaLabel = say("ruler");
    this.z_ = slider(say("z"), notches, this.z, (z) => this.change({ z }), minus);
    this.y_ = choice(say("y"), [["0", "0"], ["1", "1"]], "1", (y) => this.change({ y: Number(y) }));
    this.h_ = slider(say("h"), h, this.h, (one) => this.change({ h: one }), short);
    this.size_ = slider(say("size"), sizes, this.size, (size) => this.change({ size }), short);
    this.settings = element("div", { className: "live-settings" });
    this.picture.append(this.chart.home);
    const start = press(say("start"), () => this.measure());
    start.classList.add("live-strong");
    this.controls.append(element("div", { className: "live-buttons" }, start, ruler.home), this.settings);
    this.status.remove(); // there is nothing to wait for
    this.arrange();
  }

  /** The controls of the ruler that is out. */
  arrange() {
    const parts = this.ruler === "loss" ? [this.z_, this.y_] : [this.h_, this.size_];
    this.settings.replaceChildren(...parts.map(({ home }) => home));
    this.chart.svg.setAttribute("aria-label", say(this.ruler === "loss" ? "lossChart" : "stepChart"));
  }

  /** @param {Partial<{z: number, y: number, h: number, size: number}>} wish */
  change(wish) {
    Object.assign(this, wish);
    this.measure();
  }

  /** Python has measured it all before: nothing is to be waited for. */
  measure() {
    this.describe(this.ruler === "loss" ? this.measureLoss() : this.measureStep());
    this.makeRoom();
    this.shown();
  }

  measureLoss() {
    const { z, y } = this;
    const { true: truths, losses: all, errors } = losses[y];
    const lines = FORMS.map((name, form) => ({
      places: /** @type {[number, number][]} */ (logits.map((one, k) => [bent(one), log(errors[k][form])])),
      tone: TONES[name],
      dashed: name === "clipped",
      name: say(name),
    }));
    const ticks = /** @type {[number, string][]} */ ([-1000, -30, 0, 30, 1000].map((one) => [bent(one), minus(one)]));
    this.chart.show({ range: [bent(-1000), bent(1000)], ticks, name: "z" }, { range: [LOWEST, 1], ticks: powers(-16, 0, 4), name: say("error") }, lines);
    const near = logits.indexOf(z);
    this.chart.mark(bent(z), FORMS.map((name, form) => [log(errors[near][form]), TONES[name]]));
    const found = FORMS.flatMap((name, form) => [
      [name, short(all[near][form], 4)],
      [`${name}Error`, short(errors[near][form])],
    ]);
    return say("lossSaid", { z: minus(z), y, true: short(truths[near], 4), ...Object.fromEntries(found) });
  }

  measureStep() {
    const errors = steps[sizes.indexOf(this.size)];
    const lines = /** @type {const} */ (["both", "one"]).map((name) => ({
      places: /** @type {[number, number][]} */ (h.map((one, k) => [log(one), log(errors[name][k])])),
      tone: TONES[name],
      dashed: name === "one",
      name: say(name),
    }));
    this.chart.show({ range: [-14, -1], ticks: powers(-13, -1, 3), name: say("h") }, { range: [-12, 0.5], ticks: powers(-12, 0, 3), name: say("error") }, lines);
    const near = h.indexOf(this.h);
    this.chart.mark(log(this.h), [[log(errors.both[near]), "blue"], [log(errors.one[near]), "red"]]);
    const floor = Math.min(...errors.both);
    const best = h[errors.both.indexOf(floor)];
    return say("stepSaid", { h: short(this.h), both: short(errors.both[near]), oneError: short(errors.one[near]), best: short(best), floor: short(floor) });
  }
}

/** So that both near 0 and far away there is room. @param {number} z */
const bent = (z) => Math.sign(z) * Math.log10(1 + Math.abs(z));
/** @param {number} value */
const log = (value) => (Number.isNaN(value) ? 1 : Math.log10(Math.min(Math.max(value, 1e-300), 1e300)));
/** @param {number | string} value */
const minus = (value) => String(value).replace("-", "−");
/** Its first digits, without zeros that say nothing.
 * @param {number | string} value @param {number} digits */
function short(value, digits = 2) {
  if (Number.isNaN(value)) return "nan";
  if (value === Infinity) return "inf";
  const text = typeof value === "string" ? value : value.toExponential(digits - 1);
  const [first, power] = text.split(/e/i).map(Number);
  return minus(power < -3 || power > 4 ? `${first}e${power}` : Number(text));
}
