// The playground: a network learns points of the plane while the reader looks on and meddles.

import { Block } from "../block.js";
import { element } from "../element.js";
import { copyLink } from "../link.js";
import { choice, press, tick } from "./controls.js";
import { Figure, number, numbers } from "./figure.js";
import { bars, cloud, curves } from "./panels.js";
import { Plane, point } from "./playground/plane.js";
import * as states from "./playground/state.js";
import { say } from "./playground/words.js";
import { slider } from "./slider.js";

const STEPS = 10; // of gradient descent in a frame
const HIGHEST = 3; // cost that is drawn
const WEIGHTS = Array.from({ length: 81 }, (_, index) => (index - 40) / 4);

/** @typedef {import("./figure.js").Given} Given */
/** @typedef {import("./playground/state.js").State} State */

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Playground(home, program);

class Playground extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    this.state = states.start(home.dataset.start);
    /** Where the still figure is the same picture. */
    this.replaces = home.dataset.start === undefined;
    /** The parameters now. @type {Given | null} */
    this.params = null;
    /** What Python said last of them. @type {import("./figure.js").Values | null} */
    this.values = null;
    /** The points, and the ruler for them. @type {import("./figure.js").Values | null} */
    this.scene = null;
    /** @type {number[]} */
    this.costs = [];
    /** On the points, and on new ones. @type {[number[], number[]]} */
    this.accuracies = [[], []];
    this.playing = false;
    /** What goes on, or went on last. @type {Promise<boolean>} */
    this.last = Promise.resolve(true);
    /** A look that waits. @type {Promise<boolean> | null} */
    this.looking = null;
    this.soon = 0; // a frame in which it will be drawn
    this.wanted = 0; // steps that are pressed and not yet made
    /** Another whenever what is under way is not wanted any more. */
    this.turn = 0;
    this.unit = 0; // whose line has handles
    this.class = 1; // of the next point
    /** The code of a state. @type {Block | null} */
    this.block = null;
    this.plane = new Plane();
    this.plane.moved = ({ w1, w2, b }) => this.setLine(w1, w2, b);
    this.plane.placed = (x1, x2) => this.place(x1, x2);
    this.said.classList.add("live-unseen"); // what it says is seen too, as it changes
    this.running = element("p", { className: "live-running", ariaHidden: "true" });
    this.curves = element("div", { className: "live-panels live-curves" });
    this.curves.append(...this.drawCurves());
    this.picture.append(this.plane.home, this.running);
    this.playButton = press(say("play"), () => (this.playing ? this.pause() : this.play()));
    this.playButton.classList.add("live-strong");
    this.classes = this.makeClasses();
    this.parts = this.makeParts();
    this.panels = element("div", { className: "live-panels" });
    this.units = element("div", { className: "live-settings" });
    this.weight = slider(say("weight"), WEIGHTS, 0, (value) => this.setWeight(value), (value) => value.toFixed(2));
    this.inside = fold(say("inside"), this.units, this.panels);
    this.inside.addEventListener("toggle", () => this.lookInside());
    const settings = Object.values(this.parts).map(({ home }) => home);
    this.controls.append(
      row(this.playButton, press(say("step"), () => this.step()), press(say("reset"), () => this.begin())),
      this.classes,
      fold(say("more"), element("div", { className: "live-settings" }, ...settings)),
      this.curves,
      this.inside,
      row(press(say("code"), () => this.showCode()), press(say("link"), () => this.link())),
    );
  }

  makeParts() {
    const { state } = this;
    const data = states.DATA.map((name) => /** @type {[string, string]} */ ([name, say(name)]));
    const activations = states.ACTIVATIONS.map((name) => /** @type {[string, string]} */ ([name, name]));
    const { UNITS, RATES, SCALES, SEEDS } = states;
    return {
      data: choice(say("data"), data, state.data, (data) => this.choose({ data })),
      n_h: slider(say("units"), UNITS, state.n_h, (n_h) => this.choose({ n_h })),
      activation: choice(say("activation"), activations, state.activation, (activation) => this.change({ activation })),
      learning_rate: slider(say("rate"), RATES, state.learning_rate, (learning_rate) => this.change({ learning_rate })),
      scale: slider(say("scale"), SCALES, state.scale, (scale) => this.choose({ scale })),
      seed: slider(say("seed"), SEEDS, state.seed, (seed) => this.choose({ seed })),
      standardise: tick(say("standardise"), state.standardise, (standardise) => this.choose({ standardise })),
    };
  }

  makeClasses() {
    const buttons = [0, 1].map((y) => press(say(y ? "class1" : "class0"), () => choose(y)));
    const choose = (/** @type {number} */ y) => {
      this.class = y;
      buttons.forEach((one, index) => one.setAttribute("aria-pressed", String(index === y)));
    };
    choose(this.class);
    const home = row(...buttons, press(say("undo"), () => this.takeBack()));
    home.hidden = true;
    return home;
  }

  /** What Python must know of the points. @returns {Given} */
  get given() {
    const { data, seed, standardise, drawn } = this.state;
    return { data, seed, standardise, drawn };
  }

  /** Something of the start is another. @param {Partial<State>} wish */
  choose(wish) {
    Object.assign(this.state, wish);
    this.begin();
  }

  /** Something is another from now on. @param {Partial<State>} wish */
  change(wish) {
    Object.assign(this.state, wish);
    if (this.params && !this.playing) this.look();
  }

  /** A new network, before its first step. */
  begin() {
    this.pause();
    Object.assign(this.state, { past: [], params: null });
    return this.open();
  }

  /** Go to the state: from its start through its past. */
  async open() {
    const turn = (this.turn += 1);
    const { data, drawn, n_h, scale, seed, params } = this.state;
    this.classes.hidden = data !== "drawn";
    if (data === "drawn" && drawn.length < 2) return this.openEmpty();
    const scene = await this.ask("playground.scene", this.given);
    if (!scene || turn !== this.turn) return;
    const first = params ?? (await this.ask("playground.begin", { n_h, scale, seed }));
    if (!first || turn !== this.turn) return;
    this.scene = scene;
    const [x, y, half] = numbers(scene, "view").data;
    this.plane.look(x, y, half);
    this.plane.showPoints(numbers(scene, "X"), numbers(scene, "Y"));
    await this.replay(pick(first), turn);
  }

  /** @param {Given} params at the start of the past @param {number} turn */
  async replay(params, turn) {
    this.params = params;
    [this.costs, this.accuracies] = [[], [[], []]];
    const { activation, learning_rate } = this.state;
    const past = this.state.past.splice(0);
    for (const [activation, learning_rate, some] of past) {
      Object.assign(this.state, { activation, learning_rate });
      for (let left = some; left > 0; left -= STEPS) {
        if (!(await this.go(Math.min(left, STEPS))) || turn !== this.turn) return;
      }
    }
    Object.assign(this.state, { activation, learning_rate });
    await this.go(0);
    this.settle();
  }

  /** A plane without a network, to draw on. */
  openEmpty() {
    const { drawn } = this.state;
    this.params = this.values = null;
    this.plane.look(0, 0, 3);
    this.plane.showPoints(
      { shape: [2, drawn.length], data: Float64Array.from([...drawn.map(([x]) => x), ...drawn.map(([, x]) => x)]) },
      { shape: [1, drawn.length], data: Float64Array.from(drawn.map(([, , y]) => y)) },
    );
    this.plane.clear();
    this.plane.showCursor();
    this.running.textContent = this.sentence();
    this.curves.replaceChildren(...this.drawCurves());
    this.shown();
    this.describe(this.sentence());
  }

  async play() {
    this.playing = true;
    this.playButton.textContent = say("pause");
    this.plane.showHandles(null, 0);
    if (!this.params) await this.open();
    const { turn } = this;
    while (this.playing && turn === this.turn && states.steps(this.state) < states.MOST) {
      const frame = new Promise(requestAnimationFrame); // not more often than is seen
      if (!(await this.go(STEPS))) break;
      await frame;
    }
    if (turn !== this.turn) return;
    this.pause();
    this.settle();
  }

  pause() {
    const { playing } = this;
    this.playing = false;
    this.playButton.textContent = say("play");
    if (playing) this.settle();
  }

  /** One step; as many as are pressed, however quickly. */
  async step() {
    this.pause();
    this.wanted += 1;
    if (this.wanted > 1) return;
    if (!this.params) await this.open();
    while (this.wanted > 0 && (await this.go(1))) this.wanted -= 1;
    this.wanted = 0;
    this.settle();
  }

  /** Some steps, and what is then to be seen; whether they were made. One after the other: each
   * goes on from what the one before has left. @param {number} iterations
   * @returns {Promise<boolean>} */
  go(iterations) {
    return (this.last = this.last.then(() => this.advance(iterations)));
  }

  /** What is to be seen now; of many wishes, one. */
  look() {
    this.looking ??= this.go(0).then((made) => {
      this.settle();
      return made;
    });
    return this.looking;
  }

  /** What is inside is asked for once the reader looks there. */
  lookInside() {
    if (!this.params) return this.begin();
    return this.playing ? null : this.look();
  }

  /** @param {number} iterations */
  async advance(iterations) {
    this.looking = null;
    const { params, scene, turn, state } = this;
    if (!params || !scene) return false;
    const { activation, learning_rate } = state;
    const view = numbers(scene, "view");
    const inside = this.inside.open;
    const wish = { ...this.given, ...params, view, activation, learning_rate, iterations, inside };
    const values = await this.ask("playground.frame", wish);
    if (!values || turn !== this.turn) return false;
    if (params !== this.params) {
      // The reader has moved a weight since: a look at that one is under way.
      this.plane.paint(numbers(values, "Z2"));
      return true;
    }
    states.goOn(state, iterations);
    this.params = pick(values);
    this.values = values;
    this.costs.push(...numbers(values, "costs").data);
    ["seen", "new"].forEach((name, index) => this.accuracies[index].push(number(values, name)));
    if (this.playing) this.drawSoon();
    else this.draw();
    return true;
  }

  /** Draw what is known in the next frame, while Python goes on. */
  drawSoon() {
    this.soon ||= requestAnimationFrame(() => {
      this.soon = 0;
      this.draw();
    });
  }

  draw() {
    const { values, params, plane } = this;
    if (!values || !params) return;
    plane.paint(numbers(values, "Z2"));
    this.running.textContent = this.sentence();
    this.curves.replaceChildren(...this.drawCurves());
    if (this.inside.open && "A1" in values) this.drawInside();
    this.drawLines();
    this.shown();
  }

  drawLines() {
    if (!this.params) return;
    const chosen = this.inside.open ? this.unit : -1;
    const weights = [...this.params.W2.data];
    this.plane.showLines(weights.map((_, unit) => this.line(unit)), weights, chosen);
    this.drawHandles();
  }

  drawHandles() {
    if (this.state.data === "drawn") this.plane.showCursor();
    else if (this.playing || !this.inside.open || !this.values) this.plane.showHandles(null, 0);
    else this.plane.showHandles(this.line(this.unit), this.unit + 1);
  }

  drawCurves() {
    const highest = Math.max(0.7, ...this.costs.filter((J) => J <= HIGHEST));
    const [seen, fresh] = this.accuracies;
    const known = !fresh.some(Number.isNaN);
    return [
      curves(say("costs"), [0, highest], [{ values: this.costs }]),
      curves(say("accuracy"), [0, 1], [
        { values: seen, name: say("training") },
        ...(known ? [{ values: fresh, name: say("fresh"), dashed: true }] : []),
      ]),
    ];
  }

  sentence() {
    const { values, state } = this;
    if (!values) return state.data === "drawn" ? say(state.drawn.length ? "one" : "draw") : "";
    const percent = (/** @type {number} */ part) => `${Math.round(100 * part)}%`;
    const fresh = number(values, "new");
    return say("state", {
      k: states.steps(state),
      J: number(values, "J").toFixed(6),
      seen: percent(number(values, "seen")),
      new: Number.isNaN(fresh) ? "" : say("new", { new: percent(fresh) }),
    });
  }

  /** Nothing moves any more: say what is to be seen. */
  settle() {
    this.describe(this.sentence());
    this.drawHandles();
  }

  /** @param {number} unit @returns {import("./playground/plane.js").Line} */
  line(unit) {
    const { data } = numbers(/** @type {any} */ (this.values), "lines");
    const [w1, w2, b] = data.slice(3 * unit, 3 * unit + 3);
    return { w1, w2, b };
  }

  /** The reader gives the chosen unit a line. @param {number} w1 @param {number} w2 @param {number} b */
  setLine(w1, w2, b) {
    const { params, scene, values, unit } = this;
    if (!params || !scene || !values) return;
    const [mu, sigma] = ["mu", "sigma"].map((name) => numbers(scene, name).data);
    numbers(values, "lines").data.set([w1, w2, b], 3 * unit);
    params.W1.data.set([w1 * sigma[0], w2 * sigma[1]], 2 * unit);
    params.b1.data[unit] = b + w1 * mu[0] + w2 * mu[1];
    this.moved();
  }

  /** @param {number} value */
  setWeight(value) {
    if (!this.params) return;
    this.params.W2.data[this.unit] = value;
    this.moved();
  }

  /** The past goes on from what the reader has made of the weights. */
  moved() {
    this.pause();
    this.params = structuredClone(this.params);
    this.state.past = [];
    this.state.params = structuredClone(this.params);
    [this.costs, this.accuracies] = [[], [[], []]];
    this.drawLines();
    this.look();
  }

  drawInside() {
    const { values, params } = this;
    if (!values || !params) return;
    const n_h = params.W2.data.length;
    this.unit = Math.min(this.unit, n_h - 1);
    if (this.units.dataset.n_h !== String(n_h)) {
      const all = Array.from({ length: n_h }, (_, index) => index + 1);
      const unit = slider(say("unit"), all, this.unit + 1, (chosen) => {
        this.unit = chosen - 1;
        this.draw();
      });
      this.units.replaceChildren(unit.home, this.weight.home);
      this.units.dataset.n_h = String(n_h);
    }
    this.weight.set(params.W2.data[this.unit]);
    const counts = (/** @type {"z" | "slope"} */ name) => {
      const all = [...numbers(values, name).data];
      const [low, high] = all.splice(-2);
      return bars(say(name), all, [low, high]);
    };
    this.panels.replaceChildren(counts("z"), counts("slope"), this.hiddenSpace(values, n_h));
  }

  /** @param {import("./figure.js").Values} values @param {number} n_h */
  hiddenSpace(values, n_h) {
    const { shape, data } = numbers(values, "A1");
    const other = (this.unit + 1) % n_h;
    const [first, second] = [this.unit, other].map((unit) => data.slice(unit * shape[1], (unit + 1) * shape[1]));
    const Y = numbers(/** @type {any} */ (this.scene), "Y").data;
    const name = say("hidden", { i: `a${this.unit + 1}`, j: `a${other + 1}` });
    return cloud(name, first, second, (index, x, y) => point(Y[index], x, y, 2));
  }

  /** A point of the reader. @param {number} x1 @param {number} x2 */
  place(x1, x2) {
    const { data, drawn } = this.state;
    if (data !== "drawn" || drawn.length >= states.MANY) return;
    drawn.push([x1, x2, this.class]);
    this.begin();
  }

  /** Without the last point. */
  takeBack() {
    this.state.drawn.pop();
    this.begin();
  }

  /** The program that gives what is seen, to be run here. */
  async showCode() {
    this.pause();
    if (!this.params) await this.open();
    const { n_h, scale, past, params } = this.state;
    const made = await this.ask("playground.code", { ...this.given, n_h, scale, past, ...params });
    if (!made) return;
    this.block ??= this.makeBlock();
    this.block.source.renew(String(made.code));
    this.block.home.scrollIntoView({ block: "nearest" });
    this.block.bar.run.focus({ preventScroll: true });
  }

  makeBlock() {
    const code = element("pre", {}, element("code"));
    const home = element("div", { className: "language-python highlight exercise" }, code);
    home.dataset.block = "live.playground.code";
    this.home.after(home);
    const block = new Block(home, 0, "state");
    this.program.standAlone(block);
    return block;
  }

  async link() {
    this.tell(await copyLink("live.playground", states.written(this.state)));
  }

  /** Show the state that came with a link. @param {string} text */
  openLink(text) {
    const state = states.read(text);
    if (!state) return this.tell(say("bad"));
    this.pause();
    this.state = state;
    const { data, activation, standardise, ...sliders } = this.parts;
    data.select.value = state.data;
    activation.select.value = state.activation;
    standardise.box.checked = state.standardise;
    for (const [name, one] of Object.entries(sliders)) one.set(state[/** @type {"n_h"} */ (name)]);
    return this.open();
  }
}

/** The parameters among values. @param {Given} values @returns {Given} */
const pick = ({ W1, b1, W2, b2 }) => ({ W1, b1, W2, b2 });
/** @param {HTMLElement[]} buttons */
const row = (...buttons) => element("div", { className: "live-buttons" }, ...buttons);
/** @param {string} name @param {HTMLElement[]} parts */
const fold = (name, ...parts) => element("details", {}, element("summary", {}, name), ...parts);
