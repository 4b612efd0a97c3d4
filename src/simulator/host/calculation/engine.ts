import { initSync, Model } from '@ironcalc/wasm';

/** Gives the engine's `wasm_bg.wasm`, its bytes or compiled; called once, when something is first calculated. */
export type EngineSource = () => BufferSource | WebAssembly.Module;

let source: EngineSource | null = null;
let started = false;

/** Says where the engine comes from: a file under Node, something fetched before in a browser. */
export function setEngineSource(read: EngineSource): void {
  source = read;
}

/** Whether the engine has met formulas that it could not work its way through. */
let isLost = false;

/**
 * What `use` makes of an empty model with one sheet, which waits with evaluating until it is told to. Null where formulas
 * are nested, or lead from cell to cell, so deeply that the engine ran out of room: nothing of it can be used after that,
 * so that all formulas then keep the values they had.
 */
export function withModel<Result>(use: (model: Model) => Result): Result | null {
  if (isLost) return null;
  try {
    const model = createModel();
    const result = use(model);
    model.free();
    return result;
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    isLost = true;
    return null;
  }
}

function createModel(): Model {
  startEngine();
  const model = new Model('mirror', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** Not by instanceof: the error may come from another realm. */
function isOutOfRoom(error: unknown): boolean {
  const { name, message } = error as Error;
  return name === 'RuntimeError' || (name === 'RangeError' && message.includes('call stack'));
}

function startEngine(): void {
  if (started) return;
  if (!source) throw new Error('Call setEngineSource before calculating.');
  initSync({ module: source() });
  started = true;
}
