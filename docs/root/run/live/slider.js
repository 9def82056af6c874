// A slider over a list of numbers.

import { element } from "../element.js";
import { dress } from "./look.js";
import style from "./settings.css";

dress(style);

/** @typedef {{home: HTMLElement, value: number, set: (value: number) => void}} Slider */

/**
 * A slider over a list of numbers.
 * @param {string} name
 * @param {number[]} values from left to right
 * @param {number} value
 * @param {(value: number) => void} changed
 * @param {(value: number) => string} shown
 * @returns {Slider}
 */
export function slider(name, values, value, changed, shown = String) {
  const input = document.createElement("input");
  Object.assign(input, { type: "range", min: "0", max: String(values.length - 1) });
  const output = document.createElement("output");
  const made = {
    home: element("label", { className: "live-slider" }, `${name} `, output, input),
    value,
    /** @param {number} wanted */
    set(wanted) {
      const near = values.map((one) => Math.abs(one - wanted));
      const index = near.indexOf(Math.min(...near));
      made.value = wanted;
      input.value = String(index);
      output.textContent = shown(wanted);
      input.setAttribute("aria-valuetext", shown(wanted));
    },
  };
  input.addEventListener("input", () => {
    made.set(values[Number(input.value)]);
    changed(made.value);
  });
  made.set(value);
  return made;
}
