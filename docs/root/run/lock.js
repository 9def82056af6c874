// What the worker owns once the reader's code runs: the language, WebAssembly, a clock, a source
// of chance, text. All else that the browser gives to a worker is taken away: the network,
// storage, messages to others, timers, more workers. This is the inner lock; the outer ones are
// the frame's origin and policy (frame.js). Imported first, so that Pyodide finds nothing else.

const WEB = [
  ...["WebAssembly", "TextDecoder", "TextEncoder", "URL", "location", "navigator", "console"],
  ...["performance", "crypto", "Response", "AbortSignal", "AbortController", "DOMException"],
  ...["self", "onmessage", "WorkerGlobalScope", "DedicatedWorkerGlobalScope", "clearTimeout"],
];
// ECMAScript's own, whatever the engine has of it.
const LANGUAGE = [
  ...["Object", "Function", "Array", "Number", "Boolean", "String", "Symbol", "BigInt", "Math"],
  ...["Date", "RegExp", "JSON", "Reflect", "Proxy", "Promise", "Intl", "Atomics", "Iterator"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "globalThis"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Float16Array"],
  ...["Uint8ClampedArray", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"],
  ...["Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "Infinity", "NaN"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError"],
  ...["TypeError", "URIError", "SuppressedError", "undefined", "parseFloat", "parseInt", "isNaN"],
  ...["isFinite", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "eval"],
  ...["escape", "unescape", "constructor"],
];

/**
 * Remove from an object, and from what it inherits, every name that is not kept.
 * @param {any} scope
 * @param {Set<string>} kept
 * @returns {string[]} what could not be removed
 */
function strip(scope, kept) {
  const left = [];
  for (let at = scope; at && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) {
      if (kept.has(name) || Reflect.deleteProperty(at, name)) continue;
      if (Object(at[name]) === at[name]) left.push(name); // a constant gives nothing away
    }
  }
  return left;
}

/** Take away what is not needed. @throws if something stays */
function lock() {
  const left = [
    ...strip(self, new Set([...WEB, ...LANGUAGE])),
    ...strip(navigator, new Set(["userAgent", "platform", "maxTouchPoints", "constructor"])),
  ];
  if (left.length > 0) throw new Error(`the worker cannot give up ${left.join(", ")}`);
}

lock();
