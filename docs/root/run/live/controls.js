// What a reader turns, chooses and presses, with a name for those who do not see it.

import { element } from "../element.js";

/** @typedef {{home: HTMLElement, value: number, set: (value: number) => void}} Slider */

/** @param {string} text @param {() => void} press */
export function press(text, press) {
  const made = element("button", { type: "button", className: "live-button", textContent: text });
  made.addEventListener("click", press);
  return made;
}

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

/**
 * One of some.
 * @param {string} name
 * @param {[string, string][]} options value and what is shown
 * @param {string} value
 * @param {(value: string) => void} changed
 */
export function choice(name, options, value, changed) {
  const all = options.map(([one, shown]) => new Option(shown, one));
  const select = document.createElement("select");
  select.append(...all);
  select.value = value;
  select.addEventListener("change", () => changed(select.value));
  return { home: element("label", { className: "live-choice" }, `${name} `, select), select };
}

/** @param {string} name @param {boolean} on @param {(on: boolean) => void} changed */
export function tick(name, on, changed) {
  const box = document.createElement("input");
  Object.assign(box, { type: "checkbox", checked: on });
  box.addEventListener("change", () => changed(box.checked));
  return { home: element("label", { className: "live-tick" }, box, ` ${name}`), box };
}
