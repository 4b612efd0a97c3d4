import { initSync, Model } from '@ironcalc/wasm';

/** Gives the engine's `wasm_bg.wasm`, its bytes or compiled; called once, when something is first calculated. */
export type EngineSource = () => BufferSource | WebAssembly.Module;

let source: EngineSource | null = null;
let started = false;

/** Says where the engine comes from: a file under Node, something fetched before in a browser. */
export function setEngineSource(read: EngineSource): void {
  source = read;
}

/** An empty model with one sheet that waits with evaluating until it is told to; the caller frees it. */
export function createModel(): Model {
  startEngine();
  const model = new Model('mirror', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

function startEngine(): void {
  if (started) return;
  if (!source) throw new Error('Call setEngineSource before calculating.');
  initSync({ module: source() });
  started = true;
}
