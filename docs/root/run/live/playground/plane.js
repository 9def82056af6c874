// The plane of the playground: points, what the network says of each place, the units' lines.

import { element } from "../../element.js";
import { draggable, drawn, paint, path, scale } from "../drawing.js";
import { colors, dress } from "../look.js";
import style from "../plane.css";
import { say } from "./words.js";

dress(style);
const SIZE = 360; // in the units of the drawing
const EMPTY = 1e-9; // a weight that is none

/** @typedef {{w1: number, w2: number, b: number}} Line of a unit, for points as they are */

export class Plane {
  constructor() {
    this.canvas = element("canvas", { width: SIZE / 2, height: SIZE / 2 });
    const look = { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": say("plane") };
    this.svg = /** @type {SVGSVGElement} */ (drawn("svg", look));
    this.points = drawn("g");
    this.lines = drawn("g");
    this.handles = drawn("g");
    this.svg.append(this.points, this.lines, this.handles);
    this.home = element("div", { className: "live-plane" }, this.canvas, this.svg);
    /** Hears that the reader gives the chosen unit another line. @type {(line: Line) => void} */
    this.moved = () => {};
    /** Hears of a place for a point. @type {(x1: number, x2: number) => void} */
    this.placed = () => {};
    this.svg.addEventListener("click", (event) => this.press(event));
    /** What is seen: so far around this. */
    this.middle = [0, 0];
    this.half = 3;
  }

  /** See this far around a middle. @param {number} x @param {number} y @param {number} half */
  look(x, y, half) {
    this.middle = [x, y];
    this.half = half;
  }

  /** Values in a unit of the drawing. */
  get unit() {
    return (2 * this.half) / SIZE;
  }

  get across() {
    const [x] = this.middle;
    return scale([x - this.half, x + this.half], [0, SIZE]);
  }

  get down() {
    const [, y] = this.middle;
    return scale([y - this.half, y + this.half], [SIZE, 0]);
  }

  /** @param {import("../figure.js").Numbers} X @param {import("../figure.js").Numbers} Y */
  showPoints(X, Y) {
    const m = Y.data.length;
    const marks = Array.from(Y.data, (y, index) =>
      point(y, this.across(X.data[index]), this.down(X.data[m + index])),
    );
    this.points.replaceChildren(...marks);
  }

  /** @param {import("../figure.js").Numbers} Z2 */
  paint(Z2) {
    paint(this.canvas, Z2, colors());
  }

  /** Nothing but points. */
  clear() {
    this.canvas.getContext("2d")?.clearRect(0, 0, SIZE, SIZE);
    this.lines.replaceChildren();
  }

  /** The point of a line that is next to the middle. @param {Line} line */
  foot({ w1, w2, b }) {
    const [x, y] = this.middle;
    const far = (w1 * x + w2 * y + b) / (w1 * w1 + w2 * w2);
    return [x - far * w1, y - far * w2];
  }

  /** @param {Line[]} lines @param {number[]} weights of the output @param {number} chosen */
  showLines(lines, weights, chosen) {
    const most = Math.max(...weights.map(Math.abs), EMPTY);
    const paths = lines.flatMap((line, unit) => {
      const length = Math.hypot(line.w1, line.w2);
      if (length < EMPTY) return [];
      const [x, y] = this.foot(line);
      const [dx, dy] = [(-line.w2 / length) * 3 * this.half, (line.w1 / length) * 3 * this.half];
      const d = path([
        [this.across(x - dx), this.down(y - dy)],
        [this.across(x + dx), this.down(y + dy)],
      ]);
      const opacity = (0.25 + (0.75 * Math.abs(weights[unit])) / most).toFixed(2);
      return drawn("path", { d, opacity, class: `live-unit${unit === chosen ? " live-chosen" : ""}` });
    });
    this.lines.replaceChildren(...paths);
  }

  /** What moves and turns the line of a unit; none without one.
   * @param {Line | null} line @param {number} number of the unit, from 1 */
  showHandles(line, number) {
    this.line = line;
    if (!line || Math.hypot(line.w1, line.w2) < EMPTY) return this.hold("", () => []);
    this.hold(`unit ${number}`, () => {
      const foot = drawn("circle", { r: 9, "aria-label": say("foot", { n: number }) });
      const tip = drawn("circle", { r: 7, "aria-label": say("tip", { n: number }) });
      draggable(foot, this.svg, 4, (dx, dy) => this.moveFoot(dx, dy));
      draggable(tip, this.svg, 4, (dx, dy) => this.moveTip(dx, dy));
      return [drawn("line", { class: "live-arrow" }), foot, tip];
    });
    const [[x, y], [up, right]] = [this.foot(line), this.arrow(line)];
    const [x1, y1, x2, y2] = [this.across(x), this.down(y), this.across(x + up), this.down(y + right)];
    const [arrow, foot, tip] = this.handles.children;
    place(arrow, { x1, y1, x2, y2 });
    place(foot, { cx: x1, cy: y1 });
    place(tip, { cx: x2, cy: y2 });
  }

  /** From the foot to the tip: longer for longer weights, and never out of sight. @param {Line} line */
  arrow({ w1, w2 }) {
    const length = Math.hypot(w1, w2);
    const far = (this.half * (0.1 + 0.3 * Math.tanh(length / 5))) / length;
    return [w1 * far, w2 * far];
  }

  /** How far a place is from the middle; 1 at the edges. @param {number} x @param {number} y */
  away(x, y) {
    return Math.max(Math.abs(x - this.middle[0]), Math.abs(y - this.middle[1])) / this.half;
  }

  /** @param {number} dx @param {number} dy in the units of the drawing */
  moveFoot(dx, dy) {
    if (!this.line) return;
    const { w1, w2 } = this.line;
    const [x, y] = this.foot(this.line);
    const [to, up] = [x + dx * this.unit, y - dy * this.unit];
    if (this.away(to, up) > Math.max(0.95, this.away(x, y))) return; // nobody could fetch it back
    this.moved({ w1, w2, b: -(w1 * to + w2 * up) });
  }

  /** @param {number} dx @param {number} dy in the units of the drawing */
  moveTip(dx, dy) {
    if (!this.line) return;
    const [[x, y], [right, up]] = [this.foot(this.line), this.arrow(this.line)];
    const arrow = [right + dx * this.unit, up - dy * this.unit];
    const length = Math.hypot(...arrow) || EMPTY;
    const part = Math.min(0.98, Math.max(0.01, (length / this.half - 0.1) / 0.3));
    const [w1, w2] = arrow.map((one) => (one * 5 * Math.atanh(part)) / length);
    this.moved({ w1, w2, b: -(w1 * x + w2 * y) });
  }

  /** A cross that is moved to where a point goes. */
  showCursor() {
    let [x, y] = [SIZE / 2, SIZE / 2];
    this.hold("cursor", () => {
      const d = "M-10 0H10M0 -10V10";
      const cross = drawn("path", { d, class: "live-cursor", "aria-label": say("cursor") });
      const move = (/** @type {number} */ dx, /** @type {number} */ dy) => {
        [x, y] = [x + dx, y + dy].map((one) => Math.max(0, Math.min(SIZE, one)));
        cross.setAttribute("transform", `translate(${x} ${y})`);
      };
      move(0, 0);
      draggable(cross, this.svg, 12, move);
      cross.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        this.at(x, y);
      });
      return [cross];
    });
  }

  /** Make handles, unless they are there. @param {string} name @param {() => Element[]} make */
  hold(name, make) {
    if (this.handles.dataset.name === name) return;
    this.handles.dataset.name = name;
    this.handles.replaceChildren(...make());
  }

  /** @param {MouseEvent} event */
  press({ clientX, clientY, target }) {
    if (/** @type {Element} */ (target).closest(".live-handle")) return;
    const { left, top, width } = this.svg.getBoundingClientRect();
    this.at(((clientX - left) * SIZE) / width, ((clientY - top) * SIZE) / width);
  }

  /** @param {number} x @param {number} y in the units of the drawing */
  at(x, y) {
    const [left, bottom] = [this.middle[0] - this.half, this.middle[1] - this.half];
    const rounded = (/** @type {number} */ value) => Math.round(100 * value) / 100;
    this.placed(rounded(left + x * this.unit), rounded(bottom + (SIZE - y) * this.unit));
  }
}

/** @param {Element} one @param {Record<string, number>} attributes */
function place(one, attributes) {
  for (const [name, value] of Object.entries(attributes)) one.setAttribute(name, value.toFixed(1));
}

/** A point: a blue diamond for 1, red and round for 0.
 * @param {number} y @param {number} x @param {number} down */
export function point(y, x, down, size = 3.2) {
  const [at, to] = [x.toFixed(1), down.toFixed(1)];
  if (!y) return drawn("circle", { cx: at, cy: to, r: size, class: "live-y0" });
  const far = 1.2 * size;
  return drawn("path", { d: `M${at} ${to}m-${far} 0l${far}-${far} ${far} ${far}-${far} ${far}z`, class: "live-y1" });
}
