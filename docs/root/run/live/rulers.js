// Rulers of floating point: three forms of a loss against z, and a gradient against its step.

import { element } from "../element.js";
import { Chart, powers } from "./chart.js";
import { choice, press } from "./controls.js";
import { Figure, numbers } from "./figure.js";
import { say } from "./rulers/words.js";
import { slider } from "./slider.js";

const FORMS = /** @type {const} */ (["copied", "clipped", "logits"]);
/** @type {Record<string, import("./chart.js").Tone>} */
const TONES = { copied: "red", clipped: "orange", logits: "blue", both: "blue", one: "red" };
const FAR = [0, 0.1, 0.3, 1, 2, 5, 10, 15, 20, 25, 30, 33, 36, 37, 40, 60, 100, 300, 700, 710, 745, 1000];
const LOGITS = [...FAR.slice(1).reverse().map((z) => -z), ...FAR];
const POWERS = Array.from({ length: 27 }, (_, index) => -14 + index / 2);
const SIZES = [1e-8, 1e-6, 1e-4, 1e-2, 1];
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
    ruler.select.ariaLabel = say("start");
    this.z_ = slider(say("z"), LOGITS, this.z, (z) => this.change({ z }), minus);
    this.y_ = choice(say("y"), [["0", "0"], ["1", "1"]], "1", (y) => this.change({ y: Number(y) }));
    this.h_ = slider(say("h"), POWERS, Math.log10(this.h), (power) => this.change({ h: 10 ** power }), (power) => short(10 ** power));
    this.size_ = slider(say("size"), SIZES, 1, (size) => this.change({ size }), short);
    this.settings = element("div", { className: "live-settings" });
    this.picture.append(this.chart.home);
    const start = press(say("start"), () => this.measure());
    start.classList.add("live-strong");
    this.controls.append(element("div", { className: "live-buttons" }, start, ruler.home), this.settings);
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

  measure() {
    return this.ruler === "loss" ? this.measureLoss() : this.measureStep();
  }

  async measureLoss() {
    const { z, y } = this;
    if (this.known !== y) {
      this.curves = (await this.ask("rulers.losses", { y })) ?? this.curves;
      if (!this.curves) return;
      this.known = y;
    }
    const values = await this.ask("rulers.loss", { z, y });
    if (!values || !this.curves || this.ruler !== "loss") return;
    const [at, errors] = [numbers(this.curves, "z").data, numbers(this.curves, "errors").data];
    const lines = FORMS.map((name, form) => ({
      places: /** @type {[number, number][]} */ (Array.from(at, (one, k) => [bent(one), log(errors[form * at.length + k])])),
      tone: TONES[name],
      dashed: name === "clipped",
      name: say(name),
    }));
    const ticks = /** @type {[number, string][]} */ ([-1000, -30, 0, 30, 1000].map((one) => [bent(one), minus(one)]));
    this.chart.show({ range: [bent(-1000), bent(1000)], ticks, name: "z" }, { range: [LOWEST, 1], ticks: powers(-16, 0, 4), name: say("error") }, lines);
    const mine = numbers(values, "errors").data;
    this.chart.mark(bent(z), FORMS.map((name, form) => [log(mine[form]), TONES[name]]));
    const found = FORMS.map((name, form) => [name, short(numbers(values, "losses").data[form])]);
    const gone = mine[0] >= 1 ? ` ${say("lossGone")}` : "";
    this.describe(say("lossSaid", { z: minus(z), true: exact(String(values.true)), ...Object.fromEntries(found) }) + gone);
    this.shown();
  }

  async measureStep() {
    const { h, size } = this;
    const values = await this.ask("rulers.steps", { size });
    if (!values || this.ruler !== "step") return;
    const steps = numbers(values, "h").data;
    const errors = { both: numbers(values, "both").data, one: numbers(values, "one").data };
    const lines = /** @type {const} */ (["both", "one"]).map((name) => ({
      places: /** @type {[number, number][]} */ (Array.from(steps, (one, k) => [log(one), log(errors[name][k])])),
      tone: TONES[name],
      dashed: name === "one",
      name: say(name),
    }));
    this.chart.show({ range: [-14, -1], ticks: powers(-13, -1, 3), name: say("h") }, { range: [-12, 0.5], ticks: powers(-12, 0, 3), name: say("error") }, lines);
    const near = nearest(steps, h);
    this.chart.mark(log(steps[near]), [[log(errors.both[near]), "blue"], [log(errors.one[near]), "red"]]);
    const floor = Math.min(...errors.both);
    const best = steps[errors.both.indexOf(floor)];
    this.describe(say("stepSaid", { h: short(h), both: short(errors.both[near]), oneError: short(errors.one[near]), best: short(best), floor: short(floor) }));
    this.shown();
  }
}

/** So that both near 0 and far away there is room. @param {number} z */
const bent = (z) => Math.sign(z) * Math.log10(1 + Math.abs(z));
/** @param {number} value */
const log = (value) => (Number.isNaN(value) ? 1 : Math.log10(Math.min(Math.max(value, 1e-300), 1e300)));
/** @param {ArrayLike<number>} all @param {number} wanted */
function nearest(all, wanted) {
  const far = Array.from(all, (one) => Math.abs(Math.log(one / wanted)));
  return far.indexOf(Math.min(...far));
}
/** @param {number | string} value */
const minus = (value) => String(value).replace("-", "−");
/** A number that Python wrote, without zeros that say nothing. @param {string} text */
function exact(text) {
  const [digits, power] = text.split(/e/i);
  return Math.abs(Number(power)) > 3 ? minus(`${digits}e${Number(power)}`) : minus(Number(text));
}
/** Two digits or three. @param {number} value */
function short(value) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "nan" : minus(value).replace("Infinity", "inf");
  const small = value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e5);
  return minus(small ? value.toExponential(1) : Number(value.toPrecision(4)));
}
