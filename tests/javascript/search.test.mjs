// What the search takes for the same word, and what it marks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { folded, initials, nearly, pairs, pieces, squeezed, stem, tokens } from "../../docs/root/run/search/letters.js";
import { excerpt, patternOf } from "../../docs/root/run/search/mark.js";

test("words with other endings and spellings are one", () => {
  for (const group of [
    ["vectorize", "vectorise", "vectorized", "vectorising", "vectorization", "vectorisation"],
    ["gradient", "gradients"],
    ["overfit", "overfitting"],
    ["loss", "losses"],
    ["copy", "copies"],
    ["center", "centre", "centred"],
    ["licence", "license", "licences"],
    ["color", "colour", "colours"],
    ["propagation", "propagate", "propagated"],
  ]) assert.equal(new Set(group.map(stem)).size, 1, group.map(stem).join());
  for (const word of ["bias", "axis", "dot", "dw1", "n_x", "true"]) assert.equal(stem(word).slice(0, 3), word.slice(0, 3));
});

test("spaces and particles do not part Hangul", () => {
  assert.deepEqual(pairs("경사하강법"), ["경사", "사하", "하강", "강법"]);
  assert.deepEqual([...tokens("경사 하강법")].slice(0, 4), pairs("경사하강법"));
  assert.deepEqual(pieces("shape가 (2, 1)"), [
    { hangul: false, text: "shape" },
    { hangul: true, text: "가" },
    { hangul: false, text: "2" },
    { hangul: false, text: "1" },
  ]);
});

test("Hangul by its first letters", () => {
  assert.equal(initials("경사하강법"), "ㄱㅅㅎㄱㅂ");
  assert.equal(initials("까치 axis"), "ㄲㅊ axis");
});

test("hyphens join", () => {
  assert.ok([...tokens("cross-entropy")].includes("crossentropi"));
  assert.equal(squeezed("Rank-1 arrays"), squeezed("rank 1 array"));
  assert.equal(squeezed("( n, )"), "(n,)");
});

test("one slip is near, two are not", () => {
  for (const [one, other] of [["keepdmis", "keepdims"], ["keepdim", "keepdims"], ["reshpe", "reshape"], ["역전퍼", "역전파"], ["과젹합", "과적합"], ["가중칙", "가중치"]])
    assert.ok(nearly(one, other), one);
  for (const [one, other] of [["keep", "keepdims"], ["역전", "순전파"], ["axis", "base"]]) assert.ok(!nearly(one, other), one);
});

test("a minus is a minus, a hat a hat", () => {
  assert.equal(folded("A − Y"), "a - y");
  assert.equal(folded("yˆ"), "ŷ");
});

test("what is marked may be spaced otherwise, and is no part of a word", () => {
  const all = (texts, text) => [...text.matchAll(patternOf(texts))].map(([found]) => found);
  assert.deepEqual(all(["경사하강법"], "신경망의 경사 하강법입니다"), ["경사 하강법"]);
  assert.deepEqual(all(["loss"], "a loss, floss"), ["loss"]);
  assert.deepEqual(all(["a-y"], "so a - y is"), ["a - y"]);
  assert.deepEqual(all(["e^(-z)"], "1+e^(−z)"), ["e^(−z)"]);
  assert.deepEqual(all(["(n,)"], "shape (n,)"), ["(n,)"]);
  assert.deepEqual(all([], "anything"), []);
});

test("a line of the results holds the mark", () => {
  const text = `${"word ".repeat(100)}needle ${"word ".repeat(100)}`;
  const line = excerpt(text, patternOf(["needle"]));
  assert.ok(line.includes("needle") && line.length < 200 && line.startsWith("…") && line.endsWith("…"));
  assert.equal(excerpt("short", patternOf(["needle"])), "short");
});
