// Small drawings beside the large one: curves, bars, clouds of points.

import { element } from "../element.js";
import { drawn, path, scale } from "./drawing.js";
import { dress } from "./look.js";
import style from "./panels.css";

dress(style);

const [LEFT, RIGHT, TOP, BOTTOM] = [10, 150, 14, 100];
const POINTS = 150; // of a curve

/** @typedef {import("./drawing.js").Range} Range */
/** @typedef {{values: number[], name?: string, dashed?: boolean}} Curve */

/** @param {string} name @param {Node[]} parts */
export function panel(name, ...parts) {
  const svg = drawn("svg", { viewBox: "0 0 160 116", "aria-hidden": "true" }, ...parts);
  return element("figure", { className: "live-panel" }, svg, element("figcaption", {}, name));
}

/** Curves over the steps of a time, from a lowest to a highest value.
 * @param {string} name @param {Range} range @param {Curve[]} curves */
export function curves(name, range, curves) {
  const up = scale(range, [BOTTOM, TOP]);
  const [low, high] = range;
  const parts = curves.map(({ values, dashed }) => {
    const every = Math.ceil(values.length / POINTS) || 1;
    const some = values.filter((_, index) => index % every === 0);
    const across = scale([0, Math.max(1, some.length - 1)], [LEFT, RIGHT]);
    const d = path(some.map((value, k) => [across(k), up(Math.max(low, Math.min(high, value)))]));
    return drawn("path", { d, class: `live-curve${dashed ? " live-dashed" : ""}` });
  });
  const keys = curves.flatMap(({ name: key, dashed }, index) => {
    if (!key) return [];
    const [x, look] = [LEFT + 72 * index, `live-curve${dashed ? " live-dashed" : ""}`];
    return [drawn("path", { d: `M${x} 110h14`, class: look }), drawn("text", { x: x + 18, y: 114 }, key)];
  });
  const ends = [
    drawn("text", { x: LEFT, y: TOP - 4, class: "live-tick-label" }, String(Number(high.toPrecision(2)))),
    drawn("path", { d: `M${LEFT} ${TOP}V${BOTTOM}H${RIGHT}`, class: "live-axis" }),
  ];
  return panel(name, ...ends, ...parts, ...keys);
}

/** Counts between two ends. @param {string} name @param {number[]} counts @param {Range} ends */
export function bars(name, counts, ends) {
  const up = scale([0, Math.max(...counts, 1)], [0, BOTTOM - TOP]);
  const wide = (RIGHT - LEFT) / counts.length;
  const parts = counts.map((count, index) =>
    drawn("rect", {
      x: (LEFT + index * wide).toFixed(1),
      y: (BOTTOM - up(count)).toFixed(1),
      width: (wide - 0.6).toFixed(1),
      height: up(count).toFixed(1),
      class: "live-bar",
    }),
  );
  const [low, high] = ends.map((end) => String(Number(end.toPrecision(2))));
  const labels = [
    drawn("text", { x: LEFT, y: 112 }, low),
    drawn("text", { x: RIGHT, y: 112, "text-anchor": "end" }, high),
  ];
  return panel(name, ...parts, ...labels);
}

/** Places, each with what marks it. @param {string} name @param {ArrayLike<number>} first
 * @param {ArrayLike<number>} second @param {(index: number, x: number, y: number) => Node} mark */
export function cloud(name, first, second, mark) {
  const range = (/** @type {ArrayLike<number>} */ all) =>
    /** @type {Range} */ ([Math.min(-1, ...Array.from(all)), Math.max(1, ...Array.from(all))]);
  const across = scale(range(first), [LEFT, RIGHT]);
  const down = scale(range(second), [BOTTOM, TOP]);
  const marks = Array.from(first, (value, index) => mark(index, across(value), down(second[index])));
  return panel(name, ...marks);
}
