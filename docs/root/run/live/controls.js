// What a reader turns, chooses and presses, with a name for those who do not see it.

import { element } from "../element.js";

/** @param {string} text @param {() => void} press */
export function press(text, press) {
  const made = element("button", { type: "button", className: "live-button", textContent: text });
  made.addEventListener("click", press);
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
