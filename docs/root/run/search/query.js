// What a reader has typed: of each part of it, what in the book may be meant, and how surely.

import { exactly, folded, initials, joined, nearly, pairs, pieces, SIGN, squeezed, stem, words } from "./letters.js";

/** @typedef {import("./index.js").Index} Index */
/** Words of the book that may be meant by one part. @typedef {Map<string, number>} Meant */

const PARTICLE = /(?:이란|란|에서|으로|로|은|는|이|가|을|를|의|에|와|과|도|만|까지|부터|처럼)$/;
const NUMBER = /^\d+$/; // beside signs, one says nothing by itself
const ONE_AXIS = /^\(\d+,\)$/; // whatever its size
const BETWEEN = /^[-+=/]$/; // between words, it says nothing either
const INSIDE = 4; // letters from which on a word is looked for within others
const LONG = 9; // and without its last three
const START = 3; // and at their start
const SURE = { stem: 0.9, inside: 0.5, start: 0.35, nearly: 0.6, told: 0.8, slip: 0.8, within: 0.6, around: 0.4 };

/** @param {Index} index @param {string} typed */
export function read(index, typed) {
  const text = folded(typed).trim();
  const told = ideas(index, text);
  const signed = SIGN.test(text);
  const parts = pieces(text).filter((part) => !signed || !NUMBER.test(part.text));
  const whole = parts.flatMap((part, n) => meant(index, part, n === parts.length - 1));
  const others = told
    .filter(({ sure, own }) => !own || sure === SURE.slip)
    .flatMap(({ name, sure: told }) =>
      pieces(folded(name))
        .flatMap((part) => meant(index, part, false))
        .map((each) => new Map([...each].map(([token, sure]) => [token, sure * told * SURE.told]))),
    );
  return { text, ideas: told, parts: whole, others, signs: signed ? signs(index, text) : [], pieces: parts };
}

/** What was typed as a whole, if it stands in the book, or that and its parts.
 * @param {Index} index @param {string} text */
function signs(index, text) {
  const whole = joined(text);
  if (stands(index, whole)) return [whole];
  return [...new Set([whole, ...signedParts(text)])];
}

/** The parts that have signs. @param {string} text */
const signedParts = (text) => text.split(/\s+/).filter((part) => SIGN.test(part) && !BETWEEN.test(part));

/** @param {Index} index @param {string} sign */
const stands = (index, sign) => index.folded.some(({ text, code }) => joined(`${text} ${code}`).includes(sign));

/** What may be meant by a run of Hangul, pair by pair, or by a word.
 * @param {Index} index @param {{hangul: boolean, text: string}} part @param {boolean} last
 * @returns {Meant[]} */
