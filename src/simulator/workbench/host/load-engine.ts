import { setEngineSource } from '../../host/calculation/engine';

/** Fetches and compiles the calculation engine; to be awaited before a workbook is opened. */
export async function loadEngine(url: string): Promise<void> {
  const engine = await WebAssembly.compileStreaming(fetch(url));
  setEngineSource(() => engine);
}
