// What a figure says, in the page's language. Both languages say the same things.

import { language } from "../words.js";

/**
 * @template {string} Key
 * @param {{ko: Record<Key, string>, en: Record<NoInfer<Key>, string>}} words with {names} to fill in
 * @returns {(key: Key, values?: Record<string, string | number>) => string}
 */
export const sayer =
  (words) =>
  (key, values = {}) =>
    words[language][key].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
