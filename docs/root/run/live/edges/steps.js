// The walk: what is found one after the other, forward and then back, each with its reason.

import { numbers } from "../figure.js";

/** @typedef {import("../figure.js").Values} Values */
/**
 * @typedef {{id: string, symbol: string, name: string, back: boolean, value: number, how: string, text: string}} Step
 *   `id`: of the place in the graph, as "z1.0"; `symbol`: the array that it is an element of.
 */

/** A number with three decimals; a large one as 1.04e23. @param {number} value */
export const short = (value) =>
  (Math.abs(value) < 1e4 ? value.toFixed(3).replace(/^-(0\.0+)$/, "$1") : value.toExponential(2))
    .replace("e+", "e")
    .replace("Infinity", "∞")
    .replace("-", "−");

/**
 * @param {Values} given X, Y and the parameters
 * @param {Values} values what Python found
 * @param {number} i the student that is shown
 * @returns {Step[]}
 */
export function walk(given, values, i) {
  const at = reader(given, values, i);
  const [n_h, m] = numbers(values, "Z1").shape;
  const n_x = numbers(given, "X").shape[0];
  const units = [...Array(n_h).keys()];
  const inputs = [...Array(n_x).keys()];
  const sum = (/** @type {[number, number][]} */ pairs, /** @type {number} */ bias) =>
    `${pairs.map(([a, b]) => product(a, b)).join(" + ")} + ${short(bias)}`.replaceAll("+ −", "− ");
  const mean = m > 1 ? `1/${m} Σ ` : "";
  /** What a derivative of a parameter is made of. @param {string} words @param {string} one */
  const made = (words, one) => (m > 1 ? mean + words : one);
  return [
    ...units.map((k) =>
      step("Z1", `z1[${k}]`, `z1.${k}`, at("Z1", k), sum(inputs.map((j) => [at("W1", k, j), at("X", j)]), at("b1", k, 0))),
    ),
    ...units.map((k) => step("A1", `a1[${k}]`, `a1.${k}`, at("A1", k), `tanh(${short(at("Z1", k))})`)),
    step("Z2", "z2", "z2", at("Z2", 0), sum(units.map((k) => [at("W2", 0, k), at("A1", k)]), at("b2", 0, 0))),
    step("A2", "a2", "a2", at("A2", 0), `σ(${short(at("Z2", 0))})`),
    step("L", "L", "L", at("L", 0), ""),
    step("dZ2", "dz2", "z2", at("dZ2", 0), `a2 − y = ${short(at("A2", 0))} − ${at("Y", 0)}`),
    ...units.map((k) =>
      step("dW2", `dW2[0, ${k}]`, `a1.${k}-z2`, at("dW2", 0, k), made(`dz2 · a1[${k}]`, product(at("dZ2", 0), at("A1", k)))),
    ),
    step("db2", "db2", "b2", at("db2", 0, 0), made("dz2", "dz2")),
    ...units.map((k) => step("dA1", `da1[${k}]`, `a1.${k}`, at("dA1", k), product(at("W2", 0, k), at("dZ2", 0)))),
    ...units.map((k) =>
      step("dZ1", `dz1[${k}]`, `z1.${k}`, at("dZ1", k), `da1[${k}] × g′ = ${product(at("dA1", k), at("slope", k))}`),
    ),
    ...units.flatMap((k) =>
      inputs.map((j) =>
        step("dW1", `dW1[${k}, ${j}]`, `x.${j}-z1.${k}`, at("dW1", k, j), made(`dz1[${k}] · x[${j}]`, product(at("dZ1", k), at("X", j)))),
      ),
    ),
    ...units.map((k) => step("db1", `db1[${k}]`, `b1.${k}`, at("db1", k, 0), made(`dz1[${k}]`, `dz1[${k}]`))),
  ];
}

/**
 * The walk of a single neuron.
 * @param {Values} given X, Y, w and b
 * @param {Values} values what Python found
 * @param {number} i the student that is shown
 * @returns {Step[]}
 */
export function walkNeuron(given, values, i) {
  const at = reader(given, values, i);
  const m = numbers(values, "z").shape[1];
  const [y, a] = [at("Y", 0), at("a", 0)];
  const mean = (/** @type {string} */ words, /** @type {string} */ one) => (m > 1 ? `1/${m} Σ ${words}` : one);
  const z = [0, 1].map((j) => product(at("w", j, 0), at("X", j))).join(" + ");
  return [
    step("z", "z", "z", at("z", 0), `${z} + ${short(at("b", 0, 0))}`.replaceAll("+ −", "− ")),
    step("a", "a", "a", a, `σ(${short(at("z", 0))})`),
    step("L", "L", "L", at("L", 0), y === 1 ? "−log a" : y === 0 ? "−log(1 − a)" : ""),
    step("da", "da", "a", at("da", 0), y === 1 ? `−1/a = −1 / ${short(a)}` : y === 0 ? `1/(1 − a) = 1 / ${short(1 - a)}` : "(a − y) / (a(1 − a))"),
    step("dz", "dz", "z", at("dz", 0), `da × a(1 − a) = ${product(at("da", 0), at("slope", 0))} = a − y`),
    ...[0, 1].map((j) =>
      step("dw", `dw[${j}]`, `x.${j}-z`, at("dw", j, 0), mean(`dz · x[${j}]`, product(at("dz", 0), at("X", j)))),
    ),
    step("db", "db", "b", at("db", 0, 0), mean("dz", "dz")),
  ];
}

/** What Python found or the reader gave, by name, row and column.
 * @param {Values} given @param {Values} values @param {number} i the student that is shown */
const reader = (given, values, i) => (/** @type {string} */ name, /** @type {number} */ row, column = i) => {
  const { shape, data } = numbers(name in values ? values : given, name);
  return data[row * shape[1] + column];
};

/** @param {number} a @param {number} b */
const product = (a, b) => `${short(a)} × ${short(b)}`;

/** A step whose value is `name` of Python, in a row and a column.
 * @param {string} symbol @param {string} name @param {string} id @param {number} value @param {string} how
 * @returns {Step} */
const step = (symbol, name, id, value, how) => ({
  id,
  symbol,
  name,
  back: symbol.startsWith("d"),
  value,
  how,
  text: `${name} = ${how}${how ? " = " : ""}${short(value)}`,
});
