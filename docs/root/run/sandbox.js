// The frame in which Python lives: it has no origin, and a policy that lets it reach no address
// at all. So code of whoever wrote a link can read, keep and send nothing (frame.js, lock.js).

import { frame } from "#built";
import { Downloads } from "./download.js";
import { element } from "./element.js";

const POLICY = `default-src 'none'; script-src 'wasm-unsafe-eval' '${frame.policy}'; worker-src blob:`;
const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}">`;

export class Sandbox {
  /**
   * @param {(loaded: number, total: number) => void} progress hears of downloads
   * @param {(generation: number, message: string) => void} broken hears of a worker that ended
   */
  constructor(progress, broken) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    /** @type {(message: import("./protocol.js").ToFrame, transferred?: Transferable[]) => void} */
    this.post = (message, transferred = []) => port1.postMessage(message, transferred);
    this.downloads = new Downloads(this.post, progress);
    port1.onmessage = ({ data }) => {
      /** @type {import("./protocol.js").FromFrame} */
      const message = data;
      if (message.type === "have") this.downloads.answer(message.name, "");
      else if (message.type === "damaged") this.downloads.answer(message.name, message.message);
      else broken(message.generation, message.message);
    };
    this.home = element("iframe", { hidden: true, title: "Python" });
    this.home.setAttribute("sandbox", "allow-scripts");
    this.home.srcdoc = `${PAGE}<script>${frame.source}</script>`;
    this.home.addEventListener(
      "load",
      () => this.home.contentWindow?.postMessage(null, "*", [port2]), // it has no origin to name
      { once: true },
    );
    document.body.append(this.home);
  }

  remove() {
    this.downloads.stop();
    this.port.close();
    this.home.remove();
  }
}
