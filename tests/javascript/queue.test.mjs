// One Python for blocks, exercises and figures: who waits, and for what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Queue } from "../../docs/root/run/queue.js";

/** Work that ends when it is told to, and tells when it has begun. */
class Work {
  /** @param {string[]} begun */
  constructor(name, begun) {
    Object.assign(this, { name, begun }, Promise.withResolvers());
    this.do = () => (this.begun.push(this.name), this.promise);
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("one works at a time, in the order in which they came", async () => {
  const [queue, begun] = [new Queue(), []];
  const [a, b, c] = ["a", "b", "c"].map((name) => new Work(name, begun));
  const answers = [a, b, c].map((work) => queue.add(work.name, work.do));
  await settled();
  assert.deepEqual(begun, ["a"]);
  a.resolve(1);
  await settled();
  assert.deepEqual(begun, ["a", "b"]);
  b.reject(new Error("b failed"));
  c.resolve(3);
  const ends = await Promise.allSettled(answers);
  assert.deepEqual(ends.map(({ value, reason }) => value ?? reason.message), [1, "b failed", 3]);
  assert.equal(queue.running, null);
});

test("work that fails before it begins is an answer too", async () => {
  const queue = new Queue();
  const broken = queue.add("a", () => { throw new Error("slip"); });
  await assert.rejects(broken, /slip/);
  assert.equal(await queue.add("b", async () => 2), 2);
});

test("of a figure that asks again and again only the latest waits, in its old place", async () => {
  const [queue, begun] = [new Queue(), []];
  const first = new Work("first", begun);
  queue.add("figure", first.do);
  const ask = (name) => queue.add("figure", async () => (begun.push(name), name));
  const second = ask("second");
  const block = queue.add("block", async () => begun.push("block"));
  const third = ask("third");
  const fourth = ask("fourth");
  first.resolve();
  for (const old of [second, third]) await assert.rejects(old, { name: "CalledOff" });
  assert.equal(await fourth, "fourth");
  await block;
  assert.deepEqual(begun, ["first", "fourth", "block"]);
});

test("a figure that never stops asking lets a block have its turn", async () => {
  const [queue, begun] = [new Queue(), []];
  const drag = async () => {
    begun.push("figure");
    if (begun.length < 9) queue.add("figure", drag).catch(() => {});
  };
  queue.add("figure", drag);
  await queue.add("block", async () => begun.push("block"));
  assert.deepEqual(begun.slice(0, 2), ["figure", "block"]);
});

test("who has been called off does not begin, and may come again", async () => {
  const [queue, begun] = [new Queue(), []];
  const a = new Work("a", begun);
  queue.add("a", a.do);
  const waits = queue.add("b", async () => begun.push("b"));
  assert.ok(queue.has("a") && queue.has("b"));
  assert.ok(queue.callOff("b"));
  await assert.rejects(waits, ({ name, cause }) => name === "CalledOff" && cause === undefined);
  assert.ok(!queue.has("b") && !queue.callOff("b"));
  assert.ok(!queue.callOff("a"), "a works, and does not wait");
  const again = queue.add("b", async () => begun.push("b again"));
  a.resolve();
  await again;
  assert.deepEqual(begun, ["a", "b again"]);
});

test("when Python ends nobody waits any more, and all know why", async () => {
  const [queue, begun] = [new Queue(), []];
  const a = new Work("a", begun);
  const ends = queue.add("a", a.do);
  const waiting = ["b", "c"].map((name) => queue.add(name, async () => begun.push(name)));
  await settled();
  const crash = new Error("Python ended");
  queue.clear(crash);
  a.reject(crash);
  for (const turn of waiting) await assert.rejects(turn, { name: "CalledOff", cause: crash });
  await assert.rejects(ends, crash);
  assert.equal(await queue.add("d", async () => "d"), "d");
  assert.deepEqual(begun, ["a"]);
});

test("a turn has ended when its owner hears of it", async () => {
  const queue = new Queue();
  await queue.add("a", async () => {});
  assert.ok(!queue.has("a"));
});
