// Answers from the network, and without one from what offline.js has kept; what stands under
// an address that changes with its content comes from there at once.

const FOR_GOOD = /\/run\/\w+-[0-9a-f]{16}[/.]/;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

/** @param {Request} request */
async function answer(request) {
  if (FOR_GOOD.test(request.url)) {
    const kept = await caches.match(request);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok && request.mode === "navigate") {
      await (await caches.open("book")).put(request, response.clone());
    }
    return response;
  } catch (error) {
    const response = await caches.match(request, { ignoreSearch: true });
    if (response) return response;
    throw error;
  }
}
