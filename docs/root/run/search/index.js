// What the pages can be found by, made of the index when it has come.

import { exactly, folded, squeezed, stem, tokens } from "./letters.js";

/** @typedef {[id: string, title: string, text: string, code: string]} Written a section */
/** @typedef {{pages: [address: string, weight: number, sections: Written[]][], terms: [page: string, names: string[]][]}} Data */
/** @typedef {{page: number, id: string, title: string, text: string, code: string, first: boolean}} Section */
/** How often a section has a word in its text, and whether in its heading.
 * @typedef {{section: number, text: number, heading: boolean}} Place */

export const WEIGHTS = { code: 0.3, id: 1 }; // of a word there, beside one in the text

export class Index {
  /** @param {Data} data */
  constructor({ pages, terms }) {
    this.pages = pages.map(([address, weight, [first]]) => ({ address, weight, title: first[1] }));
    /** @type {Section[]} */
    this.sections = pages.flatMap(([, , sections], page) =>
      sections.map(([id, title, text, code], place) => ({ page, id, title, text, code, first: place === 0 })),
    );
    this.firsts = this.sections.flatMap(({ first }, section) => (first ? section : []));
    this.folded = this.sections.map(({ title, text, code }) => ({
      title: folded(title),
      text: folded(text),
      code: folded(code),
    }));
    /** @type {Map<string, Place[]>} */
    this.places = new Map();
    /** Each word as it stands in the book, and its stem. @type {Map<string, string>} */
    this.words = new Map();
    this.lengths = this.folded.map(({ title, text, code }, section) => {
      this.add(section, tokens(title), 0);
      this.add(section, tokens(folded(this.sections[section].id)), WEIGHTS.id);
      this.add(section, tokens(code), WEIGHTS.code);
      return this.add(section, tokens(text), 1);
    });
    this.titles = pages.map(([, , [first]]) => new Set(tokens(folded(first[1]))));
    this.usual = this.lengths.reduce((sum, length) => sum + length) / this.lengths.length;
    const numbers = new Map(pages.map(([address], page) => [address, page]));
    this.terms = terms
      .map(([address, names]) => ({ page: numbers.get(address) ?? -1, name: names[0], names: names.map(squeezed) }))
      .filter(({ page }) => page >= 0);
    for (const token of this.places.keys()) {
      const word = token.slice(0, -1);
      if (token === exactly(word)) this.words.set(word, stem(word));
    }
  }

  /** @param {number} section @param {Iterable<string>} found @param {number} weight 0 for a heading */
  add(section, found, weight) {
    let length = 0;
    for (const token of found) {
      length++;
      const places = this.places.get(token) ?? [];
      if (!places.length) this.places.set(token, places);
      let last = places.at(-1);
      if (last?.section !== section) places.push((last = { section, text: 0, heading: !weight }));
      last.text += weight;
    }
    return length;
  }

  /** How rare a word is that stands in so many sections. @param {number} sections */
  rarity(sections) {
    return Math.log(1 + this.sections.length / (sections + 0.5));
  }
}
