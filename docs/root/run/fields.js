// Answers that are typed, and pieces of code that are marked.

import { element } from "./element.js";
import { recall, remember } from "./storage.js";
import { say } from "./words.js";

/** @typedef {"write" | "predict" | "fix" | "order" | "speed" | "assert" | "mark" | "find"} Kind */

/** @param {any} value */
export const areTexts = (value) =>
  Array.isArray(value) && value.every((text) => typeof text === "string");

/** @param {HTMLElement[]} parts @returns {HTMLElement} */
const labelled = (...parts) => element("label", {}, ...parts);
/** @param {string} text @returns {HTMLElement} */
const code = (text) => element("code", {}, text);

export class Fields {
  /**
   * @param {string[]} asks expressions, each with a field
   * @param {string} key under which the answers are kept
   * @param {() => void} check hears of Enter
   */
  constructor(asks, key, check) {
    const kept = recall(key, areTexts) ?? [];
    this.inputs = asks.map((ask, index) => {
      const input = document.createElement("input");
      input.value = kept[index] ?? "";
      input.ariaLabel = say("answerLabel", { ask });
      Object.assign(input, { autocomplete: "off", autocapitalize: "none", spellcheck: false });
      input.addEventListener("input", () => remember(key, this.answer));
      input.addEventListener("keydown", (event) => {
        if (event.key !== "Enter" || event.isComposing) return;
        event.preventDefault();
        check();
      });
      return input;
    });
    const rows = this.inputs.map((input, index) => labelled(code(asks[index]), input));
    this.home = element("div", { className: "exercise-fields" }, ...rows);
  }

  get answer() {
    return this.inputs.map(({ value }) => value);
  }

  get texts() {
    return this.answer;
  }

  /** @param {string[]} texts */
  show(texts) {
    this.inputs.forEach((input, index) => (input.value = texts[index] ?? ""));
  }
}

export class Choices {
  /**
   * @param {string[]} choices
   * @param {boolean} one whether only one can be marked
   * @param {string} key under which what is marked is kept
   */
  constructor(choices, one, key) {
    const kept = recall(key, areTexts) ?? [];
    this.inputs = choices.map((choice) => {
      const input = document.createElement("input");
      Object.assign(input, { type: one ? "radio" : "checkbox", name: key, value: choice });
      input.checked = kept.includes(choice);
      input.addEventListener("change", () => remember(key, this.answer));
      return input;
    });
    const labels = this.inputs.map((input) =>
      labelled(input, code(`# ${input.value}`)),
    );
    this.home = element("div", { className: "exercise-choices", role: "group" }, ...labels);
  }

  get answer() {
    return this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
  }

  get texts() {
    return this.answer;
  }

  /** @param {string[]} texts */
  show(texts) {
    for (const input of this.inputs) input.checked = texts.includes(input.value);
  }
}
