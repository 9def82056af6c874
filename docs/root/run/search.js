// The search: it opens at once, and what it needs comes then (search/results.js).

/** What stands on every page (docs/theme/partials/search.html). @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const KEYS = ["/", "s", "f"];
const covers = matchMedia("(max-width: 59.984375em)"); // the page, where Back then closes it

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
  /** Where the reader was. @type {Node | null} */
  let before = null;
  field.addEventListener("focus", ({ relatedTarget }) => {
    const from = /** @type {Node | null} */ (relatedTarget);
    if (!home.contains(from)) before = from;
    turn(true);
    answer();
  });
  toggle.addEventListener("change", () => {
    if (toggle.checked) {
      field.focus();
      if (covers.matches && !history.state?.above) history.pushState({ above: true, typed: field.value }, "");
      return;
    }
    if (history.state?.above) history.back();
    else if (history.state) history.replaceState(null, "");
    if (!home.contains(document.activeElement)) return;
    (before instanceof HTMLElement ? before : part(".md-header [for=__search]")).focus({ preventScroll: true });
    field.blur();
  });
  field.form?.addEventListener("reset", () => setTimeout(() => (field.focus(), answer())));
  home.addEventListener("keydown", (event) => {
    if (event.key === "Escape") turn(false);
    else if (!event.isComposing && event.key !== "Tab") coming?.then((results) => results.press(event), () => {});
  });
  home.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !home.contains(relatedTarget)) turn(false);
  });
  home.addEventListener("click", ({ target }) => {
    const leaves = /** @type {HTMLElement} */ (target).closest("a");
    if (leaves) history.replaceState({ ...history.state, typed: field.value }, "");
  });
  addEventListener("keydown", (event) => {
    const typing = /** @type {HTMLElement} */ (event.target).closest("input, textarea, select, [contenteditable]");
    if (typing || event.metaKey || event.ctrlKey || event.altKey || !KEYS.includes(event.key)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  const asked = new URLSearchParams(location.search);
  /** Open it with what was typed before a result led away. @param {string | null} [typed] */
  function reopen(typed) {
    if (typed === undefined || typed === null) return turn(false);
    field.value ||= typed; // or it is there still
    field.focus();
  }
  addEventListener("popstate", () => reopen(history.state?.typed));
  reopen(history.state?.typed ?? asked.get("q"));
  if (asked.has("h")) import("./search/mark.js").then(({ markPage }) => markPage(asked.getAll("h")), console.warn);
}
