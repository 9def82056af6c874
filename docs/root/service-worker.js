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
const SIZES = new Map(Object.keys(RELEASE.files).map((path, at) => [path, RELEASE.sizes[at]]));
const LANGUAGES = Object.keys(RELEASE.whole);
const AT_ONCE = 6; // files of the whole book
const NOTE = "offline.html";
const OF_NOTE = Object.keys(RELEASE.files).filter((path) => path === NOTE || /^root-.*\.css$/.test(path));
/** @type {Record<string, string>} */
const TYPES = {
  bin: "application/octet-stream",
  css: "text/css; charset=utf-8",
  gz: "application/gzip",
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  woff2: "font/woff2",
  zip: "application/zip",
};

worker.addEventListener("install", (event) => event.waitUntil(takeOver()));
worker.addEventListener("activate", (event) => event.waitUntil(begin()));
worker.addEventListener("message", (event) => event.waitUntil(hear(event)));
worker.addEventListener("fetch", (event) => {
  const { method, url, cache, mode } = event.request;
  const path = pathOf(url);
  if (method !== "GET") return; // the browser's own affair
  const anew = cache === "reload" || cache === "no-store" || cache === "no-cache";
  if (path !== null && FOR_GOOD.test(path) && !anew) event.respondWith(keptFirst(event.request, path));
  else if (path !== null || mode === "navigate") event.respondWith(networkFirst(event.request, path));
});

/**
 * The file of an address, if the list names it; what is asked after ? or # decides nothing.
 * @param {string} url
 */
function pathOf(url) {
  const { origin, pathname } = new URL(url);
  if (origin !== scope.origin || !pathname.startsWith(scope.pathname)) return null;
  const path = within(url);
  return listed(path) ? path : null;
}

/** What stands in an address after the book's own. @param {string} url */
const within = (url) => new URL(url).pathname.slice(scope.pathname.length);

/** @param {string} path */
const listed = (path) => Object.hasOwn(RELEASE.files, path);

/** @param {string} path */
const addressOf = (path) => new URL(path, scope).href;

/** @param {Request} request @param {string} path */
async function keptFirst(request, path) {
  return (await kept(path)) ?? fetch(request);
}

/** @param {Request} request @param {string | null} path null where the book has no such page */
async function networkFirst(request, path) {
  try {
    return await fetch(request);
  } catch (error) {
    const found = path === null ? null : await kept(path);
    const said = found ?? (request.mode === "navigate" ? await note(request.url) : null);
    if (said) return said;
    throw error;
  }
}

/**
 * What is said in place of a page that is not kept: why, and which pages are, those of its
 * language first. All of it is of the book's own bytes, but the address that was asked for.
 * @param {string} url
 */
async function note(url) {
  const found = await kept(NOTE);
  if (!found) return null;
  const [language] = within(url).split("/");
  const keys = await (await caches.open(NAME)).keys();
  const pages = keys.map(({ url }) => pathOf(url) ?? "").filter((page) => page && isPage(page));
  const near = pages.sort().filter((page) => page.startsWith(`${language}/`));
  const links = [...near, ...pages.filter((page) => !near.includes(page))].map(linkTo);
  const html = (await found.text())
    .replace('href="./" data-again', () => `href="${url.replaceAll("&", "&amp;")}"`)
    .replace("<ul></ul>", `<ul>${(await Promise.all(links)).join("")}</ul>`);
  return new Response(html, { status: 503, headers: { "Content-Type": TYPES.html } });
}

