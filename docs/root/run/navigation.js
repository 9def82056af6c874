// What the reader has solved, beside the pages in the navigation.

import { element } from "./element.js";
import { progress } from "./progress.js";
import { say } from "./words.js";

/** The number of solved exercises beside each page. */
export function markNavigation() {
  for (const mark of document.querySelectorAll(".exercise-count")) mark.remove();
  const all = progress();
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".md-nav--primary a.md-nav__link");
  for (const link of links) {
    const stem = link.pathname.split("/").at(-2) ?? "";
    const n = Object.hasOwn(all, stem) && !link.hash ? all[stem].length : 0;
    if (n === 0) continue;
    const ariaLabel = say("solvedHere", { n });
    const mark = element("span", { className: "exercise-count", role: "img", ariaLabel });
    mark.textContent = `✓${n}`;
    link.append(mark);
  }
}
