// Lines, points and painted planes.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Record<string, string | number>} attributes
 * @param {(Node | string)[]} children
 */
export function drawn(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** @typedef {[number, number]} Range from, to */

/** From a range of values to a range of places. @param {Range} from @param {Range} to */
export function scale([low, high], [start, end]) {
  const step = (end - start) / (high - low || 1);
  return (/** @type {number} */ value) => start + (value - low) * step;
}

/** A path through places. @param {[number, number][]} places */
export const path = (places) =>
  places.map(([x, y], index) => `${index ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** Something to drag, with room for a finger around it. @param {SVGElement} shape around (0, 0)
 * @param {string} label */
export const roomy = (shape, label) =>
  drawn("g", { "aria-label": label }, drawn("circle", { r: 22, fill: "transparent", stroke: "none" }), shape);

/**
 * Let a reader move something by pointer, or by the arrows when it has the focus.
 * @param {SVGElement} handle
 * @param {SVGSVGElement} frame in whose units the moves are
 * @param {number} step of an arrow
 * @param {(dx: number, dy: number) => void} move
 */
export function draggable(handle, frame, step, move) {
  handle.setAttribute("tabindex", "0");
  handle.setAttribute("role", "application"); // the arrows are its own
  handle.classList.add("live-handle");
  let [x, y] = [0, 0];
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
    handle.focus();
    [x, y] = [event.clientX, event.clientY];
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const unit = frame.viewBox.baseVal.width / frame.getBoundingClientRect().width;
    move((event.clientX - x) * unit, (event.clientY - y) * unit);
    [x, y] = [event.clientX, event.clientY];
  });
  // A finger that moves it does not scroll the page: in a drawing `touch-action` alone does not hold.
  handle.addEventListener("touchmove", (event) => event.preventDefault(), { passive: false });
  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  handle.addEventListener("keydown", (event) => {
    const arrow = arrows[/** @type {keyof typeof arrows} */ (event.key)];
    if (!arrow) return;
    event.preventDefault();
    const far = event.shiftKey ? 5 * step : step;
    move(arrow[0] * far, arrow[1] * far);
  });
}

/**
 * Paint a plane of values over a canvas, smoothly between the middles of its cells.
 * @param {HTMLCanvasElement} canvas
 * @param {import("../protocol.js").Numbers} values rows from the lower left
 * @param {(value: number) => number} color a pixel
 */
export function paint(canvas, { shape: [rows, columns], data }, color) {
  const { width, height } = canvas;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const image = context.createImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  for (let down = 0, at = 0; down < height; down += 1) {
    const y = clamp(((height - down - 0.5) * rows) / height - 0.5, rows - 1);
    const row = Math.min(Math.floor(y), rows - 2);
    for (let across = 0; across < width; across += 1) {
      const x = clamp(((across + 0.5) * columns) / width - 0.5, columns - 1);
      const column = Math.min(Math.floor(x), columns - 2);
      const [u, v, first] = [x - column, y - row, row * columns + column];
      const low = data[first] * (1 - u) + data[first + 1] * u;
      const high = data[first + columns] * (1 - u) + data[first + columns + 1] * u;
      pixels[at] = color(low * (1 - v) + high * v);
      at += 1;
    }
  }
  context.putImageData(image, 0, 0);
}

/** @param {number} value @param {number} most */
const clamp = (value, most) => Math.max(0, Math.min(most, value));
