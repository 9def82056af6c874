// Material's script fetches the index of the search, half of a first visit, and starts a worker with
// every page. Here both wait until the reader opens the search. In the worker's place Material talks
// to a port; the worker is built in at config.search, as Material's documentation lets one do.

(() => {
  const words = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
  const form = /** @type {HTMLFormElement} */ (document.forms.namedItem("search"));
  const field = /** @type {HTMLInputElement} */ (form.elements.namedItem("query"));
  const toggle = /** @type {HTMLInputElement} */ (document.getElementById("__search"));
  const status = /** @type {HTMLElement} */ (document.querySelector(".md-search-result__meta"));
  const [SETUP, READY] = [0, 1]; // of Material's messages
  const { port1, port2 } = new MessageChannel();
  const Started = Worker;
  let address = "";
  let state = "closed"; // opening, open

  // Without the name Material asks for no index; with ?h= it marks what was searched, by the index.
  if (!new URLSearchParams(location.search).has("h")) form.removeAttribute("name");

  // @ts-expect-error: the first worker of a page is Material's; later ones are as ever.
  window.Worker = function (/** @type {string} */ url) {
    window.Worker = Started;
    address = url;
    port1.start();
    if (document.activeElement === field || toggle.checked) open();
    return port1;
  };

  field.addEventListener("focus", open);
  field.addEventListener("input", open);
  toggle.addEventListener("change", () => toggle.checked && open());

  async function open() {
    if (state !== "closed" || !address) return;
    state = "opening";
    status.textContent = words.opening ?? "";
    const worker = new Started(address);
    worker.onmessage = ({ data }) => {
      if (data.type === READY) state = "open";
      port2.postMessage(data);
    };
    worker.onerror = () => close(worker);
    port2.onmessage = ({ data }) => data.type !== SETUP && worker.postMessage(data);
    try {
      const { config, docs } = await index();
      worker.postMessage({ type: SETUP, data: { config, docs, options: { suggest: true } } });
    } catch {
      close(worker);
    }
  }

  async function index() {
    const response = await fetch(words.index ?? "");
    if (!response.ok) throw new Error(response.statusText);
    return response.json();
  }

  /** Say that the search did not arrive; the next key or focus tries again. @param {Worker} worker */
  function close(worker) {
    worker.terminate();
    if (state === "opening") status.textContent = words.failed ?? "";
    if (state === "opening") state = "closed";
  }
})();
