// What the playground is at a moment: settings, and what has been done since the start.

/** @typedef {import("../figure.js").Given} Given */
/** @typedef {[number, number, number]} Drawn x1, x2 and y of a point of the reader */
/** @typedef {typeof START} State */

export const MOST = 20_000; // steps in all
export const MANY = 300; // points of the reader
export const RATES = [0.01, 0.03, 0.1, 0.3, 0.6, 1.2, 2.4, 5, 10, 20];
export const SCALES = [0, 1e-8, 0.001, 0.01, 0.1, 0.3, 1, 3, 10];
export const UNITS = [...count(20), 25, 30, 40, 50];
export const SEEDS = count(20);
export const DATA = /** @type {const} */ (["flower", "moons", "circles", "blobs", "xor", "drawn"]);
export const ACTIVATIONS = ["tanh", "relu", "leaky_relu", "sigmoid", "identity"];

const START = {
  data: "flower",
  seed: 2,
  n_h: 4,
  activation: "tanh",
  learning_rate: 1.2,
  scale: 0.01,
  standardise: false,
  /** @type {Drawn[]} */
  drawn: [],
  /** Runs of steps: activation, learning rate, how many. @type {[string, number, number][]} */
  past: [],
  /** What the past goes on from, where the reader has moved a weight. @type {Given | null} */
  params: null,
};

/** The state at the start: the page may set some of it, as "data=circles scale=0".
 * @param {string} [set] @returns {State} */
export function start(set = "") {
  const state = structuredClone(START);
  for (const [, name, value] of set.matchAll(/(\w+)=(\S+)/g)) {
    const number = Number(value);
    Object.assign(state, { [name]: Number.isNaN(number) ? value : number });
  }
  return state;
}

/** Steps so far. @param {State} state */
export const steps = ({ past }) => past.reduce((sum, [, , some]) => sum + some, 0);

/** Some steps more. @param {State} state @param {number} some */
export function goOn({ past, activation, learning_rate }, some) {
  const last = past[past.length - 1];
  if (some === 0) return;
  if (last?.[0] === activation && last[1] === learning_rate) last[2] += some;
  else past.push([activation, learning_rate, some]);
}

/** The text of a state, for a link. @param {State} state */
export const written = (state) =>
  JSON.stringify(state, (_, value) => (value instanceof Float64Array ? [...value] : value));

/** The state that a link holds, if it is one: anybody may have written it.
 * @param {string} text @returns {State | null} */
export function read(text) {
  try {
    const state = { ...start(), ...JSON.parse(text) };
    const all = [state.seed, state.n_h, state.learning_rate, state.scale, steps(state)];
    const is =
      DATA.includes(state.data) &&
      ACTIVATIONS.includes(state.activation) &&
      all.every(Number.isFinite) &&
      state.n_h <= 50 &&
      steps(state) <= MOST &&
      state.drawn.length <= MANY &&
      state.drawn.flat().every(Number.isFinite);
    for (const one of Object.values(state.params ?? {})) one.data = Float64Array.from(one.data);
    return is ? state : null;
  } catch {
    return null;
  }
}

/** @param {number} most */
function count(most) {
  return Array.from({ length: most }, (_, index) => index + 1);
}