/** @param {string} path of a page */
async function linkTo(path) {
  const html = await (await kept(path))?.text();
  const title = html?.match(/<title>([^<]*?)(?: - [^<]*)?<\/title>/)?.[1];
  return title ? `<li lang="${path.split("/")[0]}"><a href="${path}">${title}</a></li>` : "";
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
    if (top === "run") return !path.endsWith(".gz") && !path.endsWith("/matplotlib.zip"); // large
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

/** @param {string} path @param {boolean} packed @param {Wish} [wish] */
async function put(path, packed, wish) {
  const response = (await earlier(path)) ?? (await arrived(path, packed, wish));
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

/** @typedef {{signal?: AbortSignal, heard?: (bytes: number) => void}} Wish  Of who waits. */

/** @param {string} path @param {boolean} packed @param {Wish} wish */
async function arrived(path, packed, { signal, heard } = {}) {
  const zipped = packed && listed(`${path}.gz`);
  const cache = FOR_GOOD.test(path) ? "default" : "no-cache";
  for (const mode of /** @type {RequestCache[]} */ ([cache, "reload"])) {
    const address = addressOf(zipped ? `${path}.gz` : path);
    const came = await fetch(address, { cache: mode, signal });
    const response = heard ? counted(came, path, zipped, heard) : came;
    const same = came.ok && (await checked(path, zipped ? await unpacked(response) : response));
    if (same) return same;
  }
  throw new Error(path, { cause: "renewed" }); // it is not of this release
}

/**
 * The same response; how much of the file is there is heard as it comes, unpacked.
 * @param {Response} response
 * @param {string} path
 * @param {boolean} zipped
 * @param {(bytes: number) => void} heard
 */
function counted({ ok, body, headers }, path, zipped, heard) {
  const size = SIZES.get(path) ?? 0;
  const length = (zipped && Number(headers.get("Content-Length"))) || size;
  let loaded = 0;
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const count = new TransformStream({
    transform(bytes, next) {
      loaded += bytes.length;
      heard(Math.min(1, loaded / length) * size);
      next.enqueue(bytes);
    },
  });
  return new Response(ok ? body?.pipeThrough(count) : null, { headers });
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

/** Have the note, and all that the release before had kept, in today's version; or do not take over. */
async function takeOver() {
  for (const path of OF_NOTE) await put(path, false);
  const urls = [];
  for (const name of await older()) {
    for (const { url } of await (await caches.open(name)).keys()) urls.push(url);
  }
  const pages = [...new Set(urls)].map((url) => pathOf(url) ?? url).filter(isPage);
  if (pages.length > 0) await keep(pages, false);
  const languages = LANGUAGES.filter((language) => urls.includes(markOf(language)));
  while (languages.length > 0 && (await lacking(languages)).length > 0) await keepMore(languages);
  if (languages.length > 0) await mark(languages);
}

/** @param {string} path */
const isPage = (path) => listed(path) && (path === "" || path.endsWith("/"));

/** No page of the release before is open any more. */
async function begin() {
  const stale = (await caches.keys()).filter((name) => FIRST_EDITION.test(name));
  await Promise.all([...(await older()), ...stale].map((name) => caches.delete(name)));
  await worker.clients.claim();
}

// The whole book, in one language or more --------------------------------------------

/** What stands in the cache where all of a language is; no file of the book. @param {string} language */
const markOf = (language) => addressOf(`whole/${language}`);

/** All of it, pages last: a page is not there without the rest. @param {string[]} languages */
function wholeOf(languages) {
  const patterns = languages.map((language) => new RegExp(RELEASE.whole[language]));
  const paths = Object.keys(RELEASE.files).filter((path) => patterns.some((one) => one.test(path)));
  return [...paths.filter((path) => !isPage(path)), ...paths.filter(isPage)];
}

/** @param {string[]} languages */
async function lacking(languages) {
  const keys = await (await caches.open(NAME)).keys();
  const here = new Set(keys.map(({ url }) => url));
  return wholeOf(languages).filter((path) => !here.has(addressOf(path)));
}

/**
 * Keep the next few files. A page asks again and again: a browser ends a worker that one
 * message keeps busy for long. The first file is text, and tells whether the host sends .br.
 * @param {string[]} languages
 * @param {Wish} [wish] hears of the bytes of these files
 */
async function keepMore(languages, { signal, heard } = {}) {
  const paths = await lacking(languages);
  const parts = paths.filter((path) => !isPage(path));
  const packed = await sendsNoBrotli();
  const first = paths.length === wholeOf(languages).length;
  const next = (parts.length > 0 ? parts : paths).slice(0, first ? 1 : AT_ONCE);
  /** @type {Map<string, number>} */
  const loaded = new Map();
  const kept = next.map((path) =>
    put(path, packed, {
      signal,
      heard: (bytes) => heard?.(sum(loaded.set(path, bytes).values())),
    }),
  );
  const failed = (await Promise.allSettled(kept)).find(({ status }) => status === "rejected");
  if (failed) throw /** @type {PromiseRejectedResult} */ (failed).reason;
}

/** @param {Iterable<number>} numbers */
const sum = (numbers) => [...numbers].reduce((most, number) => most + number, 0);

/** @param {string[]} languages */
async function mark(languages) {
  const cache = await caches.open(NAME);
  for (const language of languages) {
    await cache.put(markOf(language), new Response(String(Date.now())));
  }
}

/** How much of it is there, and since when each language is whole. @param {string[]} languages */
async function stateOf(languages) {
  const size = (/** @type {string[]} */ paths) => sum(paths.map((path) => SIZES.get(path) ?? 0));
  const cache = await caches.open(NAME);
  /** @type {Record<string, number>} */
  const since = {};
  for (const language of LANGUAGES) {
    const found = await cache.match(markOf(language));
    if (found && (await lacking([language])).length === 0) since[language] = Number(await found.text());
  }
  const total = size(wholeOf(languages));
  return { loaded: total - size(await lacking(languages)), total, since };
}

/**
 * Answer a page that keeps the whole book: how much is there, after more has come or all is
 * forgotten. It stops what comes by any word of its own.
 * @param {string} type
 * @param {string[]} languages
 * @param {MessagePort} port
 */
async function answer(type, languages, port) {
  const stop = new AbortController();
  port.onmessage = () => stop.abort();
  try {
    const { loaded, total } = await stateOf(languages);
    if (type === "forget") for (const name of [...(await older()), NAME]) await caches.delete(name);
    if (type === "more" && loaded < total) {
      const heard = (/** @type {number} */ bytes) =>
        port.postMessage({ type: "heard", loaded: loaded + bytes, total });
      await keepMore(languages, { signal: stop.signal, heard });
    }
    if (type === "more" && (await lacking(languages)).length === 0) await mark(languages);
    port.postMessage({ type: "state", ...(await stateOf(languages)) });
  } catch (error) {
    const { name, message, cause } = /** @type {Error} */ (error);
    port.postMessage({ type: "failed", reason: cause ?? name, message });
  }
}

/**
 * A page of the book asks that it be kept: itself, or the whole book; and no other page.
 * @param {ExtendableMessageEvent} event
 */
async function hear({ data, source, origin, ports: [port] }) {
  if (origin !== scope.origin || !(source instanceof WindowClient)) return;
  const path = pathOf(source.url);
  if (path === null || !isPage(path)) return;
  if (data?.type === "keep") await keep([path], data.packed === true);
  const languages = LANGUAGES.filter((language) => data?.languages?.includes?.(language));
  if (port && languages.length > 0) await answer(data.type, languages, port);
}
