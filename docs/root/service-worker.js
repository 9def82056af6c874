// Answers from the network, and without one from what offline.js has kept.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

/** @param {Request} request */
async function answer(request) {
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
