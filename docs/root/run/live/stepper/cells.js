// The numbers: each array stretched to the result's shape, and which cell meets which.

import { element } from "../../element.js";
import style from "../grid.css";
import { dress } from "../look.js";
import { NAMES } from "./axes.js";
import { size, written } from "./align.js";
import { say } from "./words.js";

dress(style);

/** @typedef {import("../figure.js").Numbers} Numbers */

export class Cells {
  /** @param {HTMLElement} home */
  constructor(home) {
    this.home = home;
    /** What met in the chosen cell. */
    this.met = element("p", { className: "live-hint", role: "status" });
  }

  /** Cells whose numbers are not known yet: unseen. @param {number[][]} shapes @param {number[]} result */
  makeRoom(shapes, result) {
    const [first, ...others] = [result, ...shapes].map((shape) => ({ shape, data: new Float64Array(size(shape)) }));
    this.show(others, first, "");
    this.home.classList.add("live-unknown");
  }

  /**
   * @param {Numbers[]} operands
   * @param {Numbers} result
   * @param {string} operation
   */
  show(operands, result, operation) {
    const { shape } = result;
    const count = result.data.length;
    const at = places(shape);
    const sources = operands.map((operand) => at.map((place) => source(place, operand.shape)));
    const grids = operands.map(({ data, shape: own }, index) => {
      const seen = new Set();
      const cells = sources[index].map((from) => {
        const ghost = seen.has(from);
        seen.add(from);
        return cell(short(data[from]), ghost ? "live-ghost" : "");
      });
      return { name: `${NAMES[index]} ${written(own)}`, cells };
    });
    const answer = (/** @type {number} */ value) => (operation !== "==" ? short(value) : value ? "True" : "False");
    const results = { name: `${say("result")} ${written(shape)}`, cells: [...result.data].map((x) => cell(answer(x), "")) };
    const all = [...grids, results];
    this.met.textContent = "";
    this.home.classList.remove("live-unknown");
    this.home.replaceChildren(this.met, ...all.map(({ name, cells }) => grid(name, cells, shape)));
    const last = /** @type {HTMLElement} */ (this.home.lastElementChild?.firstElementChild);
    const choose = (/** @type {number} */ index) => {
      for (const { cells } of all) {
        cells.forEach((one, place) => one.classList.toggle("live-met", place === index));
      }
      const joined = (/** @type {string[]} */ texts) => texts.join(` ${operation} `);
      const names = joined(operands.map(({ shape: own }, k) => `${NAMES[k]}${indexed(own, at[index])}`));
      const values = joined(operands.map(({ data }, k) => short(data[sources[k][index]])));
      this.met.textContent = say("meets", { at: indexed(shape, at[index]), names, values, value: answer(result.data[index]) });
    };
    for (const { cells } of all) {
      cells.forEach((one, index) => one.addEventListener("pointerenter", () => choose(index)));
    }
    this.walk(last, count, shape[shape.length - 1] ?? 1, choose);
  }

  /** Go over the result by the arrows. @param {HTMLElement} home @param {number} count
   * @param {number} wide @param {(index: number) => void} choose */
  walk(home, count, wide, choose) {
    let now = -1;
    home.tabIndex = 0;
    home.role = "group";
    home.ariaLabel = say("cells");
    home.addEventListener("keydown", (event) => {
      const far = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -wide, ArrowDown: wide }[/** @type {"ArrowUp"} */ (event.key)];
      if (!far) return;
      event.preventDefault();
      now = now < 0 ? 0 : Math.max(0, Math.min(count - 1, now + far));
      choose(now);
    });
  }
}

/** The indices of all cells of a shape, in order. @param {number[]} shape */
function places(shape) {
  return Array.from({ length: size(shape) }, (_, index) => {
    const place = [];
    for (let axis = shape.length - 1, rest = index; axis >= 0; axis -= 1) {
      place.unshift(rest % shape[axis]);
      rest = Math.floor(rest / shape[axis]);
    }
    return place;
  });
}

/** What of a place of the result is an index into a shape. @param {number[]} place @param {number[]} shape */
const own = (place, shape) =>
  shape.map((size, axis) => (size === 1 ? 0 : place[axis + place.length - shape.length]));

/** The number of the cell that meets a place of the result. @param {number[]} place @param {number[]} shape */
const source = (place, shape) =>
  own(place, shape).reduce((index, at, axis) => index * shape[axis] + at, 0);

/** @param {number[]} shape @param {number[]} place of the result */
const indexed = (shape, place) => (shape.length ? `[${own(place, shape).join(", ")}]` : "");

/** A number as NumPy prints it: one that is whole with all its digits. @param {number} value */
function short(value) {
  if (Number.isFinite(value)) return String(Number.isInteger(value) ? value : Number(value.toPrecision(3)));
  return String(value).replace("Infinity", "inf").replace("NaN", "nan");
}

/** @param {string} textContent @param {string} className */
const cell = (textContent, className) => element("td", { className, textContent });

/** A table a slice: axes before the last two stand side by side.
 * @param {string} name @param {HTMLElement[]} cells @param {number[]} shape */
function grid(name, cells, shape) {
  const wide = shape[shape.length - 1] ?? 1;
  const high = shape.length > 1 ? shape[shape.length - 2] : 1;
  const tables = [];
  for (let from = 0; from < cells.length; from += wide * high) {
    const rows = [];
    for (let row = from; row < from + wide * high; row += wide) {
      rows.push(element("tr", {}, ...cells.slice(row, row + wide)));
    }
    tables.push(element("table", { className: "live-table" }, ...rows));
  }
  const slices = element("div", { className: "live-slices" }, ...tables);
  return element("figure", { className: "live-grid" }, slices, element("figcaption", {}, name));
}
