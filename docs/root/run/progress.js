// Which exercises are solved, in this browser.

import { recall, remember } from "./storage.js";

export const KEY = "book-progress";

/** @typedef {Record<string, string[]>} Progress  The names of what is solved, by page. */

/** @param {any} value */
export const isProgress = (value) =>
  typeof value === "object" &&
  value !== null &&
  Object.values(value).every(
    (names) => Array.isArray(names) && names.every((name) => typeof name === "string"),
  );

/** @returns {Progress} */
export const progress = () => recall(KEY, isProgress) ?? {};

/** @param {string} name of an exercise, page.name */
export function isSolved(name) {
  const [page, own] = name.split(".");
  return progress()[page]?.includes(own) ?? false;
}

/** @param {string} name */
export function solve(name) {
  const [page, own] = name.split(".");
  const all = progress();
  if (!isSolved(name)) remember(KEY, { ...all, [page]: [...(all[page] ?? []), own] });
}
