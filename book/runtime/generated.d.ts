// What the bundler resolves, for the type checker.

declare module "#built" {
  /** A file of Python: under site/run/, how large, and what its bytes are. */
  type File = { path: string; whole: number; br: number; gz: number; sha256: string };
  export const files: Record<string, File>;
  export const libraries: string[];
  export const layout: import("../../docs/root/run/snapshot.js").Layout;
  export const state: import("../../docs/root/run/internals.js").State;
  export const frame: { source: string; policy: string }; // its script, and what a policy calls it
}
declare module "*.css" {
  const text: string;
  export default text;
}
declare module "pyodide/pyodide.asm.mjs" {
  const create: (settings: any) => Promise<any>;
  export default create;
}
