import { initSync, Model } from '@ironcalc/wasm';

/** Gives the bytes of the engine's `wasm_bg.wasm`; called once, when something is first calculated. */
export type EngineSource = () => BufferSource;

let source: EngineSource | null = null;
let started = false;

/** Says where the engine's bytes come from: a file under Node, a fetched buffer in a browser. */
export function setEngineSource(readBytes: EngineSource): void {
  source = readBytes;
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
