// Without a network the reader goes on with what was kept: pages that were run, and Python. Every
// answer is a file that RELEASE names, byte for byte: the build writes that list (book/release.py)
// at the head of this file, so that worker and list are always of one version.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const scope = new URL(worker.registration.scope);
// Other books may live on the same host.
const OURS = `book ${scope.pathname} `;
const NAME = OURS + RELEASE.id;
const FIRST_EDITION = /^(book|python-[0-9a-f]{16}\/)$/;
const FOR_GOOD = new RegExp(RELEASE.forGood);
const [GZIP_1, GZIP_2] = [0x1f, 0x8b]; // how a gzip begins
/** @type {Record<string, string>} */
const TYPES = {
  bin: "application/octet-stream",
  css: "text/css; charset=utf-8",
  gz: "application/gzip",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  wasm: "application/wasm",
  woff2: "font/woff2",
  zip: "application/zip",
};

worker.addEventListener("install", (event) => event.waitUntil(takeOver()));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", (event) => event.waitUntil(hear(event)));
worker.addEventListener("fetch", (event) => {
  const { method, url, cache } = event.request;
  const path = pathOf(url);
  if (method !== "GET" || path === null) return; // the browser's own affair
  const anew = cache === "reload" || cache === "no-store" || cache === "no-cache";
  const answer = FOR_GOOD.test(path) && !anew ? keptFirst : networkFirst;
  event.respondWith(answer(event.request, path));
});

/**
 * The file of an address, if the list names it; what is asked after ? or # decides nothing.
 * @param {string} url
 */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  const path = pathname.slice(scope.pathname.length);
  return listed(path) ? path : null;
}

/** @param {string} path */
const listed = (path) => Object.hasOwn(RELEASE.files, path);

/** @param {string} path */
const addressOf = (path) => new URL(path, scope).href;

/** @param {Request} request @param {string} path */
async function keptFirst(request, path) {
  return (await kept(path)) ?? fetch(request);
}

/** @param {Request} request @param {string} path */
async function networkFirst(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = await kept(path);
    if (found) return found;
    throw error;
  }
}

/** What this release has kept, if nobody has changed it. @param {string} path */
async function kept(path) {
  const cache = await caches.open(NAME);
  const found = await cache.match(addressOf(path));
  if (!found) return null;
  return (await checked(path, found)) ?? (await cache.delete(addressOf(path)), null);
}

/**
 * A response made of the listed bytes and of nothing else that the given one says, but how a
 * host had compressed them: by that a page knows which of two files to ask for.
 * @param {string} path
 * @param {Response} response
 */
async function checked(path, response) {
  const bytes = await response.arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  if (btoa(String.fromCharCode(...hash)) !== RELEASE.files[path]) return null;
  const ending = path === "" || path.endsWith("/") ? "html" : (path.split(".").pop() ?? "");
  const headers = new Headers({ "Content-Type": TYPES[ending] ?? TYPES.bin });
  const encoding = response.headers.get("Content-Encoding") ?? "";
  if (/^(br|gzip)$/.test(encoding)) headers.set("Content-Encoding", encoding);
  return new Response(bytes, { headers });
}

/**
 * Keep pages, and all that they need to work without a network; a page comes last, so that it
 * is not there without the rest. Python's files are kept unpacked: the next visit has no time.
 * @param {string[]} pages
 * @param {boolean} asked whether the page has asked for Python's files as .gz
 */
async function keep(pages, asked) {
  const packed = asked || (await sendsNoBrotli());
  const languages = pages.map((page) => page.split("/")[0]);
  const parts = Object.keys(RELEASE.files).filter((path) => {
    const [top, second] = path.split("/");
    if (top === "run") return !path.endsWith(".gz");
    return top === "assets" || (languages.includes(top) && second === "search");
  });
  for (const path of [...parts, ...pages]) {
    if (!(await kept(path))) await put(path, packed);
  }
}

/** Whether what has been kept says that this host sends no .br. */
async function sendsNoBrotli() {
  const encodings = [];
  for (const name of [...(await older()), NAME]) {
    const cache = await caches.open(name);
    const found = await cache.matchAll();
    encodings.push(...found.map(({ headers }) => headers.get("Content-Encoding")));
  }
  return encodings.length > 0 && !encodings.includes("br");
}

/** @param {string} path @param {boolean} packed */
async function put(path, packed) {
  const response = (await earlier(path)) ?? (await arrived(path, packed));
  await (await caches.open(NAME)).put(addressOf(path), response);
}

/** The same bytes, as an earlier release has kept them. @param {string} path */
async function earlier(path) {
  for (const name of await older()) {
    const found = await (await caches.open(name)).match(addressOf(path));
    const same = found && (await checked(path, found));
    if (same) return same;
  }
  return null;
}

/** @param {string} path @param {boolean} packed */
async function arrived(path, packed) {
  const zipped = packed && listed(`${path}.gz`);
  const cache = FOR_GOOD.test(path) ? "default" : "no-cache";
  for (const mode of /** @type {RequestCache[]} */ ([cache, "reload"])) {
    const response = await fetch(addressOf(zipped ? `${path}.gz` : path), { cache: mode });
    const same = response.ok && (await checked(path, zipped ? await unpacked(response) : response));
    if (same) return same;
  }
  throw new Error(`${path} is not of this release`);
}

/** What a .gz holds; a host may have unpacked it on the way. @param {Response} response */
async function unpacked(response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes[0] !== GZIP_1 || bytes[1] !== GZIP_2) return new Response(bytes);
  const whole = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(await new Response(whole).arrayBuffer().catch(() => null)); // damaged: null
}

const older = async () =>
  (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);

/** Have all that the release before had kept, in today's version; or do not take over. */
async function takeOver() {
  const paths = [];
  for (const name of await older()) {
    for (const { url } of await (await caches.open(name)).keys()) paths.push(pathOf(url) ?? url);
  }
  const pages = [...new Set(paths)].filter(isPage);
  if (pages.length > 0) await keep(pages, false);
}

/** @param {string} path */
const isPage = (path) => listed(path) && (path === "" || path.endsWith("/"));

/** No page of the release before is open any more. */
async function begin() {
  const stale = (await caches.keys()).filter((name) => FIRST_EDITION.test(name));
  await Promise.all([...(await older()), ...stale].map((name) => caches.delete(name)));
  await worker.clients.claim();
}

/**
 * A page of the book asks that it be kept: itself, and no other.
 * @param {ExtendableMessageEvent} event
 */
async function hear({ data, source, origin }) {
  if (origin !== scope.origin || data?.type !== "keep" || !(source instanceof WindowClient)) return;
  const path = pathOf(source.url);
  if (path !== null && isPage(path)) await keep([path], data.packed === true);
}
