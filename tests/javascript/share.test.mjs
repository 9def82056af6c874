// A block's code in a link.
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import { fromFragment, toFragment } from "../../docs/root/run/share.js";

const fragment = (bytes) => `#code=a.b.${deflateRawSync(bytes).toString("base64url")}`;

test("what goes into a link comes out of it", async () => {
  for (const code of ["", "print('한글', '−')", "x = 1\n".repeat(1000)]) {
    assert.deepEqual(await fromFragment(await toFragment("a.b_1", code)), { block: "a.b_1", code });
  }
});

test("a block without a dot in its name is one too", async () => {
  const linked = await fromFragment(await toFragment("rank_1", "x"));
  assert.deepEqual(linked, { block: "rank_1", code: "x" });
});

test("an address without code holds none", async () => {
  for (const hash of ["", "#race", "#codes=1"]) assert.equal(await fromFragment(hash), null);
});

test("a damaged link is an error", async () => {
  const whole = await toFragment("a.b", "print(1)".repeat(40));
  for (const hash of [whole.slice(0, -5), "#code=a.b.", "#code=abcd", "#code=a-b.abcd", "#code=a.b.%20"]) {
    await assert.rejects(fromFragment(hash));
  }
  await assert.rejects(fromFragment(fragment(Buffer.from([0xff, 0xfe]))), /encoded data/);
});

test("code that is too long for a link is refused, however long it is", async () => {
  const syllables = Array.from({ length: 200_000 }, (_, i) => String.fromCharCode(0xac00 + ((i * 7919) % 11172)));
  assert.equal(await toFragment("a.b", syllables.join("")), null);
  assert.equal(await toFragment("a.b", "x".repeat(2_000_000)), null);
});

test("a small link that holds a great deal is refused", async () => {
  await assert.rejects(fromFragment(fragment(Buffer.alloc(50_000_000))), /too much/);
});
