// Lights up what belongs to an array on the page: its line of code, its formula; and the other way.

import { element } from "../../element.js";

const CODE = '[data-block$=".forward"], [data-block$=".backward"], [data-block="backpropagation.walk"], [data-block="computation_graph.edges"], [data-block="computation_graph.parameters"]';
const LINE = /^\s*(d?)([ZWA]|b)([12])(?:_\d)?\s*=(?!=)/i;
const ALONE = /^(d?)([zawbL])\s*=(?!=)/; // of a single neuron
const PARTIAL = /^∂(L)∂([az])&?=/;
const FORMULA = /^(d?)([ZWA]|b)\w{0,2}\[([12])\]\w{0,2}(?:&?=)/i;

/** @typedef {{symbol: string, code: Element, from: number, to: number}} Line letters of a line of code */

export class Light {
  /** @param {(symbol: string) => void} pointed hears at what the reader points, or "" */
  constructor(pointed) {
    this.lines = [...document.querySelectorAll(CODE)].flatMap((block) => {
      const code = block.querySelector("code");
      return code ? lines(code) : [];
    });
    /** @type {[Element, string][]} */
    this.formulas = [...document.querySelectorAll(".math-display")].flatMap((display) => {
      const rows = [...display.querySelectorAll("mtr")];
      const all = rows.length ? rows : [display];
      return all.flatMap((row) => {
        const text = (row.textContent ?? "").replace(/\s/g, "");
        const symbol = symbolOf(FORMULA.exec(text) ?? PARTIAL.exec(text));
        return symbol ? [/** @type {[Element, string]} */ ([row, symbol])] : [];
      });
    });
    for (const [row, symbol] of this.formulas) {
      row.addEventListener("pointerenter", () => pointed(symbol));
      row.addEventListener("pointerleave", () => pointed(""));
    }
    for (const code of new Set(this.lines.map(({ code }) => code))) {
      code.addEventListener("pointermove", (event) => pointed(this.at(code, /** @type {PointerEvent} */ (event))));
      code.addEventListener("pointerleave", () => pointed(""));
    }
  }

  /** Light up an array, and nothing else; "" is nothing. @param {string} symbol */
  show(symbol) {
    for (const [row, own] of this.formulas) row.classList.toggle("live-lit", own === symbol);
    if (!("highlights" in CSS)) return; // an older browser lights up the formulas alone
    const ranges = this.lines.filter((line) => line.symbol === symbol).map(range);
    CSS.highlights.set("live-lit", new Highlight(...ranges));
  }

  /** The last formula and the last line of code of an array once more: the page has them where they
   * are out of sight. @param {string} symbol @returns {Element[]} */
  copies(symbol) {
    const row = this.formulas.findLast(([, own]) => own === symbol)?.[0];
    const line = this.lines.findLast((line) => line.symbol === symbol);
    const made = row ? [copied(row)] : [];
    if (line) made.push(element("code", {}, String(range(line)).replace(/#.*/, "").trim()));
    return made;
  }

  /** The array of the line under the pointer. @param {Element} code @param {PointerEvent} event */
  at(code, { clientX, clientY }) {
    const caret = document.caretPositionFromPoint?.(clientX, clientY);
    if (!caret || !code.contains(caret.offsetNode)) return "";
    const before = new Range();
    before.setStart(code, 0);
    before.setEnd(caret.offsetNode, caret.offset);
    const place = before.toString().length;
    return this.lines.find((line) => line.code === code && line.from <= place && place <= line.to)?.symbol ?? "";
  }
}

/** @param {Element} code @returns {Line[]} */
function lines(code) {
  let from = 0;
  return (code.textContent ?? "").split("\n").flatMap((text) => {
    const line = { symbol: symbolOf(LINE.exec(text) ?? ALONE.exec(text)), code, from, to: from + text.length };
    from += text.length + 1;
    return line.symbol ? [line] : [];
  });
}

/** @param {RegExpExecArray | null} found */
function symbolOf(found) {
  if (!found) return "";
  if (!found[3]) return `${found[1] && "d"}${found[2]}`;
  const letter = found[2].toUpperCase() === "B" ? "b" : found[2].toUpperCase();
  return `${found[1].toLowerCase()}${letter}${found[3]}`;
}

/** A formula, or a row of one, by itself. @param {Element} row */
function copied(row) {
  const math = /** @type {Element} */ (row.closest("math") ?? row.querySelector("math"));
  if (row.tagName !== "mtr") return /** @type {Element} */ (math.cloneNode(true));
  const [alone, table] = [math, /** @type {Element} */ (row.parentElement)].map((one) => /** @type {Element} */ (one.cloneNode(false)));
  const own = /** @type {Element} */ (row.cloneNode(true));
  own.classList.remove("live-lit");
  table.append(own);
  alone.append(table);
  return alone;
}

/** @param {Line} line */
function range({ code, from, to }) {
  const made = new Range();
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (seen <= from && from <= seen + length) made.setStart(node, from - seen);
    if (seen <= to && to <= seen + length) {
      made.setEnd(node, to - seen);
      break;
    }
    seen += length;
  }
  return made;
}
