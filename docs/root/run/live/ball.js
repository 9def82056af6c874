// Two losses, one ball: descent on points that the reader moves, on one weight and on two.

import { element } from "../element.js";
import { Points } from "./ball/points.js";
import { Valley } from "./ball/valley.js";
import { say } from "./ball/words.js";
import { Chart } from "./chart.js";
import { choice, press, tick } from "./controls.js";
import { draggable, drawn, roomy } from "./drawing.js";
import style from "./ball.css";
import { Figure, number, numbers } from "./figure.js";
import { dress } from "./look.js";
import { slider } from "./slider.js";

dress(style);
const ITERATIONS = 400;
const RATES = [0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 30, 50];
const SECONDS = 6; // of a roll
const LOSSES = /** @type {const} */ (["squared", "entropy"]);
const TONES = /** @type {const} */ (["red", "blue"]);
const FAR = 6; // of w
const STILL = 0.001; // a step that is shorter is none

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Ball(home, program);

class Ball extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    const [view, set, below] = (home.dataset.start ?? "line stuck").split(" ");
    /** @type {"line" | "plane"} */
    this.view = view === "plane" ? "plane" : "line";
    /** On the page of the losses the still figure is the same picture. */
    this.replaces = !below && set === "stuck";
    this.set = set;
    this.rate = 0.2;
    this.standardise = false;
    this.w = -1; // where the ball starts on the line
    this.start = [0, 0]; // and on the plane
    this.k = 0; // steps so far
    this.rolling = false;
    /** What Python said last. @type {import("./figure.js").Values | null} */
    this.values = null;
    /** Until what is to be seen follows from what is set. @type {Promise<void> | null} */
    this.fresh = null;
    this.charts = LOSSES.map((name) => new Chart(say(`${name}Chart`)));
    this.balls = this.charts.map((chart) => this.makeBall(chart));
    this.points = new Points(() => this.moved());
    this.valley = new Valley((w, b) => {
      this.start = [w, b];
      this.refresh();
    });
    this.place = element("div", { className: "live-sides" });
    this.picture.append(this.place, this.points.svg);
    this.arrange();
    this.runButton = press(say("run"), () => (this.rolling ? this.halt() : this.roll()));
    this.runButton.classList.add("live-strong");
    this.setChoice = choice(say("points"), ["stuck", "separable", "hours", "own"].map((name) => [name, say(/** @type {any} */ (name))]), set, (name) => this.choose(name));
    const views = choice(say("view"), [["line", say("line")], ["plane", say("plane")]], this.view, (name) => {
      this.view = name === "plane" ? "plane" : "line";
      this.refresh();
    });
    this.ruled = tick(say("standardise"), false, (on) => {
      this.standardise = on;
      this.refresh();
    });
    this.ruled.home.hidden = view !== "plane";
    const rate = slider(say("rate"), RATES, this.rate, (value) => {
      this.rate = value;
      this.refresh();
    });
    this.controls.append(
      element("div", { className: "live-buttons" }, this.runButton, press(say("step"), () => this.step()), press(say("reset"), () => this.reset())),
      element("div", { className: "live-settings" }, rate.home, views.home, this.setChoice.home, this.ruled.home),
    );
  }

  /** What the reader drags over a chart. @param {Chart} chart */
  makeBall(chart) {
    const ball = roomy(drawn("rect", { width: 16, height: 16, x: -8, y: -8 }), say("start"));
    chart.top.append(ball);
    draggable(ball, chart.svg, 6, (dx) => {
      const wide = (2 * FAR) / (chart.across(FAR) - chart.across(-FAR));
      this.w = Math.max(-FAR, Math.min(FAR, this.w + dx * wide));
      this.refresh();
    });
    return ball;
  }

  /** @param {string} name */
  async choose(name) {
    this.set = name;
    if (name !== "own") this.points.show([]);
    await this.refresh();
  }

  /** The reader has moved a point. */
  moved() {
    this.setChoice.select.value = this.set = "own";
    this.refresh();
  }

  /** From the start again, with all as it is now. */
  refresh() {
    return (this.fresh = this.compute());
  }

  async compute() {
    this.halt();
    this.k = 0;
    if (this.points.all.length === 0) {
      const begun = await this.ask("ball.begin", { name: this.set === "own" ? "stuck" : this.set });
      if (!begun) return;
      const [x, y] = [numbers(begun, "x").data, numbers(begun, "y").data];
      this.points.show(Array.from(x, (at, index) => ({ x: at, y: y[index] })));
    }
    const { view, rate, standardise, start, w, points } = this;
    const given = { x: points.all.map(({ x }) => x), y: points.all.map(({ y }) => y), learning_rate: rate, iterations: ITERATIONS };
    const more = view === "line" ? { w } : { start, standardise };
    const values = await this.ask(`ball.${view}`, { ...given, ...more });
    if (!values || view !== this.view) return;
    this.values = values;
    this.draw();
  }

  /** The pictures of the view. */
  arrange() {
    const homes = this.view === "line" ? this.charts.map(({ home }) => home) : [this.valley.home];
    if (!homes[0].isConnected) this.place.replaceChildren(...homes);
  }

  draw() {
    const { values, view } = this;
    if (!values) return;
    this.ruled.home.hidden = view === "line";
    this.arrange();
    if (view === "line") this.drawLine(values);
    else this.drawPlane(values);
    this.shown();
  }

  /** @param {import("./figure.js").Values} values */
  drawLine(values) {
    const [W, J] = [numbers(values, "w").data, numbers(values, "J").data];
    this.charts.forEach((chart, row) => {
      const costs = J.slice(row * W.length, (row + 1) * W.length);
      const top = row === 0 ? 0.5 : Math.min(12, Math.max(...costs));
      const places = Array.from(costs, (cost, k) => /** @type {[number, number]} */ ([W[k], cost])).filter(([, cost]) => cost <= top);
      const ticks = /** @type {[number, string][]} */ ([0, top / 2, top].map((one) => [one, String(Number(one.toPrecision(2)))]));
      const x = { range: /** @type {[number, number]} */ ([-FAR, FAR]), ticks: /** @type {[number, string][]} */ ([[-6, "−6"], [-3, "−3"], [0, "0"], [3, "3"], [6, "6"]]), name: "w" };
      chart.show(x, { range: [0, top], ticks, name: "J" }, [{ places, tone: TONES[row], name: say(LOSSES[row]) }]);
      const [path, heights] = this.path(values, row);
      const [now, cost] = [path[this.k], heights[this.k]];
      const inside = Math.max(-FAR, Math.min(FAR, now));
      chart.mark(inside, [[cost, "orange"]]);
      const first = [chart.across(path[0]), chart.down(Math.min(top, heights[0]))];
      this.balls[row].setAttribute("transform", `translate(${first.map((one) => one.toFixed(1)).join(" ")})`);
    });
    if (!this.rolling) this.describe(LOSSES.map((_, row) => this.sentence(values, row)).join("\n"));
  }

  /** @param {import("./figure.js").Values} values @param {number} row */
  path(values, row) {
    const { shape, data } = numbers(values, "path");
    const heights = numbers(values, "heights").data;
    return [data, heights].map((all) => all.slice(row * shape[1], (row + 1) * shape[1]));
  }

  /** @param {import("./figure.js").Values} values @param {number} row */
  sentence(values, row) {
    const [path, heights] = this.path(values, row);
    const count = numbers(values, "valleys").data[row];
    const limit = numbers(values, "steepest").data[row];
    const bound = Number(limit.toPrecision(3));
    const said = Number.isNaN(limit) ? "" : say(this.rate > limit ? "over" : "limit", { limit: bound });
    const last = path[this.k - 1] ?? path[this.k];
    const moves = Math.abs(path[this.k] - last) > STILL;
    return say("at", {
      name: say(LOSSES[row]),
      k: this.k,
      w: minus(path[this.k].toFixed(3)),
      J: heights[this.k].toFixed(4),
      last: moves ? say("last", { w: minus(last.toFixed(3)) }) : "",
      valleys: count === 0 ? say("none") : count === 1 ? say("one") : say("many", { n: count }),
      limit: said,
    });
  }

  /** @param {import("./figure.js").Values} values */
  drawPlane(values) {
    const { shape, data } = numbers(values, "path");
    const so = this.k + 1;
    const [w, b] = [[...data.slice(0, so)], [...data.slice(shape[1], shape[1] + so)]];
    const view = number(values, "view");
    if (this.painted !== values) this.valley.paint(numbers(values, "J"), view);
    this.painted = values;
    this.valley.show(w, b);
    if (this.rolling) return;
    const now = (/** @type {string} */ name) => String(Number(numbers(values, name).data[this.k].toPrecision(3)));
    const place = (/** @type {number} */ k) => ({ w: minus(w[k].toFixed(2)), b: minus(b[k].toFixed(2)) });
    const [here, last] = [place(this.k), place(Math.max(0, this.k - 1))];
    const inside = Math.max(Math.abs(w[this.k]), Math.abs(b[this.k])) <= view;
    this.describe(
      say("planeAt", {
        k: this.k,
        ...here,
        last: here.w === last.w && here.b === last.b ? "" : say("lastPlace", last),
        here: inside ? say("curved", { condition: now("condition"), limit: now("steepest") }) : say("outside"),
      }),
    );
  }

  async roll() {
    await (this.fresh ?? this.refresh());
    if (!this.values) return;
    if (this.k >= ITERATIONS) this.k = 0;
    this.rolling = true;
    this.said.classList.add("live-rolling");
    this.runButton.textContent = say("stop");
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const [from, first] = [performance.now(), this.k];
    while (this.rolling && this.k < ITERATIONS) {
      const now = await new Promise(requestAnimationFrame);
      // Slowly at first, when there is most to see.
      const part = Math.min(1, (now - from) / 1000 / SECONDS);
      if (!this.rolling) return;
      this.k = still ? ITERATIONS : Math.min(ITERATIONS, first + Math.floor(ITERATIONS * part ** 2));
      this.draw();
    }
    this.halt();
  }

  halt() {
    const { rolling } = this;
    this.rolling = false;
    this.said.classList.remove("live-rolling");
    this.runButton.textContent = say("run");
    if (rolling) this.draw();
  }

  async step() {
    this.halt();
    await (this.fresh ?? this.refresh());
    this.k = Math.min(ITERATIONS, this.k + 1);
    this.draw();
  }

  reset() {
    this.halt();
    this.k = 0;
    if (this.values) this.draw();
    else this.refresh();
  }
}

/** @param {string} text */
const minus = (text) => text.replace("-", "−");
