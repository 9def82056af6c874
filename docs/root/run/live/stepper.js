// The broadcasting stepper: shapes or arrays of the reader, and the rule, step by step.

import { element } from "../element.js";
import { choice, press, tick } from "./controls.js";
import { Figure, numbers } from "./figure.js";
import { dress } from "./look.js";
import style from "./stepper.css";
import { align, read, written } from "./stepper/align.js";
import { Axes, NAMES, STEPS } from "./stepper/axes.js";
import { say } from "./stepper/words.js";
import table from "./table.css";

dress(table);
dress(style);
const OPERATIONS = ["+", "-", "*", "/", "=="];
const AXES = 4;
const LIMIT = 10_000; // milliseconds that an expression may take
const SHOWN = 60; // cells of a result

/** @typedef {import("./stepper/align.js").Shape} Shape */
/** @typedef {{text: string, shape: Shape}} Operand what stands in a field, and the shape it has */

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Stepper(home, program);

class Stepper extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    this.step = STEPS.RESULT;
    /** Whether the reader wants to see numbers. */
    this.wanted = false;
    const start = home.dataset.start ?? "(2, 3) + (3,)";
    this.operation = /\) (\S+) \(/.exec(start)?.[1] ?? "+";
    /** @type {Operand[]} */
    this.operands = (start.match(/\([^)]*\)/g) ?? []).map((text) => ({ text, shape: read(text) ?? [] }));
    this.third = "(2, 1, 1)";
    this.axes = new Axes((place, axis, size) => this.resize(place, axis, size), (text) => this.hint(text));
    /** Brought when there are numbers. @type {import("./stepper/cells.js").Cells | null} */
    this.cells = null;
    this.grids = element("div", { className: "live-grids" });
    this.hints = element("p", { className: "live-hint", role: "status" });
    this.fields = element("div", { className: "live-fields" });
    this.back = press(say("back"), () => this.go(this.step - 1));
    this.on = press(say("on"), () => this.go(this.step + 1));
    this.place = element("span", { className: "live-place" });
    const operations = OPERATIONS.map((one) => /** @type {[string, string]} */ ([one, one]));
    const operation = choice(say("operation"), operations, this.operation, (value) => {
      this.operation = value;
      this.refresh();
    });
    const three = tick(say("more"), this.operands.length > 2, (on) => this.addOrRemove(on));
    const show = press(say("numbers"), () => {
      this.wanted = true;
      this.refresh();
    });
    this.picture.append(this.axes.home, this.said, this.grids, this.hints);
    this.controls.append(
      element("div", { className: "live-buttons" }, this.back, this.place, this.on),
      this.fields,
      element("div", { className: "live-buttons" }, operation.home, three.home, show),
    );
    this.makeFields();
    this.refresh();
    this.shown(false); // the still one shows more
  }

  makeFields() {
    const fields = this.operands.map((operand, place) => {
      const input = document.createElement("input");
      Object.assign(input, { value: operand.text, spellcheck: false, autocomplete: "off" });
      input.ariaLabel = say("operand", { name: NAMES[place] });
      // What is a shape has been read letter by letter.
      input.addEventListener("change", () => read(input.value) || this.write(place, input.value));
      input.addEventListener("input", () => read(input.value) && this.write(place, input.value));
      return element("label", {}, `${NAMES[place]} `, input);
    });
    this.fields.replaceChildren(...fields);
  }

  /** @param {number} place @param {string} text */
  write(place, text) {
    const shape = read(text);
    this.operands[place] = { text, shape: shape ?? this.operands[place].shape };
    if (!shape) this.wanted = true; // what an expression is only Python knows
    this.refresh();
  }

  /** @param {number} place @param {number} axis @param {number} size */
  resize(place, axis, size) {
    const shape = this.operands[place].shape.with(axis, size);
    const text = written(shape);
    this.operands[place] = { text, shape };
    /** @type {HTMLInputElement[]} */ ([...this.fields.querySelectorAll("input")])[place].value = text;
    this.refresh();
  }

  /** @param {boolean} on */
  addOrRemove(on) {
    if (on) this.operands.push({ text: this.third, shape: read(this.third) ?? [] });
    else this.operands.pop();
    this.makeFields();
    this.refresh();
  }

  /** @param {number} step */
  go(step) {
    this.step = Math.max(STEPS.ALIGN, Math.min(STEPS.RESULT, step));
    this.draw();
  }

  /** Show what the rule says, and then what NumPy does. */
  async refresh() {
    this.draw();
    this.grids.replaceChildren();
    this.hint("");
    this.tell("");
    if (!this.wanted && !this.program.session) return;
    const operands = this.operands.map(({ text, shape }) => (read(text) ? shape : text));
    const limit = setTimeout(() => this.stop(), LIMIT);
    const values = await this.ask("stepper.meet", { operands, operation: this.operation });
    clearTimeout(limit);
    if (!values) return;
    this.operands.forEach((operand, place) => (operand.shape = [...numbers(values, `shape${place}`).data]));
    this.draw();
    if (this.step < STEPS.RESULT) return;
    if (typeof values.refused === "string") return this.tell(`ValueError: ${values.refused}`);
    this.drawCells(values);
  }

  stop() {
    this.program.session?.stop(this);
    this.tell(say("endless"));
  }

  draw() {
    const shapes = this.operands.map(({ shape }) => shape);
    const alignment = align(shapes);
    if (alignment.padded[0].length > AXES) return this.tell(say("axesMost"));
    const still = this.operands.map(({ text }) => read(text) === null);
    this.axes.show(shapes, alignment, this.step, still);
    this.describe(sentence(this.step, shapes, alignment));
    this.place.textContent = say("place", { n: this.step });
    this.back.disabled = this.step === STEPS.ALIGN;
    this.on.disabled = this.step === STEPS.RESULT;
    this.grids.hidden = this.step < STEPS.RESULT;
  }

  /** @param {import("./figure.js").Values} values */
  async drawCells(values) {
    const result = numbers(values, "result");
    const operands = this.operands.map((_, place) => numbers(values, `operand${place}`));
    const all = numbers(values, "shape").data.reduce((count, size) => count * size, 1);
    if (all > SHOWN || operands.some(({ data }, place) => data.length === 0 && this.operands[place].shape.every(Boolean))) {
      return this.hint(say("large"));
    }
    if (all === 0) return;
    const { Cells } = await import("./stepper/cells.js");
    this.cells ??= new Cells(this.grids, (text) => this.hint(text));
    this.cells.show(operands, result, this.operation);
  }

  /** @param {string} text */
  hint(text) {
    if (this.hints.textContent !== text) this.hints.textContent = text;
  }
}

/** What happens in a step. @param {number} step @param {Shape[]} shapes
 * @param {import("./stepper/align.js").Alignment} alignment */
function sentence(step, shapes, { padded, stretched, result, clash }) {
  const ndim = padded[0].length;
  if (step === STEPS.ALIGN) return say("align");
  if (step === STEPS.PAD) return say(shapes.every(({ length }) => length === ndim) ? "noPad" : "pad");
  if (step === STEPS.STRETCH) {
    if (clash !== null) {
      const sizes = [...new Set(padded.map((shape) => shape[clash]).filter((size) => size !== 1))];
      return say("clash", { axis: ndim - clash, sizes: sizes.join(", ") });
    }
    return say(stretched.some(({ length }) => length) ? "stretch" : "noStretch");
  }
  if (!result) return say("none");
  if (result.length === 0) return say("scalar");
  return say(result.includes(0) ? "empty" : "found", { shape: written(result) });
}
