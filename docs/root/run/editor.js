// The editor of a block, loaded at the first edit: prism-code-editor.

import { createEditor } from "prism-code-editor";
import { defaultCommands, editHistory, setIgnoreTab } from "prism-code-editor/commands";
import "prism-code-editor/prism/languages/python";
import "prism-code-editor/languages/python";
import layout from "prism-code-editor/layout.css";
import { say } from "./words.js";

const style = new CSSStyleSheet();
style.replaceSync(layout);
// Before the book's own, which has the last word.
document.adoptedStyleSheets = [style, ...document.adoptedStyleSheets];

/**
 * @param {HTMLElement} place
 * @param {string} code
 * @param {string} block what it is called
 * @param {(code: string) => void} changed
 */
export function edit(place, code, block, changed) {
  const editor = createEditor(
    place,
    { language: "python", value: code, tabSize: 4, insertSpaces: true, lineNumbers: false },
    defaultCommands(),
    editHistory(),
  );
  editor.on("update", changed);
  const { textarea } = editor;
  textarea.setAttribute("aria-label", say("editorLabel", { block }));
  // Tab indents; after Escape it moves on, until the editor is entered anew.
  editor.keyCommandMap.Escape = () => {
    setIgnoreTab(true);
    return true;
  };
  textarea.addEventListener("focus", () => setIgnoreTab(false));
  return {
    focus: () => textarea.focus(),
    /** @param {string} value */
    set: (value) => value !== editor.value && editor.setOptions({ value }),
    /** The code with its colours. */
    lines: () => [...place.querySelectorAll(".pce-line")].flatMap((line) => [...line.childNodes]),
    remove: () => place.remove(),
  };
}
