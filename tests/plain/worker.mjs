import { loadPyodide } from "./pyodide.mjs";

const started = loadPyodide({ stdout: (text) => postMessage(`${text}\n`) });

onmessage = async ({ data: code }) => {
  const python = await started;
  await python.loadPackagesFromImports(code);
  await python.runPythonAsync(code);
};
