// What is the same word, whoever writes it: Hangul by pairs of syllables, English by its stem.

const HANGUL = /[가-힣]/;
const WORD = "[\\w\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u1fff\\u2070-\\u209f]+";
const PIECE = new RegExp(`[가-힣]+(?: +[가-힣]+)*|${WORD}(?:[-']${WORD})*`, "g");
const ENDINGS = /(?:ations?|ated?|ates|ating|ings?|ions?|edly|ed|ly|es|e|(?<![suia])s)$/;
const FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const SHORTEST = 3; // letters that are left of a word

/** One way to write what can be written in several. @param {string} text */
export const folded = (text) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[‐‑‒–−]/g, "-")
    .replace(/[’‘]/g, "'")
    .replace(/yˆ/g, "ŷ");

/** @type {Map<string, string>} */
const stems = new Map();

/** American and without its ending: vectorise, vectorization → vectoriz. @param {string} word */
export function stem(word) {
  const made = stems.get(word) ?? stemmed(word);
  stems.set(word, made);
  return made;
}

/** @param {string} word */
function stemmed(word) {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const here = word
    .replace(/is(?=(?:e[ds]?|ing|ations?|ers?)$)/, "iz")
    .replace(/ence(?=s?$)/, "ense")
    .replace(/(?<=..)our(?=s?$|ed$|ing$|hood)/, "or")
    .replace(/(?<=[bt])re(?=d$)/, "ere")
    .replace(/(?<=[bt])re(?=s?$)/, "er")
    .replace(/ie[sd]$/, "y");
  const cut = here.replace(ENDINGS, "");
  const left = cut.length < SHORTEST ? here : cut;
  return left.replace(/([^aeiouls])\1$/, "$1").replace(/y$/, "i");
}

/** The pairs of syllables of some Hangul; of one syllable, that one. @param {string} run */
export function pairs(run) {
  const all = run.replaceAll(" ", "");
  return all.length < 2 ? [all] : [...all.slice(1)].map((_, i) => all.slice(i, i + 2));
}

/** Runs of Hangul, its spaces left out, and words, in order. @param {string} text that is folded */
export function pieces(text) {
  return (text.match(PIECE) ?? []).map((piece) => {
    const hangul = HANGUL.test(piece);
    return { hangul, text: hangul ? piece.replaceAll(" ", "") : piece };
  });
}

/** The words of a piece that may be joined by hyphens; joined, too. @param {string} piece */
export function words(piece) {
  const parts = piece.split(/[-']/);
  return parts.length > 1 ? [...parts, parts.join("")] : parts;
}

/** A word with its ending. @param {string} word */
export const exactly = (word) => `${word}.`;

/** What a text can be found by: of Hangul, the first syllable of each word, too.
 * @param {string} text that is folded */
export function* tokens(text) {
  for (const piece of text.match(PIECE) ?? []) {
    if (HANGUL.test(piece)) {
      yield* pairs(piece);
      for (const word of piece.split(/ +/)) yield word[0];
    } else for (const word of words(piece)) yield* [stem(word), exactly(word)];
  }
}

/** Whether there are more than words: a(1 - a), np.dot, axis=0. */
export const SIGN = /[^\p{L}\p{N}\s'"_?!.,…“”·-]|(?<=\s|^)-|-(?=\s|$|=)|\.(?=\S)/u;

/** Without the spaces beside a sign. @param {string} text that is folded */
export const joined = (text) => text.replace(/(?<![\p{L}\p{N}_]) +| +(?![\p{L}\p{N}_])/gu, "");

/** A name of an idea: words apart by a space, Hangul joined; what has signs, as it is.
 * @param {string} name */
export function squeezed(name) {
  if (SIGN.test(name)) return joined(folded(name));
  return pieces(folded(name))
    .map(({ hangul, text }) => (hangul ? text : text.split(/[-']/).map(stem).join(" ")))
    .join(" ");
}

/** Hangul by the first letter of each syllable, as it is typed for short: 역전파 → ㅇㅈㅍ.
 * @param {string} text */
export const initials = (text) =>
  text.replace(/[가-힣]/g, (syllable) => FIRST[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)]);

/** Whether one letter was added, left out, changed, or swapped with its neighbour; of Hangul,
 * one of the letters that make a syllable. @param {string} one @param {string} other */
export function nearly(one, other) {
  const [a, b] = [one.normalize("NFD"), other.normalize("NFD")];
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length < 2 && right.length < 2) return true;
  return left.length === 2 && left === [...right].reverse().join("");
}
