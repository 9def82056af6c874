// The messages between the page, the frame that holds Python's files, and the worker that runs
// Python. Everything is here. What the worker sends is checked in door.js before it is read.

/**
 * From the page to the frame. A file comes as begin, chunk …, end; or is cut; or comes at once.
 * @typedef {{type: "begin", name: string, sha256: string, zipped: boolean, compiled: boolean,
 *   blob: Blob | null}} Begin
 * @typedef {{type: "chunk", name: string, bytes: Uint8Array<ArrayBuffer>}} Chunk
 * @typedef {{type: "end" | "cut", name: string}} End
 * @typedef {{type: "start", generation: number}} Start  A worker; a port to the page comes with it.
 * @typedef {{type: "give", names: string[]}} Give  The worker gets these files, each as
 *   soon as it is here.
 * @typedef {{type: "stop"}} Stop
 * @typedef {Begin | Chunk | End | Start | Give | Stop} ToFrame
 */

/**
 * From the frame to the page.
 * @typedef {{type: "have", name: string}} Have
 * @typedef {{type: "damaged", name: string, message: string}} Damaged
 * @typedef {{type: "broken", generation: number, message: string}} Broken  The worker has ended.
 * @typedef {Have | Damaged | Broken} FromFrame
 */

/**
 * From the page to the worker.
 * @typedef {{type: "boot", libraries: string[], layout: import("./snapshot.js").Layout,
 *   state: import("./internals.js").State}} Boot
 * @typedef {{code: string, raises: string, shown: string | null, varies: string}} Code
 *   A block: its code, the error that the book promises, what the book shows under this code, and
 *   what of that may differ.
 * @typedef {{type: "run", id: number, language: Language, blocks: Code[], branch: boolean}} Run
 *   Run the last of these blocks of a page, after those above it that must run first. A branch is
 *   no block of the page: it goes on from the state of the others, and leaves it as it is.
 * @typedef {{type: "check", id: number, language: Language, exercise: string,
 *   answer: string | string[]}} Check  An answer to an exercise: code, or what was typed or marked.
 * @typedef {{type: "compute", id: number, name: string, given: Record<string, any>}} Compute
 *   What a figure that moves asks for: a function of `live` (page/live.py).
 * @typedef {{type: "archive", name: Archive, arrived: boolean}} Arrival  The frame gave it, or lost.
 * @typedef {Boot | Run | Check | Compute | Arrival} ToWorker
 */

/**
 * From the worker to the page.
 * @typedef {{type: "ready", anew: string}} Ready  `anew`: why not from the snapshot, or "".
 * @typedef {{type: "need", name: Archive}} Need  Python waits for this archive.
 * @typedef {{type: "begin", id: number, place: number}} BeginBlock  What follows is this block's.
 * @typedef {{type: "print", id: number, kind: Kind, text: string}} Print
 * @typedef {{type: "figure", id: number, png: Uint8Array<ArrayBuffer>, alt: string, photo: boolean}} Figure
 * @typedef {{type: "cut", id: number}} Cut  More was printed than is shown.
 * @typedef {{type: "done", id: number, place: number, error: RunError | null, failed: boolean,
 *   verdict: Verdict}} Done
 * @typedef {{type: "checked", id: number, report: Report}} Checked
 * @typedef {{type: "computed", id: number, values: Values}} Computed
 * @typedef {{type: "note", id: number, note: Note}} Noted  What to know about the last output.
 * @typedef {{type: "failed", message: string}} Failed  Python did not start, or has ended.
 * @typedef {Ready | Need | BeginBlock | Print | Figure | Cut | Done | Checked | Computed
 *   | Noted | Failed} FromWorker
 */

/**
 * @typedef {"ko" | "en"} Language
 * @typedef {{shape: number[], data: Float64Array}} Numbers  an array, row after row
 * @typedef {Record<string, Numbers | string>} Values  `error` alone: what was refused, and why
 * @typedef {keyof typeof import("./parts.js").ARCHIVES} Archive
 * @typedef {"stdout" | "stderr" | "value"} Kind
 * @typedef {"same" | "unwarned" | "other" | ""} Verdict
 *   Whether the book shows this too; or but for warnings; "" if it shows nothing (page/same.py).
 * @typedef {"wrapped" | "width"} Note  Of 32-bit integers, where a computer has 64.
 * @typedef {{name: string, message: string, traceback: string, help: string, replaced: string}} RunError
 *   `replaced`: the block's code with signs that Python knows, or "".
 */

/**
 * How an answer was judged (page/judge.py): the claims up to the first that fails, and what is said
 * of this mistake, or "".
 * @typedef {{holds: boolean, claim: string, said: string, expected: string, came: string,
 *   call: string}} Line  `call`: code on which the claim fails.
 * @typedef {{passed: boolean, lines: Line[], mistake: string, said: string,
 *   error: RunError | null}} Report
 */

export {};
