// Backpropagation, edge by edge: a network as a graph, walked forward and back.

import { element } from "../element.js";
import { choice, press, tick } from "./controls.js";
import { Breaks } from "./edges/breaks.js";
import { Graph } from "./edges/graph.js";
import { Light } from "./edges/light.js";
import { short, walk, walkNeuron } from "./edges/steps.js";
import { say } from "./edges/words.js";
import style from "./edges.css";
import { Figure, numbers } from "./figure.js";
import grid from "./grid.css";
import { dress } from "./look.js";
import settings from "./settings.css";
import table from "./table.css";

for (const sheet of [settings, table, grid, style]) dress(sheet);
const PARAMETERS = ["X", "Y", "w", "b", "W1", "b1", "W2", "b2"];
const NEAR = 0.0015; // of a guess, for three decimals; or a hundredth

/** @typedef {import("./figure.js").Values} Values */

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Edges(home, program);

class Edges extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    const start = home.dataset.start ?? "2";
    this.replaces = start === "2";
    this.n_h = Number(start[0]); // none: a single neuron
    this.m = 1;
    this.student = 0;
    /** Steps that are found. */
    this.found = 0;
    this.guessing = false;
    /** X, Y and the parameters. @type {Values | null} */
    this.given = null;
    /** @type {import("./edges/steps.js").Step[]} */
    this.steps = [];
    /** The array that is lit up. @type {string | null} */
    this.lit = null;
    /** @type {Values | null} */
    this.values = null;
    /** @type {Promise<void> | null} */
    this.starting = null;
    this.light = new Light((symbol) => this.point(symbol));
    this.graph = new Graph((symbol) => this.point(symbol));
    this.graph.lay(this.n_h);
    this.table = element("div", { className: "live-grids" });
    this.question = element("form", { className: "live-question", hidden: true, noValidate: true });
    this.picture.append(this.graph.svg, this.said);
    this.fields = element("div", { className: "live-numbers" });
    this.breaks = new Breaks((fault) => this.break(fault));
    const on = press(say("on"), () => this.go(1));
    on.classList.add("live-strong");
    const units = choice(say("units"), [["2", "2"], ["3", "3"]], String(this.n_h), (n_h) => this.change({ n_h: Number(n_h) }));
    const students = choice(say("students"), [["1", say("oneStudent")], ...[1, 2, 3, 4, 5, 6].map((i) => /** @type {[string, string]} */ ([`6 ${i}`, say("six", { i })]))], "1", (text) => {
      const [m, i] = text.split(" ").map(Number);
      this.change({ m, student: (i ?? 1) - 1 });
    });
    const guess = tick(say("guess"), false, (value) => {
      this.guessing = value;
      this.draw();
    });
    this.controls.append(
      element("div", { className: "live-buttons" }, on, press(say("back"), () => this.go(-1)), press(say("all"), () => this.go(Infinity)), press(say("reset"), () => this.go(-Infinity)), guess.home),
      this.question,
      this.table,
      element("div", { className: "live-settings" }, ...(this.n_h ? [units.home] : []), students.home),
      element("details", {}, element("summary", {}, say("values")), this.fields),
      ...(this.n_h ? [this.breaks.home] : []),
    );
  }

  /** @param {{n_h?: number, m?: number, student?: number}} wish */
  async change(wish) {
    // Another network is walked from its start, or shown whole as the one before was.
    if (wish.n_h) this.found = this.found && this.found === this.steps.length ? Infinity : 0;
    Object.assign(this, wish);
    this.given = null;
    await this.compute();
    if (this.breaks.home.open) this.break(this.breaks.choice.select.value);
  }

  /** What is known of the network as it is now. */
  async compute() {
    const { n_h, m } = this;
    if (!this.given) {
      this.given = await this.ask("edges.begin", { n_h, m });
      if (!this.given) return;
      this.makeFields();
    }
    const values = await this.ask("edges.walk", this.given);
    if (!values || !this.given) return;
    this.values = values;
    this.steps = (n_h ? walk : walkNeuron)(this.given, values, this.student);
    this.found = Math.min(this.found, this.steps.length);
    this.draw();
  }

  /** @param {number} far */
  async go(far) {
    if (!this.values) {
      this.starting ??= this.compute(); // for all presses until Python is there
      await this.starting;
      this.starting = null;
    }
    if (!this.values) return;
    this.found = Math.max(0, Math.min(this.steps.length, this.found + far));
    this.draw();
  }

  draw() {
    const { given, steps, found } = this;
    if (!given) return;
    this.graph.show(given, steps.slice(0, found), this.student);
    const now = steps[found - 1];
    const next = steps[found];
    const turn = now && !now.back && next?.back;
    const end = found === steps.length ? `. ${say("done")}` : turn ? `. ${say("turn")}` : "";
    this.describe(now ? now.text + end : say("begin"));
    this.lit = null;
    this.point("");
    this.ask_(next);
    this.shown();
  }

  /** Let the reader guess what comes next. @param {import("./edges/steps.js").Step | undefined} next */
  ask_(next) {
    this.question.hidden = !(this.guessing && next?.back);
    if (this.question.hidden || !next) return;
    const input = document.createElement("input");
    Object.assign(input, { type: "number", step: "any", autocomplete: "off" }); // keys with a minus
    input.ariaLabel = say("answer", { name: next.name });
    const answer = element("output", {});
    this.question.replaceChildren(element("label", {}, `${say("ask", { name: next.name })} `, input), element("button", { className: "live-button" }, say("check")), answer);
    this.question.onsubmit = (event) => {
      event.preventDefault();
      const guess = input.valueAsNumber;
      if (Number.isNaN(guess)) return (answer.textContent = say("noNumber"));
      const near = Math.abs(guess - next.value) <= Math.max(NEAR, Math.abs(next.value) / 100);
      if (!near) return (answer.textContent = say("wrong", { guess: input.value, name: next.name, how: next.how }));
      this.found += 1;
      this.draw();
      this.describe(say("right", { text: next.text }));
      this.question.querySelector("input")?.focus();
    };
  }

  /** The reader points at an array, in the graph, a formula or the code. @param {string} symbol */
  point(symbol) {
    const now = symbol || this.steps[this.found - 1]?.symbol || "";
    if (now === this.lit) return;
    this.lit = now;
    this.light.show(now);
    this.showTable(now);
  }

  /** @param {string} symbol */
  showTable(symbol) {
    const source = [this.values, this.given].find((values) => values && symbol in values);
    if (!source) return this.table.replaceChildren();
    const { shape, data } = numbers(source, symbol);
    const columns = shape[1] ?? 1;
    const rows = [];
    for (let row = 0; row < data.length / columns; row += 1) {
      const cells = [...data.slice(row * columns, (row + 1) * columns)].map((value, column) =>
        element("td", { className: columns === this.m && this.m > 1 && column === this.student ? "live-met" : "" }, short(value)),
      );
      rows.push(element("tr", {}, ...cells));
    }
    const table = element("table", { className: "live-table" }, ...rows);
    const name = say("shape", { name: symbol, shape: `(${shape.join(", ")})` });
    const grid = element("figure", { className: "live-grid" }, table, element("figcaption", {}, name));
    this.table.replaceChildren(element("div", { className: "live-copies" }, ...this.light.copies(symbol)), grid);
  }

  /** A field for each number that the reader may change. */
  makeFields() {
    const { given } = this;
    if (!given) return;
    const parts = PARAMETERS.filter((name) => name in given).map((name) => {
      const { shape, data } = numbers(given, name);
      const inputs = Array.from(data, (value, index) => {
        const input = document.createElement("input");
        Object.assign(input, { type: "number", step: name === "Y" ? "1" : "0.1", value: String(value) });
        input.ariaLabel = `${name}[${Math.floor(index / shape[1])}, ${index % shape[1]}]`;
        input.addEventListener("change", () => {
          const wanted = input.valueAsNumber;
          if (!Number.isNaN(wanted)) data[index] = name === "Y" ? Math.min(1, Math.max(0, wanted)) : wanted;
          input.value = String(data[index]);
          this.compute();
          if (this.breaks.home.open) this.break(this.breaks.choice.select.value);
        });
        return input;
      });
      const grid = element("div", {}, ...inputs);
      grid.style.gridTemplateColumns = `repeat(${shape[1]}, minmax(0, 4.6rem))`;
      return element("fieldset", {}, element("legend", {}, name), grid);
    });
    this.fields.replaceChildren(...parts);
  }

  /** @param {string} fault */
  async break(fault) {
    if (!this.given) await this.compute();
    if (!this.given) return;
    this.breaks.list.ariaBusy = "true"; // what it says is of the fault before
    const values = await this.ask("edges.broken", { ...this.given, fault });
    if (values) this.breaks.show(values);
  }
}
