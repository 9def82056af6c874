// Which exercises are solved, in this browser.

import { recall, remember } from "./storage.js";

const KEY = "book-progress";

/** @typedef {Record<string, string[]>} Progress  The names of what is solved, by page. */

/** @param {any} value */
const isProgress = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (names) => Array.isArray(names) && names.every((name) => typeof name === "string"),
  );

/** @returns {Progress} */
export const progress = () => recall(KEY, isProgress) ?? {};

/** Whether any is solved. */
export const isStarted = () => recall(KEY, isProgress) !== null;

/** @param {string} name of an exercise, page.name */
export function isSolved(name) {
  const [page, own] = name.split(".");
  return progress()[page]?.includes(own) ?? false;
}

/** @param {string} name */
export const solve = (name) => add({ [name.split(".")[0]]: [name.split(".")[1]] });

/** @param {Progress} more */
export function add(more) {
  const all = progress();
  for (const [page, names] of Object.entries(more)) {
    all[page] = [...new Set([...(all[page] ?? []), ...names])];
  }
  remember(KEY, all);
}

export const forget = () => remember(KEY, null);

/** The progress that a file holds. @param {string} text @returns {Progress | null} */
export function read(text) {
  try {
    const value = JSON.parse(text);
    return isProgress(value) ? value : null;
  } catch {
    return null;
  }
}
