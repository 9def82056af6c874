// What was found: a list of pages with their sections, as Material draws it.

import { element } from "../element.js";
import { answer } from "./answer.js";
import { Index } from "./index.js";
import { excerpt, marked, patternOf } from "./mark.js";
import { read, texts } from "./query.js";
import { say } from "./words.js";

/** @typedef {import("./answer.js").Hit} Hit */
/** @typedef {{id: string, title: string, text: string, code: string, first: boolean}} Shown a section */

const SHOWN = 3; // links to a page, before "more"
const WORTH = 0.4; // of the best section below the head of a page

/** Fetch the index; it holds the pages of one language. @param {HTMLElement} home */
export async function bring(home) {
  const address = new URL(home.dataset.index ?? "", document.baseURI);
  const response = await fetch(address);
  if (!response.ok) throw new Error(response.statusText);
  return new Results(home, new URL("..", address), new Index(await response.json()));
}

export class Results {
  /** @param {HTMLElement} home @param {URL} book @param {Index} index */
  constructor(home, book, index) {
    this.book = book;
    this.index = index;
    this.field = /** @type {HTMLInputElement} */ (home.querySelector("input"));
    this.status = /** @type {HTMLElement} */ (home.querySelector(".md-search-result__meta"));
    this.list = /** @type {HTMLElement} */ (home.querySelector(".md-search-result__list"));
    /** Where Enter leads. @type {HTMLAnchorElement | undefined} */
    this.best = undefined;
  }

  /** @param {string} typed */
  show(typed) {
    const hits = typed.trim() ? answer(this.index, typed) : [];
    const pattern = patternOf(texts(this.index, read(this.index, typed)));
    this.best = undefined;
    this.list.replaceChildren(...hits.map((hit) => this.item(hit, pattern)));
    this.list.parentElement?.parentElement?.scrollTo(0, 0);
    if (!typed.trim()) this.status.textContent = say("ask");
    else if (hits.length < 2) this.status.textContent = say(hits.length ? "one" : "none");
    else this.status.textContent = say("found", { n: hits.length });
  }

  /** @param {Hit} hit @param {RegExp} pattern */
  item({ page, sections }, pattern) {
    const { address, title } = this.index.pages[page];
    const all = sections.map(({ section, score }) => ({ ...this.index.sections[section], score }));
    const most = all.find(({ first }) => !first)?.score ?? 0;
    const worth = all.filter(({ first, score }) => first || score >= most * WORTH);
    const url = new URL(address, this.book);
    for (const mark of found(worth, pattern)) url.searchParams.append("h", mark);
    const links = worth.map((section) => link(url, section, pattern));
    this.best ??= links[0];
    if (!all[0].first) links.unshift(link(url, { title, text: "", code: "", id: "", first: true }, pattern));
    const made = element("li", { className: "md-search-result__item" }, ...links.slice(0, SHOWN));
    const rest = links.slice(SHOWN);
    if (rest.length) {
      const summary = element("summary", { tabIndex: -1 }, element("div", {}, say("more", { n: rest.length })));
      made.append(element("details", { className: "md-search-result__more" }, summary, ...rest));
    }
    return made;
  }

  /** Go with the arrows from the field to the results and back, and with Enter to the best of them.
   * @param {KeyboardEvent} event */
  press(event) {
    /** @type {HTMLElement[]} */
    const stops = [this.field, ...this.list.querySelectorAll("li > a, summary, details[open] a")].map(
      (each) => /** @type {HTMLElement} */ (each),
    );
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      stops[(Math.max(at, 0) + step + stops.length) % stops.length].focus();
    } else if (event.key === "Enter" && at === 0) {
      event.preventDefault();
      this.best?.click();
    } else if (at > 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) this.field.focus();
  }
}

/** What of some sections is marked, each spelling once. @param {Shown[]} sections @param {RegExp} pattern */
function found(sections, pattern) {
  const all = sections.flatMap(({ title, text, code }) => `${title} ${text} ${code}`.match(pattern) ?? []);
  return new Map(all.map((each) => [each.toLowerCase(), each])).values();
}

/** A link to a section of a page, or to the page. @param {URL} page @param {Shown} section @param {RegExp} pattern */
function link(page, { id, title, text, code, first }, pattern) {
  const url = new URL(page);
  if (!first) url.hash = id;
  const prose = text.search(pattern) < 0 && code.search(pattern) >= 0 ? code : text;
  const article = element("article", { className: "md-search-result__article md-typeset" });
  if (first) article.append(element("div", { className: "md-search-result__icon md-icon" }));
  article.append(element(first ? "h1" : "h2", {}, ...marked(title, pattern)));
  if (prose) article.append(element("p", {}, ...marked(excerpt(prose, pattern), pattern)));
  return element("a", { href: url.href, className: "md-search-result__link", tabIndex: -1 }, article);
}