function meant(index, { hangul, text }, last) {
  if (hangul) return pairs(text).map((pair) => near(index, pair));
  return words(text).length > 1
    ? text.split(/[-']/).map((word) => like(index, word, false))
    : split(index, text) ?? [like(index, text, last)];
}

/** @param {Index} index @param {string} pair @returns {Meant} */
function near(index, pair) {
  if (pair.length < 2 || index.places.has(pair)) return new Map([[pair, 1]]);
  const [one, two] = pair;
  const found = [...index.places.keys()].filter(
    (other) => other.length === 2 && (other[0] === one || other[1] === two) && nearly(pair, other),
  );
  return new Map(found.map((other) => [other, SURE.nearly]));
}

/** @param {Index} index @param {string} word @param {boolean} last @returns {Meant} */
function like(index, word, last) {
  const token = stem(word);
  /** @type {Meant} */
  const found = new Map();
  const add = (/** @type {string} */ other, /** @type {number} */ sure) =>
    found.set(other, Math.max(sure, found.get(other) ?? 0));
  const known = index.places.has(token);
  for (const [other, stemmed] of index.words) {
    if (word.length >= INSIDE && other.includes(word)) add(stemmed, SURE.inside);
    else if (word.length >= LONG && other.startsWith(word.slice(0, -3))) add(stemmed, SURE.start);
    else if (last && word.length >= START && other.startsWith(word)) add(stemmed, SURE.start);
  }
  if (known) add(token, SURE.stem);
  if (index.places.has(exactly(word))) add(exactly(word), 1);
  if (known) return found;
  if (!found.size && word.length >= INSIDE)
    for (const [other, stemmed] of index.words) if (nearly(word, other)) add(stemmed, SURE.nearly);
  return found;
}

/** Two words of the book written as one. @param {Index} index @param {string} word */
function split(index, word) {
  if (index.places.has(stem(word)) || word.length < 6) return null;
  for (let at = 3; at <= word.length - 3; at++) {
    const both = [word.slice(0, at), word.slice(at)];
    if (both.every((half) => index.words.has(half))) return both.map((half) => new Map([[stem(half), 1]]));
  }
  return null;
}

/** The ideas that the query names, by whichever word. @param {Index} index @param {string} text */
function ideas(index, text) {
  const asked = squeezed(text);
  const bare = asked.replace(PARTICLE, "");
  const short = /^[ㄱ-ㅎ ]+$/.test(text) ? text.replaceAll(" ", "") : "";
  const parts = signedParts(text).map((part) => part.replace(ONE_AXIS, "(n,)"));
  /** @type {{page: number, name: string, sure: number, own: boolean}[]} */
  const found = [];
  for (const { page, name, names } of index.terms) {
    let best = 0;
    let own = false;
    names.forEach((each, place) => {
      const alike = short ? begun(initials(each), short) : likeness(each, asked, bare);
      const sure = parts.includes(each) ? Math.max(alike, SURE.told) : alike;
      if (sure > best) [best, own] = [sure, place === 0];
    });
    if (best > 0) found.push({ page, name, sure: best, own });
  }
  return found;
}

/** How surely a name is meant by its beginning. @param {string} name @param {string} short */
const begun = (name, short) => (name.startsWith(short) ? short.length / name.length : 0);

/** How surely a name is meant. @param {string} name @param {string} asked @param {string} bare */
function likeness(name, asked, bare) {
  if (!name || !asked) return 0;
  const [one, other, short] = [name, asked, bare].map((each) => each.replaceAll(" ", ""));
  if (one === other || one === short) return 1;
  if (one.normalize("NFD").length > 4 && (nearly(one, other) || nearly(one, short))) return SURE.slip;
  if (within(name, asked, " ")) return SURE.within * (one.length / other.length);
  if (within(asked, name)) return SURE.around * Math.sqrt(other.length / one.length);
  return 0;
}

/** Whether a name stands in another: some Hangul anywhere, words from a beginning to an ending.
 * @param {string} one @param {string} other */
function within(one, other, ending = "") {
  if (/^[a-z]/.test(one)) return ` ${other}${ending}`.includes(` ${one}${ending}`);
  return one.length > 1 && other.replaceAll(" ", "").includes(one.replaceAll(" ", ""));
}

/** What of the book's own words a query has found, to be marked.
 * @param {Index} index @param {ReturnType<typeof read>} query */
export function texts(index, query) {
  const signs = query.signs.filter((sign) => stands(index, sign));
  if (signs.length) return signs;
  /** @type {string[]} */
  const found = [];
  for (const { name, sure } of query.ideas) if (sure >= SURE.slip) found.push(folded(name).replaceAll(" ", ""));
  for (const part of query.pieces) if (part.hangul) found.push(...starts(index, part.text));
  for (const meant of [...query.parts, ...query.others])
    for (const [token, sure] of meant) {
      if (/^[가-힣]/.test(token)) sure < 1 && token.length > 1 && found.push(token);
      else for (const [word, stemmed] of index.words) if (stemmed === token && sure > SURE.start) found.push(word);
    }
  return [...new Set(found)];
}

/** What of a run of Hangul may stand in the book: its beginnings, and longer parts of it.
 * @param {Index} index @param {string} run */
function starts(index, run) {
  const bare = run.length > 2 ? run.replace(PARTICLE, "") : run;
  const made = [run];
  for (let from = 0; from < bare.length - 1; from++)
    for (let to = bare.length; to > from + (from ? 2 : 1); to--) made.push(bare.slice(from, to));
  return made.filter((each) => each.length !== 2 || index.places.has(each));
}
