// The network as a graph: values in blue, derivatives in red, what is found now in orange.

import { drawn } from "../drawing.js";
import { numbers } from "../figure.js";
import { short } from "./steps.js";
import { say } from "./words.js";

const WIDE = 388;
const COLUMNS = { x: 22, z1: 134, a1: 188, z2: 268, a2: 318, L: 364 };
const RADIUS = 14;
const ROWS = /** @type {Record<number, number[]>} */ ({ 2: [62, 182], 3: [42, 142, 242] });
const BIAS = 46; // below its node
const SMALL = 8; // radius of a bias
const REACH = 22; // of a finger
const NEURON = { x: 24, z: 150, a: 250, L: 350 };

/** @typedef {{x: number, y: number, name: string, symbol: string}} Node */

export class Graph {
  /** @param {(symbol: string) => void} pointed hears at what the reader points, or "" */
  constructor(pointed) {
    this.pointed = pointed;
    const look = { role: "group", "aria-label": say("graph"), class: "live-graph" };
    this.svg = /** @type {SVGSVGElement} */ (drawn("svg", look));
  }

  /** Give the nodes their places, and the drawing its height. @param {number} n_h */
  lay(n_h) {
    const nodes = n_h ? places(n_h) : neuron();
    const lowest = Math.max(...Object.values(nodes).map(({ y }) => y));
    this.svg.setAttribute("viewBox", `0 8 ${WIDE} ${lowest + 8}`);
    return nodes;
  }

  /**
   * @param {import("../figure.js").Values} given
   * @param {import("./steps.js").Step[]} steps that are found
   * @param {number} i the student that is shown
   */
  show(given, steps, i) {
    const n_h = "w" in given ? 0 : numbers(given, "W2").shape[1];
    const nodes = this.lay(n_h);
    const found = { blue: new Map(), red: new Map() };
    for (const { id, back, value } of steps) found[back ? "red" : "blue"].set(id, short(value));
    const X = numbers(given, "X");
    for (const j of [0, 1]) found.blue.set(`x.${j}`, plain(X.data[j * X.shape[1] + i]));
    for (const name of ["b", "b1", "b2"].filter((name) => name in given)) {
      numbers(given, name).data.forEach((value, k) => found.blue.set(name === "b1" ? `b1.${k}` : name, plain(value)));
    }
    const now = steps[steps.length - 1]?.id;
    const edges = [];
    for (const [from, to, weight] of links(nodes, given)) {
      edges.push(this.edge(`${from}-${to}`, nodes[from], nodes[to], weight, found.red.get(`${from}-${to}`), now));
    }
    const made = Object.entries(nodes).map(([id, node]) => this.node(id, node, found.blue.get(id), found.red.get(id), now));
    const focused = /** @type {SVGElement | null} */ (document.activeElement)?.dataset?.node;
    this.svg.replaceChildren(...edges, ...made);
    if (focused) /** @type {SVGElement | null} */ (this.svg.querySelector(`[data-node="${focused}"]`))?.focus();
  }

  /** @param {string} id @param {Node} from @param {Node} to @param {number | null} weight
   * @param {string | undefined} slope @param {string | undefined} now */
  edge(id, from, to, weight, slope, now) {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const far = Math.hypot(dx, dy);
    const [ux, uy] = [dx / far, dy / far];
    const out = id.startsWith("b") ? SMALL : RADIUS;
    const line = drawn("path", {
      d: `M${from.x + ux * out} ${from.y + uy * out}L${to.x - ux * RADIUS} ${to.y - uy * RADIUS}`,
      class: `live-edge${slope ? " live-back" : ""}${id === now ? " live-now" : ""}`,
    });
    if (weight === null) return line;
    // Edges of the two inputs cross: their labels stand in two columns, beside where they do.
    const part = !id.includes("-z1") ? 0.5 : id.startsWith("x.0") ? 0.32 : 0.66;
    const [x, y] = [from.x + dx * part, from.y + dy * part];
    const texts = [drawn("text", { x, y: y - 3, class: "live-value" }, plain(weight))];
    if (slope) texts.push(drawn("text", { x, y: y + 9, class: "live-slope" }, slope));
    return drawn("g", {}, line, ...texts);
  }

