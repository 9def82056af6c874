// The editor of a block, loaded at the first edit: prism-code-editor.

import { createEditor } from "./editor/index.js";
import { defaultCommands, editHistory, setIgnoreTab } from "./editor/extensions/commands/index.js";
import "./editor/prism/languages/python.js";
import "./editor/languages/python.js";
import { say } from "./words.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("editor/layout.css", import.meta.url).href;
const styled = new Promise((done) => (style.onload = style.onerror = done));
document.head.append(style);

/**
 * @param {HTMLElement} place
 * @param {string} code
 * @param {number} number of the block
 * @param {(code: string) => void} changed
 */
export async function edit(place, code, number, changed) {
  await styled;
  const editor = createEditor(
    place,
    { language: "python", value: code, tabSize: 4, insertSpaces: true, lineNumbers: false },
    defaultCommands(),
    editHistory(),
  );
  editor.on("update", changed);
  const { textarea } = editor;
  textarea.setAttribute("aria-label", say("editorLabel", { n: number }));
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
