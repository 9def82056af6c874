// The table of the axes: a row an array, a column an axis, lined up on the right.

import { element } from "../../element.js";
import { fitting } from "./align.js";
import { say } from "./words.js";

const PIXELS = 14; // of a drag for one more
const MOST = 9; // size by dragging; larger ones are typed

/** The steps of the rule. */
export const STEPS = { ALIGN: 1, PAD: 2, STRETCH: 3, RESULT: 4 };
export const NAMES = ["A", "B", "C"];

export class Axes {
  /** @param {(place: number, axis: number, size: number) => void} resize
   * @param {(text: string) => void} tell */
  constructor(resize, tell) {
    this.resize = resize;
    this.tell = tell;
    this.home = element("table", { className: "live-axes" });
    this.home.setAttribute("aria-label", say("axes"));
  }

  /**
   * @param {import("./align.js").Shape[]} shapes
   * @param {import("./align.js").Alignment} alignment
   * @param {number} step
   * @param {boolean[]} still whose sizes are those of an expression
   */
  show(shapes, alignment, step, still) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement)?.dataset.size;
    const rows = shapes.map((shape, place) => {
      const row = element("tr", {}, head(NAMES[place]));
      alignment.padded[place].forEach((size, axis) => {
        const own = axis - (alignment.padded[place].length - shape.length);
        row.append(this.cell(size, axis, place, own, alignment, step, still[place]));
      });
      return row;
    });
    this.home.replaceChildren(...rows, this.result(alignment, step));
    if (focused) this.home.querySelector(/** @type {any} */ (`[data-size="${focused}"]`))?.focus();
  }

  /** @param {number} size @param {number} axis @param {number} place @param {number} own axis of
   * the array, negative if the 1 was added @param {import("./align.js").Alignment} alignment
   * @param {number} step @param {boolean} still */
  cell(size, axis, place, own, { padded, stretched, clash }, step, still) {
    const cell = element("td");
    if (own < 0 && step < STEPS.PAD) return cell;
    const most = Math.max(...padded.map((shape) => shape[axis]));
    const target = padded.map((shape) => shape[axis]).find((other) => other !== 1) ?? most;
    const grows = step >= STEPS.STRETCH && stretched[place].includes(axis);
    const text = grows ? `${size} → ${target}` : String(size);
    if (own < 0) cell.classList.add("live-padded");
    if (grows) cell.classList.add("live-stretched");
    if (step >= STEPS.STRETCH && axis === clash && size !== 1) cell.classList.add("live-clash");
    if (own < 0 || still) cell.append(text);
    else cell.append(this.spin(text, size, axis, place, own, padded));
    return cell;
  }

  /** A size that the reader changes. @param {string} text @param {number} size @param {number} axis
   * @param {number} place @param {number} own @param {import("./align.js").Shape[]} padded */
  spin(text, size, axis, place, own, padded) {
    const number = padded[0].length - axis;
    const spin = element("span", { className: "live-size", role: "spinbutton", tabIndex: 0, textContent: text });
    spin.dataset.size = `${place} ${own}`;
    spin.ariaLabel = say("size", { name: NAMES[place], axis: number });
    Object.assign(spin, { ariaValueNow: String(size), ariaValueMin: "0", ariaValueMax: String(MOST) });
    const set = (/** @type {number} */ wanted) => {
      const next = Math.max(0, Math.min(Math.max(MOST, size), wanted));
      if (next !== size) this.resize(place, own, next);
    };
    const others = padded.filter((_, index) => index !== place).map((shape) => shape[axis]);
    spin.addEventListener("focus", () => this.tell(fits(others)));
    spin.addEventListener("keydown", (event) => {
      const up = { ArrowUp: 1, ArrowDown: -1 }[/** @type {"ArrowUp"} */ (event.key)];
      if (!up) return;
      event.preventDefault();
      set(size + up);
    });
    spin.addEventListener("pointerdown", (down) => {
      down.preventDefault();
      spin.focus();
      const move = (/** @type {PointerEvent} */ event) => set(size + Math.round((down.clientY - event.clientY) / PIXELS));
      const end = () => removeEventListener("pointermove", move);
      addEventListener("pointermove", move);
      for (const name of ["pointerup", "pointercancel"]) addEventListener(name, end, { once: true });
    });
    return spin;
  }

  /** @param {import("./align.js").Alignment} alignment @param {number} step */
  result({ padded, result, clash }, step) {
    const row = element("tr", { className: "live-result" }, head(say("result")));
    for (const axis of padded[0].keys()) {
      const cell = element("td");
      if (step >= STEPS.RESULT) cell.textContent = result ? String(result[axis]) : axis === clash ? "✗" : "";
      if (step >= STEPS.RESULT && axis === clash) cell.classList.add("live-clash");
      row.append(cell);
    }
    return row;
  }
}

/** @param {number[]} others */
function fits(others) {
  const sizes = fitting(others);
  if (sizes === null) return say("any");
  return sizes.length ? say("fits", { sizes: say("or", { a: sizes[0], b: sizes[1] }) }) : say("nothing");
}

/** @param {string} text */
function head(text) {
  const made = element("th", { textContent: text });
  made.scope = "row";
  return made;
}
