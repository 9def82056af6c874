// The pages that answer a query, the best first, each with its sections.

import { WEIGHTS as PARTS } from "./index.js";
import { joined } from "./letters.js";
import { read } from "./query.js";

/** @typedef {import("./index.js").Index} Index */
/** @typedef {{page: number, score: number, idea?: boolean, sections: {section: number, score: number}[]}} Hit */

const WEIGHTS = { title: 5, heading: 4, text: 1, own: 0.4, sign: 2, beside: 0.3, idea: 8, rest: 0.25 };
const SATURATED = 1.2;
const MOST = 20; // pages
const LEAST = 0.1; // of the best page's score

/** @param {Index} index @param {string} typed @returns {Hit[]} */
export function answer(index, typed) {
  const query = read(index, typed);
  const scores = new Float64Array(index.sections.length);
  const covered = new Float64Array(index.sections.length);
  let whole = 0;
  const add = (/** @type {Map<string, number>} */ meant, share = 1) => {
    const { rare, found } = places(index, meant);
    whole += rare * share;
    for (const [section, value] of found) {
      scores[section] += value * share;
      covered[section] += Math.min(value, rare) * share;
    }
    index.sections.forEach(({ page }, section) => {
      if (!found.has(section) && tokensOf(meant, index.titles[page])) covered[section] += rare * share;
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
    const hit = hits.get(page) ?? { page, score: 0, sections: [{ section: index.firsts[page], score: 0 }] };
    hits.set(page, hit);
    hit.idea = true;
    hit.score += WEIGHTS.idea * sure ** 2 * Math.max(whole, 1);
  }
  return [...hits.values()]
    .map((hit) => ({ ...hit, score: hit.score * index.pages[hit.page].weight }))
    .sort((one, other) => other.score - one.score)
    .filter(({ sections: [{ score }], idea }, place) => place < MOST && (idea || score > best * LEAST));
}

/** Whether a page's title has one of these. @param {Map<string, number>} meant @param {Set<string>} title */
const tokensOf = (meant, title) => [...meant.keys()].some((token) => title.has(token));

/** @param {number} some @param {number} all */
const cover = (some, all) => (all > 0 ? 0.2 + (some / all) ** 2 : 1);

/** Where one of these words stands, and what that is worth. @param {Index} index
 * @param {Map<string, number>} meant */
function places(index, meant) {
  /** @type {Map<number, number>} */
  const found = new Map();
  let rare = 0;
  for (const [token, sure] of meant) {
    const all = index.places.get(token) ?? [];
    const rarity = index.rarity(all.length);
    rare = Math.max(rare, rarity * sure);
    for (const { section, text, heading } of all) {
      const long = index.lengths[section] / index.usual;
      const often = (text * (SATURATED + 1)) / (text + SATURATED * (0.4 + 0.6 * long));
      const { first, page } = index.sections[section];
      const own = !first && index.titles[page].has(token) ? WEIGHTS.own : WEIGHTS.text;
      const value = rarity * sure * (often * own + (heading ? (first ? WEIGHTS.title : WEIGHTS.heading) : 0));
      found.set(section, Math.max(found.get(section) ?? 0, value));
    }
  }
  return { rare, found };
}

/** How often signs stand in each section, in their heading or in their text.
 * @param {Index} index @param {string} sign */
function signs(index, sign) {
  const alone = /^[^\p{L}\p{N}]$/u.test(sign); // not as an operator between two names
  const word = "[\\p{L}\\p{N}_]";
  const escaped = sign.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
  const before = alone || /^[\p{L}\p{N}_]/u.test(sign) ? `(?<!${word})` : "";
  const after = alone ? "(?![a-z0-9_])" : /[\p{L}\p{N}_]$/u.test(sign) ? "(?![a-z0-9_])" : "";
  const pattern = new RegExp(`${before}${escaped}${after}`, "gu");
  const way = alone ? (/** @type {string} */ text) => text : joined;
  /** @type {Map<number, number>} */
  const found = new Map();
  index.folded.forEach(({ title, text, code }, section) => {
    const [said, written] = [text, code].map((each) => (way(each).match(pattern) ?? []).length);
    const often = said + written * PARTS.code;
    const heading = way(title).match(pattern) !== null;
    if (often || heading) found.set(section, (often * 2) / (often + 1) + (heading ? WEIGHTS.heading : 0));
  });
  return found;
}

/** @param {Index} index @param {Float64Array} scores @returns {Map<number, Hit>} */
function grouped(index, scores) {
  /** @type {Map<number, Hit>} */
  const hits = new Map();
  scores.forEach((score, section) => {
    if (score <= 0) return;
    const { page } = index.sections[section];
    const hit = hits.get(page) ?? { page, score: 0, sections: [] };
    hits.set(page, hit);
    hit.sections.push({ section, score });
  });
  for (const hit of hits.values()) {
    hit.sections.sort((one, other) => other.score - one.score);
    const [best, ...rest] = hit.sections;
    hit.score = best.score + rest.slice(0, 3).reduce((sum, { score }) => sum + score * WEIGHTS.rest, 0);
  }
  return hits;
}
