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
  Object.assign(input, { type: "range", min: "0", max: String(values.length - 1), ariaLabel: name });
  const output = document.createElement("span"); // an <output> would take the label's name
  let place = "";
  const made = {
    home: element("label", { className: "live-slider" }, `${name} `, output, input),
    value,
    /** @param {number} wanted */
    set(wanted) {
      const near = values.map((one) => Math.abs(one - wanted));
      const index = near.indexOf(Math.min(...near));
      made.value = wanted;
      input.value = place = String(index);
      output.textContent = shown(wanted);
      input.setAttribute("aria-valuetext", shown(wanted));
    },
  };
  const take = () => {
    if (input.value === place) return;
    made.set(values[Number(input.value)]);
    changed(made.value);
  };
  // A finger that comes down may mean to scroll: where it lands counts once it moves along, or leaves.
  let lands = false;
  input.addEventListener("pointerdown", ({ pointerType }) => (lands = pointerType === "touch"));
  input.addEventListener("pointercancel", () => made.set(made.value));
  input.addEventListener("input", () => {
    if (!lands) take();
    lands = false;
  });
  input.addEventListener("change", take);
  made.set(value);
  return made;
}
