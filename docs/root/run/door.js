// What the worker sends is a stranger's: it ran code that anybody may have written. Here it is
// checked once, before anything of the page reads it.

import { ARCHIVES } from "./parts.js";

/** @typedef {import("./protocol.js").FromWorker} FromWorker */

const LETTERS = 2_000_000; // more than any text of ours has: all are cut before
const text = (/** @type {unknown} */ value) =>
  typeof value === "string" && value.length <= LETTERS;
const yes = (/** @type {unknown} */ value) => typeof value === "boolean";
const count = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;
const bytes = (/** @type {unknown} */ value) => value instanceof Uint8Array;
/** @param {unknown[]} values */
const one = (...values) => (/** @type {unknown} */ value) => values.includes(value);
/** @param {unknown} value */
const error = (value) => value === null || has(value, ERROR);

/** @param {unknown} value */
const lines = (value) => Array.isArray(value) && value.every((line) => has(line, LINE));
/** @param {unknown} value */
const report = (value) => has(value, REPORT);

/** @param {unknown} value */
const numbers = (value) => has(value, NUMBERS);
/** @param {unknown} value */
const values = (value) =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => text(one) || numbers(one));

const ERROR = { name: text, message: text, traceback: text, help: text, replaced: text };
const LINE = { holds: yes, claim: text, said: text, expected: text, came: text, call: text };
const REPORT = { passed: yes, lines, mistake: text, said: text, error };
const NUMBERS = {
  shape: (/** @type {unknown} */ value) => Array.isArray(value) && value.every(count),
  data: (/** @type {unknown} */ value) => value instanceof Float64Array,
};
/** @type {Record<FromWorker["type"], Record<string, (value: unknown) => boolean>>} */
const MESSAGES = {
  ready: { anew: text },
  need: { name: one(...Object.keys(ARCHIVES)) },
  begin: { id: count, place: count },
  print: { id: count, kind: one("stdout", "stderr", "value"), text },
  figure: { id: count, png: bytes, alt: text, photo: yes },
  cut: { id: count },
  done: { id: count, place: count, error, failed: yes, verdict: one("same", "unwarned", "other", "") },
  checked: { id: count, report },
  computed: { id: count, values },
  note: { id: count, note: one("wrapped", "width") },
  failed: { message: text },
};

/**
 * Whether it is an object with these parts, and no others.
 * @param {unknown} value
 * @param {Record<string, (value: unknown) => boolean>} parts
 */
function has(value, parts) {
  if (typeof value !== "object" || value === null) return false;
  const { type: _, ...rest } = /** @type {Record<string, unknown>} */ (value);
  const names = Object.keys(rest);
  return (
    names.length === Object.keys(parts).length &&
    names.every((name) => Object.hasOwn(parts, name) && parts[name](rest[name]))
  );
}

/**
 * @param {unknown} data
 * @returns {FromWorker | null} null if it is none of the messages of protocol.js
 */
export function checked(data) {
  const type = /** @type {any} */ (data)?.type;
  if (typeof type !== "string" || !Object.hasOwn(MESSAGES, type)) return null;
  return has(data, MESSAGES[/** @type {FromWorker["type"]} */ (type)])
    ? /** @type {FromWorker} */ (data)
    : null;
}
