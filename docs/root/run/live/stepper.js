// The broadcasting stepper: shapes or arrays of the reader, and the rule, step by step.

import { element } from "../element.js";
import { choice, press, tick } from "./controls.js";
import { Figure, numbers } from "./figure.js";
import { dress } from "./look.js";
import style from "./stepper.css";
import { align, read, size, written } from "./stepper/align.js";
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
/**
 * @typedef {{text: string, shape: Shape, known: boolean}} Operand
 *   What stands in a field, and its shape; not known: the shape is that of what stood there before.
 */

/** @param {HTMLElement} home @param {import("../program.js").Program} program */
export const make = (home, program) => new Stepper(home, program);

class Stepper extends Figure {
  /** @param {HTMLElement} home @param {import("../program.js").Program} program */
  constructor(home, program) {
    super(home, program);
    this.step = STEPS.RESULT;
    /** Whether the reader wants to see numbers. */
    this.wanted = false;
    /** How often something has changed. */
    this.turn = 0;
    const start = home.dataset.start ?? "(2, 3) + (3,)";
    this.operation = /\) (\S+) \(/.exec(start)?.[1] ?? "+";
    /** @type {Operand[]} */
    this.operands = (start.match(/\([^)]*\)/g) ?? []).map(shaped);
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
      this.go(STEPS.RESULT);
    });
    this.picture.append(element("div", { className: "live-wide" }, this.axes.home), this.said, this.hints);
    this.controls.append(
      element("div", { className: "live-buttons" }, this.back, this.place, this.on),
      this.fields,
      element("div", { className: "live-buttons" }, operation.home, three.home, show),
    );
    this.status.after(this.grids); // what grows is below what is pressed
    this.makeFields();
    this.refresh();
    this.shown(); // below the still one, which shows more
  }

  makeFields() {
    const fields = this.operands.map((operand, place) => {
      const input = document.createElement("input");
      Object.assign(input, { value: operand.text, spellcheck: false, autocomplete: "off", autocapitalize: "off", enterKeyHint: "done" });
      input.ariaLabel = say("operand", { name: NAMES[place] });
      // A shape is read letter by letter, an expression when it has been typed.
      input.addEventListener("input", () => this.write(place, input.value));
      input.addEventListener("change", () => read(input.value) || this.evaluate());
      return element("label", {}, `${NAMES[place]} `, input);
    });
    this.fields.replaceChildren(...fields);
  }

  /** @param {number} place @param {string} text */
  write(place, text) {
    const shape = read(text);
    this.operands[place] = { text, shape: shape ?? this.operands[place].shape, known: shape !== null };
    if (shape) return this.refresh();
    this.turn += 1;
    this.draw();
  }

  /** What an expression is only Python knows. */
  evaluate() {
    this.wanted ||= this.operands.every(({ text }) => text.trim());
    this.refresh();
  }

  /** @param {number} place @param {number} axis @param {number} size */
  resize(place, axis, size) {
    const shape = this.operands[place].shape.with(axis, size);
    const text = written(shape);
    this.operands[place] = shaped(text);
    /** @type {HTMLInputElement[]} */ ([...this.fields.querySelectorAll("input")])[place].value = text;
    this.refresh();
  }

  /** @param {boolean} on */
  addOrRemove(on) {
    if (on) this.operands.push(shaped(this.third));
    else this.operands.pop();
    this.makeFields();
    this.refresh();
  }

  /** @param {number} step */
  go(step) {
    this.step = Math.max(STEPS.ALIGN, Math.min(STEPS.RESULT, step));
    this.refresh();
  }

  /** Show what the rule says, and then what NumPy does. */
  async refresh() {
    const turn = (this.turn += 1);
    this.hint(say("drag"));
    this.tell("");
    this.draw();
    if (!this.wanted && !this.program.session) return;
    if (this.operands.some(({ text }) => !text.trim())) return;
    await this.makeCells();
    if (turn !== this.turn) return;
    const operands = this.operands.map(({ text, shape }) => (read(text) ? shape : text));
    let [limit, late] = [0, false];
    const began = () => {
      limit = window.setTimeout(() => {
        late = true;
        this.program.session?.stop(this);
      }, LIMIT);
    };
    const values = await this.ask("stepper.meet", { operands, operation: this.operation }, began);
    clearTimeout(limit);
    if (turn !== this.turn) return;
    if (late) this.tell(say("endless"));
    if (!values) return this.grids.replaceChildren();
    this.operands.forEach((operand, place) => Object.assign(operand, { shape: [...numbers(values, `shape${place}`).data], known: true }));
    this.draw();
    if (this.step < STEPS.RESULT) return;
    const refused = typeof values.refused === "string";
    if (refused) this.tell(`ValueError: ${values.refused}`);
    if (refused || !this.fits(values)) return this.grids.replaceChildren();
    const all = this.operands.map((_, place) => numbers(values, `operand${place}`));
    this.cells?.show(all, numbers(values, "result"), this.operation);
  }

  /** What shows numbers, with room for those of the shapes until NumPy answers. */
  async makeCells() {
    if (this.cells) return;
    const { Cells } = await import("./stepper/cells.js");
    if (this.cells) return;
    this.cells = new Cells(this.grids);
    const shapes = this.operands.map(({ shape }) => shape);
    const { result } = align(shapes);
    if (!result || size(result) > SHOWN || this.operands.some(({ text }) => !read(text))) return;
    this.cells.makeRoom(shapes, result);
  }

  /** Whether there are cells, and not too many. @param {import("./figure.js").Values} values */
  fits(values) {
    const all = size(numbers(values, "shape").data);
    const large = this.operands.some(({ shape }, place) => shape.every(Boolean) && !numbers(values, `operand${place}`).data.length);
    if (large || all > SHOWN) this.hint(say("large"));
    return !large && all > 0 && all <= SHOWN;
  }

  draw() {
    const shapes = this.operands.map(({ shape }) => shape);
    const alignment = align(shapes);
    if (alignment.padded[0].length > AXES) return this.describe(say("axesMost"));
    const still = this.operands.map(({ text }) => read(text) === null);
    this.axes.show(shapes, alignment, this.step, still);
    const known = this.operands.every((operand) => operand.known);
    this.describe(known ? sentence(this.step, shapes, alignment) : say("old"));
    this.place.textContent = say("place", { n: this.step });
    this.back.disabled = this.step === STEPS.ALIGN;
    this.on.disabled = this.step === STEPS.RESULT;
    this.grids.hidden = this.step < STEPS.RESULT;
  }

  /** @param {string} text */
  hint(text) {
    if (this.hints.textContent !== text) this.hints.textContent = text;
  }
}

/** A shape that has been typed. @param {string} text */
const shaped = (text) => ({ text, shape: read(text) ?? [], known: true });

/** What happens in a step. @param {number} step @param {Shape[]} shapes
 * @param {import("./stepper/align.js").Alignment} alignment */
function sentence(step, shapes, { padded, stretched, result, clash }) {
  const ndim = padded[0].length;
  if (step === STEPS.ALIGN) return say("align");
  if (step === STEPS.PAD) return say(shapes.every(({ length }) => length === ndim) ? "noPad" : "pad");
  if (clash !== null) {
    const sizes = [...new Set(padded.map((shape) => shape[clash]).filter((size) => size !== 1))];
    return say(step === STEPS.STRETCH ? "clash" : "none", { axis: ndim - clash, sizes: sizes.join(",\u00a0") });
  }
  if (step === STEPS.STRETCH) return say(stretched.some(({ length }) => length) ? "stretch" : "noStretch");
  if (!result?.length) return say("scalar");
  return say(result.includes(0) ? "empty" : "found", { shape: written(result) });
}
