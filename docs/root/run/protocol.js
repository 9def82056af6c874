// The messages between the page and the worker that runs Python. Everything is here.

/**
 * To the worker.
 * @typedef {{type: "boot", shared: Shared | null}} Boot  Start Python; `shared` comes from an earlier worker.
 * @typedef {{type: "run", id: number, name: string, code: string, language: Language}} Run
 * @typedef {Boot | Run} ToWorker
 */

/**
 * To the page.
 * @typedef {{type: "progress", step: Step, loaded: number, total: number}} Progress  Bytes of the download.
 * @typedef {{type: "ready", shared: Shared | null}} Ready
 * @typedef {{type: "print", id: number, kind: Kind, text: string}} Print
 * @typedef {{type: "figure", id: number, png: Blob, alt: string}} Figure
 * @typedef {{type: "cut", id: number}} Cut  More was printed than is shown.
 * @typedef {{type: "done", id: number, error: RunError | null}} Done
 * @typedef {{type: "failed", message: string, file: string}} Failed  Python could not be started.
 * @typedef {Progress | Ready | Print | Figure | Cut | Done | Failed} ToPage
 */

/**
 * @typedef {"ko" | "en"} Language
 * @typedef {"download" | "matplotlib"} Step
 * @typedef {"stdout" | "stderr" | "value"} Kind
 * @typedef {{name: string, message: string, traceback: string, help: string}} RunError
 * @typedef {{core: WebAssembly.Module, libraries: WebAssembly.Module[], memory: Uint8Array<ArrayBuffer>}} Shared
 *   What a later worker need not fetch and compile again.
 */

export {};
