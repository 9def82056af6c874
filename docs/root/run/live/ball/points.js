// The points of the reader on a line: dragged by pointer or arrows, y changed by Enter or a click.

import { draggable, drawn, scale } from "../drawing.js";
import { say } from "./words.js";

const [LEFT, RIGHT, WIDE, HIGH] = [44, 340, 360, 40];
const REACH = 22; // of a finger
const END = 12; // of x
/** @typedef {{x: number, y: number}} Point */

export class Points {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {Point[]} */
    this.all = [];
    const look = { viewBox: `0 0 ${WIDE} ${HIGH}`, role: "group", "aria-label": say("pointsChart"), class: "live-points" };
    this.svg = /** @type {SVGSVGElement} */ (drawn("svg", look));
    this.across = scale([-END, END], [LEFT, RIGHT]);
    const ticks = [-10, 0, 10].map((x) => drawn("text", { x: this.across(x), y: HIGH - 2, "text-anchor": "middle" }, String(x).replace("-", "−")));
    this.marks = drawn("g");
    this.svg.append(drawn("path", { d: `M${LEFT} 16H${RIGHT}`, class: "live-axis" }), ...ticks, this.marks);
    this.svg.addEventListener("pointerdown", (event) => this.reach(event));
  }

  /** Points stand close: the nearest one is taken. @param {PointerEvent} event */
  reach(event) {
    const { left, width } = this.svg.getBoundingClientRect();
    const at = ((event.clientX - left) * WIDE) / width;
    const far = this.all.map(({ x }) => Math.abs(this.across(x) - at));
    const least = Math.min(...far);
    const near = this.marks.children[far.indexOf(least)];
    if (near !== event.target && least < REACH) near.dispatchEvent(new PointerEvent("pointerdown", event));
  }

  /** @param {Point[]} points */
  show(points) {
    this.all = points;
    const marks = points.map((point, index) => this.mark(point, index));
    this.marks.replaceChildren(...marks);
  }

  /** @param {Point} point @param {number} index */
  mark(point, index) {
    const mark = drawn("path", { class: "live-data" });
    const place = () => {
      const shape = point.y ? "M-8 0L0-8 8 0 0 8z" : "M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0z";
      mark.setAttribute("d", shape);
      mark.setAttribute("transform", `translate(${this.across(point.x).toFixed(1)} 16)`);
      mark.classList.toggle("live-is1", point.y === 1);
      mark.setAttribute("aria-label", say("point", { n: index + 1, x: point.x.toFixed(1), y: point.y }));
    };
    const turn = () => {
      point.y = 1 - point.y;
      place();
      this.changed();
    };
    let moved = 0;
    draggable(mark, this.svg, 3, (dx) => {
      moved += Math.abs(dx);
      const wide = (2 * END) / (RIGHT - LEFT);
      point.x = Math.max(-END, Math.min(END, point.x + dx * wide));
      place();
      this.changed();
    });
    mark.addEventListener("pointerdown", () => (moved = 0));
    mark.addEventListener("click", () => moved < 4 && turn());
    mark.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      turn();
    });
    place();
    return mark;
  }
}
