// What Material leaves to the mouse: the drawer and its lists.
const narrow = matchMedia("(max-width: 76.234375em)");
/** What Material puts on every page. @param {string} selector */
const part = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const drawer = /** @type {HTMLInputElement} */ (part("#__drawer"));
const sidebar = part(".md-sidebar--primary");

/** What Material draws as a button and calls a label, which can have no role of its own.
 * @param {HTMLElement} label */
function asButton(label) {
  const button = document.createElement("span");
  for (const { name, value } of label.attributes) button.setAttribute(name, value);
  button.append(...label.childNodes);
  const { htmlFor } = /** @type {HTMLLabelElement} */ (label);
  button.addEventListener("click", () => document.getElementById(htmlFor)?.click());
  label.replaceWith(button);
  return button;
}

const hamburger = asButton(part(".md-header__button[for=__drawer]"));
/** @type {NodeListOf<HTMLElement>} */
const labels = sidebar.querySelectorAll("label[for]:not([for=__drawer])");
const magnifier = asButton(part(".md-header__button[for=__search]"));
const buttons = [hamburger, magnifier, ...[...labels].map(asButton)];
hamburger.ariaLabel = part(".md-nav--primary").ariaLabel;
magnifier.ariaLabel = part(".md-search").ariaLabel;

function adapt() {
  for (const button of buttons) {
    button.tabIndex = narrow.matches ? 0 : -1;
    button.role = narrow.matches ? "button" : null;
  }
}

function told() {
  hamburger.ariaExpanded = String(drawer.checked);
}

function close() {
  if (!drawer.checked) return;
  drawer.click();
  hamburger.focus();
}

/** @param {Element} within @param {string} selector */
function focus(within, selector) {
  /** @type {HTMLElement | null} */ (within.querySelector(selector))?.focus();
}

/** Press a button, and go where it leads: into the drawer or a list, or back.
 * @param {HTMLElement} button */
function press(button) {
  button.click();
  const list = button.nextElementSibling?.matches(".md-nav, a") ? button.parentElement : null;
  const first = button === hamburger ? sidebar : list?.querySelector(":scope > .md-nav");
  const item = button.closest(".md-nav__item");
  if (first) focus(first, ".md-nav__link, [role=button]");
  else if (item) focus(item, "[role=button]");
}

for (const button of buttons)
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // Material has a meaning for Enter
    press(button);
  });
drawer.addEventListener("change", told);
sidebar.addEventListener("focusout", ({ relatedTarget }) => {
  const left = relatedTarget instanceof Node && !sidebar.contains(relatedTarget);
  if (left && drawer.checked) drawer.click();
});

addEventListener("keydown", ({ key }) => key === "Escape" && close(), true);

/** Where something scrolls, the keyboard scrolls it too. */
const scrolled = new ResizeObserver((seen) => {
  for (const { target } of seen)
    if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
    else target.removeAttribute("tabindex");
});
for (const long of document.querySelectorAll(".math-display, .math-long")) scrolled.observe(long);

/** What Material adds: a row of buttons in each block is no landmark, a wide table scrolls. */
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes)
      if (!(node instanceof Element)) continue;
      else if (node.className === "md-code__nav") node.role = "none";
      else if (node.className === "md-typeset__scrollwrap") scrolled.observe(node);
}).observe(part("article"), { childList: true, subtree: true });

narrow.addEventListener("change", adapt);
adapt();
told();
