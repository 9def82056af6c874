// The search: it opens at once, and what it needs comes then (search/results.js).

/** What stands on every page (docs/theme/partials/search.html). @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const KEYS = ["/", "s", "f"];

export function watchSearch() {
  const home = part(".md-search");
  const field = /** @type {HTMLInputElement} */ (part(".md-search__input"));
  const toggle = /** @type {HTMLInputElement} */ (part("#__search"));
  const status = part(".md-search-result__meta");
  /** @type {Promise<import("./search/results.js").Results> | null} */
  let coming = null;

  /** @param {boolean} open */
  const turn = (open) => toggle.checked === open || toggle.click();

  async function answer() {
    if (!coming) {
      status.textContent = home.dataset.opening ?? "";
      coming = import("./search/results.js").then(({ bring }) => bring(home));
    }
    try {
      (await coming).show(field.value);
    } catch {
      coming = null; // the next key or focus tries again
      status.textContent = home.dataset.failed ?? "";
    }
  }

  field.addEventListener("input", answer);
  /** Where the reader was. @type {EventTarget | null} */
  let before = null;
  field.addEventListener("focus", ({ relatedTarget }) => {
    if (!toggle.checked) before = relatedTarget;
    turn(true);
    answer();
  });
  toggle.addEventListener("change", () => toggle.checked && field.focus());
  field.form?.addEventListener("reset", () => setTimeout(() => (field.focus(), answer())));
  home.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      turn(false);
      (before instanceof HTMLElement ? before : part(".book-languages a:last-child")).focus({ preventScroll: true });
    } else if (!event.isComposing && event.key !== "Tab") coming?.then((results) => results.press(event), () => {});
  });
  home.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !home.contains(relatedTarget)) turn(false);
  });
  home.addEventListener("click", ({ target }) => {
    if (/** @type {HTMLElement} */ (target).closest("a")) turn(false);
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
