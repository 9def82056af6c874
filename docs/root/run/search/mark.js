// What was searched for, marked: in a line of the results, and on the page that they lead to.

const LETTER = "[\\p{L}\\p{N}_]";
const SIGN = /[^\p{L}\p{N}_\s]/u;
const HANGUL = /[가-힣]/;
const WORD = /^(?![가-힣])[\p{L}\p{N}_]/u;
const LEFT_OUT = "svg, math, button, textarea, .headerlink, .spoken";
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
      return (at ? gap : "") + letter.replace(/[.*+?^${}()|[\]\\/]/, "\\$&");
    })
    .join("");

/** @param {string} text @param {RegExp} pattern @returns {(string | HTMLElement)[]} */
export function marked(text, pattern) {
  const parts = [];
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    const mark = document.createElement("mark");
    mark.textContent = found[0];
    parts.push(text.slice(end, found.index), mark);
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
  const pattern = patternOf(longer.length > 0 ? longer : texts.filter(Boolean));
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = /** @type {Text} */ (walker.currentNode);
    if (node.data.search(pattern) >= 0 && !node.parentElement?.closest(LEFT_OUT)) found.push(node);
  }
  for (const node of found) node.replaceWith(...marked(node.data, pattern));
  const section = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const mark = [...article.querySelectorAll("mark")].find(
    (each) => section && section.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  if (mark && mark.getBoundingClientRect().bottom > innerHeight) mark.scrollIntoView({ block: "center" });
}
