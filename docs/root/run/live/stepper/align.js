// NumPy's broadcasting rule, step by step, as `align` of snippets/broadcasting.py.

/**
 * @typedef {number[]} Shape
 * @typedef {{padded: Shape[], stretched: number[][], result: Shape | null, clash: number | null}} Alignment
 *   The shapes, all of one length; for each the axes on which its 1 is stretched; the common shape;
 *   or the rightmost axis on which two sizes differ and neither is 1. Axes count from the left.
 */

/** @param {Shape[]} shapes @returns {Alignment} */
export function align(shapes) {
  const ndim = Math.max(0, ...shapes.map(({ length }) => length));
  const padded = shapes.map((shape) => [...Array(ndim - shape.length).fill(1), ...shape]);
  const axes = [...Array(ndim).keys()];
  const sizes = axes.map((axis) => new Set(padded.map((shape) => shape[axis]).filter((n) => n !== 1)));
  const clashes = axes.filter((axis) => sizes[axis].size > 1);
  const stretched = padded.map((shape) =>
    axes.filter((axis) => shape[axis] === 1 && sizes[axis].size === 1),
  );
  if (clashes.length) return { padded, stretched, result: null, clash: clashes[clashes.length - 1] };
  return { padded, stretched, result: sizes.map(([size]) => size ?? 1), clash: null };
}

/** The sizes that fit on an axis beside the others': all, or 1 and one more.
 * @param {number[]} others @returns {number[] | null} null: any; none: the others clash */
export function fitting(others) {
  const sizes = [...new Set(others.filter((size) => size !== 1))];
  if (sizes.length === 0) return null;
  return sizes.length === 1 ? [1, sizes[0]] : [];
}

/** How many cells there are. @param {ArrayLike<number>} shape */
export const size = (shape) => Array.from(shape).reduce((count, one) => count * one, 1);

/** A shape as Python writes it. @param {ArrayLike<number>} shape */
export const written = (shape) =>
  shape.length === 1 ? `(${shape[0]},)` : `(${Array.from(shape).join(", ")})`;

const SHAPE = /^\(?\s*(?:\d+\s*(?:,\s*\d+\s*)*,?\s*)?\)?$/;

/** The shape that a reader types, with the brackets and commas that a keyboard makes; or null.
 * @param {string} text @returns {Shape | null} */
export function read(text) {
  const plain = text.normalize("NFKC").replaceAll("、", ",").trim();
  if (!SHAPE.test(plain) || plain === "") return null;
  return (plain.match(/\d+/g) ?? []).map(Number);
}
