// The search: it opens at once, and what it needs comes then (search/results.js).

import { say } from "./search/words.js";

/** What stands on every page (docs/theme/partials/search.html). @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const KEYS = ["/", "s", "f"];

export function watchSearch() {
  const field = /** @type {HTMLInputElement} */ (part(".md-search__input"));
  const toggle = /** @type {HTMLInputElement} */ (part("#__search"));
  const status = part(".md-search-result__meta");
  /** @type {Promise<import("./search/results.js").Results> | null} */
  let coming = null;

  /** @param {boolean} open */
  const turn = (open) => toggle.checked === open || toggle.click();

  async function answer() {
    if (!coming) {
      status.textContent = say("opening");
      coming = import("./search/results.js").then(({ bring }) => bring(part(".md-search")));
    }
    try {
      (await coming).show(field.value);
    } catch {
      coming = null; // the next key or focus tries again
      status.textContent = say("failed");
    }
  }

  field.addEventListener("input", answer);
  field.addEventListener("focus", () => {
    turn(true);
    answer();
  });
  toggle.addEventListener("change", () => toggle.checked && field.focus());
  field.form?.addEventListener("reset", () => setTimeout(() => (field.focus(), answer())));
  part(".md-search").addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
    else if (!event.isComposing && event.key !== "Tab") coming?.then((results) => results.press(event), () => {});
  });
  part(".md-search").addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !part(".md-search").contains(relatedTarget)) turn(false);
  });
  addEventListener("keydown", (event) => {
    const typing = /** @type {HTMLElement} */ (event.target).closest("input, textarea, select, [contenteditable]");
    if (typing || event.metaKey || event.ctrlKey || event.altKey || !KEYS.includes(event.key)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  const asked = new URLSearchParams(location.search);
  if (asked.has("q")) {
    field.value = asked.get("q") ?? "";
    field.focus();
  }
  if (asked.has("h")) import("./search/mark.js").then(({ markPage }) => markPage(asked.getAll("h")), console.warn);
}
