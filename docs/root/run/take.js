// The menu at the page's head: the page's code, copied; Escape or a press elsewhere closes it.

import { sayer } from "./words.js";

const say = sayer({
  ko: {
    copied: "복사했습니다.",
    refused: "복사하지 못했습니다. 파이썬 파일을 받으세요.",
  },
  en: {
    copied: "Copied.",
    refused: "It could not be copied. Take the Python file.",
  },
});

/**
 * Serve a menu that the reader has opened.
 *
 * @param {HTMLDetailsElement} menu
 * @returns {() => Promise<void>} copies the page's code
 */
export function serve(menu) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (menu.querySelector(name));
  const file = /** @type {HTMLAnchorElement} */ (part("a[href$='.py']"));
  const status = part("[role=status]");
  /** The code, asked for now: a browser lets it be copied only right after the press. */
  const code = fetch(file.href).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
  code.catch(() => {});

  menu.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    menu.open = false;
    part("summary").focus();
  });
  const leave = (/** @type {Event} */ { target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  document.addEventListener("pointerdown", leave);
  document.addEventListener("focusin", leave);
  menu.addEventListener("toggle", () => menu.open || (status.textContent = ""));
  return async () => {
    status.textContent = "";
    const copied = code.then((text) => navigator.clipboard.writeText(text));
    status.textContent = await copied.then(() => say("copied"), () => say("refused"));
  };
}
