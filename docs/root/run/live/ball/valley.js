// The plane of w and b: the cost in bands, and the way down.

import { element } from "../../element.js";
import { draggable, drawn, paint, path, roomy, scale } from "../drawing.js";
import { bands, dress } from "../look.js";
import style from "../plane.css";
import { say } from "./words.js";

dress(style);
const SIZE = 360;

export class Valley {
  /** @param {(w: number, b: number) => void} moved */
  constructor(moved) {
    this.moved = moved;
    this.view = 4;
    this.canvas = element("canvas", { width: SIZE / 2, height: SIZE / 2 });
    const look = { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "group", "aria-label": say("planeChart") };
    this.svg = /** @type {SVGSVGElement} */ (drawn("svg", look));
    this.way = drawn("path", { class: "live-way" });
    this.ball = drawn("circle", { r: 7, class: "live-point live-orange" });
    this.start = roomy(drawn("rect", { width: 16, height: 16, x: -8, y: -8 }), say("start"));
    draggable(this.start, this.svg, 6, (dx, dy) => {
      const unit = (2 * this.view) / SIZE;
      const inside = (/** @type {number} */ value) => Math.max(-this.view, Math.min(this.view, value));
      this.w = inside(this.w + dx * unit);
      this.b = inside(this.b - dy * unit);
      this.place();
      this.moved(this.w, this.b);
    });
    /** Where the start is, whatever has been computed. */
    this.w = 0;
    this.b = 0;
    const middle = SIZE / 2;
    const names = [
      drawn("path", { d: `M0 ${middle}H${SIZE}M${middle} 0V${SIZE}`, class: "live-rule" }),
      drawn("text", { x: SIZE - 8, y: middle - 6, "text-anchor": "end" }, `w = ${this.view}`),
      drawn("text", { x: middle + 6, y: 18 }, `b = ${this.view}`),
    ];
    this.svg.append(...names, this.way, this.ball, this.start);
    this.home = element("div", { className: "live-plane" }, this.canvas, this.svg);
  }

  /** @param {import("../figure.js").Numbers} J @param {number} view */
  paint(J, view) {
    this.view = view;
    paint(this.canvas, J, bands(Math.min(...J.data)));
  }

  /** @param {number[]} w @param {number[]} b of each step so far */
  show(w, b) {
    const across = scale([-this.view, this.view], [0, SIZE]);
    const down = scale([-this.view, this.view], [SIZE, 0]);
    const far = (/** @type {number} */ place) => Math.max(-SIZE, Math.min(2 * SIZE, place));
    const places = w.map((at, k) => /** @type {[number, number]} */ ([far(across(at)), far(down(b[k]))]));
    this.way.setAttribute("d", path(places));
    const [x, y] = places[places.length - 1];
    this.ball.setAttribute("cx", x.toFixed(1));
    this.ball.setAttribute("cy", y.toFixed(1));
    this.place();
  }

  place() {
    const [x, y] = [this.w, -this.b].map(scale([-this.view, this.view], [0, SIZE]));
    this.start.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }
}
