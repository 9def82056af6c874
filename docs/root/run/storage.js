// What the reader has changed, kept in this browser. Without storage (a private window, a
// full disk) the page works, and forgets.

/** @param {string} key @returns {any} null if there is nothing */
export function recall(key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} key @param {unknown} value null forgets it */
export function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // forgotten at the next visit
  }
}
