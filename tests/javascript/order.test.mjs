// The order of a page's blocks, what is old of their output, and branches.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Order } from "../../docs/root/run/order.js";

/** Blocks a, b, c; a branch on b, one on the start. */
let a, b, c, exercise, figure, order;

beforeEach(() => {
  [a, b, c, exercise, figure] = ["a", "b", "c", "x", "y"].map((code) => ({ code }));
  order = new Order([a, b, c]);
  order.hang(exercise, b);
  order.hang(figure, null);
});

/** Run these, each by itself, in the first Python. */
const run = (...pieces) => pieces.forEach((piece) => order.begin(order.plan(piece).at(-1), 1));
const stale = () => order.printed.filter((piece) => order.isStale(piece));

test("a block follows from all blocks above it", () => {
  assert.deepEqual(order.program(a), [a]);
  assert.deepEqual(order.program(c), [a, b, c]);
});

test("a branch follows from the block it hangs on, and from nothing below", () => {
  assert.deepEqual(order.program(exercise), [a, b, exercise]);
  assert.deepEqual(order.program(figure), [figure]);
  assert.deepEqual([b, exercise, figure].map((piece) => order.isBranch(piece)), [false, true, true]);
});

test("what has not run is not old", () => {
  a.code = "new";
  assert.deepEqual(stale(), []);
});

test("an edit makes old what has run from there on, and what hangs on it", () => {
  run(a, b, c, exercise, figure);
  assert.deepEqual(stale(), []);
  b.code = "new";
  assert.deepEqual(stale(), [b, c, exercise]);
  b.code = "b";
  assert.deepEqual(stale(), []);
});

test("an edit below a branch leaves it", () => {
  run(a, b, c, exercise);
  c.code = "new";
  assert.deepEqual(stale(), [c]);
});

test("an edit of a branch touches no block of the page and no other branch", () => {
  const other = { code: "z" };
  order.hang(other, b);
  run(a, b, c, exercise, other);
  exercise.code = "new";
  assert.deepEqual(stale(), [exercise]);
});

test("a run takes in the edits above, for what has run again", () => {
  run(a, b, c, exercise);
  a.code = "new";
  run(a, b);
  assert.deepEqual(stale(), [c, exercise]);
  run(exercise);
  assert.deepEqual(stale(), [c]);
});

test("what is edited between the press and its turn is old when it has run", () => {
  const [first, second, third] = order.plan(c);
  order.begin(first, 1);
  b.code = "typed on";
  order.begin(second, 1);
  order.begin(third, 1);
  assert.deepEqual(stale(), [b, c]);
});

test("after a restart nothing has run, and nothing is old", () => {
  run(a, b, exercise);
  order.forget();
  a.code = "new";
  assert.deepEqual(order.printed, []);
  assert.deepEqual(stale(), []);
});

test("what ran in a Python that is gone runs again in the next one", () => {
  assert.equal(order.isRerun(a, 1), false);
  run(a);
  assert.equal(order.isRerun(a, 1), false);
  assert.equal(order.isRerun(a, 2), true);
});
