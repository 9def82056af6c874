// What the build puts beside our modules, for the type checker.

declare module "*/python/manifest.js" {
  export const libraries: string[];
  export const sizes: Record<string, number>;
  export const matplotlibSize: number;
}
declare module "*/python/pyodide.mjs" {
  export const loadPyodide: (options: Record<string, unknown>) => Promise<any>;
}
declare module "*/python/pyodide.asm.mjs" {
  const createModule: (settings: any) => Promise<any>;
  export default createModule;
}
declare module "*/editor/index.js" {
  export * from "prism-code-editor";
}
declare module "*/editor/extensions/commands/index.js" {
  export * from "prism-code-editor/commands";
}
