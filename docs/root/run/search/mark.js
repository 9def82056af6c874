// What was searched for, marked: in a line of the results, and on the page that they lead to.

import { element } from "../element.js";
import { folded } from "./letters.js";

const LETTER = "[\\p{L}\\p{N}_]";
const SIGN = /[^\p{L}\p{N}_\s]/u;
const MINUS = "[-−‐‑–]"; // as folded() takes them
const HANGUL = /[가-힣]/;
const WORD = /^(?![가-힣])[\p{L}\p{N}_]/u;
const LEFT_OUT = "svg, math, button, textarea, .headerlink, .spoken";
const LINE = "code, p, li, td, th, dt, dd, figcaption, summary, h1, h2, h3, h4, div";
const ROOM = 150; // letters in a line of the results
const BEFORE = 40; // of them, before the first mark

/** A pattern of these texts, the longest first. @param {string[]} texts */
export function patternOf(texts) {
  const all = [...new Set(texts)].sort((one, other) => other.length - one.length);
  const patterns = all.map((text) => (WORD.test(text) ? `(?<!${LETTER})${loosely(text)}` : loosely(text)));
  return new RegExp(patterns.join("|") || "(?!)", "giu");
}

/** Hangul may be spaced otherwise, and so may signs. @param {string} text */
const loosely = (text) =>
  [...text]
    .map((letter, at, all) => {
      const sign = SIGN.test(letter + (all[at - 1] ?? ""));
      const gap = sign ? "\\s*" : HANGUL.test(letter) ? "\\s?" : "";
      return (at ? gap : "") + (letter === "-" ? MINUS : letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&"));
    })
    .join("");

/** @param {string} text */
const markOf = (text) => element("mark", { textContent: text });

/** @param {string} text @param {RegExp} pattern @returns {(string | HTMLElement)[]} */
export function marked(text, pattern) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    parts.push(text.slice(end, found.index), markOf(found[0]));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)];
}

/** The part of a text in which most is marked. @param {string} text @param {RegExp} pattern */
export function excerpt(text, pattern) {
  const places = [...text.matchAll(pattern)].map(({ index }) => index);
  const within = (/** @type {number} */ start) =>
    places.filter((place) => place >= start && place < start + ROOM - BEFORE).length;
  const best = places.reduce((one, other) => (within(other) > within(one) ? other : one), places[0] ?? 0);
  const start = best <= BEFORE ? 0 : text.indexOf(" ", best - BEFORE) + 1 || best;
  const end = start + ROOM >= text.length ? text.length : text.lastIndexOf(" ", start + ROOM);
  const cut = text.slice(start, end > start ? end : start + ROOM);
  return `${start > 0 ? "… " : ""}${cut}${end < text.length ? " …" : ""}`.replaceAll("\n", " ");
}

/** Mark these texts on the page, and show the first of them in the section that the address names.
 * @param {string[]} texts */
export function markPage(texts) {
  const article = /** @type {HTMLElement} */ (document.querySelector("article"));
  const longer = texts.filter((text) => text.length > 1); // beside them a single 0 says nothing
  const chosen = longer.length > 0 ? longer : texts.filter(Boolean);
  for (const nodes of lines(article)) markLine(nodes, patternOf(chosen));
  const formulas = patternOf(chosen.map(flat).filter(Boolean));
  for (const math of article.querySelectorAll("math"))
    math.classList.toggle("found", flat(math.textContent ?? "").search(formulas) >= 0);
  const section = document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? article;
  const mark = [...article.querySelectorAll(":is(mark, .found):not(details:not([open]) *)")].find(
    (each) => section.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const below = mark && mark.getBoundingClientRect().bottom > innerHeight;
  mark?.scrollIntoView({ block: below ? "center" : "nearest", inline: "nearest" });
}

/** A formula as it is drawn, without what tells its levels apart. @param {string} text */
const flat = (text) => folded(text.normalize("NFKC")).replace(/[\s\u2061^_(){}/√]/g, "");

/** The texts of each line or block of code, which may stand in several elements. @param {Element} article */
function lines(article) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  /** @type {Map<Element, Text[]>} */
  const found = new Map();
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    const line = node.parentElement?.closest(LEFT_OUT) ? null : node.parentElement?.closest(LINE);
    if (line) found.set(line, [...(found.get(line) ?? []), node]);
  }
  return found.values();
}

/** @param {Text[]} nodes @param {RegExp} pattern */
function markLine(nodes, pattern) {
  const places = [...nodes.map(({ data }) => data).join("").matchAll(pattern)];
  let from = 0;
  for (const node of nodes) {
    /** @type {(string | HTMLElement)[]} */
    const parts = [];
    const { data } = node;
    let end = 0;
    for (const { 0: text, index } of places) {
      const [first, last] = [index - from, index - from + text.length].map((at) => Math.min(Math.max(at, end), data.length));
      if (first === last) continue;
      parts.push(data.slice(end, first), markOf(data.slice(first, last)));
      end = last;
    }
    from += data.length;
    if (parts.length) node.replaceWith(...parts, data.slice(end));
  }
}
