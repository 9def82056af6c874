// The pages that answer a query, the best first, each with its sections.

import { WEIGHTS as PARTS } from "./index.js";
import { joined } from "./letters.js";
import { read } from "./query.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {import("./query.js").Meant} Meant */
/** @typedef {{page: number, score: number, idea: boolean, sections: {section: number, score: number}[]}} Hit */

const WEIGHTS = {
  title: 5, // of a word in a page's title
  heading: 4, // in a section's
  text: 1, // in its text
  own: 0.4, // there, where all of the page is about it
  sign: 2, // of signs, as they were typed
  beside: 0.3, // of the words in them
  idea: 8, // of a page that explains what the query names
  rest: 0.25, // of a page's other sections
};
const SATURATED = 1.2; // how often a word stands in a text matters less and less
const AFTER_BEST = 3; // sections of a page that count beside its best
const MOST = 20; // pages
const LEAST = 0.1; // of the best section's score

/** @param {Index} index @param {string} typed @returns {Hit[]} */
export function answer(index, typed) {
  const query = read(index, typed);
  const scores = new Float64Array(index.sections.length);
  const covered = new Float64Array(index.sections.length);
  let whole = 0;
  const add = (/** @type {Meant} */ meant, share = 1) => {
    const { rare, found } = places(index, meant);
    whole += rare * share;
    index.sections.forEach(({ page }, section) => {
      const value = found.get(section) ?? 0;
      scores[section] += value * share;
      const known = [...meant.keys()].some((token) => index.titles[page].has(token));
      covered[section] += (value || !known ? Math.min(value, rare) : rare) * share;
    });
  };
  const found = query.signs.map((sign) => signs(index, sign)).filter(({ size }) => size);
  for (const meant of query.parts) add(meant, found.length ? WEIGHTS.beside : 1);
  for (const meant of query.others) add(meant);
  for (const sections of found) {
    const rare = index.rarity(sections.size);
    for (const [section, value] of sections) scores[section] += value * rare * WEIGHTS.sign;
  }
  const hits = grouped(index, scores.map((score, section) => score * cover(covered[section], whole)));
  const best = Math.max(0, ...[...hits.values()].map(({ sections }) => sections[0].score));
  for (const { page, sure } of query.ideas) {
    const hit = hits.get(page) ?? hitOf(page, index.firsts[page]);
    hits.set(page, hit);
    hit.idea = true;
    hit.score += WEIGHTS.idea * sure ** 2 * Math.max(whole, 1);
  }
  return [...hits.values()]
    .filter(({ sections: [{ score }], idea }) => idea || score > best * LEAST)
    .map((hit) => ({ ...hit, score: hit.score * index.pages[hit.page].weight }))
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST);
}

/** @param {number} page @param {number} section @returns {Hit} */
const hitOf = (page, section) => ({ page, score: 0, idea: false, sections: [{ section, score: 0 }] });

/** What a score is worth where only some of the query stands. @param {number} some @param {number} all */
const cover = (some, all) => (all > 0 ? 0.2 + (some / all) ** 2 : 1);

/** In which sections one of these words stands, and what that is worth.
 * @param {Index} index @param {Meant} meant */
function places(index, meant) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let rare = 0;
  for (const [token, sure] of meant) {
    const all = index.places.get(token) ?? [];
    const rarity = index.rarity(all.length) * sure;
    rare = Math.max(rare, rarity);
    for (const { section, text, heading } of all) {
      const { first, page } = index.sections[section];
      const long = index.lengths[section] / index.usual;
      const often = (text * (SATURATED + 1)) / (text + SATURATED * (0.4 + 0.6 * long));
      const own = !first && index.titles[page].has(token);
      const above = heading ? (first ? WEIGHTS.title : WEIGHTS.heading) : 0;
      const value = rarity * (often * (own ? WEIGHTS.own : WEIGHTS.text) + above);
      found.set(section, Math.max(found.get(section) ?? 0, value));
    }
  }
  return { rare, found };
}

/** In which sections signs stand as they were typed. @param {Index} index @param {string} sign */
function signs(index, sign) {
  const alone = /^[^\p{L}\p{N}]$/u.test(sign); // one that names itself: no operator between two names
  const start = alone || /^[\p{L}\p{N}_]/u.test(sign) ? "(?<![\\p{L}\\p{N}_])" : "";
  const end = alone || /[\p{L}\p{N}_]$/u.test(sign) ? "(?![a-z0-9_])" : "";
  const pattern = new RegExp(`${start}${sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}${end}`, "gu");
  const times = (/** @type {string} */ text) => (alone ? text : joined(text)).match(pattern)?.length ?? 0;
  /** @type {Map<number, number>} */
  const found = new Map();
  index.folded.forEach(({ title, text, code }, section) => {
    const often = times(text) + times(code) * PARTS.code;
    const heading = times(title) > 0;
    if (often || heading) found.set(section, (often * 2) / (often + 1) + (heading ? WEIGHTS.heading : 0));
  });
  return found;
}

/** @param {Index} index @param {Float64Array} scores @returns {Map<number, Hit>} by page */
function grouped(index, scores) {
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  scores.forEach((score, section) => {
    if (score <= 0) return;
    const { page } = index.sections[section];
    const hit = hits.get(page);
    if (hit) hit.sections.push({ section, score });
    else hits.set(page, { ...hitOf(page, section), sections: [{ section, score }] });
  });
  for (const hit of hits.values()) {
    hit.sections.sort((one, other) => other.score - one.score);
    const [best, ...rest] = hit.sections;
    hit.score = best.score + rest.slice(0, AFTER_BEST).reduce((sum, { score }) => sum + score * WEIGHTS.rest, 0);
  }
  return hits;
}
