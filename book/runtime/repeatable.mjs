// Imported before Pyodide: a clock that counts how often it is read, and chance that repeats, so
// that the same files make the same memory, byte for byte.
import crypto from "node:crypto";

let time = Date.UTC(2020, 0, 1);

process.env.TZ = "UTC";
Date.now = () => (time += 1000); // Python looks into a folder again when it has a new date
performance.now = () => 0;
Math.random = () => 0.5;
crypto.randomFillSync = (/** @type {any} */ view) => view.fill(7);
