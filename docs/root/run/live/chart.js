// A chart with two axes: lines over a range, and a mark that moves along it.

import { element } from "../element.js";
import { drawn, path, scale } from "./drawing.js";
import { dress } from "./look.js";
import style from "./chart.css";

dress(style);

const [WIDE, HIGH] = [360, 210];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 340, 10, 178];

/** @typedef {import("./drawing.js").Range} Range */
/** @typedef {{range: Range, ticks: [number, string][], name: string}} Axis */
/** @typedef {"blue" | "red" | "orange" | "green" | "purple" | "ink"} Tone */
/** @typedef {{places: [number, number][], tone: Tone, dashed?: boolean, thin?: boolean, name?: string}} Line */

export class Chart {
  /** @param {string} label what is to be seen */
  constructor(label) {
    this.svg = /** @type {SVGSVGElement} */ (
      drawn("svg", { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "group", "aria-label": label })
    );
    this.ground = drawn("g", { "aria-hidden": "true" });
    this.marks = drawn("g");
    /** What the reader moves. */
    this.top = drawn("g");
    this.svg.append(this.ground, this.marks, this.top);
    this.key = element("p", { className: "live-key" });
    this.home = element("div", { className: "live-chart" }, this.svg, this.key);
    this.across = scale([0, 1], [LEFT, RIGHT]);
    this.down = scale([0, 1], [BOTTOM, TOP]);
    this.back = scale([LEFT, RIGHT], [0, 1]);
    this.unit = 1;
  }

  /** @param {Axis} x @param {Axis} y @param {Line[]} lines */
  show(x, y, lines) {
    this.across = scale(x.range, [LEFT, RIGHT]);
    this.down = scale(y.range, [BOTTOM, TOP]);
    this.back = scale([LEFT, RIGHT], x.range);
    const [low, high] = y.range;
    const inside = (/** @type {number} */ value) => this.down(Math.max(low, Math.min(high, value)));
    const paths = lines.map(({ places, tone, dashed, thin }) =>
      drawn("path", {
        d: path(places.map(([at, value]) => [this.across(at), inside(value)])),
        class: `live-line live-${tone}${dashed ? " live-dash" : ""}${thin ? " live-thin" : ""}`,
      }),
    );
    const across = x.ticks.map(([at, text]) =>
      drawn("text", { x: this.across(at).toFixed(1), y: BOTTOM + 14, "text-anchor": "middle" }, text),
    );
    const down = y.ticks.map(([at, text]) =>
      drawn("text", { x: LEFT - 5, y: (this.down(at) + 4).toFixed(1), "text-anchor": "end" }, text),
    );
    const grid = y.ticks.map(([at]) => drawn("path", { d: `M${LEFT} ${this.down(at).toFixed(1)}H${RIGHT}`, class: "live-grid-line" }));
    const frame = drawn("path", { d: `M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}`, class: "live-axis" });
    const names = [
      drawn("text", { x: RIGHT, y: HIGH - 4, "text-anchor": "end" }, x.name),
      drawn("text", { x: 2, y: HIGH - 4 }, y.name),
    ];
    this.ground.replaceChildren(...grid, frame, ...across, ...down, ...names, ...paths);
    this.key.replaceChildren(...lines.flatMap(({ name, tone, dashed }) => (name ? [sample(name, tone, dashed)] : [])));
  }

  /** A line up from a place, with a point on each of these heights; of points that would hide one
   * another, the first is a ring around the next.
   * @param {number} at @param {[number, Tone][]} heights */
  mark(at, heights) {
    const x = this.across(at).toFixed(1);
    const down = heights.map(([height]) => Math.max(TOP, Math.min(BOTTOM, this.down(height))));
    const points = heights.map(([, tone], place) => {
      const y = down[place];
      const inside = down.slice(place + 1).filter((other) => Math.abs(other - y) < 5);
      return drawn("circle", { cx: x, cy: y.toFixed(1), r: 5 + 3 * inside.length, class: `live-point live-${tone}` });
    });
    this.marks.replaceChildren(drawn("path", { d: `M${x} ${TOP}V${BOTTOM}`, class: "live-rule" }), ...points);
  }
}

/** @param {string} name @param {Tone} tone @param {boolean} [dashed] */
function sample(name, tone, dashed) {
  const look = `live-line live-${tone}${dashed ? " live-dash" : ""}`;
  const line = drawn("svg", { viewBox: "0 0 24 8", width: 24, height: 8, "aria-hidden": "true" }, drawn("path", { d: "M1 4H23", class: look }));
  return element("span", {}, line, ` ${name}`);
}

/** Marks of a logarithmic axis: every so many powers of ten.
 * @param {number} from @param {number} to @param {number} every @returns {[number, string][]} */
export function powers(from, to, every) {
  /** @type {[number, string][]} */
  const ticks = [];
  for (let power = from; power <= to; power += every) {
    ticks.push([power, power === 0 ? "1" : power === 1 ? "10" : `1e${String(power).replace("-", "−")}`]);
  }
  return ticks;
}
