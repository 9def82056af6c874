// What Material leaves to the mouse: the drawer, its lists, the way out of search.
const narrow = matchMedia("(max-width: 76.234375em)");
const drawer = document.getElementById("__drawer");
const sidebar = document.querySelector(".md-sidebar--primary");
const hamburger = document.querySelector(".md-header__button[for=__drawer]");
const search = document.getElementById("__search");
const query = document.querySelector(".md-search__input");

/** Material draws these as buttons, and says that they are labels. */
const buttons = [hamburger, ...sidebar.querySelectorAll("label[for]:not([for=__drawer])")];
hamburger.ariaLabel = document.querySelector(".md-nav--primary").ariaLabel;

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

/** Press a label, and go where it leads: into the drawer or a list, or back. */
function press(label) {
  label.click();
  const list = label.nextElementSibling?.matches(".md-nav, a") && label.parentElement;
  const first = label === hamburger ? sidebar : (list?.querySelector(":scope > .md-nav") ?? null);
  if (first) first.querySelector(".md-nav__link, [role=button]")?.focus();
  else label.closest(".md-nav__item")?.querySelector("[role=button]")?.focus();
}

for (const button of buttons)
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation(); // Material presses a label at Enter
    press(button);
  });
drawer.addEventListener("change", told);
sidebar.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !sidebar.contains(relatedTarget) && drawer.checked) drawer.click();
});

let before = null;
query.addEventListener("focus", ({ relatedTarget }) => (before = relatedTarget));
addEventListener(
  "keydown",
  ({ key }) => {
    if (key !== "Escape") return;
    close();
    const back = before ?? document.querySelector(".book-languages a:last-child");
    if (search.checked) setTimeout(() => back.focus({ preventScroll: true }));
  },
  true,
);

/** Where something scrolls, the keyboard scrolls it too. */
const scrolled = new ResizeObserver((seen) => {
  for (const { target } of seen)
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute("tabindex");
});
for (const part of document.querySelectorAll(".math-display, .math-long")) scrolled.observe(part);

/** A row of buttons in each block is no landmark. */
new MutationObserver((changes) => {
  for (const { addedNodes } of changes)
    for (const node of addedNodes) if (node.className === "md-code__nav") node.role = "group";
}).observe(document.querySelector("article"), { childList: true, subtree: true });

narrow.addEventListener("change", adapt);
adapt();
told();