  /** @param {string} id @param {Node} node @param {string | undefined} value
   * @param {string | undefined} slope @param {string | undefined} now */
  node(id, { x, y, name, symbol }, value, slope, now) {
    const isBias = id.startsWith("b");
    const parts = [drawn("circle", { cx: x, cy: y, r: REACH, class: "live-reach" })];
    parts.push(drawn("circle", { cx: x, cy: y, r: isBias ? SMALL : RADIUS, class: `live-node${id === now ? " live-now" : ""}` }));
    parts.push(drawn("text", { x, y: y + 4, class: isBias ? "live-small" : "" }, name));
    const [over, under] = isBias ? [{ x: x + 12, y: y - 2 }, { x: x + 12, y: y + 10 }] : [{ x, y: y - RADIUS - 4 }, { x, y: y + RADIUS + 12 }];
    const beside = isBias ? " live-beside" : "";
    if (value) parts.push(drawn("text", { ...over, class: `live-value${beside}` }, value));
    if (slope) parts.push(drawn("text", { ...under, class: `live-slope${beside}` }, slope));
    const label = [name, value ?? "", slope ? `d${name} ${slope}` : ""].filter(Boolean).join(", ");
    const node = drawn("g", { tabindex: 0, role: "img", "aria-label": label, "data-node": id }, ...parts);
    const back = slope ? `d${symbol}` : symbol;
    for (const event of ["pointerenter", "focus", "click"]) node.addEventListener(event, () => this.pointed(back));
    for (const event of ["pointerleave", "blur"]) node.addEventListener(event, () => this.pointed(""));
    return node;
  }
}

/** A number that is given, with no more digits than it has. @param {number} value */
const plain = (value) => String(Number(value.toFixed(3))).replace("-", "−");

/** @param {number} n_h @returns {Record<string, Node>} */
function places(n_h) {
  /** @type {Record<string, Node>} */
  const nodes = {};
  const middle = (ROWS[n_h][0] + ROWS[n_h][n_h - 1]) / 2;
  ROWS[2].forEach((y, j) => (nodes[`x.${j}`] = { x: COLUMNS.x, y: y - 122 + middle, name: `x${j + 1}`, symbol: "X" }));
  ROWS[n_h].forEach((y, k) => {
    nodes[`z1.${k}`] = { x: COLUMNS.z1, y, name: "z", symbol: "Z1" };
    nodes[`a1.${k}`] = { x: COLUMNS.a1, y, name: "a", symbol: "A1" };
    nodes[`b1.${k}`] = { x: COLUMNS.z1, y: y + BIAS, name: "b", symbol: "b1" };
  });
  nodes.z2 = { x: COLUMNS.z2, y: middle, name: "z", symbol: "Z2" };
  nodes.b2 = { x: COLUMNS.z2, y: middle + BIAS, name: "b", symbol: "b2" };
  nodes.a2 = { x: COLUMNS.a2, y: middle, name: "a", symbol: "A2" };
  nodes.L = { x: COLUMNS.L, y: middle, name: "L", symbol: "L" };
  return nodes;
}

/** @returns {Record<string, Node>} */
const neuron = () => ({
  "x.0": { x: NEURON.x, y: 38, name: "x1", symbol: "X" },
  "x.1": { x: NEURON.x, y: 128, name: "x2", symbol: "X" },
  z: { x: NEURON.z, y: 83, name: "z", symbol: "z" },
  b: { x: NEURON.z, y: 83 + BIAS, name: "b", symbol: "b" },
  a: { x: NEURON.a, y: 83, name: "a", symbol: "a" },
  L: { x: NEURON.L, y: 83, name: "L", symbol: "L" },
});

/** From, to, and the weight if the edge has one.
 * @param {Record<string, Node>} nodes @param {import("../figure.js").Values} given
 * @returns {[string, string, number | null][]} */
function links(nodes, given) {
  if ("w" in given) {
    const { data } = numbers(given, "w");
    return [["x.0", "z", data[0]], ["x.1", "z", data[1]], ["b", "z", null], ["z", "a", null], ["a", "L", null]];
  }
  const [W1, W2] = [numbers(given, "W1"), numbers(given, "W2")];
  /** @type {[string, string, number | null][]} */
  const all = [["z2", "a2", null], ["a2", "L", null], ["b2", "z2", null]];
  for (let k = 0; k < W2.shape[1]; k += 1) {
    for (const j of [0, 1]) all.push([`x.${j}`, `z1.${k}`, W1.data[2 * k + j]]);
    all.push([`z1.${k}`, `a1.${k}`, null], [`a1.${k}`, "z2", W2.data[k]], [`b1.${k}`, `z1.${k}`, null]);
  }
  return all.filter(([from, to]) => nodes[from] && nodes[to]);
}
