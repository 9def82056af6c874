// The order of a page's code, and what of its output is old. No page and no Python in here.
//
// The blocks of a page are one program, from the top. A branch hangs on a block: its code goes on
// from the state after that block, and the page knows nothing of it.

/**
 * What is to run: a piece, and the code that its output will follow from.
 * @template Piece
 * @typedef {{piece: Piece, text: string}} Step
 */

/** @template {{code: string}} Piece a block of the page, or a branch; `code` as it is now */
export class Order {
  /** @param {Piece[]} blocks of the page, from the top */
  constructor(blocks) {
    this.blocks = blocks;
    /** The block after which a branch goes on; null is the start. @type {Map<Piece, Piece | null>} */
    this.branches = new Map();
    /** What a piece ran last, and in which Python. @type {Map<Piece, {text: string, generation: number}>} */
    this.ran = new Map();
  }

  /** @param {Piece} branch @param {Piece | null} block */
  hang(branch, block) {
    this.branches.set(branch, block);
  }

  /** @param {Piece} piece */
  isBranch(piece) {
    return this.branches.has(piece);
  }

  /** What a piece follows from, in order, and itself. @param {Piece} piece @returns {Piece[]} */
  program(piece) {
    const block = this.branches.get(piece);
    if (block) return [...this.program(block), piece];
    if (block === null) return [piece];
    return this.blocks.slice(0, this.blocks.indexOf(piece) + 1);
  }

  /** What is to run for a piece, with the code as it is now. @param {Piece} piece @returns {Step<Piece>[]} */
  plan(piece) {
    return this.program(piece).map((each) => ({ piece: each, text: this.text(each) }));
  }

  /** @param {Step<Piece>} step of a plan @param {number} generation of Python */
  begin({ piece, text }, generation) {
    this.ran.set(piece, { text, generation });
  }

  /** Whether it has run before, in a Python that is gone. @param {Piece} piece @param {number} generation */
  isRerun(piece, generation) {
    return (this.ran.get(piece)?.generation ?? generation) !== generation;
  }

  /** Whether it was printed by code that has changed since. @param {Piece} piece */
  isStale(piece) {
    const ran = this.ran.get(piece);
    return ran !== undefined && ran.text !== this.text(piece);
  }

  /** @returns {Piece[]} what has run */
  get printed() {
    return [...this.ran.keys()];
  }

  /** Nothing has run. */
  forget() {
    this.ran.clear();
  }

  /** The code that its output follows from. @param {Piece} piece */
  text(piece) {
    return JSON.stringify(this.program(piece).map(({ code }) => code));
  }
}
