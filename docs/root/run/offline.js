// After the first run: asks the service worker to keep this page and Python, so that both work
// without a network. It alone decides what that is, and writes it.

const HERE = new URL("./", import.meta.url);

export async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(new URL("../service-worker.js", HERE));
  const { waiting, active } = await navigator.serviceWorker.ready;
  const asked = performance.getEntriesByType("resource").map(({ name }) => name);
  const packed = asked.some((name) => name.startsWith(HERE.href) && name.endsWith(".gz"));
  // A worker that waits is of the release that this page may be of.
  for (const worker of [waiting, active]) worker?.postMessage({ type: "keep", packed });
}
